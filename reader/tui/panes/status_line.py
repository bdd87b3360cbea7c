"""The last line: what keys do here, what just happened, or what is being typed."""

from reader.terminal.palette import Piece, Role, Row
from reader.terminal.rows import fitted
from reader.terminal.safe import cells, safe
from reader.tui.brush import Brush
from reader.tui.panes.pane import Pane


class StatusLine(Pane):
    """One line without a heading; a message stands until the next key, hints otherwise."""

    def __init__(self, brush: Brush) -> None:
        super().__init__(brush)
        self.hints: tuple[tuple[str, str], ...] = ()
        """Keys and their words, the most wanted first."""
        self.message = ""
        self.is_error = False

    def say(self, message: str, *, error: bool = False) -> None:
        """Shows a message in place of the hints; an empty one brings them back."""
        if (message, error) != (self.message, self.is_error):
            self.message, self.is_error = safe(message), error
            self.refresh()

    def set_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Other hints."""
        if hints != self.hints:
            self.hints = hints
            self.refresh()

    def drawn(self, y: int) -> Row:
        width = self.width
        if self.editing is not None:
            pieces: list[Piece] = [(" ", ()), *self.editing]
        elif self.message:
            role: Role = "error" if self.is_error else "message"
            pieces = [(" " + self.message, (role,))]
        else:
            pieces = self._hint_pieces(width)
        return fitted(pieces, width, ellipsis=self.brush.signs.ellipsis)

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
