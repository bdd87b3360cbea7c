"""Inside tmux: the same screen, the clipboard through it, a pane that is split and joined again."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Start

pytestmark = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[list[str]]:
    """The words of a tmux command for a server of our own."""
    settings = tmp_path / "tmux.conf"
    options = ("status off", "set-clipboard on", "allow-passthrough on", "escape-time 5")
    settings.write_text("".join(f"set -g {option}\n" for option in options))
    words = ["tmux", "-u", "-S", str(tmp_path / "socket"), "-f", str(settings)]
    yield words
    subprocess.run([*words, "kill-server"], capture_output=True, check=False)


@pytest.mark.parametrize("term", ["tmux-256color", "screen-256color", "screen"])
def test_reads_in_tmux_and_copies_through_it(start: "Start", tmux: list[str], term: str) -> None:
    session = start(*tmux, "new-session", f"env TERM={term} newsreader")
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    session.type("\t\t")
    session.read_until(lambda lines: "mention" in lines[-1])
    session.type("y")
    session.read_until_written(b"\x1b]52;")
    session.type("Q")
    session.wait()


def test_a_pane_that_is_split_and_joined_shows_the_same_again(start: "Start", tmux: list[str]) -> None:
    session = start(*tmux, "new-session", "newsreader")
    session.read_until(lambda lines: "1/5" in lines[0] and "cuts" in lines[-1])
    before = session.terminal.text()
    subprocess.run([*tmux, "split-window", "-h", "sleep 100"], check=True)
    session.read_until(lambda lines: "1/5" in lines[0][:60])
    subprocess.run([*tmux, "kill-pane"], check=True)
    session.read_until(lambda lines: lines == before)
