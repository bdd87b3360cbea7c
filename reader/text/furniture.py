"""What stands around the text and says something of it: title, authors, dates, section, source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.text import meta
from reader.text.names import AGENCIES
from reader.text.rules.load import CODES, languages
from reader.text.rules.rule import SURE
from reader.text.shape import is_shouted, same_text, wide_count
from reader.text.view import View

_TRAIL = re.compile(r"\s{0,3}(?:[>»›→/|·•＞]|::|—|–)\s{0,3}")
_LABEL = re.compile(r"[\"'{\s]{0,3}(?P<label>[^\W\d_][\w @/-]{0,22}?)[\"']?\s{0,2}[:：]\s{0,3}(?P<value>\S.{0,400})?$")
_FLAG = re.compile(r"\s{0,2}[\[(（【](?P<flag>[\w ]{1,20})[\])）】]\s{0,2}$")
_LEADING_FLAG = re.compile(r"^[\[【](?P<flag>[\w ]{1,20})[\]】]\s{0,2}")
_SUFFIX = re.compile(r"\s{1,3}(?P<mark>[|｜·•»—–-])\s{1,3}(?P<site>[^|｜]{2,45})$|\s{0,2}(?P<tight>[|｜_])\s{0,2}(?P<tightsite>[^|｜_]{2,24})$")
_WIDE_SUFFIX = re.compile(r"[（(_-](?P<site>[\u4e00-\u9fff\u3040-\u30ffA-Za-z]{2,12}(?:网|网站|新闻|日报|晚报|时报|在线|新聞|新聞デジタル|デジタル|ニュース))[）)]?$")
_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Guardian|Telegraph|Courier|Observer|Daily|Weekly|Mail|Mirror|Express|Standard|Star|Globe|Press|Today|"
    r"Review|Magazine|Reuters|Bloomberg|BBC|CNN|Zeitung|Nachrichten|Anzeiger|Tagblatt|Kurier|Rundschau|Spiegel|Presse|Diario|Periódico|Mundo|País|Noticias|Journal|Monde|Figaro|"
    r"Dépêche|Gazzetta|Corriere|Giornale|Notícias|Folha|Online|TV|Radio|Wire|Report|Insider|Sun|Bote|Blatt|Info|Actu|Actualités|Libération|Ouest|Échos|Tageszeitung|Post|Bulletin|Record|Echo|Argus|Sentinel|Register|Dispatch|Examiner|Inquirer|Ledger|Advertiser|Argus|Voz|Heraldo|Correo|Opinión|Vanguardia|Gaceta|Prensa|Sol|Nación|Tiempo)\b"
    r"|\.(?:com|org|net|de|fr|es|it|nl|uk|cn|jp|ru|eu|info|news|io|tv|br|pt|at|ch|be|mx|ar)\b|[日晚早]报|新闻|时报|周刊|网$|新聞"
)
_QUOTES = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("»", "«"), ("‘", "’"), ("「", "」"), ("'", "'"), ("《", "》"))
_STUB = re.compile(r"(?:summary|description|excerpt|abstract|teaser|zusammenfassung|resumen|résumé|摘要|简介|概要)\s?[:：]", re.IGNORECASE)
_PREFIX = re.compile(r"(?P<word>[^\W\d_][\w &-]{1,24}?)\s{0,2}(?P<mark>[|｜–—:：-])\s{1,3}(?=\S)")
_BADGES = frozenset("live breaking exclusive watch video update updated opinion analysis explainer liveblog directo en vivo direct eilmeldung exklusiv kommentar".split())
_HEAD_LINES = 26
_TITLE_WORDS = 45


@dataclass(frozen=True, slots=True)
class Found:
    """What the lines say of the article. `lines` leads from a line's index to the field it fills, `cut` to a rule."""

    title: str = ""
    title_line: int | None = None
    title_flags: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    cut: tuple[tuple[int, str], ...] = ()


