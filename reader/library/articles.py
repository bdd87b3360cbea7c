"""The articles of a library: their order, their rows, their text, and what the reader did with them."""

import json
from array import array
from collections.abc import Sequence
from typing import Any, Literal

from reader.errors import LibraryError
from reader.library import encoding, listing, undo
from reader.library.connection import Connections
from reader.library.highlights import Highlights
from reader.library.overlay import Overlay
from reader.library.scopes import select
from reader.library.selection import Selection, fulfilling, numbers
from reader.library.values import WHOLE_LIBRARY, ArticleRow, Highlight, Position, Scope, Sort, StoredArticle

ORDERS: dict[Sort, str] = {
    "newest": "a.moment DESC, a.id DESC",
    "oldest": "a.moment, a.id",
    "imported": "a.imported DESC, a.id DESC",
    "title": "a.title_key, a.id",
    "source": "a.source IS NULL, a.source, a.moment DESC, a.id DESC",
    "longest": "a.words DESC, a.id DESC",
    "shortest": "a.words, a.id",
    "unread": "a.read, a.moment DESC, a.id DESC",
    "relevance": "a.moment DESC, a.id DESC",
}
_ROW = (
    "SELECT a.id, a.title, a.source, a.published, a.imported, a.language, a.words, a.read, a.starred, a.origin,"
    " a.flags, EXISTS (SELECT 1 FROM highlights h WHERE h.article = a.id)"
    " FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))"
)


