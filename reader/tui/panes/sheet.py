"""A sheet: rows to read or choose from, in the place of the text. Help, palette, outline, links, an entity's page."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.terminal.palette import Piece, Role, Row
from reader.terminal.rows import fitted, lettered
from reader.terminal.safe import cells
from reader.tui.brush import Brush
from reader.tui.panes.pane import RowsPane

if TYPE_CHECKING:
    from reader.fuzzy import FuzzyIndex


class SheetRow(NamedTuple):
    """One row. `choose` is what Enter does; a row without it is for reading. `right` stands at the right edge."""

    text: str
    right: str = ""
    choose: Callable[[], None] | None = None
    roles: tuple[Role, ...] = ("body",)
    right_roles: tuple[Role, ...] = ("quiet",)
    marks: tuple[tuple[int, int, Role], ...] = ()
    also: tuple[str, ...] = ()
    """Other words that the filter finds it by."""
    delete: Callable[[], None] | None = None
    look: Callable[[], None] | None = None
    """What the cursor's coming to it does."""
    copied: str = ""
    """What is copied of it, if not its text."""


class SheetContent(NamedTuple):
    """A sheet's title and rows. `typing` has letters filter at once; `more` finds further rows for what is typed.

    A `wide` one is for reading: on a narrow screen it takes all of it.
    """

    title: str
    rows: Sequence[SheetRow]
    typing: bool = False
    empty: str = "There is nothing here."
    hint: str = ""
    wide: bool = False
    more: Callable[[str], Sequence[SheetRow]] | None = None


class Sheet(RowsPane):
    """Shows a `SheetContent`, narrows it by what is typed."""

    def __init__(self, brush: Brush) -> None:
        super().__init__(brush)
        self.content = SheetContent("", ())
        self.typed = ""
        self._index: FuzzyIndex | None = None
        self._rows: list[tuple[SheetRow, tuple[int, ...]]] = []

    def show(self, content: SheetContent) -> None:
        """Another content, from the top."""
        self.content, self.typed, self._index = content, "", None
        self._rows = [(row, ()) for row in content.rows]
        self.cursor, self.top = 0, 0
        self.cursor = self._nearest(0, 1) if self._rows else 0
        self.refresh()

    def narrow(self, query: str) -> None:
        """Narrows the rows to what fits `query`, best first."""
        self.typed = query
        rows = self.content.rows
        if not query.strip():
            self._rows = [(row, ()) for row in rows]
        else:
            searched = [row for row in rows if row.choose or row.right]
            if self._index is None:
                from reader.fuzzy import FuzzyIndex

                self._index = FuzzyIndex([(row.text.strip(), row.right, *row.also) for row in searched])
            self._rows = []
            for hit in self._index.search(query.strip(), 200):
                row = searched[hit.candidate]
                shift = len(row.text) - len(row.text.lstrip())
                own = tuple(at + shift for at in hit.positions) if hit.form == row.text.strip() else ()
                self._rows.append((row, own))
            if self.content.more:
                self._rows.extend((row, ()) for row in self.content.more(query.strip()))
        self.cursor, self.top = 0, 0
        self.cursor = self._nearest(0, 1) if self._rows else 0
        self.refresh()
        self.on_moved()

    @property
    def current(self) -> SheetRow | None:
        """The row under the cursor, if it can be chosen."""
        row = self._rows[self.cursor][0] if self.cursor < len(self._rows) else None
        return row if row and row.choose else None

    def count(self) -> int:
        return len(self._rows)

    def selectable(self, index: int) -> bool:
        return self._rows[index][0].choose is not None

    def move(self, count: int) -> bool:
        if any(row.choose for row, _ in self._rows):
            return super().move(count)
        top = min(max(0, self.top + count), max(0, len(self._rows) - self.rows_shown))
        if top == self.top:
            return False
        self.top = top
        self.refresh()
        return True

    def keep_in_view(self) -> None:
        if any(row.choose for row, _ in self._rows):
            super().keep_in_view()

    def heading(self) -> tuple[list[Piece], list[Piece]]:
        left: list[Piece] = [(f" {self.content.title}", ("head.focus" if self.has_keys else "head",))]
        if self.typed:
            left.append((f"  {self.typed}", ("accent",)))
        elif self.content.hint:
            left.append((f"  {self.content.hint}", ("faint",)))
        choices = sum(row.choose is not None for row, _ in self._rows)
        return left, [(f" {choices} ", ("faint",))] if choices else []

    def body_row(self, y: int) -> Row:
        index = self.top + y
        if index >= len(self._rows):
            nothing = f"Nothing like “{self.typed}”." if self.typed else self.content.empty
            return self.told(() if self._rows else (nothing,), y)
        row, positions = self._rows[index]
        at_cursor = index == self.cursor and row.choose is not None
        over: tuple[Role, ...] = ("cursor.focus",) if at_cursor else ()
        edge: Piece = (self.brush.signs.cursor if at_cursor else " ", ("accent",))
        body = _pieces(row, positions, self.brush.display.bidi)
        right: list[Piece] = [(f" {row.right} ", row.right_roles)] if row.right else []
        room = self.columns - sum(cells(text) for text, _ in right)
        if room < self.columns // 3:
            right, room = [], self.columns
        left = fitted([edge, (" ", ()), *body], room, over, ellipsis=self.brush.signs.ellipsis)
        return [*left, *((text, roles + over) for text, roles in right)]


def _pieces(row: SheetRow, positions: Sequence[int], bidi: bool) -> list[Piece]:
    if positions:
        return lettered(row.text, positions, row.roles, bidi=bidi)
    if not row.marks:
        return lettered(row.text, (), row.roles, bidi=bidi)
    found: list[Piece] = []
    at = 0
    for start, end, role in sorted(row.marks):
        if start < at:
            continue
        found.extend(lettered(row.text[at:start], (), row.roles, bidi=bidi))
        found.extend(lettered(row.text[start:end], (), (*row.roles, role), bidi=bidi))
        at = end
    found.extend(lettered(row.text[at:], (), row.roles, bidi=bidi))
    return found
