"""The rows of the list and of the entity panel, as pieces with roles: the same for the first frame and for the app."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.library.reading_time import in_words, minutes
from reader.model import TYPE_LABELS, EntityType
from reader.terminal.palette import BAR, TYPE_LETTERS, TYPE_ROLES, Piece, Role, Row
from reader.terminal.safe import cells, safe, truncate
from reader.terminal.typeset import is_rtl, mirrored, visual_order

if TYPE_CHECKING:
    from reader.library.values import ArticleRow

TYPE_NAMES: dict[EntityType, str] = {
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "PRODUCT": "product",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "MONEY": "money",
    "DATE": "date",
    "PERCENT": "percentage",
    "QUANTITY": "quantity",
}
"""One thing of a type, in words."""

WIDE_PANEL = 34
"""Columns from which the panel also says in how many articles of the library an entity is."""

TYPE_SHORT: dict[EntityType, str] = {**TYPE_NAMES, "ORG": "org", "PERCENT": "%", "QUANTITY": "qty"}
"""The same where there is little room."""

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_BARS = " ▁▂▃▄▅▆▇█"
_ASCII_BARS = " .:-=+*#@"


class Signs(NamedTuple):
    """The marks of list and panel."""

    unread: str = "●"
    star: str = "★"
    marked: str = "✓"
    ellipsis: str = "…"
    dot: str = "·"
    cursor: str = "▌"
    opened: str = "▏"
    rule: str = "│"
    bars: str = _BARS


ASCII_SIGNS = Signs("*", "+", "x", "...", "-", ">", ":", "|", _ASCII_BARS)


def when(published: str | None, now: datetime, *, exact: bool = False) -> str:
    """A date as people say it: `3 h`, `2 d`, `23 Mar`, `23 Mar 24`; always with the full year if `exact`."""
    if not published:
        return ""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return safe(published)[:10]
    day = f"{moment.day} {_MONTHS[moment.month - 1]}"
    if exact:
        clock = f", {moment:%H:%M}" if len(published) > 10 else ""
        return f"{day} {moment.year}{clock}"
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    age = (now - aware).total_seconds()
    if 0 <= age < 86_400 and len(published) > 10:
        return f"{max(1, int(age // 3_600))} h" if age >= 3_600 else f"{max(1, int(age // 60))} min"
    if 0 <= age < 7 * 86_400:
        return f"{int(age // 86_400)} d" if age >= 86_400 else "today"
    return day if moment.year == now.year else f"{day} {moment.year % 100:02d}"


def day_label(day: str, now: datetime) -> str:
    """A day (`YYYY-MM-DD`) as people say it: `Today`, `Yesterday`, `Tuesday 17 Nov`, `23 Mar 2024`.

    What is no day is given back, safe for the terminal; nothing at all is an unknown source.
    """
    try:
        date = datetime.fromisoformat(day).date()
    except ValueError:
        return safe(day) or "No source"
    ago = (now.date() - date).days
    if ago in (0, 1):
        return ("Today", "Yesterday")[ago]
    said = f"{date.day} {_MONTHS[date.month - 1]}"
    if 0 < ago < 7:
        return f"{_DAYS[date.weekday()]} {said}"
    return said if date.year == now.year else f"{said} {date.year}"


def fitted(pieces: Sequence[Piece], width: int, over: tuple[Role, ...] = (), *, ellipsis: str = "…") -> Row:
    """`pieces` in exactly `width` columns: cut with an ellipsis, or filled up; `over` is laid over every one."""
    row: Row = []
    used = 0
    for text, roles in pieces:
        room = width - used
        if room <= 0:
            break
        size = cells(text)
        shown = text if size <= room else truncate(text, room, ellipsis)
        if shown:
            row.append((shown, roles + over))
        used += cells(shown)
        if size > room:
            break
    if used < width:
        row.append((" " * (width - used), over))
    return row


def lettered(
    text: str, positions: Sequence[int], roles: tuple[Role, ...], room: int = 0, *, bidi: bool = False
) -> list[Piece]:
    """`text` with the code points at `positions` shown as matched; cut to `room` columns, if any are given.

    Text from right to left comes in the order in which it is drawn, so it must not be cut any more; with `bidi`, the
    terminal orders it.
    """
    if room:
        text = truncate(text, room)
    order = None if bidi else visual_order(text, is_rtl(text))
    if not positions and order is None:
        return [(safe(text), roles)]
    hits = set(positions)
    found: list[Piece] = []
    for index, from_right in order or ((index, False) for index in range(len(text))):
        shown = safe(mirrored(text[index]) if from_right else text[index])
        wanted = (*roles, "letter") if index in hits else roles
        if found and found[-1][1] == wanted:
            found[-1] = (found[-1][0] + shown, wanted)
        elif shown:
            found.append((shown, wanted))
    return found


def article_row(
    row: "ArticleRow",
    width: int,
    *,
    now: datetime,
    signs: Signs,
    two_lines: bool = True,
    over: tuple[Role, ...] = (),
    marked: bool = False,
    at_cursor: bool = False,
    opened: bool = False,
    matches: Sequence[tuple[int, int]] = (),
    bidi: bool = False,
) -> list[Row]:
    """An article of the list: title with its unread mark; source, date and minutes below it, or the date beside it."""
    state = signs.marked if marked else signs.unread if not row.read else " "
    edge: Piece = (signs.cursor if at_cursor else signs.opened if opened else " ", ("accent",))
    lead: list[Piece] = [edge, (state, ("accent",) if marked else ("dot",)), (" ", ())]
    title_roles: tuple[Role, ...] = ("body",) if row.read else ("unread",)
    letters = [index for start, end in matches for index in range(start, end)]
    title = lettered(row.title, letters, title_roles, width - 4 if is_rtl(row.title) else 0, bidi=bidi)
    date = when(row.published, now)
    flags: list[Piece] = []
    if row.starred:
        flags.append((f" {signs.star}", ("star",)))
    if row.noted:
        flags.append((" ¶" if signs.dot == "·" else " n", ("tag",)))
    if not two_lines:
        tail = [*flags, (f" {date} " if date and width >= 40 else " ", ("quiet",))]
        return [_sided([*lead, *title], tail, width, over, signs)]
    below = _facts(row, date, width - 4, signs, bidi=bidi)
    tags = [(" #" + safe(tag), ("tag",)) for tag in row.tags]
    # The second line has no background of its own: a move of the cursor is to change few cells.
    return [
        _sided([*lead, *title], [(" ", ())], width, over, signs),
        _sided([edge, ("  ", ()), *below, *tags], [*flags, (" ", ())], width, (), signs),
    ]


def _facts(row: "ArticleRow", date: str, room: int, signs: Signs, *, bidi: bool) -> list[Piece]:
    """Source, date and minutes; where there is little room no minutes, so that the source can be told."""
    between = f" {signs.dot} "
    rest = [fact for fact in (date, in_words(minutes(row.words))) if fact]
    source = safe(row.source or "")
    if source and cells(between.join((source, *rest))) > room:
        rest = rest[:-1] or rest
        spare = room - cells(between.join(("", *rest)))
        source = truncate(source, spare, signs.ellipsis) if spare >= 4 else ""
    tail = between.join(("", *rest) if source else rest)
    return [*(lettered(source, (), ("quiet",), bidi=bidi) if source else ()), (tail, ("quiet",))]


def _sided(left: Sequence[Piece], right: Sequence[Piece], width: int, over: tuple[Role, ...], signs: Signs) -> Row:
    """`left` cut to what `right` leaves of the width."""
    tail = sum(cells(text) for text, _ in right)
    if tail > width - 10:
        return fitted(left, width, over, ellipsis=signs.ellipsis)
    return [
        *fitted(left, width - tail, over, ellipsis=signs.ellipsis),
        *((text, roles + over) for text, roles in right),
    ]


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """One entity in the panel. `key` is its index in the article, or its identity in the library's scope.

    `bar` counts its mentions in equal parts of the article; `form` is the name that the filter matched, if another.
    """

    key: int
    name: str
    type: EntityType
    count: int
    articles: int = 0
    bar: tuple[int, ...] = ()
    first: int = 0
    weight: float = 0.0
    form: str = ""
    positions: tuple[int, ...] = ()
    facet: str = ""


PanelRow = PanelEntry | EntityType
"""An entity, or the heading of the group of a type."""


def group_row(kind: EntityType, count: int, width: int, *, over: tuple[Role, ...] = (), letter: bool = False) -> Row:
    """The heading of a type's group with how many entities it has."""
    label = f"{TYPE_LETTERS[kind]} {TYPE_LABELS[kind]}" if letter else TYPE_LABELS[kind]
    lead: list[Piece] = [(" ", ()), (label, ("group", TYPE_ROLES[kind])), (f"  {count}", ("faint",))]
    return fitted(lead, width, over)


