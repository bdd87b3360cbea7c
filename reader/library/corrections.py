"""The reader's corrections of entities: kept by keys that survive a re-import, laid over what extraction finds."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reader.errors import LibraryError
from reader.library import encoding, folding, undo
from reader.library.answers import Correction, CorrectionKind
from reader.library.connection import Connections
from reader.library.identities import Identities
from reader.library.overlay import Overlay, joined
from reader.library.selection import NAMING, any_of
from reader.model import TYPE_LABELS, EntityType

_LOCAL = "(scope <> 'everywhere' OR kind = 'split')"
COLUMNS = "kind, key, target, name, type, form, scope, article, source"


class CorrectionRow(NamedTuple):
    """A correction as its table has it: by keys, not by numbers."""

    kind: str
    key: str
    target: str | None
    name: str | None
    type: str | None
    form: str | None
    scope: str
    article: int | None
    source: str | None


class Corrections:
    """Asked through `Library.entities`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._overlay = Overlay(connections)

    def correct(self, correction: Correction) -> None:
        """Applies the reader's word at once and for later imports: one step to undo.

        Raises `LibraryError` if what it names is not in the library or it lacks what its kind needs.
        """
        with self._connections.transaction() as connection:
            row, label = self._row(correction)
            first, last = self.insert(connection, [row])
            undo.remember(connection, label, [("uncorrect", [first, last])])

    def listed(self) -> list[Correction]:
        """All corrections whose identities are in the library, oldest first."""
        rows = self._connections.query(
            "SELECT c.kind, i.id, t.id, c.name, c.type, c.form, c.scope, c.article, c.id, i.name, t.name"
            " FROM corrections c JOIN identities i ON i.key = c.key LEFT JOIN identities t ON t.key = c.target"
            " ORDER BY c.id"
        )
        return [
            Correction(
                kind, identity, target, name, type_, form, scope, article, id_,
                _words(kind, first, target=other or "", name=name, type=type_, form=form),
            )
            for kind, identity, target, name, type_, form, scope, article, id_, first, other in rows
        ]  # fmt: skip

    def remove(self, id: int) -> None:
        """Takes one correction back, whenever it was made: one step to undo. Raises `LibraryError` if it is gone."""
        words = next((each.words for each in self.listed() if each.id == id), None)
        with self._connections.transaction() as connection:
            row = connection.execute(f"SELECT id, {COLUMNS} FROM corrections WHERE id = ?", (id,)).fetchone()
            if row is None or words is None:
                raise LibraryError(f"correction {id} is no longer in the library")
            self.take_back(connection, lambda: connection.execute("DELETE FROM corrections WHERE id = ?", (id,)))
            undo.remember(connection, f"Took back: {words}", [("correct", row)])

    def has_local(self) -> bool:
        """Whether any correction has to be laid over single articles."""
        return bool(self._connections.query(f"SELECT 1 FROM corrections WHERE {_LOCAL} LIMIT 1"))

    def keys(self) -> set[str]:
        """The keys of all identities that corrections speak of."""
        rows = self._connections.query("SELECT key FROM corrections UNION SELECT target FROM corrections")
        return {row[0] for row in rows}

    def refresh(self, connection: sqlite3.Connection) -> None:
        """Sets what corrections for everywhere say of identities, from all of them in order."""
        connection.execute(
            "UPDATE identities SET merged_into = NULL, shown_name = NULL, shown_type = NULL, hidden = 0"
            " WHERE merged_into IS NOT NULL OR shown_name IS NOT NULL OR shown_type IS NOT NULL OR hidden"
        )
        for kind, identity, target, name, type_ in connection.execute(
            "SELECT c.kind, i.id, t.id, c.name, c.type FROM corrections c JOIN identities i ON i.key = c.key"
            " LEFT JOIN identities t ON t.key = c.target"
            " WHERE c.scope = 'everywhere' AND c.kind <> 'split' ORDER BY c.id"
        ).fetchall():
            root = _root(connection, identity)
            if kind == "merge" and target is not None:
                new_root = _root(connection, target)
                if new_root != root:
                    connection.execute(
                        "UPDATE identities SET merged_into = ? WHERE id = ? OR merged_into = ?", (new_root, root, root)
                    )
            elif kind == "rename":
                connection.execute("UPDATE identities SET shown_name = ? WHERE id = ?", (name, root))
                make_findable(connection, root, name)
            elif kind == "retype":
                connection.execute("UPDATE identities SET shown_type = ? WHERE id = ?", (type_, root))
            elif kind == "hide":
                connection.execute("UPDATE identities SET hidden = 1 WHERE id = ?", (root,))

    def lay_over(self, connection: sqlite3.Connection, article: int, counts: Identities) -> None:
        """Writes anew where the article's entities appear, with the corrections that hold for it; `counts` finishes."""
        body, packed, source = connection.execute(
            "SELECT b.body, b.identities, a.source FROM bodies b JOIN articles a ON a.id = b.article WHERE a.id = ?",
            (article,),
        ).fetchone()
        _, entities = encoding.decode(body)
        found = zip(entities, encoding.unpack_numbers(packed), strict=True)
        placed = joined(self._overlay.placed(article, source, found))
        counts.forget_article(connection, article)
        counts.write_appearances(connection, article, Counter({id_: len(entity.mentions) for entity, id_ in placed}))

    def _lay_over_all(self, connection: sqlite3.Connection, articles: Iterable[int]) -> None:
        counts = Identities()
        for article in sorted(articles):
            self.lay_over(connection, article, counts)
        counts.finish(connection)

    def take_back(self, connection: sqlite3.Connection, undo_step: Callable[[], object]) -> None:
        """Runs `undo_step`, which deletes corrections or puts them back, and changes all that those say."""
        before = self._local_rows(connection)
        undo_step()
        differing = set(before) ^ set(self._local_rows(connection))
        changed = {article for row in differing for article in _affected(connection, row)}
        self.refresh(connection)
        self._lay_over_all(connection, changed)

    def insert(self, connection: sqlite3.Connection, rows: Sequence[CorrectionRow]) -> tuple[int, int]:
        """Adds corrections and applies them; gives the first and last of their ids."""
        ids: list[int] = []
        changed: set[int] = set()
        for row in rows:
            cursor = connection.execute(
                "INSERT INTO corrections(kind, key, target, name, type, form, scope, article, source)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
            ids.append(cursor.lastrowid or 0)
            if row.scope != "everywhere" or row.kind == "split":
                if row.kind == "split" and row.target:
                    _make_identity(connection, row)
                changed |= _affected(connection, row)
        self.refresh(connection)
        self._lay_over_all(connection, changed)
        return ids[0], ids[-1]

    def _local_rows(self, connection: sqlite3.Connection) -> list[CorrectionRow]:
        rows = connection.execute(f"SELECT {COLUMNS} FROM corrections WHERE {_LOCAL}")
        return [CorrectionRow(*row) for row in rows]

    def _row(self, correction: Correction) -> tuple[CorrectionRow, str]:
        """The correction by keys, and what it does in words."""
        key, name, type_ = self._identity(correction.identity)
        target, target_name = None, ""
        source = None
        if correction.scope != "everywhere":
            if correction.article is None:
                raise LibraryError(f"a correction for one {correction.scope} needs the article it was made in")
            found = self._connections.query("SELECT source FROM articles WHERE id = ?", [correction.article])
            if not found or (correction.scope == "source" and found[0][0] is None):
                raise LibraryError(f"article {correction.article} has no source that is known; choose another scope")
            source = found[0][0] if correction.scope == "source" else None
        new_name = " ".join((correction.name or "").split()) or None
        match correction.kind:
            case "merge":
                if correction.target is None or correction.target == correction.identity:
                    raise LibraryError(f"“{name}” can only be merged into another name")
                target, target_name, _ = self._identity(correction.target)
            case "split":
                if not correction.form:
                    raise LibraryError(f"say which form is to be split off “{name}”")
                folded = folding.name_key(new_name or correction.form)
                place = f"@{correction.article}:" if correction.scope == "article" else "split:"
                target = f"{type_}:{folded}" if new_name else f"{place}{type_}:{folded}"
                if target == key:
                    raise LibraryError(f"“{correction.form}” is “{name}” itself; give what is split off another name")
            case "rename" if not new_name:
                raise LibraryError(f"say what “{name}” is to be called")
            case "retype" if correction.type is None:
                raise LibraryError(f"say what type “{name}” is to be")
        words = _words(
            correction.kind, name, target=target_name, name=new_name, type=correction.type, form=correction.form
        )
        article = correction.article if correction.scope == "article" else None
        row = CorrectionRow(
            correction.kind, key, target, new_name, correction.type, correction.form, correction.scope, article, source
        )
        return row, words

    def _identity(self, identity: int) -> tuple[str, str, str]:
        rows = self._connections.query(
            "SELECT key, coalesce(shown_name, name), type FROM identities WHERE id = ?", [identity]
        )
        if not rows:
            raise LibraryError(f"entity {identity} is no longer in the library")
        key, name, type_ = rows[0]
        return key, name, type_


def _words(
    kind: CorrectionKind, entity: str, *, target: str, name: str | None, type: EntityType | None, form: str | None
) -> str:
    """What a correction does."""
    return {
        "merge": f"Merged “{entity}” into “{target}”",
        "split": f"Split “{form}” off “{entity}”",
        "rename": f"Renamed “{entity}” to “{name}”",
        "retype": f"Changed the type of “{entity}” to {TYPE_LABELS[type] if type else ''}",
        "hide": f"Hid “{entity}”",
    }[kind]


def _affected(connection: sqlite3.Connection, row: CorrectionRow) -> set[int]:
    """The articles that a correction laid over single articles may change."""
    if row.scope == "article":
        return set() if row.article is None else {row.article}
    ids = _identities(connection, row)
    listed = any_of(ids)
    if row.scope == "everywhere":
        return {found[0] for found in connection.execute(f"SELECT id FROM articles WHERE id IN {NAMING}", (listed,))}
    in_source = f"SELECT id FROM articles WHERE source = ? AND id IN {NAMING}"
    affected = {found[0] for found in connection.execute(in_source, (row.source, listed))}
    # A hidden entity appears nowhere; the article's own list still has it.
    listing = (
        "SELECT a.id FROM articles a JOIN bodies b ON b.article = a.id WHERE a.source = ? AND instr(b.identities, ?)"
    )
    for id_ in ids:
        affected |= {found[0] for found in connection.execute(listing, (row.source, encoding.pack_numbers([id_])))}
    return affected


def _identities(connection: sqlite3.Connection, row: CorrectionRow) -> list[int]:
    """The identities that a correction speaks of."""
    found = connection.execute("SELECT id FROM identities WHERE key IN (?, ?)", (row.key, row.target))
    return [id_ for (id_,) in found]


def _make_identity(connection: sqlite3.Connection, row: CorrectionRow) -> None:
    """The identity that a split goes to."""
    name = row.name or row.form or ""
    found = connection.execute("SELECT type FROM identities WHERE key = ?", (row.key,)).fetchone()
    if found is None:
        return
    connection.execute(
        "INSERT OR IGNORE INTO identities(key, name, type) VALUES (?, ?, ?)", (row.target, name, found[0])
    )
    id_ = connection.execute("SELECT id FROM identities WHERE key = ?", (row.target,)).fetchone()[0]
    make_findable(connection, id_, name)


def make_findable(connection: sqlite3.Connection, identity: int, name: str) -> None:
    """Lets the identity be found by one more name."""
    connection.execute("INSERT OR IGNORE INTO aliases(identity, alias) VALUES (?, ?)", (identity, name))
    connection.executemany(
        "INSERT OR IGNORE INTO name_keys(key, identity) VALUES (?, ?)",
        [(key, identity) for key in folding.name_keys(name)],
    )


def _root(connection: sqlite3.Connection, identity: int) -> int:
    found = connection.execute("SELECT coalesce(merged_into, id) FROM identities WHERE id = ?", (identity,)).fetchone()
    return int(found[0])
