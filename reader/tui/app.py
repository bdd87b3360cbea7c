"""The app: one screen, its colours, and a clean end whatever ends it."""

import asyncio
import gc
import signal
from datetime import datetime
from pathlib import Path
from typing import Any

from textual.app import App
from textual.theme import Theme

from reader.config import Config
from reader.library import Library
from reader.library.values import Scope
from reader.terminal.display import Display
from reader.terminal.palette import DEFAULT_THEME
from reader.tui.brush import Brush
from reader.tui.desk import Desk
from reader.tui.early import EarlyKeys
from reader.tui.ink import palette_of
from reader.tui.keymap import keymap
from reader.tui.loading import ENDING
from reader.tui.screens.main import MainScreen

_OWN_THEMES = (
    Theme("newsreader-dark", primary="#ffd787", background="#1c1c1c", foreground="#d0d0d0", dark=True),
    Theme("newsreader-light", primary="#af5f00", background="#ffffff", foreground="#303030", dark=False),
)


class NewsreaderApp(App[int], inherit_bindings=False):
    """`newsreader` on a library, or on a `desk` that was laid for the first frame, where `early` took the keys.

    `now` stops its clock, for pictures that stay the same.
    """

    CSS_PATH = Path(__file__).with_name("style.tcss")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "newsreader"

    def __init__(
        self,
        library: Library,
        *,
        scope: Scope,
        config: Config,
        display: Display,
        notice: str | None = None,
        now: datetime | None = None,
        desk: Desk | None = None,
        early: EarlyKeys | None = None,
        **driver: Any,
    ) -> None:
        keys = keymap(config.keys, config.lines, str(config.path or ""))
        super().__init__(**driver)
        self.animation_level = "full" if display.animation else "none"
        self.library, self.mode = library, display
        for theme in _OWN_THEMES:
            self.register_theme(theme)
        kept = library.state.get("theme")
        self.theme = self._fitting(display.theme or (kept if isinstance(kept, str) else None))
        brush = Brush.of(display, self.theme, now)
        brush.palette = palette_of(self.current_theme, display.colour)
        self.desk = desk or Desk(library, scope=scope, config=config, brush=brush, keys=keys)
        self.main = MainScreen(self.desk, notice, early)
        self.control = self.main.control

    def _fitting(self, theme: str | None) -> str:
        if self.mode.colour in ("16", "mono") and not (theme or "").startswith("ansi"):
            return "ansi-dark"
        return theme if theme in self.available_themes else DEFAULT_THEME

    def get_default_screen(self) -> MainScreen:
        """The one screen."""
        return self.main

    def on_load(self) -> None:
        """What to do when the line drops, before the terminal is touched."""
        loop = asyncio.get_running_loop()
        for number in ENDING:
            try:
                loop.add_signal_handler(number, self._end, 128 + number)
            except (NotImplementedError, RuntimeError, ValueError):
                # Only the main thread of a Unix process is told of signals; tests run the app in others.
                return
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)

    def margins_known(self, margins: bool) -> None:
        """The terminal has said whether it can scroll a part of its columns."""
        self.desk.brush.panes_scroll = margins

    def line_lost(self) -> None:
        """Nobody is there any more: as when the terminal hangs up, which tells most programs by a signal."""
        self._end(128 + signal.SIGHUP)

    def on_ready(self) -> None:
        """The panes are laid out: from here on the terminal shows what is drawn."""
        from reader.tui.driver import WireDriver

        self.main.draw_first()
        if isinstance(self._driver, WireDriver):
            self._driver.release()
        # What is there by now stays to the end: it need not be looked at again.
        gc.freeze()
        gc.enable()

    def _end(self, code: int) -> None:
        self.desk.library.interrupt()
        self.desk.save()
        self.exit(code, return_code=code)

    def _fatal_error(self) -> None:
        # Textual would print every frame's variables, and what is in them was not made for terminals.
        self._close_messages_no_wait()

    @property
    def failure(self) -> Exception | None:
        """The error that ended the app, if one did."""
        return self._exception

    def on_unmount(self) -> None:
        """Keeps the reader's place; what is still done in the background is not waited for."""
        self.control.background.stop()
        self.desk.save()
