"""What stands around the text and says something of it: title, authors, dates, section, source."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.text.evidence.page import Page, certain, find_page
from reader.text.furniture.found import Found
from reader.text.furniture.header import labelled
from reader.text.furniture.headline import headline
from reader.text.furniture.runs import said_in_run
from reader.text.furniture.signature import bare_names, is_place, people_only, signed_letter
from reader.text.furniture.source import find_source
from reader.text.furniture.title import find_title, is_path
from reader.text.lines.view import View
from reader.text.rules.load import CODES
from reader.text.rules.rule import SURE
from reader.text.shape import count_words, same_text
from reader.text.wording import dates, meta
from reader.text.wording.labels import home_words, wording
from reader.text.wording.names import AGENCIES
from reader.text.wording.title_marks import site_suffix

_TRAIL = re.compile(r"\s{0,3}(?:[>»›→/|·•＞▸‣❯⟩]|::|—|–)\s{0,3}")
_HEADLINE = 4
_MENU = 7
_STANDFIRST = 50
_BYLINE = 12
_SENTENCE = 12
_STANDFIRST_TO_META = 9
_LONGEST_HEADLINE = 300
_TRAILS = 400
_BELOW = 4
_LONGEST_APART = 20
_PROSE = 80
_FOOT = 12
_NAME_WORDS = 5


def find(views: Sequence[View], code: str) -> Found:
    """The furniture of an article in the language `code`."""
    page = find_page(views)
    found = labelled(views, _site_names(views, page), _body(views, page))
    found = _trails(views, found, page)
    found = _meta_lines(views, found, code, page)
    found = _titled(views, found, code, page)
    found = bare_names(views, found, _meta_end(views, page, code), code)
    found = _in_runs(views, found, code, page)
    found = _unsigned(views, found)
    found = _kickers(views, found, page)
    found = signed_letter(found, views, page, code)
    found = people_only(found, views, page)
    source = None if found.source else find_source(views)
    return found if source is None or source in found.byline else replace(found, source=source)


def _in_runs(views: Sequence[View], found: Found, code: str, page: Page) -> Found:
    """What a dump without line breaks says of author and date in the middle of a line."""
    said = said_in_run(views, page.start, code) if not (found.byline and found.published) else None
    if said is None:
        return found
    return replace(found, byline=found.byline or said.byline, published=found.published or said.published)


def _unsigned(views: Sequence[View], found: Found) -> Found:
    """The title of a dump without line breaks, up to the author's name behind it."""
    if found.title_line is None or not views[found.title_line].line.run:
        return found
    ends = [at for at in (found.title.find(name) for name in found.byline) if at > 0]
    title = found.title[: min(ends, default=len(found.title))].rstrip(" ,·|–—-")
    return replace(found, title=title) if count_words(title) >= _HEADLINE else found


def _titled(views: Sequence[View], found: Found, code: str, page: Page) -> Found:
    if found.title:
        return found
    taken = {
        index
        for index, name in (*found.lines, *found.cut)
        if not _holds_headline(views[index], name, code, run=bool(views[index].line.run))
    }
    body = _body(views, page)
    sites = _site_names(views, page)
    heads = _headlines(views, code, page, sites, body)
    said = dict(found.lines) | {index: rule for index, rule in found.cut if rule == "dateline"}
    best = find_title(heads, code, page, said, taken, _last_head(views, page, found))
    if best is None or (views[best].line.run and views[best].words < _HEADLINE):
        title, flags = _before_the_text(views, code, page, sites, body)
        if title:
            return replace(found, title=title, title_flags=flags)
    if best is None:
        return found
    run = bool(views[best].line.run)
    follows_menu = run and best > 0 and views[best - 1].words <= _MENU and not views[best - 1].ends
    title, flags = headline(views[best].rest, sites, body, code, run=run, follows_menu=follows_menu)
    source = found.source or site_suffix(views[best].rest)
    lines = dict(found.lines) | {best: "title"}
    return replace(found, title=title, title_line=best, title_flags=flags, source=source, lines=tuple(lines.items()))


def _before_the_text(
    views: Sequence[View], code: str, page: Page, sites: frozenset[str], body: str
) -> tuple[str, tuple[str, ...]]:
    """The headline at the beginning of the first sentence of a dump without line breaks, if it can be told apart."""
    if page.start >= len(views) or not views[page.start].line.run:
        return "", ()
    text = views[page.start].rest
    menu = page.start > 0 and views[page.start - 1].words <= _MENU and not views[page.start - 1].ends
    title, flags = headline(text, sites, body.replace(text, ""), code, run=True, follows_menu=menu)
    apart = count_words(title) <= _LONGEST_APART and not text.endswith(title)
    return (title, flags) if apart else ("", ())


