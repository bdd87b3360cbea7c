"""Whose article it is: read from the paper's own residue, its copyright line, its calls to follow it."""

import re
from collections.abc import Sequence

from reader.text.lines.view import View
from reader.text.wording.names import AGENCIES

_HOLDER = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)\s{0,2}(?:©|by|of|:|-|–)?\s{0,2}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)?\s{0,2}(?:by\s)?(?P<name>(?!all\b|alle\b|todos\b|tous\b)[^\W\d_][\w.&'’ -]{1,40}?)(?:\s{0,2}(?:19|20)\d\d)?(?=[.,|–—·•)]|\s(?:all|alle|todos|tous|tutti|GmbH|Inc|Ltd|LLC|Media Group)\b|$)",  # noqa: E501
    re.IGNORECASE,
)
_HELD = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.&'’ -]{2,40}?)\s{0,2}[©ⓒ]\s?(?:(?:19|20)\d\d|$)")
_MENTIONS = (
    re.compile(
        r"(?:appeared first on|originally (?:appeared|published) (?:on|in|by)|first (?:published|appeared) (?:in|on)|zuerst (?:bei|in|auf)|erschien zuerst auf)\s(?:the\s(?=[a-z]))?[„“\"]?(?P<name>[A-Z][\w.&'’ -]{1,40}?)[“”\"]?(?:[.,]|\serschienen|\sin\s|$)"  # noqa: E501
    ),
    re.compile(
        r"\b(?i:follow|folgen sie|sigue a|suivez|siga)\s(?P<name>[A-Z][\w.&'’-]{1,24}(?:\s[A-Z][\w.&'’-]{1,24}){0,3})\s(?:on|auf|en|sur|no)\s"  # noqa: E501
    ),
    re.compile(r"(?P<name>[A-Z][\w-]{2,30}?)(?:\.com|\.de|\.fr|\.es) has an?\s(?:disclosure|ethics)"),
    re.compile(
        r"(?i:more from|popular on|most read on|mehr von|más de|plus de)\s(?P<name>[A-Z][\w.&'’-]{1,24}(?:\s[A-Z][\w.&'’-]{1,24}){0,3})$"  # noqa: E501
    ),
)


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
