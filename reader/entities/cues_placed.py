"""Places that their position gives away: the town of a dateline, `Kisima airstrip`, `avenida 6 de Marzo`."""

import re
from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.gazetteer import fold
from reader.entities.heads import STREETS
from reader.entities.tokens import Token
from reader.entities.vocabulary import CALENDAR, NEVER_NAMES, OPENERS, ORG_HEADS, TITLES
from reader.entities.wordlists import words

_DASHES = frozenset({"—", "–", "-", "--"})
_WITHIN_A_DATELINE = frozenset({",", ".", "(", ")", "/"})
_REACH = 12
_LONGEST = 3
_SITES = words("airstrip airport airfield aerodrome harbour harbor village hamlet peninsula")
_BEFORE_A_DAY = words("du de le")
_DAY = re.compile(r"[1-3]?\d(?:er)?")
_NO_TOWNS = NEVER_NAMES | OPENERS | TITLES | ORG_HEADS


def cued_placed(tokens: Sequence[Token], rows: Rows, language: str) -> list[Cue]:
    """The places in a sentence whose position gives them away; `rows` are its `runs`."""
    cues = [*_datelines(tokens, rows)]
    if language == "en":
        cues += _sites(tokens, rows)
    elif language in ("es", "fr"):
        cues += _by_a_day(tokens)
    return cues


def _datelines(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """HAYWARD, Wis. (KQMW) —; Keur Massar, 5 nov (APS) –: in great letters, or with the day."""
    if not rows or rows[0][0] != 0 or len(tokens) < 4:
        return
    end = rows[0][1]
    if end > _LONGEST or end == len(tokens) or tokens[end].text not in ",(":
        return
    dash = next((at for at in range(end, min(len(tokens), end + _REACH)) if tokens[at].text in _DASHES), 0)
    head = tokens[end:dash]
    if not head or any(fold(token.text) in _NO_TOWNS for token in tokens[:end]):
        return
    dated = any(fold(token.text).rstrip(".") in CALENDAR for token in head)
    plain = all(
        token.text in _WITHIN_A_DATELINE or is_capitalised(token.text) or token.text[0].isdigit()
        or fold(token.text).rstrip(".") in CALENDAR for token in head
    )  # fmt: skip
    great = all(token.text.isupper() and len(token.text) > 2 for token in tokens[:end])
    if plain and (dated or great):
        yield Cue(0, end, "LOC", certain=True, stated=True)


def _sites(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """A name before a small word for a place: beside | Kisima airstrip."""
    for start, end in rows:
        named = start and fold(tokens[start].text) not in _NO_TOWNS
        if named and end < len(tokens) and end - start <= _LONGEST and tokens[end].text in _SITES:
            yield Cue(start, end, "LOC", certain=True)


def _by_a_day(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Streets named after a day: avenida 6 de Marzo, rue du 4 septembre."""
    for at, token in enumerate(tokens[:-2]):
        if token.text.lower() not in STREETS:
            continue
        day = at + 1 + (tokens[at + 1].text in _BEFORE_A_DAY)
        if day + 1 >= len(tokens) or not _DAY.fullmatch(tokens[day].text):
            continue
        month = day + 1 + (tokens[day + 1].text == "de")
        if month < len(tokens) and fold(tokens[month].text) in CALENDAR:
            yield Cue(at, month + 1, "LOC", certain=True)
