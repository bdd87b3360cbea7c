"""The title as it is printed: the line chosen, less what is no headline in it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.text.evidence.page import Page
from reader.text.furniture.candidates import Setting
from reader.text.furniture.found import Found
from reader.text.furniture.headline import after_number, headline
from reader.text.furniture.likes import is_path
from reader.text.furniture.source import find_source
from reader.text.furniture.spans import find_span, row
from reader.text.furniture.title import find_title
from reader.text.lines.view import View
from reader.text.shape import count_words, same_text
from reader.text.wording import meta
from reader.text.wording.title_marks import site_suffix

_HEADLINE = 4
_MENU = 7
_LONGEST_HEADLINE = 300
_BELOW = 4
_LONGEST_APART = 20
_PROSE = 80
_FOOT = 12
_NAME_WORDS = 5


def titled(views: Sequence[View], found: Found, code: str, page: Page) -> Found:
    """`found` with a title, if a line is likely to be one or a run of words begins with one."""
    if found.title:
        return found
    best = find_title(title_setting(views, found, code, page))
    if (page.start < len(views) and views[page.start].line.run) and (best is None or views[best].line.run):
        in_row = _in_row(views, found, code, page)
        if in_row is not None:
            return in_row
    if best is None or (views[best].line.run and views[best].words < _HEADLINE):
        title, flags = _before_the_text(views, code, page)
        if title:
            return replace(found, title=title, title_flags=flags)
    if best is None:
        return found
    title, flags = headline_at(views, best, code, page)
    source = found.source or site_suffix(views[best].rest)
    lines = dict(found.lines) | {best: "title"}
    return replace(found, title=title, title_line=best, title_flags=flags, source=source, lines=tuple(lines.items()))


def _in_row(views: Sequence[View], found: Found, code: str, page: Page) -> Found | None:
    """`found` with the title of a dump that lost its line breaks; None if its words are written without blanks."""
    words = row(views, page, code)
    span = find_span(words) if words else None
    if span is None:
        return None
    title, flags = headline(after_number(span), site_names(views, page), body_text(views, page), code, run=False)
    line = next((at for at, view in enumerate(views[: page.start]) if span in view.rest and not view.prose), None)
    lines = dict(found.lines) if line is None else dict(found.lines) | {line: "title"}
    return replace(found, title=title, title_line=line, title_flags=flags, lines=tuple(lines.items()))


def title_setting(views: Sequence[View], found: Found, code: str, page: Page) -> Setting:
    """What a title is chosen in, once `found` is known of the other lines."""
    taken = frozenset(
        index
        for index, name in (*found.lines, *found.cut)
        if not _holds_headline(views[index], name, code, run=bool(views[index].line.run))
    )
    said = dict(found.lines) | {index: rule for index, rule in found.cut if rule == "dateline"}
    return Setting(_headlines(views, code, page), code, page, said, taken, _last_head(views, page, found))


def headline_at(views: Sequence[View], index: int, code: str, page: Page) -> tuple[str, tuple[str, ...]]:
    """The headline in the line at `index` and the marks of state at it."""
    run = bool(views[index].line.run)
    return headline(
        views[index].rest,
        site_names(views, page),
        body_text(views, page),
        code,
        run=run,
        follows_menu=run and _menu_before(views, index),
    )


def _menu_before(views: Sequence[View], index: int) -> bool:
    return index > 0 and views[index - 1].words <= _MENU and not views[index - 1].ends


def _before_the_text(views: Sequence[View], code: str, page: Page) -> tuple[str, tuple[str, ...]]:
    """The headline at the beginning of the first sentence of a dump without line breaks, if it can be told apart."""
    if page.start >= len(views) or not views[page.start].line.run:
        return "", ()
    text = views[page.start].rest
    title, flags = headline(
        text,
        site_names(views, page),
        body_text(views, page).replace(text, ""),
        code,
        run=True,
        follows_menu=_menu_before(views, page.start),
    )
    apart = count_words(title) <= _LONGEST_APART and not text.endswith(title)
    return (title, flags) if apart else ("", ())


def _headlines(views: Sequence[View], code: str, page: Page) -> list[View]:
    """`views`, of the lines before the text only what would be the headline if they were it."""
    found = list(views)
    sites, body = site_names(views, page), body_text(views, page)
    for index in range(page.head, min(page.start, len(views))):
        view = views[index]
        text, _ = headline(view.rest, sites, body, code, run=False)
        if text != view.rest and len(view.rest) <= _LONGEST_HEADLINE and not is_path(view.rest):
            found[index] = replace(view, rest=text, words=count_words(text), matches=())
    return found


def _holds_headline(view: View, name: str, code: str, *, run: bool) -> bool:
    """Whether a line that gives the path or the date may be the title's too."""
    if name not in ("breadcrumb", "published") or view.prose:
        return False
    text, _ = headline(view.rest, frozenset(), "", code, run=run)
    return text != view.rest and count_words(text) >= _HEADLINE and meta.parse(text, code) is None


def _last_head(views: Sequence[View], page: Page, found: Found) -> int:
    """The last line that can be the title's: the text's first, or one below it that stands above author and date."""
    said = [index for index, name in found.lines if name in ("byline", "published")]
    announced = min((index for index, name in found.lines if name == "byline"), default=0)
    if 0 < announced < page.start and all(view.line.run for view in views[announced - 1 : announced + 1]):
        return announced - 1
    below = [index for index in said if page.start < index <= page.start + _BELOW]
    return page.start if any(index < page.start for index in said) else max(below, default=page.start + 1) - 1


def unsigned(views: Sequence[View], found: Found) -> Found:
    """The title of a dump without line breaks, up to the author's name behind it."""
    if found.title_line is None or not views[found.title_line].line.run:
        return found
    ends = [at for at in (found.title.find(name) for name in found.byline) if at > 0]
    title = found.title[: min(ends, default=len(found.title))].rstrip(" ,·|–—-")
    return replace(found, title=title) if count_words(title) >= _HEADLINE else found


def site_names(views: Sequence[View], page: Page) -> frozenset[str]:
    """The short lines around the text, as `same_text` has them: a title that ends or begins in one names its site."""
    around = (*views[: page.start], *views[-_FOOT:])
    names = [view.rest for view in around if view.words <= _NAME_WORDS and len(view.rest) > 2]
    return frozenset(map(same_text, (*names, find_source(views) or ""))) - {""}


def body_text(views: Sequence[View], page: Page) -> str:
    return " ".join(view.rest for view in views[page.start : page.start + _PROSE] if view.prose)
