"""Search over the library: ranked, as one types, with near words where nothing is found."""

import json
import threading
from array import array
from collections.abc import Sequence
from itertools import compress, islice
from typing import Any

from reader.errors import LibraryError
from reader.library import encoding, undo
from reader.library.answers import SavedSearch, Snippet
from reader.library.articles import ORDERS, Articles
from reader.library.connection import Connections, InterruptedQuery
from reader.library.query import marked_words, parse
from reader.library.scopes import select
from reader.library.selection import Selection, fulfilling, marks_of, numbers
from reader.library.snippets import best_snippet
from reader.library.suggest import near_words
from reader.library.values import WHOLE_LIBRARY, Scope, SearchResult, Sort

RANKED = 2_000
"""Up to so many hits are ranked by bm25. Of a word in more articles than that its weight says next to nothing."""
RANKED_BY_TITLE = 20_000
"""Up to so many, those with the words in the title come first."""
SORTED_BY_SQLITE = 3_000
MARKS_KEPT = 8
"""Sets of articles that a condition holds for, kept by each thread while a query is typed."""
WEIGHTS = "8.0, 4.0, 2.0, 1.0"
"""What a hit counts for in title, byline, source, text."""


class Search:
    """Asked through `Library.search`. Raises `LibraryError` where the file cannot be read."""

    def __init__(self, connections: Connections, articles: Articles) -> None:
        self._connections = connections
        self._articles = articles
        self._kept = threading.local()

    def run(
        self,
        query: str,
        *,
        sort: Sort = "relevance",
        limit: int | None = None,
        scope: Scope = WHOLE_LIBRARY,
    ) -> SearchResult:
        """The articles of `scope` that answer `query`. No text one can type is an error.

        Where nothing is found, near words of the library are suggested. `Library.interrupt` from another thread ends
        it: the result then says so and is empty.
        """
        whole = Scope(f"{query} {scope.query}".strip() if scope.query else query,
                      scope.origins, scope.with_entities, scope.without_entities)  # fmt: skip
        try:
            with self._connections.interruptible():
                ids = self._ids(whole, sort, limit)
                words = marked_words(parse(query))
                suggestions = () if ids else near_words(self._connections, [word for word in words if word])
        except InterruptedQuery:
            return SearchResult(array("q"), interrupted=True)
        return SearchResult(ids if limit is None else ids[:limit], suggestions, words)

    def _ids(self, scope: Scope, sort: Sort, limit: int | None) -> "array[int]":
        selection = select(self._connections, scope)
        if not selection.match and not selection.conditions:
            return self._articles.ids(sort=sort, limit=limit)
        if not selection.match:
            return array("q", self._sorted(self._fulfilling(selection), sort, limit))
        hits = self._matching(selection.match)
        if selection.conditions and hits:
            hits = self._narrowed(hits, selection)
        if sort == "relevance":
            return array("q", self._ranked(hits, selection.match, limit))
        return array("q", self._sorted(hits, sort, limit))

    def _matching(self, match: str) -> list[int]:
        return numbers(self._connections, "SELECT rowid AS id FROM words WHERE words MATCH ?", [match])

    def _narrowed(self, hits: list[int], selection: Selection) -> list[int]:
        if len(hits) <= SORTED_BY_SQLITE:
            sql = (
                f"SELECT a.id AS id FROM articles a WHERE {' AND '.join(selection.conditions)}"
                " AND a.id IN (SELECT value FROM json_each(?))"
            )
            return numbers(self._connections, sql, [*selection.parameters, json.dumps(hits)])
        for condition, values in selection.each():
            hits = _marked(hits, self._marks(condition, values))
        return hits

    def _fulfilling(self, selection: Selection) -> list[int]:
        """The articles for which all conditions hold."""
        (condition, values), *others = selection.each()
        hits = fulfilling(self._connections, condition, values)
        return self._narrowed(hits, selection.of(others)) if others and hits else hits

    def _marks(self, condition: str, values: Sequence[Any]) -> bytearray:
        """A byte for each id, 1 where the condition holds; kept from one key to the next as long as nobody writes."""
        version = self._connections.version()
        if getattr(self._kept, "version", None) != version:
            self._kept.version, self._kept.marks = version, {}
        kept: dict[tuple[Any, ...], bytearray] = self._kept.marks
        marks = kept.get((condition, *values))
        if marks is None:
            if len(kept) >= MARKS_KEPT:
                kept.clear()
            marks = kept[(condition, *values)] = marks_of(fulfilling(self._connections, condition, values))
        return marks

    def _ranked(self, hits: list[int], match: str, limit: int | None) -> list[int]:
        """By bm25, newer first on ties; of very many hits, those with the words in the title first, then newest."""
        if len(hits) > RANKED_BY_TITLE or (len(hits) > RANKED and ("NOT" in match or " : " in match)):
            return self._sorted(hits, "newest", limit)
        newest = self._sorted(hits, "newest")
        if len(hits) <= RANKED:
            scores = dict(
                self._connections.query(f"SELECT rowid, bm25(words, {WEIGHTS}) FROM words WHERE words MATCH ?", [match])
            )
            return sorted(newest, key=lambda id_: float(f"{scores.get(id_, 0.0):.3g}"))
        in_title = set(self._matching(f"title : ({match})"))
        return [*filter(in_title.__contains__, newest), *(id_ for id_ in newest if id_ not in in_title)]

    def _sorted(self, hits: list[int], sort: Sort, limit: int | None = None) -> list[int]:
        if len(hits) > SORTED_BY_SQLITE:
            return _marked(self._order(sort), marks_of(hits), limit)
        return numbers(
            self._connections,
            f"SELECT a.id AS id FROM articles a WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY {ORDERS[sort]}",
            [json.dumps(hits)],
        )

    def _order(self, sort: Sort) -> list[int]:
        """All ids in order, kept by each thread from one key to the next as long as nobody writes."""
        version = self._connections.version()
        kept: tuple[int, Sort, list[int]] | None = getattr(self._kept, "order", None)
        if kept is None or kept[:2] != (version, sort):
            kept = self._kept.order = (version, sort, self._articles.ids(sort=sort).tolist())
        return kept[2]

    def snippets(self, query: str, ids: Sequence[int]) -> dict[int, Snippet]:
        """For each article the piece of its text that holds most of the query's words; none for one without any."""
        words = marked_words(parse(query))
        if not words:
            return {}
        rows = self._connections.query(
            "SELECT article, body FROM bodies WHERE article IN (SELECT value FROM json_each(?))",
            [json.dumps(list(ids))],
        )
        found = ((id_, best_snippet(encoding.decode(body)[0], words)) for id_, body in rows)
        return {id_: snippet for id_, snippet in found if snippet}

    def saved(self) -> list[SavedSearch]:
        """The searches kept by the reader, by name, with what each finds now."""
        return [
            SavedSearch(id_, name, query, self._articles.unread(Scope(query)), self._articles.count(Scope(query)))
            for id_, name, query in self._connections.query("SELECT id, name, query FROM saved_searches ORDER BY name")
        ]

    def save(self, name: str, query: str) -> int:
        """Keeps a search under `name`, in place of one of that name; gives its id. One step to undo."""
        name = " ".join(name.split()) or query
        with self._connections.transaction() as connection:
            before = connection.execute("SELECT id, name, query FROM saved_searches WHERE name = ?", [name]).fetchone()
            if before:
                connection.execute("UPDATE saved_searches SET query = ? WHERE id = ?", [query, before[0]])
                undo.remember(connection, f"Changed the search “{name}”", [("saved", list(before))])
                return int(before[0])
            cursor = connection.execute("INSERT INTO saved_searches(name, query) VALUES (?, ?)", [name, query])
            id_ = cursor.lastrowid or 0
            undo.remember(connection, f"Saved the search “{name}”", [("unsaved", [id_])])
        return id_

    def delete(self, id: int) -> None:
        """Forgets a saved search: one step to undo. Raises `LibraryError` if it is gone."""
        with self._connections.transaction() as connection:
            row = connection.execute("SELECT id, name, query FROM saved_searches WHERE id = ?", [id]).fetchone()
            if row is None:
                raise LibraryError(f"saved search {id} is no longer in the library")
            connection.execute("DELETE FROM saved_searches WHERE id = ?", [id])
            undo.remember(connection, f"Deleted the search “{row[1]}”", [("saved", list(row))])


def _marked(ids: list[int], marks: bytearray, limit: int | None = None) -> list[int]:
    """The first `limit` (all by default) of `ids` that are marked, in their order."""
    short = max(ids, default=0) + 1 - len(marks)
    if short > 0:
        marks = marks + bytes(short)
    return list(islice(compress(ids, map(marks.__getitem__, ids)), limit))
