"""An article set for reading: units, lines and places, laid out only as far as they are looked at.

A place is `(unit, line)`. What is kept through resizes, restarts and imports is not a place but `(block, offset)`,
which `Page` turns into one and back.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.model import TITLE_BLOCK
from reader.terminal import typeset
from reader.terminal.palette import Piece, Role, Row
from reader.terminal.safe import cells, safe
from reader.terminal.units import META_BLOCK, Glyphs, Unit

_EVEN = frozenset({"paragraph", "quote", "list_item", "note"})
_COMFORTABLE = 66
"""Columns of text from which lines are long enough to be read with ease."""
_NOTE = 16
"""Columns that a note in the margin needs at least."""

Place = tuple[int, int]
Mark = tuple[int, int, Role]
"""A stretch of a block's text and the role that it gets, laid over those before it."""


class Line(NamedTuple):
    """One row of the page: the slice of its block's text, after `prefix`; a blank one has an empty slice."""

    kind: str
    block: int
    start: int
    end: int
    prefix: str = ""
    margin: str = ""
    rtl: bool = False
    hang: int = 0
    cut: int = -1
    aside: str = ""
    gaps: tuple[int, ...] = ()
    """Places in the text of spaces that are drawn two wide."""


class Setting(NamedTuple):
    """How wide the text is set in how wide a pane, and with which signs."""

    width: int
    measure: int = 72
    glyphs: Glyphs = Glyphs()
    hang_quotes: bool = True
    even: bool = False
    """Whether both edges are even: lines are filled by wider spaces."""
    bidi: bool = False
    """Whether the terminal itself puts text from right to left in order."""

    @property
    def columns(self) -> int:
        """Columns of the text itself: the measure, or what the pane has beside its margins.

        Margins are wide only where that does not narrow the text below what reads best.
        """
        margins = min(4, max(2, self.width - _COMFORTABLE)) if self.width >= 24 else 0
        return max(8, min(self.measure, self.width - margins))

    @property
    def left(self) -> int:
        """Columns left of the text."""
        return max(0, (self.width - self.columns) // 2)


class Page:
    """An article's units in a setting; lines are made when asked for, and remembered."""

    def __init__(self, units: Sequence[Unit], setting: Setting) -> None:
        self.units = tuple(units) or (Unit("meta", META_BLOCK, 0, 0, ""),)
        self.setting = setting
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._before: list[int] = []
        total = 0
        for unit in self.units:
            self._before.append(total)
            total += unit.end - unit.start
        self._total = max(1, total)

    def lines(self, unit: int) -> tuple[Line, ...]:
        """The lines of one unit, blank lines before it included; at least one."""
        found = self._lines.get(unit)
        if found is None:
            found = self._lines[unit] = _set(self.units[unit], self.setting)
        return found

    def line(self, place: Place) -> Line:
        """The line at a place."""
        return self.lines(place[0])[place[1]]

    def valid(self, place: Place) -> Place:
        """`place`, or the nearest that there is."""
        unit = min(max(place[0], 0), len(self.units) - 1)
        return unit, min(max(place[1], 0), len(self.lines(unit)) - 1)

    def moved(self, place: Place, count: int) -> Place:
        """The place `count` lines on, or back where it is negative; the first or last if there are not so many."""
        unit, line = self.valid(place)
        line += count
        while line < 0 and unit > 0:
            unit -= 1
            line += len(self.lines(unit))
        while line >= len(self.lines(unit)) and unit < len(self.units) - 1:
            line -= len(self.lines(unit))
            unit += 1
        return self.valid((unit, line))

    def window(self, top: Place, height: int) -> list[tuple[Place, Line]]:
        """The lines on a screen of `height` rows that starts at `top`; fewer at the end of the page."""
        unit, start = self.valid(top)
        found: list[tuple[Place, Line]] = []
        while unit < len(self.units) and len(found) < height:
            lines = self.lines(unit)
            found.extend(((unit, index), lines[index]) for index in range(start, len(lines)))
            unit, start = unit + 1, 0
        return found[:height]

    def last_top(self, height: int) -> Place:
        """The lowest place that a screen of `height` rows may start at."""
        end = (len(self.units) - 1, len(self.lines(len(self.units) - 1)) - 1)
        return self.moved(end, 1 - max(1, height))

    def distance(self, start: Place, end: Place, limit: int) -> int | None:
        """Lines from `start` to `end`, if `end` is within `limit` lines after it."""
        for count, (place, _) in enumerate(self.window(start, limit)):
            if place == end:
                return count
        return None

    def place(self, block: int, offset: int) -> Place:
        """Where a character of the text stands; where the block is gone, the nearest one before."""
        best = 0
        for index, unit in enumerate(self.units):
            if unit.cut >= 0 or unit.kind == "meta":
                continue
            if unit.block == block and unit.start <= offset <= unit.end:
                best = index
                if offset < unit.end or offset == unit.start:
                    break
            elif unit.block < block:
                best = index
        unit = self.units[best]
        if unit.block != block:
            return best, 0
        lines = self.lines(best)
        starts = [line.start if line.kind != "blank" else -1 for line in lines]
        return best, max(_first_text(lines), bisect_right(starts, offset) - 1)

    def position(self, place: Place) -> tuple[int, int]:
        """The block and offset that the first line of text at or after `place` starts with."""
        unit, index = self.valid(place)
        while unit < len(self.units):
            for line in self.lines(unit)[index:]:
                if line.kind != "blank" and line.block > META_BLOCK and line.cut < 0:
                    return line.block, line.start
            unit, index = unit + 1, 0
        return TITLE_BLOCK, 0

    def progress(self, bottom: Place) -> float:
        """How much of the text stands above and in the line at `bottom`, 0 to 1."""
        unit, _ = self.valid(bottom)
        line = self.line((unit, self.valid(bottom)[1]))
        read = self._before[unit] + max(0, line.end - self.units[unit].start)
        return min(1.0, read / self._total)


def _first_text(lines: Sequence[Line]) -> int:
    return next((index for index, line in enumerate(lines) if line.kind != "blank"), 0)


def _set(unit: Unit, setting: Setting) -> tuple[Line, ...]:
    blank = Line("blank", unit.block, unit.start, unit.start, cut=unit.cut)
    found = [blank] * unit.space
    in_margin = _fits_margin(unit.language, setting)
    indent = cells(unit.prefix)
    width = max(4, setting.columns - indent)
    rtl = typeset.is_rtl(unit.text[unit.start : unit.start + 200])
    if unit.language and not in_margin:
        # Where the margin is narrow, the language stands above the block.
        found[-1:] = [blank._replace(margin=unit.language, rtl=rtl)]
    hangable = setting.hang_quotes and setting.left >= 2 and not unit.prefix and not rtl
    for part_start, part_end in _parts(unit):
        part = unit.text[part_start:part_end]
        broken = typeset.break_lines(part, width)
        for index, (start, end) in enumerate(broken):
            first = index == 0 and part_start == unit.start
            fills = setting.even and unit.kind in _EVEN and index < len(broken) - 1 and not rtl
            gaps = typeset.widened(part[start:end], width) if fills else []
            found.append(
                Line(
                    unit.kind,
                    unit.block,
                    part_start + start,
                    part_start + end,
                    prefix=unit.prefix if first or unit.kind in ("quote", "note") else " " * indent,
                    margin=unit.language if first and in_margin else "",
                    rtl=rtl,
                    hang=int(hangable and typeset.hangs(part[start : start + 1])),
                    cut=unit.cut,
                    gaps=tuple(part_start + start + gap for gap in gaps),
                )
            )
    if unit.note:
        _annotate(found, unit, setting)
    return tuple(found) or (blank,)


def _fits_margin(language: str, setting: Setting) -> bool:
    return setting.left >= len(language) + 2


def _annotate(lines: list[Line], unit: Unit, setting: Setting) -> None:
    room = setting.width - setting.left - setting.columns - 3
    notes = [unit.note[start:end] for start, end in typeset.break_lines(unit.note, max(room, _NOTE))]
    first = min(unit.space, len(lines) - 1)
    if room >= _NOTE and len(notes) <= len(lines) - first:
        for place, note in enumerate(notes, first):
            lines[place] = lines[place]._replace(aside=note)
        return
    indent = " " * cells(unit.prefix)
    for start, end in typeset.break_lines(unit.note, max(4, setting.columns - len(indent))):
        lines.append(Line("reason", META_BLOCK, 0, 0, prefix=indent, cut=unit.cut, aside=unit.note[start:end]))


def _parts(unit: Unit) -> Iterable[tuple[int, int]]:
    """A unit's own lines, where it has some: code and tables keep theirs."""
    at = unit.start
    for line in unit.text[unit.start : unit.end].split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


_KIND_ROLES: dict[str, tuple[Role, ...]] = {
    "title": ("title",),
    "meta": ("quiet",),
    "heading": ("heading",),
    "quote": ("body", "quote"),
    "note": ("note",),
    "own_note": ("note",),
    "caption": ("caption",),
    "code": ("code",),
    "cut": ("removed",),
    "reason": ("reason",),
    "raw": ("body",),
}


def draw(line: Line, text: str, setting: Setting, marks: Sequence[Mark]) -> Row:
    """The row that shows a line of `text` (its unit's), in exactly the setting's width.

    `marks` are those of the line's block, in the order in which they are laid over one another.
    """
    row: Row = []
    roles = _KIND_ROLES.get(line.kind, ("body",))
    left = setting.left - line.hang
    if line.kind == "blank" and line.margin:
        indent = setting.left + (setting.columns - len(line.margin) if line.rtl else 0)
        rest = setting.width - indent - len(line.margin)
        return [(" " * indent, ()), (line.margin, ("quiet",)), (" " * rest, ())]
    if line.margin:
        row.append((" " * (left - len(line.margin) - 1), ()))
        row.append((line.margin, ("quiet",)))
        row.append((" ", ()))
    elif left > 0:
        row.append((" " * left, ()))
    body = _marked(line, text, roles, marks, setting.bidi)
    used = sum(cells(piece[0]) for piece in body) + cells(line.prefix)
    room = setting.columns + line.hang - used
    if line.rtl:
        row.append((" " * max(0, room), ()))
        row.extend(body)
        if line.prefix:
            row.append((line.prefix[::-1], ("faint",)))
    else:
        if line.prefix:
            row.append((line.prefix, ("faint",)))
        row.extend(body)
    total = sum(cells(piece[0]) for piece in row)
    if line.aside and line.kind != "reason":
        gap = max(2, setting.left + setting.columns + 2 - total)
        row.extend([(" " * gap, ()), (line.aside, ("reason",))])
        total += gap + cells(line.aside)
    if total < setting.width:
        row.append((" " * (setting.width - total), ()))
    return row


def _marked(line: Line, text: str, roles: tuple[Role, ...], marks: Sequence[Mark], bidi: bool) -> Row:
    if line.kind == "reason":
        return [(safe(line.aside), roles)]
    here = [mark for mark in marks if mark[0] < line.end and mark[1] > line.start]
    after_gaps = {gap + 1 for gap in line.gaps}
    edges = sorted(
        {
            line.start,
            line.end,
            *after_gaps,
            *(max(m[0], line.start) for m in here),
            *(min(m[1], line.end) for m in here),
        }
    )
    part = text[line.start : line.end]
    order = None if bidi else typeset.visual_order(part, line.rtl)
    if order is not None:
        return _reordered(part, order, roles, [(a - line.start, b - line.start, role) for a, b, role in here])
    found: Row = []
    for start, end in pairwise(edges):
        over = tuple(role for a, b, role in here if a <= start and b >= end)
        shown = safe(text[start:end]) + (" " if end in after_gaps else "")
        if shown:
            found.append((shown, roles + over))
    return found


def _reordered(part: str, order: Sequence[tuple[int, bool]], roles: tuple[Role, ...], marks: Sequence[Mark]) -> Row:
    found: list[Piece] = []
    for index, from_right in order:
        char = typeset.mirrored(part[index]) if from_right else part[index]
        shown = safe(char)
        over = roles + tuple(role for a, b, role in marks if a <= index < b)
        if found and found[-1][1] == over:
            found[-1] = (found[-1][0] + shown, over)
        else:
            found.append((shown, over))
    return found
