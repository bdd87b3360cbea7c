"""What a line looks like, whatever it says: its words, whether it ends a sentence, whether it is prose.

Chinese and Japanese have no spaces; two of their characters count as one word everywhere here.
"""

import re
from functools import lru_cache

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+){0,6}")
_NO_WORD = re.compile(r"[\W_]+")
_CLOSERS = "\"'”’»“‘」』）)]›*_"
_STOPS = ".!?…。！？؟।"
_EDGE = 24
_DIGITS = re.compile(r"\d{1,20}(?:[.,’' ]\d{3}){0,5}")
# So many small letters in its first 160 characters, and a text cannot be in capitals.
_SMALL = re.compile(r"(?:[^a-z]*[a-z]){16}")
_REMEMBERED = 1024
# A full stop ends a sentence if a new one begins after it and no abbreviation stands before it.
# The mark stands before the choice, so that the search goes from mark to mark.
_SENTENCE_END = re.compile(
    r"[.!?…。！？](?:(?<=[.!?…])[\"'”’»)\]]{0,3}\s{1,8}(?=[\"'“‘«(\[¿¡„]{0,2}[A-ZÀ-ÞА-Я0-9@#])"
    r"|(?<=[。！？])[”’」』）]{0,3}\s{0,8})"
)
_GLUED_END = re.compile(
    r"[.!?](?:\s(?=[»→►▶>]{1,2}\s[A-ZÀ-Þ])|(?<=[a-zà-ÿ0-9)”’\"'][.!?])(?=[A-ZÀ-ÞА-Я][a-zà-ÿа-я]|[A-Z]{4,}))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|No|Nr|Inc|Ltd|Co|Corp|Gen|Col|Lt|Sgt|Rep|Sen|Gov|Hon|Rev|Jan|Feb|Mar|"
    r"Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|approx|etc|bzw|usw|ca|Mio|Mrd|Abs|Art|Bd|Sra?|Dra?|Ud|Uds|EE|UU|Mme|Mlle|"
    r"MM|M|art|av|z|d|u|i|e|a|p)|(?<![\d.,])\d{1,2})\.$"
)


def wide_count(text: str) -> int:
    """How many Chinese or Japanese characters are in `text`."""
    return 0 if text.isascii() else len(_WIDE.findall(text))


@lru_cache(_REMEMBERED)
def count_words(text: str) -> int:
    """Words in `text`; two wide characters are one word."""
    if text.isascii():
        return len(text.split())
    wide = len(_WIDE.findall(text))
    if not wide:
        return len(text.split())
    return wide // 2 + len(_WORD.findall(_WIDE.sub(" ", text)))


@lru_cache(_REMEMBERED)
def ends_sentence(text: str) -> bool:
    """Whether `text` ends in a full stop or its like, closing quotes and brackets aside."""
    stripped = text.rstrip().rstrip(_CLOSERS).rstrip()
    if stripped and stripped[-1] in _STOPS:
        return True
    tail = text.rstrip()
    return bool(tail) and tail[-1] in "”」』»" and len(tail) > 2 and tail[-2] in _STOPS + ",，"


def is_prose(text: str) -> bool:
    """A finite sentence for all that can be seen: nine words or more, and an end."""
    return count_words(text) >= 9 and ends_sentence(text)


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """The key under which closed phrases are kept: lower case, single blanks, every number `0`, no ornament around."""
    text = " ".join(_DIGITS.sub("0", text.casefold().replace("’", "'")).split())
    start, end = 0, len(text)
    while start < min(_EDGE, end) and not text[start].isalnum():
        start += 1
    least = max(start, end - _EDGE)
    while end > least and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


@lru_cache(_REMEMBERED)
def same_text(text: str) -> str:
    """What two copies of one sentence have in common: letters and digits only, lower case."""
    return "".join(_WORD.findall(text.casefold())) if text.isascii() else _NO_WORD.sub("", text.casefold())


def sentences(text: str, *, glued: bool = False) -> list[tuple[int, int]]:
    """Where the sentences of `text` are, as (start, end), blanks around them left out.

    `glued` also splits where the blank after the full stop was lost ("said.Read more"): over-eager, so for looking
    things up only.
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if not _abbreviated(text, match.start() + 1)]
    if glued:
        ends = sorted({*ends, *(match.end() for match in _GLUED_END.finditer(text))})
    found: list[tuple[int, int]] = []
    start = 0
    for end in [*ends, len(text)]:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            found.append((start + lead, start + len(piece.rstrip())))
        start = end
    return found


def _abbreviated(text: str, end: int) -> bool:
    return text[end - 1] == "." and bool(_ABBREVIATION.search(text[max(0, end - 8) : end]))


def is_shouted(text: str) -> bool:
    """Whether `text` is in capitals throughout."""
    text = text[:160]
    if _SMALL.match(text):
        return False
    letters = "".join(filter(str.isalpha, text))
    return len(letters) > 3 and sum(map(str.isupper, letters)) > 0.9 * len(letters)
