"""What may import what, and what a start pays for."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {
    "textual",
    "rich",
    "rapidfuzz",
    "trafilatura",
    "ftfy",
    "pycrfsuite",
    "lxml",
    "feedparser",
    "charset_normalizer",
}
LIST_MODULES = """
import sys
from reader.__main__ import main
code = main(sys.argv[1:])
print("MODULES", code, *sorted(sys.modules), file=sys.stderr)
"""
FIRST_FRAME_MODULES = """
import os, pty, sys, tty
master, slave = pty.openpty()
for number in (0, 1):
    os.dup2(slave, number)
os.environ.update(TERM="xterm-256color", COLUMNS="120", LINES="40")
import reader.tui.launch as launch

def painted(*arguments, **more):
    print("MODULES", 0, *sorted(sys.modules), file=sys.stderr)
    sys.stderr.flush()
    os._exit(0)

launch._run = painted
from reader.__main__ import main
main(sys.argv[1:])
"""


def test_the_layers_are_kept() -> None:
    pytest.importorskip("importlinter", reason="import-linter is in the dev extra")
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def loaded(tmp_path: Path, program: str, *arguments: str) -> set[str]:
    """The modules in memory when the command has done its work."""
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, env=environment, timeout=60, check=False
    )
    _, code, *modules = next(line.split() for line in done.stderr.decode().splitlines() if line.startswith("MODULES"))
    assert code == "0", done.stderr
    return set(modules)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose library holds one article."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "a.txt").write_text("Merkel speaks\n\nAngela Merkel spoke in Berlin on Monday about the economy.\n")
    assert "reader.library.importer" in loaded(folder, LIST_MODULES, "import", str(folder / "a.txt"))
    return folder


@pytest.mark.parametrize("command", ["list", "show 1", "search merkel", "export", "doctor", "list --format json"])
def test_looking_at_the_library_loads_nothing_that_made_it(home: Path, command: str) -> None:
    modules = loaded(home, LIST_MODULES, *command.split())
    assert modules & HEAVY == set()
    assert not {name for name in modules if name.startswith(("reader.text", "reader.entities", "reader.tui"))}


def test_the_version_loads_nearly_nothing(tmp_path: Path) -> None:
    modules = loaded(tmp_path, LIST_MODULES, "--version")
    assert {name for name in modules if name.startswith("reader")} == {"reader", "reader.__main__"}
    assert modules & (HEAVY | {"argparse", "json", "sqlite3", "re"}) == set()


def test_extracting_needs_neither_screens_nor_a_library(home: Path) -> None:
    modules = loaded(home, LIST_MODULES, "extract", str(home / "a.txt"))
    assert modules & {"textual", "rich", "sqlite3"} == set()
    assert not {name for name in modules if name.startswith(("reader.tui", "reader.library"))}


def test_the_first_frame_is_painted_before_textual_is_there(home: Path) -> None:
    modules = loaded(home, FIRST_FRAME_MODULES)
    assert "reader.terminal.first_frame" in modules
    assert modules & HEAVY == set()
