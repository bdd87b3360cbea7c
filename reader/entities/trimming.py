"""The edges of a name: freed of titles, small words, possessives, years and the words for what it is."""

import re
from collections.abc import Sequence

from reader.entities.gazetteer import fold
from reader.entities.heads import NUMBERED, PLACE_ENDS
from reader.entities.mentions import Tagged
from reader.entities.tokens import Token
from reader.entities.vocabulary import (
    DEMONYMS,
    HONORIFICS,
    OPENERS,
    ORG_HEADS,
    PARTICLES,
    POST_NOMINALS,
    SEATED,
    TITLE_ENDINGS,
    TITLES,
)
from reader.entities.wordlists import words
from reader.model import EntityType

CONJUNCTIONS = words("and und y e et or oder ou o , & bis – / 和 与 及 、")
OF = words("de d' d’ du del")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
HEADS = ORG_HEADS | PLACE_ENDS | SEATED
_BEFORE_NUMBERS = HEADS | NUMBERED
_THE = words("le la l' l’ el der die the")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GERMAN_KINDS = (
    "hersteller", "herstellers", "händler", "zulieferer", "konzern", "konzerns", "anbieter", "betreiber", "versicherer",
    "autobauer", "tochter", "firma", "unternehmens", "startup", "discounter", "auktionshaus", "auktionshauses",
    "wählervereinigung", "handelshaus", "bauherr", "bürgerinitiative", "marke",
)  # fmt: skip
_CLUB_KINDS = frozenset({"Verein", "Vereins", "Band", "Gruppe", "Bündnis", "Initiative"})
"""What stands before the names of German clubs, unless the name goes on with it: Verein | Volltreffer, but Verein für
Heimatkunde."""
_SMALL_KINDS = words(
    """
    barrio colonia fraccionamiento quartier village hameau
    puerto estación estadio iglesia aeropuerto embalse cárcel penal stade gare phare port station
    église aéroport carrière
    """
)
_COMMON_ENDS = PLACE_ENDS | words("hall town village plant caves cave road mine area region side")
_PRODUCT_ENDS = words(
    """
    model models robot robots humanoid chip chips processor processors phone smartphone tablet laptop app chatbot
    assistant car truck rocket drone console
    """
)
_QUOTABLE = frozenset({"WORK_OF_ART", "PRODUCT", "EVENT"})
_NO_ENDS = frozenset(
    {"GPU", "GPUs", "CPU", "CPUs", "LLM", "LLMs", "CEO", "CFO", "CTO", "API", "IPO", "PC", "PCs", "TPUs"}
)


def trimmed(tokens: Sequence[Token], span: Tagged) -> Tagged:
    """The name in a tagged span without what is none of it; empty where nothing is left."""
    end = _before_tail(tokens, span.start, span.end, span.type)
    start, kind = _after_kind(tokens, _after_openers(tokens, span.start, end, span.type), end, span.type)
    end = _before_small(tokens, start, end, kind)
    if kind == "PERSON" and end - start > 2 and start and _peoples(tokens, start):
        start += 1
    titles = start
    while titles < end - 1 and is_title(tokens[titles].text):
        titles += 1
    while kind == "ORG" and end - start > 1 and is_title(tokens[end - 1].text) and _goes_before_name(tokens, end):
        end -= 1  # U.S. District Judge, NT Police | Commander
        if fold(tokens[end - 1].text) not in ORG_HEADS and end < span.end:
            start = end
    while kind == "PERSON" and end - titles > 2 and tokens[end - 1].text.rstrip(".") in POST_NOMINALS:
        end -= 1
    if titles > start and (kind == "PERSON" or _honoured(tokens, start, end - titles, kind)):
        start, kind = titles, "PERSON"
    return Tagged(start, end, kind, span.score)


def is_title(word: str) -> bool:
    """Whether `word` is a title or profession before a person's name."""
    folded = word.lower().rstrip(".")
    return folded in TITLES or (len(folded) > 7 and folded.endswith(TITLE_ENDINGS))


