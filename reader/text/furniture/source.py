"""Whose article it is: read from the paper's own residue, its copyright line, its calls to follow it."""

import re
from collections.abc import Sequence

from reader.text.evidence.page import Page
from reader.text.furniture.found import Found
from reader.text.lines.view import View
from reader.text.rules.load import CODES
from reader.text.shape import same_text
from reader.text.wording.labels import section_names, wording
from reader.text.wording.names import AGENCIES, OUTLET_WORD

_HOLDER = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)\s{0,2}(?:©|by|of|:|-|–)?\s{0,2}"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)?\s{0,2}(?:by\s)?"
    r"(?P<name>(?!all\b|alle\b|todos\b|tous\b)[^\W\d_][\w.&'’ -]{1,40}?)(?:\s{0,2}(?:19|20)\d\d)?"
    r"(?=[.,|–—·•)]|\s(?:all|alle|todos|tous|tutti|GmbH|Inc|Ltd|LLC|Media Group)\b|$)",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.&'’ -]{2,40}?)\s{0,2}[©ⓒ]\s?(?:(?:19|20)\d\d|$)")
_NAME = r"(?P<name>[A-Z][\w.&'’-]{1,24}(?:\s[A-Z][\w.&'’-]{1,24}){0,3})"
_MENTIONS = (
    re.compile(
        r"(?:appeared first on|originally (?:appeared|published) (?:on|in|by)|first (?:published|appeared) (?:in|on)"
        r"|zuerst (?:bei|in|auf)|erschien zuerst auf)\s(?:the\s(?=[a-z]))?"
        r"[„“\"]?(?P<name>[A-Z][\w.&'’ -]{1,40}?)[“”\"]?(?:[.,]|\serschienen|\sin\s|$)"
    ),
    re.compile(rf"\b(?i:follow|folgen sie|sigue a|suivez|siga)\s{_NAME}\s(?:on|auf|en|sur|no)\s"),
    re.compile(r"(?P<name>[A-Z][\w-]{2,30}?)(?:\.com|\.de|\.fr|\.es) has an?\s(?:disclosure|ethics)"),
    re.compile(rf"(?i:more from|popular on|most read on|mehr von|más de|plus de)\s{_NAME}$"),
)
_PARTS = re.compile(r"\s{0,3}[|｜•·›»>/–—:]{1,3}\s{0,3}|\s{2,}")
_LOGO = re.compile(r"!?\[{1,2}!?\[?(?P<name>[^\[\]]{3,40})\]\(")
_NO_LETTERS = re.compile(r"^[^\w]+|[^\w]+$")
_TOP = 3
_NAME_WORDS = 5
_SHORT = 4
_SMALL = frozenset(
    ["a", "al", "am", "an", "and", "d'", "de", "del", "der", "des", "di", "du", "e", "en", "et", "for", "für", "la",
     "le", "les", "los", "of", "the", "und", "y"]
)  # fmt: skip
_OF_ALL = frozenset(["homepage", "home", "report", "office", "release", "room", "page"])
"""Words at the end of what stands on top of pages, but names no paper."""


def masthead(views: Sequence[View], found: Found, page: Page) -> str | None:
    """The paper's name at the top of the page: it has a paper's word, or the page's residue says it again."""
    top = page.start if found.title_line is None else min(page.start, found.title_line + 1)
    for index in range(min(top, _TOP, len(views))):
        name = _topmost(views[index].rest)
        if not name or (index == found.title_line and same_text(name) == same_text(found.title)):
            continue
        if _is_menu(name) or name in found.byline or wording("en").byline.match(name):
            continue
        again = any(
            name.casefold() in view.rest.casefold()
            for at, view in enumerate(views)
            if at not in (index, found.title_line) and view.matches and not view.prose and view.words > _NAME_WORDS
        )
        if OUTLET_WORD.search(_titled(name)) or (again and len(name.split()) > 1):
            return _titled(name) if name.isupper() and len(name) > _SHORT else name
    return None


def _is_menu(name: str) -> bool:
    """Whether `name` is a row of departments, an agency or what any page may have on top."""
    words = name.casefold().split()
    known = section_names(CODES) | AGENCIES
    return name.casefold() in known or words[-1] in _OF_ALL or sum(word in known for word in words) > 1


def kin(name: str, other: str) -> bool:
    """Whether two names share a word that tells something: "Savannah Post", "Savannah Media Ltd"."""
    shared = set(name.casefold().split()) & set(other.casefold().split())
    return any(len(word) >= _SHORT for word in shared)


def _topmost(text: str) -> str:
    """What stands before the first mark of a line on top, if it has a name's capitals; "" where it has none."""
    logo = _LOGO.match(text)
    parts = [part for part in _PARTS.split(logo["name"] if logo else text) if part.strip()]
    name = _NO_LETTERS.sub("", parts[0]) if parts else ""
    words = name.split()
    capital = all(word[0].isupper() or word[0].isdigit() or word.casefold() in _SMALL or word == "&" for word in words)
    if re.search(r"\d{3}", name):
        return ""
    return name if words and capital and words[0][0].isupper() and len(words) <= _NAME_WORDS else ""


def _titled(name: str) -> str:
    """A name in capitals as it is written in text."""
    if not name.isupper():
        return name
    words = name.casefold().split()
    return " ".join(word if at and word in _SMALL else word.capitalize() for at, word in enumerate(words))


def find_source(views: Sequence[View]) -> str | None:
    """The paper's name, from its own residue: the copyright line, the call to follow it, the syndication note."""
    for view in reversed(views[-40:]):
        legal = len(view.rest) < 300 and any(m.rule.kind.name == "copyright" for m in view.matches)
        match = _HOLDER.search(view.rest) if legal else _HELD.match(view.rest)
        name = match["name"].strip() if match else ""
        if name and name.casefold() not in AGENCIES and len(name) > 2:
            return name
    for view in views:
        if view.matches and len(view.rest) < 300:
            for pattern in _MENTIONS:
                match = pattern.search(view.rest)
                if match and match["name"].casefold() not in {"us", "him", "her", "me"}:
                    return match["name"].strip()
    return None
