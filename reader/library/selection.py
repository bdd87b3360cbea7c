"""A set of articles as SQL: the conditions that each of them meets."""

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from reader.library.connection import Connections

NAMING = "(SELECT rowid FROM named WHERE named MATCH ?)"
"""The articles that name one of the identities that `any_of` was given."""
_ELSEWHERE = "a.id IN (SELECT "


class Selection(NamedTuple):
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

    def each(self) -> list[tuple[str, tuple[Any, ...]]]:
        """Every condition with its own parameters."""
        left = iter(self.parameters)
        return [(condition, tuple(islice(left, condition.count("?")))) for condition in self.conditions]

    @classmethod
    def of(cls, conditions: Sequence[tuple[str, Sequence[Any]]]) -> "Selection":
        """The selection of what `each` gave, or of a part of it."""
        return cls("", tuple(sql for sql, _ in conditions), tuple(value for _, own in conditions for value in own))


def fulfilling(connections: Connections, condition: str, parameters: Sequence[Any]) -> list[int]:
    """The articles for which one condition of a `Selection` holds, in no set order.

    What another table knows is asked of that table alone: to visit each of its articles too would take three times
    as long. An id may stand there more than once, or be of an article that is gone.
    """
    if condition.startswith(_ELSEWHERE):
        column, rest = condition.removeprefix(_ELSEWHERE).removesuffix(")").split(" ", 1)
        return numbers(connections, f"SELECT {column} AS id {rest}", parameters)
    return numbers(connections, f"SELECT a.id AS id FROM articles a WHERE {condition}", parameters)


def any_of(identities: Iterable[int]) -> str:
    """What `NAMING` is asked with; of no identities at all it finds nothing."""
    return " OR ".join(f'"{identity}"' for identity in identities) or '""'


def members(connections: Connections, identities: Sequence[int]) -> list[int]:
    """All identities that the reader made one with any of these, themselves included."""
    rows = connections.query(
        "WITH roots AS (SELECT coalesce(merged_into, id) AS root FROM identities"
        " WHERE id IN (SELECT value FROM json_each(?)))"
        " SELECT root FROM roots UNION SELECT id FROM identities WHERE merged_into IN (SELECT root FROM roots)",
        [json.dumps(list(identities))],
    )
    return [row[0] for row in rows]


def numbers(connections: Connections, sql: str, parameters: Sequence[Any] = ()) -> list[int]:
    """The one column of numbers that `sql` gives; the column must be called `id`.

    SQLite's JSON and Python's together are twice as fast as a row for each number.
    """
    rows = connections.query(f"SELECT json_group_array(id) FROM ({sql})", parameters)
    found: list[int] = json.loads(rows[0][0])
    return found


def marks_of(ids: Sequence[int], *, up_to: int = 0) -> bytearray:
    """A byte for each id there may be, `up_to` at least: a third of the time that a set of many takes."""
    marks = bytearray(max(up_to, max(ids, default=0)) + 1)
    for id_ in ids:
        marks[id_] = 1
    return marks
