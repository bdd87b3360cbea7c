"""Lists of words as running text."""

import unicodedata

_SHORTEST = 5
"""Letters from which on a word without its accents is no other small word."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, which white space divides, the longer ones also as they are without accents."""
    listed = text.split()
    return frozenset(listed) | {_plain(word) for word in listed if len(word) >= _SHORTEST and not word.isascii()}


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
