"""English names made of a known place and what stands beside it: `Newcastle Jets`, `the Iraq war`."""

from collections.abc import Sequence

from reader.entities.cues import Cue, is_capitalised
from reader.entities.gazetteer import Known, fold
from reader.entities.tokens import Token
from reader.entities.vocabulary import DEMONYMS, HONORIFICS, NEVER_NAMES, OPENERS, TITLES
from reader.entities.wordlists import words

_DIRECTIONS = words(
    """
    north south east west northern southern eastern western central upper lower greater new old inner outer mid downtown
    norte sur este oeste nord sud est ouest nueva nuevo nouvelle san santa saint sainte st port puerto lake mount
    """
)
_HAPPENINGS = words("war earthquake genocide massacre uprising hurricane famine floods bombing bombings")
_NO_PARTS = NEVER_NAMES | DEMONYMS | TITLES | OPENERS | HONORIFICS | _DIRECTIONS
_CLUBS = words(
    "united city town athletic glory victory phoenix dynamo galaxy heat magic jazz thunder wild fever storm sky"
)
_LONGEST = 3


def cued_beside(tokens: Sequence[Token], known: Sequence[Known]) -> list[Cue]:
    """The organisations and events in a sentence that are named after a place beside other words with capitals."""
    at = {place.start_token: place for place in known}
    inside = {index for place in known for index in range(place.start_token, place.end_token)}
    cues: list[Cue] = []
    for place in known:
        if not any(reference.certain and reference.entry.type == "LOC" for reference in place.references):
            continue
        start, end = place.start_token, place.end_token
        if end < len(tokens) and tokens[end].text in _HAPPENINGS:
            cues.append(Cue(start, end + 1, "EVENT", True))
            continue
        after = end
        while after < len(tokens) and after - end < _LONGEST and after not in at and _part(tokens, after):
            after += 1
        before = start
        while before > 1 and start - before < _LONGEST and before - 1 not in inside and _part(tokens, before - 1):
            before -= 1
        if after > end and _club(tokens[after - 1].text) and (start == 0 or not is_capitalised(tokens[start - 1].text)):
            cues.append(Cue(start, after, "ORG", False))
        elif before < start and after == end and tokens[before - 1].text[0].islower():
            cues.append(Cue(before, end, "ORG", False))
    return cues


def _club(word: str) -> bool:
    """Whether a word after a place is what clubs and bands are called by: Jets, Rovers, Glory."""
    return (word.endswith("s") and not word.endswith("ss")) or word.lower() in _CLUBS


def _part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word can be part of a name with a place in it."""
    text = tokens[at].text
    word = fold(text).rstrip(".")
    return len(text) > 2 and is_capitalised(text) and text.isalpha() and word not in _NO_PARTS
