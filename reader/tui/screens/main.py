"""The one screen: panes side by side, keys to commands, what is open and what is listed."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from reader.config import Config
from reader.errors import ReaderError
from reader.fuzzy import FuzzyIndex
from reader.library import Library
from reader.library.values import EntityName, Scope, SearchResult
from reader.terminal.arrangement import AREAS, Area, arrange
from reader.tui.commands import BY_ID, FOOTERS, Where
from reader.tui.handlers import HANDLERS
from reader.tui.ink import Ink
from reader.tui.keymap import Keymap
from reader.tui.prompt import Prompt
from reader.tui.session import Session, restored
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.entity_panel import EntityPanel, PanelSort
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.sheet import Sheet, SheetContent
from reader.tui.widgets.status_line import StatusLine

_PREVIEW_AFTER = 0.15
_LOOK_EVERY = 2.0
_SAVE_AFTER = 3.0


class MainScreen(Screen[None]):
    """Panes, prompt and sheet, and which of them has the keys. What commands do is in `reader.tui.handlers`."""

    AUTO_FOCUS = None
    BINDINGS = []  # noqa: RUF012 - Textual's own declaration; ours are in the keymap

    @dataclass
    class Listed(Message):
        """Articles found by a worker for the request of that number."""

        request: int
        result: SearchResult

    @dataclass
    class NamesLoaded(Message):
        """The library's entities and their index."""

        names: list[EntityName]
        index: FuzzyIndex

    @dataclass
    class Done(Message):
        """Work in the background is done; `then` goes on with it on the screen."""

        then: Callable[[], None]

    def __init__(
        self, library: Library, *, scope: Scope, config: Config, ink: Ink, keys: Keymap, notice: str | None = None
    ) -> None:
        super().__init__(id="main")
        self.library, self.config, self.ink, self.keys = library, config, ink, keys
        self.origins = scope.origins
        self.notice = notice
        self.session = restored(library.state.get("session"))
        first = Session(two_lines=not config.one_line_list, measure=config.measure)
        if library.state.get("session") is None:
            self.session = first
        if scope.query or scope.origins or scope.with_entities:
            self.session = replace(
                self.session.widened(), query=scope.query, with_entities=scope.with_entities, area="list"
            )
        self.area: Area = self.session.area
        self.only_text = False
        self.prompt: Prompt | None = None
        self.sheet_open = False
        self.articles = ArticleList(ink, library.articles.rows, id="list")
        self.view = ArticleView(ink, id="text", measure=self.session.measure)
        self.panel = EntityPanel(ink, id="entities")
        self.sheet = Sheet(ink, id="sheet")
        self.status = StatusLine(ink, id="status")
        self.find_text = ""
        self.busy = ""
        """What runs in the background, in words; empty if nothing does."""
        self._request = 0
        self._preview: Timer | None = None
        self._saving: Timer | None = None
        self._version = library.version()
        self._sheet_closed: Callable[[], None] = lambda: None

    # Beginning and end

    def compose(self) -> ComposeResult:
        """The panes and the last line."""
        with Container(id="panes"):
            yield self.articles
            yield self.view
            yield self.sheet
            yield self.panel
        yield self.status

    def on_mount(self) -> None:
        """Shows what was left."""
        self.articles.row_height = 2 if self.session.two_lines else 1
        self.panel.sort = _panel_sort(self.session.panel_sort)
        self.articles.on_moved = self._cursor_moved
        self.articles.ids = self._ids_now()
        if self.session.cursor is not None:
            self.articles.restore(self.session.cursor, self.session.row)
        article = self.session.article
        if article is not None and article in self.articles.ids:
            self.open(article)
        elif self.articles.current is not None:
            self.open(self.articles.current)
        if self.view.stored is None:
            self.area = "list"
        self._describe_list()
        self.place_panes()
        if self.notice:
            self.say(self.notice)
        self.set_interval(_LOOK_EVERY, self._look_for_changes)

    def save(self) -> None:
        """Keeps the place and the arrangement in the library; what fails is let go, for nothing more can be done."""
        with suppress(ReaderError):
            self.save_position()
            self.library.state.set("session", self._current_session().stored())

    def _current_session(self) -> Session:
        return replace(
            self.session,
            article=self.view.stored.id if self.view.stored else None,
            cursor=self.articles.current,
            row=self.articles.cursor - self.articles.top,
            area=self.area,
            two_lines=self.articles.row_height == 2,
            measure=self.view.measure,
            panel_sort=self.panel.sort,
        )

    def save_position(self) -> None:
        """Keeps the place in the open article."""
        position = self.view.position()
        if self.view.stored and position:
            self.library.articles.set_position(self.view.stored.id, position)

    def set_theme(self, name: str) -> None:
        """Other colours, kept for the next start."""
        self.app.theme = name
        self.ink.use(self.app.current_theme)
        self.library.state.set("theme", name)
        for pane in (self.articles, self.view, self.panel, self.sheet, self.status):
            pane.refresh()

    # The panes

    def pane(self) -> Pane:
        """The pane or sheet that has the keys."""
        if self.sheet_open:
            return self.sheet
        panes: dict[Area, Pane] = {"list": self.articles, "text": self.view, "entities": self.panel}
        return panes[self.area]

    @property
    def where(self) -> Where:
        """Where the keys go, as the command table calls it."""
        return "sheet" if self.sheet_open else self.area

    def place_panes(self) -> None:
        """Gives every pane its columns for this screen and this pane with the keys."""
        width = self.app.size.width
        area: Area = "text" if self.sheet_open else self.area
        plan = arrange(width, area, only_text=self.only_text)
        panes: list[tuple[Area, Pane]] = [("list", self.articles), ("text", self.view), ("entities", self.panel)]
        for name, pane in panes:
            covered = name == "text" and self.sheet_open
            pane.ruled = plan.ruled(name)
            pane.styles.width = plan.columns(name)
            pane.display = plan.shown(name) and not covered
            pane.set_keys(name == self.area and not self.sheet_open)
        self.sheet.ruled = plan.ruled("text")
        self.sheet.styles.width = plan.text
        self.sheet.display = self.sheet_open
        self.sheet.set_keys(self.sheet_open)
        self.show_hints()

    def go(self, area: Area) -> None:
        """Gives the keys to a pane."""
        self.only_text = self.only_text and area == "text"
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

    def on_resize(self) -> None:
        """Other columns, other panes."""
        self.place_panes()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Every key comes here: to the prompt while there is one, else to the command that it means."""
        event.stop()
        event.prevent_default()
        character = event.character if event.character and event.character.isprintable() else None
        key = character if character and character != " " else event.key
        if self.prompt:
            self._prompt_key(self.prompt, event.key if character is None else key, character)
            return
        self.status.say("")
        command = self.keys.command(self.where, key)
        if command is None:
            self.say(f"{key} does nothing here; {self.keys.label('help')} shows every key.")
            return
        self.run_command(command)

    def run_command(self, command: str) -> None:
        """Does what a command does; an error becomes a message."""
        try:
            HANDLERS[command](self)
        except ReaderError as error:
            self.say(str(error), error=True)

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text is typed where something is typed."""
        event.stop()
        if self.prompt:
            self._edited(self.prompt, self.prompt.editor.typed(event.text))

    def say(self, message: str, *, error: bool = False) -> None:
        """A message in the last line, until the next key."""
        self.status.say(message, error=error)

    def show_hints(self) -> None:
        """What keys do here, in the last line."""
        if self.prompt:
            self.status.set_hints(self.prompt.hints)
            return
        hints: list[tuple[str, str]] = []
        for name in FOOTERS[self.where]:
            label = self.keys.label(name, ascii_only=self.ink.display.ascii)
            if name == "previous_mention":
                label += self.keys.label("next_mention")
            if label:
                hints.append((label, BY_ID[name].hint or BY_ID[name].name.lower()))
        self.status.set_hints(tuple(hints))

    # The prompt

    def ask(self, prompt: Prompt) -> None:
        """Begins to type something."""
        self.prompt = prompt
        self.status.say("")
        self._show_prompt(prompt)
        self.show_hints()

    def end_prompt(self) -> None:
        """Nothing is typed any more."""
        prompt, self.prompt = self.prompt, None
        if prompt:
            for pane in (self.articles, self.view, self.panel, self.sheet):
                pane.editing = None
            self.status.editing = None
            self.status.refresh()
            self.pane().refresh_heading()
            self.articles.refresh_heading()
            self.panel.refresh_heading()
        self.show_hints()

    def _show_prompt(self, prompt: Prompt) -> None:
        panes: Mapping[str, Pane] = {"list": self.articles, "entities": self.panel, "sheet": self.sheet}
        if prompt.place in panes:
            panes[prompt.place].editing = prompt.row()
            panes[prompt.place].refresh_heading()
        else:
            self.status.editing = prompt.row()
            self.status.refresh()

    def _edited(self, prompt: Prompt, editor: object) -> None:
        from reader.tui.line_editor import LineEditor

        if not isinstance(editor, LineEditor):
            return
        before, prompt.editor = prompt.editor.text, editor
        self._show_prompt(prompt)
        if editor.text != before:
            prompt.changed(editor.text)

    def _prompt_key(self, prompt: Prompt, key: str, character: str | None) -> None:
        try:
            if key == "enter":
                self.end_prompt()
                prompt.done(prompt.editor.text)
            elif key in ("escape", "ctrl+c", "ctrl+g") or (key == "backspace" and not prompt.editor.text):
                self.end_prompt()
                prompt.cancelled()
            elif character is not None:
                self._edited(prompt, prompt.editor.typed(character))
            elif (after := prompt.editor.pressed(key)) is not None:
                self._edited(prompt, after)
            elif not prompt.key(key):
                self.status.say("")
        except ReaderError as error:
            self.say(str(error), error=True)

    # The sheet

    def open_sheet(self, content: SheetContent, closed: Callable[[], None] = lambda: None) -> None:
        """Shows a sheet in the place of the text; `closed` is called when it goes without a choice."""
        self._sheet_closed = closed
        self.sheet_open = True
        self.sheet.show(content)
        self.place_panes()
        if content.typing:
            self.type_in_sheet()

    def type_in_sheet(self) -> None:
        """Typing narrows the sheet."""
        keys = {"up": -1, "down": 1, "ctrl+p": -1, "ctrl+n": 1}

        def key(name: str) -> bool:
            if name in keys:
                return self.sheet.move(keys[name])
            if name in ("pageup", "pagedown"):
                return self.sheet.page(1 if name == "pagedown" else -1)
            return False

        def done(text: str) -> None:
            if self.sheet.current or not self.sheet.content.on_typed or not text.strip():
                self.choose_in_sheet()
            else:
                typed = self.sheet.content.on_typed
                self.close_sheet()
                typed(text.strip())

        def cancelled() -> None:
            self.sheet.narrow("")
            if self.sheet.content.typing:
                self.close_sheet()
                self._sheet_closed()

        self.ask(
            Prompt("/", "sheet", done, self.sheet.narrow, cancelled, key,
                   hints=(("Enter", "choose"), ("↑↓" if not self.ink.display.ascii else "Up/Down", "move"),
                          ("Esc", "close")))
        )  # fmt: skip

    def choose_in_sheet(self) -> None:
        """Does what the row under the cursor is for, and closes the sheet."""
        row = self.sheet.current
        if row is None or row.choose is None:
            self.say("There is nothing to choose here; Esc closes.")
            if self.sheet.content.typing:
                self.type_in_sheet()
            return
        self.close_sheet()
        row.choose()

    def close_sheet(self) -> None:
        """Brings the text back."""
        self.sheet_open = False
        self.place_panes()

    def leave_sheet(self) -> None:
        """Closes the sheet without a choice."""
        self.close_sheet()
        self._sheet_closed()

    # Articles

    def open(self, id: int, *, read: bool = False) -> None:
        """Shows an article; `read` marks it read."""
        if self.view.stored is None or self.view.stored.id != id:
            self.save_position()
            stored = self.library.articles.get(id)
            self.view.show(stored, self.library.articles.highlights(id))
            self.panel.place = ""
            self.panel.set_article(stored)
            self.panel.empty = ("No entities were found", "in this article.")
        if read:
            self.mark_current_read()
        self._version = self.library.version()

    def reopen(self) -> None:
        """The open article anew from the library, in its place: after a change of its text, entities or highlights."""
        if self.view.stored is None:
            return
        stored = self.library.articles.get(self.view.stored.id)
        self.view.show(stored, self.library.articles.highlights(stored.id), keep=True)
        self.panel.set_article(stored)
        self.articles.refresh_articles([stored.id])
        self._version = self.library.version()

    def wrote(self, ids: Sequence[int]) -> None:
        """Draws articles anew after a change to their marks."""
        self.articles.refresh_articles(ids)
        self._version = self.library.version()

    def jump(self, block: int, offset: int) -> None:
        """Goes to a character of the open article."""
        self.go("text")
        self.view.go_to(block, offset)
        self.save_soon()

    def save_soon(self) -> None:
        """Keeps the place when the reader has rested there for a while."""
        if self._saving:
            self._saving.stop()
        self._saving = self.set_timer(_SAVE_AFTER, self._save_quietly)

    def _save_quietly(self) -> None:
        with suppress(ReaderError):
            self.save_position()
            self._version = self.library.version()

    def in_background(self, what: str, work: Callable[[], object], then: Callable[[], None]) -> None:
        """Does `work` in a thread, then `then` here; `what` says what is being done."""
        self.busy = what
        self.say(f"{what} ...")
        self._work(work, then)

    @work(thread=True, exclusive=True, group="work", exit_on_error=False)
    def _work(self, work: Callable[[], object], then: Callable[[], None]) -> None:
        try:
            work()
        except ReaderError as error:
            message = str(error)
            self.post_message(self.Done(lambda: self.say(message, error=True)))
        else:
            self.post_message(self.Done(then))

    def mark_current_read(self) -> None:
        """Marks the open article read, once it is looked at."""
        stored = self.view.stored
        row = self.articles.row(stored.id) if stored else None
        if stored and row and not row.read:
            self.library.articles.set_read([stored.id], True)
            self.articles.refresh_articles([stored.id])
            self._version = self.library.version()

    def step_article(self, step: int) -> bool:
        """The next article of the list, or the one before, opened; whether there is one."""
        if not self.articles.go(self.articles.cursor + step):
            return False
        self.stop_preview()
        if self.articles.current is not None:
            self.open(self.articles.current, read=self.area != "list")
        return True

    def _cursor_moved(self) -> None:
        self.stop_preview()
        if self.view.display and not self.ink.display.ssh:
            self._preview = self.set_timer(_PREVIEW_AFTER, self._show_preview)

    def stop_preview(self) -> None:
        """The article under the cursor is not shown by itself just now."""
        if self._preview:
            self._preview.stop()
            self._preview = None

    def _show_preview(self) -> None:
        if self.articles.current is not None and self.area == "list" and not self.sheet_open:
            with suppress(ReaderError):
                self.open(self.articles.current)

    # The list

    def scope(self) -> Scope:
        """The articles that are listed."""
        return self.session.scope(self.origins)

    def _ids_now(self) -> "array[int]":
        scope = self.scope()
        if scope.query:
            found = self.library.search.run(scope.query, sort=self.session.sort, scope=replace(scope, query=""))
            self.articles.words = found.words
            return found.ids
        return self.library.articles.ids(scope, self.session.sort)

    def narrow(self, session: Session, *, first: bool = False) -> None:
        """Lists other articles, found in the background; the cursor stays on its article, or goes to the `first`."""
        self.session = session
        self._request += 1
        self.library.interrupt()
        self._list_articles(self._request, self.scope(), session.sort, first)

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def _list_articles(self, request: int, scope: Scope, sort: str, first: bool) -> None:
        try:
            if scope.query:
                found = self.library.search.run(scope.query, sort=sort, scope=replace(scope, query=""))  # type: ignore[arg-type]
            else:
                found = SearchResult(self.library.articles.ids(scope, sort))  # type: ignore[arg-type]
        except ReaderError:
            return
        if not found.interrupted:
            self.post_message(self.Listed(request, found))

    def on_main_screen_listed(self, message: Listed) -> None:
        """Shows what was found, unless something else is asked by now."""
        if message.request != self._request:
            return
        result = message.result
        self.articles.empty = self._nothing_found(result)
        keep = None
        if self.session.query and self.prompt is not None and result.ids:
            keep = result.ids[0]
        self.articles.show(result.ids, words=result.words, at=keep)
        self._describe_list()

    def _nothing_found(self, result: SearchResult) -> tuple[str, ...]:
        if not self.session.is_narrowed:
            return _EMPTY_LIBRARY
        if self.session.query and result.suggestions:
            near = (f"  {word}" for word in result.suggestions[:5])
            return ("Nothing found. Did you mean", *near, "Tab or Enter takes the first.")
        return ("Nothing found.", "Esc shows all articles again.")

    def _describe_list(self) -> None:
        """What the list's heading says of search, facets and order."""
        session = self.session
        said = [f"/{session.query}"] if session.query else []
        if session.unread_only:
            said.append("unread")
        names = {entry.key: entry.name for entry in self.panel._entries["library"]}
        said += [f"+{names.get(key, key)}" for key in session.with_entities]
        said += [f"-{names.get(key, key)}" for key in session.without_entities]
        self.articles.narrowed = " ".join(said)
        self.articles.order = session.sort if session.sort not in ("newest", "relevance") else ""
        if not self.articles.empty and not self.articles.ids:
            self.articles.empty = self._nothing_found(SearchResult(array("q")))
        self.panel.set_facets(session.with_entities, session.without_entities)
        self.articles.refresh_heading()

    def _look_for_changes(self) -> None:
        """Another program may have written to the library: what is listed follows, nothing moves under the cursor."""
        if self.prompt is not None:
            return
        with suppress(ReaderError):
            version = self.library.version()
            if version != self._version:
                self._version = version
                self.narrow(self.session)

    # The library's entities

    def load_names(self) -> None:
        """Fetches the library's entities in the background."""
        self.busy = "Reading the library's entities"
        self._load_names()

    @work(thread=True, exclusive=True, group="names", exit_on_error=False)
    def _load_names(self) -> None:
        with suppress(ReaderError):
            names = self.library.entities.names()
            self.post_message(self.NamesLoaded(names, FuzzyIndex([(each.name, *each.aliases) for each in names])))

    def on_main_screen_names_loaded(self, message: NamesLoaded) -> None:
        """Shows them."""
        self.busy = ""
        self.panel.set_library(message.names, message.index)
        self._describe_list()

    def on_main_screen_done(self, message: Done) -> None:
        """Goes on after work in the background."""
        self.busy = ""
        message.then()


_EMPTY_LIBRARY = (
    "There are no articles yet.",
    "",
    "newsreader import FOLDER",
    "brings some in; they appear here.",
)


def _panel_sort(name: str) -> PanelSort:
    return "name" if name == "name" else "first" if name == "first" else "weight"
