"""A library of the five sample articles, and the command on a real pseudo-terminal."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "tui"))
sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from pty_session import PtySession
from sample_articles import articles

from reader.library import Library
from reader.library.importer import store

Start = Callable[..., PtySession]
COMMAND = str(Path(sys.executable).with_name("newsreader"))
"""The installed command, as a person runs it."""


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """A library of the five articles."""
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        store(library, articles())
    return path


@pytest.fixture
def environment(tmp_path: Path, library_file: Path) -> dict[str, str]:
    """The variables that the command is run with: nothing of the person's own."""
    return {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "NEWSREADER_LIBRARY": str(library_file),
        "PATH": f"{Path(COMMAND).parent}{os.pathsep}{os.environ['PATH']}",
    }


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Starts `newsreader`, or another command, on a pty of 120 by 40; further variables are its own."""
    with ExitStack() as stack:

        def run(*command: str, size: tuple[int, int] = (120, 40), **variables: str) -> PtySession:
            return stack.enter_context(PtySession(command or (COMMAND,), *size, environment | variables))

        yield run