def _before_tail(tokens: Sequence[Token], start: int, end: int, kind: EntityType) -> int:
    """Where a name ends before common initials, a year, a possessive and marks: Paris 2024, Nvidia | GPUs."""
    while end - start > 1 and kind != "WORK_OF_ART" and tokens[end - 1].text in _NO_ENDS:
        end -= 1
    if end - start > 1 and kind in ("ORG", "LOC", "PERSON") and _YEAR.fullmatch(tokens[end - 1].text):
        end -= 1
        while end - start > 1 and tokens[end - 1].text in OF:
            end -= 1
    while end > start and (tokens[end - 1].text in POSSESSIVES or not tokens[end - 1].text[0].isalnum()):
        joined = end - start > 1 and tokens[end - 2].end == tokens[end - 1].start
        if (kind in _QUOTABLE and tokens[end - 1].text in '!?+”"') or (joined and tokens[end - 1].text == "+"):
            break
        end -= 1
    return end


def _after_openers(tokens: Sequence[Token], start: int, end: int, kind: EntityType) -> int:
    """Where a name starts after small words and marks."""
    while start < end - 1 and fold(tokens[start].text) in OPENERS and not _opens_name(tokens[start].text, kind):
        start += 1
    while start < end and not tokens[start].text[0].isalnum():
        start += 1
    return start


def _opens_name(word: str, kind: EntityType) -> bool:
    """Whether a small word with a capital may be the start of a name: `The Matrix`, `Da Silva`, `E Ink`."""
    if word.islower():
        return False
    return kind == "WORK_OF_ART" or (kind == "PERSON" and word.lower() in PARTICLES) or (len(word) == 1 and word != "A")


def _after_kind(tokens: Sequence[Token], start: int, end: int, kind: EntityType) -> tuple[int, EntityType]:
    """Where a name begins after the word for what it is, and its type: Autozulieferer | Brauneck AG, puerto de |
    Salina Cruz."""
    while kind in ("ORG", "PERSON", "LOC") and start < end - 1 and tokens[start].text.lower().endswith(_GERMAN_KINDS):
        start, kind = start + 1, "ORG"
    if kind == "ORG" and end - start > 1 and tokens[start].text in _CLUB_KINDS and not _goes_on(tokens[start + 1].text):
        return start + 1, kind
    if kind == "LOC" and start < end and tokens[start].text in _SMALL_KINDS:
        name = next((at for at in range(start + 1, end) if tokens[at].text[0].isupper()), start)
        if name > start + 1:
            return name, kind
    return start, kind


def _goes_on(word: str) -> bool:
    return word.islower() or word in ("Deutscher", "Deutsche", "Österreichischer", "Schweizer")


def _before_small(tokens: Sequence[Token], start: int, end: int, kind: EntityType) -> int:
    """Where a name ends before small words and what is on a scoreboard: Lochboisdale | hall, Optimus | humanoid robot,
    New Zealand | 3."""
    while end - start > 1 and tokens[end - 1].text.islower():
        word = fold(tokens[end - 1].text)
        ends = _COMMON_ENDS if kind in ("LOC", "PERSON") else _PRODUCT_ENDS if kind == "PRODUCT" else OPENERS
        if word not in OPENERS and word not in ends:
            break
        end -= 1
    while kind == "LOC" and end - start > 1 and tokens[end - 1].text.isdigit() and _is_score(tokens, end):
        end -= 1
    return end


def _is_score(tokens: Sequence[Token], end: int) -> bool:
    """Whether a number after a place is one on a scoreboard: New Zealand | 3, Australia | 0."""
    after = tokens[end].text if end < len(tokens) else "."
    return len(tokens[end - 1].text) < 3 and after in ".,;" and fold(tokens[end - 2].text) not in _BEFORE_NUMBERS


def _peoples(tokens: Sequence[Token], start: int) -> bool:
    """Whether a person's people stands before his name: le Coréen | Bae Dong-hyun."""
    people = tokens[start].text
    known = fold(people) in DEMONYMS or people.endswith(("éen", "éenne", "ien", "ienne"))
    return known and tokens[start - 1].text.lower() in _THE


def _goes_before_name(tokens: Sequence[Token], end: int) -> bool:
    """Whether a word with a capital follows in the same sentence, as after a title."""
    return end < len(tokens) and tokens[end].text[0].isupper() and tokens[end].text not in CONJUNCTIONS


def _honoured(tokens: Sequence[Token], start: int, words_left: int, kind: EntityType) -> bool:
    """Whether what starts with titles here is a person although the tagger says otherwise."""
    honorific = fold(tokens[start].text).rstrip(".") in HONORIFICS
    short = words_left < (5 if honorific else 3)
    return short and kind in ("ORG", "LOC") and (honorific or not tokens[start].text.isupper())
