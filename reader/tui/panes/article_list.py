"""The list of articles: ids in order, rows fetched by the screenful, a cursor that moves by redrawing two of them."""

from array import array
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.library.values import ArticleRow
from reader.terminal.palette import Piece, Role, Row
from reader.terminal.rows import article_row, day_label, fitted
from reader.terminal.safe import cells
from reader.tui.brush import Brush
from reader.tui.panes.groups import Groups
from reader.tui.panes.pane import RowsPane

_REMEMBERED = 2_000
_UNGROUPED = Groups()


class Kept(NamedTuple):
    """A place in the list: the article, its row on the screen, and the articles that were marked."""

    cursor: int | None
    row: int
    marked: frozenset[int]


class ArticleList(RowsPane):
    """Articles by id. `fetch` gives their rows; only those on the screen are asked for."""

    def __init__(self, brush: Brush, fetch: Callable[[Sequence[int]], list[ArticleRow]]) -> None:
        super().__init__(brush)
        self.ids: array[int] = array("q")
        self.groups = Groups()
        """The headings between them."""
        self.marked: set[int] = set()
        self.words: tuple[str, ...] = ()
        """Words of the search, marked in the titles."""
        self.narrowed = ""
        """What the heading says of search, filter and order."""
        self.order = ""
        self.empty: tuple[str, ...] = ()
        """What to say, and to do next, where there is no article."""
        self.row_height = 2
        self.opened: int | None = None
        """The article that is open beside the list."""
        self._fetch = fetch
        self._rows: dict[int, ArticleRow] = {}

    def count(self) -> int:
        return len(self.ids) + len(self.groups)

    def selectable(self, index: int) -> bool:
        return self.groups.place(index) is not None

    @property
    def place(self) -> int:
        """How many articles stand before the one under the cursor."""
        return self.groups.place(self.cursor) or 0

    @property
    def current(self) -> int | None:
        """The id of the article under the cursor."""
        return self._id(self.cursor)

    def _id(self, row: int) -> int | None:
        place = self.groups.place(row)
        return self.ids[place] if place is not None and place < len(self.ids) else None

    def step(self, count: int) -> bool:
        """Goes to the article so many further on; whether there is one."""
        place = self.place + count
        return 0 <= place < len(self.ids) and self.go(self.groups.row(place))

    def go_to(self, id: int) -> None:
        """Puts the cursor on an article, if it is listed."""
        if id in self.ids:
            self.go(self.groups.row(self.ids.index(id)))

    def chosen(self) -> list[int]:
        """The marked articles in the list's order, or the one under the cursor."""
        if self.marked:
            return [id for id in self.ids if id in self.marked]
        return [] if self.current is None else [self.current]

    def row(self, id: int) -> ArticleRow | None:
        """The row of an article; None if it is gone."""
        if id not in self._rows:
            if len(self._rows) > _REMEMBERED:
                self._rows.clear()
            place = self.groups.place(self.top) or self.groups.place(self.top + 1) or 0
            wanted = list(self.ids[place : place + self.rows_shown + 1])
            for row in self._fetch([*(each for each in wanted if each not in self._rows), id]):
                self._rows[row.id] = row
        return self._rows.get(id)

    def show(
        self,
        ids: "array[int]",
        *,
        words: tuple[str, ...] = (),
        at: int | None = None,
        groups: Groups = _UNGROUPED,
    ) -> None:
        """Other articles, or the same in another order. The cursor stays on its article, or goes to `at`'s."""
        wanted = self.current if at is None else at
        offset = self.cursor - self.top
        self.ids, self.words, self.groups = ids, words, groups
        self.forget()
        if wanted is not None and wanted in ids:
            # Its row stays where it is on the screen, even if that leaves room below: nothing moves under the cursor.
            self.cursor = groups.row(ids.index(wanted))
            self.top = max(0, self.cursor - min(offset, self.rows_shown - 1))
            if self.top and not self.selectable(self.top - 1) and self.cursor - self.top < self.rows_shown - 1:
                self.top -= 1
        else:
            afresh = bool(words) or at is not None
            self.cursor = self._nearest(0 if afresh else self.cursor, 1)
            self.top = 0 if afresh else self.top
            self.keep_in_view()
        self.marked &= set(ids) if self.marked else set()
        self.refresh()

    def kept(self) -> Kept:
        """Which article is under the cursor, on which row, and which are marked."""
        return Kept(self.current, self.cursor - self.top, frozenset(self.marked))

    def put_back(self, kept: Kept) -> None:
        """Cursor and marks as they were, as far as those articles are listed."""
        if kept.cursor is not None:
            self.restore(kept.cursor, kept.row)
        self.marked = set(kept.marked).intersection(self.ids) if kept.marked else set()
        self.refresh()

    def with_shown(self, ids: "array[int]") -> "array[int]":
        """`ids` and the articles that are on the screen now, each behind the one that it stands behind."""
        first = self.groups.place(self.top) or self.groups.place(self.top + 1) or 0
        shown = set(self.ids[first : first + self.rows_shown]) - set(ids)
        if not shown:
            return ids
        behind: dict[int | None, list[int]] = {}
        last = None
        for id in self.ids[: first + self.rows_shown]:
            if id in shown:
                behind.setdefault(last, []).append(id)
            else:
                last = id
        merged = array("q", behind.get(None, ()))
        for id in ids:
            merged.append(id)
            merged.extend(behind.get(id, ()))
        return merged

    def forget(self, ids: Sequence[int] = ()) -> None:
        """Fetches the rows of `ids` (all, if none are given) anew when they are next drawn."""
        if not ids:
            self._rows.clear()
        for id in ids:
            self._rows.pop(id, None)

    def refresh_articles(self, ids: Sequence[int]) -> None:
        """Draws the rows of `ids` anew, from the library."""
        self.forget(ids)
        self._refresh_shown(ids)
        self.refresh_heading()

    def _refresh_shown(self, ids: Sequence[int]) -> None:
        wanted = set(ids)
        for index in range(self.top, min(self.count(), self.top + self.rows_shown + 1)):
            if self._id(index) in wanted:
                start = (index - self.top) * self.row_height
                self.refresh_rows(start, start + self.row_height)

    def set_two_lines(self, two: bool) -> None:
        """Two lines an article, or one."""
        self.row_height = 2 if two else 1
        self.keep_in_view()
        self.refresh()

    def set_opened(self, id: int | None) -> None:
        """Shows which article is open."""
        if id != self.opened:
            changed = [each for each in (self.opened, id) if each is not None]
            self.opened = id
            self._refresh_shown(changed)

    def toggle_mark(self, id: int) -> None:
        """Marks an article, or takes the mark off."""
        self.marked ^= {id}
        self.refresh_articles([id])

    def heading(self) -> tuple[list[Piece], list[Piece]]:
        role: Role = "head.focus" if self.has_keys else "head"
        total = len(self.ids)
        place = f"{self.place + 1}/{total} " if total else ""
        if self.marked:
            place = f"{len(self.marked)} marked  {place}"
        left: list[Piece] = [(" Articles", (role,))]
        if self.narrowed:
            left.append((f"  {self.narrowed}", ("accent",)))
        if self.order:
            left.append((f"  {self.order}", ("faint",)))
        if self.narrowed and sum(cells(text) for text, _ in left) + cells(place) + 1 > self.columns:
            # What is sought says more than what the pane is called.
            left = [(f" {self.narrowed}", (role,)), *left[2:]]
        return left, [(" " + place, ("faint",))]

    def body_row(self, y: int) -> Row:
        index, part = self.top + y // self.row_height, y % self.row_height
        if index >= self.count():
            return self.told(() if self.ids else self.empty, y)
        id = self._id(index)
        if id is None:
            return self._group_row(index) if part == self.row_height - 1 else fitted([], self.columns)
        at_cursor = index == self.cursor
        row = self.row(id)
        if row is None:
            return fitted([("   (no longer in the library)", ("faint",))] if not part else [], self.columns)
        over: tuple[Role, ...] = (("cursor.focus" if self.has_keys else "cursor"),) if at_cursor else ()
        lines = article_row(
            row,
            self.columns,
            now=self.brush.now,
            signs=self.brush.signs,
            two_lines=self.row_height == 2,
            over=over,
            marked=id in self.marked,
            at_cursor=at_cursor,
            opened=id == self.opened,
            bidi=self.brush.display.bidi,
            matches=_found(row.title, self.words) if self.words else (),
        )
        return lines[part]

    def _group_row(self, index: int) -> Row:
        label, size = self.groups.heading(index)
        shown = day_label(label, self.brush.now)
        return fitted([(" ", ()), (shown, ("group",)), (f"  {size}", ("faint",))], self.columns,
                      ellipsis=self.brush.signs.ellipsis)  # fmt: skip

    def restore(self, article: int | None, offset: int) -> None:
        """The cursor on the article that it was left on, as far from the top as it was."""
        if article is not None and article in self.ids:
            self.cursor = self.groups.row(self.ids.index(article))
            self.top = max(0, self.cursor - offset)
            self.keep_in_view()
            self.refresh()


def _found(title: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    # Only those who search load what marks what was found.
    from reader.library.snippets import marks

    return marks(title, words)
