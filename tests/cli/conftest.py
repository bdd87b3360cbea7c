"""Homes to run the program in: an empty one, one with the sample articles in its library."""

import shutil
from pathlib import Path

import pytest
from program import SEEDS, Run, run_in


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def run(home: Path) -> Run:
    """Runs `newsreader` in the empty home."""
    return lambda *arguments, **more: run_in(home, *arguments, **more)


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose library holds the five sample articles, made once; not to be written to."""
    folder = tmp_path_factory.mktemp("imported")
    done = run_in(folder, "import", SEEDS)
    assert (done.returncode, done.stdout) == (0, "5 new, 0 changed, 0 known, 0 failed\n"), done.stderr
    return folder


@pytest.fixture
def ask(imported: Path) -> Run:
    """Runs `newsreader` on the shared library, to read from it."""
    return lambda *arguments, **more: run_in(imported, *arguments, **more)


@pytest.fixture
def own(imported: Path, home: Path) -> Run:
    """Runs `newsreader` on a copy of that library, to write to it."""
    shutil.copytree(imported / "data", home / "data")
    return lambda *arguments, **more: run_in(home, *arguments, **more)
