"""All of the screen but Textual: the panes, what is listed and open, which pane has the keys.

The first frame is drawn from a desk before Textual is there; the app goes on with one of the same library.
"""

import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Literal

from reader.config import Config
from reader.errors import ReaderError
from reader.library import Library, Scope
from reader.library.values import SearchResult, Sort
from reader.terminal.arrangement import AREAS, THREE_PANES, Area, Arrangement, arrange
from reader.terminal.palette import Row
from reader.terminal.rows import fitted
from reader.tui import telling
from reader.tui.brush import Brush
from reader.tui.commands import BY_ID, Where
from reader.tui.keymap import Keymap
from reader.tui.panes.article_list import ArticleList
from reader.tui.panes.article_view import ArticleView
from reader.tui.panes.entity_panel import EntityPanel
from reader.tui.panes.groups import Groups
from reader.tui.panes.pane import Pane
from reader.tui.panes.raw_text import RawText
from reader.tui.panes.sheet import Sheet
from reader.tui.panes.status_line import Hints, StatusLine
from reader.tui.session import Session, begun

_OBJECTS = 100_000
_GROUPED_BY: dict[Sort, Literal["day", "source"]] = {"newest": "day", "oldest": "day", "source": "source"}
"""What the headings of an order are."""


class Desk:
    """The panes over a library, at a size, with the session that was left. Raises `LibraryError` with the library."""

    def __init__(self, library: Library, *, scope: Scope, config: Config, brush: Brush, keys: Keymap) -> None:
        self.library, self.config, self.brush, self.keys = library, config, brush, keys
        self.origins = scope.origins
        self.session = begun(library.state.get("session"), scope, config)
        self.area: Area = self.session.area
        self.only_text = False
        self.sheet_open = False
        self.raw_wanted = False
        """Whether the text as it came is to stand beside the cleaned one, where that has the keys."""
        self.articles = ArticleList(brush, library.articles.rows)
        self.view = ArticleView(brush, measure=self.session.measure)
        self.panel = EntityPanel(brush)
        self.raw = RawText(brush)
        self.view.on_turned = self._follow
        self.sheet = Sheet(brush)
        self.status = StatusLine(brush)
        self.width, self.height = 80, 24
        self.plan = Arrangement(0, 0, 0)
        self.on_placed: Callable[[], None] = lambda: None
        """Told when the panes have other places."""
        self.preview = config.preview
        """Whether the article under the list's cursor is shown at once."""
        self.version = library.version()
        self.started = False
        self._typing_hints: Hints = ()
        self._busy = ""

    def start(self, width: int, height: int) -> None:
        """Lists and opens what was listed and open last, on a screen of this size."""
        # A large article is tens of thousands of objects and no garbage: they are not to set the collector off.
        gc.set_threshold(_OBJECTS, 20, 20)
        session = self.session
        self.started = True
        self.articles.row_height = 2 if session.two_lines else 1
        self.panel.sort = session.panel_sort
        self.view.even = session.even
        self.width, self.height = width, height
        found = self.listed(self.scope(), session.sort)
        self.articles.ids, self.articles.words = found.ids, found.words
        self.articles.groups = self.groups(self.scope(), session.sort, len(found.ids))
        self.place_panes()
        self.articles.cursor = self.articles.groups.row(0)
        if session.cursor is not None:
            self.articles.restore(session.cursor, session.row)
        shown = session.article if session.article in self.articles.ids else self.articles.current
        if shown is not None:
            with suppress(ReaderError):
                self.open(shown)
        if self.view.stored is None and self.area != "list":
            self.go("list")
        self.articles.empty = telling.nothing_listed(self.session, found, self.key)
        self.describe_list()
        self.describe_panel()

    def lines(self) -> list[Row]:
        """The whole screen, a row a line."""
        found: list[Row] = []
        shown = [pane for pane in self.panes() if pane.width]
        for y in range(max(0, self.height - 1)):
            row: Row = []
            for pane in shown:
                row.extend(fitted(pane.line(y), pane.width))
            found.append(row)
        return [*found, fitted(self.status.line(0), self.width)]

    # The panes

    def panes(self) -> tuple[Pane, ...]:
        """The panes from left to right; the sheet stands in the place of the text."""
        last = self.raw if self.raw_beside else self.panel
        return (self.articles, self.sheet if self.sheet_open else self.view, last)

    def pane(self) -> Pane:
        """The pane or sheet that has the keys."""
        if self.sheet_open:
            return self.sheet
        panes: dict[Area, Pane] = {"list": self.articles, "text": self.view, "entities": self.panel}
        return panes[self.area]

    @property
    def raw_beside(self) -> bool:
        """Whether the text as it came stands beside the cleaned one."""
        alone = self.area == "text" and not self.sheet_open and not self.only_text
        return self.raw_wanted and alone and self.width >= THREE_PANES

    @property
    def text_columns(self) -> int:
        """The columns that a sheet for reading has."""
        return arrange(self.width, "text", only_text=self.width < THREE_PANES).text - 1

    @property
    def where(self) -> Where:
        """Where the keys go, as the command table calls it."""
        return "sheet" if self.sheet_open else self.area

    @property
    def at_outermost(self) -> bool:
        """Whether there is nothing to go back from but the program."""
        return self.area == "list" and not self.sheet_open and not self.only_text

    def resize(self, width: int, height: int) -> None:
        """A screen of another size."""
        self.width, self.height = width, height
        self.place_panes()

    def place_panes(self) -> None:
        """Gives every pane its columns for this screen and this pane with the keys."""
        alone = self.only_text or (self.sheet_open and self.sheet.content.wide and self.width < THREE_PANES)
        self.plan = arrange(self.width, "text" if self.sheet_open else self.area, only_text=alone)
        if self.raw_beside:
            self.plan = Arrangement(0, self.width - self.width // 2, self.width // 2)
        height = max(1, self.height - 1)
        for area, pane in zip(AREAS, self.panes(), strict=True):
            if self.plan.shown(area):
                pane.resize(self.plan.columns(area), height, ruled=self.plan.ruled(area))
            else:
                pane.width = 0
            pane.set_keys(self.sheet_open if pane is self.sheet else area == self.area and not self.sheet_open)
        (self.view if self.sheet_open else self.sheet).width = 0
        (self.panel if self.raw_beside else self.raw).width = 0
        self._follow()
        self.status.resize(self.width, 1, ruled=False)
        self.show_hints()
        self.on_placed()

    def go(self, area: Area) -> None:
        """Gives the keys to a pane."""
        self.only_text = self.only_text and area == "text"
        self.raw_wanted = self.raw_wanted and area == "text"
        self.area = area
        self.place_panes()
        if area == "text":
            self.mark_current_read()

    def beside(self, step: int, *, around: bool) -> bool:
        """The keys go to the pane `step` further right; from the last to the first if `around`."""
        at = AREAS.index(self.area) + step
        if not around and not 0 <= at < len(AREAS):
            return False
        self.go(AREAS[at % len(AREAS)])
        return True

    def say(self, message: str, *, error: bool = False) -> None:
        """A message in the last line, until the next key."""
        self.status.say(message, error=error)

    def say_done(self, what: str) -> None:
        """Says what was changed, and which key takes it back."""
        self.say(f"{what}; {self.key('undo')} undoes.")

    def key(self, command: str) -> str:
        """A command's key as people write it; for one that has none, what to type to find it by name."""
        ascii_only = self.brush.display.ascii
        own = self.keys.label(command, ascii_only=ascii_only)
        return own or f"{self.keys.label('palette', ascii_only=ascii_only)} {BY_ID[command].name}".lstrip()

    def ask_for(self, hints: Hints) -> None:
        """Something is being typed: the last line names the keys that go with that; with none, the pane's again."""
        self._typing_hints = hints
        self.show_hints()

    def show_hints(self) -> None:
        """What keys do here, in the last line."""
        if self._typing_hints:
            self.status.set_hints(self._typing_hints)
            return
        ascii_only = self.brush.display.ascii
        command, word = ("cancel", f"stops: {self._busy}") if self._busy else ("help", "help")
        label = self.keys.label(command, ascii_only=ascii_only)
        always = (label, word) if label else None
        self.status.set_hints(telling.hints(self.where, self.keys, ascii_only=ascii_only), always=always)

    def show_busy(self, what: str) -> None:
        """Says at the end of the last line what is being done in the background; nothing, if that is empty."""
        self._busy = what
        self.show_hints()

    def refresh(self) -> None:
        """Draws everything anew."""
        for pane in (*self.panes(), self.status):
            pane.refresh()

    def show_raw(self, wanted: bool) -> None:
        """The text as it came beside the cleaned one, or no longer."""
        self.raw_wanted = wanted
        self.place_panes()

    def _follow(self) -> None:
        if self.raw_beside and self.view.stored:
            self.raw.follow(self.view.stored.article, self.view.position())

    # Articles

    def open(self, id: int, *, read: bool = False) -> None:
        """Shows an article; `read` marks it read."""
        if self.view.stored is None or self.view.stored.id != id:
            self.save_position()
            stored = self.library.articles.get(id)
            self.view.show(stored, self.library.articles.highlights(id))
            self.panel.set_article(stored)
            self.articles.set_opened(id)
            self.panel.place = ""
            self.describe_panel()
        if read:
            self.mark_current_read()
        self.version = self.library.version()

    def step_article(self, step: int) -> bool:
        """Opens the article so many further on in the list; whether there is one."""
        if not self.articles.step(step):
            return False
        if self.articles.current is not None:
            self.open(self.articles.current, read=self.area != "list")
        return True

    def reopen(self) -> None:
        """The open article anew from the library, in its place: after a change of its text, entities or highlights."""
        if self.view.stored is None:
            return
        stored = self.library.articles.get(self.view.stored.id)
        self.view.show(stored, self.library.articles.highlights(stored.id), keep=True)
        self.panel.set_article(stored)
        self.wrote([stored.id])

    def reopen_revised(self) -> None:
        """The open article anew, if another program has brought a newer revision of it."""
        known = self.view.stored
        if known and self.library.articles.get(known.id).revision != known.revision:
            self.reopen()
            self.say("This article was revised.")

    def wrote(self, ids: Sequence[int]) -> None:
        """Draws articles anew after a change to their marks."""
        self.articles.refresh_articles(ids)
        self.version = self.library.version()

    def mark_current_read(self) -> None:
        """Marks the open article read, once it is looked at."""
        stored = self.view.stored
        row = self.articles.row(stored.id) if stored else None
        if stored and row and not row.read:
            self.library.articles.set_read([stored.id], True)
            self.wrote([stored.id])

    # The list

    def scope(self) -> Scope:
        """The articles that are listed."""
        return self.session.scope(self.origins)

    def listed(self, scope: Scope, sort: Sort) -> SearchResult:
        """The ids of the articles in a scope, in order. May run in another thread."""
        if scope.query:
            return self.library.search.run(scope.query, sort=sort, scope=replace(scope, query=""))
        return SearchResult(self.library.articles.ids(scope, sort))

    def groups(self, scope: Scope, sort: Sort, count: int) -> Groups:
        """The headings of `count` articles in a scope, where they are wanted and the order has some. May run in
        another thread."""
        by = _GROUPED_BY.get(sort)
        if not by or not self.session.grouped:
            return Groups()
        sizes = self.library.articles.groups(scope, by)
        if by == "source":
            sizes.sort(key=lambda each: (not each[0], each[0]))
        elif sort == "oldest":
            sizes.reverse()
        # Between the two questions another program may have written: better no headings than wrong ones.
        return Groups(sizes) if sum(size for _, size in sizes) == count else Groups()

    def no_article(self) -> str:
        """What to say to a command that has no article to be about."""
        return telling.no_article(self.session, bool(self.articles.ids), self.key)

    def describe_list(self) -> None:
        """What the list's heading says of search, facets and order."""
        session = self.session
        facets = (*session.with_entities, *session.without_entities)
        named = self.library.entities.named(facets) if facets else ()
        self.articles.narrowed = telling.narrowed(session, {each.identity: each.name for each in named})
        self.articles.order = telling.order(session)
        self.panel.set_facets(session.with_entities, session.without_entities)
        self.articles.refresh_heading()

    def describe_panel(self) -> None:
        """What an empty panel and an empty text say: why, and what to do."""
        panel, opened = self.panel, self.view.stored is not None
        panel.empty = telling.no_entity(panel.scope, loaded=panel.has_library, opened=opened, key=self.key)
        panel.way_back = f"{self.key('back')} shows all again."
        self.view.empty = (self.no_article() if self.articles.ids else "What you open is read here.",)

    def show_listed(
        self, result: SearchResult, groups: Groups, *, at: int | None = None, nobody_asked: bool = False
    ) -> None:
        """Lists what was found; the cursor stays on its article, or goes to `at`.

        Where nobody asked for another list, what is on the screen stays on it, even if it is read by now.
        """
        self.articles.empty = telling.nothing_listed(self.session, result, self.key)
        ids = self.articles.with_shown(result.ids) if nobody_asked and not len(groups) else result.ids
        self.articles.show(ids, words=result.words, at=at, groups=groups)
        self.describe_list()
        self.describe_panel()
        if self.view.stored is None:
            self.view.refresh()

    # What is kept

    def save(self) -> None:
        """Keeps the place and the arrangement in the library; what fails is let go, for nothing more can be done."""
        with suppress(ReaderError):
            self.save_position()
            self.library.state.set("session", self.left().stored())

    def left(self) -> Session:
        """The session as it is now."""
        return replace(
            self.session,
            article=self.view.stored.id if self.view.stored else None,
            cursor=self.articles.current,
            row=self.articles.cursor - self.articles.top,
            area=self.area,
            two_lines=self.articles.row_height == 2,
            measure=self.view.measure,
            panel_sort=self.panel.sort,
            even=self.view.even,
        )

    def save_position(self) -> None:
        """Keeps the place in the open article."""
        position = self.view.position()
        if self.view.stored and position:
            self.library.articles.set_position(self.view.stored.id, position)
