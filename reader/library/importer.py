"""Documents in, library out: prepared by workers, written in short transactions, safe to end at any moment."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from reader.library import folding, listing
from reader.library.answers import Failure, ImportProgress, ImportReport
from reader.library.connection import Connections
from reader.library.pool import Workers, prepared_batches
from reader.library.prepare import Prepared, from_analysis, prepare_all
from reader.library.suggest import refresh_terms
from reader.library.writer import Outcome, Writer
from reader.model import Analysis, Document

if TYPE_CHECKING:
    from reader.library.store import Library

BATCH_SECONDS = 1.0
BATCH_ARTICLES = 1_000
"""A transaction ends after so many articles or seconds: what a crash can lose, and how long others wait."""
Progress = Callable[[ImportProgress], None]


class _Tally:
    """Counts what came of each document, and tells it on."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._started = time.monotonic()
        self.outcomes: dict[Outcome, int] = {"added": 0, "updated": 0, "unchanged": 0}
        self.failed: list[Failure] = []
        self.article_ids: dict[int, None] = {}

    def count(self, article: int, outcome: Outcome) -> None:
        self.outcomes[outcome] += 1
        self.article_ids[article] = None

    def tell(self) -> None:
        if self._progress:
            done = sum(self.outcomes.values()) + len(self.failed)
            seconds = time.monotonic() - self._started
            self._progress(ImportProgress(done, **self.outcomes, failed=len(self.failed), seconds=seconds))

    def report(self, *, stopped: bool) -> ImportReport:
        return ImportReport(
            **self.outcomes, failed=tuple(self.failed), article_ids=tuple(self.article_ids), stopped=stopped
        )


def import_documents(
    library: "Library",
    documents: Iterable[Document],
    *,
    workers: int | Workers = 1,
    executor: Executor | None = None,
    backend: str | None = None,
    progress: Progress | None = None,
    stop: threading.Event | None = None,
    more_follows: bool = False,
) -> ImportReport:
    """Imports documents: new ones are added, changed ones become a revision, known ones cost next to nothing.

    Cleaning and extraction run here, in `workers` processes if there are two or more (or in those of another import,
    where its `Workers` are given), or on `executor` (a Dask cluster's, say). With `more_follows` the caller sees to
    `finish` once all is imported. A document that fails is kept as a failure with its reason and the rest goes on.
    `stop` ends the import after the batch at hand; run again, it goes on where it ended. Raises `LibraryError` if the
    library cannot be written.
    """
    stop = stop or threading.Event()
    tally = _Tally(progress)
    writer = Writer(library.connections)
    rules = (*library.templates.decided(), *library.rules.decided())
    prepare = partial(prepare_all, rules=rules, backend=backend)
    waiting: list[Prepared | Failure] = []
    written = time.monotonic()
    with nullcontext(workers) if isinstance(workers, Workers) else Workers(workers, executor) as at_work:
        fresh = _fresh(library.connections, documents, tally, stop)
        for results in prepared_batches(fresh, at_work, prepare, stop):
            waiting += results
            if len(waiting) >= BATCH_ARTICLES or time.monotonic() - written >= BATCH_SECONDS:
                _write(library.connections, writer, waiting, tally)
                tally.tell()
                waiting, written = [], time.monotonic()
        _write(library.connections, writer, waiting, tally)
    tally.tell()
    report = tally.report(stopped=stop.is_set())
    if not more_follows:
        finish(library, [report])
    return report


def finish(library: "Library", reports: Sequence[ImportReport]) -> None:
    """What is done once after imports: the vocabulary, the sources' templates, the list as it is first shown."""
    changed = [report for report in reports if report.added or report.updated]
    if not changed:
        return
    refresh_terms(library.connections)
    if not any(report.stopped for report in reports):
        from reader.library.learning import learn

        learn(library, [id_ for report in changed for id_ in report.article_ids])
    listing.keep(library.connections)


def store(library: "Library", analyses: Iterable[Analysis]) -> ImportReport:
    """Writes finished analyses, as `import_documents` does with its own."""
    tally = _Tally(None)
    writer = Writer(library.connections)
    batch: list[Prepared | Failure] = []
    for analysis in analyses:
        batch.append(from_analysis(analysis))
        if len(batch) >= BATCH_ARTICLES:
            _write(library.connections, writer, batch, tally)
            batch = []
    _write(library.connections, writer, batch, tally)
    refresh_terms(library.connections)
    listing.keep(library.connections)
    return tally.report(stopped=False)


def failures(library: "Library") -> list[Failure]:
    """What could not be imported so far; `import --retry` names their origins."""
    rows = library.connections.query("SELECT origin, reason FROM failures ORDER BY origin")
    return [Failure(*row) for row in rows]


def record_failures(library: "Library", failed: Sequence[Failure]) -> None:
    """Keeps failures that sources met before there was a document, so that they are listed and retried too."""
    with library.connections.transaction() as connection:
        Writer(library.connections).keep_failures(connection, failed)


def forget_failures(library: "Library", origins: Sequence[str]) -> None:
    """Takes failures off the list, as a retry that succeeded does by itself."""
    with library.connections.transaction() as connection:
        connection.executemany("DELETE FROM failures WHERE origin = ?", [(origin,) for origin in origins])


def _fresh(
    connections: Connections, documents: Iterable[Document], tally: _Tally, stop: threading.Event
) -> Iterator[Document]:
    """Those documents whose bytes are not in the library from this place; for the others it is noted that they are."""
    for document in documents:
        if stop.is_set():
            return
        known = connections.query(
            "SELECT article FROM origins WHERE origin = ? AND digest = ?",
            [document.origin, folding.bytes_digest(document.data, document.hints)],
        )
        if known:
            tally.count(known[0][0], "unchanged")
        else:
            yield document


def _write(connections: Connections, writer: Writer, results: Sequence[Prepared | Failure], tally: _Tally) -> None:
    if not results:
        return
    failed = [result for result in results if isinstance(result, Failure)]
    with writer.batch() as write:
        written = [write(result) for result in results if isinstance(result, Prepared)]
        writer.keep_failures(connections.get(), failed)
    # Counted only once it is on disk: what is told as done is done.
    for article, outcome in written:
        tally.count(article, outcome)
    tally.failed.extend(failed)
