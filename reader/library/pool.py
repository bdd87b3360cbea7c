"""The workers of an import: documents go out in small bundles, results come back as they are ready."""

import itertools
import multiprocessing
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait

from reader.library.prepare import Decided, Prepared, prepare_all
from reader.library.values import Failure
from reader.model import Document

BUNDLE_DOCUMENTS = 16
BUNDLE_BYTES = 400_000
"""A bundle is large enough that sending it costs nothing, and small enough that progress is seen."""
BUNDLES_A_WORKER = 3
Result = Prepared | Failure


def process_pool(workers: int) -> ProcessPoolExecutor:
    """A pool of local processes. Fresh ones, since a fork of a program with threads may hang."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    # Ctrl-C reaches the whole process group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def prepared_batches(
    documents: Iterable[Document],
    executor: Executor | None,
    *,
    rules: Sequence[Decided],
    backend: str | None,
    workers: int,
    stop: threading.Event,
) -> Iterator[list[Result]]:
    """The results of all documents, bundle by bundle, in whatever order they are done."""
    bundles = _bundles(documents)
    if executor is None:
        for bundle in bundles:
            yield prepare_all(bundle, rules, backend)
            if stop.is_set():
                return
        return
    running: dict[Future[list[Result]], list[Document]] = {}
    room = max(workers, 2) * BUNDLES_A_WORKER
    try:
        while True:
            if not stop.is_set():
                for bundle in itertools.islice(bundles, room - len(running)):
                    running[executor.submit(prepare_all, bundle, rules, backend)] = bundle
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                bundle = running.pop(future)
                try:
                    yield future.result()
                except BrokenExecutor:
                    yield [
                        Failure(document.origin, "the worker process died on it or beside it") for document in bundle
                    ]
                    raise
    finally:
        for future in running:
            future.cancel()


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
