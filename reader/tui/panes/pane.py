"""What every pane is: a heading line over rows that it draws itself, only those that are looked at. No Textual here."""

from collections.abc import Callable, Sequence

from reader.terminal.ascii_text import ascii_row
from reader.terminal.palette import Piece, Row
from reader.terminal.rows import fitted
from reader.terminal.safe import cells, safe
from reader.terminal.typeset import break_lines
from reader.tui.brush import Brush


def _nowhere(start: int, end: int) -> None:
    """Draws nothing: a pane that is on no screen yet."""


class Pane:
    """A heading and a body of rows. Subclasses say what stands in row `y` of the body; nothing else is ever drawn.

    `paint` is told which lines of the pane (from, up to) must be drawn anew.
    """

    def __init__(self, brush: Brush) -> None:
        self.brush = brush
        self.width = 0
        self.height = 0
        self.ruled = False
        self.has_keys = False
        self.editing: Row | None = None
        """What is being typed for this pane, shown in its heading."""
        self.paint: Callable[[int, int], None] = _nowhere

    @property
    def columns(self) -> int:
        """Columns of the body, without the rule at its left."""
        return max(1, self.width - int(self.ruled))

    @property
    def body_height(self) -> int:
        """Rows of the body."""
        return max(1, self.height - 1)

    def resize(self, width: int, height: int, *, ruled: bool) -> None:
        """Takes a place of so many columns and lines; `ruled` if another pane stands left of it."""
        if (width, height, ruled) != (self.width, self.height, self.ruled):
            self.width, self.height, self.ruled = width, height, ruled
            self.resized()
            self.refresh()

    def resized(self) -> None:
        """What a pane does about its new size."""

    def heading(self) -> tuple[list[Piece], list[Piece]]:
        """The heading's left and right pieces."""
        raise NotImplementedError

    def body_row(self, y: int) -> Row:
        """Row `y` of the body."""
        raise NotImplementedError

    def line(self, y: int) -> Row:
        """Line `y` of the pane, in characters that the terminal shows."""
        row = self.drawn(y)
        return ascii_row(row) if self.brush.display.ascii else row

    def drawn(self, y: int) -> Row:
        """Line `y` of the pane, in any characters."""
        row = self._heading_row() if y == 0 else self.body_row(y - 1)
        return [(self.brush.signs.rule, ("rule",)), *row] if self.ruled else row

    def _heading_row(self) -> Row:
        left, right = self.heading()
        if self.editing is not None:
            left = [(" ", ()), *self.editing]
        room = sum(cells(text) for text, _ in right)
        if room >= self.columns - 8:
            right, room = [], 0
        return [*fitted(left, self.columns - room, ellipsis=self.brush.signs.ellipsis), *right]

    def told(self, paragraphs: Sequence[str], y: int) -> Row:
        """Row `y` of a body that has nothing but these words to show, broken to its columns."""
        lines = [""]
        for text in paragraphs:
            indent = " " * (len(text) - len(text.lstrip()))
            broken = break_lines(text, max(4, self.columns - 3 - len(indent)))
            lines.extend([indent + text[start:end] for start, end in broken] or [""])
        shown = safe(lines[y]) if y < len(lines) else ""
        return fitted([("  " + shown, ("quiet",))], self.columns, ellipsis=self.brush.signs.ellipsis)

    def refresh(self) -> None:
        """Draws the whole pane anew."""
        self.paint(0, self.height)

    def refresh_heading(self) -> None:
        """Draws the heading anew."""
        self.paint(0, 1)

    def refresh_rows(self, start: int, end: int) -> None:
        """Draws the body's rows from `start` up to, not with, `end` anew."""
        start, end = max(0, start), min(self.body_height, end)
        if end > start:
            self.paint(start + 1, end + 1)

    def set_keys(self, has_keys: bool) -> None:
        """Whether keys go to this pane; shown in its heading and cursor."""
        if has_keys != self.has_keys:
            self.has_keys = has_keys
            self.refresh()

    def move(self, count: int) -> bool:
        """Moves by so many lines; whether that changed anything."""
        raise NotImplementedError

    def page(self, screens: float) -> bool:
        """Moves by whole screens (1, one line kept) or parts of one; whether that changed anything."""
        height = self.step_height()
        count = max(1, height - 1) if abs(screens) == 1 else max(1, height // 2)
        return self.move(count if screens > 0 else -count)

    def step_height(self) -> int:
        """How many steps of `move` a screen holds."""
        return self.body_height

    def to_end(self, last: bool) -> bool:
        """Goes to the end, or to the beginning; whether that changed anything."""
        raise NotImplementedError

    def point_at(self, y: int) -> bool:
        """Puts the cursor on row `y` of the body; whether it was there already, so that a second click chooses."""
        return False


class RowsPane(Pane):
    """A pane with a cursor on one of many rows, each `row_height` lines high."""

    def __init__(self, brush: Brush) -> None:
        super().__init__(brush)
        self.cursor = 0
        self.top = 0
        self.row_height = 1
        self.on_moved: Callable[[], None] = lambda: None

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def selectable(self, index: int) -> bool:
        """Whether the cursor may stand on a row."""
        return True

    @property
    def rows_shown(self) -> int:
        """How many whole rows fit."""
        return max(1, self.body_height // self.row_height)

    def step_height(self) -> int:
        return self.rows_shown

    def move(self, count: int) -> bool:
        target = self._nearest(self.cursor + count, 1 if count > 0 else -1)
        if target == self.cursor and count < 0 and self.top > 0:
            self.top = max(0, self.top + count)
            self.refresh()
            return True
        return self.go(target)

    def to_end(self, last: bool) -> bool:
        if not last:
            moved = self.go(self._nearest(0, 1))
            if self.top:
                self.top = 0
                self.refresh()
            return moved
        return self.go(self._nearest(self.count() - 1, -1))

    def go(self, index: int) -> bool:
        """Puts the cursor on a row, draws only what that changes, and tells; whether it moved."""
        index = min(max(0, index), max(0, self.count() - 1))
        if index == self.cursor:
            return False
        before, self.cursor = self.cursor, index
        if not self._scroll():
            for row in (before, index):
                start = (row - self.top) * self.row_height
                self.refresh_rows(start, start + self.row_height)
        self.refresh_heading()
        self.on_moved()
        return True

    def point_at(self, y: int) -> bool:
        index = self.top + y // self.row_height
        if index >= self.count() or not self.selectable(index):
            return False
        return not self.go(index)

    def _nearest(self, index: int, direction: int) -> int:
        count = self.count()
        index = min(max(0, index), max(0, count - 1))
        at = index
        while 0 <= at < count and not self.selectable(at):
            at += direction
        if 0 <= at < count:
            return at
        at = index
        while 0 <= at < count and not self.selectable(at):
            at -= direction
        return at if 0 <= at < count else self.cursor

    def _scroll(self) -> bool:
        """Brings the cursor on the screen; whether rows moved.

        By half a screen, so that it is seldom, unless the terminal can scroll the pane by itself.
        """
        visible = self.rows_shown
        above, below = self.cursor < self.top, self.cursor >= self.top + visible
        if not above and not below:
            return False
        jump = 0 if self.brush.panes_scroll else max(1, visible // 2)
        if above and self.cursor and not self.selectable(self.cursor - 1):
            # The heading of its group is to be seen too.
            jump = max(1, jump)
        self.top = self.cursor - jump if above else self.cursor - visible + 1 + jump
        self.top = min(max(0, self.top), max(0, self.count() - visible))
        self.refresh()
        return True

    def keep_in_view(self) -> None:
        """After a change of size or rows: cursor and top where they can be; before there is a size, nothing."""
        if not self.height:
            return
        self.cursor = min(self.cursor, max(0, self.count() - 1))
        visible = self.rows_shown
        if self.cursor < self.top or self.cursor >= self.top + visible:
            self.top = self.cursor - visible // 2
        self.top = min(max(0, self.top), max(0, self.count() - visible))

    def resized(self) -> None:
        self.keep_in_view()
