"""Learned per source: the lines that repeat across its articles, and cutting them for that."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.library.answers import SourceCount, TemplateLine
from reader.library.connection import Connections
from reader.library.prepare import Decided

if TYPE_CHECKING:
    from reader.library.store import Library

LEAST_ARTICLES = 3
"""A source with fewer articles has nothing to learn from."""
_LOOKED_AT = 60
_GROWTH = 1.25
"""A source is learned anew when it has grown by a quarter."""
_MOST_SOURCES = 200
"""Sources that one import learns, the largest first, so that an import of many small ones ends."""


class Templates:
    """Asked through `Library.templates`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def sources(self) -> list[SourceCount]:
        """All sources with how many articles and templates they have, the largest first."""
        rows = self._connections.query(
            "SELECT source, count(*), (SELECT count(*) FROM templates WHERE templates.source = articles.source)"
            " FROM articles WHERE source IS NOT NULL GROUP BY source ORDER BY count(*) DESC, source"
        )
        return [SourceCount(*row) for row in rows]

    def lines(self, source: str) -> list[TemplateLine]:
        """A source's templates, the commonest first."""
        rows = self._connections.query(
            "SELECT text, articles FROM templates WHERE source = ? ORDER BY articles DESC, text", [source]
        )
        return [TemplateLine(*row) for row in rows]

    def decided(self) -> tuple[Decided, ...]:
        """All templates in the form that import's workers take."""
        rows = self._connections.query("SELECT text, source FROM templates ORDER BY source, key")
        return tuple(Decided(text, keep=False, source=source, template=True) for text, source in rows)

    def learn(self, library: "Library", articles: Iterable[int]) -> int:
        """Learns the sources of `articles` that have grown enough since they were last learned.

        The newest articles in which a new template stood are cleaned again. Gives how many were.
        """
        again = 0
        for source, count in self._grown(articles):
            fresh = self._learn_source(library, source, count)
            again += self._clean_again(library, source, fresh) if fresh else 0
        return again

    def _grown(self, articles: Iterable[int]) -> list[tuple[str, int]]:
        found: set[str] = set()
        ids = list(articles)
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ",".join("?" * len(part))
            rows = self._connections.query(
                f"SELECT DISTINCT source FROM articles WHERE source IS NOT NULL AND id IN ({marks})", part
            )
            found.update(row[0] for row in rows)
        grown: list[tuple[str, int]] = []
        for source in found:
            count, before = self._connections.query(
                "SELECT count(*), (SELECT articles FROM learned_sources WHERE source = ?) FROM articles"
                " WHERE source = ?",
                [source, source],
            )[0]
            if count >= LEAST_ARTICLES and (before is None or count >= before * _GROWTH):
                grown.append((source, count))
        return sorted(grown, key=lambda each: (-each[1], each[0]))[:_MOST_SOURCES]

    def _newest(self, source: str) -> list[int]:
        rows = self._connections.query(
            "SELECT id FROM articles WHERE source = ? ORDER BY moment DESC LIMIT ?", [source, _LOOKED_AT]
        )
        return [row[0] for row in rows]

    def _learn_source(self, library: "Library", source: str, count: int) -> set[str]:
        """Keeps what repeats; gives the keys that were not known before."""
        from reader.text.shape import fold
        from reader.text.templates import repeated

        newest = [library.articles.get(article).article for article in self._newest(source)]
        found = {fold(line): (line, times) for line, times in repeated(newest, least=LEAST_ARTICLES)}
        known = {fold(line.text) for line in self.lines(source)}
        with self._connections.transaction() as connection:
            connection.execute("DELETE FROM templates WHERE source = ?", [source])
            connection.executemany(
                "INSERT INTO templates(source, key, text, articles) VALUES (?, ?, ?, ?)",
                [(source, key, line, times) for key, (line, times) in found.items()],
            )
            connection.execute("INSERT OR REPLACE INTO learned_sources VALUES (?, ?)", [source, count])
        return found.keys() - known

    def _clean_again(self, library: "Library", source: str, fresh: set[str]) -> int:
        from reader.text.shape import fold

        again = 0
        for article in self._newest(source):
            if any(fold(block.text) in fresh for block in library.articles.get(article).article.blocks):
                library.reclean(article)
                again += 1
        return again
