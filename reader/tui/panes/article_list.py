"""The list of articles: ids in order, rows fetched by the screenful, a cursor that moves by redrawing two of them."""

from array import array
from collections.abc import Callable, Sequence

from reader.library.values import ArticleRow
from reader.terminal.palette import Piece, Role, Row
from reader.terminal.rows import article_row, fitted
from reader.tui.brush import Brush
from reader.tui.panes.pane import RowsPane

_REMEMBERED = 2_000


class ArticleList(RowsPane):
    """Articles by id. `fetch` gives their rows; only those on the screen are asked for."""

    def __init__(self, brush: Brush, fetch: Callable[[Sequence[int]], list[ArticleRow]]) -> None:
        super().__init__(brush)
        self.ids: array[int] = array("q")
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
        return len(self.ids)

    @property
    def current(self) -> int | None:
        """The id of the article under the cursor."""
        return self.ids[self.cursor] if self.cursor < len(self.ids) else None

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
            place = self.top
            wanted = list(self.ids[place : place + self.rows_shown + 1])
            for row in self._fetch([*(each for each in wanted if each not in self._rows), id]):
                self._rows[row.id] = row
        return self._rows.get(id)

    def show(self, ids: "array[int]", *, words: tuple[str, ...] = (), at: int | None = None) -> None:
        """Other articles, or the same in another order. The cursor stays on its article, or goes to `at`'s."""
        wanted = self.current if at is None else at
        offset = self.cursor - self.top
        self.ids, self.words = ids, words
        self.forget()
        if wanted is not None and wanted in ids:
            # Its row stays where it is on the screen, even if that leaves room below: nothing moves under the cursor.
            self.cursor = ids.index(wanted)
            self.top = max(0, self.cursor - min(offset, self.rows_shown - 1))
        else:
            self.cursor = 0 if words or at is not None else min(self.cursor, max(0, len(ids) - 1))
            self.top = 0
            self.keep_in_view()
        self.marked &= set(ids) if self.marked else set()
        self.refresh()

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
        for index in range(self.top, min(len(self.ids), self.top + self.rows_shown + 1)):
            if self.ids[index] in wanted:
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
        left: list[Piece] = [(" Articles", (role,))]
        if self.narrowed:
            left.append((f"  {self.narrowed}", ("accent",)))
        if self.order:
            left.append((f"  {self.order}", ("faint",)))
        total = len(self.ids)
        place = f"{self.cursor + 1}/{total} " if total else ""
        if self.marked:
            place = f"{len(self.marked)} marked  {place}"
        return left, [(" " + place, ("faint",))]

    def body_row(self, y: int) -> Row:
        index, part = self.top + y // self.row_height, y % self.row_height
        if index >= len(self.ids):
            text = self.empty[y] if not self.ids and y < len(self.empty) else ""
            return fitted([("  " + text if text else "", ("quiet",))], self.columns, ellipsis=self.brush.signs.ellipsis)
        id = self.ids[index]
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
            matches=_found(row.title, self.words) if self.words else (),
        )
        return lines[part]

    def restore(self, article: int | None, offset: int) -> None:
        """The cursor on the article that it was left on, as far from the top as it was."""
        if article is not None and article in self.ids:
            self.cursor = self.ids.index(article)
            self.top = max(0, self.cursor - offset)
            self.keep_in_view()
            self.refresh()


def _found(title: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    # Only those who search load what marks what was found.
    from reader.library.snippets import marks

    return marks(title, words)
