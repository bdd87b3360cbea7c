"""Life in a terminal: it hangs up, stops, changes its size, is no terminal at all."""

import json
import signal
import sqlite3
import sys
import termios
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Start
    from pty_session import PtySession


def _open_on_third(start: "Start", **variables: str) -> "PtySession":
    session = start(**variables)
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])
    return session


def _kept_cursor(library: Path) -> object:
    with sqlite3.connect(library) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM articles ORDER BY moment DESC, id DESC")]
        (kept,) = connection.execute("SELECT value FROM state WHERE key = 'session'").fetchone()
    return ids.index(json.loads(kept)["cursor"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("stage", ["1", "0"])
def test_a_signal_keeps_the_place_and_gives_the_terminal_back(
    start: "Start", library_file: Path, number: int, stage: str
) -> None:
    session = start(NEWSREADER_OUTPUT_STAGE=stage)
    before = termios.tcgetattr(session.fd)
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])
    session.kill(number)
    assert session.wait() == 128 + number
    tail = bytes(session.written[-200:])
    for given_back in (b"\x1b[?1049l", b"\x1b[?25h"):
        assert given_back in tail
    assert b"Traceback" not in session.written
    assert termios.tcgetattr(session.fd) == before
    assert _kept_cursor(library_file) == 2
    again = start()
    again.read_until(lambda lines: "3/5" in lines[0])


def test_a_terminal_that_goes_away_ends_the_program_with_its_place_kept(start: "Start", library_file: Path) -> None:
    session = _open_on_third(start)
    session.hang_up()
    assert session.wait() == 128 + signal.SIGHUP
    assert _kept_cursor(library_file) == 2


def test_a_terminal_that_goes_away_without_a_signal_does_too(start: "Start", library_file: Path) -> None:
    status = library_file.with_name("status")
    session = start("bash", "-c", f"trap '' HUP; newsreader; echo $? > {status}")
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])
    session.hang_up()
    session.wait()
    assert status.read_text() == f"{128 + signal.SIGHUP}\n"
    assert _kept_cursor(library_file) == 2


def test_suspending_gives_the_shell_back_and_fg_shows_the_screen_again(start: "Start") -> None:
    shell = start("bash", "--norc", "--noprofile", "-i", PS1="ready> ")
    shell.read_until(lambda lines: any("ready>" in line for line in lines))
    shell.type("newsreader\r")
    shell.read_until(lambda lines: "1/5" in lines[0])
    shell.type("j")
    shell.read_until(lambda lines: "2/5" in lines[0])
    shell.type("\x1a")
    stopped = shell.read_until_written(b"Stopped")
    assert b"\x1b[?1049l" in shell.written[:stopped]
    shell.read_until_written(b"ready> ", start=stopped)
    shell.type("fg\r")
    shell.read_until_written(b"\x1b[?1049h", start=stopped)
    shell.read_until(lambda lines: "2/5" in lines[0] and "cuts" in lines[-1])
    shell.type("j")
    shell.read_until(lambda lines: "3/5" in lines[0])
    at = len(shell.written)
    shell.type("q")
    shell.read_until_written(b"ready> ", start=at)
    shell.type("exit $?\r")
    assert shell.wait() == 0


BROKEN = """
import sys
from {module} import {owner}
def broken(*_):
    raise ValueError("\\x1b]0;a title from outside\\x07")
{owner}.{name} = broken
from reader.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("module", "owner", "name"),
    [("textual._xterm_parser", "XTermParser", "feed"), ("reader.tui.panes.sheet", "Sheet", "show")],
    ids=["where keys are read", "where a command is done"],
)
def test_an_error_of_our_own_is_one_line_and_gives_the_terminal_back(
    start: "Start", tmp_path: Path, module: str, owner: str, name: str
) -> None:
    session = start(sys.executable, "-c", BROKEN.format(module=module, owner=owner, name=name))
    before = termios.tcgetattr(session.fd)
    session.read_until(lambda lines: "1/5" in lines[0])
    session.type("?")
    assert session.wait() == 70
    left = session.written.rfind(b"\x1b[?1049l")
    said = session.written[left:].decode().splitlines()
    assert len(said) == 1
    assert "ValueError" in said[0]
    assert "a title" not in said[0]
    assert "a title from outside" in (tmp_path / "data" / "newsreader" / "crash.txt").read_text()
    assert termios.tcgetattr(session.fd) == before


INTERRUPTED = """
import os, runpy, signal, sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
runpy.run_module("reader", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(
    "module", ["reader.cli", "reader.library.store", "reader.tui.desk", "reader.terminal.first_frame", "textual.app"]
)
def test_ctrl_c_at_any_time_of_the_start_prints_no_traceback(start: "Start", module: str) -> None:
    session = start(sys.executable, "-c", INTERRUPTED.format(module=module))
    assert session.wait() in (130, -signal.SIGINT)
    assert b"Traceback" not in session.written


def test_any_size_and_back_shows_the_same(start: "Start") -> None:
    session = _open_on_third(start)
    session.read_until(lambda lines: "cuts" in lines[-1])
    before = session.terminal.text()
    for width, height in ((80, 24), (40, 12), (200, 60), (20, 5), (9, 3), (120, 40)):
        session.resize(width, height)
    session.read_until(lambda lines: lines == before)


def test_drawing_anew_mends_a_screen_that_others_wrote_on(start: "Start") -> None:
    session = _open_on_third(start)
    session.read_until(lambda lines: "cuts" in lines[-1])
    before = session.terminal.cells()
    session.terminal.feed("\x1b[5;3HBroadcast message from root")
    session.type("\x0c")
    session.read_until(lambda _: session.terminal.cells() == before)


def test_leaving_gives_the_terminal_back(start: "Start") -> None:
    session = start()
    before = termios.tcgetattr(session.fd)
    session.read_until(lambda lines: "1/5" in lines[0])
    session.type("q")
    assert session.wait() == 0
    assert termios.tcgetattr(session.fd) == before


def test_a_terminal_that_only_prints_gets_a_list(start: "Start") -> None:
    session = start(TERM="dumb")
    assert session.wait() == 0
    assert b"Tesla opens a factory" in session.written
    assert b"\x1b[" not in session.written


def test_with_standard_error_in_a_file_the_screens_are_on_the_terminal(start: "Start", tmp_path: Path) -> None:
    session = start("sh", "-c", f"newsreader 2>{tmp_path}/errors")
    session.read_until(lambda lines: "1/5" in lines[0])
    session.type("Q")
    assert session.wait() == 0
    assert (tmp_path / "errors").read_bytes() == b""


def test_nothing_is_written_while_nothing_happens(start: "Start") -> None:
    session = _open_on_third(start)
    session.settle(1.0)
    assert session.settle(3.0) == 0


@pytest.mark.parametrize("answer", ["0", "1", "2"])
def test_an_answer_about_margins_that_comes_alone_is_no_end(start: "Start", answer: str) -> None:
    session = _open_on_third(start)
    for _ in range(3):
        session.type(f"\x1b[?69;{answer}$y")
        session.type("k")
        session.read_until(lambda lines: "2/5" in lines[0])
        session.type("j")
        session.read_until(lambda lines: "3/5" in lines[0])
