"""Which identity each entity of an imported article is, and how often each is named."""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from reader.library.prepare import LOCAL, PreparedEntity

REMEMBERED = 200_000
"""Identities held in memory during an import; beyond that all are looked up anew."""
_CANDIDATES = (
    "SELECT value FROM json_each(?) UNION SELECT i.id FROM corrections c JOIN identities i ON i.key = c.target"
    " WHERE c.scope <> 'everywhere' OR c.kind = 'split'"
)


class Identities:
    """Finds and makes identities during an import, remembering those it met; counts are written once a batch."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._names: dict[int, set[str]] = {}
        self._articles: Counter[int] = Counter()
        self._mentions: Counter[int] = Counter()
        self._new_keys: set[str] = set()

    def write_article(
        self, connection: sqlite3.Connection, article: int, entities: Sequence[PreparedEntity]
    ) -> list[int]:
        """The identity of each entity, in order; where they appear is written."""
        if len(self._ids) > REMEMBERED:
            self._ids.clear()
            self._names.clear()
        ids = [self._identity(connection, article, entity) for entity in entities]
        mentions: Counter[int] = Counter()
        for id_, entity in zip(ids, entities, strict=True):
            mentions[id_] += entity.mentions
        self.write_appearances(connection, article, mentions)
        return ids

    def write_appearances(self, connection: sqlite3.Connection, article: int, mentions: Counter[int]) -> None:
        """Notes how often the article mentions each identity."""
        connection.executemany(
            "INSERT INTO appearances(identity, article, mentions) VALUES (?, ?, ?)",
            [(id_, article, count) for id_, count in sorted(mentions.items())],
        )
        self._articles.update(mentions.keys())
        self._mentions.update(mentions)

    def forget_article(self, connection: sqlite3.Connection, article: int, identities: Sequence[int]) -> None:
        """Takes back the article's appearances of these `identities` and of those that corrections lead to."""
        for id_, mentions in connection.execute(
            f"DELETE FROM appearances WHERE article = ? AND identity IN ({_CANDIDATES}) RETURNING identity, mentions",
            (article, json.dumps(list(identities))),
        ).fetchall():
            self._articles[id_] -= 1
            self._mentions[id_] -= mentions

    def write_counts(self, connection: sqlite3.Connection) -> None:
        """Adds what was counted since the last call to the identities."""
        connection.executemany(
            "UPDATE identities SET articles = articles + ?, mentions = mentions + ? WHERE id = ?",
            [(count, self._mentions[id_], id_) for id_, count in sorted(self._articles.items())],
        )
        self._articles.clear()
        self._mentions.clear()

    def take_new_keys(self) -> set[str]:
        """The keys made since the last call."""
        keys, self._new_keys = self._new_keys, set()
        return keys

    def _identity(self, connection: sqlite3.Connection, article: int, entity: PreparedEntity) -> int:
        key = f"{LOCAL}{article}:{entity.key[len(LOCAL) :]}" if entity.key.startswith(LOCAL) else entity.key
        id_ = self._ids.get(key)
        if id_ is None:
            id_ = self._ids[key] = self._find_or_make(connection, key, entity)
        known = self._names.get(id_)
        if known is None or not known.issuperset(entity.names):
            connection.executemany(
                "INSERT OR IGNORE INTO aliases(identity, alias) VALUES (?, ?)", [(id_, name) for name in entity.names]
            )
            connection.executemany(
                "INSERT OR IGNORE INTO name_keys(key, identity) VALUES (?, ?)", [(key, id_) for key in entity.found_by]
            )
            self._names.setdefault(id_, set()).update(entity.names)
        return id_

    def _find_or_make(self, connection: sqlite3.Connection, key: str, entity: PreparedEntity) -> int:
        found = connection.execute("SELECT id FROM identities WHERE key = ?", (key,)).fetchone()
        if found:
            return int(found[0])
        self._new_keys.add(key)
        cursor = connection.execute(
            "INSERT INTO identities(key, name, type) VALUES (?, ?, ?)", (key, entity.name, entity.type)
        )
        return cursor.lastrowid or 0
