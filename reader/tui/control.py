"""What keys do to a desk: commands, the line that is typed, the sheet, what is looked for and done in the background.

One control from the first frame to the end; its host changes when Textual is there.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.library.values import Scope, SearchResult, Sort
from reader.terminal.rows import PanelRow
from reader.tui.background import Background
from reader.tui.desk import Desk
from reader.tui.host import Host, Later, Then
from reader.tui.job import Job
from reader.tui.panes.groups import Groups
from reader.tui.prompter import Prompter
from reader.tui.session import Session
from reader.tui.sheets import Sheets
from reader.tui.telling import in_words

if TYPE_CHECKING:
    from reader.fuzzy import FuzzyIndex
    from reader.library.answers import EntityName

_PREVIEW_AFTER = 0.15
_MOVES = ("down", "up", "page_down", "page_up", "half_down", "half_up", "top", "bottom")
_SAVE_AFTER = 3.0
_HELD_FOR = 1.0
"""Seconds that keys which act on the list wait for it, at most."""
_LISTED = ("enter", "tab", "up", "down", "ctrl+n", "ctrl+p")
"""Keys that act on the list while a search is typed."""
_MANY_ENTITIES, _REST = 50_000, 0.08
"""So many are narrowed at every key; of more, when so many seconds pass without one."""


class Control:
    """Takes the keys for a desk. Whoever is the `host` shows the desk and gives it time and threads."""

    def __init__(self, desk: Desk, host: Host) -> None:
        self.desk, self.host = desk, host
        self.prompter = Prompter(desk)
        self.sheets = Sheets(desk, self.prompter)
        self.background = Background(desk, lambda: self.host)
        self.left = False
        self.find_text = ""
        self.names: tuple[list[EntityName], FuzzyIndex] | None = None
        """The library's entities and their index, once they are fetched."""
        self._names_job = Job("")
        self._request = self._narrowing = 0
        self._listing = 0
        """The request whose list was asked for and is not there yet; 0 if none is."""
        self._held: list[Then] = []
        self._preview: Later | None = None
        self._saving: Later | None = None
        desk.articles.on_moved = self._cursor_moved
        desk.sheet.on_moved = self.sheets.look

    # Keys

    def press(self, key: str, character: str | None) -> None:
        """A key, and what it types, if anything: to the prompt while there is one, else to the command it means."""
        if self.left:
            return
        if self._is_held(key):
            self._hold(partial(self.press, key, character))
            return
        if self.prompter.prompt:
            self.attempt(partial(self.prompter.press, key, character))
            return
        desk = self.desk
        desk.say("")
        command = desk.keys.command(desk.where, key)
        if command is None:
            desk.say(desk.keys.why_nothing(desk.where, key))
        else:
            self.run_command(command)

    def paste(self, text: str) -> None:
        """Text from the clipboard is typed where something is typed."""
        if self._held:
            self._hold(partial(self.paste, text))
        else:
            self.attempt(partial(self.prompter.paste, text))

    def _is_held(self, key: str) -> bool:
        """Whether a key waits: typed ahead, it is meant for the list that was asked for before it."""
        if key == "ctrl+c" or not self._listing:
            return False
        return bool(self._held) or not self.prompter.prompt or key in _LISTED

    def _hold(self, do: Then) -> None:
        if not self._held:
            self.host.after(_HELD_FOR, partial(self._release, self._listing))
        self._held.append(do)

    def _release(self, request: int) -> None:
        """Acts on the keys that waited for a list, now that it is there or has been waited for long enough."""
        if request != self._listing:
            return
        self._listing = 0
        held, self._held = self._held, []
        for do in held:
            do()

    def run_command(self, command: str) -> None:
        """Does what a command does; an error becomes a message."""
        # The handlers are loaded with Textual, once the first frame is painted.
        from reader.tui.handlers import HANDLERS

        if self._preview and command not in _MOVES:
            # What follows a move is about the article that it went to, however fast it follows.
            self._preview.fire()
        handler = HANDLERS.get(command)
        self.attempt(partial(handler, self) if handler else partial(self.host.run_on_screen, command))

    def attempt(self, do: Then) -> None:
        """Does something; an error becomes a message."""
        try:
            do()
        except ReaderError as error:
            self.desk.say(str(error), error=True)

    def leave(self) -> None:
        """Out of the program; what was typed ahead after that is for nobody."""
        self.left = True
        self.host.leave()

    # Places and previews

    def jump(self, block: int, offset: int) -> None:
        """Goes to a character of the open article."""
        self.desk.go("text")
        self.desk.view.go_to(block, offset)
        self.save_soon()

    def save_soon(self) -> None:
        """Keeps the place when the reader has rested there for a while."""
        if self._saving:
            self._saving.stop()
        self._saving = self.host.after(_SAVE_AFTER, self._save_quietly)

    def _save_quietly(self) -> None:
        with suppress(ReaderError):
            self.desk.save_position()
            self.desk.version = self.desk.library.version()

    def _cursor_moved(self) -> None:
        self.stop_preview()
        if self.desk.plan.text and self.desk.preview:
            self._preview = self.host.after(_PREVIEW_AFTER, self._show_preview)

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

    # The list

    def narrow(self, session: Session, *, looked: bool = False, told: str = "", then: Then = lambda: None) -> None:
        """Lists other articles, found in the background; `told` is said of them behind their number, `then` done."""
        self.desk.session = session
        self._request += 1
        if not looked or self._listing:
            self._listing = self._request
        self.desk.library.interrupt()
        show = partial(self._show_listed, self._request, looked=looked, told=told, then=then)
        self.host.find(partial(self._list, self._request, self.desk.scope(), session.sort, show))

    def _list(self, request: int, scope: Scope, sort: Sort, show: Callable[[SearchResult, Groups], None]) -> Then:
        with suppress(ReaderError):
            found = self.desk.listed(scope, sort)
            if not found.interrupted:
                groups = self.desk.groups(scope, sort, len(found.ids))
                return partial(show, found, groups)
        return partial(self._release, request)

    def _show_listed(
        self, request: int, found: SearchResult, groups: Groups, *, looked: bool, told: str, then: Then
    ) -> None:
        """Shows what was found, unless something else is asked by now; while typing, from the first."""
        if request != self._request:
            return
        desk = self.desk
        typing = self.prompter.prompt is not None and desk.session.query and found.ids
        known = len(desk.articles.ids)
        desk.show_listed(found, groups, at=found.ids[0] if typing else None, nobody_asked=looked)
        then()
        if told:
            desk.say(f"{in_words(found.ids)} {told}")
        if looked:
            desk.reopen_revised()
            if (more := len(desk.articles.ids) - known) > 0:
                desk.say(f"{more:,} new {'article' if more == 1 else 'articles'} in the list.")
        self._release(request)

    def look_for_changes(self) -> None:
        """Another program may have written to the library: what is listed follows, nothing moves under the cursor."""
        if self.prompter.prompt is not None:
            return
        with suppress(ReaderError):
            version = self.desk.library.version()
            if version != self.desk.version:
                self.desk.version = version
                self.narrow(self.desk.session, looked=True)

    # Entities

    def narrow_panel(self, query: str) -> None:
        """Narrows the entity panel by what is typed; where there are very many, in the background, at a rest."""
        self._narrowing += 1
        if self.desk.panel.size <= _MANY_ENTITIES:
            self.desk.panel.narrow(query)
        else:
            self.host.after(_REST, partial(self._narrow_panel, self._narrowing, query))

    def _narrow_panel(self, request: int, query: str) -> None:
        if request == self._narrowing:
            self.host.find(partial(self._find_entities, request, query))

    def _find_entities(self, request: int, query: str) -> Then:
        return partial(self._show_narrowed, request, query, self.desk.panel.found(query))

    def _show_narrowed(self, request: int, query: str, rows: list[PanelRow]) -> None:
        """Shows what was found, unless something else is typed, or nothing any more."""
        if request == self._narrowing and self.prompter.prompt:
            self.desk.panel.show_found(query, rows)

    def load_names(self) -> None:
        """Fetches the library's entities in the background; a sheet that is open then looks among them too."""
        loaded: list[tuple[list[EntityName], FuzzyIndex]] = []

        def load(job: Job) -> None:
            from reader.fuzzy import FuzzyIndex

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

    def _show_names(self, names: "list[EntityName]", index: "FuzzyIndex") -> None:
        self.names = (names, index)
        self.desk.panel.set_library(names, index)
        self.desk.describe_panel()
        if self.desk.sheet_open and self.desk.sheet.typed:
            self.desk.sheet.narrow(self.desk.sheet.typed)

    def names_like(self, text: str, limit: int = 30) -> "list[EntityName]":
        """The library's entities whose names are like `text`, best first; they are fetched if need be."""
        if self.names is None:
            if self._names_job not in self.background.jobs:
                self.load_names()
            return []
        names, index = self.names
        return [names[hit.candidate] for hit in index.search(text, limit)]
