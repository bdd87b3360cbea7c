"""The article's authors where nothing announces them clearly: by weights learned from pages whose authors are known.

What speaks for names and against them: `bylines.py`. How the weights were made: `reader/text/training/bylines.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from reader.text.furniture.bylines import Signatures, Signed, signed
from reader.text.furniture.found import Found
from reader.text.furniture.title import NONE, read_weights

WEIGHTS = Path(__file__).parent / "data" / "byline.tsv"
_NEARLY = 2.0
_BESIDE = 4
_GUESSED = ("bare", "span")
_PERSONAL = frozenset(("given:True", "how:wide", "how:beside", "how:filed"))
_WHOLE = ("announced", "dated", "bare", "wide", "single")


def with_authors(found: Found, setting: Signatures) -> Found:
    """`found` with the likeliest authors, if there are any."""
    read = signed(setting)
    chosen = choose(read, _weights())
    if not chosen:
        return _without_guess(found, read)
    names = tuple(dict.fromkeys(name for each in chosen for name in each.reading.names))
    lines = dict(found.lines)
    for each in (one.reading for one in chosen):
        if each.index not in lines and each.how in _WHOLE:
            lines[each.index] = "byline"
    return replace(found, byline=names, lines=tuple(lines.items()))


def _without_guess(found: Found, read: Sequence[Signed]) -> Found:
    """`found` without authors whom nothing but their line's place made such and who bear nobody's first name."""
    known = [each for each in read if each.reading.names == found.byline and each.reading.how in _GUESSED]
    guessed = {each.reading.index for each in known if "given:False" in each.features and "run" not in each.features}
    if not guessed:
        return found
    lines = tuple((index, name) for index, name in found.lines if index not in guessed)
    return replace(found, byline=(), lines=lines, cut=(*found.cut, *((index, "section-label") for index in guessed)))


def choose(found: Sequence[Signed], weights: Mapping[str, float]) -> list[Signed]:
    """The likeliest of the readings and those beside it that are nearly as likely; none where nobody's is likelier."""
    powers = {id(each): power(each, weights) for each in found}
    best = max(found, key=lambda each: powers[id(each)], default=None)
    if best is None or powers[id(best)] <= weights.get(NONE, 0.0):
        return []
    at = found.index(best)
    first = next(place for place in range(at, -1, -1) if not found[place].linked)
    last = next((place for place in range(at + 1, len(found)) if not found[place].linked), len(found))
    return [
        each
        for place, each in enumerate(found)
        if first <= place < last or (_beside(each, best) and powers[id(best)] - powers[id(each)] < _NEARLY)
    ]


def power(each: Signed, weights: Mapping[str, float]) -> float:
    """The logarithm of how likely the names are to be the byline, up to a constant that their rivals share."""
    return sum(weights.get(name, 0.0) * value for name, value in each.features.items())


def _beside(one: Signed, best: Signed) -> bool:
    """Whether both are people's names and read in the same way on lines close to one another."""
    near = 0 < abs(one.reading.index - best.reading.index) <= _BESIDE
    return near and one.reading.how == best.reading.how and bool(one.features.keys() & _PERSONAL)


@cache
def _weights() -> Mapping[str, float]:
    return read_weights(WEIGHTS)
