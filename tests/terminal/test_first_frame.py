"""What is painted before Textual is there: the same screen, keys kept, nothing left behind."""

import signal
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

from emulator import Terminal

if TYPE_CHECKING:
    from conftest import Start

CANARY = b"\x1b[?2048$p"
"""Textual's question at its start: written after the first frame, before any frame of its own."""
SIZES = ((120, 40), (80, 24), (40, 12))
MODES = [
    *((theme, colour) for theme in ("newsreader-dark", "newsreader-light") for colour in ("truecolor", "256")),
    ("ansi-dark", "256"),
    ("ansi-dark", "16"),
    ("ansi-light", "16"),
    ("ansi-dark", "mono"),
    ("ascii", "256"),
]


def _is_whole(lines: list[str]) -> bool:
    return any(word in lines[-1] for word in ("help", "Enter")) and any("Articles" in line for line in lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("theme", "colour"), MODES)
def test_the_first_frame_has_the_very_cells_that_the_screens_have(
    start: "Start", theme: str, colour: str, size: tuple[int, int]
) -> None:
    look = {"NEWSREADER_COLOUR": colour}
    look |= {"NEWSREADER_ASCII": "1"} if theme == "ascii" else {"NEWSREADER_THEME": theme}
    early = start(size=size, **look)
    at = early.read_until_written(CANARY)
    painted = Terminal(*size)
    painted.feed(early.written[:at].decode())
    assert _is_whole(painted.text())
    textual = start(size=size, NEWSREADER_FIRST_FRAME="0", **look)
    textual.read_until(lambda _: textual.terminal.cells() == painted.cells())
    # Once the screens answer keys, nothing but the key's own change was sent after the first frame.
    early.type("?")
    early.read_until(lambda lines: any("Help" in line or "Keys" in line for line in lines))
    assert b"Tesla opens" not in early.written[at:]


def test_keys_typed_before_the_screens_are_there_are_acted_on(start: "Start") -> None:
    session = start()
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])


def test_a_signal_right_after_the_first_frame_leaves_the_terminal_as_it_was(start: "Start") -> None:
    session = start()
    before = termios.tcgetattr(session.fd)
    session.read_until(_is_whole)
    assert CANARY not in session.written
    session.kill(signal.SIGTERM)
    assert session.wait() == 128 + signal.SIGTERM
    assert b"\x1b[?1049l" in session.written
    assert termios.tcgetattr(session.fd) == before


@pytest.mark.parametrize("size", [(15, 4), (19, 10), (60, 4)])
def test_terminals_too_small_for_it_still_open_and_close(start: "Start", size: tuple[int, int]) -> None:
    session = start(size=size)
    session.read_until_written(CANARY)
    session.read_until(lambda lines: any(line.strip() for line in lines))
    session.type("Q")
    assert session.wait() == 0


def test_the_first_frame_needs_neither_textual_nor_what_imports_need() -> None:
    heavy = ("textual", "rich", "asyncio", "rapidfuzz", "argparse", "trafilatura", "ftfy", "pycrfsuite", "hashlib")
    code = f"import sys, reader.cli.opening, reader.tui.launch; print([n for n in {heavy!r} if n in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
