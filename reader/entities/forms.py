"""The forms of a name: what is left without titles and suffixes, its initials, its short forms."""

from collections.abc import Sequence

from reader.entities.gazetteer import IS_CJK, fold
from reader.entities.heads import EVENT_STARTS
from reader.entities.vocabulary import COMPANY_SUFFIXES, PARTICLES, TITLES
from reader.entities.wordlists import words
from reader.model import EntityType

_SMALL = words(
    """
    of the and for in on at to de des du d' la le les el los las y et und der die das für von del da do e &
    """
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_DESCRIPTIVE = words(
    """
    ai app platform model models chip chips gpu gpus system systems series phone smartphone car vehicle city state
    county province island islands river
    """
)
_KINDS_OF_PLACES = words(
    """
    ile isla ciudad ville city town village commune municipio municipality provincia province region departamento
    departement county state estado comuna localidad pueblo
    """
)
"""What a place is said to be before `of` and its name: île d'Ouessant is Ouessant."""
_TOO_COMMON = words(
    """
    bank national american british european international united first new north south east west northern
    southern eastern western central general royal global world federal public people's university college
    institute ministry department office court council committee commission association house city county
    state party club team league street road museum news times post
    school hospital church company group university banco
    universidad ministerio bundes deutsche deutscher deutsches société banque université ministère conseil el
    la los the san santa saint st
    """
)


def core(words: Sequence[str], kind: EntityType) -> tuple[str, ...]:
    """The words of a name, folded, without an article, a legal form or a possessive."""
    folded = [fold(word) for word in words]
    while len(folded) > 1 and folded[-1] in ("'s", "'"):
        folded.pop()
    while len(folded) > 1 and folded[0] in ("the", "der", "die", "das", "el", "la", "los", "las", "le", "les", "l'"):
        folded.pop(0)
    if kind in ("ORG", "PRODUCT"):
        while len(folded) > 1 and (folded[-1].rstrip(".") in COMPANY_SUFFIXES or folded[-1] in (",", ".")):
            if len(folded) == 2 and folded[0] in _TOO_COMMON:
                break
            folded.pop()
    if len(folded) == 1 and "." in folded[0]:
        folded[0] = folded[0].replace(".", "")
    return tuple(folded)


def person_core(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a person's name, folded, without titles and possessives."""
    folded = [fold(word) for word in words]
    while len(folded) > 1 and (folded[-1] in ("'s", "'", ",", ".")):
        folded.pop()
    while len(folded) > 1 and folded[0].rstrip(".") in TITLES:
        folded.pop(0)
    if IS_CJK.match(folded[0]):
        return ("".join(folded),)
    return tuple(folded)


def same_person(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` may name the person `full` names: surname, first name, without or with middle names."""
    if short == full or not short or not full:
        return False
    if len(short) == 1:
        word = short[0]
        if IS_CJK.match(word):
            return (len(word) == 1 and full[0].startswith(word) and len(full[0]) > 1) or word in full[0].split("·")
        parts = [part for part in full if part.rstrip(".") not in _GENERATIONS]
        if word in parts and word not in PARTICLES:
            return len(word) > 1
        return bool(parts) and "-" in parts[-1] and word in parts[-1].split("-")
    generations = [{part.rstrip(".") for part in form if part.rstrip(".") in _GENERATIONS} for form in (short, full)]
    if generations[0] and generations[1] and generations[0] != generations[1]:
        return False
    bare_short = [part for part in short if part.rstrip(".") not in _GENERATIONS]
    bare_full = [part for part in full if part.rstrip(".") not in _GENERATIONS]
    if bare_short == bare_full:
        return True
    size = len(bare_short)
    if any(bare_full[i : i + size] == bare_short for i in range(len(bare_full) - size + 1)):
        return True
    if bare_short[0] == bare_full[0] and bare_short[-1] == bare_full[-1]:
        middle = set(bare_full[1:-1])
        return all(
            part in middle or any(m[0] == part[0] for m in middle if len(part.rstrip(".")) == 1)
            for part in bare_short[1:-1]
        )
    first = bare_short[0].rstrip(".")
    return len(first) == 1 and bare_full[0].startswith(first) and bare_short[1:] == bare_full[1:]


def is_acronym(word: str) -> bool:
    """Whether `word` is written as initials: two to seven capitals, dots and digits allowed."""
    letters = [char for char in word if char.isalpha()]
    return (
        2 <= len(letters) <= 7 and sum(char.isupper() for char in letters) >= len(letters) - 1 and letters[0].isupper()
    )


def acronyms(words: Sequence[str]) -> set[str]:
    """The initials of a name of several words, with and without those of its small words, lower-cased."""
    if len(words) < 2:
        return set()
    parts = [piece for word in words for piece in word.split("-") if piece and piece[0].isalnum()]
    every = "".join(part[0] for part in parts)
    great = "".join(part[0] for part in parts if part not in _SMALL)
    return {initials for initials in (every, great) if len(initials) > 1}


def is_short_for(short: Sequence[str], full: Sequence[str], kind: EntityType) -> bool:
    """Whether `short` is the usual short form of `full`: its first words, or all but what only describes it."""
    size = len(short)
    if size >= len(full):
        return False
    if kind == "EVENT" and size == 1 and full[-2] in EVENT_STARTS:
        return short[0] == full[-1]
    rest = full[size:]
    if tuple(full[:size]) == tuple(short):
        if kind in ("PRODUCT", "WORK_OF_ART", "EVENT"):
            return all(word in _DESCRIPTIVE for word in rest)
        if kind == "LOC":
            return all(word in _DESCRIPTIVE for word in rest)
        return not (size == 1 and (short[0] in _TOO_COMMON or len(short[0]) < 2))
    if kind == "LOC" and tuple(full[-size:]) == tuple(short):
        return len(full) - size > 1 and full[0] in _KINDS_OF_PLACES and all(word in _SMALL for word in full[1:-size])
    if kind == "ORG" and tuple(full[-size:]) == tuple(short):
        return not all(word in _TOO_COMMON for word in short)
    return False
