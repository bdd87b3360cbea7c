"""The stage between Textual and the terminal: it knows what is shown and sends only what changed, the shortest way."""

from typing import NamedTuple

from reader.terminal.wire.grid import BLANK, Cell, Grid, Row, changes_cells
from reader.terminal.wire.scroll import Scroll, apply_scroll, find_scroll
from reader.terminal.wire.style import INVISIBLE_ON_BLANKS, PLAIN, Style, transition

_SYNC_WORTH = 500
"""Bytes from which a frame is worth the 16 that keep a terminal from showing it half done: fewer arrive at once."""
_GAP = 4
"""Unchanged cells of the same style that are cheaper sent again than jumped over."""
_ERASE = 8
"""Blanks in a row from which erasing is cheaper than sending them."""


class Abilities(NamedTuple):
    """What the terminal can do: `margins` left and right (DECLRMM), `erases_with_background`, colours of 24 bits."""

    margins: bool = False
    erases_with_background: bool = True
    truecolor: bool = True

    @classmethod
    def of(cls, term: str, *, truecolor: bool) -> "Abilities":
        """What a terminal of that name (`TERM`) surely can: GNU screen and consoles erase with the default colour."""
        return cls(False, not term.startswith(("screen", "vt", "ansi", "linux")), truecolor)


_COMMON = Abilities()


