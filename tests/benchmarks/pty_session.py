"""A program on a pseudo-terminal, as a person with a slow eye sees it: what it wrote, when, and what that shows.

Answers the questions that terminals answer: mode reports (synchronised output yes, margins if asked for) and the
cursor's place.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "terminal"))
from emulator import Terminal

_QUESTION = re.compile(rb"\x1b\[\?(\d+)\$p")


class PtySession:
    """`command` on a pty of a size. `read_until` and `settle` collect what it writes; `press` and `type` type."""

    def __init__(
        self,
        command: Sequence[str],
        width: int,
        height: int,
        env: Mapping[str, str] | None = None,
        *,
        margins: bool = False,
        emulate: bool = True,
    ) -> None:
        self.terminal = Terminal(width, height, margins=margins) if emulate else None
        self.margins = margins
        self.written = bytearray()
        self._answered = 0
        self.times: list[tuple[float, int]] = []
        self.status: int | None = None
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            for name in ("NO_COLOR", "COLORTERM", "SSH_CONNECTION", "SSH_TTY", "TMUX", "LINES", "COLUMNS"):
                os.environ.pop(name, None)
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | dict(env or {}))
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
            # With the environment as Python has it: readline puts more into the process's own.
            os.execvpe(command[0], list(command), dict(os.environ))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def read(self, timeout: float) -> bytes:
        """What is written within the time, as soon as there is something; empty at the end or after it."""
        if self.fd < 0:
            time.sleep(timeout)
            return b""
        ready, _, _ = select.select([self.fd], [], [], timeout)
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return b""
        self.times.append((time.perf_counter(), len(data)))
        self.written += data
        # A question may come in two parts.
        for question in _QUESTION.finditer(self.written, self._answered):
            mode, self._answered = question[1], question.end()
            known = {b"2026": b"2", b"69": b"2" if self.margins else b"0"}.get(mode, b"0")
            self.type_bytes(b"\x1b[?" + mode + b";" + known + b"$y")
        if self.terminal:
            self.terminal.feed(self._decode(data))
        return data

    def read_until(self, shown: Callable[[list[str]], bool], timeout: float = 30.0) -> float:
        """Reads until the screen answers `shown`; seconds from the start to what was read last.

        Raises `TimeoutError`, with the screen.
        """
        assert self.terminal
        end = time.perf_counter() + timeout
        while not shown(self.terminal.text()):
            if time.perf_counter() > end or (not self.read(0.2) and self.has_ended()):
                raise TimeoutError("the screen never showed it:\n" + "\n".join(self.terminal.text()))
        return self.times[-1][0] - self.started if self.times else 0.0

    def read_until_written(self, wanted: bytes, timeout: float = 30.0, *, start: int = 0) -> int:
        """Reads until `wanted` was written, from `start` on; where it ends. Raises `TimeoutError`."""
        end = time.perf_counter() + timeout
        while (at := self.written.find(wanted, start)) < 0:
            if time.perf_counter() > end or (not self.read(0.2) and self.has_ended()):
                raise TimeoutError(f"{wanted!r} was never written; the last was {bytes(self.written[-300:])!r}")
        return at + len(wanted)

    def settle(self, quiet: float = 0.3, timeout: float = 20.0) -> int:
        """Reads until nothing came for `quiet` seconds; how many bytes came."""
        before, end = len(self.written), time.perf_counter() + timeout
        while time.perf_counter() < end and self.read(quiet):
            pass
        return len(self.written) - before

    def type(self, keys: str) -> None:
        """Types `keys`."""
        self.type_bytes(keys.encode())

    def type_bytes(self, data: bytes) -> None:
        """Types `data`; into nowhere if nobody reads any more."""
        with suppress(OSError):
            os.write(self.fd, data)

    def press(self, keys: str, quiet: float = 0.15) -> int:
        """Types `keys` and reads until quiet; how many bytes came."""
        self.type(keys)
        return self.settle(quiet)

    def resize(self, width: int, height: int) -> None:
        """Makes the terminal another size."""
        if self.terminal:
            self.terminal.screen.resize(height, width)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def has_ended(self) -> bool:
        """Whether the program is over."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def wait(self, timeout: float = 20.0) -> int:
        """Reads until the program is over; its exit status. Raises `TimeoutError`."""
        end = time.perf_counter() + timeout
        while not self.has_ended():
            if time.perf_counter() > end:
                raise TimeoutError("the program does not end")
            self.read(0.05)
        while self.read(0.0):
            pass
        assert self.status is not None
        return self.status

    def kill(self, number: int) -> None:
        """Sends the program a signal."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Takes the terminal away, as a lost connection does."""
        os.close(self.fd)
        self.fd = -1

    def close(self) -> None:
        """Ends the program."""
        if not self.has_ended():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self.fd >= 0:
            os.close(self.fd)

    def __enter__(self) -> "PtySession":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
