"""From a query or scope to the set of articles it means."""

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reader.library import folding
from reader.library.connection import Connections
from reader.library.query import Clause, Field, Figure, Meaning, Named, Published, Term, Typed, Words, parse
from reader.library.values import Scope
from reader.model import ENTITY_TYPES

_IS = {
    "unread": "a.read = 0",
    "read": "a.read = 1",
    "starred": "a.starred",
    "noted": "a.id IN (SELECT article FROM highlights)",
    "tagged": "a.id IN (SELECT article FROM tags)",
}
_LAST_CHARACTER = "\U0010ffff"
NAMES_TRIED = 300
"""Identities that one name in a query may stand for: those in most articles come first."""


@dataclass(frozen=True, slots=True)
class Selection:
    """`match` is the full-text expression that must hold ("" for none); `conditions` on `articles a` all must."""

    match: str
    conditions: tuple[str, ...]
    parameters: tuple[Any, ...]

    @property
    def where(self) -> str:
        """The conditions as SQL, full text included; goes with `all_parameters`."""
        parts = list(self.conditions)
        if self.match:
            parts.append("a.id IN (SELECT rowid FROM words WHERE words MATCH ?)")
        return " AND ".join(parts) or "1"

    @property
    def all_parameters(self) -> tuple[Any, ...]:
        """The parameters of `where`."""
        return (*self.parameters, self.match) if self.match else self.parameters


def select(connections: Connections, scope: Scope) -> Selection:
    """What `scope` means, its names looked up in the library."""
    match: list[str] = []
    conditions: list[str] = []
    parameters: list[Any] = []

    def add(condition: str, values: Iterable[Any]) -> None:
        conditions.append(condition)
        parameters.extend(values)

    without: list[str] = []
    for clause in parse(scope.query):
        words = [term.meaning for term in clause if isinstance(term.meaning, Words)]
        if len(words) == len(clause) and not any(term.negated for term in clause):
            match.append("(" + " OR ".join(expression(word) for word in words) + ")")
        elif len(clause) == 1 and isinstance(clause[0].meaning, Words):
            without.append(expression(clause[0].meaning))
        else:
            add(*_either(connections, clause))
    if without and match:
        match = [f"({' AND '.join(match)}) NOT ({' OR '.join(without)})"]
    elif without:
        add("a.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)", [" OR ".join(without)])
    if scope.origins:
        add(*_from_origins(scope.origins))
    for identity in scope.with_entities:
        add("a.id IN " + _NAMING, [json.dumps(members(connections, [identity]))])
    if scope.without_entities:
        add("a.id NOT IN " + _NAMING, [json.dumps(members(connections, scope.without_entities))])
    return Selection(" AND ".join(match), tuple(conditions), tuple(parameters))


_NAMING = "(SELECT article FROM appearances WHERE identity IN (SELECT value FROM json_each(?)))"


def expression(words: Words) -> str:
    """A full-text expression for words in a row, safe whatever they are made of."""
    phrase = " ".join(folding.indexed(words.text).split()).replace('"', '""')
    column = f"{words.column} : " if words.column else ""
    return f'{column}"{phrase}"' + ("*" if words.prefix and _may_begin_a_word(phrase) else "")


def _may_begin_a_word(phrase: str) -> bool:
    # One letter begins a good part of all words there are: it would be slow, and narrow nothing down.
    last = phrase.rpartition(" ")[2]
    return len(last) > 1 or not last.isascii()


def members(connections: Connections, identities: Sequence[int]) -> list[int]:
    """All identities that the reader made one with any of these, themselves included."""
    rows = connections.query(
        "WITH roots AS (SELECT coalesce(merged_into, id) AS root FROM identities"
        " WHERE id IN (SELECT value FROM json_each(?)))"
        " SELECT root FROM roots UNION SELECT id FROM identities WHERE merged_into IN (SELECT root FROM roots)",
        [json.dumps(list(identities))],
    )
    return [row[0] for row in rows]


def named(connections: Connections, name: str) -> list[int]:
    """Identities of that name, or if there is none, of a name in which a word begins so."""
    key = folding.name_key(name)
    exact = connections.query("SELECT identity FROM name_keys WHERE key = ?", [key])
    if not exact:
        exact = connections.query(
            "SELECT k.identity FROM name_keys k JOIN identities i ON i.id = k.identity"
            " WHERE k.key >= ? AND k.key < ? ORDER BY i.articles DESC LIMIT ?",
            [key, key + _LAST_CHARACTER, NAMES_TRIED],
        )
    return members(connections, [row[0] for row in exact])


def array_of(connections: Connections, sql: str, parameters: Sequence[Any] = ()) -> "array[int]":
    """The one column of numbers that `sql` gives; the column must be called `id`.

    SQLite's JSON and Python's together are twice as fast as a row for each number.
    """
    rows = connections.query(f"SELECT json_group_array(id) FROM ({sql})", parameters)
    return array("q", json.loads(rows[0][0]))


def _either(connections: Connections, clause: Clause) -> tuple[str, list[Any]]:
    parts: list[str] = []
    parameters: list[Any] = []
    for term in clause:
        condition, values = _condition(connections, term)
        parts.append(condition)
        parameters.extend(values)
    return "(" + " OR ".join(parts) + ")", parameters


def _condition(connections: Connections, term: Term) -> tuple[str, list[Any]]:
    condition, parameters = _plain_condition(connections, term.meaning)
    # A condition on an unknown date or source is neither true nor false: negated it must be true.
    return (f"NOT coalesce({condition}, 0)" if term.negated else condition), parameters


def _plain_condition(connections: Connections, meaning: Meaning) -> tuple[str, list[Any]]:
    match meaning:
        case Words():
            return "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)", [expression(meaning)]
        case Field("is", value):
            return _IS[value], []
        case Field("tag", value):
            return "a.id IN (SELECT article FROM tags WHERE tag = ? COLLATE NOCASE)", [value]
        case Field("note", value):
            pattern = "%" + value.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"
            return "a.id IN (SELECT article FROM highlights WHERE note || char(10) || text LIKE ? ESCAPE '!')", [
                pattern
            ]
        case Field(_, value):
            return "a.language = ?", [value]
        case Named(name):
            return "a.id IN " + _NAMING, [json.dumps(named(connections, name))]
        case Typed(kind):
            return "a.types & ?", [1 << ENTITY_TYPES.index(kind)]
        case Figure(kind, low, high):
            return "a.id IN (SELECT article FROM figures WHERE type = ? AND amount BETWEEN ? AND ?)", [kind, low, high]
        case Published(start, end):
            return (
                "(a.published IS NOT NULL AND a.moment >= ? AND a.moment < ?)",
                [-(2**62) if start is None else start, 2**62 if end is None else end],
            )


def _from_origins(origins: Sequence[str]) -> tuple[str, list[str]]:
    """From one of these places, from a file in one of them, or from a record of one of them."""
    parts: list[str] = []
    parameters: list[str] = []
    for origin in origins:
        folder = origin.rstrip("/") + "/"
        parts.append("origin = ? OR (origin >= ? AND origin < ?) OR (origin >= ? AND origin < ?)")
        parameters += [origin, folder, folder[:-1] + "0", origin + "#", origin + "$"]
    return f"a.id IN (SELECT article FROM origins WHERE {' OR '.join(parts)})", parameters
