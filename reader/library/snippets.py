"""The piece of an article that shows why it was found."""

import re

from reader.library import folding
from reader.library.answers import Snippet
from reader.model import Article

WIDTH = 160
_WORD = re.compile(r"\w{1,80}")


def marks(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where `words` (phrases; a last `*` means the beginning of a word) stand in `text`, in order, without overlap.

    Case and accents don't count.
    """
    folded, origin = _folded(text)
    found: list[tuple[int, int]] = []
    for word in words:
        prefix = word.endswith("*")
        pieces = _WORD.findall(folding.name_key(word.removesuffix("*")))
        if not pieces:
            continue
        unspaced = folding.UNSPACED.search(word) is not None
        start = "" if unspaced else r"\b"
        end = "" if unspaced else r"\w{0,80}" if prefix else r"\b"
        pattern = re.compile(start + r"\W{1,5}".join(map(re.escape, pieces)) + end)
        found += [(origin[match.start()], origin[match.end() - 1] + 1) for match in pattern.finditer(folded)]
    kept: list[tuple[int, int]] = []
    for begin, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or begin >= kept[-1][1]:
            kept.append((begin, stop))
    return kept


def best_snippet(article: Article, words: tuple[str, ...]) -> Snippet | None:
    """Around the block with the most different words found, cut at word ends; None if none is found in the text."""
    best: tuple[int, int, list[tuple[int, int]]] | None = None
    for index, block in enumerate(article.blocks):
        spans = marks(block.text, words)
        variety = len({block.text[start:end].casefold() for start, end in spans})
        if spans and (best is None or variety > best[0]):
            best = (variety, index, spans)
    if best is None:
        return None
    _, index, spans = best
    text = article.blocks[index].text
    start = max(0, spans[0][0] - WIDTH // 3)
    end = min(len(text), start + WIDTH)
    if start > 0 and (space := text.find(" ", start, spans[0][0])) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", spans[0][1], end)) > 0:
        end = space
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    shift = len(before) - start
    inside = tuple((begin + shift, stop + shift) for begin, stop in spans if begin >= start and stop <= end)
    return Snippet(before + text[start:end] + after, inside, index)


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` without case and accents, and for each character of that the index it comes from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    characters: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        folded = folding.name_key(char) if not char.isspace() else " "
        characters.append(folded)
        origin += [index] * len(folded)
    return "".join(characters), origin
