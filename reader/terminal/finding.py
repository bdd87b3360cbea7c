"""Finding words in an article's text: plain text, not patterns; case counts only where it is typed."""

import re
from collections.abc import Callable, Sequence

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
    pattern = re.compile(r"\s".join(re.escape(word) for word in words), 0 if query != query.lower() else re.IGNORECASE)
    return spots(article, lambda text: [match.span() for match in pattern.finditer(text)])


def spots(article: Article, spans: Callable[[str], Sequence[tuple[int, int]]]) -> list[Spot]:
    """Where `spans` finds something in the title and the blocks, in reading order."""
    found: list[Spot] = []
    for number, text in [(TITLE_BLOCK, article.title), *((n, block.text) for n, block in enumerate(article.blocks))]:
        found.extend((number, start, end) for start, end in spans(text))
        if len(found) >= _MOST:
            break
    return found[:_MOST]


def nearest(found: Sequence[Spot], block: int, offset: int) -> int:
    """The index of the first of `found` at or after a place, or of the first of all; -1 if there is none."""
    if not found:
        return -1
    return next((index for index, spot in enumerate(found) if spot[:2] >= (block, offset)), 0)
