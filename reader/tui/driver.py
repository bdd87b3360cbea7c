"""Textual's driver with our output stage in it: what changed is sent, and no more than the line can take.

A slow line is noticed by asking the terminal now and then for an answer (DECRQM of mode 2026, which Textual asks
anyway): while more than a window of bytes waits for one, frames are left out and the newest is sent when it comes.
"""

import asyncio
import os
import re
import selectors
import signal
import time
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import Any, cast

from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reader.terminal.line import Line, descriptor
from reader.terminal.typed import Piece, Typed
from reader.terminal.wire.output import Abilities, OutputStage

_WINDOW = 3000
"""Bytes on the way, at most: a fifth of a second at 128 kbit/s."""
_PROBE = "\x1b[?2026$p"
_PATIENCE = 3.0
"""Seconds after which a terminal that does not answer is no longer waited for."""
_QUEUED = 3
"""Frames that may wait to be written; while so many do, further ones are left out and the newest follows."""
_FAREWELL = 2.0
"""Seconds that a line which takes nothing is given to take the last bytes."""
_RESIZE_OVER = 0.1
"""Seconds after which a resize that Textual saw nothing of is drawn."""
_MARGINS_ANSWER = re.compile(r"\x1b\[\?69;([0-4])\$y")
_ASK_MARGINS = "\x1b[?69$p"


