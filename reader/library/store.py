"""The door to a library: one SQLite file with articles, their entities, and all that the reader did."""

import json
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reader.library import undo
from reader.library.articles import Articles
from reader.library.connection import Connections
from reader.library.overlay import Overlay
from reader.library.state import State
from reader.library.values import StoredArticle

if TYPE_CHECKING:
    from reader.library.entities import Entities
    from reader.library.rules import Rules
    from reader.library.search import Search
    from reader.library.templates import Templates


class Library:
    """A library file that is open. Every thread may use it; each has a connection of its own.

    All methods, of its parts too, raise `LibraryError` if the file cannot be read or written.
    """

    def __init__(self, connections: Connections) -> None:
        self.connections = connections
        self._overlay = Overlay(connections)
        self.articles = Articles(connections, self._overlay)
        self.state = State(connections)

    # These are loaded by whoever asks for them: the first screen is shown without.

    @cached_property
    def entities(self) -> "Entities":
        """The entities of all articles, and the reader's word on them."""
        from reader.library.entities import Entities

        return Entities(self.connections, self._overlay)

    @cached_property
    def search(self) -> "Search":
        """Finding articles by the words of a query."""
        from reader.library.search import Search

        return Search(self.connections, self.articles)

    @cached_property
    def rules(self) -> "Rules":
        """What is always kept and always cut."""
        from reader.library.rules import Rules

        return Rules(self.connections)

    @cached_property
    def templates(self) -> "Templates":
        """What repeats across each source's articles."""
        from reader.library.templates import Templates

        return Templates(self.connections)

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
        return self.connections.version()

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
        from reader.library.prepare import prepare, prepare_again
        from reader.library.writer import Writer
        from reader.model import Document

        stored = self.articles.get(article)
        media_type, hints = self.connections.query("SELECT media_type, hints FROM bodies WHERE article = ?", [article])[
            0
        ]
        document = Document(
            stored.row.origin, stored.article.text.encode("utf-8", "surrogatepass"), media_type, json.loads(hints)
        )
        rules = (*self.templates.decided(), *self.rules.decided())
        if media_type == "text/html":
            prepared = prepare_again(stored.article, document, rules)
        else:
            prepared = prepare(document, rules)
        with self.connections.transaction() as connection:
            Writer(self.connections).rewrite(connection, article, prepared)
        return self.articles.get(article)
