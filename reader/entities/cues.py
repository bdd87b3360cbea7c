"""Names that the words around them give away: `CEO Jensen Huang`, `Orvelia Semiconductor Inc.`, `Ellison said`.

What the statistical tagger finds by weighing, this finds by rule: few kinds, each nearly certain.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.entities.gazetteer import fold
from reader.entities.tokens import Token
from reader.entities.vocabulary import COMPANY_SUFFIXES, DEMONYMS, NEVER_NAMES, ORG_HEADS, SAYING, TITLES
from reader.model import EntityType

_PARTICLES = frozenset("de del della der den di da dos das du la le van von zu zur bin ibn al el ter ten y e und af".split())
_INSIDE_ORGS = frozenset("of for and & the de la del des du für und et y".split())
_LONGEST = 7


class Cue(NamedTuple):
    """A name at `tokens[start_token:end_token]` and its type."""

    start_token: int
    end_token: int
    type: EntityType


def runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where words with a capital stand in a row, name particles between them included."""
    found: list[tuple[int, int]] = []
    at, count = 0, len(tokens)
    while at < count:
        if not is_capitalised(tokens[at].text):
            at += 1
            continue
        end = at + 1
        while end < count and end - at < _LONGEST:
            word = tokens[end].text
            if is_capitalised(word):
                end += 1
            elif end + 1 < count and word in _PARTICLES and is_capitalised(tokens[end + 1].text):
                end += 2
            else:
                break
        found.append((at, end))
        at = end
    return found


def is_capitalised(word: str) -> bool:
    """Whether `word` could be part of a name by its first letter."""
    return word[0].isupper() and (len(word) > 1 or word not in "IA")


def cued(tokens: Sequence[Token], *, heading: bool = False) -> list[Cue]:
    """The names in a sentence that the words around them give away; capitals in a `heading` prove nothing."""
    cues: list[Cue] = []
    for start, end in runs(tokens):
        name = start
        while name < end and fold(tokens[name].text).rstrip(".") in TITLES:
            name += 1
        titled = name > start or (start > 0 and fold(tokens[start - 1].text).rstrip(".") in TITLES)
        words = [fold(token.text).rstrip(".") for token in tokens[name:end]]
        if not words or words[0] in NEVER_NAMES or words[0] in DEMONYMS:
            continue
        following = tokens[end].text.lower() if end < len(tokens) else ""
        if len(words) > 1 and (words[-1] in COMPANY_SUFFIXES or (words[-1] in ORG_HEADS and not heading)):
            cues.append(Cue(name, end, "ORG"))
        elif titled and 1 < len(words) < 5 and not any(len(word) == 1 for word in words[-1:]):
            cues.append(Cue(name, end, "PERSON"))
        elif following in SAYING and 1 < len(words) < 4 and start > 0:
            cues.append(Cue(name, end, "PERSON"))
    return cues
