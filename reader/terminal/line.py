"""The line to the terminal: bytes go down it until it is lost."""

import os
import sys
from collections.abc import Callable


def descriptor() -> int:
    """The descriptor that screens are written to: standard error, or standard output if that goes elsewhere."""
    return sys.__stderr__.fileno() if sys.__stderr__ and os.isatty(sys.__stderr__.fileno()) else 1


class Line:
    """A file for text that is written to `descriptor` at once.

    When the line is gone `on_lost` is told, once, and what is written from then on goes nowhere. `on_written` is told
    after each text that went down. Both are called in the thread that writes.
    """

    def __init__(self, descriptor: int, *, on_lost: Callable[[], None], on_written: Callable[[], None]) -> None:
        self._descriptor = descriptor
        self._on_lost, self._on_written = on_lost, on_written
        self._lost = False

    def write(self, text: str) -> int:
        """Writes all of `text`, however long the line takes."""
        data = memoryview(text.encode("utf-8", "replace"))
        try:
            while data and not self._lost:
                data = data[os.write(self._descriptor, data) :]
        except OSError:
            self.lose()
        self._on_written()
        return len(text)

    def flush(self) -> None:
        """Nothing waits."""

    def fileno(self) -> int:
        """The descriptor."""
        return self._descriptor

    def isatty(self) -> bool:
        """Whether the line leads to a terminal."""
        return os.isatty(self._descriptor)

    def lose(self) -> None:
        """The line is gone."""
        if not self._lost:
            self._lost = True
            self._on_lost()