class WireDriver(LinuxDriver):
    """A `LinuxDriver` that writes through an `OutputStage`."""

    painted: OutputStage | None = None
    """The stage through which the launcher has painted the first frame on the alternate screen, if it did."""
    settings: list[Any] | None = None
    """The terminal's settings before the launcher changed them: what is put back when the program ends or rests."""
    typed = b""
    """Keys that the launcher has read and left to the screens."""
    asks_terminal = True
    """Whether the terminal may be asked what it can do; off for those that print the question."""

    def __init__(
        self, app: Any, *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        columns, rows = size or self._get_terminal_size()
        abilities = Abilities.of(os.environ.get("TERM", ""), truecolor=app.mode.colour == "truecolor")
        self._stage = self.painted or OutputStage(columns, rows, abilities)
        self._loop = asyncio.get_running_loop()
        self._line = Line(descriptor(), on_lost=lambda: self._call(app.line_lost), on_written=self._written)
        self._file = cast("Any", self._line)
        self._left_out = False
        self._resumed = False
        self._woken = 0
        self._wake: int | None = None
        self._on_margins: Callable[[bool], None] = app.margins_known
        self._in_flight = 0
        self._asked_at = 0.0
        self._answers = False

    def hold(self) -> None:
        """Keeps half-built frames off the screen until `release`."""
        self._stage.hold()

    def release(self) -> None:
        """Shows what was drawn meanwhile."""
        self._stage.release()
        self.flush()

    def _get_terminal_size(self) -> tuple[int, int]:
        """The terminal's own word; Textual believes COLUMNS and LINES, which some shells export and never change."""
        try:
            return os.get_terminal_size(descriptor())
        except OSError:
            return super()._get_terminal_size()

    def forget(self) -> None:
        """What the terminal shows may be something else: the next frame is sent whole."""
        self._stage.forget()

    def start_application_mode(self) -> None:
        """Goes full screen; onto a first frame that is there already without clearing it."""
        # Nothing is drawn, and nothing asked, while the terminal still echoes what it is sent.
        self._stage.hold()
        self._woken, self._wake = os.pipe()
        start: Callable[[], None] = super().start_application_mode
        start()
        if self.settings is not None:
            self.attrs_before = self.settings
        if self.asks_terminal:
            super().write(_ASK_MARGINS)
        self._watch_size()
        if self._resumed:
            self.release()
        self._resumed = True

    def _watch_size(self) -> None:
        """A terminal that was resized shows nobody knows what, even if its size is the old one again by now."""
        tell_textual = signal.getsignal(signal.SIGWINCH)

        def resized(number: int, frame: FrameType | None) -> None:
            self._stage.forget()
            self._loop.call_soon_threadsafe(self._loop.call_later, _RESIZE_OVER, self.flush)
            if callable(tell_textual):
                tell_textual(number, frame)

        with suppress(ValueError):
            signal.signal(signal.SIGWINCH, resized)

    def write(self, data: str) -> None:
        """Takes what Textual writes; it leaves at the next flush."""
        if self.painted is not None:
            data = data.replace("\x1b[?1049h", "").replace("\x1b[?25l", "").replace("\x1b[?7l", "")
        size = self._app.size
        self._stage.resize(size.width, size.height)
        self._stage.write(data)

    def flush(self) -> None:
        """Sends what changed, unless the line is still busy with earlier frames."""
        if self._writer_thread is None:
            return
        left = self._asked_at + _PATIENCE - time.monotonic() if self._asked_at else 0.0
        waiting = left > 0
        if waiting and self._in_flight > _WINDOW:
            self._loop.call_later(left, self.flush)
            return
        # Said before the queue is looked at: the writing thread looks the other way round.
        self._left_out = True
        if self._writer_thread._queue.qsize() >= _QUEUED:
            return
        self._left_out = False
        if data := self._stage.flush():
            self._in_flight += len(data.encode())
            if self._answers and not waiting and self._in_flight > _WINDOW // 2:
                data += _PROBE
                self._asked_at = time.monotonic()
            self._writer_thread.write(data)

    def _written(self) -> None:
        """In the writing thread: the line has room again for the frame that was left out."""
        if self._left_out:
            self._left_out = False
            self._call(self.flush)

    def _call(self, what: Callable[[], None]) -> None:
        """From other threads: calls `what` in the app's; at the end there may be none any more."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(what)

    def stop_application_mode(self) -> None:
        """Leaves the full screen; the first frame is history, a resumed program clears the screen itself."""
        WireDriver.painted = None
        self._stage.release()
        self._asked_at, self._in_flight = 0.0, 0
        super().stop_application_mode()
        if self._left_out and self._writer_thread and (rest := self._stage.flush()):
            self._writer_thread.write(rest)

    def close(self) -> None:
        """Waits until the last bytes are on their way; not for ever, for a line may take none."""
        if self._writer_thread is not None:
            self._writer_thread._queue.put(None)
            self._writer_thread.join(_FAREWELL)

    def process_message(self, message: Message) -> None:
        """Passes on what the terminal says; an answer to a probe means that the line is free again."""
        if isinstance(message, messages.TerminalSupportsSynchronizedOutput):
            first, self._answers = not self._answers, True
            self._in_flight, self._asked_at = 0, 0.0
            self._call(self.flush)
            if not first:
                return
        super().process_message(message)

    def disable_input(self) -> None:
        """Reads no more keys: from now on, not from when the reading thread next looks."""
        if self._wake is not None:
            os.close(self._wake)
        super().disable_input()
        if self._wake is not None:
            os.close(self._woken)
            self._wake = None

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception as error:
            self._call(partial(self._app._handle_exception, error))

    def run_input_thread(self) -> None:
        """Reads keys until the end, as Textual does, and the terminal's answer about margins, which it would drop."""
        self._parser, typed = XTermParser(self._debug), Typed()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = [key.fd for key, _ in selector.select(0 if self.typed else 0.1)]
                if self.typed or self.fileno in ready:
                    data = self._next_keys()
                    if not data:
                        self._line.lose()
                        break
                    for piece in typed.pieces(self._without_answers(decode(data))):
                        self._take(piece)
                elif typed.waits:
                    for piece in typed.pieces("", over=True):
                        self._take(piece)

    def _take(self, piece: Piece) -> None:
        """Passes on what was typed. A sequence that Textual does not know is no key, nor several."""
        if piece.kind == "escape":
            self.process_message(events.Key("escape", piece.text))
        elif piece.kind == "paste":
            self.process_message(events.Paste(piece.text.replace("\x00", "")))
        else:
            for message in self._parser.feed(piece.text):
                self.process_message(message)
            if self._parser._awaiting.timeout is not None:
                self._parser = XTermParser(self._debug)

    def _next_keys(self) -> bytes:
        """What was typed, first what was left to us; nothing once nobody is there to type."""
        if self.typed:
            data, WireDriver.typed = self.typed, b""
            return data
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _without_answers(self, data: str) -> str:
        if match := _MARGINS_ANSWER.search(data):
            margins = match[1] in "123"
            self._stage.abilities = self._stage.abilities._replace(margins=margins)
            self._on_margins(margins)
            return data[: match.start()] + data[match.end() :]
        return data
