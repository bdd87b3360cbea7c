"""From a query's clauses to full-text expressions and SQL conditions. Loaded when something is searched for."""

from collections.abc import Sequence
from math import isinf
from typing import Any

from reader.library import folding
from reader.library.connection import Connections
from reader.library.query import Clause, Field, Figure, Length, Meaning, Named, Published, Term, Typed, Words, parse
from reader.library.selection import NAMING, Selection, any_of, members
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


def of_query(connections: Connections, query: str) -> Selection:
    """What `query` means, its names looked up in the library."""
    match: list[str] = []
    conditions: list[str] = []
    parameters: list[Any] = []
    without: list[str] = []

    def add(condition: str, values: Sequence[Any]) -> None:
        conditions.append(condition)
        parameters.extend(values)

    for clause in parse(query):
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
    return Selection(" AND ".join(match), tuple(conditions), tuple(parameters))


def expression(words: Words) -> str:
    """A full-text expression for words in a row, safe whatever they are made of."""
    phrase = " ".join(folding.indexed(words.text).split()).replace('"', '""')
    column = f"{words.column} : " if words.column else ""
    return f'{column}"{phrase}"' + ("*" if words.prefix and _may_begin_a_word(phrase) else "")


def _may_begin_a_word(phrase: str) -> bool:
    # One letter begins a good part of all words there are: it would be slow, and narrow nothing down.
    last = phrase.rpartition(" ")[2]
    return len(last) > 1 or not last.isascii()


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


def _either(connections: Connections, clause: Clause) -> tuple[str, list[Any]]:
    parts: list[str] = []
    parameters: list[Any] = []
    for term in clause:
        condition, values = _condition(connections, term)
        parts.append(condition)
        parameters.extend(values)
    return (parts[0] if len(parts) == 1 else "(" + " OR ".join(parts) + ")"), parameters


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
            return "a.id IN " + NAMING, [any_of(named(connections, name))]
        case Typed(kind):
            return "a.types & ?", [1 << ENTITY_TYPES.index(kind)]
        case Figure(kind, low, high):
            between = "SELECT article FROM figures WHERE type = ? AND high >= ? AND low <= ?"
            if isinf(low) or isinf(high):
                return f"a.id IN ({between})", [kind, low, high]
            one = "EXISTS (SELECT 1 FROM json_each(amounts) WHERE value BETWEEN ? AND ?)"
            return f"a.id IN ({between} AND {one})", [kind, low, high, low, high]
        case Length(low, high):
            return "a.words BETWEEN ? AND ?", [low, high]
        case Published(start, end):
            return (
                "(a.published IS NOT NULL AND a.moment >= ? AND a.moment < ?)",
                [-(2**62) if start is None else start, 2**62 if end is None else end],
            )
