"""Names that the words around them give away: `CEO Jensen Huang`, `Orvelia Semiconductor Inc.`, `Hurricane Ida`.

What the statistical tagger finds by weighing, this finds by rule: few kinds, each nearly certain.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.entities.gazetteer import fold
from reader.entities.heads import (
    EVENT_ENDS,
    EVENT_OF,
    EVENT_STARTS,
    FACILITIES,
    LOWER_HEADS,
    OFFICES,
    PLACE_ENDS,
    PLACE_STARTS,
    SHIPS,
)
from reader.entities.tokens import Token
from reader.entities.vocabulary import (
    COMPANY_SUFFIXES,
    DEMONYMS,
    NEVER_NAMES,
    OPENERS,
    ORG_HEADS,
    ORG_NOUNS,
    ORG_STARTS,
    PARTICLES,
    PLACE_NOUNS,
    SAYING,
    SEATED,
    TITLES,
)
from reader.entities.wordlists import words
from reader.model import EntityType

_JOINTS = words("of de del du des d' d’ della di do da la las los le les l' l’ the für der and et y &")
_AND = frozenset({"and", "&", "und", "et", "y"})
_ADJECTIVE = re.compile(
    r"[a-zé]{4,20}(?:al|ale|aux|if|ive|aire|iel|ielle|que|cial|ico|ica|aise|ais|oise|ois|onne|onde|ienne|ien|ain|aine)"
)
_SEATS = OFFICES | SEATED | ORG_STARTS
_NO_STARTS = NEVER_NAMES | OPENERS
_NO_NAMES = NEVER_NAMES | TITLES | DEMONYMS
_RESERVES = words("nacional natural nacionales national naturel regional régional")
_OWNING = words("Port Bank House Trust University Society Union")
_LONGEST = 8


Rows = Sequence[tuple[int, int]]


class Cue(NamedTuple):
    """A name at `tokens[start_token:end_token]` and its type; `certain` says that a tagger should yield to it, `stated`
    that the text says outright what the name is of, which holds for the whole article."""

    start_token: int
    end_token: int
    type: EntityType
    certain: bool
    stated: bool = False


def is_capitalised(word: str) -> bool:
    """Whether `word` could be part of a name by its first letter."""
    return word[0].isupper() and (len(word) > 1 or word not in "IA")


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
            elif end + 1 < count and word in PARTICLES and is_capitalised(tokens[end + 1].text):
                end += 2
            else:
                break
        found.append((at, end))
        at = end
    return found


def without_openers(tokens: Sequence[Token], rows: Rows) -> list[tuple[int, int]]:
    """The runs without the small word that opens the sentence: Le | Mudiane, At | John Taylor."""
    return [
        (start + 1, end) if start == 0 and end > 1 and fold(tokens[0].text) in OPENERS else (start, end)
        for start, end in rows
    ]


def cued(tokens: Sequence[Token], rows: Rows) -> list[Cue]:
    """The people, organisations, places and events in a sentence that the words around them give away.

    `rows` are the sentence's `runs`.
    """
    cues = list(_small_heads(tokens))
    for start, end in rows:
        cue = _by_head(tokens, start, end) or _named_as(tokens, start, end) or _person(tokens, start, end)
        if cue is not None:
            cues.append(cue)
    return cues


def storms(tokens: Sequence[Token], rows: Rows) -> list[Cue]:
    """Storms, whose names start with what they are, even in a heading."""
    return [
        Cue(start + at, start + at + 2, "EVENT", True)
        for start, end in rows
        for at in range(end - start - 1)
        if fold(tokens[start + at].text) in EVENT_STARTS
    ]


def _person(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    name = start
    while name < end and fold(tokens[name].text).rstrip(".") in TITLES:
        name += 1
    titled = name > start or (start > 0 and fold(tokens[start - 1].text).rstrip(".") in TITLES)
    words = [fold(token.text).rstrip(".") for token in tokens[name:end]]
    if not 1 < len(words) < 5 or words[0] in NEVER_NAMES or words[0] in DEMONYMS or len(words[-1]) == 1:
        return None
    following = tokens[end].text.lower() if end < len(tokens) else ""
    if titled or (following in SAYING and len(words) < 4 and start > 0):
        return Cue(name, end, "PERSON", False)
    return None


def _by_head(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """A name that its first or last word makes an organisation's, an event's or a place's."""
    while start < end - 1 and fold(tokens[start].text) in _NO_STARTS:
        start += 1
    first, last = fold(tokens[start].text), fold(tokens[end - 1].text).rstrip(".")
    if end - start > 1:
        if first in EVENT_STARTS or (first in ("winter", "tropical") and fold(tokens[start + 1].text) in EVENT_STARTS):
            return Cue(start, end, "EVENT", True) if end - start < 5 else None
        if tokens[start].text.rstrip(".") in SHIPS:
            return Cue(start, end, "PRODUCT", True)
        if last in COMPANY_SUFFIXES:
            return Cue(_firm_start(tokens, start, end), end, "ORG", True)
        if last in EVENT_ENDS and fold(tokens[start].text) not in DEMONYMS:
            return Cue(start, _joined(tokens, end), "EVENT", last not in ("open", "cup"))
        if last in PLACE_ENDS or first in PLACE_STARTS:
            reserve = first in PLACE_STARTS and fold(tokens[start + 1].text) in _RESERVES
            return Cue(start, end, "LOC", last in FACILITIES or reserve)
        if last in ORG_HEADS and not (start and tokens[start - 1].text in _AND):
            if any(token.text.islower() for token in tokens[start:end]):
                return None
            reached = end if last not in _SEATS or _ends_by_and(tokens, end) else _joined(tokens, end)
            return Cue(start, reached, "ORG", last in OFFICES)
    if first in ORG_STARTS or first in EVENT_OF:
        reached = _joined(tokens, end)
        if reached > end or (end - start > 2 and tokens[start + 1].text.islower()) or (end - start > 3):
            return Cue(start, reached, "ORG" if first in ORG_STARTS else "EVENT", False)
    return None


