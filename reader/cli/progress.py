"""How far an import is, on standard error; ending it; its report for programs."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from reader.cli.output import say
from reader.library import ImportProgress, ImportReport
from reader.sources.files import Reading
from reader.terminal.safe import safe

_LINES_EVERY = 2.0
"""Seconds between lines of progress where there is no terminal to redraw one."""


def report_json(report: ImportReport) -> dict[str, object]:
    """What an import did, in the form that `--format json` prints."""
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "failed": [{"path": failure.origin, "reason": failure.reason} for failure in report.failed],
        "stopped": report.stopped,
    }


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets, so that the batch at hand is finished; a second Ctrl-C ends at once."""
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        say("stopping after this batch; Ctrl-C again stops at once")

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def shown_progress(paths: Sequence[str]) -> Iterator[tuple[Callable[[ImportProgress], None], Reading]]:
    """What to tell how far the import is, and what to read the paths with so that the time left is known.

    It draws a bar on a terminal, and says a plain line now and then where there is none.
    """
    reading = Reading()
    # In a thread of its own: a million files take some seconds to be counted, and the import need not wait.
    threading.Thread(target=reading.measure, args=[paths], daemon=True).start()
    if not sys.stderr.isatty():
        last = 0.0

        def line(at: ImportProgress) -> None:
            nonlocal last
            if at.seconds - last >= _LINES_EVERY:
                last = at.seconds
                say(progress_in_words(at, reading.share))

        yield line, reading
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    columns = SpinnerColumn(), BarColumn(20), TextColumn("{task.description}", markup=False)
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("finding articles…", total=None)

        def draw(at: ImportProgress) -> None:
            share = reading.share
            words = safe(progress_in_words(at, share))
            drawn.update(task, total=None if share is None else 1.0, completed=share or 0.0, description=words)

        yield draw, reading


def progress_in_words(at: ImportProgress, share: float | None) -> str:
    """How many are done and failed, how fast, and if it is known what share of the input was read, the time left."""
    rate = at.done / at.seconds if at.seconds else 0.0
    left = f", {_duration(at.seconds * (1 - share) / share)} left" if share else ""
    return f"{at.done} done, {rate:.0f} a second{left}, {at.failed} failed"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 90 * 60 else f"{seconds / 3_600:.1f} h"
