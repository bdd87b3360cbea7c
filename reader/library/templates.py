"""What was learned of each source: the lines that repeat across its articles."""

from collections.abc import Mapping

from reader.library.answers import SourceCount, TemplateLine
from reader.library.connection import Connections
from reader.library.prepare import Decided


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

    def keep(self, source: str, count: int, found: Mapping[str, tuple[str, int]]) -> set[str]:
        """Keeps what repeats in a source of `count` articles: keys with the line and in how many it stands.

        Gives the keys that were not known before.
        """
        with self._connections.transaction() as connection:
            known = {row[0] for row in connection.execute("SELECT key FROM templates WHERE source = ?", [source])}
            connection.execute("DELETE FROM templates WHERE source = ?", [source])
            connection.executemany(
                "INSERT INTO templates(source, key, text, articles) VALUES (?, ?, ?, ?)",
                [(source, key, line, times) for key, (line, times) in found.items()],
            )
            connection.execute("INSERT OR REPLACE INTO learned_sources VALUES (?, ?)", [source, count])
        return found.keys() - known
