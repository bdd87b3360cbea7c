"""The articles that the library hands out, listed and open: frozen values, no behaviour."""

from array import array
from dataclasses import dataclass
from typing import Literal

from reader.model import Article, Entity

Sort = Literal["newest", "oldest", "imported", "title", "source", "longest", "shortest", "unread", "relevance"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Which articles are meant: those that answer `query`, came from one of `origins` (a path means all in it too),
    name all of `with_entities` and none of `without_entities`. The default is the whole library."""

    query: str = ""
    origins: tuple[str, ...] = ()
    with_entities: tuple[int, ...] = ()
    without_entities: tuple[int, ...] = ()


WHOLE_LIBRARY = Scope()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article as the list shows it. `published` and `imported` are ISO 8601."""

    id: int
    title: str
    source: str | None
    published: str | None
    imported: str
    language: str
    words: int
    read: bool
    starred: bool
    tags: tuple[str, ...]
    noted: bool
    origin: str
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped: the block, and the code point in its text at the top of the pane."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity of an article as the reader's corrections leave it; `articles` is in how many it is named."""

    identity: int
    entity: Entity
    articles: int


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with all that the library knows of it. `revision` counts from 1."""

    id: int
    row: ArticleRow
    article: Article
    entities: tuple[StoredEntity, ...]
    position: Position | None
    origins: tuple[str, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked passage: `text` is `blocks[block].text[start:end]`; an `id` of 0 is one not stored yet."""

    id: int
    article: int
    block: int
    start: int
    end: int
    text: str
    note: str = ""
    created: str = ""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Article ids in order; the words to mark in their texts; where nothing was found, near words that would."""

    ids: "array[int]"
    suggestions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    interrupted: bool = False
