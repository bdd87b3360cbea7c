"""Names whose kind the text states: `a laptop named Mama Rocks`, `a trawler, the Polar Aasiaat`, `34, of Kenova`."""

import re
from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.gazetteer import fold
from reader.entities.heads import BARE_WORK_NOUNS, BRAND_NOUNS, CALLED, DEVICES, FAIRS, PERSON_NOUNS, STREETS, VESSELS
from reader.entities.tokens import Token
from reader.entities.vocabulary import (
    COMPANY_NOUNS,
    DEMONYMS,
    HONORIFICS,
    NEVER_NAMES,
    OPENERS,
    ORG_HEADS,
    PLACE_NOUNS,
    TITLES,
)
from reader.entities.wordlists import words
from reader.model import EntityType

_DETERMINERS = words(
    """
    the a an its his her their our this that el la un una su le les une son sa leur ein eine der die das den dem einem
    einer seine ihre
    """
)
_THE = words("the el la le les der die das")
_QUOTES = frozenset('“„«"‘')
_STOPS = frozenset({",", ".", ";", ":", ")", "(", "—", "–"})
_PLAYERS = words("loanee loanees")
_RANGES = words("range line brand label series variety lineup gama línea marca gamme marque")
_AT = words("analyst analysts economist strategist researcher partner lawyer solicitor engineer curator broker trader")
_TELLS = words("told tells tell")
_ALONG = words("on off down up along near via leave left join joined block blocked closed shut of from and onto")
_ROAD = re.compile(r"[AMB]\d{1,4}(?:\(M\))?")
_GENTILIC = re.compile(r"[a-zéèñ]{3,16}(?:oise|aise|ienne|aine|ande|ense|esa|ana|ina)")
"""Where a company is from, in French and Spanish: la société liégeoise | Paperasse."""
_AGE = re.compile(r"[1-9]\d")
_NO_STARTS = NEVER_NAMES | OPENERS | DEMONYMS | HONORIFICS
_OF = words("de du del des d' d’ de la")
_CLOSERS = words("en à a que qui y et con avec para pour por par est es fue sera será se ha")
_REACH = 6
_LONGEST = 4


def cued_stated(tokens: Sequence[Token], rows: Rows, language: str) -> list[Cue]:
    """The names in a sentence of which the words beside them say what they name; `rows` are the sentence's `runs`."""
    cues: list[Cue] = [*_roads(tokens)] if language == "en" else []
    if language in ("es", "fr"):
        cues += _streets(tokens, rows)
    for start, end in rows:
        if end - start > _LONGEST or fold(tokens[start].text).rstrip(".") in _NO_STARTS:
            continue
        cue = (
            _called(tokens, start, end)
            or _after_noun(tokens, start, end)
            or _after_comma(tokens, start, end)
            or (_in_english(tokens, start, end) if language == "en" else None)
        )
        if cue is not None:
            cues.append(cue)
    return cues


def _kind(noun: str) -> EntityType | None:
    """What a thing is that such a noun stands before, where the noun leaves no doubt."""
    lower = noun.lower()
    if lower in VESSELS or lower in DEVICES:
        return "PRODUCT"
    if lower in COMPANY_NOUNS:
        return "ORG"
    return None


