"""Keys answered on the first frame, by the desk alone, while Textual is loaded in another thread.

Only commands that need no more than a desk are done here: they move, open and mark. The first key that is for anything
else, and all that is typed after it, waits for the screens.
"""

import importlib
import os
import re
import select
import signal
from collections.abc import Iterator, Sequence
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.terminal.first_frame import drawn, write_all
from reader.terminal.rows import fitted
from reader.terminal.wire.output import OutputStage
from reader.tui.desk import Desk
from reader.tui.panes.pane import Pane

if TYPE_CHECKING:
    from reader.tui.handlers.registry import EarlyHandler

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""Signals that end the program, with the place kept."""
_LOADED = 0
_KEY = re.compile(rb"\x1b[\[O][A-DHFZ]|\x1b\[[1-8]~|[\x20-\x7e\t\r\n]")
_NAMES = {
    b" ": "space", b"\r": "enter", b"\n": "enter", b"\t": "tab", b"\x1b[Z": "shift+tab",
    b"\x1b[5~": "pageup", b"\x1b[6~": "pagedown", b"\x1b[1~": "home", b"\x1b[7~": "home", b"\x1b[4~": "end",
    b"\x1b[8~": "end",
} | {
    introducer + letter: name
    for introducer in (b"\x1b[", b"\x1bO")
    for letter, name in ((b"A", "up"), (b"B", "down"), (b"C", "right"), (b"D", "left"), (b"H", "home"), (b"F", "end"))
}  # fmt: skip


class Loading:
    """Modules that are imported in a thread of their own; `descriptor` can be read from when there is news of it.

    Nothing may be raised from a signal's handler meanwhile: it can get lost in what imports do, and leave their locks
    behind. So a signal that ends the program is news too.
    """

    def __init__(self) -> None:
        self.descriptor, self._news = os.pipe()
        self._failure: BaseException | None = None
        for number in ENDING:
            signal.signal(number, lambda number, _: self._tell(number))

    def start(self, modules: Sequence[str]) -> None:
        """Begins to import them, in their order."""
        self._thread = Thread(target=self._load, args=(modules,), name="newsreader-load", daemon=True)
        self._thread.start()

    def _load(self, modules: Sequence[str]) -> None:
        try:
            for name in modules:
                importlib.import_module(name)
        except BaseException as failure:
            self._failure = failure
        self._tell(_LOADED)

    def _tell(self, news: int) -> None:
        os.write(self._news, bytes((news,)))

    def wait(self) -> None:
        """Until all is there. Signals that end the program are held from then on, for the screens to take.

        Raises what an import raised, and `SystemExit` for a signal.
        """
        news = os.read(self.descriptor, 1)
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        if select.select([self.descriptor], [], [], 0)[0]:
            news += os.read(self.descriptor, 8)
        for number in news:
            if number != _LOADED:
                raise SystemExit(128 + number)
        self._thread.join()
        if self._failure:
            raise self._failure


class EarlyKeys:
    """Sits at a desk whose first frame a stage has painted on the terminal `screen`, and reads `keys`.

    `waiting` is what was typed and is still to be acted on, `left` whether the reader wants to leave.
    """

    def __init__(self, desk: Desk, stage: OutputStage, screen: int, keys: int) -> None:
        self.desk = desk
        self.waiting = b""
        self.left = False
        self._stage, self._screen, self._keys = stage, screen, keys
        self._changed: dict[Pane, set[int]] = {}
        for pane in (desk.articles, desk.view, desk.panel, desk.status):
            pane.paint = partial(self._note, pane)

    def answer(self, loading: Loading) -> None:
        """Acts on keys until there is news of the loading, a key for the screens, or the reader leaves.

        Raises `SystemExit` with the code of a hang-up when the terminal is gone.
        """
        while not self.waiting and not self.left:
            ready, _, _ = select.select([self._keys, loading.descriptor], [], [])
            if loading.descriptor in ready:
                return
            self._act_on(self._typed())

    def _typed(self) -> bytes:
        try:
            data = os.read(self._keys, 4096)
        except OSError:
            data = b""
        if not data:
            raise SystemExit(128 + signal.SIGHUP)
        return data

    def _act_on(self, data: bytes) -> None:
        at = 0
        # A frame that was forgotten is of another size than the terminal has by now: that is for the screens.
        while at < len(data) and not self.left and self._stage.is_known:
            key = _KEY.match(data, at)
            handler = self._handler(_NAMES.get(key[0], key[0].decode())) if key else None
            if not key or not handler:
                break
            self.desk.say("")
            try:
                handler(self)
            except ReaderError as error:
                self.desk.say(str(error), error=True)
            at = key.end()
        self.waiting = b"" if self.left else data[at:]
        if self._stage.is_known:
            self._paint()

    def _handler(self, key: str) -> "EarlyHandler | None":
        """What a key does, if that can be done early: two commands can in the list only."""
        from reader.tui.handlers import EARLY
        from reader.tui.handlers.articles import open_current
        from reader.tui.handlers.moving import leave

        desk = self.desk
        command = desk.keys.command(desk.where, key)
        if command == "enter" and desk.area == "list" and desk.articles.current is not None:
            return open_current
        return leave if command == "quit" and desk.at_outermost else EARLY.get(command or "")

    # What the commands see of the screen

    def save_soon(self) -> None:
        """The place is kept when the screens are there, or at the end."""

    def stop_preview(self) -> None:
        """There is none yet."""

    def leave(self) -> None:
        """Out of the program."""
        self.left = True

    # Painting

    def _note(self, pane: Pane, start: int, end: int) -> None:
        self._changed.setdefault(pane, set()).update(range(max(0, start), min(pane.height, end)))

    def _paint(self) -> None:
        """Sends the lines that changed."""
        for pane, top, left in self._places():
            for y in sorted(self._changed.get(pane, ())):
                row = fitted(pane.line(y), pane.width)
                palette, display = self.desk.brush.palette, self.desk.brush.display
                self._stage.write(drawn([row], palette, display, top=top + y, left=left))
        self._changed.clear()
        self._stage.write("\x1b[H")
        write_all(self._screen, self._stage.flush())

    def _places(self) -> Iterator[tuple[Pane, int, int]]:
        """The panes on the screen, with the line and the column where each begins."""
        left = 0
        for pane in self.desk.panes():
            if pane.width:
                yield pane, 0, left
                left += pane.width
        yield self.desk.status, self.desk.height - 1, 0
