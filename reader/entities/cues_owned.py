"""English names with a possessive or an `and` inside: `Wayne County Sheriff's Department`, `Power and Water
Corporation`; and what is made by a known maker: `a 2011 Ford Ranger`."""

import re
from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, is_capitalised
from reader.entities.gazetteer import Known, fold
from reader.entities.heads import OFFICES, OWNED, OWNED_PLACES, OWNERS
from reader.entities.tokens import Token
from reader.entities.vocabulary import DEMONYMS, NEVER_NAMES, OPENERS, ORG_HEADS, TITLES
from reader.entities.wordlists import words

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_SAINTS = frozenset({"st", "saint"})
_OWNING_OFFICES = OFFICES | words("corporation board company ministry office service services bureau trust institute")
_BEFORE_A_MODEL = words("a an his her their my two three four old")
_YEAR = re.compile(r"(?:19[4-9]|20[0-4])\d")
_NO_PARTS = NEVER_NAMES | OPENERS
_NO_MODELS = ORG_HEADS | TITLES | DEMONYMS
_MOST_BEFORE = 3
_MOST_OWNED = 3


def cued_owned(tokens: Sequence[Token], known: Sequence[Known]) -> list[Cue]:
    """The names in an English sentence whose parts a possessive or an `and` joins; `known` are those in the
    gazetteer."""
    return [*_institutions(tokens), *_joint_offices(tokens, known), *_models(tokens, known)]


def _institutions(tokens: Sequence[Token]) -> Iterator[Cue]:
    for at in range(1, len(tokens) - 1):
        if tokens[at].text not in _POSSESSIVES or not is_capitalised(tokens[at - 1].text):
            continue
        end = at + 1
        while end < len(tokens) and end - at <= _MOST_OWNED and is_capitalised(tokens[end].text):
            end += 1
        head = fold(tokens[end - 1].text) if end > at + 1 else ""
        if head not in OWNED:
            continue
        start = at - 1
        owner = fold(tokens[start].text)
        saint = start > 0 and fold(tokens[start - 1].text).rstrip(".") in _SAINTS
        if saint:
            start -= 1
        elif owner in OWNERS:
            while start > 0 and at - 1 - start < _MOST_BEFORE and _part(tokens, start - 1):
                start -= 1
        elif not (start and tokens[start - 1].text == "the" and head in OWNED_PLACES and owner not in DEMONYMS):
            continue
        yield Cue(start, end, "ORG", certain=True, stated=True)


def _part(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    return is_capitalised(text) and text[0].isalpha() and fold(text).rstrip(".") not in _NO_PARTS


def _joint_offices(tokens: Sequence[Token], known: Sequence[Known]) -> Iterator[Cue]:
    """The | Power and Water Corporation: two plain words, and what they are the business of."""
    named = {
        index
        for place in known
        if any(reference.certain for reference in place.references)
        for index in range(place.start_token, place.end_token)
    }
    for at in range(2, len(tokens) - 2):
        if tokens[at].text not in ("and", "&") or tokens[at - 2].text != "the":
            continue
        first, second, head = tokens[at - 1].text, tokens[at + 1].text, tokens[at + 2].text
        end = at + 3
        if fold(head) not in _OWNING_OFFICES and end < len(tokens):  # the Marine and Freshwater Research Institute
            head, end = tokens[end].text, end + 1
        plain = all(is_capitalised(word) and word[1:].islower() for word in (first, second, head, tokens[at + 2].text))
        if plain and fold(head) in _OWNING_OFFICES and not named & {at - 1, at + 1} and fold(first) not in OFFICES:
            yield Cue(at - 1, end, "ORG", certain=True, stated=True)


def _models(tokens: Sequence[Token], known: Sequence[Known]) -> Iterator[Cue]:
    """A known maker's name with a word or number that is no head of a company: a | Ford Ranger, two | Massey Ferguson
    135."""
    for place in known:
        makers = [one for one in place.references if one.entry.subtype == "co"]
        start, end = place.start_token, place.end_token
        if not makers or not start or end >= len(tokens):
            continue
        before = tokens[start - 1].text
        dated = bool(_YEAR.fullmatch(before))
        if not dated and (before.lower() not in _BEFORE_A_MODEL or not makers[0].certain):
            continue
        word = tokens[end].text
        model = is_capitalised(word) and word.isalpha() and fold(word) not in _NO_MODELS
        after = tokens[end + 1].text if end + 1 < len(tokens) else "."
        if model and not is_capitalised(after):
            yield Cue(start, end + 1, "PRODUCT", certain=True)
