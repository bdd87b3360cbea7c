"""The door to a library: one SQLite file with articles, their entities, and all that the reader did."""

import json
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.library import undo
from reader.library.articles import Articles
from reader.library.connection import Connections
from reader.library.entities import Entities
from reader.library.overlay import Overlay
from reader.library.rules import Rules
from reader.library.search import Search
from reader.library.state import State
from reader.library.values import StoredArticle


class Library:
    """A library file that is open. Every thread may use it; each has a connection of its own.

    All methods, of its parts too, raise `LibraryError` if the file cannot be read or written.
    """

    def __init__(self, connections: Connections) -> None:
        self.connections = connections
        overlay = Overlay(connections)
        self.articles = Articles(connections, overlay)
        self.entities = Entities(connections, overlay)
        self.search = Search(connections, self.articles)
        self.rules = Rules(connections)
        self.state = State(connections)

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False) -> "Library":
        """Opens the library at `path`, made or brought up to date if need be."""
        return cls(Connections(Path(path), readonly=readonly))

    @property
    def path(self) -> Path:
        """The library's file."""
        return self.connections.path

    def close(self) -> None:
        """Closes the file for all threads."""
        self.connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def version(self) -> int:
        """A number that changes whenever any program or thread has written; compare what one thread was given."""
        connection = self.connections.get()
        others = self.connections.query("PRAGMA data_version")[0][0]
        return int(others) * 2**40 + connection.total_changes

    def interrupt(self) -> None:
        """Ends the searches that run in other threads."""
        self.connections.interrupt()

    def undo(self) -> str | None:
        """Takes back the newest thing the reader did and says it in words; None if nothing is left."""
        label: str | None = None

        def take_back() -> None:
            nonlocal label
            label = undo.take_back(connection)

        with self.connections.transaction() as connection:
            if undo.newest_is_correction(connection):
                self.entities.take_back_corrections(connection, take_back)
            else:
                take_back()
        return label

    def reclean(self, article: int) -> StoredArticle:
        """Cleans the article's stored input again with the rules as they are now, and gives the result.

        Raises `LibraryError` if it is gone, `UnreadableInput` if nothing would be left of it.
        """
        from reader.library.prepare import prepare
        from reader.library.writer import Writer
        from reader.model import Document

        stored = self.articles.get(article)
        media_type, hints = self.connections.query("SELECT media_type, hints FROM bodies WHERE article = ?", [article])[
            0
        ]
        document = Document(
            stored.row.origin, stored.article.text.encode("utf-8", "surrogatepass"), media_type, json.loads(hints)
        )
        prepared = prepare(document, self.rules.decided())
        with self.connections.transaction() as connection:
            Writer(self.connections).rewrite(connection, article, prepared)
        return self.articles.get(article)
