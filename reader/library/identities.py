"""Which identity each entity of an imported article is, and how often each is named."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from reader.library.prepare import LOCAL, PreparedEntity

REMEMBERED = 200_000
"""Identities held in memory during an import; beyond that all are looked up anew."""
_ADD_NAMED = "INSERT INTO named(rowid, identities) VALUES (?, ?)"
_REMOVE_NAMED = "INSERT INTO named(named, rowid, identities) VALUES ('delete', ?, ?)"


class Identities:
    """Finds and makes identities during an import, remembering those it met; counts are written once a batch."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._names: dict[int, set[str]] = {}
        # Keys together with names that are all written already: most entities need no more than this look.
        self._known: dict[tuple[str, tuple[str, ...]], int] = {}
        self._articles: dict[int, int] = {}
        self._mentions: dict[int, int] = {}
        self._new_keys: set[str] = set()
        self._index_changes: list[tuple[str, tuple[int, str]]] = []

    def write_article(
        self, connection: sqlite3.Connection, article: int, entities: Sequence[PreparedEntity]
    ) -> list[int]:
        """The identity of each entity, in order; where they appear is written."""
        if len(self._ids) > REMEMBERED or len(self._known) > 2 * REMEMBERED:
            self._ids.clear()
            self._names.clear()
            self._known.clear()
        known = self._known
        ids: list[int] = []
        mentions: dict[int, int] = {}
        for entity in entities:
            id_ = known.get((entity.key, entity.names))
            if id_ is None:
                id_ = self._identity(connection, article, entity)
            ids.append(id_)
            mentions[id_] = mentions.get(id_, 0) + entity.mentions
        self.write_appearances(connection, article, mentions)
        return ids

    def write_appearances(self, connection: sqlite3.Connection, article: int, mentions: Mapping[int, int]) -> None:
        """Notes how often the article mentions each identity."""
        connection.executemany(
            "INSERT INTO appearances(article, identity, mentions) VALUES (?, ?, ?)",
            [(article, id_, count) for id_, count in sorted(mentions.items())],
        )
        for id_, count in mentions.items():
            self._count(id_, 1, count)
        if mentions:
            self._index_changes.append((_ADD_NAMED, (article, _tokens(mentions))))

    def forget_article(self, connection: sqlite3.Connection, article: int) -> None:
        """Takes the article's appearances back."""
        rows = connection.execute("SELECT identity, mentions FROM appearances WHERE article = ?", (article,)).fetchall()
        connection.execute("DELETE FROM appearances WHERE article = ?", (article,))
        for id_, mentions in rows:
            self._count(id_, -1, -mentions)
        if rows:
            self._index_changes.append((_REMOVE_NAMED, (article, _tokens(id_ for id_, _ in rows))))

    def _count(self, identity: int, articles: int, mentions: int) -> None:
        self._articles[identity] = self._articles.get(identity, 0) + articles
        self._mentions[identity] = self._mentions.get(identity, 0) + mentions

    def finish(self, connection: sqlite3.Connection) -> None:
        """Writes what was put off: the counts of identities, and the index by which articles are found."""
        connection.executemany(
            "UPDATE identities SET articles = articles + ?, mentions = mentions + ? WHERE id = ?",
            [(count, self._mentions[id_], id_) for id_, count in sorted(self._articles.items())],
        )
        self._articles.clear()
        self._mentions.clear()
        for sql, values in self._index_changes:
            connection.execute(sql, values)
        self._index_changes.clear()

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
        if not entity.key.startswith(LOCAL):
            self._known[entity.key, entity.names] = id_
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


def _tokens(identities: Iterable[int]) -> str:
    # In order: what is taken out of the index must be exactly what was put in.
    return " ".join(map(str, sorted(identities)))
