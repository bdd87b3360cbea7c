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
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "terminal"))
from emulator import Terminal  # noqa: E402 - the tests' own emulator

_QUESTION = re.compile(rb"\x1b\[\?(\d+)\$p")


class PtySession:
    """`command` on a pty of a size. `read_until` and `settle` collect what it writes; `press` types."""

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
        self.times: list[tuple[float, int]] = []
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(env or {})
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
            os.execvp(command[0], list(command))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def read(self, timeout: float) -> bytes:
        """What is written within the time, as soon as there is something; empty at the end or after it."""
        ready, _, _ = select.select([self.fd], [], [], timeout)
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return b""
        self.times.append((time.perf_counter(), len(data)))
        self.written += data
        for mode in _QUESTION.findall(data):
            known = {b"2026": b"2", b"69": b"2" if self.margins else b"0"}.get(mode, b"0")
            os.write(self.fd, b"\x1b[?" + mode + b";" + known + b"$y")
        if self.terminal:
            self.terminal.feed(data.decode("utf-8", "replace"))
        return data

    def read_until(self, shown: Callable[[list[str]], bool], timeout: float = 30.0) -> float:
        """Seconds from the start until the screen answers `shown`. Raises `TimeoutError`."""
        assert self.terminal
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if self.read(0.5) and shown(self.terminal.text()):
                return self.times[-1][0] - self.started
        raise TimeoutError("the screen never showed it:\n" + "\n".join(self.terminal.text()))

    def settle(self, quiet: float = 0.3, timeout: float = 20.0) -> int:
        """Reads until nothing came for `quiet` seconds; how many bytes came."""
        before, end = len(self.written), time.perf_counter() + timeout
        while time.perf_counter() < end and self.read(quiet):
            pass
        return len(self.written) - before

    def press(self, keys: str, quiet: float = 0.15) -> int:
        """Types `keys` and reads until quiet; how many bytes came."""
        os.write(self.fd, keys.encode())
        return self.settle(quiet)

    def close(self) -> None:
        """Ends the program."""
        try:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.fd)
