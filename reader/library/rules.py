"""The reader's word on cleaning: what is always kept and what is always cut."""

from reader.library import undo
from reader.library.answers import Rule
from reader.library.connection import Connections
from reader.library.prepare import Decided


class Rules:
    """Asked through `Library.rules`. Rules hold at the next import, and at once for an article cleaned again."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def list(self) -> list[Rule]:
        """All rules, oldest first."""
        rows = self._connections.query("SELECT decision, text, source, article, id FROM rules ORDER BY id")
        return [Rule(*row) for row in rows]

    def add(self, rule: Rule) -> int:
        """Keeps a rule and gives its id: one step to undo."""
        with self._connections.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO rules(decision, text, source, article) VALUES (?, ?, ?, ?)",
                [rule.decision, rule.text, rule.source, rule.article],
            )
            id_ = cursor.lastrowid or 0
            undo.remember(connection, f"Made a rule to {rule.decision} “{_short(rule.text)}”", [("unrule", [id_])])
        return id_

    def remove(self, id: int) -> None:
        """Takes a rule away: one step to undo. One that is gone already is no error."""
        with self._connections.transaction() as connection:
            row = connection.execute(
                "SELECT id, decision, text, source, article FROM rules WHERE id = ?", [id]
            ).fetchone()
            if row is None:
                return
            connection.execute("DELETE FROM rules WHERE id = ?", [id])
            undo.remember(connection, f"Removed the rule to {row[1]} “{_short(row[2])}”", [("rule", list(row))])

    def decided(self) -> tuple[Decided, ...]:
        """The rules in the form that import's workers take."""
        origins: dict[int, list[str]] = {}
        for article, origin in self._connections.query(
            "SELECT article, origin FROM origins WHERE article IN (SELECT article FROM rules)"
        ):
            origins.setdefault(article, []).append(origin)
        return tuple(
            Decided(rule.text, rule.decision == "keep", rule.source, tuple(origins.get(rule.article or 0, ())))
            for rule in self.list()
            if rule.article is None or rule.article in origins
        )


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
