"""How long until something true is on the screen, and until keys are answered; and the bytes of it.

    python tests/benchmarks/startup.py FOLDER [LARGE_LIBRARY] [RUNS]

FOLDER keeps what is made for it: a library of five articles, caches for newsboat. LARGE_LIBRARY is one that
`library_store.py` made. The runs of all programs take turns, so that a busy machine is as busy for each; times are
milliseconds of wall time to the last byte of the first frame, and to the answer to a key.
"""

import os
import statistics
import sys
import time
from pathlib import Path

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
READY = b"\x1b[?2048$p"
"""What Textual writes when it takes over: before it, only the first frame was written."""


def started(command: list[str], wanted: bytes, size: tuple[int, int], key: str = "") -> tuple[float, float, int]:
    """Milliseconds to `wanted`, and to the answer to `key`; bytes until all is quiet."""
    with PtySession(command, *size, {"COLORTERM": ""}, emulate=False) as session:
        end = session.read_until_written(wanted)
        first = session.times[-1][0] - session.started
        answered = first
        if key:
            session.read_until_written(READY, start=end)
            at = len(session.written)
            session.type(key)
            session.read_until_written("▌".encode(), start=at)
            answered = session.times[-1][0] - session.started
        session.settle(0.3)
        return first * 1e3, answered * 1e3, len(session.written)


def main(folder: Path, large: Path | None, runs: int) -> None:
    """Prints a table, each program beside a minimal Textual app."""
    folder.mkdir(parents=True, exist_ok=True)
    five = folder / "five.sqlite"
    if not five.exists():
        with Library.open(five) as library:
            store(library, list(Generator().analyses(5)))
    ours = str(Path(sys.executable).with_name("newsreader"))
    programs: dict[str, tuple[list[str], bytes, tuple[int, int], str]] = {
        "minimal Textual app": ([sys.executable, "-c", MINIMAL], b"first paint", (120, 40), ""),
        "newsreader, 5, 120x40": ([ours, "--library", str(five)], b"cuts", (120, 40), "j"),
        "newsreader, 5, 80x24": ([ours, "--library", str(five)], b"tag", (80, 24), "j"),
    }
    if large:
        copy = [ours, "--library", str(large)]
        programs["newsreader, large, 120x40"] = (copy, b"cuts", (120, 40), "j")
        programs["newsreader, large, 80x24"] = (copy, b"tag", (80, 24), "j")
    for items in (10_000, 100_000) if large else (10_000,):
        if words := newsboat.command(folder / f"newsboat-{items}", items):
            programs[f"newsboat, {items:,}, 120x40"] = (words, b"All", (120, 40), "")
    taken: dict[str, list[tuple[float, float, int]]] = {name: [] for name in programs}
    bare: list[float] = []
    for _ in range(runs):
        began = time.perf_counter()
        os.waitpid(os.posix_spawn(sys.executable, [sys.executable, "-c", "pass"], dict(os.environ)), 0)
        bare.append((time.perf_counter() - began) * 1e3)
        for name, (command, wanted, size, key) in programs.items():
            taken[name].append(started(command, wanted, size, key))
            if large or "newsreader" in name:
                _forget_session(five, large)
    base = statistics.median(first for first, _, _ in taken["minimal Textual app"])
    print(f"{'program':28} {'first: min':>10} {'median':>7} {'x app':>6} {'keys: median':>13} {'x app':>6}   bytes")
    print(f"{'python -c pass':28} {min(bare):10.0f} {statistics.median(bare):7.0f}")
    for name, results in taken.items():
        firsts, answers = [first for first, _, _ in results], [answered for _, answered, _ in results]
        first, answered = statistics.median(firsts), statistics.median(answers)
        keys = f"{answered:13.0f} {answered / base:6.2f}" if programs[name][3] else " " * 20
        size = round(statistics.median(written for _, _, written in results))
        print(f"{name:28} {min(firsts):10.0f} {first:7.0f} {first / base:6.2f} {keys} {size:7}")


def _forget_session(*libraries: Path | None) -> None:
    """Each start begins at the top again."""
    for path in libraries:
        if path:
            with Library.open(path) as library:
                library.state.set("session", None)


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,
        int(sys.argv[3]) if len(sys.argv) > 3 else 11,
    )
