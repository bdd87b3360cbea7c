"""Who signed: names that nothing announces, and what of a byline is nobody's name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.text.evidence.page import Page, certain
from reader.text.furniture.found import Found
from reader.text.lines.view import View
from reader.text.shape import same_text
from reader.text.wording import meta, wide
from reader.text.wording.authors import names_at
from reader.text.wording.grammar import grammar
from reader.text.wording.labels import wording
from reader.text.wording.names import AGENCIES, NEWSROOMS, is_common, is_wide_name

_BODY = 60
_GREETS = 45
_LINE = 120
_BALLOTS = "■□●○◎◆◇▲△※★☆ "
# `新华社上海5月2日电（记者…`: up to the bracket.
_WIDE_DATELINE = re.compile("[一-鿿]{2,16}\\d{1,2}月\\d{1,2}日[电電讯訊]\\s?(?=[（(])")
_CONTACT = re.compile(r"@\w{2,30}$|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}$")
_LEAVE = 24
_BESIDE = 3
_WROTE = re.compile(r"\s?[|｜/／丨]\s?(?:文|撰文|文字|[记記]者)$")
_NAME_WORDS = 5
_AFTER_NAME = re.compile(r"\s{0,2}(?:[.,;:!–—-]|$|(?:and|und|y|et|from|in|aus|desde|en|à)\b)")
_FAREWELL = re.compile(r"(?:Ihre?|Eure?|Deine?|Votre|Yours,|Su|Tu|[—–-]{1,2})\s(?=[A-ZÀ-Þ])")


def people_only(found: Found, views: Sequence[View], page: Page) -> Found:
    """Only people are authors: an agency is the source, the paper's name and a place beside an author's go."""
    if not found.byline:
        return found
    agencies = [name for name in found.byline if name.casefold() in AGENCIES]
    people = [name for name in found.byline if name not in agencies and not _same_name(name, found.source)]
    body = " ".join(view.rest for view in views[page.start : page.start + _BODY])
    names = [name for place, name in enumerate(people) if not place or not is_place(name, body)]
    source = found.source or next((name for name in agencies if name.casefold() not in NEWSROOMS), None)
    return replace(found, byline=tuple(names), source=source)


def signed_letter(found: Found, views: Sequence[View], page: Page, code: str) -> Found:
    """Who writes a letter to its readers: named where it greets them, or below where it takes leave of them."""
    if found.byline:
        return found
    words, shapes = wording(code), grammar(code)
    for index in range(page.head, min(page.start + 2, len(views))):
        greeting = shapes.greeting.search(views[index].rest) if views[index].words <= _GREETS else None
        named = names_at(views[index].rest, greeting.end(), words, single=False) if greeting else None
        if named and _AFTER_NAME.match(views[index].rest, named[1]):
            return replace(found, byline=tuple(name.rstrip(".") for name in named[0]))
    last = max(page.start, page.end - _LEAVE)
    for index in range(page.end - 1, last, -1):
        view = views[index]
        farewell = _FAREWELL.match(view.rest)
        alone = index > 0 and view.words <= _NAME_WORDS and shapes.farewell.match(views[index - 1].rest)
        if not (farewell or alone):
            continue
        at = farewell.end() if farewell else 0
        named = names_at(view.rest, at, words, single=False)
        if named and named[1] == len(view.rest.rstrip()):
            lines = dict(found.lines) | {index: "byline"}
            return replace(found, byline=named[0], lines=tuple(lines.items()))
    return found


def _same_name(name: str, other: str | None) -> bool:
    return bool(other) and same_text(name) == same_text(other or "")


def is_place(name: str, body: str) -> bool:
    """Whether the text says that something is in `name`."""
    return bool(re.search(rf"\b(?:[Ii]n|[Ee]n|[ÀAà]|[Ee]m|[Nn]ear|[Ff]rom|[Dd]esde)\s{re.escape(name)}\b", body))


def bare_names(views: Sequence[View], found: Found, first: int, code: str) -> Found:
    """A name alone on its line between title and text is the author's, unless it belongs to a picture."""
    if found.byline or found.title_line is None:
        return found
    taken = {index for index, _ in (*found.lines, *found.cut)}
    body = " ".join(view.rest for view in views[first : first + 60] if not view.matches)
    for index in _outward(found.title_line, min(first, found.title_line + 8)):
        view = views[index]
        masthead = index == 0 and index < found.title_line and not _role_near(views, found.title_line, code)
        of_author = any(match.rule.kind.name == "author-bio" for match in view.matches)
        if index in taken or masthead or (certain(view) and not of_author):
            continue
        if index < found.title_line - 2 and not _is_role(views[index + 1], code):
            continue
        rest = view.rest.lstrip(_BALLOTS)
        read = meta.parse(rest, code) if len(rest) < _LINE else None
        names = read.byline if read else ()
        if not names and _meta_near(index, found):
            names = _wide_names(rest, code)
        if not names or any(is_common(name, body) for name in names):
            continue
        before_credit = index + 1 < len(views) and any(
            match.rule.kind.name == "image-credit" for match in views[index + 1].matches
        )
        if any(name.casefold() in found.title.casefold() for name in names):
            continue
        spoken_of = any(name in body for name in names)
        above = index < found.title_line
        if ((before_credit or above) and spoken_of) or (spoken_of and len(names) == 1 and not _meta_near(index, found)):
            continue
        lines = dict(found.lines) | {index: "byline"}
        beside = _beside(views, index, code) if index + 1 not in taken else ()
        if beside and not any(name in body or is_common(name, body) for name in beside):
            names, lines = (*names, *beside), lines | {index + 1: "byline"}
        return replace(found, byline=names, lines=tuple(lines.items()))
    return found