class Articles:
    """Asked through `Library.articles`. Raises `LibraryError` where the file cannot be read or written."""

    def __init__(self, connections: Connections, overlay: Overlay) -> None:
        self._connections = connections
        self._overlay = overlay
        self._highlights = Highlights(connections)

    def ids(self, scope: Scope = WHOLE_LIBRARY, sort: Sort = "newest", *, limit: int | None = None) -> "array[int]":
        """The ids of all articles in `scope`, or of the first `limit`, in order; undated ones by import time."""
        newest_first = ORDERS[sort] == ORDERS["newest"] and limit is None
        if newest_first and scope == WHOLE_LIBRARY:
            return listing.newest(self._connections)
        selection = select(self._connections, scope)
        if newest_first and not selection.match and len(selection.conditions) == 1:
            found = fulfilling(self._connections, selection.conditions[0], selection.parameters)
            return array("q", listing.newest_of(self._connections, found))
        ending = "" if limit is None else f" LIMIT {int(limit)}"
        sql = f"SELECT a.id AS id FROM articles a WHERE {selection.where} ORDER BY {ORDERS[sort]}{ending}"
        return array("q", numbers(self._connections, sql, selection.all_parameters))

    def count(self, scope: Scope = WHOLE_LIBRARY) -> int:
        """How many articles are in `scope`."""
        if scope == WHOLE_LIBRARY and (count := listing.count(self._connections)) is not None:
            return count
        selection = select(self._connections, scope)
        return self._count(selection)

    def unread(self, scope: Scope = WHOLE_LIBRARY) -> int:
        """How many articles in `scope` are not read."""
        selection = select(self._connections, scope)
        return self._count(selection._replace(conditions=(*selection.conditions, "a.read = 0")))

    def _count(self, selection: Selection) -> int:
        rows = self._connections.query(
            f"SELECT count(*) FROM articles a WHERE {selection.where}", selection.all_parameters
        )
        return int(rows[0][0])

    def groups(self, scope: Scope = WHOLE_LIBRARY, by: Literal["day", "source"] = "day") -> list[tuple[str, int]]:
        """How many articles each day (`YYYY-MM-DD`, newest first) or source (largest first; "" if unknown) has."""
        selection = select(self._connections, scope)
        label = "substr(date(a.moment, 'unixepoch'), 1, 10)" if by == "day" else "coalesce(a.source, '')"
        order = "label DESC" if by == "day" else "size DESC, label"
        rows = self._connections.query(
            f"SELECT {label} AS label, count(*) AS size FROM articles a WHERE {selection.where}"
            f" GROUP BY label ORDER BY {order}",
            selection.all_parameters,
        )
        return [(row[0], row[1]) for row in rows]

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """The rows of these articles in this order; ids that are no longer there are skipped."""
        wanted = json.dumps(list(ids))
        tags: dict[int, list[str]] = {}
        for article, tag in self._connections.query(
            "SELECT article, tag FROM tags WHERE article IN (SELECT value FROM json_each(?)) ORDER BY tag", [wanted]
        ):
            tags.setdefault(article, []).append(tag)
        found = {row[0]: row for row in self._connections.query(_ROW, [wanted])}
        return [_row(found[id_], tags.get(id_, ())) for id_ in ids if id_ in found]

    def get(self, id: int) -> StoredArticle:
        """The article with its entities as the reader's corrections leave them. Raises `LibraryError` if it is gone."""
        rows = self.rows([id])
        stored = self._connections.query(
            "SELECT b.body, b.original, b.identities, a.revision FROM bodies b JOIN articles a ON a.id = b.article"
            " WHERE b.article = ?",
            [id],
        )
        if not rows or not stored:
            raise LibraryError(
                f"article {id} is not in {self._connections.path}; `newsreader list` shows those that are"
            )
        body, original, identities, revision = stored[0]
        article, entities = encoding.decode(body, original)
        return StoredArticle(
            id=id,
            row=rows[0],
            article=article,
            entities=self._overlay.shown(id, rows[0].source, entities, encoding.unpack_numbers(identities)),
            position=self.position(id),
            origins=tuple(
                row[0]
                for row in self._connections.query("SELECT origin FROM origins WHERE article = ? ORDER BY origin", [id])
            ),
            revision=revision,
        )

    def set_read(self, ids: Sequence[int], read: bool) -> None:
        """Marks articles read or unread: one step to undo, if it changes anything."""
        self._set_mark("read", ids, read, "read" if read else "unread")

    def set_starred(self, ids: Sequence[int], starred: bool) -> None:
        """Stars articles or takes the star off: one step to undo, if it changes anything."""
        self._set_mark("starred", ids, starred, "starred" if starred else "not starred")

    def _set_mark(self, column: str, ids: Sequence[int], value: bool, words: str) -> None:
        with self._connections.transaction() as connection:
            changed = [
                row[0]
                for row in connection.execute(
                    f"SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND {column} <> ?",
                    [json.dumps(list(ids)), value],
                )
            ]
            if not changed:
                return
            listed = json.dumps(changed)
            connection.execute(
                f"UPDATE articles SET {column} = ? WHERE id IN (SELECT value FROM json_each(?))", [value, listed]
            )
            label = f"Marked {undo.articles_in_words(len(changed))} {words}"
            undo.remember(connection, label, [(column, [not value, listed])])

    def add_tag(self, ids: Sequence[int], tag: str) -> None:
        """Tags articles: one step to undo, if it changes anything."""
        self._tag(ids, tag, present=True)

    def remove_tag(self, ids: Sequence[int], tag: str) -> None:
        """Takes a tag off articles: one step to undo, if it changes anything."""
        self._tag(ids, tag, present=False)

    def _tag(self, ids: Sequence[int], tag: str, *, present: bool) -> None:
        tag = " ".join(tag.split())
        if not tag:
            return
        with self._connections.transaction() as connection:
            tagged = "id IN (SELECT article FROM tags WHERE tag = ?)"
            changed = [
                row[0]
                for row in connection.execute(
                    f"SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))"
                    f" AND {'NOT ' if present else ''}{tagged}",
                    [json.dumps(list(ids)), tag],
                )
            ]
            if not changed:
                return
            parameters: list[Any] = [tag, json.dumps(changed)]
            if present:
                connection.execute("INSERT INTO tags(tag, article) SELECT ?, value FROM json_each(?)", parameters)
                label = f"Tagged {undo.articles_in_words(len(changed))} “{tag}”"
            else:
                connection.execute(
                    "DELETE FROM tags WHERE tag = ? AND article IN (SELECT value FROM json_each(?))", parameters
                )
                label = f"Took the tag “{tag}” off {undo.articles_in_words(len(changed))}"
            undo.remember(connection, label, [("untag" if present else "tag", parameters)])

    def tags(self) -> list[tuple[str, int]]:
        """All tags with how many articles have each, the most used first."""
        rows = self._connections.query("SELECT tag, count(*) AS size FROM tags GROUP BY tag ORDER BY size DESC, tag")
        return [(row[0], row[1]) for row in rows]

    def sources(self) -> list[tuple[str, int]]:
        """All sources with how many articles each has, the largest first."""
        rows = self._connections.query(
            "SELECT source, count(*) AS size FROM articles WHERE source IS NOT NULL"
            " GROUP BY source ORDER BY size DESC, source"
        )
        return [(row[0], row[1]) for row in rows]

    def highlights(self, id: int) -> list[Highlight]:
        """The article's highlights in reading order."""
        return self._highlights.of(id)

    def add_highlight(self, highlight: Highlight) -> int:
        """Keeps a highlight and gives its id: one step to undo."""
        return self._highlights.add(highlight)

    def set_note(self, highlight: int, note: str) -> None:
        """Writes a highlight's note: one step to undo. Raises `LibraryError` if it is gone."""
        self._highlights.set_note(highlight, note)

    def remove_highlight(self, highlight: int) -> None:
        """Takes a highlight away: one step to undo. Raises `LibraryError` if it is gone."""
        self._highlights.remove(highlight)

    def position(self, id: int) -> Position | None:
        """Where reading of the article stopped, None if it was never left."""
        rows = self._connections.query("SELECT block, offset FROM positions WHERE article = ?", [id])
        return Position(*rows[0]) if rows else None

    def set_position(self, id: int, position: Position) -> None:
        """Keeps where reading stopped. No step to undo."""
        with self._connections.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO positions SELECT id, ?, ? FROM articles WHERE id = ?",
                [position.block, position.offset, id],
            )


def _row(values: tuple[Any, ...], tags: Sequence[str]) -> ArticleRow:
    id_, title, source, published, imported, language, words, read, starred, origin, flags, noted = values
    return ArticleRow(
        id_, title, source, published, imported, language, words, bool(read), bool(starred), tuple(tags), bool(noted),
        origin, tuple(flags.split()),
    )  # fmt: skip
