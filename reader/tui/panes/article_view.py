"""The reading pane: an article set in its measure, its mentions marked, its place kept by block and character."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.library.reading_time import in_words, minutes
from reader.library.values import Highlight, Position, StoredArticle
from reader.model import TITLE_BLOCK, Mention
from reader.terminal.page import Line, Mark, Page, Place, Setting, draw
from reader.terminal.palette import TYPE_ROLES, URL_ROLE, Piece, Role, Row
from reader.terminal.rows import when
from reader.terminal.safe import cells, safe
from reader.terminal.units import META_BLOCK, Unit, article_units, languages_of, raw_units
from reader.tui.brush import Brush
from reader.tui.panes.pane import Pane

_NO_PARAGRAPH = frozenset({"title", "meta", "end", "own_note"})

_STRETCH = 2_000
"""Code points of a block whose marks are looked for at once."""

Spot = tuple[int, int, int]
"""Block, start and end of a stretch of text."""


class Mode(NamedTuple):
    """How the article is shown: with its cuts, or as the raw text."""

    cuts: bool = False
    raw: bool = False


class ArticleView(Pane):
    """One article. Who uses it tells what is chosen, found and highlighted; it says where the reader is."""

    def __init__(self, brush: Brush, *, measure: int = 72) -> None:
        super().__init__(brush)
        self.stored: StoredArticle | None = None
        self.measure = measure
        self.even = False
        self.mode = Mode()
        self.top: Place = (0, 0)
        self.current: Spot | None = None
        """The mention that was gone to."""
        self.chosen: int | None = None
        """The index of the entity whose mentions are all shown."""
        self.matches: Sequence[Spot] = ()
        self.match: int = -1
        self.highlights: Sequence[Highlight] = ()
        self.cursor: int | None = None
        """The unit that the paragraph cursor stands on."""
        self.on_turned: Callable[[], None] = lambda: None
        """Told when another part of the text, or another text, is shown."""
        self._left_at: Position | None = None
        self.empty: tuple[str, ...] = ("Choose an article and press Enter.",)
        self._page = Page((), Setting(40))
        self._marks: dict[tuple[int, int], list[Mark]] = {}
        self._mentioned: dict[int, list[tuple[int, Mention]]] | None = None
        self._window: tuple[object, list[tuple[Place, Line]]] = (None, [])

    # What is shown

    def show(self, stored: StoredArticle, highlights: Sequence[Highlight] = (), *, keep: bool = False) -> None:
        """Another article, from where it was left; the same one again, in its place, with `keep`."""
        at = self.position() if keep else stored.position
        self.stored, self.highlights = stored, highlights
        if not keep:
            self.current, self.chosen, self.matches, self.match = None, None, (), -1
            self.mode, self.cursor = Mode(), None
        self._marks.clear()
        self._mentioned = None
        self._set(at)

    def clear(self) -> None:
        """Shows no article."""
        self.stored = None
        self._page = Page((), self._setting())
        self.refresh()

    def set_mode(self, mode: Mode) -> None:
        """With cuts or without, raw or cleaned; the place in the text is kept as far as both have it."""
        at = self._left_at if self.mode.raw else self.position()
        self._left_at = at
        self.mode, self.cursor = mode, None
        self._set(at)

    def set_measure(self, measure: int) -> None:
        """The text's width in columns, 30 to 120."""
        at = self.position()
        self.measure = min(120, max(30, measure))
        self._set(at)

    def set_even(self, even: bool) -> None:
        """Both edges even, or the right one ragged."""
        at = self.position()
        self.even = even
        self._set(at)

    def changed(self) -> None:
        """Draws anew after a change of what is marked."""
        self._marks.clear()
        self.refresh()

    def resized(self) -> None:
        """Sets the text anew; the same words stay at the top."""
        if self._page.setting != self._setting():
            self._set(self.position())

    def _setting(self) -> Setting:
        display = self.brush.display
        return Setting(self.columns, self.measure, self.brush.glyphs, not display.ascii, self.even, display.bidi)

    def _set(self, at: Position | None) -> None:
        stored = self.stored
        if stored is None:
            self._page = Page((), self._setting())
        elif self.mode.raw:
            self._page = Page(raw_units(stored.article.text), self._setting())
        else:
            notes: dict[int, list[str]] = {}
            for highlight in self.highlights:
                if highlight.note:
                    notes.setdefault(highlight.block, []).append(highlight.note)
            self._page = Page(
                article_units(
                    stored.article, self._byline(stored), glyphs=self.brush.glyphs, cuts=self.mode.cuts, notes=notes
                ),
                self._setting(),
            )
        self.top = (0, 0)
        if at is not None and not self.mode.raw and (at.block, at.offset) not in ((TITLE_BLOCK, 0), (0, 0)):
            self.top = self._clamped(self._page.place(at.block, at.offset))
        self._turned()

    def _turned(self) -> None:
        self.refresh()
        self.on_turned()

    def _byline(self, stored: StoredArticle) -> str:
        article = stored.article
        codes = dict.fromkeys((article.language, *sorted(languages_of(article))))
        facts = [
            ", ".join(article.byline),
            article.source or "",
            when(article.published, self.brush.now, exact=True),
            in_words(minutes(stored.row.words)),
            ", ".join(code for code in codes if code != "und"),
        ]
        lines: list[str] = []
        for fact in (safe(fact) for fact in facts if fact):
            longer = f"{lines[-1]} {self.brush.glyphs.dot} {fact}" if lines else ""
            if longer and cells(longer) <= self._setting().columns:
                lines[-1] = longer
            else:
                lines.append(fact)
        return "\n".join(lines)

    # Where the reader is

    def position(self) -> Position | None:
        """The block and character at the top; None in the raw text or where there is no article."""
        if self.stored is None or self.mode.raw:
            return None
        return Position(*self._page.position(self.top))

    @property
    def bottom(self) -> Place:
        """The last line on the screen."""
        return self._page.moved(self.top, self.body_height - 1)

    def progress(self) -> float:
        """How much of the text has been on the screen, 0 to 1."""
        return self._page.progress(self.bottom) if self.stored else 0.0

    def minutes_left(self) -> int:
        """Minutes of reading below the screen."""
        if self.stored is None:
            return 0
        left = (1 - self.progress()) * self.stored.row.words
        return minutes(round(left)) if left >= 60 else int(left > 0)

    def _clamped(self, place: Place) -> Place:
        return min(self._page.valid(place), self._page.last_top(self.body_height))

    def move(self, count: int) -> bool:
        if self.cursor is not None:
            return self.move_cursor(count)
        return self._go(self._page.moved(self.top, count))

    def page(self, screens: float) -> bool:
        height = max(1, self.body_height - 1) if abs(screens) == 1 else max(1, self.body_height // 2)
        return self._go(self._page.moved(self.top, height if screens > 0 else -height))

    def to_end(self, last: bool) -> bool:
        return self._go(self._page.last_top(self.body_height) if last else (0, 0))

    def _go(self, place: Place) -> bool:
        place = self._clamped(place)
        if place == self.top:
            return False
        self.top = place
        self._turned()
        return True

    @property
    def set_columns(self) -> int:
        """How many columns the text is set in."""
        return self._page.setting.columns

    def go_to(self, block: int, offset: int) -> bool:
        """Brings a character to the top of the screen; whether that changed anything."""
        if self.mode.raw:
            self.set_mode(Mode())
        return self._go(self._page.place(block, offset))

    def reveal(self, block: int, offset: int) -> None:
        """Brings a character on the screen, a third from the top if it is not there yet."""
        if self.mode.raw:
            self.set_mode(Mode())
        place = self._page.place(block, offset)
        down = self._page.distance(self.top, place, self.body_height)
        if down is None or down >= self.body_height - 1 or (down == 0 and self.top != (0, 0)):
            self.top = self._clamped(self._page.moved(place, -(self.body_height // 3)))
        self._turned()

    # The paragraph cursor

    def move_cursor(self, count: int) -> bool:
        """Moves the paragraph cursor by so many paragraphs (and cuts, where they are shown)."""
        if self.cursor is None:
            return False
        at, step = self.cursor, 1 if count > 0 else -1
        for _ in range(abs(count)):
            at = self._next_paragraph(at, step)
        if at == self.cursor:
            return False
        self.cursor = at
        self._reveal_unit(at)
        return True

    def start_cursor(self) -> None:
        """Puts the paragraph cursor on the first paragraph on the screen."""
        for (unit, _), line in self._page.window(self.top, self.body_height):
            if line.kind != "blank" and self._page.units[unit].kind not in _NO_PARAGRAPH:
                self.cursor = unit
                break
        self.refresh()

    def end_cursor(self) -> None:
        """Takes the paragraph cursor away."""
        self.cursor = None
        self.refresh()

    def _next_paragraph(self, at: int, step: int) -> int:
        found = at + step
        while 0 <= found < len(self._page.units):
            unit = self._page.units[found]
            if unit.kind not in _NO_PARAGRAPH and unit.start == 0:
                return found
            found += step
        return at

    def _reveal_unit(self, unit: int) -> None:
        lines = len(self._page.lines(unit))
        shown = [place for place, _ in self._page.window(self.top, self.body_height)]
        if (unit, 0) not in shown or (unit, lines - 1) not in shown:
            lift = max(0, min(self.body_height // 3, self.body_height - lines))
            self.top = self._clamped(self._page.moved((unit, 0), -lift))
        self._turned()

    def unit(self) -> Unit | None:
        """The paragraph or cut under the paragraph cursor."""
        return None if self.cursor is None else self._page.units[self.cursor]

    # What is marked

    def _marks_near(self, line: Line) -> list[Mark]:
        """The marks that a line may show: those of its stretch of its block."""
        key = (line.block, line.start // _STRETCH)
        if key not in self._marks:
            low, high = key[1] * _STRETCH, (key[1] + 2) * _STRETCH
            self._marks[key] = [m for m in self._marks_of(line.block) if m[0] < high and m[1] > low]
        return self._marks[key]

    def _marks_of(self, block: int) -> Iterator[Mark]:
        stored = self.stored
        if stored is None or self.mode.raw or block == META_BLOCK:
            return
        for link in stored.article.links:
            if link.block == block:
                yield link.start, link.end, "link"
                yield link.start, link.end, URL_ROLE + link.url
        for highlight in self.highlights:
            if highlight.block == block:
                yield highlight.start, highlight.end, "highlight"
        for index, mention in self._mentions_by_block().get(block, ()):
            yield mention.start, mention.end, TYPE_ROLES[stored.entities[index].entity.type]
            if index == self.chosen and (block, mention.start, mention.end) != self.current:
                yield mention.start, mention.end, "chosen"
        for index, (at, start, end) in enumerate(self.matches):
            if at == block:
                yield start, end, "match.current" if index == self.match else "match"
        if self.current and self.current[0] == block:
            yield self.current[1], self.current[2], "current"

    def _mentions_by_block(self) -> dict[int, list[tuple[int, Mention]]]:
        if self.stored is not None and self._mentioned is None:
            self._mentioned = {}
            for index, stored in enumerate(self.stored.entities):
                for mention in stored.entity.mentions:
                    self._mentioned.setdefault(mention.block, []).append((index, mention))
        return self._mentioned or {}

    def mentions(self) -> list[tuple[int, Mention]]:
        """Every mention with its entity's index, in reading order; of the chosen entity alone, if there is one."""
        if self.stored is None:
            return []
        found = [
            (index, mention)
            for index, stored in enumerate(self.stored.entities)
            if self.chosen is None or index == self.chosen
            for mention in stored.entity.mentions
        ]
        return sorted(found, key=lambda pair: (pair[1].block, pair[1].start))

    # Drawing

    def heading(self) -> tuple[list[Piece], list[Piece]]:
        role: Role = "head.focus" if self.has_keys else "head"
        if self.stored is None:
            return [(" Text", (role,))], []
        kind = "Raw text" if self.mode.raw else "With cuts" if self.mode.cuts else "Text"
        left: list[Piece] = [(f" {kind}", (role,))]
        if self._page.position(self.top)[0] > TITLE_BLOCK:
            left.append((f"  {safe(self.stored.article.title)}", ("faint",)))
        share = round(self.progress() * 100)
        minutes_left = self.minutes_left()
        rest = f"{in_words(minutes_left)} left {self.brush.signs.dot} " if minutes_left and not self.mode.raw else ""
        return left, [(f" {rest}{share}% ", ("faint",))]

    def body_row(self, y: int) -> Row:
        if self.stored is None:
            return self.told(self.empty, y)
        shown = self._shown()
        return self._row(*shown[y]) if y < len(shown) else []

    def _shown(self) -> list[tuple[Place, Line]]:
        key = (self._page, self.top, self.body_height)
        if self._window[0] != key:
            self._window = (key, self._page.window(self.top, self.body_height))
        return self._window[1]

    def _row(self, place: Place, line: Line) -> Row:
        unit = self._page.units[place[0]]
        row = draw(line, unit.text, self._page.setting, self._marks_near(line))
        if self.cursor == place[0] and line.kind != "blank" and row and row[0][0].startswith(" "):
            text, roles = row[0]
            before = text[:-2] if len(text) > 1 else ""
            after = " " if len(text) > 1 else ""
            row[0] = (before + self.brush.glyphs.highlight + after, (*roles, "paragraph"))
        return row

    def headings(self) -> list[tuple[str, int, int]]:
        """The headings: text, level and block."""
        if self.stored is None:
            return []
        return [
            (block.text, block.level, number)
            for number, block in enumerate(self.stored.article.blocks)
            if block.kind == "heading"
        ]