def find(views: Sequence[View], code: str) -> Found:
    """The furniture of an article in the language `code`."""
    first = _first_prose(views)
    found = _labelled(views, Found())
    found = _trails(views, found, code, first)
    found = _meta_lines(views, found, code, first)
    found = _title(views, found, code, first)
    found = _bare_names(views, found, first)
    return _source(views, _kickers(views, found, first))


def _first_prose(views: Sequence[View]) -> int:
    """The index of the first line that can be the text's."""
    for index, view in enumerate(views):
        if view.prose and view.words >= 12 and not _sure(view):
            return index
    for index, view in enumerate(views):
        if view.prose and not _sure(view):
            return index
    return len(views)


def _sure(view: View) -> bool:
    return bool(view.matches) and view.matches[0].strength >= SURE and view.matches[0].closed


def _fields(code: str) -> dict[str, str]:
    labels: dict[str, str] = {}
    for each in languages():
        labels.update(each.field_labels)
    return labels


def _labelled(views: Sequence[View], found: Found) -> Found:
    """`Title: …`, `Author: …` lines, as feeds and databases are dumped."""
    labels = _fields("")
    lines, cut = dict(found.lines), dict(found.cut)
    hits: list[tuple[int, str, str]] = []
    for index, view in enumerate(views[:_HEAD_LINES]):
        match = _LABEL.match(view.rest) if len(view.rest) < 500 else None
        if match and match["label"].casefold() in labels:
            hits.append((index, labels[match["label"].casefold()], (match["value"] or "").strip().strip('",')))
    strong = [hit for hit in hits if hit[1] in {"title", "url", "byline"}]
    if len(hits) < 3 and not (len(hits) == 2 and strong):
        return found
    for index, name, value in hits:
        if name == "body" or name == "description":
            continue
        if not name or not value:
            cut[index] = "state"
            continue
        found = _filled(found, name, value)
        lines[index] = name
        if name == "title":
            found = replace(found, title_line=index)
    return replace(found, lines=tuple(lines.items()), cut=tuple(cut.items()))


def _filled(found: Found, name: str, value: str) -> Found:
    if name in ("published", "updated"):
        read = meta.parse(value, "en")
        stamp = (read.published or read.updated) if read else None
        return replace(found, **{name: stamp or getattr(found, name)})
    if name == "byline":
        read = meta.parse("By " + value, "en")
        names = read.byline if read and read.byline else tuple(part.strip() for part in re.split(r",|;| and | & ", value) if part.strip())
        return replace(found, byline=found.byline or names)
    if name == "tags":
        return replace(found, tags=tuple(part.strip(" []\"'#") for part in re.split(r"[,;|]", value) if part.strip(" []\"'#")))
    if name == "title":
        title, flags = clean_title(value, found.source)
        return replace(found, title=title, title_flags=flags)
    return replace(found, **{name: getattr(found, name) or value})


def _trails(views: Sequence[View], found: Found, code: str, first: int) -> Found:
    """Breadcrumb trails and rows of menu items before the text."""
    homes = {word for each in languages() for word in each.home_words}
    sections = meta.section_names(CODES)
    lines, cut = dict(found.lines), dict(found.cut)
    section = found.section
    for index, view in enumerate(views[: min(first, _HEAD_LINES)]):
        if index in lines or view.ends or len(view.rest) > 200:
            continue
        chunks = [chunk.strip() for chunk in _TRAIL.split(view.rest) if chunk.strip()]
        known = [chunk.casefold() in homes or chunk.casefold() in sections for chunk in chunks]
        short = all(len(chunk.split()) <= 5 and len(chunk) <= 40 for chunk in chunks[:-1])
        arrows = bool(re.search(r"[>»›→＞]", view.rest.strip("»›→> ")))
        if len(chunks) >= 2 and short and (chunks[0].casefold() in homes or (arrows and (len(chunks) >= 3 or any(known)))):
            inner = [chunk for chunk in chunks if chunk.casefold() not in homes and len(chunk.split()) <= 4]
            section = section or (inner[-1] if inner else None)
            cut[index] = "breadcrumb"
        elif len(chunks) >= 2 and short and sum(known) >= 0.6 * len(chunks):
            cut[index] = "menu"
        elif len(chunks) == 1 and _menu_row(view.rest, sections):
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


