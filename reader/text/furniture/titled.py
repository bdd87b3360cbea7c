"""The title as it is printed: the line chosen, less what is no headline in it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.text.furniture.candidates import Setting
from reader.text.furniture.found import Found
from reader.text.furniture.head import Head
from reader.text.furniture.headline import after_number, headline
from reader.text.furniture.likes import is_path
from reader.text.furniture.spans import find_span, row
from reader.text.furniture.title import find_title
from reader.text.lines.view import View
from reader.text.shape import count_words
from reader.text.wording import meta
from reader.text.wording.title_marks import site_suffix

_HEADLINE = 4
_MENU = 7
_LONGEST_HEADLINE = 300
_BELOW = 4
_LONGEST_APART = 20


def titled(head: Head, found: Found) -> Found:
    """`found` with a title, if a line is likely to be one or a run of words begins with one."""
    if found.title:
        return found
    views, page = head.views, head.page
    best = find_title(title_setting(head, found))
    if (page.start < len(views) and views[page.start].line.run) and (best is None or views[best].line.run):
        in_row = _in_row(head, found)
        if in_row is not None:
            return in_row
    if best is None or (views[best].line.run and views[best].words < _HEADLINE):
        title, flags = _before_the_text(head)
        if title:
            return replace(found, title=title, title_flags=flags)
    if best is None:
        return found
    title, flags = headline_at(head, best)
    source = found.source or site_suffix(views[best].rest)
    lines = dict(found.lines) | {best: "title"}
    return replace(found, title=title, title_line=best, title_flags=flags, source=source, lines=tuple(lines.items()))


def _in_row(head: Head, found: Found) -> Found | None:
    """`found` with the title of a dump that lost its line breaks; None if its words are written without blanks."""
    views, page = head.views, head.page
    words = row(views, page, head.code)
    span = find_span(words) if words else None
    if span is None:
        return None
    title, flags = headline(after_number(span), head.sites, head.body, head.code, run=False)
    line = next((at for at, view in enumerate(views[: page.start]) if span in view.rest and not view.prose), None)
    lines = dict(found.lines) if line is None else dict(found.lines) | {line: "title"}
    return replace(found, title=title, title_line=line, title_flags=flags, lines=tuple(lines.items()))


def title_setting(head: Head, found: Found) -> Setting:
    """What a title is chosen in, once `found` is known of the other lines."""
    views, code, page = head.views, head.code, head.page
    taken = frozenset(
        index
        for index, name in (*found.lines, *found.cut)
        if not _holds_headline(views[index], name, code, run=bool(views[index].line.run))
    )
    said = dict(found.lines) | {index: rule for index, rule in found.cut if rule == "dateline"}
    return Setting(_headlines(head), code, page, said, taken, _last_head(head, found))


def headline_at(head: Head, index: int) -> tuple[str, tuple[str, ...]]:
    """The headline in the line at `index` and the marks of state at it."""
    view = head.views[index]
    run = bool(view.line.run)
    menu = run and _menu_before(head.views, index)
    return headline(view.rest, head.sites, head.body, head.code, run=run, follows_menu=menu)


def _menu_before(views: Sequence[View], index: int) -> bool:
    return index > 0 and views[index - 1].words <= _MENU and not views[index - 1].ends


def _before_the_text(head: Head) -> tuple[str, tuple[str, ...]]:
    """The headline at the beginning of the first sentence of a dump without line breaks, if it can be told apart."""
    start = head.page.start
    if start >= len(head.views) or not head.views[start].line.run:
        return "", ()
    text = head.views[start].rest
    body, menu = head.body.replace(text, ""), _menu_before(head.views, start)
    title, flags = headline(text, head.sites, body, head.code, run=True, follows_menu=menu)
    apart = count_words(title) <= _LONGEST_APART and not text.endswith(title)
    return (title, flags) if apart else ("", ())


def _headlines(head: Head) -> list[View]:
    """`views`, of the lines before the text only what would be the headline if they were it."""
    found = list(head.views)
    for index in range(head.page.head, min(head.page.start, len(found))):
        view = found[index]
        text, _ = headline(view.rest, head.sites, head.body, head.code, run=False)
        if text != view.rest and len(view.rest) <= _LONGEST_HEADLINE and not is_path(view.rest):
            found[index] = replace(view, rest=text, words=count_words(text), matches=())
    return found


def _holds_headline(view: View, name: str, code: str, *, run: bool) -> bool:
    """Whether a line that gives the path or the date may be the title's too."""
    if name not in ("breadcrumb", "published") or view.prose:
        return False
    text, _ = headline(view.rest, frozenset(), "", code, run=run)
    return text != view.rest and count_words(text) >= _HEADLINE and meta.parse(text, code) is None


def _last_head(head: Head, found: Found) -> int:
    """The last line that can be the title's: the text's first, or one below it that stands above author and date."""
    views, page = head.views, head.page
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
