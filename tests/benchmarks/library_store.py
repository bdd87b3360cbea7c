"""The store alone: articles a second, the cost of an article as the library grows, and what lies in the file.

    python tests/benchmarks/library_store.py LIBRARY [ARTICLES]

Makes LIBRARY of finished articles (100,000 by default); `library_use.py` measures what it is like to use.
"""

import itertools
import json
import sys
import time
from pathlib import Path

from article_generator import Generator

from reader.library import Library
from reader.library.importer import BATCH_ARTICLES
from reader.library.prepare import from_analysis
from reader.library.writer import Writer

STRETCH = 1_000


def main(path: Path, count: int) -> None:
    """Fills the library and prints a line of JSON."""
    analyses = Generator().analyses(count)
    stretches: list[float] = []
    with Library.open(path) as library:
        writer = Writer(library.connections)
        while ready := [from_analysis(analysis) for analysis in itertools.islice(analyses, STRETCH)]:
            started = time.process_time()
            for first in range(0, len(ready), BATCH_ARTICLES):
                with writer.batch() as write:
                    for prepared in ready[first : first + BATCH_ARTICLES]:
                        write(prepared)
            stretches.append((time.process_time() - started) / len(ready))
        tables = library.connections.query(
            "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY sum(pgsize) DESC LIMIT 8"
        )
    tenth = max(1, len(stretches) // 10)
    print(
        json.dumps(
            {
                "articles": count,
                "articles a second of processor time": round(len(stretches) / sum(stretches)),
                "microseconds an article, first 1,000": round(stretches[0] * 1e6),
                "microseconds an article, first tenth": round(sum(stretches[:tenth]) / tenth * 1e6),
                "microseconds an article, last tenth": round(sum(stretches[-tenth:]) / tenth * 1e6),
                "bytes an article": path.stat().st_size // count,
                "bytes an article by table": {name: size // count for name, size in tables},
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
