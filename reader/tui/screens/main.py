"""The one screen in Textual: keys to commands, the prompt, work in the background. What is on it is the desk's."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from reader.errors import ReaderError
from reader.fuzzy import FuzzyIndex
from reader.library.answers import EntityName
from reader.library.values import Scope, SearchResult, Sort
from reader.terminal.arrangement import AREAS
from reader.terminal.rows import PanelRow
from reader.tui.background import Background, JobDone
from reader.tui.desk import Desk
from reader.tui.ink import palette_of
from reader.tui.job import Job
from reader.tui.panes.groups import Groups
from reader.tui.prompter import Prompter
from reader.tui.session import Session
from reader.tui.sheets import Sheets
from reader.tui.telling import in_words
from reader.tui.widgets.pane_view import PaneView

_PREVIEW_AFTER = 0.15
_LOOK_EVERY = 2.0
_SAVE_AFTER = 3.0
_LINES_A_NOTCH = 3
_MANY_ENTITIES, _REST = 50_000, 0.08
"""So many are narrowed at every key; of more, when so many seconds pass without one."""


class MainScreen(Screen[None]):
    """Shows a desk. `handlers` is what commands do, by their ids."""

    AUTO_FOCUS = None
    BINDINGS = []  # noqa: RUF012 - Textual's own declaration; ours are in the keymap

    @dataclass
    class Listed(Message):
        """Articles found by a worker for the request of that number."""

        request: int
        result: SearchResult
        groups: Groups
        looked: bool = False
        """Whether nobody asked, but the library has changed."""
        told: str = ""
        """What is said of the articles behind their number."""

    @dataclass
    class Narrowed(Message):
        """Entities found by a worker for the request of that number."""

        request: int
        query: str
        rows: list[PanelRow]

    def __init__(
        self, desk: Desk, handlers: Mapping[str, Callable[["MainScreen"], None]], notice: str | None = None
    ) -> None:
        super().__init__(id="main")
        self._handlers = handlers
        self.desk = desk
        self.notice = notice
        self.prompter = Prompter(desk)
        self.find_text = ""
        self.background = Background(self, desk)
        self.sheets = Sheets(desk, self.prompter)
        self.names: tuple[list[EntityName], FuzzyIndex] | None = None
        """The library's entities and their index, once they are fetched."""
        self._names_job = Job("")
        self._has_places = False
        self._request = self._narrowing = 0
        self._preview: Timer | None = None
        self._saving: Timer | None = None
        self._views = {
            name: PaneView(pane, id=name)
            for name, pane in (
                ("list", desk.articles),
                ("text", desk.view),
                ("sheet", desk.sheet),
                ("entities", desk.panel),
                ("raw", desk.raw),
                ("status", desk.status),
            )
        }

    def compose(self) -> ComposeResult:
        """The panes and the last line."""
        with Container(id="panes"):
            for name in ("list", "text", "sheet", "entities", "raw"):
                yield self._views[name]
        yield self._views["status"]

    def on_mount(self) -> None:
        """Shows what was left."""
        self.desk.on_placed = self._place_views
        self.desk.articles.on_moved = self._cursor_moved
        self.desk.sheet.on_moved = self.sheets.look
        if not self.desk.started:
            self.desk.start(self.app.size.width, self.app.size.height)
        else:
            self.desk.resize(self.app.size.width, self.app.size.height)
            self._place_views()
        if self.notice:
            self.desk.say(self.notice)
        self.set_interval(_LOOK_EVERY, self._look_for_changes)

    def on_resize(self) -> None:
        """Other columns, other panes."""
        self.desk.resize(self.app.size.width, self.app.size.height)

    def draw_first(self) -> None:
        """Draws all of the screen, once the panes have their places; before, nothing is."""
        self._has_places = True
        self.refresh()
        self._compositor.update_widgets({self})
        self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        if self._has_places:
            super()._compositor_refresh()

    def _place_views(self) -> None:
        desk = self.desk
        for area in AREAS:
            view = self._views[area]
            view.styles.width = desk.plan.columns(area)
            view.display = desk.plan.shown(area) and not (area == "text" and desk.sheet_open)
        self._views["sheet"].styles.width = desk.plan.text
        self._views["sheet"].display = desk.sheet_open
        self._views["raw"].styles.width = desk.plan.entities
        self._views["raw"].display = desk.raw_beside
        self._views["entities"].display = desk.plan.shown("entities") and not desk.raw_beside

    def set_theme(self, name: str) -> None:
        """Other colours."""
        if name == self.app.theme:
            return
        self.app.theme = name
        self.desk.brush.palette = palette_of(self.app.current_theme, self.desk.brush.display.colour)
        self.desk.refresh()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Every key comes here: to the prompt while there is one, else to the command that it means."""
        event.stop()
        event.prevent_default()
        character = event.character if event.character and event.character.isprintable() else None
        key = character if character and character != " " else event.key
        if self.prompter.prompt:
            try:
                self.prompter.press(event.key if character is None else key, character)
            except ReaderError as error:
                self.desk.say(str(error), error=True)
            return
        self.desk.say("")
        command = self.desk.keys.command(self.desk.where, key)
        if command is None:
            self.desk.say(self.desk.keys.why_nothing(self.desk.where, key))
            return
        self.run_command(command)

    def run_command(self, command: str) -> None:
        """Does what a command does; an error becomes a message."""
        try:
            self._handlers[command](self)
        except ReaderError as error:
            self.desk.say(str(error), error=True)

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text is typed where something is typed."""
        event.stop()
        self.prompter.paste(event.text)

    def on_pane_view_pointed(self, message: PaneView.Pointed) -> None:
        """The mouse does what keys do: the wheel moves, a click gives the pane the keys and its row the cursor."""
        if self.prompter.prompt or message.pane is self.desk.status:
            return
        if message.notches:
            message.pane.move(message.notches * _LINES_A_NOTCH)
            return
        for area in AREAS:
            if message.pane is self.desk.panes()[AREAS.index(area)] and not self.desk.sheet_open:
                self.desk.go(area)
        if message.line and message.pane.point_at(message.line - 1):
            self.run_command("enter")

    # Places and previews

    def leave(self) -> None:
        """Out of the program."""
        self.app.exit()

    def jump(self, block: int, offset: int) -> None:
        """Goes to a character of the open article."""
        self.desk.go("text")
        self.desk.view.go_to(block, offset)
        self.save_soon()

    def save_soon(self) -> None:
        """Keeps the place when the reader has rested there for a while."""
        if self._saving:
            self._saving.stop()
        self._saving = self.set_timer(_SAVE_AFTER, self._save_quietly)

    def _save_quietly(self) -> None:
        with suppress(ReaderError):
            self.desk.save_position()
            self.desk.version = self.desk.library.version()

    def _cursor_moved(self) -> None:
        self.stop_preview()
        if self.desk.plan.text and self.desk.preview:
            self._preview = self.set_timer(_PREVIEW_AFTER, self._show_preview)

    def stop_preview(self) -> None:
        """The article under the cursor is not shown by itself just now."""
        if self._preview:
            self._preview.stop()
            self._preview = None

    def _show_preview(self) -> None:
        current = self.desk.articles.current
        if current is not None and self.desk.where == "list":
            with suppress(ReaderError):
                self.desk.open(current)

    # Work in the background

    def on_job_done(self, message: JobDone) -> None:
        """Goes on after work in the background."""
        self.background.finish(message)

    def narrow(self, session: Session, *, looked: bool = False, told: str = "") -> None:
        """Lists other articles, found in the background; `told` is said of them behind their number."""
        self.desk.session = session
        self._request += 1
        self.desk.library.interrupt()
        self._list_articles(self._request, self.desk.scope(), session.sort, looked, told)

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def _list_articles(self, request: int, scope: Scope, sort: Sort, looked: bool, told: str) -> None:
        with suppress(ReaderError):
            found = self.desk.listed(scope, sort)
            if not found.interrupted:
                groups = self.desk.groups(scope, sort, len(found.ids))
                self.post_message(self.Listed(request, found, groups, looked, told))

    def on_main_screen_listed(self, message: Listed) -> None:
        """Shows what was found, unless something else is asked by now; while typing, from the first."""
        if message.request == self._request:
            typing = self.prompter.prompt is not None and self.desk.session.query and message.result.ids
            known = len(self.desk.articles.ids)
            first = message.result.ids[0] if typing else None
            self.desk.show_listed(message.result, message.groups, at=first, nobody_asked=message.looked)
            if message.told:
                self.desk.say(f"{in_words(message.result.ids)} {message.told}")
            if message.looked:
                with suppress(ReaderError):
                    self.desk.reopen_revised()
            if message.looked and (more := len(self.desk.articles.ids) - known) > 0:
                self.desk.say(f"{more:,} new {'article' if more == 1 else 'articles'} in the list.")

    def _look_for_changes(self) -> None:
        """Another program may have written to the library: what is listed follows, nothing moves under the cursor."""
        if self.prompter.prompt is not None:
            return
        with suppress(ReaderError):
            version = self.desk.library.version()
            if version != self.desk.version:
                self.desk.version = version
                self.narrow(self.desk.session, looked=True)

    def narrow_panel(self, query: str) -> None:
        """Narrows the entity panel by what is typed; where there are very many, in the background, at a rest."""
        self._narrowing += 1
        if self.desk.panel.size <= _MANY_ENTITIES:
            self.desk.panel.narrow(query)
        else:
            self.set_timer(_REST, partial(self._narrow_panel, self._narrowing, query))

    def _narrow_panel(self, request: int, query: str) -> None:
        if request == self._narrowing:
            self._find_entities(request, query)

    @work(thread=True, group="filter", exit_on_error=False)
    def _find_entities(self, request: int, query: str) -> None:
        self.post_message(self.Narrowed(request, query, self.desk.panel.found(query)))

    def on_main_screen_narrowed(self, message: Narrowed) -> None:
        """Shows what was found, unless something else is typed, or nothing any more."""
        if message.request == self._narrowing and self.prompter.prompt:
            self.desk.panel.show_found(message.query, message.rows)

    def load_names(self) -> None:
        """Fetches the library's entities in the background; a sheet that is open then looks among them too."""
        loaded: list[tuple[list[EntityName], FuzzyIndex]] = []

        def load(job: Job) -> None:
            names = self.desk.library.entities.names()
            job.progress()
            index = FuzzyIndex([(each.name, *each.aliases) for each in names])
            # The index builds its parts when they are first asked for: here, not under the reader's fingers.
            for letters in ("a", "abc", "abcd efgh"):
                job.progress()
                index.search(letters, 1)
            loaded.append((names, index))

        def show() -> None:
            if job is self._names_job:
                self._show_names(*loaded[0])

        def stopped() -> None:
            if self.names is None:
                self.desk.panel.set_scope("article")
                self.desk.describe_panel()

        job = self._names_job = self.background.start("Reading the library's entities", load, show, stopped)

    def _show_names(self, names: list[EntityName], index: FuzzyIndex) -> None:
        self.names = (names, index)
        self.desk.panel.set_library(names, index)
        self.desk.describe_panel()
        if self.desk.sheet_open and self.desk.sheet.typed:
            self.desk.sheet.narrow(self.desk.sheet.typed)

    def names_like(self, text: str, limit: int = 30) -> list[EntityName]:
        """The library's entities whose names are like `text`, best first; they are fetched if need be."""
        if self.names is None:
            if self._names_job not in self.background.jobs:
                self.load_names()
            return []
        names, index = self.names
        return [names[hit.candidate] for hit in index.search(text, limit)]
