"""Finding words in an article's text: plain text, not patterns; case counts only where it is typed."""

import re
from collections.abc import Sequence

from reader.model import TITLE_BLOCK, Article

Spot = tuple[int, int, int]
"""Block, start and end of a stretch of text; block -1 is the title."""

_MOST = 5_000


def find(article: Article, query: str) -> list[Spot]:
    """Where `query` stands in the title and blocks, in reading order; white space in it fits any.

    Smart case: a query in lower case finds both, one with a capital only itself.
    """
    words = query.split()
    if not words:
        return []
    return _found(article, r"\s".join(re.escape(word) for word in words), query != query.lower())


def find_any(article: Article, words: Sequence[str]) -> list[Spot]:
    """Where any of `words` begins a word, in reading order: what a search of the library has found."""
    wanted = [re.escape(word) for word in words if word.strip()]
    if not wanted:
        return []
    return _found(article, "|".join(sorted(wanted, key=len, reverse=True)), False)


def _found(article: Article, pattern: str, exact_case: bool) -> list[Spot]:
    compiled = re.compile(pattern, 0 if exact_case else re.IGNORECASE)
    spots: list[Spot] = []
    for number, text in [(TITLE_BLOCK, article.title), *((n, block.text) for n, block in enumerate(article.blocks))]:
        for match in compiled.finditer(text):
            spots.append((number, match.start(), match.end()))
            if len(spots) >= _MOST:
                return spots
    return spots


def nearest(spots: Sequence[Spot], block: int, offset: int) -> int:
    """The index of the first of `spots` at or after a place, or of the first of all; -1 if there is none."""
    if not spots:
        return -1
    return next((index for index, spot in enumerate(spots) if spot[:2] >= (block, offset)), 0)