def _last_head(views: Sequence[View], page: Page, found: Found) -> int:
    """The last line that can be the title's: the text's first, or one below it that stands above author and date."""
    said = [index for index, name in found.lines if name in ("byline", "published")]
    announced = min((index for index, name in found.lines if name == "byline"), default=0)
    if 0 < announced < page.start and all(view.line.run for view in views[announced - 1 : announced + 1]):
        return announced - 1
    below = [index for index in said if page.start < index <= page.start + _BELOW]
    return page.start if any(index < page.start for index in said) else max(below, default=page.start + 1) - 1


def _site_names(views: Sequence[View], page: Page) -> frozenset[str]:
    """The short lines around the text, as `same_text` has them: a title that ends or begins in one names its site."""
    around = (*views[: page.start], *views[-_FOOT:])
    names = [view.rest for view in around if view.words <= _NAME_WORDS and len(view.rest) > 2]
    return frozenset(map(same_text, (*names, find_source(views) or ""))) - {""}


def _body(views: Sequence[View], page: Page) -> str:
    return " ".join(view.rest for view in views[page.start : page.start + _PROSE] if view.prose)


def _headlines(views: Sequence[View], code: str, page: Page, sites: frozenset[str], body: str) -> list[View]:
    """`views`, of the lines before the text only what would be the headline if they were it."""
    found = list(views)
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


def _trails(views: Sequence[View], found: Found, page: Page) -> Found:
    """Breadcrumb trails and rows of menu items before the text."""
    homes = home_words()
    sections = meta.section_names(CODES)
    lines, cut = dict(found.lines), dict(found.cut)
    section = found.section
    for index, view in enumerate(views[: min(page.start, _TRAILS)]):
        if index in lines or view.ends or len(view.rest) > 200:
            continue
        chunks = [chunk.strip() for chunk in _TRAIL.split(view.rest) if chunk.strip()]
        known = [chunk.casefold() in homes or chunk.casefold() in sections for chunk in chunks]
        short = all(len(chunk.split()) <= 5 and len(chunk) <= 40 for chunk in chunks[:-1])
        arrows = bool(re.search(r"[>»›→＞▸‣❯⟩]", view.rest.strip("»›→> ")))
        if (
            len(chunks) >= 2
            and short
            and (chunks[0].casefold() in homes or (arrows and (len(chunks) >= 3 or any(known))))
        ):
            inner = [chunk for chunk in chunks if chunk.casefold() not in homes and len(chunk.split()) <= 4]
            section = section or (inner[-1] if inner else None)
            cut[index] = "breadcrumb"
        elif (len(chunks) >= 2 and short and sum(known) >= 0.6 * len(chunks)) or (
            len(chunks) == 1 and _menu_row(view.rest, sections)
        ):
            cut[index] = "menu"
    return replace(found, section=section, cut=tuple(cut.items()))


def _is_alt_text(views: Sequence[View], index: int) -> bool:
    """A few words without a sentence right above a picture's credit: what the picture shows."""
    below = views[index + 1] if index + 1 < len(views) else None
    if below is None or below.line.gap or views[index].words > 12:
        return False
    return any(match.rule.kind.name == "image-credit" and match.strength >= SURE for match in below.matches)


def _menu_row(text: str, sections: frozenset[str]) -> bool:
    """`News Sport Business Culture`: four or more departments in a row, and hardly anything else."""
    words = text.casefold().split()
    return len(words) >= 4 and sum(word in sections for word in words) >= 0.75 * len(words)


def _meta_end(views: Sequence[View], page: Page, code: str) -> int:
    """The index after the last line on author or date that stands above the text, below a standfirst too."""
    end, sentences = page.start, 0
    for index in range(page.start, min(len(views), page.start + _STANDFIRST_TO_META)):
        view = views[index]
        read = meta.parse(view.rest, code)
        if read is not None and (
            read.published or read.updated or (read.byline and view.words <= _BYLINE and not view.line.run)
        ):
            end = index + 1
        elif view.prose:
            sentences += 1
            if sentences > 1 or view.words > _STANDFIRST:
                break
    return end


def _last_prose(views: Sequence[View]) -> int:
    prose = [index for index, view in enumerate(views) if view.prose and not certain(view)]
    return max((index for index in prose if views[index].words >= _SENTENCE), default=max(prose, default=-1))


