"""Finding rows that moved, so that the terminal can move them itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.terminal.wire.grid import Cell, Row

_LEAST_ROWS = 4
"""Fewer rows than this are sent as quickly as moved."""


class Scroll(NamedTuple):
    """Rows `top` to `bottom` (both in), columns `left` to `right` (right out), go up by `lines`; down if negative."""

    top: int
    bottom: int
    left: int
    right: int
    lines: int


def find_scroll(
    shown: Sequence[Row | None], wanted: Sequence[Row], left: int, right: int, rows: Iterable[int]
) -> Scroll | None:
    """The one move in those columns that brings the most rows to their place, if any brings enough of them."""
    places: dict[tuple[object, ...], list[int]] = {}
    for y in rows:
        row = shown[y]
        if row is not None:
            piece = tuple(row[left:right])
            if any(cell.text not in ("", " ") for cell in piece):
                places.setdefault(piece, []).append(y)
    votes: Counter[int] = Counter()
    for y in rows:
        for place in places.get(tuple(wanted[y][left:right]), ())[:4]:
            votes[place - y] += 1
    still = votes.pop(0, 0)
    if not votes:
        return None
    lines, moved = max(votes.items(), key=lambda vote: (vote[1], -abs(vote[0])))
    if moved < _LEAST_ROWS or moved <= still:
        return None
    at = [
        y
        for y in rows
        if 0 <= y + lines < len(shown)
        and (row := shown[y + lines]) is not None
        and row[left:right] == wanted[y][left:right]
    ]
    ends = [y + lines for y in at]
    return Scroll(min(*at, *ends), max(*at, *ends), left, right, lines)


def apply_scroll(shown: list[Row | None], scroll: Scroll, free: Cell) -> None:
    """What the terminal does on `scroll`: rows move, the cells left without one are `free`."""
    rows = range(scroll.top, scroll.bottom + 1)
    old = {y: list(row) for y in rows if (row := shown[y]) is not None}
    blank = [free] * (scroll.right - scroll.left)
    for y, row in old.items():
        source = y + scroll.lines
        if source in old:
            shown[y] = [*row[: scroll.left], *old[source][scroll.left : scroll.right], *row[scroll.right :]]
        elif source in rows:
            shown[y] = None
        else:
            shown[y] = [*row[: scroll.left], *blank, *row[scroll.right :]]
