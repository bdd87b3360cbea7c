"""What a terminal sends, cut into keys that are typed and sequences that are sent whole.

An escape sequence begins with what the key Esc sends. What cannot be one is Esc and the keys after it, however fast
they came: typed ahead over a slow line, they arrive together.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_PASTE, _PASTE_OVER = "\x1b[200~", "\x1b[201~"
_SEQUENCE = re.compile(
    r"\x1b\[\[[A-E]|\x1b\[[0-?]{0,64}[ -/]{0,8}[@-Z\\-~]|\x1bO[A-DFHMPQRS]"
    r"|\x1b[\]P^_X][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)"
)
"""Control sequences, the function keys of the Linux console, SS3 keys, and strings: answers to somebody's question."""
_BEGUN = re.compile(r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}|\[\[|O|[\]P^_X][^\x07\x1b]{0,4096}\x1b?)?\Z")

Kind = Literal["text", "escape", "sequence", "paste"]


class Piece(NamedTuple):
    """Keys that type something or are one character each, the key Esc, a sequence, or what was pasted."""

    kind: Kind
    text: str


class Typed:
    """Takes what arrives, in whatever parts. `waits` is whether what came last may be the beginning of a sequence."""

    def __init__(self) -> None:
        self._left = ""

    @property
    def waits(self) -> bool:
        """Whether something is held back that is to be given out when nothing follows for a while."""
        return self._left.startswith("\x1b") and not self._left.startswith(_PASTE)

    def pieces(self, data: str, *, over: bool = False) -> Iterator[Piece]:
        """The pieces that are whole by now; if it is `over`, what a sequence began with is keys."""
        self._left += data
        while self._left:
            piece, length = self._next(over)
            if piece is None:
                return
            self._left = self._left[length:]
            yield piece

    def _next(self, over: bool) -> tuple[Piece | None, int]:
        left = self._left
        if not left.startswith("\x1b"):
            length = left.find("\x1b")
            text = left if length < 0 else left[:length]
            return Piece("text", text), len(text)
        if left.startswith(_PASTE):
            end = left.find(_PASTE_OVER)
            return (Piece("paste", left[len(_PASTE) : end]), end + len(_PASTE_OVER)) if end >= 0 else (None, 0)
        if sequence := _SEQUENCE.match(left):
            return Piece("sequence", sequence[0]), sequence.end()
        if not over and _BEGUN.match(left):
            return None, 0
        return Piece("escape", "\x1b"), 1