def _meta_lines(views: Sequence[View], found: Found, code: str, first: int) -> Found:
    """Lines of author, date and the like: before the text or just after its first paragraph, and at its end."""
    last = max((index for index, view in enumerate(views) if view.prose and not _sure(view)), default=-1)
    lines, cut = dict(found.lines), dict(found.cut)
    near = -9
    for index, view in enumerate(views):
        head = index < first or (index <= near + 2 and index < first + 4)
        tail = index >= last and index >= len(views) - 40
        second = first < index <= first + 3
        if index in lines or index in cut or not (head or tail or second) or (view.prose and len(view.rest) > 120):
            continue
        read = meta.parse(view.rest, code)
        if read is None:
            continue
        bare = bool(read.byline) and not (read.prefixed or read.published or read.updated or read.other)
        if bare or (not head and not read.prefixed and not read.updated and not (read.published and tail)):
            continue
        if tail and index > first and not head and found.published and read.published and not read.byline and not read.updated:
            read = replace(read, published=None)
        near = index if head else near
        found = replace(
            found,
            byline=_joined(found.byline, read.byline) if read.prefixed and not tail else found.byline or read.byline,
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
    return replace(found, lines=tuple(lines.items()), cut=tuple(cut.items()))


def _joined(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    have = {name.casefold() for name in names}
    return names + tuple(name for name in more if name.casefold() not in have and name.casefold() not in AGENCIES)


def _title(views: Sequence[View], found: Found, code: str, first: int) -> Found:
    if found.title:
        return found
    taken = {index for index, _ in (*found.lines, *found.cut)}
    limit = min(len(views), max(first + 1, 1), _HEAD_LINES + 20)
    body = _vocabulary(views[first:])
    keys: dict[str, int] = {}
    for view in views:
        key = same_text(clean_title(view.rest, None)[0])
        keys[key] = keys.get(key, 0) + 1
    best, best_score = None, 0.0
    rank = 0
    for index in range(limit):
        view = views[index]
        if index in taken or not view.rest or _sure(view) or view.line.bullet:
            continue
        if _STUB.match(view.rest):
            continue
        if index == first and not _title_like_sentence(views, index, found):
            continue
        score = _title_score(views, index, rank, body, keys, {i for i, _ in found.lines}, code)
        rank += 1
        if score > best_score:
            best, best_score = index, score
    if best is None:
        return found
    title, flags = clean_title(views[best].rest, found.source, " ".join(view.rest for view in views[first : first + 80] if view.prose))
    source = found.source or _site_suffix(views[best].rest)
    lines = dict(found.lines) | {best: "title"}
    return replace(found, title=title, title_line=best, title_flags=flags, source=source, lines=tuple(lines.items()))


def _title_like_sentence(views: Sequence[View], index: int, found: Found) -> bool:
    """A headline that ends in a full stop: alone before author or date, and shorter than what follows."""
    view = views[index]
    after = {i for i, name in found.lines if name in ("byline", "published", "updated")}
    return view.words <= 24 and bool(after & {index + 1, index + 2}) and not any(i < index for i in after)


def _vocabulary(views: Sequence[View]) -> frozenset[str]:
    text = " ".join(view.rest for view in views[:80]).casefold()
    return frozenset(re.findall(r"[^\W\d_]{4,}", text[:20000])) | frozenset(_pairs(text[:8000]))


def _pairs(text: str) -> set[str]:
    wide = re.findall("[\u4e00-\u9fff\u3040-\u30ff]{2,40}", text)
    return {run[i : i + 2] for run in wide for i in range(len(run) - 1)}


def _title_score(
    views: Sequence[View], index: int, rank: int, body: frozenset[str], keys: dict[str, int], lines: set[int], code: str
) -> float:
    view = views[index]
    text = view.rest
    words = view.words
    if words > _TITLE_WORDS or not any(char.isalpha() for char in text):
        return 0.0
    wide = wide_count(text)
    score = 2.2 if 5 <= words <= 30 else 1.6 if words >= 3 else 0.8
    content = _pairs(text) if wide > 3 else {word for word in re.findall(r"[^\W\d_]{4,}", text.casefold())}
    if content:
        score += 1.2 * len(content & body) / len(content)
    score -= 0.25 * min(rank, 6)
    if any(index + step in lines for step in (1, 2, 3)):
        score += 0.8
    if keys.get(same_text(clean_title(text, None)[0]), 0) > 1 and words >= 3:
        score += 1.2
    if text.casefold() in meta.section_names((code, "en")):
        score -= 2.5
    if view.ends and text[-1] not in "?!？！" and not text.endswith(("...", "…")):
        score -= 0.9
    if is_shouted(text) and words <= 3:
        score -= 0.8
    if view.matches:
        score -= 1.0
    if words <= 14 and text[0].isupper():
        read = meta.parse(text, code)
        if read is not None and read.byline:
            score -= 0.9 if words <= 3 else 1.8
    below = views[index + 1] if index + 1 < len(views) else None
    if below is not None and not below.line.gap and any(match.rule.kind.name == "image-credit" for match in below.matches):
        score -= 1.2  # the text for a picture stands right above its credit
    if _OUTLET.search(text) and words <= 4:
        score -= 1.0
    return score


def clean_title(text: str, source: str | None, body: str = "") -> tuple[str, tuple[str, ...]]:
    """A headline without site names, marks of state and outer quotation marks; and the marks."""
    flags: list[str] = []
    known = {flag for each in languages() for flag in each.title_flags}
    prefix = _PREFIX.match(text)
    if prefix and len(text) > prefix.end() + 12:
        word, mark = prefix["word"], prefix["mark"]
        state = word.casefold() in known or word.casefold() in _BADGES
        if (state or word.casefold() in meta.section_names(CODES)) and (mark in "|｜" or (state and mark not in ":：") or (is_shouted(word) and state)):
            flags.append(word.casefold())
            text = text[prefix.end() :]
    for _ in range(3):
        match = _FLAG.search(text) or _LEADING_FLAG.search(text)
        if match and match["flag"].casefold() in known:
            flags.append(match["flag"].casefold())
            text = (text[: match.start()] + text[match.end() :]).strip()
            continue
        site = _suffix(text, source, body)
        if not site:
            break
        text = text[: site.start()].rstrip()
    for opening, closing in _QUOTES:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == opening and text[-1] == closing and opening not in inner and closing not in inner:
            text = inner.strip()
            break
    return text.strip(), tuple(flags)


def _suffix(text: str, source: str | None, body: str = "") -> re.Match[str] | None:
    match = _SUFFIX.search(text)
    if match:
        site = (match["site"] or match["tightsite"]).strip()
        mark = match["mark"] or match["tight"]
        rest = text[: match.start()].strip()
        known = bool(source) and same_text(site) == same_text(source or "")
        capital = site[0].isupper() or site[0].isdigit() or wide_count(site) > 0 or "." in site
        few = len(site.split()) <= 5
        if len(rest.split()) >= 2 or wide_count(rest) >= 5:
            if known or (capital and few and (mark in "|｜" or (mark == "_" and wide_count(site)))):
                return match
            if capital and few and _OUTLET.search(site) and not re.search(r"[,:;?!]", site):
                return match
            if mark in "-–—" and body and len(rest.split()) >= 4 and len(site.split()) <= 3 and all(word[0].isupper() for word in site.split()) and site not in body:
                return match
    return _WIDE_SUFFIX.search(text)


def _site_suffix(text: str) -> str | None:
    """The site that a headline's end names, if the name is a paper's or stands behind a bar."""
    match = _suffix(text, None)
    if not match:
        return None
    groups = match.groupdict()
    site = (groups.get("site") or groups.get("tightsite") or "").strip()
    return site if site and site.casefold() not in meta.section_names(CODES) else None


def _bare_names(views: Sequence[View], found: Found, first: int) -> Found:
    """A name alone on its line between title and text is the author's, unless it belongs to a picture."""
    if found.byline or found.title_line is None:
        return found
    taken = {index for index, _ in (*found.lines, *found.cut)}
    body = " ".join(view.rest for view in views[first : first + 60] if not view.matches)
    for index in range(found.title_line + 1, min(first, found.title_line + 7)):
        view = views[index]
        if index in taken or _sure(view):
            continue
        read = meta.parse(view.rest, "en") if len(view.rest) < 120 else None
        names = read.byline if read else ()
        if not names:
            continue
        before_credit = index + 1 < len(views) and any(match.rule.kind.name == "image-credit" for match in views[index + 1].matches)
        spoken_of = any(name in body or name in found.title for name in names)
        if (before_credit and spoken_of) or (spoken_of and len(names) == 1 and not _meta_near(index, found)):
            continue
        lines = dict(found.lines) | {index: "byline"}
        return replace(found, byline=names, lines=tuple(lines.items()))
    return found


def _meta_near(index: int, found: Found) -> bool:
    return any(abs(index - line) == 1 and name in ("title", "published", "updated") for line, name in found.lines)


def _kickers(views: Sequence[View], found: Found, first: int) -> Found:
    """What stands before the title and is no title: the department's name, the paper's own, scraps of the menu."""
    if found.title_line is None:
        return found
    taken = {index for index, _ in (*found.lines, *found.cut)}
    lines, cut = dict(found.lines), dict(found.cut)
    sections = meta.section_names(CODES)
    section = found.section
    for index in range(min(first, len(views))):
        view = views[index]
        if index in taken or view.ends or view.line.bullet or not view.rest:
            continue
        department = view.rest.casefold().rstrip(":：") in sections
        if index < found.title_line and not (view.words >= 9):
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


_HOLDER = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)\s{0,2}(?:©|by|of|:|-|–)?\s{0,2}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?)?\s{0,2}(?:by\s)?(?P<name>(?!all\b|alle\b|todos\b|tous\b)[^\W\d_][\w.&'’ -]{1,40}?)(?:\s{0,2}(?:19|20)\d\d)?(?=[.,|–—·•)]|\s(?:all|alle|todos|tous|tutti|GmbH|Inc|Ltd|LLC|Media Group)\b|$)",
    re.IGNORECASE,
)
_MENTIONS = (
    re.compile(r"(?:appeared first on|originally (?:appeared|published) (?:on|in|by)|first (?:published|appeared) (?:in|on)|zuerst (?:bei|in|auf)|erschien zuerst auf)\s(?:the\s(?=[a-z]))?[„“\"]?(?P<name>[A-Z][\w.&'’ -]{1,40}?)[“”\"]?(?:[.,]|\serschienen|\sin\s|$)"),
    re.compile(r"\b(?i:follow|folgen sie|sigue a|suivez|siga)\s(?P<name>[A-Z][\w.&'’-]{1,24}(?:\s[A-Z][\w.&'’-]{1,24}){0,3})\s(?:on|auf|en|sur|no)\s"),
    re.compile(r"(?P<name>[A-Z][\w-]{2,30}?)(?:\.com|\.de|\.fr|\.es) has an?\s(?:disclosure|ethics)"),
    re.compile(r"(?i:more from|popular on|most read on|mehr von|más de|plus de)\s(?P<name>[A-Z][\w.&'’-]{1,24}(?:\s[A-Z][\w.&'’-]{1,24}){0,3})$"),
)


def _source(views: Sequence[View], found: Found) -> Found:
    """The paper's name, from its own residue: the copyright line, the call to follow it, the syndication note."""
    if found.source:
        return found
    for view in reversed(views[-40:]):
        match = _HOLDER.search(view.rest) if len(view.rest) < 300 and any(m.rule.kind.name == "copyright" for m in view.matches) else None
        name = match["name"].strip() if match else ""
        if name and name.casefold() not in AGENCIES and len(name) > 2:
            return replace(found, source=name)
    for view in views:
        if view.matches and len(view.rest) < 300:
            for pattern in _MENTIONS:
                match = pattern.search(view.rest)
                if match and match["name"].casefold() not in {"us", "him", "her", "me"}:
                    return replace(found, source=match["name"].strip())
    return found

