"""Keys on the first frame: answered by the desk while Textual is loaded; what is not for it waits, in order.

Textual is kept from loading until a file appears, so that nothing here depends on how fast the machine is.
"""

import os
import signal
import termios
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library import Library

if TYPE_CHECKING:
    from conftest import Start
    from pty_session import PtySession

    Slowly = Callable[..., PtySession]

CANARY = b"\x1b[?2048$p"
"""Textual's question at its start."""
WAITING = """
import sys, time
from importlib.machinery import PathFinder
from pathlib import Path

class Gate:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name != "textual":
            return None
        spec = PathFinder.find_spec(name, path, target)
        load = spec.loader.exec_module

        def wait(module):
            while not Path({gate!r}).exists():
                time.sleep(0.01)
            load(module)

        spec.loader.exec_module = wait
        return spec

sys.meta_path.insert(0, Gate)
"""


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """The file that lets Textual load."""
    return tmp_path / "gate"


@pytest.fixture
def slowly(start: "Start", tmp_path: Path, gate: Path) -> "Slowly":
    """Starts the command, and waits for the first frame."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(WAITING.format(gate=str(gate)))
    path = os.pathsep.join(filter(None, (str(tmp_path / "site"), os.environ.get("PYTHONPATH"))))

    def run(**variables: str) -> "PtySession":
        session = start(PYTHONPATH=path, **variables)
        session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
        return session

    return run


def kept_session(library_file: Path) -> dict[str, object]:
    with Library.open(library_file) as library:
        kept = library.state.get("session")
        assert isinstance(kept, dict)
        return kept


def test_moving_opening_and_marking_need_no_screens(slowly: "Slowly") -> None:
    session = slowly()
    session.type("j")
    session.read_until(lambda lines: "2/5" in lines[0])
    session.type("\x1b[B")
    session.read_until(lambda lines: "3/5" in lines[0])
    session.type("k\r")
    session.read_until(lambda lines: "page" in lines[-1] and "mention" in lines[-1])
    session.type("J")
    session.read_until(lambda lines: "3/5" in lines[0])
    session.type("s")
    session.read_until(lambda lines: "Starred 1 article" in lines[-1])
    session.type("\t")
    session.read_until(lambda lines: "sort" in lines[-1] or "library" in lines[-1])
    assert CANARY not in session.written


def test_what_is_for_the_screens_waits_for_them_and_keeps_its_order(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.type("jTj\r")
    session.read_until(lambda lines: "2/5" in lines[0])
    session.settle(0.3)
    assert "Theme" not in "".join(session.terminal.text())
    gate.touch()
    session.read_until(lambda lines: "kept for the next time" in lines[-1])


def test_what_was_due_before_the_screens_were_there_is_done_on_them(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.type("PjT")
    session.read_until(lambda lines: "2/5" in lines[0])
    session.settle(0.5)
    gate.touch()
    session.read_until(lambda lines: "Theme" in lines[0])
    session.settle(0.3)
    session.type("qQ")
    assert session.wait() == 0
    assert b"an error of its own" not in session.written


def test_a_command_chosen_by_name_waits_for_the_screens_if_it_needs_them(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.type(":colours")
    session.read_until(lambda lines: any("Theme" in line for line in lines))
    session.type("\rj")
    session.settle(0.3)
    gate.touch()
    session.read_until(lambda lines: "Theme" in lines[0])


def test_a_search_is_typed_and_answered(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.type("/")
    session.read_until(lambda lines: "as before" in lines[-1])
    session.type("huang")
    session.read_until(lambda lines: "/huang" in lines[0] and "1/2" in lines[0])
    session.type("\x7f" * 5 + "chips")
    session.read_until(lambda lines: "/chips" in lines[0] and "/5" not in lines[0])
    session.type("\x1b")
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    session.type("/huang\rj")
    session.read_until(lambda lines: "2/2" in lines[0])
    assert CANARY not in session.written


@pytest.mark.parametrize("screens", [False, True])
def test_what_comes_together_is_the_keys_that_were_typed(slowly: "Slowly", gate: Path, screens: bool) -> None:
    session = slowly()
    if screens:
        gate.touch()
        session.read_until_written(CANARY)
    session.type("jj/hua\x1bj")
    session.read_until(lambda lines: "4/5" in lines[0] and "/hua" not in lines[0])
    session.type("?\x1b\x1b[200~jj\x1b[201~\x1b[9;9j\x1b]11;rgb:0000/0000/0000\x07k")
    gate.touch()
    session.read_until(lambda lines: "3/5" in lines[0] and "Keys" not in lines[0])


def test_what_is_typed_after_a_search_is_meant_for_what_it_finds(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    gate.touch()
    session.read_until_written(CANARY)
    session.type("G/huang\r\r")
    session.read_until(lambda lines: "1/2" in lines[0] and "go on" in lines[-1])


def test_nothing_that_is_typed_after_leaving_is_done(slowly: "Slowly", gate: Path, library_file: Path) -> None:
    session = slowly()
    session.type("T")
    gate.touch()
    session.type("\x1bqssj")
    assert session.wait() == 0
    with Library.open(library_file) as library:
        assert not any(row.starred for row in library.articles.rows(library.articles.ids()))
    assert kept_session(library_file)["cursor"] == library.articles.ids()[0]


def test_a_search_begun_early_is_ended_on_the_screens(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.type("/hua")
    session.read_until(lambda lines: "/hua" in lines[0] and "1/2" in lines[0])
    gate.touch()
    session.read_until_written(CANARY)
    session.settle(0.5)
    session.type("ng")
    session.read_until(lambda lines: "/huang" in lines[0] and "1/2" in lines[0])
    session.type("\x1b")
    session.read_until(lambda lines: "1/5" in lines[0])


def test_entities_are_filtered_and_gone_to(slowly: "Slowly") -> None:
    session = slowly()
    session.type("fjen")
    session.read_until(lambda lines: "filter jen" in lines[0] and "person" in lines[1])
    session.type("\r")
    session.read_until(lambda lines: "Jensen Huang  1/" in lines[-1])
    assert CANARY not in session.written


def test_sheets_open_and_are_chosen_from(slowly: "Slowly") -> None:
    session = slowly()
    session.type("?/unread")
    session.read_until(lambda lines: any("Show unread articles only" in line for line in lines))
    session.type("\x1b")
    session.read_until(lambda lines: "Keys  / searches" in lines[0])
    session.type("q")
    session.read_until(lambda lines: "Keys" not in lines[0])
    session.type("Sjjj\r")
    session.read_until(lambda lines: "Articles  title" in lines[0])
    assert CANARY not in session.written


def test_the_article_under_the_cursor_is_shown_after_a_rest(slowly: "Slowly") -> None:
    session = slowly()
    before = session.terminal.text()[1:-1]
    session.type("Pj")
    session.read_until(lambda lines: [line[45:] for line in lines[1:-1]] != [line[45:] for line in before])
    assert CANARY not in session.written


@pytest.mark.parametrize(
    "keys",
    ["jjk", "G\r  ", "\r]]", "\t\tjj", "jx", "lz", "/hua", "/huang\r", "/zqzqzq", "fjen", "\r/cars", "?", "?/mark", "S",
     ":even", "c", "ltmine", "i", "FF", "\rv", "\rR", "te\u0301\u4e2d"],
)  # fmt: skip
def test_the_screens_go_on_with_the_very_cells(slowly: "Slowly", gate: Path, keys: str) -> None:
    session = slowly()
    session.type(keys)
    session.settle(0.8)
    before = session.terminal.cells()
    assert CANARY not in session.written
    gate.touch()
    session.read_until_written(CANARY)
    session.settle(0.5)
    assert session.terminal.cells() == before
    session.resize(100, 30)
    session.settle(0.5)
    session.resize(120, 40)
    session.settle(0.5)
    # But for the message in the last line, which every key takes away.
    assert session.terminal.cells()[:-1] == before[:-1], "what the screens draw from nothing is the same"


@pytest.mark.parametrize("key", ["q", "Q"])
def test_leaving_before_the_screens_are_there(slowly: "Slowly", library_file: Path, key: str) -> None:
    session = slowly()
    session.type("jj" + key)
    assert session.wait() == 0
    assert b"\x1b[?1049l" in session.written
    assert CANARY not in session.written
    assert termios.tcgetattr(session.fd)[3] & termios.ECHO
    assert termios.tcgetattr(session.fd)[3] & termios.ICANON
    with Library.open(library_file) as library:
        assert kept_session(library_file)["cursor"] == library.articles.ids()[2]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_before_the_screens_are_there_keeps_the_place(
    slowly: "Slowly", library_file: Path, number: int
) -> None:
    session = slowly()
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])
    session.kill(number)
    assert session.wait() == 128 + number
    assert b"\x1b[?1049l" in session.written
    assert b"Traceback" not in session.written
    with Library.open(library_file) as library:
        assert kept_session(library_file)["cursor"] == library.articles.ids()[2]


def test_a_line_that_drops_before_the_screens_are_there(slowly: "Slowly", library_file: Path) -> None:
    session = slowly()
    session.type("j")
    session.read_until(lambda lines: "2/5" in lines[0])
    session.hang_up()
    assert session.wait() == 128 + signal.SIGHUP
    with Library.open(library_file) as library:
        assert kept_session(library_file)["cursor"] == library.articles.ids()[1]


def test_after_a_resize_keys_wait_for_the_screens(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.resize(80, 24)
    session.settle(0.3)
    session.type("j")
    assert session.settle(0.5) == 0
    gate.touch()
    session.read_until(lambda lines: "2/5" in lines[0] and "help" in lines[-1] and len(lines) == 24)


def test_a_module_that_cannot_be_loaded_leaves_the_terminal_as_it_was(start: "Start", tmp_path: Path) -> None:
    (tmp_path / "textual.py").write_text("raise ImportError('no such thing')\n")
    session = start(PYTHONPATH=os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH")))))
    assert session.wait() != 0
    assert b"\x1b[?1049l" in session.written


def test_a_commands_output_does_not_push_aside_what_is_typed(slowly: "Slowly", gate: Path) -> None:
    session = slowly()
    session.type("|printf 'one\\ntwo\\n'\rtmine")
    session.read_until(lambda lines: "Tag: mine" in lines[0])
    gate.touch()
    session.read_until_written(CANARY)
    session.settle(0.7)
    assert "Tag: mine" in session.terminal.text()[0]
    assert any("New tag: mine" in line for line in session.terminal.text())
    session.type("\x1b\x1b")
    session.read_until(lambda lines: any("two" in line for line in lines))
