"""What a number counts: the noun phrase that follows it, judged by word forms alone."""

import re
from typing import NamedTuple

from reader.entities.grammar.lexicon import Lexicon


class Counted(NamedTuple):
    """The end of the phrase and its head's standard form (`GPU` for `NVIDIA GPUs`)."""

    end: int
    lemma: str


_WORD = re.compile(r"(\s?-\s?|[ \u00a0\u202f])([^\W\d_](?:[\w&]|[-‐‑'’.](?=\w)){0,40})")
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "staff": "staff", "police": "police",
    "aircraft": "aircraft", "spacecraft": "spacecraft", "personnel": "personnel", "feet": "foot", "mice": "mouse",
    "cattle": "cattle", "sheep": "sheep", "fish": "fish", "teeth": "tooth", "lives": "life", "wives": "wife",
    "businessmen": "businessman", "policemen": "policeman", "firefighters": "firefighter", "species": "species",
    "series": "series", "media": "medium", "data": "data", "servicemen": "serviceman", "fishermen": "fisherman",
    "genera": "genus", "bacteria": "bacterium", "larvae": "larva", "fungi": "fungus",
    "phenomena": "phenomenon", "criteria": "criterion", "geese": "goose", "oxen": "ox", "wolves": "wolf",
    "loaves": "loaf",
}  # fmt: skip
_BRACKETED = re.compile(r"\s\(([A-Z]{2,6})s?\)")
_NOT_PLURAL = re.compile(r"(?:ss|us|is|'s|’s)$", re.IGNORECASE)
_REACH = 4
"""How many words after the number its noun may be."""


def counted_noun(text: str, position: int, lexicon: Lexicon, *, bare_year: bool) -> Counted | None:
    """The noun that the number ending at `position` counts, or None.

    `bare_year` says that the number could be a year; then only a noun that `lexicon.counted` lists makes it none.
    """
    partitive = re.compile(rf"\s(?:{lexicon.partitives})", re.IGNORECASE).match(text, position)
    if partitive is not None:
        position = partitive.end() - 1
    find = {"en": _english, "de": _german}.get(lexicon.code, _romance)
    counted = find(text, position, lexicon)
    if counted is None:
        return None
    head = counted.lemma
    if head in lexicon.durations.values() or head in lexicon.durations:
        return None
    last_word = text[position : counted.end].rsplit(maxsplit=1)[-1].lower()
    bracketed = _BRACKETED.match(text, counted.end)
    if bracketed is not None and _spelled_by(bracketed[1], text[position : counted.end]):
        counted = Counted(counted.end, bracketed[1])
    if bare_year and last_word not in lexicon.counted:
        return None
    return counted


def _spelled_by(acronym: str, phrase: str) -> bool:
    return "".join(word[0] for word in re.split(r"[\s-]+", phrase) if word).lower().endswith(acronym.lower())


def _english(text: str, position: int, lexicon: Lexicon) -> Counted | None:
    best: Counted | None = None
    end = position
    for reach in range(_REACH + 1):
        word = _WORD.match(text, end)
        if word is None or word[2].lower() in lexicon.stop:
            break
        if best is not None and (word[2][0].isupper() or not _plural(word[2])):
            # "graphics processing units": one more word may separate two plurals
            further = _WORD.match(text, word.end())
            if reach > 1 or further is None or not word[2].endswith("ing") or not _plural(further[2]):
                break
        end = word.end()
        if _plural(word[2]):
            best = Counted(end, english_singular(word[2]))
        if text[end : end + 1] in ",.;:!?)":
            break
    return best


def _plural(word: str) -> bool:
    lower = word.lower()
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        return True
    return lower in _IRREGULAR or (len(word) > 2 and lower.endswith("s") and not _NOT_PLURAL.search(lower))


def english_singular(word: str) -> str:
    """The singular of an English noun: `GPUs` -> `GPU`, `companies` -> `company`."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if word[:-1].isupper():
        return word[:-1]
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:sses|shes|ches|xes|zes)$", lower):
        return word[:-2]
    return word[:-1] if lower.endswith("s") else word


def _german(text: str, position: int, lexicon: Lexicon) -> Counted | None:
    end = position
    for _ in range(3):
        word = _WORD.match(text, end)
        if word is None or word[2].lower() in lexicon.stop:
            return None
        end = word.end()
        if word[2][0].isupper():
            return Counted(end, word[2]) if len(word[2]) > 1 else None  # Gruppe 32 A
        if not re.search(r"(?:e|en|er|es|em)$", word[2]):
            return None
        if text[end : end + 1] in ",.;:!?)":
            return None
    return None


def _romance(text: str, position: int, lexicon: Lexicon) -> Counted | None:
    end = position
    for _ in range(2):
        word = _WORD.match(text, end)
        if word is None or word[2].lower() in lexicon.stop or (word[2][0].isupper() and not word[2].isupper()):
            return None
        end = word.end()
        if lexicon.modifiers and re.fullmatch(lexicon.modifiers, word[2], re.IGNORECASE):
            continue
        if word[2][-1] in "sx" or word[2].lower() in lexicon.counted:
            return Counted(end, word[2])
        return None
    return None
