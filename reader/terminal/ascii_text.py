"""Text for terminals that show ASCII alone: the nearest letters, in exactly as many columns."""

import unicodedata
from functools import lru_cache

from reader.terminal.palette import Row
from reader.terminal.safe import cells

_NEAREST = str.maketrans(
    {"‘": "'", "’": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "−": "-",
     "‐": "-", "…": ".", "•": "*", "·": "-", "×": "x", "€": "E", "£": "L", "¥": "Y", "ß": "s", "ø": "o", "Ø": "O",
     "ł": "l", "Ł": "L", "đ": "d", "æ": "a", "œ": "o", "\u00a0": " "}
)  # fmt: skip


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[:1]
    width = cells(char)
    return base if base.isascii() and base.isprintable() and width == 1 else "?" * width


def ascii_text(text: str) -> str:
    """`text` in ASCII: accents dropped, quotes and dashes straight, a question mark for each column of all else."""
    if text.isascii():
        return text
    return "".join(char if char.isascii() else _plain(char) for char in text.translate(_NEAREST))


def ascii_row(row: Row) -> Row:
    """A row in ASCII."""
    return [(ascii_text(text), roles) for text, roles in row]
