"""What stands around the text and says something of it: title, authors, dates, section, source."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.text.evidence.page import Page, certain, find_page
from reader.text.furniture.byline import with_authors
from reader.text.furniture.bylines import Signatures
from reader.text.furniture.found import Found
from reader.text.furniture.head import Head
from reader.text.furniture.header import labelled
from reader.text.furniture.runs import ends_in, said_in_run
from reader.text.furniture.signature import bare_names, is_place, of_dateline, people_only, signed_letter
from reader.text.furniture.source import kin, masthead
from reader.text.furniture.titled import titled, unsigned
from reader.text.lines.view import View
from reader.text.rules.load import CODES
from reader.text.rules.rule import SURE
from reader.text.wording import dates, meta
from reader.text.wording.labels import home_words, wording
from reader.text.wording.names import AGENCIES

_TRAIL = re.compile(r"\s{0,3}(?:[>»›→/|·•＞▸‣❯⟩]|::|—|–)\s{0,3}")
_STANDFIRST = 50
_BYLINE = 12
_SENTENCE = 12
_STANDFIRST_TO_META = 9
_TRAILS = 400
_BELOW = 4
_STAMP = 80


def find(views: Sequence[View], code: str) -> Found:
    """The furniture of an article in the language `code`."""
    head = Head(views, code, find_page(views))
    signing = signatures(head)
    found = with_authors(signing.found, signing)
    found = people_only(found, views, head.page)
    return _sourced(head, found)


def signatures(head: Head) -> Signatures:
    """What is known before it is settled who the authors are."""
    views, page, code = head.views, head.page, head.code
    found = titled(head, untitled(head))
    found = bare_names(views, found, _meta_end(views, page, code), code)
    found = _in_runs(views, found, code, page)
    found = unsigned(views, found)
    found = _kickers(views, found, page)
    found = signed_letter(found, views, page, code)
    return Signatures(views, code, page, of_dateline(found, views, page))


def untitled(head: Head) -> Found:
    """What is known before a title is looked for among the lines: what labels, paths, authors' and dates' lines say."""
    return _meta_lines(head, _trails(head.views, labelled(head.views, head.sites, head.body), head.page))


def _sourced(head: Head, found: Found) -> Found:
    """`found` with its paper: the masthead's name, unless the page says elsewhere that another's it is."""
    holder = found.source or head.holder
    top = masthead(head.views, found, head.page)
    source = top if top and not found.source and (holder is None or kin(top, holder)) else holder
    return found if source is None or source in found.byline else replace(found, source=source)


def _in_runs(views: Sequence[View], found: Found, code: str, page: Page) -> Found:
    """What a dump without line breaks says of author and date in the middle of a line."""
    cut_in = any(name == "byline" and views[index].line.run for index, name in found.lines)
    said = said_in_run(views, page.start, code) if cut_in or not (found.byline and found.published) else None
    if said is None:
        return found
    whole = said.byline if ends_in(said.byline, found.byline) else found.byline
    return replace(found, byline=whole, published=found.published or said.published)


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


def _meta_lines(head: Head, found: Found) -> Found:
    """Lines of author, date and the like: before the text or just after its first paragraph, and at its end."""
    views, code, page = head.views, head.code, head.page
    first = _meta_end(views, page, code)
    last = _last_prose(views[: page.end])
    lines, cut = dict(found.lines), dict(found.cut)
    near = -9
    announced = False
    for index, view in enumerate(views):
        above = page.head <= index < first or (index <= near + 2 and index < first + 4)
        tail = index >= last and index >= len(views) - 40
        second = first < index <= first + 3
        if index in lines or index in cut or not (above or tail or second) or (view.prose and len(view.rest) > 120):
            continue
        read = meta.parse(view.rest, code)
        if read is None:
            continue
        bare = bool(read.byline) and not (read.prefixed or read.published or read.updated or read.other)
        agency = bool(read.byline) and (read.source or "").casefold() in AGENCIES
        if (bare and not (tail and agency)) or not (
            above or read.prefixed or read.updated or (tail and (read.published or agency))
        ):
            continue
        if view.line.run and announced and found.published and (read.byline or read.published):
            continue  # a dump without line breaks has said both: what follows are words of its text
        if read.byline and read.published and not read.prefixed and is_place(read.byline[0], head.body):
            read = replace(read, byline=())
        if (
            tail
            and index > first
            and not above
            and found.published
            and read.published
            and not read.byline
            and not read.updated
        ):
            read = replace(read, published=None)
        near = index if above else near
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
    if found.published is None:
        found = _published_below(views, found, code, range(page.start, len(views)), lines)
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


def _published_below(views: Sequence[View], found: Found, code: str, at: Sequence[int], lines: dict[int, str]) -> Found:
    """The date on the first of the lines `at` that begins with the words for its publication, wherever it stands."""
    for index in (each for each in at if each not in lines and len(views[each].rest) <= _STAMP):
        text = views[index].rest
        label = wording(code).published.match(text)
        read = meta.parse(text, code) if label and label.end() > 1 else None
        if read is not None and read.published:
            lines[index] = "published"
            return replace(found, published=read.published)
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
