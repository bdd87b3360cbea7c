"""Finding words in an article's text: plain text, not patterns; case counts only where it is typed."""

import re
from collections.abc import Callable, Sequence

from reader.model import TITLE_BLOCK, Article

Spot = tuple[int, int, int]
"""Block, start and end of a stretch of text; block -1 is the title."""

MOST = 5_000
"""So many stretches are found, and no more."""
_PASSAGE = 9
"""Words by which a passage is known again."""


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
        if len(found) >= MOST:
            break
    return found[:MOST]


def line_in_raw(raw: str, text: str, offset: int = 0) -> tuple[int, int] | None:
    """Where a character of a cleaned block stands in the text as it came: line (from 0) and offset in it, about.

    The block is known by its first words, or fewer where cleaning has changed one; None if none of those is there.
    """
    start = _passage(raw, text, 0)
    if start is None:
        return None
    at = (_passage(raw, text[offset:], start) if offset else start) or start
    return raw.count("\n", 0, at), at - (raw.rfind("\n", 0, at) + 1)


def _passage(raw: str, text: str, start: int) -> int | None:
    """Where the first words of `text` stand in `raw`, from `start` on."""
    words = text.split(maxsplit=_PASSAGE)[:_PASSAGE]
    for skipped, count in ((0, _PASSAGE), (0, 3), (3, 3), (6, 3)):
        if wanted := words[skipped : skipped + count]:
            match = re.compile(r"\s+".join(map(re.escape, wanted))).search(raw, start)
            if match:
                return match.start()
    return None


def nearest(found: Sequence[Spot], block: int, offset: int) -> int:
    """The index of the first of `found` at or after a place, or of the first of all; -1 if there is none."""
    if not found:
        return -1
    return next((index for index, spot in enumerate(found) if spot[:2] >= (block, offset)), 0)
