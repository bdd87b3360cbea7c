"""The whole way of text dumps into the library, on one and on two workers; and cleaning alone beside trafilatura.

    python tests/benchmarks/library_import.py [ARTICLES]

Wall times of a shared machine say little: the ratios are of runs in turns, the best of each.
"""

import html
import json
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
    """Prints a line of JSON."""
    documents = list(Generator().dumps(count))
    best: dict[int, float] = {}
    for _ in range(ROUNDS):
        for workers in (1, 2):
            taken = whole_way(documents, workers)
            best[workers] = min(best.get(workers, taken), taken)
    few = documents[:60]
    cleaning = best_of(lambda: clean_all(few))
    theirs = best_of(lambda: trafilatura_all(few))
    print(
        json.dumps(
            {
                "articles": count,
                "articles a second, one worker": round(count / best[1], 1),
                "articles a second, two workers": round(count / best[2], 1),
                "two workers to one": round(best[1] / best[2], 2),
                "cleaning alone, articles a second": round(len(few) / cleaning, 1),
                "trafilatura on the same as HTML": round(len(few) / theirs, 1),
                "cleaning to trafilatura": round(theirs / cleaning, 2),
            }
        )
    )


def whole_way(documents: list[Document], workers: int) -> float:
    """Seconds to import all into an empty library, starting the workers included."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l.db") as library:
        started = time.perf_counter()
        report = import_documents(library, documents, workers=workers)
        assert report.added == len(documents), report.failed[:1]
        return time.perf_counter() - started


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
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