def entity_row(
    entry: PanelEntry,
    width: int,
    *,
    signs: Signs,
    over: tuple[Role, ...] = (),
    at_cursor: bool = False,
    bar_width: int = 0,
    most: int = 0,
    typed: bool = False,
    bidi: bool = False,
) -> Row:
    """An entity: name (matched letters shown), count, where in the article it falls (against the panel's `most`)."""
    facet = {"with": "+", "without": "-"}.get(entry.facet, " ")
    lead: list[Piece] = [(signs.cursor if at_cursor else " ", ("accent",)), (facet, ("accent",))]
    name_roles: tuple[Role, ...] = ("body",)
    within = entry.name.find(entry.form) if entry.form else -1
    if within >= 0:
        name = lettered(entry.name, [within + place for place in entry.positions], name_roles, bidi=bidi)
    elif entry.form:
        name = [*lettered(entry.form, entry.positions, name_roles, bidi=bidi), (f"  {safe(entry.name)}", ("quiet",))]
    else:
        name = lettered(entry.name, entry.positions, name_roles, bidi=bidi)
    tail: list[Piece] = []
    if typed:
        tail.append((f" {TYPE_SHORT[entry.type]}", (TYPE_ROLES[entry.type],)))
    if width >= WIDE_PANEL and bar_width:
        tail.append((f" {entry.articles:>4}" if entry.articles > 1 else " " * 5, ("faint",)))
    tail.append((f" {entry.count:>2}", ("quiet",)))
    if bar_width and entry.bar:
        tail.append((" " + bar(spread(entry.bar, bar_width), signs, most), (TYPE_ROLES[entry.type] + BAR,)))
    tail.append((" ", ()))
    return _sided([*lead, *name], tail, width, over, signs)


def spread(counts: Sequence[int], width: int) -> list[int]:
    """`counts` over equal parts, summed into `width` parts."""
    parts = [0] * width
    for place, count in enumerate(counts):
        parts[place * width // len(counts)] += count
    return parts


def bar(counts: Sequence[int], signs: Signs, most: int = 0) -> str:
    """A sparkline of `counts`, one column each; `most` is the count of a full one, if it is not the largest here."""
    most = max(most, *counts, 1)
    top = len(signs.bars) - 1
    return "".join(signs.bars[max(1, round(count * top / most)) if count else 0] for count in counts)