def _ends_by_and(tokens: Sequence[Token], end: int) -> bool:
    """Whether another name follows one that its last word makes whole: Tarrow Foundation | and Bat Conservation."""
    return end < len(tokens) and tokens[end].text in _AND


def _firm_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a company's name begins: after an article in a German run (`Gutachten der` | TÜV Nord AG), before an
    English `of` (Port of | Cork Company)."""
    if start > 1 and tokens[start - 1].text == "of" and tokens[start - 2].text in _OWNING:
        return start - 2
    return next((at + 1 for at in range(end - 2, start, -1) if tokens[at].text in ("der", "den")), start)


def _small_heads(tokens: Sequence[Token]) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        if token.text in LOWER_HEADS and at:
            end = _joined(tokens, at + 1)
            if end > at + 1:
                yield Cue(at, end, "ORG", True)


def _named_as(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """A name after the word for what it is: `the consultancy Arup`, `the village of Kilronan`."""
    if start < 2 or fold(tokens[start].text).rstrip(".") in _NO_NAMES:
        return None
    before, earlier = tokens[start - 1].text, tokens[start - 2].text
    if before in ORG_NOUNS and end - start < 4:
        return Cue(start, end, "ORG", False)
    if before in PLACE_NOUNS or (before in ("of", "de") and earlier in PLACE_NOUNS):
        return Cue(start, end, "LOC", False)
    return None


def _joined(tokens: Sequence[Token], end: int) -> int:
    """Where a name that starts with its head goes on to: `Bank` of Ghana, `Tribunal` administratif de Grenoble."""
    reached = at = end
    if at < len(tokens) and _ADJECTIVE.fullmatch(tokens[at].text):
        at += 1
    joint = at
    while joint < len(tokens) and tokens[joint].text.lower() in _JOINTS and joint - at < 3:
        joint += 1
    only_and = joint == at + 1 and tokens[at].text in _AND
    while joint > at and joint < len(tokens) and is_capitalised(tokens[joint].text) and joint - end < _LONGEST:
        joint += 1
        reached = joint
    if only_and and fold(tokens[reached - 1].text) in ORG_HEADS:
        return end  # another office: X District Council and | Y District Council
    return reached
