"""Passages the reader marked, and notes on them."""

from datetime import UTC, datetime
from typing import Any

from reader.errors import LibraryError
from reader.library import undo
from reader.library.connection import Connections
from reader.library.values import Highlight

_COLUMNS = "id, article, block, start, end, text, note, created"


class Highlights:
    """Asked through `Library.articles`. Each change is one step to undo."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, article: int) -> list[Highlight]:
        """The article's highlights in reading order."""
        rows = self._connections.query(
            f"SELECT {_COLUMNS} FROM highlights WHERE article = ? ORDER BY block, start, id", [article]
        )
        return [Highlight(*row) for row in rows]

    def all(self) -> list[Highlight]:
        """The whole library's highlights, newest first."""
        rows = self._connections.query(f"SELECT {_COLUMNS} FROM highlights ORDER BY created DESC, id DESC")
        return [Highlight(*row) for row in rows]

    def add(self, highlight: Highlight) -> int:
        """Keeps a highlight and gives its id."""
        created = highlight.created or datetime.now(UTC).isoformat(timespec="seconds")
        with self._connections.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO highlights(article, block, start, end, text, note, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    highlight.article,
                    highlight.block,
                    highlight.start,
                    highlight.end,
                    highlight.text,
                    highlight.note,
                    created,
                ],
            )
            id_ = cursor.lastrowid or 0
            undo.remember(connection, "Highlighted a passage", [("unhighlight", [id_])])
        return id_

    def set_note(self, id: int, note: str) -> None:
        """Writes the note of a highlight. Raises `LibraryError` if it is gone."""
        with self._connections.transaction() as connection:
            before = self._stored(id)
            connection.execute("UPDATE highlights SET note = ? WHERE id = ?", [note, id])
            undo.remember(connection, "Changed a note", [("highlight", before)])

    def remove(self, id: int) -> None:
        """Takes a highlight away. Raises `LibraryError` if it is gone."""
        with self._connections.transaction() as connection:
            before = self._stored(id)
            connection.execute("DELETE FROM highlights WHERE id = ?", [id])
            undo.remember(connection, "Removed a highlight", [("highlight", before)])

    def _stored(self, id: int) -> tuple[Any, ...]:
        rows = self._connections.query(f"SELECT {_COLUMNS} FROM highlights WHERE id = ?", [id])
        if not rows:
            raise LibraryError(f"highlight {id} is no longer in the library")
        return rows[0]
