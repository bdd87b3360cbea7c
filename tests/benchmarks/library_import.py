"""The whole way of text dumps into the library, on one and on two workers; and cleaning alone beside trafilatura.

    python tests/benchmarks/library_import.py [ARTICLES]

Wall times of a shared machine say little: the ratios are of runs in turns, the best of each. Where other work takes a
processor, `two workers to one, at best` tells from processor time alone what two that are free would give: the work of
one divided by half of what two and their parent need together, starting included, or by the parent's own if that is
more.
"""

import html
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from article_generator import Generator

from reader.library import Library
from reader.library.importer import import_documents
from reader.model import Document

ROUNDS = 3


def main(count: int) -> None:
    """Prints a table."""
    documents = list(Generator().dumps(count))
    runs: dict[int, list[float]] = {1: [], 2: []}
    used: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for workers, taken in runs.items():
            before = processor_seconds()
            taken.append(whole_way(documents, workers))
            own, children = (now - then for now, then in zip(processor_seconds(), before, strict=True))
            used[workers].append((own + children, own))
    (alone, _), (together, parent) = min(used[1]), min(used[2])
    few = documents[:60]
    cleaning, theirs = best_of(lambda: clean_all(few)), best_of(lambda: trafilatura_all(few))
    print(f"{count:,} text dumps, all the way into a library")
    for name, value in {
        "articles a second, one worker": f"{count / min(runs[1]):.1f}",
        "articles a second, two workers": f"{count / min(runs[2]):.1f}",
        "two workers to one": f"{min(runs[1]) / min(runs[2]):.2f}",
        "two workers to one, at best": f"{alone / max(together / 2, parent):.2f}",
        "parent of two, share of processor": f"{parent / together:.2f}",
        "cleaning alone, articles a second": f"{len(few) / cleaning:.0f}",
        "trafilatura on the same as HTML": f"{len(few) / theirs:.0f}",
        "cleaning to trafilatura": f"{theirs / cleaning:.2f}",
    }.items():
        print(f"{name:36} {value:>8}")


def whole_way(documents: list[Document], workers: int) -> float:
    """Seconds to import all into an empty library, starting the workers included."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l.db") as library:
        started = time.perf_counter()
        report = import_documents(library, documents, workers=workers)
        assert report.added == len(documents), report.failed[:1]
        return time.perf_counter() - started


def processor_seconds() -> tuple[float, float]:
    """Of this process, and of the workers that have ended."""
    times = os.times()
    return times.user + times.system, times.children_user + times.children_system


def best_of(run: Callable[[], object]) -> float:
    """The least processor time of some rounds, in seconds."""
    taken = []
    for _ in range(ROUNDS):
        started = time.process_time()
        run()
        taken.append(time.process_time() - started)
    return min(taken)


def clean_all(documents: list[Document]) -> None:
    """Our cleaning."""
    from reader.text.clean import clean

    for document in documents:
        clean(document)


def trafilatura_all(documents: list[Document]) -> None:
    """Trafilatura's extraction from the same texts in the plainest HTML."""
    import trafilatura

    for document in documents:
        lines = document.data.decode().split("\n\n")
        body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
        trafilatura.extract(f"<html><body><article>{body}</article></body></html>")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_500)
