"""The last line: what keys do here, what just happened, or what is being typed."""

from reader.terminal.palette import Piece, Role, Row
from reader.terminal.rows import fitted
from reader.terminal.safe import cells, safe
from reader.tui.brush import Brush
from reader.tui.panes.pane import Pane

Hints = tuple[tuple[str, str], ...]
"""Keys and their words, the most wanted first."""


class StatusLine(Pane):
    """One line without a heading; a message stands until the next key, hints otherwise.

    At its right end one key always keeps its place, so that what leads on from here is never hidden.
    """

    def __init__(self, brush: Brush) -> None:
        super().__init__(brush)
        self.hints: Hints = ()
        self.always: tuple[str, str] | None = None
        """The key at the right end and its word."""
        self.message = ""
        self.is_error = False

    def say(self, message: str, *, error: bool = False) -> None:
        """Shows a message in place of the hints; an empty one brings them back."""
        if (message, error) != (self.message, self.is_error):
            self.message, self.is_error = safe(message), error
            self.refresh()

    def set_hints(self, hints: Hints, *, always: tuple[str, str] | None = None) -> None:
        """Other hints, and what stands at the right end."""
        if (hints, always) != (self.hints, self.always):
            self.hints, self.always = hints, always
            self.refresh()

    def drawn(self, y: int) -> Row:
        width, end = self.width, self._end()
        room = width - sum(cells(text) for text, _ in end)
        if self.editing is not None:
            pieces: list[Piece] = [(" ", ()), *self.editing]
            room = width
        elif self.message:
            role: Role = "error" if self.is_error else "message"
            pieces = [(" " + self.message, (role,))]
            room = room if cells(self.message) < room else width
        else:
            pieces = self._hint_pieces(room)
        row = fitted(pieces, room, ellipsis=self.brush.signs.ellipsis)
        return row if room == width else [*row, *end]

    def _end(self) -> list[Piece]:
        if self.always is None:
            return []
        key, word = self.always
        return [("  ", ()), (key, ("help.key",)), (f" {word} ", ("help",))]

    def _hint_pieces(self, width: int) -> list[Piece]:
        pieces: list[Piece] = []
        used = 1
        for key, word in self.hints:
            size = cells(key) + 1 + cells(word) + 2
            if used + size - 2 > width - 1:
                break
            pieces.extend([(" " if used == 1 else "  ", ()), (key, ("help.key",)), (f" {word}", ("help",))])
            used += size
        return pieces
