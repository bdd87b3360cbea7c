"""Names that their own form gives away: `Hart & Sons Roofing`, `Clean Rivers Act 2002`, `FogSim`, a `Mr. Doukas`."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.gazetteer import fold
from reader.entities.tokens import Token
from reader.entities.vocabulary import DEMONYMS, HONORIFICS, NEVER_NAMES, OPENERS, TITLES
from reader.entities.wordlists import words

_KIN = words(
    "Son Sons Daughter Daughters Brothers Bros. Co Co. Partners Söhne Sohn Töchter Fils Frères Hijos Hermanos Zonen"
)
_FIRMS = frozenset({"Firma", "Familie", "Gärtnerei", "Bäckerei", "Kanzlei", "Brauerei", "Spedition", "Druckerei"})
_LAWS = words("Act Directive Ordinance Regulation")
_SMALL = words("of for and to on in the from against &")
_MIXED = re.compile(
    r"[A-Z][a-z]{2,14}(?:[A-Z][a-z]{1,14}){1,2}[A-Z]?|[A-Z][a-z]{3,14}[A-Z]{2,3}|[a-z]{2,6}[A-Z]{1,4}[a-z]{0,12}"
)
_PARTICLE = re.compile(r"(?:Mac|Fitz|Van|Von|Del|San|Des|Dell|Saint)[A-Z]")
_QUOTES = {"“": "”", '"': '"', "‘": "’", "„": "“", "«": "»"}
_NO_NAMES = NEVER_NAMES | OPENERS | DEMONYMS
_NO_FIRST_NAMES = _NO_NAMES | TITLES
_CAPITALS = frozenset(ascii_uppercase)
_MANY = 3
_LONGEST_LAW = 10


def cued_forms(tokens: Sequence[Token], rows: Rows) -> list[Cue]:
    """The firms, laws, products and people in a sentence that their form gives away."""
    return [
        *_family_firms(tokens, rows),
        *_laws(tokens),
        *_mixed(tokens),
        *_nicknamed(tokens),
        *_honoured(tokens, rows),
        *_lined_up(tokens),
    ]


def _family_firms(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    starts = dict(rows)
    for start, end in rows:
        joined = end < len(tokens) and tokens[end].text in "&+" and end + 1 in starts
        if joined and tokens[end + 1].text in _KIN:
            firm = end - start > 1 and tokens[start].text in _FIRMS
            yield Cue(start + firm, starts[end + 1], "ORG", True)


def _laws(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Acts and directives by their full title: Proceeds of Crime Act 2002."""
    for at, token in enumerate(tokens):
        if token.text not in _LAWS or at == 0:
            continue
        start = at
        while (
            start > 0
            and at - start < _LONGEST_LAW
            and (is_capitalised(tokens[start - 1].text) or tokens[start - 1].text in _SMALL)
        ):
            start -= 1
        while start < at and (tokens[start].text in _SMALL or fold(tokens[start].text) in _NO_NAMES):
            start += 1
        if start < at:
            yield Cue(start, at + 1, "WORK_OF_ART", True)


def _mixed(tokens: Sequence[Token]) -> Iterator[Cue]:
    """A word with a capital inside is a product, unless the tagger knows better."""
    for at, token in enumerate(tokens):
        if token.text.islower() or token.text.istitle():
            continue
        if _MIXED.fullmatch(token.text) and not _PARTICLE.match(token.text):
            alone = at == 0 or not is_capitalised(tokens[at - 1].text)
            alone = alone and (at + 1 == len(tokens) or not is_capitalised(tokens[at + 1].text))
            if alone:
                yield Cue(at, at + 1, "PRODUCT", False)


def _nicknamed(tokens: Sequence[Token]) -> Iterator[Cue]:
    for at in range(1, len(tokens) - 3):
        close = _QUOTES.get(tokens[at].text)
        if close is None:
            continue
        end = next((index for index in range(at + 2, min(at + 4, len(tokens) - 1)) if tokens[index].text == close), 0)
        if not end:
            continue
        first, last = tokens[at - 1].text, tokens[end + 1].text
        named = fold(first) not in _NO_FIRST_NAMES and fold(last) not in _NO_NAMES
        if named and all(map(is_capitalised, (first, last, *(word.text for word in tokens[at + 1 : end])))):
            yield Cue(at - 1, end + 2, "PERSON", True)


def _honoured(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """One word after an honorific: a Mr. Doukas."""
    for start, end in rows:
        name = tokens[end - 1].text
        alone = end - start == 1 or (end - start == 2 and fold(tokens[start].text).rstrip(".") in HONORIFICS)
        honoured = alone and end > 1 and fold(tokens[end - 2].text).rstrip(".") in HONORIFICS
        if honoured and fold(name) not in _NO_NAMES and len(name) > 1:
            yield Cue(end - 1, end, "PERSON", True)


def _lined_up(tokens: Sequence[Token]) -> Iterator[Cue]:
    """The people of a scorecard, each with one bare initial: S Leavasa 33, D Foxcroft 19."""
    pairs = [
        at
        for at in range(len(tokens) - 1)
        if tokens[at].text in _CAPITALS
        and len(tokens[at + 1].text) > 2 and tokens[at + 1].text[0].isupper() and tokens[at + 1].text[1].islower()
        and not (at and is_capitalised(tokens[at - 1].text))
        and not (at + 2 < len(tokens) and is_capitalised(tokens[at + 2].text))
    ]  # fmt: skip
    if len(pairs) >= _MANY:
        yield from (Cue(at, at + 2, "PERSON", True) for at in pairs)
