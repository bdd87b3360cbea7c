"""The whole library, newest first, kept ready: a start takes as long with a million articles as with five.

Triggers take it away with any change of the order, in the same transaction; `keep` makes it anew, and what is asked
for before that is made for the asker alone.
"""

import json
import sys
from array import array
from collections.abc import Sequence
from itertools import compress, islice

from reader.library.connection import Connections
from reader.library.selection import marks_of, numbers

_NEWEST = "SELECT a.id AS id FROM articles a ORDER BY a.moment DESC, a.id DESC"
_MONTHS = "SELECT json_group_array(id), json_group_array(month) FROM articles INDEXED BY articles_dated WHERE month > 0"
_PICKED = 40
"""One of so many is sooner put in order by SQLite than picked out of all."""


def newest(connections: Connections) -> "array[int]":
    """The ids of all articles, newest first."""
    rows = connections.query("SELECT newest FROM listing WHERE newest IS NOT NULL")
    return _native(array("q", rows[0][0])) if rows else array("q", numbers(connections, _NEWEST))


def months(connections: Connections) -> "array[int]":
    """By id, the month an article is of, as 202403; 0 where that is not known."""
    rows = connections.query("SELECT months FROM listing WHERE months IS NOT NULL")
    if rows:
        return _native(array("i", rows[0][0]))
    found = array("i", bytes(4 * (_highest(connections) + 1)))
    ids, dated = (json.loads(listed) for listed in connections.query(_MONTHS)[0])
    for id_, month in zip(ids, dated, strict=True):
        found[id_] = month
    return found


def count(connections: Connections) -> int | None:
    """How many articles there are, if the list of them is kept ready."""
    rows = connections.query("SELECT length(newest) / 8 FROM listing WHERE newest IS NOT NULL")
    return int(rows[0][0]) if rows else None


def newest_of(connections: Connections, ids: Sequence[int], limit: int | None = None) -> list[int]:
    """The articles of these ids, newest first, or the first `limit`; what is no article is left out."""
    highest = _highest(connections)
    if len(ids) * _PICKED <= highest:
        chosen = f"{_NEWEST.replace('ORDER', 'WHERE a.id IN (SELECT value FROM json_each(?)) ORDER')} LIMIT ?"
        return numbers(connections, chosen, [json.dumps(list(ids)), -1 if limit is None else limit])
    everything = newest(connections)
    marks = marks_of(ids, up_to=highest)
    return list(islice(compress(everything, map(marks.__getitem__, everything)), limit))


def keep(connections: Connections) -> None:
    """Keeps the list ready until the next change."""
    with connections.transaction() as connection:
        if count(connections) is None:
            ready = (_native(newest(connections)).tobytes(), _native(months(connections)).tobytes())
            connection.execute("UPDATE listing SET newest = ?, months = ?", ready)


def _highest(connections: Connections) -> int:
    return int(connections.query("SELECT coalesce(max(id), 0) FROM articles")[0][0])


def _native(values: "array[int]") -> "array[int]":
    """Between this machine's order of bytes and the file's, which has the lowest first."""
    if sys.byteorder == "big":
        values.byteswap()
    return values
