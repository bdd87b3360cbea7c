"""Author and date in a dump that lost its line breaks: in the middle of a line, before the first sentence."""

import re
from collections.abc import Sequence

from reader.text.lines.view import View
from reader.text.wording import dates, meta
from reader.text.wording.meta import Meta
from reader.text.wording.names import NAME, is_name

_NAME_HERE = re.compile(NAME)
_CAPITAL = re.compile(r"(?<!\S)(?=[A-ZÀ-Þ])|(?=[记記]者|作者|文[|｜/])")
_BEFORE_TEXT = 250
_FROM_DATE = 70
_LONGEST = 1200


def said_in_run(views: Sequence[View], start: int, code: str) -> Meta | None:
    """What the lines cut from one overlong line say of author and date before the text's first words at `start`."""
    head = [view.rest for view in views[:start] if view.line.run]
    if start < len(views) and views[start].line.run:
        head.append(views[start].rest[:_BEFORE_TEXT])
        head += [view.rest for view in views[start + 1 : start + 3] if view.line.run and not view.prose]
    text = " ".join(head)[:_LONGEST]
    if not text:
        return None
    stamp = dates.find(text, (code,))
    by = _announced(text, code) or (_bare(text, stamp.start, code) if stamp else ())
    if not by and stamp is None:
        return None
    return Meta(byline=by, published=_whole(text, stamp, code) if stamp else None)


def bare(text: str, code: str) -> tuple[str, ...]:
    """The names that stand, with no word to announce them, right before the first date in `text`."""
    stamp = dates.find(text, (code,))
    return _bare(text, stamp.start, code) if stamp else ()


def _whole(text: str, stamp: dates.Stamp, code: str) -> str:
    """The date with the time that may stand before it."""
    for at in range(max(0, stamp.start - 16), stamp.start):
        if text[at].isdigit() and (at == 0 or not text[at - 1].isalnum()):
            said, end = meta.consume(text, at, code)
            if said.published and end >= stamp.end:
                return said.published
    return stamp.iso


def _announced(text: str, code: str) -> tuple[str, ...]:
    for match in _CAPITAL.finditer(text):
        said, _ = meta.consume(text, match.start(), code)
        if said.byline and said.prefixed:
            return said.byline
    return ()


def _bare(text: str, date_at: int, code: str) -> tuple[str, ...]:
    """The name right before the date, with marks and labels at most in between, and the names joined to it."""
    starts = [match.start() for match in _CAPITAL.finditer(text, max(0, date_at - _FROM_DATE), date_at)]
    found: tuple[str, ...] = ()
    for start in reversed(starts):
        name = _NAME_HERE.match(text, start)
        if not name or (not found and len(name.group().split()) > 3):
            continue
        said, end = meta.consume(text, start, code)
        here = bool(said.byline) and text.startswith(said.byline[0], start) and end > date_at
        if here and not found and all(is_name(each) for each in said.byline):
            found = said.byline
        elif here and len(said.byline) > len(found) and ends_in(said.byline, found):
            return said.byline
    return found


def ends_in(names: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """Whether `names` are `found` with more before them; where another comes first, the last may be longer, too."""
    if not found or names[-len(found) :] == found:
        return True
    return len(found) == 1 < len(names) and names[-1].endswith(" " + found[0])