def _wide_names(text: str, code: str) -> tuple[str, ...]:
    """The Chinese or Japanese names that alone make up `text`, less a word behind them that says who wrote."""
    names = tuple(_WROTE.sub("", text).replace("、", " ").split())
    known = meta.section_names((code,))
    named = len(names) <= _BESIDE and all(is_wide_name(name) and name not in known for name in names)
    return names if named else ()


def _beside(views: Sequence[View], index: int, code: str) -> tuple[str, ...]:
    """The names on the line below an author's, if it says of them what the author's says: their roles."""
    below = views[index + 1] if index + 1 < len(views) else None
    if below is None or "," not in views[index].rest or "," not in below.rest or len(below.rest) > _LINE or below.prose:
        return ()
    read = meta.parse(below.rest, code)
    return read.byline if read and not (read.published or read.updated) else ()


def of_dateline(found: Found, views: Sequence[View], page: Page) -> Found:
    """`found` with the reporters that a Chinese agency names in brackets behind its dateline, if nobody else is."""
    text = views[page.start].rest if page.start < len(views) and not found.byline else ""
    dateline = _WIDE_DATELINE.match(text)
    named = wide.authors_at(text, dateline.end()) if dateline else None
    return replace(found, byline=named[0]) if named else found


def _role_near(views: Sequence[View], title_line: int, code: str) -> bool:
    """Whether a role or an address stands beside what stands on top: then it was no paper's name."""
    return any(
        _is_role(views[index], code) for index in range(1, min(title_line + 3, len(views))) if index != title_line
    )


def _is_role(view: View, code: str) -> bool:
    """Whether the line is a person's role or address and nothing else."""
    return bool(_CONTACT.match(view.rest)) or wording(code).roles.fullmatch(view.rest) is not None


def _outward(title_line: int, end: int) -> list[int]:
    """The lines a bare author's name may stand on: below the title first, then right above it."""
    return [*range(title_line + 1, end), *range(title_line - 1, max(title_line - 5, -1), -1)]


def _meta_near(index: int, found: Found) -> bool:
    beside = ("title", "published", "updated", "dateline")
    return any(abs(index - line) == 1 and name in beside for line, name in (*found.lines, *found.cut))
