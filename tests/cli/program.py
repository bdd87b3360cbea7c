"""The installed program run as a person or a script runs it, with a home of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
COMMAND = (sys.executable, "-m", "reader")
Run = Callable[..., "subprocess.CompletedProcess[str]"]
PATIENCE = 120.0
"""Seconds after which a command is taken for one that hangs."""


def home_environment(home: Path) -> dict[str, str]:
    """The process's variables with nothing in them of the person's own, or of the terminal's."""
    ours = ("NEWSREADER_", "XDG_", "SSH_", "LC_", "LANG", "COLORTERM", "NO_COLOR", "PYTHONIOENCODING", "TMUX")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }


def run_in(
    home: Path, *arguments: str | Path, stdin: bytes = b"", **variables: str
) -> "subprocess.CompletedProcess[str]":
    """Runs `newsreader` with the arguments; its exit code and what it wrote."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=home,
        env=home_environment(home) | variables,
        timeout=PATIENCE,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def told(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """The messages on standard error, each checked to be one of ours on one line; how far it is left out."""
    lines = done.stderr.splitlines()
    assert all(line.startswith("newsreader: ") for line in lines), done.stderr
    messages = [line.removeprefix("newsreader: ") for line in lines]
    return [message for message in messages if not re.match(r"\d+ done, ", message)]


def news(folder: Path, stories: Sequence[str]) -> Path:
    """A folder with a short article for each of the names."""
    folder.mkdir()
    for number, name in enumerate(stories):
        visit = f"The visit of {name} to Berlin on Monday took {number} hours longer than it had to."
        text = f"{name} speaks in Berlin\n\n{visit}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder
