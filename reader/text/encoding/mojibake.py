"""Letters that came apart: UTF-8 that was read in a one-byte encoding, put together again piece by piece.

What mends whole lines gives up on those that are sound but for a name ("ZdenÄ›k" in English). Here each piece is looked
at by itself: its characters must be the bytes of one letter or sign that texts have, and stand as no writer sets them.
"""

import re
from functools import cache, partial

_ENCODINGS = ("cp1252", "cp1250", "mac_roman")
_MARKS = frozenset("“”„‘’‚›»«‹…–—")


def mended(text: str) -> str:
    """`text` with the letters whole; sound text is not changed."""
    for name in _ENCODINGS:
        images, firsts, pieces = _table(name)
        # Most texts have none of the characters that broken letters begin with.
        if not firsts.isdisjoint(text) and pieces.search(text):
            text = pieces.sub(partial(_whole, images), text)
    return text


@cache
def _table(name: str) -> tuple[dict[str, int], frozenset[str], re.Pattern[str]]:
    """From the encoding's characters to bytes, and how a character of UTF-8 begins and looks in it."""
    images: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        try:
            images[bytes((byte,)).decode(name)] = byte
        except UnicodeDecodeError:
            images[chr(byte)] = byte
    follow = _class(images, 0x80, 0xC0)
    two, three, four = _class(images, 0xC3, 0xE0), _class(images, 0xE2, 0xE3), _class(images, 0xF0, 0xF1)
    firsts = frozenset(char for char, byte in images.items() if 0xC2 <= byte < 0xF1)
    return (
        images,
        firsts,
        re.compile(f"(?:{two}|{_class(images, 0xC2, 0xC3)}){follow}|{three}{follow}{{2}}|{four}{follow}{{3}}"),
    )


def _class(images: dict[str, int], low: int, high: int) -> str:
    return "[" + "".join(re.escape(char) for char, byte in images.items() if low <= byte < high) + "]"


def _whole(images: dict[str, int], match: re.Match[str]) -> str:
    piece = match.group()
    try:
        char = bytes(images[each] for each in piece).decode("utf-8")
    except UnicodeDecodeError:
        return piece
    before = match.string[max(0, match.start() - 1) : match.start()]
    after = match.string[match.end() : match.end() + 1]
    return char if _is_usual(char) and _is_odd(piece, before, after) else piece


def _is_usual(char: str) -> bool:
    """Whether texts have the character: Latin letters, common signs, those of currencies, emoji."""
    return (
        "\u00a0" <= char <= "\u017f"
        or char in "ȘșȚț‐‑‒–—―‘’‚“”„•…‰′″‹›™→←−"
        or "\u20a0" <= char <= "\u20c0"
        or "\u25a0" <= char <= "\u27bf"
        or "\U0001f300" <= char <= "\U0001faff"
    )


def _is_odd(piece: str, before: str, after: str) -> bool:
    """Whether nobody writes the piece there: signs or a capital inside a word, nothing but signs."""
    if before.islower() and (piece[0].isupper() or not _is_letter(piece[0])) and len(piece) == 2 and after.isalpha():
        return True
    signs = [each for each in piece[1:] if not _is_letter(each)]
    if len(piece) > 2:
        return len(signs) == len(piece) - 1 or not _is_letter(piece[0])
    if not signs:
        return not _is_letter(piece[0]) and after.islower()
    if signs[0] in _MARKS or signs[0].isspace():
        return after.islower() and (before.islower() or not before.isalpha())
    return before.isalpha() or after.islower()


def _is_letter(char: str) -> bool:
    return char.isalpha() and char not in "ƒªº"
