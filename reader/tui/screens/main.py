"""The one screen in Textual: keys, the mouse, time and threads for the control. What is on it is the desk's."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.terminal.arrangement import AREAS
from reader.tui.control import Control
from reader.tui.desk import Desk
from reader.tui.early import EarlyKeys
from reader.tui.handlers.on_screen import ON_SCREEN
from reader.tui.host import Later, Then
from reader.tui.ink import palette_of
from reader.tui.widgets.pane_view import PaneView

_LOOK_EVERY = 2.0
_LINES_A_NOTCH = 3


class MainScreen(Screen[None]):
    """Shows a desk, and is the host of its control; of the one that answered keys `early`, if they were."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = []  # ours are in the keymap

    @dataclass
    class Done(Message):
        """Something was done in another thread; `then` goes on with it here."""

        then: Then

    def __init__(self, desk: Desk, notice: str | None = None, early: EarlyKeys | None = None) -> None:
        super().__init__(id="main")
        self.desk = desk
        self.notice = notice
        self.control = early.control if early else Control(desk, self)
        self._early = early
        self._has_places = False
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
        if not self.desk.started:
            self.desk.start(self.app.size.width, self.app.size.height)
        else:
            self.desk.resize(self.app.size.width, self.app.size.height)
            self._place_views()
        if self.notice:
            self.desk.say(self.notice)
        if self._early:
            self._early.hand_over(self)
        self.set_interval(_LOOK_EVERY, self.control.look_for_changes)

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

    # Keys and the mouse

    def on_key(self, event: events.Key) -> None:
        """Every key comes here."""
        event.stop()
        event.prevent_default()
        character = event.character if event.character and event.character.isprintable() else None
        self.control.press(character if character and character != " " else event.key, character)

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text is typed where something is typed."""
        event.stop()
        self.control.paste(event.text)

    def on_pane_view_pointed(self, message: PaneView.Pointed) -> None:
        """The mouse does what keys do: the wheel moves, a click gives the pane the keys and its row the cursor."""
        if self.control.prompter.prompt or message.pane is self.desk.status:
            return
        if message.notches:
            message.pane.move(message.notches * _LINES_A_NOTCH)
            return
        for area in AREAS:
            if message.pane is self.desk.panes()[AREAS.index(area)] and not self.desk.sheet_open:
                self.desk.go(area)
        if message.line and message.pane.point_at(message.line - 1):
            self.control.run_command("enter")

    # What the control wants of its host

    def after(self, seconds: float, do: Then) -> Later:
        """Does something so much later."""
        later = Later(time.monotonic() + seconds, do)
        if seconds > 0:
            later.timer = self.set_timer(seconds, later.fire)
        else:
            # What is due already was left by the early keys; Textual's timers divide by their time.
            self.call_later(later.fire)
        return later

    def find(self, look: Callable[[], Then | None]) -> None:
        """Looks something up in a thread."""
        self._run("find", look)

    def work(self, do: Callable[[], Then]) -> None:
        """Does something long in a thread."""
        self._run("jobs", do)

    def _run(self, group: str, do: Callable[[], Then | None]) -> None:
        self.run_worker(partial(self._do, do), group=group, exit_on_error=False, thread=True)

    def _do(self, do: Callable[[], Then | None]) -> None:
        if then := do():
            self.post_message(self.Done(then))

    def on_main_screen_done(self, message: Done) -> None:
        """Goes on after something in another thread."""
        self.control.attempt(message.then)

    def write(self, sequence: str) -> None:
        """Sends the terminal a sequence that draws nothing."""
        if self.app._driver is not None:
            self.app._driver.write(sequence)

    def run_on_screen(self, command: str) -> None:
        """Does a command that is about the screen itself."""
        ON_SCREEN[command](self)

    @contextmanager
    def suspended(self) -> Iterator[None]:
        """Gives the terminal to another program. Raises `ReaderError` where that cannot be."""
        try:
            with self.app.suspend():
                yield
        except SuspendNotSupported:
            raise ReaderError("the terminal cannot be given to an editor here") from None

    def leave(self) -> None:
        """Out of the program."""
        self.app.exit()
