"""Keys answered on the first frame, while Textual is loaded in another thread: the same control as behind the screens.

What is about Textual's screen itself waits for it, and all that is typed after it.
"""

import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial

from reader.errors import ReaderError
from reader.terminal.first_frame import drawn, write_all
from reader.terminal.keys import Key, key_at
from reader.terminal.rows import fitted
from reader.terminal.wire.output import OutputStage
from reader.tui.control import Control
from reader.tui.desk import Desk
from reader.tui.host import Host, Later, Then
from reader.tui.loading import Loading
from reader.tui.panes.pane import Pane

_ESCAPE = b"\x1b"
_ESCAPE_OVER = 0.1
"""Seconds after which an escape is a key of its own and not the beginning of one."""


class EarlyKeys:
    """Sits at a desk whose first frame a stage has painted on the terminal `screen`, and reads `keys`.

    `waiting` is what was typed and is still to be acted on.
    """

    def __init__(self, desk: Desk, stage: OutputStage, screen: int, keys: int) -> None:
        self.desk = desk
        self.control = Control(desk, self)
        self.waiting = b""
        self._stage, self._screen, self._keys = stage, screen, keys
        self._changed: dict[Pane, set[int]] = {}
        for pane in (desk.articles, desk.view, desk.sheet, desk.panel, desk.raw, desk.status):
            pane.paint = partial(self._note, pane)
        desk.on_placed = self._note_all
        self._later: list[Later] = []
        self._look: Callable[[], Then | None] | None = None
        self._jobs: list[Callable[[], Then]] = []
        self._command = ""

    def answer(self, loading: Loading) -> None:
        """Acts on keys until there is news of the loading, a key for the screens, or the reader leaves.

        Raises `SystemExit` with the code of a hang-up when the terminal is gone.
        """
        while not (self.waiting or self._command or self.control.left):
            ready, _, _ = select.select([self._keys, loading.descriptor], [], [], self._next_due())
            if loading.descriptor in ready:
                return
            self._do_what_is_due()
            if self._keys in ready:
                self._act_on(self._typed())
            self._paint()
            # What was typed is seen first, and what comes of it once nothing more is.
            if self._look and not select.select([self._keys], [], [], 0)[0]:
                self._find()
                self._paint()

    def _typed(self) -> bytes:
        data = self._read()
        if data.endswith(_ESCAPE) and select.select([self._keys], [], [], _ESCAPE_OVER)[0]:
            data += self._read()
        return data

    def _read(self) -> bytes:
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
        while at < len(data) and not self.control.left and not self._command and self._stage.is_known:
            key = key_at(data, at)
            if not key:
                break
            self._press(key)
            at = key.end
        self.waiting = b"" if self.control.left else data[at:]

    def _press(self, key: Key) -> None:
        if not (self.control.prompter.prompt and key.character):
            # What was typed so far is found before something is done with it; between two letters it need not be.
            self._find()
        self.control.press(key.name, key.character)

    def _find(self) -> None:
        look, self._look = self._look, None
        if look and (then := look()):
            self.control.attempt(then)

    def hand_over(self, successor: Host) -> None:
        """Lets another host go on with the keys, and with all that is still to be done."""
        self.control.host = successor
        for later in self._later:
            successor.after(max(0.0, later.due - time.monotonic()), later.fire)
        if self._look:
            successor.find(self._look)
        for job in self._jobs:
            successor.work(job)
        if self._command:
            self.control.run_command(self._command)

    # What the control wants of its host

    def after(self, seconds: float, do: Then) -> Later:
        """Does something so much later, here or on the screens."""
        later = Later(time.monotonic() + seconds, do)
        self._later.append(later)
        return later

    def _next_due(self) -> float | None:
        return max(0.0, min(each.due for each in self._later) - time.monotonic()) if self._later else None

    def _do_what_is_due(self) -> None:
        now = time.monotonic()
        due = [each for each in self._later if each.due <= now]
        self._later = [each for each in self._later if each.due > now]
        for each in due:
            each.fire()

    def find(self, look: Callable[[], Then | None]) -> None:
        """Looks it up here, before the next key that needs it; of several the newest."""
        self._look = look

    def work(self, do: Callable[[], Then]) -> None:
        """Leaves it to the screens, for the modules that are being loaded need the time."""
        self._jobs.append(do)

    def write(self, sequence: str) -> None:
        """Sends the terminal a sequence that draws nothing."""
        write_all(self._screen, sequence)

    def run_on_screen(self, command: str) -> None:
        """Leaves it, and the keys that follow, to the screens."""
        self._command = command

    def suspended(self) -> AbstractContextManager[None]:
        """Only the screens can: Raises `ReaderError`."""
        raise ReaderError("the terminal cannot be given to another program yet")

    def leave(self) -> None:
        """Out of the program: nothing more is read here."""

    # Painting

    def _note(self, pane: Pane, start: int, end: int) -> None:
        self._changed.setdefault(pane, set()).update(range(max(0, start), min(pane.height, end)))

    def _note_all(self) -> None:
        for pane, _, _ in self._places():
            self._note(pane, 0, pane.height)

    def _paint(self) -> None:
        """Sends the lines that changed; to a terminal of another size nothing, for the screens are to see to that."""
        if not self._stage.is_known:
            return
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
