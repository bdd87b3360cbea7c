"""Bytes that go down the line for each key, with and without the output stage, and newsboat's; lag on a slow line.

    python tests/benchmarks/wire.py FOLDER

FOLDER keeps what is made for it. All at 120x40. A slow line is a proxy between the program and the terminal: 200 ms
there and back, 128 kbit/s.
"""

import collections
import os
import pty
import select
import statistics
import struct
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path

import newsboat
from article_generator import Generator
from pty_session import PtySession

from reader.library import Library
from reader.library.importer import store

SIZE = (120, 40)
DELAY, RATE = 0.1, 16_000
"""Seconds one way; bytes a second."""


def library_of(folder: Path, count: int = 2_000) -> Path:
    """A library of so many made articles."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "wire.sqlite"
    if not path.exists():
        with Library.open(path) as library:
            store(library, list(Generator().analyses(count)))
    with Library.open(path) as library:
        library.state.set("session", None)
    return path


def bytes_per_key(command: list[str], env: dict[str, str], *, margins: bool, own: bool) -> dict[str, int]:
    """The median number of bytes that keys of each kind bring."""
    with PtySession(command, *SIZE, env, margins=margins, emulate=False) as session:
        session.settle(1.5)
        if not own:
            session.press("\r", 0.5)
        found: dict[str, int] = {}
        down = "j" if own else "\x1bOB"

        def measure(name: str, keys: list[str]) -> None:
            found[name] = round(statistics.median(session.press(key, 0.25) for key in keys))

        measure("cursor", [down] * 9)
        for _ in range(26):
            session.press(down, 0.05)
        session.settle(0.5)
        measure("scroll", [down] * 9)
        session.press("\r", 0.6)
        measure("page", [" ", "b"] * 4)
        if own:
            session.press("f", 0.5)
            measure("filter", list("trau"))
            session.press("\x1b", 0.6)
        before = len(session.written)
        session.settle(3.0, 3.1)
        found["idle 3 s"] = len(session.written) - before
        return found


class SlowLine:
    """A terminal at the end of a slow line: what the program writes is seen late, what is typed arrives late."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0)
            ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(command[0], command, os.environ | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | env)
        self._waiting: collections.deque[tuple[float, bytes]] = collections.deque()
        self._typed: collections.deque[tuple[float, bytes]] = collections.deque()
        self._free_at = 0.0

    def step(self) -> bytes:
        """Waits a moment; what is seen now."""
        now = time.perf_counter()
        while self._typed and self._typed[0][0] <= now:
            os.write(self.fd, self._typed.popleft()[1])
        # A real line takes no more than it has room for: what it has not taken stays in the pseudo-terminal.
        if self._free_at - now < 0.05 and select.select([self.fd], [], [], 0.002)[0]:
            data = os.read(self.fd, 1024)
            self._free_at = max(now, self._free_at) + len(data) / RATE
            self._waiting.append((self._free_at + DELAY, data))
        else:
            time.sleep(0.001)
        seen = b""
        while self._waiting and self._waiting[0][0] <= now:
            seen += self._waiting.popleft()[1]
        for mode in (b"2026", b"69", b"2048"):
            if b"\x1b[?" + mode + b"$p" in seen:
                self.type(b"\x1b[?" + mode + (b";2" if mode == b"2026" else b";0") + b"$y")
        return seen

    def type(self, data: bytes) -> None:
        """Types; it arrives later."""
        self._typed.append((time.perf_counter() + DELAY, data))

    def quiet(self, seconds: float) -> float:
        """Waits until nothing is seen for so long; when the last was seen."""
        last = time.perf_counter()
        while time.perf_counter() - last < seconds:
            if self.step():
                last = time.perf_counter()
        return last


def lag(command: list[str], env: dict[str, str]) -> dict[str, int]:
    """Milliseconds that a key takes above the round trip, and that are left to wait after a key was held a second."""
    line = SlowLine(command, env)
    line.quiet(2.0)
    taken = []
    for _ in range(7):
        line.type(b"j")
        pressed = time.perf_counter()
        while not line.step():
            pass
        taken.append(time.perf_counter() - pressed - 2 * DELAY)
        line.quiet(0.6)
    began = time.perf_counter()
    held = 0
    while (now := time.perf_counter()) - began < 1.0:
        if now - began >= held / 30:
            line.type(b"j")
            held += 1
        line.step()
    left = line.quiet(1.0) - began - 1.0 - 2 * DELAY
    os.kill(line.pid, 9)
    os.waitpid(line.pid, 0)
    os.close(line.fd)
    return {"key above round trip": round(statistics.median(taken) * 1e3), "left after holding 1 s": round(left * 1e3)}


def main(folder: Path) -> None:
    """Prints both tables."""
    library = library_of(folder)
    ours = [str(Path(sys.executable).with_name("newsreader")), "--library", str(library)]
    here = {"NEWSREADER_THEME": "newsreader-dark"}
    # As over SSH: the terminal's own colours, no mouse.
    far = {"SSH_CONNECTION": "127.0.0.1 1 127.0.0.1 2"}
    variants = [
        ("newsreader", here, False),
        ("newsreader, over SSH", far, False),
        ("newsreader, margins", here, True),
        ("newsreader, no stage", here | {"NEWSREADER_OUTPUT_STAGE": "0"}, False),
    ]
    names = ("cursor", "scroll", "page", "filter", "idle 3 s")
    print(f"{'bytes a key':26}" + "".join(f"{name:>10}" for name in names))

    def row(name: str, found: dict[str, int]) -> None:
        print(f"{name:26}" + "".join(f"{found.get(column, '-'):>10}" for column in names), flush=True)

    for name, env, margins in variants:
        library_of(folder)
        row(name, bytes_per_key(ours, env, margins=margins, own=True))
    boat = newsboat.command(folder / "newsboat-10000", 10_000)
    if boat:
        row("newsboat", bytes_per_key(boat, {}, margins=False, own=False))
    print(f"\n{'200 ms, 128 kbit/s; ms':26}{'key above round trip':>24}{'left after holding 1 s':>26}")
    for name, env, _ in (variants[0], variants[1], variants[3]):
        library_of(folder)
        found = lag(ours, env)
        print(f"{name:26}" + "".join(f"{value:>25}" for value in found.values()), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
