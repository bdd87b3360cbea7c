"""Names beside the word for what bears them: `his cousin Boua Lac`, `der Marke Trunki`, `a Heiniger Icon`."""

from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.gazetteer import Known, fold
from reader.entities.heads import BRAND_NOUNS, KIN, PERSON_NOUNS
from reader.entities.tokens import Token
from reader.entities.vocabulary import COMPANY_NOUNS, DEMONYMS, HONORIFICS, NEVER_NAMES, OPENERS, ORG_HEADS, TITLES
from reader.entities.wordlists import words

_WHOSE = words("his her their my our ihr ihre ihren ihrem sein seine seinen seinem su sus son sa ses leur")
_ONE = words("a an")
_NO_MAKERS = NEVER_NAMES | OPENERS | DEMONYMS | TITLES | HONORIFICS
_OPENING_KINDS = COMPANY_NOUNS | words("contractor rival supplier")
_NOTHING_MADE = _NO_MAKERS | ORG_HEADS
_NO_FIRMS = ORG_HEADS | TITLES | DEMONYMS
_STOPS = frozenset({",", ".", ";", ")"})
_LONGEST = 3
_GERMAN_BRANDS = words("Marke Marken Portals Portal App Software Fabrikat Fabrikats Typenreihe Baureihe Modellreihe")


def cued_named(tokens: Sequence[Token], rows: Rows, known: Sequence[Known], language: str) -> list[Cue]:
    """The names in a sentence that follow the word for what bears them; `known` are those in the gazetteer."""
    certain = {place.start_token: place for place in known if any(reference.certain for reference in place.references)}
    cues: list[Cue] = []
    for start, end in rows:
        if end - start > _LONGEST or not start:
            continue
        before = tokens[start - 1].text
        if tokens[start].text == "Chez" and end - start > 1:
            cues.append(Cue(start, end, "ORG", certain=True, stated=True))
        whose = start > 1 and tokens[start - 2].text.lower() in _WHOSE
        if whose and before in KIN and end - start > 1 and not _possessed(tokens, end):
            cues.append(Cue(start, end, "PERSON", certain=True, stated=True))
        elif before in BRAND_NOUNS and fold(tokens[start].text) not in _NO_MAKERS and not _known(certain, start, end):
            cues.append(Cue(start, end, "PRODUCT", certain=True, stated=True))
        elif language == "en" and before in _ONE and _made(tokens, start, end, certain):
            cues.append(Cue(start, end, "PRODUCT", certain=True))
    if language == "en":
        cues += _opening(tokens, rows)
    elif language == "de":
        cues += _german_brands(tokens)
    return cues


def _possessed(tokens: Sequence[Token], end: int) -> bool:
    return end < len(tokens) and is_capitalised(tokens[end].text)


def _known(certain: dict[int, Known], start: int, end: int) -> bool:
    return start in certain and certain[start].end_token == end


def _made(tokens: Sequence[Token], start: int, end: int, certain: dict[int, Known]) -> bool:
    """Whether two words after `a`, that a stop or small word follows, are a maker and what it made: her handpiece, a |
    Heiniger Icon."""
    if end - start != 2 or start < 3 or any(start <= at < end and _known(certain, at, end) for at in certain):
        return False
    if any(fold(token.text).rstrip(".") in _NOTHING_MADE for token in tokens[start:end]):
        return False
    if not all(token.text[-1].isalnum() and len(token.text) > 1 for token in tokens[start:end]):
        return False
    apposed = tokens[start - 2].text == "," and tokens[start - 3].text.islower()
    noun = tokens[start - 3].text if apposed else ""
    if noun in PERSON_NOUNS or fold(noun) in TITLES or noun in KIN:
        return False
    return apposed and (end == len(tokens) or tokens[end].text in _STOPS)


def _opening(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """A sentence that opens with the bare word for a company: Contractor | Suez, Rival | Eu Yan Sang."""
    if not rows or rows[0][0] != 0 or fold(tokens[0].text) not in _OPENING_KINDS:
        return
    end = rows[0][1]
    if 1 < end <= _LONGEST + 1 and fold(tokens[end - 1].text) not in _NO_FIRMS:
        people = end < len(tokens) and tokens[end].text == ","
        if not people:
            yield Cue(1, end, "ORG", certain=True, stated=True)


def _german_brands(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Der Marke | Trunki, des Portals | ThAVEL: nouns with a capital, which the runs run together."""
    for at in range(1, len(tokens) - 1):
        named = tokens[at].text in _GERMAN_BRANDS and tokens[at - 1].text.islower()
        name = tokens[at + 1].text
        if named and is_capitalised(name) and name.isalpha() and fold(name) not in _NO_MAKERS:
            end = at + 2
            if end < len(tokens) and is_capitalised(tokens[end].text):
                continue
            yield Cue(at + 1, end, "PRODUCT", certain=True, stated=True)