class OutputStage:
    """Takes what is written for a full screen and gives the bytes that bring the terminal there.

    `write` collects; `flush` gives what must be sent now, as text. What is no drawing passes through unchanged and in
    order. Between `hold` and `release` nothing but such sequences is sent, so that half-built frames never show.
    """

    def __init__(self, width: int, height: int, abilities: Abilities = _COMMON) -> None:
        self.abilities = abilities
        self._wanted = Grid(width, height, truecolor=self.abilities.truecolor)
        self._shown: list[Row | None] = [None] * height
        self._out: list[str] = []
        self._pen = PLAIN
        self._link = ""
        self._at: tuple[int, int] | None = None
        self._held = False

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self._wanted.width, self._wanted.height

    @property
    def is_known(self) -> bool:
        """Whether it is known what the whole terminal shows."""
        return None not in self._shown

    def resize(self, width: int, height: int) -> None:
        """The terminal has a new size, and shows nobody knows what."""
        if (width, height) != self.size:
            synchronised = self._wanted.synchronised
            self._wanted = Grid(width, height, truecolor=self.abilities.truecolor)
            self._wanted.synchronised = synchronised
            self.forget()

    def forget(self) -> None:
        """What is shown is unknown: the next flush sends the whole screen."""
        self._shown = [None] * self._wanted.height
        self._wanted.dirty = set(range(self._wanted.height))
        self._at = None

    def hold(self) -> None:
        """Keeps drawings back until `release`."""
        self._held = True

    def release(self) -> None:
        """Lets the next flush send what was held."""
        self._held = False

    def write(self, data: str) -> None:
        """Takes what Textual writes."""
        self._wanted.read(data, self._pass_on)

    def flush(self) -> str:
        """The bytes, as text, that bring the terminal to what was written; empty if it is there already."""
        if not self._held:
            frame = self._frame()
            if len(frame) >= _SYNC_WORTH and self._wanted.synchronised:
                frame = f"\x1b[?2026h{frame}\x1b[?2026l"
            self._out.append(frame)
        sent = "".join(self._out)
        self._out.clear()
        return sent

    def _pass_on(self, sequence: str) -> None:
        if sequence == "\x1b[?1049h":
            # The other screen may hold what an earlier program left there.
            self._out.append(sequence + "\x1b[m\x1b[2J\x1b[H")
            self._shown = [[BLANK] * self._wanted.width for _ in range(self._wanted.height)]
            self._wanted.dirty = set(range(self._wanted.height))
            self._pen, self._at = PLAIN, (0, 0)
            return
        if sequence == "\x1b[?1049l":
            self._set_pen(self._out, PLAIN)
        self._out.append(sequence)
        if changes_cells(sequence):
            self.forget()

    def _frame(self) -> str:
        grid = self._wanted
        out: list[str] = []
        if grid.dirty:
            self._scroll(out)
            for y in sorted(grid.dirty):
                if y < grid.height and self._shown[y] != grid.rows[y]:
                    self._row(out, y)
                    self._shown[y] = list(grid.rows[y])
            grid.dirty.clear()
        grid.runs.clear()
        self._set_link(out, "")
        if self._at != grid.cursor:
            self._move(out, *grid.cursor)
        return "".join(out)

    def _scroll(self, out: list[str]) -> None:
        grid = self._wanted
        for (left, right), rows in list(grid.runs.items()):
            full = left == 0 and right == grid.width
            if not (full or self.abilities.margins) or len(rows) < 5 or right - left < 8:
                continue
            inside = sorted(y for y in rows if y < grid.height)
            scroll = find_scroll(self._shown, grid.rows, left, right, inside)
            if scroll and (full or not self._splits_wide(scroll)):
                blank = self._send_scroll(out, scroll, full)
                apply_scroll(self._shown, scroll, blank)
                grid.dirty.update(range(scroll.top, scroll.bottom + 1))

    def _splits_wide(self, scroll: Scroll) -> bool:
        for y in range(scroll.top, scroll.bottom + 1):
            row = self._shown[y]
            if row is None:
                return True
            if not row[scroll.left].text or (scroll.right < len(row) and not row[scroll.right].text):
                return True
        return False

    def _send_scroll(self, out: list[str], scroll: Scroll, full: bool) -> Cell:
        """Sends it; gives what is then in the cells left free: the ground that most of them will have."""
        edge = self._wanted.rows[scroll.bottom if scroll.lines > 0 else scroll.top][scroll.right - 1]
        ground = edge.style.bg if self.abilities.erases_with_background else ""
        self._set_link(out, "")
        if self._pen.bg != ground or self._pen.flags & ~INVISIBLE_ON_BLANKS:
            self._set_pen(out, Style(0, "", ground))
        move = f"\x1b[{abs(scroll.lines)}{'S' if scroll.lines > 0 else 'T'}"
        region = f"\x1b[{scroll.top + 1};{scroll.bottom + 1}r{move}\x1b[r"
        out.append(region if full else f"\x1b[?69h\x1b[{scroll.left + 1};{scroll.right}s{region}\x1b[?69l")
        self._at = (0, 0)
        return Cell(" ", Style(0, "", ground))

    def _row(self, out: list[str], y: int) -> None:
        """Sends the changed stretches of row `y`."""
        wanted, shown = self._wanted.rows[y], self._shown[y]
        if shown is None or _is_doubtful(wanted) or _is_doubtful(shown):
            self._whole_row(out, y, wanted)
            return
        end = _last_change(wanted, shown)
        x = 0
        while x <= end:
            if wanted[x] == shown[x]:
                x += 1
                continue
            start = x - 1 if not wanted[x].text and x else x
            x = stop = self._stretch_end(wanted, shown, x, end)
            self._stretch(out, y, start, stop, wanted)

    def _stretch_end(self, wanted: Row, shown: Row, x: int, end: int) -> int:
        """Where the stretch of changes that begins at `x` ends, with small gaps in it sent again."""
        style = wanted[x].style
        while x <= end:
            if wanted[x] != shown[x] or not wanted[x].text:
                style = wanted[x].style
                x += 1
                continue
            gap = x
            while (
                gap <= end
                and gap - x <= _GAP
                and (cell := wanted[gap]) == shown[gap]
                and cell.text.isascii()
                and _goes_with(cell, style)
            ):
                gap += 1
            if gap <= end and gap - x <= _GAP and wanted[gap] != shown[gap]:
                x = gap
                continue
            return x
        return x

    def _whole_row(self, out: list[str], y: int, wanted: Row) -> None:
        """Sends a row of which too little is known; after a character of doubtful width the column is set anew."""
        self._prepare(out, y, 0, BLANK)
        out.append("\x1b[K")
        last = len(wanted) - 1
        while last >= 0 and wanted[last] == BLANK:
            last -= 1
        self._stretch(out, y, 0, last + 1, wanted)

    def _stretch(self, out: list[str], y: int, start: int, stop: int, wanted: Row) -> None:
        x = start
        while x < stop:
            cell = wanted[x]
            if cell.text == " " and not cell.link and self._may_erase(cell.style):
                end = x
                while end < len(wanted) and wanted[end] == cell:
                    end += 1
                if end == len(wanted) and end - x >= _ERASE // 2:
                    self._prepare(out, y, x, cell)
                    out.append("\x1b[K")
                    return
                if min(end, stop) - x >= _ERASE:
                    self._prepare(out, y, x, cell)
                    out.append(f"\x1b[{min(end, stop) - x}X")
                    x = min(end, stop)
                    continue
            if cell.text:
                self._prepare(out, y, x, cell)
                end = _words_end(wanted, x, stop)
                if end > x + 1:
                    out.append("".join([each.text for each in wanted[x:end]]))
                    self._at = (y, end) if end < len(wanted) else None
                    x = end
                    continue
                out.append(cell.text)
                width = 2 if x + 1 < len(wanted) and not wanted[x + 1].text else 1
                x += width
                # At the edge a terminal may wait with the wrap: where the cursor is then, differs between them.
                self._at = (y, x) if x < len(wanted) and not _is_doubtful((cell,)) else None
            else:
                x += 1

    def _may_erase(self, style: Style) -> bool:
        return style == PLAIN or (self.abilities.erases_with_background and not style.flags)

    def _prepare(self, out: list[str], y: int, x: int, cell: Cell) -> None:
        if self._at != (y, x):
            self._move(out, y, x)
        self._set_link(out, cell.link)
        if not _goes_with(cell, self._pen):
            self._set_pen(out, cell.style)

    def _set_pen(self, out: list[str], style: Style) -> None:
        if style != self._pen:
            out.append(transition(self._pen, style))
            self._pen = style

    def _set_link(self, out: list[str], link: str) -> None:
        if link != self._link:
            out.append(f"\x1b]8;{link or ';'}\x1b\\")
            self._link = link

    def _move(self, out: list[str], y: int, x: int) -> None:
        out.append(_shortest_move(self._at, y, x))
        self._at = (y, x)


