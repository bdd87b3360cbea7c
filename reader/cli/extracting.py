"""`newsreader extract`: cleaned text and entities on standard output, no library touched."""

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice

from reader import export
from reader.analysis import analyse
from reader.cli.output import say, say_unread
from reader.errors import MissingModel, ReaderError, UsageError
from reader.model import Analysis, Document

_BATCH = 8
"""Documents a worker takes at a time: few enough that the first line comes soon, many enough to be worth the trip."""


def extract(options: argparse.Namespace) -> int:
    """Prints each article as soon as it is done, in the order of the input."""
    from reader.sources import documents

    failed: list[str] = []

    def fail(origin: str, reason: str) -> None:
        failed.append(say_unread(origin, reason))

    found = documents(options.paths, on_error=fail, mapping=field_mapping(options.map))
    workers = options.workers or os.cpu_count() or 1
    done = 0
    collected: list[Analysis] = []
    for outcome in _outcomes(found, workers, options.ner):
        if not isinstance(outcome, Analysis):
            fail(*outcome)
            continue
        done += 1
        if options.format in ("json", "csv"):
            collected.append(outcome)
        else:
            if options.format != "jsonl" and done > 1:
                print()
            sys.stdout.write(export.render([outcome], options.format, cuts=options.cuts))
            sys.stdout.flush()
    if collected:
        sys.stdout.write(export.render(collected, options.format))
    if not done:
        if not failed:
            say(f"{', '.join(options.paths)}: no article that can be read is in there")
        return 2
    return 1 if failed else 0


def field_mapping(pairs: Sequence[str]) -> Mapping[str, str]:
    """`--map text=field` as a mapping from our field's name to the dump's. Raises `UsageError`."""
    mapping: dict[str, str] = {}
    for pair in pairs:
        ours, sign, theirs = pair.partition("=")
        if not (ours and sign and theirs):
            raise UsageError(f"--map {pair}: write it as FIELD=NAME, as in --map text=content")
        mapping[ours] = theirs
    return mapping


def _outcomes(found: Iterator[Document], workers: int, backend: str | None) -> Iterator[Analysis | tuple[str, str]]:
    """An analysis, or an origin with the reason why there is none, for each document in order."""
    first = list(islice(found, _BATCH))
    if workers == 1 or len(first) < _BATCH:
        yield from _analyse_batch(first, backend)
        for document in found:
            yield from _analyse_batch([document], backend)
        return
    # Ctrl-C reaches the whole process group; it is for the parent to tell, and the workers end with it.
    pool = ProcessPoolExecutor(workers, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        waiting: list[Future[list[Analysis | tuple[str, str]]]] = [pool.submit(_analyse_batch, first, backend)]
        while batch := list(islice(found, _BATCH)):
            waiting.append(pool.submit(_analyse_batch, batch, backend))
            if len(waiting) > 2 * workers:
                yield from waiting.pop(0).result()
        for future in waiting:
            yield from future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _analyse_batch(batch: Sequence[Document], backend: str | None) -> list[Analysis | tuple[str, str]]:
    outcomes: list[Analysis | tuple[str, str]] = []
    for document in batch:
        try:
            outcomes.append(analyse(document, backend=backend))
        except (MissingModel, UsageError):
            raise
        except ReaderError as error:
            outcomes.append((document.origin, str(error)))
    return outcomes
