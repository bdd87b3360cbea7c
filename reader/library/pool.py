"""The workers of an import: documents go out in small bundles, results come back as they are ready."""

import itertools
import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from typing import Self

from reader.library.answers import Failure
from reader.library.prepare import Prepared
from reader.model import Document

BUNDLE_DOCUMENTS = 16
BUNDLE_BYTES = 400_000
"""A bundle is large enough that sending it costs nothing, and small enough that progress is seen."""
BUNDLES_A_WORKER = 3
Result = Prepared | Failure


class Workers:
    """Where documents are prepared: here, in local processes, or wherever `executor` runs them.

    A context manager; leaving it ends the local processes, not an executor that was given. Several imports may share
    one: the processes begin with the first that has work for them.
    """

    def __init__(self, workers: int, executor: Executor | None = None) -> None:
        self.count = max(1, workers)
        self._given = executor
        self._own: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._end()

    @property
    def is_elsewhere(self) -> bool:
        """Whether an executor was given: the work is its own, however little it is."""
        return self._given is not None

    @property
    def executor(self) -> Executor | None:
        """What to submit to, None to do the work here."""
        if self._given is None and self.count > 1 and self._own is None:
            # Fresh processes, since a fork of a program with threads may hang.
            context = multiprocessing.get_context("spawn")
            self._own = ProcessPoolExecutor(self.count, mp_context=context, initializer=_ignore_interrupt)
        return self._given or self._own

    def renew(self) -> bool:
        """After a local process died: others in their place. False for an executor that was given."""
        self._end()
        return self._given is None

    def _end(self) -> None:
        if self._own:
            self._own.shutdown(wait=True, cancel_futures=True)
            self._own = None


def _ignore_interrupt() -> None:
    # Ctrl-C reaches the whole process group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def prepared_batches(
    documents: Iterable[Document],
    workers: Workers,
    prepare: Callable[[Sequence[Document]], list[Result]],
    stop: threading.Event,
) -> Iterator[list[Result]]:
    """The results of all documents, bundle by bundle, in whatever order they are done.

    A single bundle is done here: starting processes takes longer than that. A document that kills its worker is a
    `Failure`; the others of its bundle are done again.
    """
    bundles = _bundles(documents)
    first = list(itertools.islice(bundles, 1 if workers.is_elsewhere else 2))
    bundles = itertools.chain(first, bundles)
    if not workers.is_elsewhere and (len(first) < 2 or workers.count == 1):
        for bundle in bundles:
            yield prepare(bundle)
            if stop.is_set():
                return
        return
    running: dict[Future[list[Result]], list[Document]] = {}
    try:
        while True:
            executor = workers.executor
            if executor and not stop.is_set():
                for bundle in itertools.islice(bundles, workers.count * BUNDLES_A_WORKER - len(running)):
                    running[executor.submit(prepare, bundle)] = bundle
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                try:
                    yield future.result()
                    del running[future]
                except BrokenExecutor:
                    suspects = [document for bundle in running.values() for document in bundle]
                    running.clear()
                    if not workers.renew():
                        raise
                    yield from _one_by_one(suspects, workers, prepare)
                    break
    finally:
        for future in running:
            future.cancel()


def _one_by_one(
    suspects: Iterable[Document], workers: Workers, prepare: Callable[[Sequence[Document]], list[Result]]
) -> Iterator[list[Result]]:
    for document in suspects:
        executor = workers.executor
        try:
            yield executor.submit(prepare, [document]).result() if executor else prepare([document])
        except BrokenExecutor:
            workers.renew()
            yield [Failure(document.origin, "the worker process died on it; is there memory enough?")]


def _bundles(documents: Iterable[Document]) -> Iterator[list[Document]]:
    bundle: list[Document] = []
    size = 0
    for document in documents:
        bundle.append(document)
        size += len(document.data)
        if len(bundle) >= BUNDLE_DOCUMENTS or size >= BUNDLE_BYTES:
            yield bundle
            bundle, size = [], 0
    if bundle:
        yield bundle