def _shortest_move(at: tuple[int, int] | None, y: int, x: int) -> str:
    """The shortest way of the cursor from `at` to row `y`, column `x`."""
    absolute = f"\x1b[{y + 1 if y else ''}{f';{x + 1}' if x else ''}H"
    if at is None or at == (y, x):
        return absolute if at is None else ""
    ways = [absolute]
    right = "" if not x else "\x1b[C" if x == 1 else f"\x1b[{x}C"
    if at[0] == y:
        ways.append("\r" + right)
        if x > at[1]:
            ways.append(f"\x1b[{x - at[1] if x - at[1] > 1 else ''}C")
        else:
            ways.append("\b" * (at[1] - x))
    elif 0 < y - at[0] <= 2:
        ways.append("\r" + "\n" * (y - at[0]) + right)
    if at[1] == x and at[0] != y:
        steps = abs(y - at[0])
        ways.append(f"\x1b[{steps if steps > 1 else ''}{'B' if y > at[0] else 'A'}")
    return min(ways, key=len)


def _goes_with(cell: Cell, pen: Style) -> bool:
    """Whether a cell can be sent with this pen: a blank shows no more of it than ground and lines."""
    style = cell.style
    if cell.text != " ":
        return style == pen
    return style.bg == pen.bg and not (style.flags | pen.flags) & ~INVISIBLE_ON_BLANKS


def _words_end(row: Row, x: int, stop: int) -> int:
    """Where the plain words that look like the character at `x` end: with single blanks between, they go in one piece.

    A blank is no beginning: it may be sent with another pen than its own.
    """
    first = row[x]
    if first.text == " " or not first.text.isascii():
        return x + 1
    style, link = first.style, first.link
    lined = link or style.flags & ~INVISIBLE_ON_BLANKS
    blank = None if lined else Cell(" ", Style(0, "", style.bg))
    end = x = x + 1
    while x < stop:
        cell = row[x]
        if cell == blank and end == x:
            x += 1
            continue
        if cell.text in ("", " ") or cell.style != style or cell.link != link or not cell.text.isascii():
            break
        end = x = x + 1
    return end


def _last_change(wanted: Row, shown: Row) -> int:
    end = len(wanted) - 1
    while end >= 0 and wanted[end] == shown[end]:
        end -= 1
    return end


def _is_doubtful(row: Row | tuple[Cell, ...]) -> bool:
    """Whether a row has characters on whose width terminals disagree: combining marks, emoji, other pictographs."""
    return any(
        len(text) > 1 or text >= "\U0001f000" or "\u2600" <= text <= "\u27bf" for text in {cell.text for cell in row}
    )
