"""The library: a million articles in one SQLite file. Light to import: what an import needs is loaded for it."""

from typing import TYPE_CHECKING

from reader.library.store import Library
from reader.library.values import (
    ArticleRow,
    Highlight,
    Position,
    Scope,
    SearchResult,
    Sort,
    StoredArticle,
    StoredEntity,
)

if TYPE_CHECKING:
    from reader.library.answers import (
        Context,
        Correction,
        EntityName,
        EntityPage,
        Failure,
        ImportProgress,
        ImportReport,
        Rule,
        SavedSearch,
        Snippet,
    )

__all__ = [
    "ArticleRow",
    "Context",
    "Correction",
    "EntityName",
    "EntityPage",
    "Failure",
    "Highlight",
    "ImportProgress",
    "ImportReport",
    "Library",
    "Position",
    "Rule",
    "SavedSearch",
    "Scope",
    "SearchResult",
    "Snippet",
    "Sort",
    "StoredArticle",
    "StoredEntity",
]


def __getattr__(name: str) -> object:
    """The values that only some commands need, loaded when one is asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.library import answers

    return getattr(answers, name)
