"""First names: what makes two capitalised words somebody's name rather than a button or a department."""

from functools import cache
from pathlib import Path

LIST = Path(__file__).parent / "data" / "given.txt"


def is_given(word: str) -> bool:
    """Whether `word` is known as somebody's first name; of a hyphened one, whether a part of it is."""
    known = _known()
    return any(part in known for part in word.casefold().split("-"))


@cache
def _known() -> frozenset[str]:
    return frozenset(LIST.read_text(encoding="utf-8").split())
