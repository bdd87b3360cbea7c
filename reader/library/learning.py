"""Learning a source: what repeats across its articles becomes a template, and is cut from those that have it."""

from collections.abc import Iterable

from reader.library.connection import Connections
from reader.library.store import Library
from reader.text.shape import fold
from reader.text.templates import repeated

LEAST_ARTICLES = 3
"""A source with fewer articles has nothing to learn from."""
_LOOKED_AT = 60
_GROWTH = 1.25
"""A source is learned anew when it has grown by a quarter."""
_MOST_SOURCES = 200
"""Sources that one import learns, the largest first, so that an import of many small ones ends."""


def learn(library: Library, articles: Iterable[int]) -> int:
    """Learns the sources of `articles` that have grown enough since they were last learned.

    The newest articles in which a new template stood are cleaned again. Gives how many were.
    """
    again = 0
    for source, count in _grown(library.connections, list(articles)):
        newest = _newest(library.connections, source)
        stored = [library.articles.get(article).article for article in newest]
        found = {fold(line): (line, times) for line, times in repeated(stored, least=LEAST_ARTICLES)}
        fresh = library.templates.keep(source, count, found)
        for article, blocks in zip(newest, (each.blocks for each in stored), strict=True):
            if fresh and any(fold(block.text) in fresh for block in blocks):
                library.reclean(article)
                again += 1
    return again


def _grown(connections: Connections, ids: list[int]) -> list[tuple[str, int]]:
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        marks = ",".join("?" * len(part))
        rows = connections.query(
            f"SELECT DISTINCT source FROM articles WHERE source IS NOT NULL AND id IN ({marks})", part
        )
        found.update(row[0] for row in rows)
    grown: list[tuple[str, int]] = []
    for source in found:
        count, before = connections.query(
            "SELECT count(*), (SELECT articles FROM learned_sources WHERE source = ?) FROM articles WHERE source = ?",
            [source, source],
        )[0]
        if count >= LEAST_ARTICLES and (before is None or count >= before * _GROWTH):
            grown.append((source, count))
    return sorted(grown, key=lambda each: (-each[1], each[0]))[:_MOST_SOURCES]


def _newest(connections: Connections, source: str) -> list[int]:
    rows = connections.query(
        "SELECT id FROM articles WHERE source = ? ORDER BY moment DESC LIMIT ?", [source, _LOOKED_AT]
    )
    return [row[0] for row in rows]
