"""How long until something true is on the screen, and until keys are answered; and the bytes of it.

    python tests/benchmarks/startup.py FOLDER [RUNS] [SIZES]

FOLDER keeps what is made for it: libraries of 5 and 100,000 articles (or SIZES, such as `5`), caches for newsboat; the
large ones take minutes, once. The runs of all programs take turns, so that a busy machine is as busy for each; times
are milliseconds of wall time from the start of the process, medians, and `x app` is how many times that of a minimal
Textual app's first paint.

`frame`: the last byte of the first frame. Typed as soon as the frame is there: `move`, the answer to `j`; `search`, to
`/a`, articles and all; `sheet`, to `?`; `screens`, to `T`, which alone waits until Textual is there, with Ctrl+L and
Ctrl+Z. `leave`: from `Q`, once all is there, to the end.
"""

import os
import statistics
import sys
import time
from pathlib import Path
from typing import NamedTuple

import library_store
import newsboat
from article_generator import Generator
from pty_session import PtySession

from reader.library import Library
from reader.library.importer import store

MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("first paint")
Minimal().run()
"""
OURS = str(Path(sys.executable).with_name("newsreader"))
CURSOR = "▌".encode()
ALIVE = b"\x1b[?2048$p"
"""Textual's question at its start."""
SIZES = {"120x40": ((120, 40), b"cuts"), "80x24": ((80, 24), b"tag")}
"""Columns and rows, and the last word of the first frame on them."""


class Program(NamedTuple):
    """What is started, the size of its terminal, what its first paint ends with, and the library it opens."""

    command: list[str]
    size: tuple[int, int]
    painted: bytes
    library: Path | None = None


class Run(NamedTuple):
    """Milliseconds, and the bytes until all was quiet."""

    frame: float
    move: float = 0.0
    search: float = 0.0
    sheet: float = 0.0
    screens: float = 0.0
    leave: float = 0.0
    size: int = 0


def first_paint(program: Program) -> Run:
    """A program that is only waited for."""
    with PtySession(program.command, *program.size, {"COLORTERM": ""}, emulate=False) as session:
        session.read_until_written(program.painted)
        frame = _now(session)
        session.settle(0.3)
        return Run(frame, size=len(session.written))


def answers(program: Program) -> Run:
    """Our own, once for each key."""
    _forget_session(program.library)
    moved = _answer(program, "j", CURSOR)
    searched = _answer(program, "/a", b"Esc")
    sheet = _answer(program, "?", b"Keys")
    screens = _answer(program, "T", b"Theme")
    return Run(moved.frame, moved.answer, searched.answer, sheet.answer, screens.answer, screens.leave, moved.size)


class _Answer(NamedTuple):
    frame: float
    answer: float
    leave: float
    size: int


def _answer(program: Program, keys: str, shown: bytes) -> _Answer:
    """One start, with keys typed as soon as the frame is there, until `shown` answers them; then all the rest."""
    with PtySession(program.command, *program.size, {"COLORTERM": ""}, emulate=False) as session:
        at = session.read_until_written(program.painted)
        frame = _now(session)
        session.type(keys)
        session.read_until_written(shown, start=at)
        answer = _now(session)
        session.read_until_written(ALIVE)
        session.settle(0.5)
        size = len(session.written)
        session.type("\x07")
        session.settle(0.2)
        pressed = time.perf_counter()
        session.type("Q")
        session.wait()
        return _Answer(frame, answer, (time.perf_counter() - pressed) * 1e3, size)


def _now(session: PtySession) -> float:
    return (session.times[-1][0] - session.started) * 1e3


def _forget_session(library: Path | None) -> None:
    """Each start begins at the top again."""
    if library:
        with Library.open(library) as opened:
            opened.state.set("session", None)


def _library(folder: Path, articles: int) -> Path:
    path = folder / f"library-{articles}.sqlite"
    if not path.exists() and articles > 1_000:
        library_store.main(path, articles)
    elif not path.exists():
        with Library.open(path) as library:
            store(library, list(Generator().analyses(articles)))
    return path


def _programs(folder: Path, sizes: list[int]) -> dict[str, Program]:
    found = {"minimal Textual app": Program([sys.executable, "-c", MINIMAL], (120, 40), b"first paint")}
    for articles in sizes:
        library = _library(folder, articles)
        for name, (size, last) in SIZES.items():
            command = [OURS, "--library", str(library)]
            found[f"newsreader, {articles:,}, {name}"] = Program(command, size, last, library)
    for items in (10_000, 100_000) if max(sizes) > 1_000 else (10_000,):
        if words := newsboat.command(folder / f"newsboat-{items}", items):
            found[f"newsboat, {items:,}, 120x40"] = Program(words, (120, 40), b"All")
    return found


def main(folder: Path, runs: int, sizes: list[int]) -> None:
    """Prints a table, each program beside a minimal Textual app."""
    # As an installed package is: with its modules compiled, by the run that is not counted.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folder.mkdir(parents=True, exist_ok=True)
    programs = _programs(folder, sizes)
    taken: dict[str, list[Run]] = {name: [] for name in programs}
    bare: list[float] = []
    for number in range(runs + 1):
        began = time.perf_counter()
        os.waitpid(os.posix_spawn(sys.executable, [sys.executable, "-c", "pass"], dict(os.environ)), 0)
        bare.append((time.perf_counter() - began) * 1e3)
        for name, program in programs.items():
            run = answers(program) if program.library else first_paint(program)
            if number:
                taken[name].append(run)
    base = statistics.median(run.frame for run in taken["minimal Textual app"])
    heads = ("frame", "x app", "move", "x app", "search", "x app", "sheet", "x app", "screens", "x app")
    print(f"{'program':28}" + "".join(f"{head:>8}" for head in heads) + f"{'leave':>8}{'bytes':>8}{'least':>8}")
    print(f"{'python -c pass':28}{statistics.median(bare):8.0f}")
    for name, results in taken.items():
        medians = Run(*(statistics.median(column) for column in zip(*results, strict=True)))
        cells = [f"{medians.frame:8.0f}{medians.frame / base:8.2f}"]
        for value in (medians.move, medians.search, medians.sheet, medians.screens):
            cells.append(f"{value:8.0f}{value / base:8.2f}" if value else " " * 16)
        cells.append(f"{medians.leave:8.0f}" if medians.leave else " " * 8)
        print(f"{name:28}{''.join(cells)}{medians.size:8.0f}{min(run.frame for run in results):8.0f}")


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        int(sys.argv[2]) if len(sys.argv) > 2 else 11,
        [int(size) for size in sys.argv[3].split(",")] if len(sys.argv) > 3 else [5, 100_000],
    )
