"""What the reader has decided on a line: it outdoes every rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.text.shape import fold


@dataclass(frozen=True, slots=True)
class Decision:
    """Lines that read like `text` are kept, or cut. Case, blanks, numbers and ornament do not count."""

    text: str
    keep: bool


def by_line(decisions: Sequence[Decision]) -> dict[str, bool]:
    """From a line's key to whether the reader keeps it; later decisions win."""
    return {fold(decision.text): decision.keep for decision in decisions}
