"""Notes to the reader: updates, corrections, the editor's own word. They stay, as what they are."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from reader.text.rules.load import languages

_AFTER = re.compile(r"\s{0,2}(?:[:：—–|]|\(|\[|-\s)|[^.:：]{1,40}[:：]\s|】")


@cache
def _starts() -> tuple[Mapping[str, Sequence[str]], tuple[str, ...]]:
    """How notes begin, by their first character; and what is a note's beginning whatever follows."""
    starts = {start.casefold() for each in languages() for start in each.note_starts}
    by_first: dict[str, list[str]] = {}
    for start in sorted(starts):
        by_first.setdefault(start[:1], []).append(start)
    spoken = tuple(
        sorted(
            start
            for start in starts
            if len(start.split()) >= 3
            or (not start.isascii() and len(start) >= 6 and " " not in start and ord(start[0]) > 0x3000)
        )
    )
    return by_first, spoken


def is_note(text: str) -> bool:
    """Whether `text` is a note: by how it begins, and by the colon that a single word needs ("Update April 11: …")."""
    plain = text.lstrip("*_[(【« -–—").replace("’", "'").casefold()[:120]
    starts, spoken = _starts()
    known = starts.get(plain[:1], ())
    if known and plain.startswith(spoken):
        return True
    for start in known:
        if plain.startswith(start):
            rest = plain[len(start) :]
            match = _AFTER.match(rest)
            if match and (not rest[0].isalnum()) and len(text) > len(start) + 6:
                before_colon = match.group()
                return len(before_colon.split()) <= 6
    return False
