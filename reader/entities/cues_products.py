"""Products and events that numbers and neighbours give away: `XR7`, `Colossus 2`, `a drill called Snøfugl`."""

import re
from collections.abc import Sequence

from reader.entities.cues import Cue, Rows
from reader.entities.gazetteer import fold
from reader.entities.heads import EVENT_NOUNS, NAMED_THINGS, NUMBERED, PERSON_NOUNS, PRODUCT_NOUNS
from reader.entities.tokens import Token
from reader.entities.vocabulary import DEMONYMS, NEVER_NAMES, ORG_NOUNS, PLACE_NOUNS, TITLES
from reader.entities.wordlists import words

_MODEL = re.compile(r"(?:[A-Z]{1,5}[a-z]{0,6}-?\d{1,4}[A-Za-z]{0,3}|\d{1,4}[A-Z]{1,3}\d{0,3})$")
_NO_MODEL = re.compile(
    r"(?:Q[1-4]|H[12]|G\d{1,3}|[A-Z]?\d{1,2}[AP]M|CO2|COVID-?19|Covid-19|COP\d\d|U-?\d\d|F1|[1-6]G|[23]D|B[12][BC]|MI[56]"
    r"|EU\d\d|[A-Z]\d{1,2}|E\d{3}|FY\d{2,4}|\d{1,4}K|\d{1,4}[MB]|H\dN\d|WW[I12]+|UNC\d{4})$"
)
_SMALL_NUMBER = re.compile(r"[1-9]\d?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FLIGHT = re.compile(r"[A-Z]{2}\d{3,4}$")
_ITS = words("the its a an their this at ’s 's")
_CALLED = words(
    """
    called dubbed codenamed nicknamed christened namens genannt llamado llamada denominado denominada bautizado
    bautizada baptisé baptisée nommé nommée appelé appelée surnommé surnommée
    """
)
_VERB_BEFORE = words(
    """
    he she they we you i who it that is was were are be been has have had not also once then later and or to even often
    """
)
_NO_NAMES = NEVER_NAMES | DEMONYMS
_TYPE = frozenset({"Typ", "Modell", "Typs", "Modells", "modelo", "modèle", "model"})


def cued_products(tokens: Sequence[Token], rows: Rows, language: str) -> list[Cue]:
    """The products and events in a sentence that numbers and the words beside them give away."""
    cues: list[Cue] = []
    for start, end in rows:
        cue = (
            _called(tokens, start, end)
            or _modelled(tokens, start, end, language)
            or _described(tokens, start, end, language)
        )
        if cue is not None:
            cues.append(cue)
    return cues


def _called(tokens: Sequence[Token], start: int, end: int) -> Cue | None:
    """What is said to be called so: a person, company or place by the word before, otherwise a product."""
    at = start - 1
    if at > 0 and tokens[at].text in '“„«"':
        at -= 1
    if at < 1 or tokens[at].text not in _CALLED:
        return None
    noun = tokens[at - 1].text if tokens[at - 1].text != "," else tokens[at - 2].text if at > 1 else ""
    if not noun or not noun[0].isalpha() or fold(noun) in _VERB_BEFORE:
        return None
    if noun.lower() in PERSON_NOUNS or fold(noun) in TITLES:
        return Cue(start, end, "PERSON", False)
    if noun in ORG_NOUNS:
        return Cue(start, end, "ORG", False)
    if noun in PLACE_NOUNS:
        return Cue(start, end, "LOC", False)
    if noun.islower() or tokens[at].text in ("namens", "genannt"):
        return Cue(start, _with_number(tokens, end), "PRODUCT", False)
    return None


def _modelled(tokens: Sequence[Token], start: int, end: int, language: str) -> Cue | None:
    last = tokens[end - 1].text
    before = tokens[start - 1].text if start else ""
    if before in _TYPE or (tokens[start].text in _TYPE and end - start > 1):
        return Cue(start + (tokens[start].text in _TYPE), _with_number(tokens, end), "PRODUCT", True)
    if _MODEL.match(last) and not _NO_MODEL.match(last) and not (language == "zh" and _FLIGHT.match(last)):
        return Cue(start if end - start < 4 and start > 0 else end - 1, end, "PRODUCT", end - start > 1)
    if language == "de" or not start or end - start > 3 or fold(last) in NUMBERED or _no_name(tokens, start):
        return None
    numbered = _with_number(tokens, end)
    if numbered > end and numbered < len(tokens) and tokens[numbered].text.lower() in PRODUCT_NOUNS:
        return Cue(start, numbered, "PRODUCT", False)
    return None


def _with_number(tokens: Sequence[Token], end: int) -> int:
    """The end of a name with the small number that follows it."""
    beside = end < len(tokens) and tokens[end].start == tokens[end - 1].end + 1
    return end + 1 if beside and _SMALL_NUMBER.fullmatch(tokens[end].text) else end


def _no_name(tokens: Sequence[Token], start: int) -> bool:
    return fold(tokens[start].text) in _NO_NAMES


def _described(tokens: Sequence[Token], start: int, end: int, language: str) -> Cue | None:
    """Names before or after what they are: `the Dojo supercomputer`, `its AI Day event`, `World Password Day`."""
    first, last = fold(tokens[start].text), fold(tokens[end - 1].text)
    if first in ("world", "international", "national") and last in ("day", "week", "month") and end - start > 2:
        return Cue(start, end, "EVENT", True)
    if not start or (end - start == 1 and _no_name(tokens, start)):
        return None
    following = tokens[end].text.strip('"”') if end < len(tokens) else ""
    before = tokens[start - 1].text
    thing = _thing_before(tokens, start, end, language)
    if thing is not None:
        return Cue(thing, end, "PRODUCT", False)
    if before == "," and start > 1 and tokens[start - 2].text in EVENT_NOUNS:
        return Cue(start, _with_year(tokens, end), "EVENT", False)
    determined = before.lower() in _ITS
    if determined and following in PRODUCT_NOUNS and len(tokens[end - 1].text) > 1 and end - start < 3:
        return Cue(start, end, "PRODUCT", False)
    if determined and following in EVENT_NOUNS and end - start < 5:
        return Cue(start, end, "EVENT", False)
    return None


def _thing_before(tokens: Sequence[Token], start: int, end: int, language: str) -> int | None:
    """Where the name of a ship or the like begins that the word for it stands before: the trawler | Seabright."""
    if language == "de" and end - start > 1 and tokens[start].text.lower() in NAMED_THINGS and start:
        return start + 1  # both have a capital
    at = start - 1
    if tokens[at].text in '«“„"‘' and at > 0:
        at -= 1
    named = tokens[at].text in NAMED_THINGS and end - start < 4 and not _no_name(tokens, start)
    return start if named else None


def _with_year(tokens: Sequence[Token], end: int) -> int:
    return end + 1 if end < len(tokens) and _YEAR.fullmatch(tokens[end].text) else end
