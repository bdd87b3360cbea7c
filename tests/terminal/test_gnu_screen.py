"""Inside GNU screen: the same screen, the clipboard through it, detached and attached again."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Start

pytestmark = pytest.mark.skipif(not shutil.which("screen"), reason="GNU screen is not installed")
NAME = "newsreader-test"


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The words of a `screen` command with settings and a folder for sockets of its own."""
    sockets = tmp_path / "screens"
    sockets.mkdir(mode=0o700)
    monkeypatch.setenv("SCREENDIR", str(sockets))
    settings = tmp_path / "screenrc"
    settings.write_text("startup_message off\ndefutf8 on\naltscreen on\n")
    yield ["screen", "-U", "-c", str(settings)]
    subprocess.run(["screen", "-S", NAME, "-X", "quit"], capture_output=True, check=False, env=dict(os.environ))


@pytest.mark.parametrize("term", ["screen", "screen-256color"])
def test_reads_in_screen_and_copies_through_it(start: "Start", screen: list[str], term: str) -> None:
    session = start(*screen, "-S", NAME, "-T", term, "newsreader")
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    session.type("j")
    session.read_until(lambda lines: "2/5" in lines[0])
    session.type("\t\t")
    session.read_until(lambda lines: "mention" in lines[-1])
    session.type("y")
    session.read_until(lambda lines: "Sent the name" in lines[-1])
    session.read_until_written(b"\x1b]52;c;")
    session.read_until_written(b"\x07")
    session.type("Q")
    session.wait()


def test_a_screen_that_is_detached_shows_the_same_when_attached_again(start: "Start", screen: list[str]) -> None:
    session = start(*screen, "-S", NAME, "newsreader")
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    session.type("jj")
    session.read_until(lambda lines: "3/5" in lines[0])
    before = session.terminal.text()
    session.type("\x01d")
    session.read_until_written(b"detached")
    session.wait()
    again = start(*screen, "-r", NAME)
    again.read_until(lambda lines: lines == before)
    again.type("k")
    again.read_until(lambda lines: "2/5" in lines[0])
