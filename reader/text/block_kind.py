"""What kind of block a line of the article is: a heading, a list's item, a quotation, a note, a paragraph."""

import re
from collections.abc import Sequence

from reader.model import BlockKind
from reader.text.lines.fragments import heading_level
from reader.text.lines.view import View

_ORNAMENT = r"[•●▪‣◦■□➤►▸–*·-]"
_BULLET = re.compile(rf"(?:{_ORNAMENT}|\d{{1,2}}[.)])\s{{0,8}}")
_PLAIN_BULLET = re.compile(rf"{_ORNAMENT}\s{{0,8}}")
_TIME = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:Uhr|[ap]\.?m\.?|h|GMT|BST|CET|ET|MEZ))*\s?[:–-]?$")
_OPENING, _CLOSING = '"“„«‘「『', '"”“»’」』'
_HEADING_WORDS = 30
_QUESTION_WORDS = 14


def block_kind(text: str, first: View, below: Sequence[View], *, note: bool) -> tuple[BlockKind, int]:
    """The kind of the block `text` and a heading's level, 0 for others.

    `first` is the line that it begins with, `below` those kept among the few after it; `note`: it is known to be one.
    """
    if note:
        return "note", 0
    level = heading_level(first.line.text)
    if level:
        return "heading", min(level, 6)
    if first.line.bullet and _PLAIN_BULLET.match(text):
        return "list_item", 0
    if first.line.text.startswith(">") and any(fragment.start == 0 for fragment in first.fragments):
        return "quote", 0
    if text[0] in _OPENING and text[-1] in _CLOSING and text.count(text[0]) <= (2 if text[0] == text[-1] else 1):
        return "quote", 0
    if not first.line.run and _is_heading(text, first, below):
        return "heading", 2
    return "paragraph", 0


def bullet_length(text: str) -> int:
    """How many characters of a list's item are its sign."""
    match = (_BULLET if "•" in text[:1] else _PLAIN_BULLET).match(text)
    return match.end() if match else 0


def _is_heading(text: str, view: View, below: Sequence[View]) -> bool:
    if _TIME.match(text):
        return True
    asks = text.endswith(("?", "!", "？", "！"))
    if view.words > _HEADING_WORDS or (view.ends and not asks) or text.endswith((",", ";", "，", "；")):
        return False
    if view.ends and view.words > _QUESTION_WORDS:
        return False
    # Of three short lines in a row the first heads nothing.
    return any(under.prose or under.ends or under.line.bullet or under.words > _HEADING_WORDS for under in below[:2])