def _called(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """A laptop named | Mama Rocks, software called | Kijiko."""
    at = start - 1 - (start > 0 and tokens[start - 1].text in _QUOTES)
    if at > 1 and tokens[at].text == "as" and tokens[at - 1].text == "known":
        at -= 1
    elif at < 1 or tokens[at].text not in CALLED:
        return None
    noun = tokens[at - 1].text
    if noun in BRAND_NOUNS or (noun in BARE_WORK_NOUNS | {"piece", "play", "book"} and tokens[at].text != "known"):
        return Cue(start, end, "PRODUCT" if noun in BRAND_NOUNS else "WORK_OF_ART", certain=True, stated=True)
    kind = _kind(noun) or ("LOC" if noun in PLACE_NOUNS else "PERSON" if noun in PERSON_NOUNS else None)
    return Cue(start, end, kind, certain=True, stated=True) if kind is not None else None


def _after_noun(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """The cider maker | Denby Foster; the bolincheur | War-Raok III."""
    at = start - 1 - (start > 0 and tokens[start - 1].text in _QUOTES)
    if at < 1 or not tokens[at].text.islower():
        return None
    adjective = tokens[at - 1].text in COMPANY_NOUNS and _GENTILIC.fullmatch(tokens[at].text) is not None
    firm = tokens[at].text in COMPANY_NOUNS or adjective
    if firm and end - start < _LONGEST and not _speaks(tokens, end):
        return Cue(start, end, "ORG", certain=True, stated=True)
    if tokens[at].text in VESSELS:
        return Cue(start, _with_stop(tokens, end), "PRODUCT", certain=True, stated=True)
    return None


def _speaks(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows is an age, as after a person: the builder | Sam Poole, 46."""
    following = tokens[end + 1].text if end + 1 < len(tokens) and tokens[end].text in ",(" else ""
    return bool(_AGE.fullmatch(following))


def _with_stop(tokens: Sequence[Token], end: int) -> int:
    """The end of a name with the stop of its last initial: the dredge Marjorie K."""
    initial = len(tokens[end - 1].text) == 1 and end < len(tokens) and tokens[end].text == "."
    return end + 1 if initial else end


def _after_comma(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """Whose boat, the | Stella Maris, ties up; the consultants, | RPS, say."""
    at = start - 1
    if at > 1 and tokens[at].text in _THE:
        at -= 1
    if at < 2 or tokens[at].text != "," or end >= len(tokens) or tokens[end].text not in _STOPS:
        return None
    noun = tokens[at - 1].text
    determined = noun.islower() and any(one.text.lower() in _DETERMINERS for one in tokens[max(0, at - 4) : at - 1])
    if not determined and noun not in VESSELS:
        return None
    kind = _kind(noun) or (_kind(noun[:-1]) if noun.endswith("s") else None)
    return Cue(start, end, kind, certain=True, stated=True) if kind is not None else None


def _in_english(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    before = tokens[start - 1].text if start else ""
    earlier = tokens[start - 2].text if start > 1 else ""
    following = tokens[end].text if end < len(tokens) else ""
    if before == "at" and earlier in _AT and end - start < _LONGEST:
        return Cue(start, end, "ORG", certain=True)
    if before == "of" and earlier == "," and start > 3 and _AGE.fullmatch(tokens[start - 3].text):
        return Cue(start, end, "LOC", certain=fold(tokens[end - 1].text) not in ORG_HEADS)
    if before == "the" and earlier in _TELLS and end - start == 1 and _is_paper(tokens[start].text, following):
        return Cue(start, end, "ORG", certain=True)
    if following == "to" and end + 1 < len(tokens) and tokens[end + 1].text.lower() == "category":
        return Cue(start, end, "EVENT", certain=True, stated=True)  # upgraded Errol to category 3
    if following in _PLAYERS and end - start < _LONGEST and earlier != "":
        return Cue(start, end, "ORG", certain=end - start == 1)
    if before == "its" and following in _RANGES and end - start < _LONGEST:
        return Cue(start, end, "PRODUCT", certain=True, stated=True)
    if following == "," and end + 1 < len(tokens) and tokens[end + 1].text == "aged" and end - start < _LONGEST:
        return Cue(start, end, "PERSON", certain=True, stated=True)
    return None


def _is_paper(word: str, following: str) -> bool:
    """Whether what somebody told something to may be a newspaper: told the | Champion."""
    lower = fold(word)
    offices = lower in TITLES or lower in ORG_HEADS
    return word[1:].islower() and not offices and not is_capitalised(following or "x") and following not in ("'s", "’s")


def _streets(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """Streets and fairs that French and Spanish start in small letters: bulevar Manuel Ávila Camacho, fiesta de San
    Juan, Foire du livre de Bruxelles."""
    ends = dict(rows)
    for at, token in enumerate(tokens[:-1]):
        word = token.text
        if word in STREETS:
            start = at + 1 + (tokens[at + 1].text in _OF)
            if start in ends:
                yield Cue(at, ends[start], "LOC", certain=True)
        elif word.lower() in FAIRS and tokens[at + 1].text in _OF:
            name = at + 2
            while name < len(tokens) and name - at < _REACH and tokens[name].text.islower() and name not in ends:
                if tokens[name].text in _CLOSERS:
                    break
                name += 1
            if name in ends:
                yield Cue(at, ends[name], "EVENT", certain=True)


def _roads(tokens: Sequence[Token]) -> Iterator[Cue]:
    """British roads: down the | M65."""
    for at in range(2, len(tokens)):
        if tokens[at - 1].text == "the" and tokens[at - 2].text in _ALONG and _ROAD.fullmatch(tokens[at].text):
            yield Cue(at, at + 1, "LOC", certain=True)
