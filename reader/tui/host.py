"""Who shows a desk and gives it time: the painter of the first frame, then Textual's screen."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

Then = Callable[[], None]
"""What goes on with something done elsewhere, where keys are answered too."""


class Timer(Protocol):
    """Whatever a host has that calls something later."""

    def stop(self) -> None:
        """No longer calls it."""


class Later:
    """Something that is done once, at a time of `time.monotonic`, unless it is stopped before."""

    def __init__(self, due: float, do: Then) -> None:
        self.due = due
        self.timer: Timer | None = None
        self._do: Then | None = do

    def stop(self) -> None:
        """It is not to be done any more."""
        self._do = None
        if self.timer:
            self.timer.stop()

    def fire(self) -> None:
        """Does it, if it is still to be done."""
        do, self._do = self._do, None
        if do:
            do()


class Host(Protocol):
    """What keys want of the place that they are typed in. What is done for them there may raise `ReaderError`."""

    def after(self, seconds: float, do: Then) -> Later:
        """Does something so much later."""

    def find(self, look: Callable[[], Then | None]) -> None:
        """Looks something up, without holding up the keys for long, and goes on with what that gives."""

    def work(self, do: Callable[[], Then]) -> None:
        """Does something long in the background, and goes on with what that gives."""

    def write(self, sequence: str) -> None:
        """Sends the terminal a sequence that draws nothing."""

    def run_on_screen(self, command: str) -> None:
        """Does a command that is about Textual's screen itself."""

    def suspended(self) -> AbstractContextManager[None]:
        """Gives the terminal to another program. Raises `ReaderError` where that cannot be."""

    def leave(self) -> None:
        """Out of the program."""
