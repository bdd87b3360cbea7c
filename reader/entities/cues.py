"""Names that the words around them give away: `CEO Jensen Huang`, `Orvelia Semiconductor Inc.`, `Hurricane Ida`.

What the statistical tagger finds by weighing, this finds by rule: few kinds, each nearly certain.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.entities.gazetteer import fold
from reader.entities.heads import (
    EVENT_ENDS,
    EVENT_NOUNS,
    EVENT_OF,
    EVENT_STARTS,
    FACILITIES,
    LOWER_HEADS,
    NUMBERED,
    OFFICES,
    PLACE_ENDS,
    PLACE_STARTS,
    PRODUCT_NOUNS,
    SHIPS,
    WORK_NOUNS,
)
from reader.entities.tokens import Token
from reader.entities.vocabulary import (
    COMPANY_SUFFIXES,
    DEMONYMS,
    NEVER_NAMES,
    OPENERS,
    ORG_HEADS,
    ORG_NOUNS,
    PLACE_NOUNS,
    SAYING,
    TITLES,
)
from reader.entities.wordlists import words
from reader.model import EntityType

_PARTICLES = words(
    """
    de del della der den di da dos das du la le van von zu zur bin ibn al el ter ten y e und af
    """
)
_JOINTS = words("of de del du des d' d’ della di do da la las los le les l' l’ the für der and et y &")
_OPENING, _CLOSING = '“„«‹‘"《『「〈', '”“»›’"》』」〉'
_MODEL = re.compile(r"(?:[A-Z]{1,5}[a-z]{0,6}-?\d{1,4}[A-Za-z]{0,3}|\d{1,4}[A-Z]{1,3}\d{0,3})$")
_NO_MODEL = re.compile(
    r"(?:Q[1-4]|H[12]|G\d{1,2}|[A-Z]?\d{1,2}[AP]M|CO2|COVID-?19|Covid-19|COP\d\d|U-?\d\d|F1|[1-6]G|[23]D|B[12][BC]|MI[56]"
    r"|EU\d\d|[MASTRE]\d{1,2}|E\d{3}|FY\d{2,4}|\d{1,4}K|\d{1,4}[MB]|H\dN\d|WW[I12]+)$"
)
_ADJECTIVE = re.compile(r"[a-zé]{4,20}(?:al|ale|aux|if|ive|aire|iel|ielle|que|cial|ico|ica)")
_ITS = words("the its a an their this at ’s 's")
_LONGEST = 8
_LONGEST_TITLE = 10


class Cue(NamedTuple):
    """A name at `tokens[start_token:end_token]` and its type; `certain` says that a tagger should yield to it."""

    start_token: int
    end_token: int
    type: EntityType
    certain: bool


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
            elif end + 1 < count and word in _PARTICLES and is_capitalised(tokens[end + 1].text):
                end += 2
            else:
                break
        found.append((at, end))
        at = end
    return found


def cued(tokens: Sequence[Token], *, heading: bool = False) -> list[Cue]:
    """The names in a sentence that the words around them give away; capitals in a `heading` prove nothing."""
    cues = list(_works(tokens))
    if heading:
        return cues
    cues += _small_heads(tokens)
    for start, end in runs(tokens):
        cue = (
            _by_head(tokens, start, end)
            or _named_as(tokens, start, end)
            or _person(tokens, start, end)
            or _product(tokens, start, end)
        )
        if cue is not None:
            cues.append(cue)
    return cues


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
    while start < end - 1 and fold(tokens[start].text) in NEVER_NAMES | OPENERS:
        start += 1
    first, last = fold(tokens[start].text), fold(tokens[end - 1].text).rstrip(".")
    if end - start > 1:
        if first in EVENT_STARTS or (first in ("winter", "tropical") and fold(tokens[start + 1].text) in EVENT_STARTS):
            return Cue(start, end, "EVENT", True) if end - start < 5 else None
        if tokens[start].text.rstrip(".") in SHIPS:
            return Cue(start, end, "PRODUCT", True)
        if last in COMPANY_SUFFIXES:
            return Cue(start, end, "ORG", True)
        if last in EVENT_ENDS and fold(tokens[start].text) not in DEMONYMS:
            return Cue(start, end, "EVENT", last not in ("open", "cup", "forum", "congress", "convention"))
        if last in PLACE_ENDS or first in PLACE_STARTS:
            return Cue(start, end, "LOC", last in FACILITIES)
        if last in ORG_HEADS:
            return Cue(start, end, "ORG", last in OFFICES)
    if first in ORG_HEADS or first in EVENT_OF:
        reached = _joined(tokens, end)
        if reached > end:
            return Cue(start, reached, "ORG" if first in ORG_HEADS else "EVENT", False)
    return None


def _small_heads(tokens: Sequence[Token]) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        if token.text in LOWER_HEADS and at:
            end = _joined(tokens, at + 1)
            if end > at + 1:
                yield Cue(at, end, "ORG", True)


def _named_as(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """A name after the word for what it is: `the consultancy Arup`, `the village of Kilronan`."""
    if start < 2 or fold(tokens[start].text).rstrip(".") in NEVER_NAMES | TITLES | DEMONYMS:
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
    while joint > at and joint < len(tokens) and is_capitalised(tokens[joint].text) and joint - end < _LONGEST:
        joint += 1
        reached = joint
    return reached


def _product(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """Model numbers (`XR7`), numbered names (`Colossus 2`), and names before what they are (`Dojo supercomputer`)."""
    last = tokens[end - 1].text
    following = tokens[end].text if end < len(tokens) else ""
    if _MODEL.match(last) and not _NO_MODEL.match(last):
        return Cue(start if end - start < 4 and start > 0 else end - 1, end, "PRODUCT", end - start > 1)
    if start == 0 or (end - start == 1 and fold(last) in NEVER_NAMES) or fold(tokens[start].text) in DEMONYMS:
        return None
    if re.fullmatch(r"[1-9]\d?", following) and fold(last) not in NUMBERED and end - start < 4:
        after = tokens[end + 1].text if end + 1 < len(tokens) else ""
        if (is_capitalised(after) if after else False) and tokens[end].start == tokens[end - 1].end + 1:
            return Cue(start, end + 1, "PRODUCT", False)
    plain = following.strip('"”')
    determined = tokens[start - 1].text.lower() in _ITS
    if determined and plain in PRODUCT_NOUNS and len(last) > 1 and end - start < 3:
        return Cue(start, end, "PRODUCT", False)
    if determined and plain in EVENT_NOUNS and end - start < 5:
        return Cue(start, end, "EVENT", False)
    return None


def _works(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Titles in the marks that Chinese keeps for works, and quoted titles after the word for what they are."""
    for at, token in enumerate(tokens):
        if token.text not in _OPENING:
            continue
        close = _CLOSING[_OPENING.index(token.text)]
        reach = range(at + 1, min(len(tokens), at + 2 + _LONGEST_TITLE * 2))
        end = next((index for index in reach if tokens[index].text == close), 0)
        if end <= at + 1:
            continue
        if token.text in "《〈":
            yield Cue(at + 1, end, "WORK_OF_ART", True)
        elif end - at <= _LONGEST_TITLE and is_capitalised(tokens[at + 1].text):
            before = [word.text.lower().strip(",:") for word in tokens[max(0, at - 3) : at]]
            last = tokens[end - 1].text
            if any(word in WORK_NOUNS for word in before) and last not in ",.":
                yield Cue(at + 1, end, "WORK_OF_ART", True)
