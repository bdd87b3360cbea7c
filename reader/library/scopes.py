"""From a scope to the set of articles it means."""

from collections.abc import Iterable, Sequence
from typing import Any

from reader.library.connection import Connections
from reader.library.selection import NAMING, Selection, any_of, members
from reader.library.values import Scope


def select(connections: Connections, scope: Scope) -> Selection:
    """What `scope` means, its names looked up in the library."""
    match, conditions, parameters = "", list[str](), list[Any]()

    def add(condition: str, values: Iterable[Any]) -> None:
        conditions.append(condition)
        parameters.extend(values)

    if scope.query:
        # The query language is loaded only by those who search: most starts do not.
        from reader.library.conditions import of_query

        found = of_query(connections, scope.query)
        match, conditions, parameters = found.match, [*found.conditions], [*found.parameters]
    if scope.origins:
        add(*_from_origins(scope.origins))
    for identity in scope.with_entities:
        add("a.id IN " + NAMING, [any_of(members(connections, [identity]))])
    if scope.without_entities:
        add("a.id NOT IN " + NAMING, [any_of(members(connections, scope.without_entities))])
    return Selection(match, tuple(conditions), tuple(parameters))


def _from_origins(origins: Sequence[str]) -> tuple[str, list[str]]:
    """From one of these places, from a file in one of them, or from a record of one of them."""
    parts: list[str] = []
    parameters: list[str] = []
    for origin in origins:
        folder = origin.rstrip("/") + "/"
        parts.append("origin = ? OR (origin >= ? AND origin < ?) OR (origin >= ? AND origin < ?)")
        parameters += [origin, folder, folder[:-1] + "0", origin + "#", origin + "$"]
    return f"a.id IN (SELECT article FROM origins WHERE {' OR '.join(parts)})", parameters