def _meta_lines(views: Sequence[View], found: Found, code: str, page: Page) -> Found:
    """Lines of author, date and the like: before the text or just after its first paragraph, and at its end."""
    first = _meta_end(views, page, code)
    last = _last_prose(views[: page.end])
    lines, cut = dict(found.lines), dict(found.cut)
    near = -9
    announced = False
    body = _body(views, page)
    for index, view in enumerate(views):
        head = page.head <= index < first or (index <= near + 2 and index < first + 4)
        tail = index >= last and index >= len(views) - 40
        second = first < index <= first + 3
        if index in lines or index in cut or not (head or tail or second) or (view.prose and len(view.rest) > 120):
            continue
        read = meta.parse(view.rest, code)
        if read is None:
            continue
        bare = bool(read.byline) and not (read.prefixed or read.published or read.updated or read.other)
        agency = bool(read.byline) and (read.source or "").casefold() in AGENCIES
        if (bare and not (tail and agency)) or not (
            head or read.prefixed or read.updated or (tail and (read.published or agency))
        ):
            continue
        if view.line.run and announced and found.published and (read.byline or read.published):
            continue  # a dump without line breaks has said both: what follows are words of its text
        if read.byline and read.published and not read.prefixed and is_place(read.byline[0], body):
            read = replace(read, byline=())
        if (
            tail
            and index > first
            and not head
            and found.published
            and read.published
            and not read.byline
            and not read.updated
        ):
            read = replace(read, published=None)
        near = index if head else near
        if read.prefixed and read.byline and not tail:
            # What "By" announces is an author; what looked like a name before may have been a place.
            more = () if read.reviewed and announced else read.byline
            byline = _joined(found.byline if announced else (), more)
            announced = True
        else:
            byline = found.byline or read.byline
        found = replace(
            found,
            byline=byline,
            published=found.published or read.published,
            updated=found.updated or read.updated,
            section=found.section or read.section,
            source=found.source or read.source,
        )
        if read.byline:
            lines[index] = "byline"
        elif read.published or read.updated:
            lines[index] = "published" if read.published else "updated"
        elif read.source:
            lines[index] = "source"
        else:
            cut[index] = "dateline"
    if found.published is None:
        below = [at + 1 for at, name in lines.items() if name == "byline" and page.start <= at < first + _BELOW]
        found = _dated(views, found, code, [*range(page.head, page.start), *below], lines)
    return replace(found, lines=tuple(lines.items()), cut=tuple(cut.items()))


def _dated(views: Sequence[View], found: Found, code: str, at: Sequence[int], lines: dict[int, str]) -> Found:
    """The date on one of the lines `at` that says other things too, if it begins the line or makes up much of it."""
    for index in (each for each in at if each < len(views)):
        view = views[index]
        if index in lines or len(view.rest) > 140 or view.prose or view.line.bullet:
            continue
        stamp = dates.find(view.rest, (code,))
        if stamp is not None and (
            meta.begins(view.rest, 0, code)
            or stamp.end - stamp.start > 0.25 * len(view.rest)
            or _labelled(view.rest[: stamp.start], code)
            or (view.words <= _BYLINE and view.rest[: stamp.start].endswith("(") and view.rest[stamp.end :] == ")")
        ):
            lines[index] = "published"
            return replace(found, published=stamp.iso)
    return found


def _labelled(before: str, code: str) -> bool:
    """Whether what stands before a date ends in the words that make it the day of publication."""
    words = re.sub(r"[^\w\s]", " ", before).split()
    return any(wording(code).published.fullmatch(" ".join(words[-count:])) for count in (2, 3) if len(words) >= count)


def _joined(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    have = {name.casefold() for name in names}
    return names + tuple(name for name in more if name.casefold() not in have and name.casefold() not in AGENCIES)


def _kickers(views: Sequence[View], found: Found, page: Page) -> Found:
    """What stands before the title and is no title: the department's name, the paper's own, scraps of the menu."""
    if found.title_line is None:
        return found
    taken = {index for index, _ in (*found.lines, *found.cut)}
    lines, cut = dict(found.lines), dict(found.cut)
    sections = meta.section_names(CODES)
    section = found.section
    for index in range(min(page.start, len(views))):
        view = views[index]
        if index in taken or not view.rest or (page.head == 0 and (view.ends or view.line.bullet)):
            continue
        department = view.rest.casefold().rstrip(":：") in sections
        if index < found.title_line and (view.words < 9 or page.head > 0):
            if department and section is None:
                section = view.rest.rstrip(":：")
                lines[index] = "section"
            else:
                cut[index] = "section-label"
        elif index > found.title_line and _is_alt_text(views, index):
            cut[index] = "alt-text"
        elif department and index <= found.title_line + 3 and index + 1 < len(views) and not views[index + 1].prose:
            cut[index] = "section-label"
    return replace(found, section=section, lines=tuple(lines.items()), cut=tuple(cut.items()))
