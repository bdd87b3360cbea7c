"""The store alone: articles a second, the cost of an article as the library grows, and what lies in the file.

    python tests/benchmarks/library_store.py LIBRARY [ARTICLES]

Makes LIBRARY of finished articles (100,000 by default); `library_use.py` measures what it is like to use. Beyond the
first 100,000 the texts of some of them come again under titles, dates and places of their own: to make texts takes
longer than to store them. With 1000000 it takes some 20 minutes and 11 GB; then `library_use.py LIBRARY`. Times are
processor time, which other work on the machine lengthens too, but less.
"""

import itertools
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from article_generator import Generator

from reader.library import Library, folding, listing
from reader.library.importer import BATCH_ARTICLES
from reader.library.prepare import Prepared, from_analysis
from reader.library.suggest import refresh_terms
from reader.library.writer import Writer

MADE = 100_000
REPEATED = 20_000
_START = datetime(2018, 1, 1, tzinfo=UTC)


def main(path: Path, count: int) -> None:
    """Fills the library and prints what it took."""
    articles = prepared(count)
    taken: list[float] = []
    with Library.open(path) as library:
        writer = Writer(library.connections)
        while batch := list(itertools.islice(articles, BATCH_ARTICLES)):
            started = time.process_time()
            with writer.batch() as write:
                for article in batch:
                    write(article)
            taken.append((time.process_time() - started) / len(batch))
            if sys.stderr.isatty():
                print(f"\r{len(taken) * BATCH_ARTICLES:,}", end="", file=sys.stderr)
        started = time.process_time()
        # As an import does when it ends.
        refresh_terms(library.connections)
        listing.keep(library.connections)
        terms = time.process_time() - started
        tables = library.connections.query(
            "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY sum(pgsize) DESC LIMIT 8"
        )
    tenth = max(1, len(taken) // 10)
    print(f"\n{count:,} articles stored")
    for name, value in {
        "articles a second": f"{len(taken) / sum(taken):,.0f}",
        "microseconds an article": f"{sum(taken) / len(taken) * 1e6:.0f}",
        "  in the first tenth": f"{sum(taken[:tenth]) / tenth * 1e6:.0f}",
        "  in the last tenth": f"{sum(taken[-tenth:]) / tenth * 1e6:.0f}",
        "vocabulary and list, once, s": f"{terms:.1f}",
        "bytes an article": f"{path.stat().st_size // count:,}",
        **{f"  {name}": f"{size // count:,}" for name, size in tables},
    }.items():
        print(f"{name:30} {value:>10}")


def prepared(count: int) -> Iterator[Prepared]:
    """So many articles as import's workers hand them over."""
    kept: list[Prepared] = []
    for analysis in Generator().analyses(min(count, MADE)):
        article = from_analysis(analysis)
        if count > MADE and len(kept) < REPEATED:
            kept.append(article)
        yield article
    for number in range(MADE, count):
        again = kept[number % REPEATED]
        published = _START + timedelta(minutes=number * 2_654_435_761 % (60 * 24 * 365 * 6))
        unique = folding.bytes_digest(str(number).encode())
        yield replace(
            again,
            origin=f"/made/{number:07}.txt",
            title=f"{again.title} {number}",
            published=published.isoformat(timespec="minutes"),
            digest=unique,
            text_digest=unique,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
