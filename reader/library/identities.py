"""Which identity each entity of an imported article is, and how often each is named."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from reader.library.prepare import LOCAL, PreparedEntity

REMEMBERED = 200_000
"""Identities held in memory during an import; beyond that all are looked up anew."""
_ADD_NAMED = "INSERT INTO named(rowid, identities) VALUES (?, ?)"
_REMOVE_NAMED = "INSERT INTO named(named, rowid, identities) VALUES ('delete', ?, ?)"
Change = tuple[str, tuple[Any, ...]]
"""A statement with its parameters, put off to the end of a batch."""


class Identities:
    """Finds and makes identities during an import, remembering those it met; counts are written once a batch."""

    def __init__(self) -> None:
        self._met: dict[str, _Met] = {}
        self._articles: dict[int, int] = {}
        self._mentions: dict[int, int] = {}
        self._new_keys: set[str] = set()
        self._aliases: list[tuple[int, str]] = []
        self._name_keys: list[tuple[str, int]] = []
        self._appearances: list[tuple[int, str]] = []
        self._index_changes: list[Change] = []

    def write_article(
        self, connection: sqlite3.Connection, article: int, entities: Sequence[PreparedEntity]
    ) -> list[int]:
        """The identity of each entity, in order; where they appear is written."""
        if len(self._met) > REMEMBERED:
            self._met.clear()
        ids: list[int] = []
        mentions: dict[int, int] = {}
        for entity in entities:
            met = self._met.get(entity.key)
            # Most entities come under names that were all written before: they need no more than this look.
            if met is None or not (entity.names == met.last or met.names.issuperset(entity.names)):
                met = self._meet(connection, article, entity, met)
            met.last = entity.names
            ids.append(met.id)
            mentions[met.id] = mentions.get(met.id, 0) + entity.mentions
        self.write_appearances(connection, article, mentions)
        return ids

    def write_appearances(self, connection: sqlite3.Connection, article: int, mentions: Mapping[int, int]) -> None:
        """Notes how often the article mentions each identity."""
        if not mentions:
            return
        self._appearances.append((article, json.dumps(mentions, separators=(",", ":"))))
        articles, all_mentions = self._articles, self._mentions
        for id_, count in mentions.items():
            articles[id_] = articles.get(id_, 0) + 1
            all_mentions[id_] = all_mentions.get(id_, 0) + count
        self._index_changes.append((_ADD_NAMED, (article, _tokens(mentions))))

    def forget_article(self, connection: sqlite3.Connection, article: int) -> None:
        """Takes the article's appearances back."""
        self._write_put_off(connection)
        row = connection.execute("SELECT mentions FROM appearances WHERE article = ?", (article,)).fetchone()
        if row is None:
            return
        connection.execute("DELETE FROM appearances WHERE article = ?", (article,))
        mentions = {int(id_): count for id_, count in json.loads(row[0]).items()}
        for id_, count in mentions.items():
            self._articles[id_] = self._articles.get(id_, 0) - 1
            self._mentions[id_] = self._mentions.get(id_, 0) - count
        self._index_changes.append((_REMOVE_NAMED, (article, _tokens(mentions))))

    def _write_put_off(self, connection: sqlite3.Connection) -> None:
        connection.executemany("INSERT INTO appearances(article, mentions) VALUES (?, ?)", self._appearances)
        self._appearances.clear()

    def finish(self, connection: sqlite3.Connection) -> None:
        """Writes what was put off: appearances, names and counts of identities, the index of who is named where."""
        self._write_put_off(connection)
        # In the order of their tables, so that a page is looked for once.
        connection.executemany("INSERT OR IGNORE INTO aliases(identity, alias) VALUES (?, ?)", sorted(self._aliases))
        connection.executemany("INSERT OR IGNORE INTO name_keys(key, identity) VALUES (?, ?)", sorted(self._name_keys))
        self._aliases.clear()
        self._name_keys.clear()
        connection.executemany(
            "UPDATE identities SET articles = articles + ?, mentions = mentions + ? WHERE id = ?",
            [(count, self._mentions[id_], id_) for id_, count in sorted(self._articles.items())],
        )
        self._articles.clear()
        self._mentions.clear()
        write_in_order(connection, self._index_changes)
        self._index_changes.clear()

    def take_new_keys(self) -> set[str]:
        """The keys made since the last call."""
        keys, self._new_keys = self._new_keys, set()
        return keys

    def _meet(self, connection: sqlite3.Connection, article: int, entity: PreparedEntity, met: "_Met | None") -> "_Met":
        """The identity of an entity that was not met before, or not under all of these names."""
        if entity.key.startswith(LOCAL):
            met = _Met(self._find_or_make(connection, f"{LOCAL}{article}:{entity.key[len(LOCAL) :]}", entity))
        elif met is None:
            met = self._met[entity.key] = _Met(self._find_or_make(connection, entity.key, entity))
        self._aliases += [(met.id, name) for name in entity.names if name not in met.names]
        self._name_keys += [(key, met.id) for key in entity.found_by]
        met.names.update(entity.names)
        return met

    def _find_or_make(self, connection: sqlite3.Connection, key: str, entity: PreparedEntity) -> int:
        made = connection.execute(
            "INSERT OR IGNORE INTO identities(key, name, type) VALUES (?, ?, ?)", (key, entity.name, entity.type)
        )
        if made.rowcount:
            self._new_keys.add(key)
            return made.lastrowid or 0
        return int(connection.execute("SELECT id FROM identities WHERE key = ?", (key,)).fetchone()[0])


class _Met:
    """An identity that this import met: the names written for it, and those it was met under last."""

    __slots__ = ("id", "last", "names")

    def __init__(self, id_: int) -> None:
        self.id = id_
        self.names: set[str] = set()
        self.last: tuple[str, ...] | None = None


def write_in_order(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Runs statements in their order, each prepared once for a run of its like."""
    for sql, run in groupby(changes, itemgetter(0)):
        connection.executemany(sql, [values for _, values in run])


def _tokens(identities: Iterable[int]) -> str:
    # In order: what is taken out of the index must be exactly what was put in.
    return " ".join(map(str, sorted(identities)))
