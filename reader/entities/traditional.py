"""Traditional Chinese characters read as simplified ones: the same text to everything that looks names up."""

from functools import cache
from pathlib import Path

from reader.entities.gazetteer import IS_CJK

_PAIRS = Path(__file__).parent / "data" / "traditional.txt"


def simplified(text: str) -> str:
    """`text` with simplified characters for traditional ones, each in the place of one: offsets stay what they were."""
    return text.translate(_table()) if IS_CJK.search(text) else text


@cache
def _table() -> dict[int, str]:
    traditional, simple = _PAIRS.read_text("utf-8").split()
    return str.maketrans(dict(zip(traditional, simple, strict=True)))
