"""The tags that the model gives to words, and the way between tags and spans.

The three commonest types mark a name's first, inner, last and only word apart (B I L U), the rarer ones just first and
further words: fewer tags, and a faster model, where there is little to learn the difference from.
"""

from collections.abc import Iterable, Sequence

from reader.model import EntityType

OUTSIDE = "O"
_SHORT: dict[EntityType, str] = {
    "PERSON": "P",
    "ORG": "O",
    "LOC": "L",
    "PRODUCT": "R",
    "EVENT": "E",
    "WORK_OF_ART": "W",
}
_LONG = {short: name for name, short in _SHORT.items()}
_FINE = frozenset({"PERSON", "ORG", "LOC"})


def encode(length: int, spans: Iterable[tuple[int, int, EntityType]]) -> list[str]:
    """The tags of `length` words of which `spans` (start, end, type) are names."""
    tags = [OUTSIDE] * length
    for start, end, kind in spans:
        short = _SHORT[kind]
        tags[start:end] = [f"I{short}"] * (end - start)
        tags[start] = f"B{short}"
        if kind in _FINE:
            tags[end - 1] = f"U{short}" if end - start == 1 else f"L{short}"
    return tags


def decode(tags: Sequence[str]) -> list[tuple[int, int, EntityType]]:
    """The names that `tags` mark, also where a name's first or last tag is missing."""
    spans: list[tuple[int, int, EntityType]] = []
    start = -1
    kind = ""
    for index, tag in enumerate([*tags, OUTSIDE]):
        place, short = tag[0], tag[1:]
        if start >= 0 and (not short or place in "BU" or short != kind):
            spans.append((start, index, _LONG[kind]))
            start = -1
        if short and start < 0:
            start, kind = index, short
    return spans
