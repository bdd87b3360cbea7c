"""The article's title: which line it is, and what of that line is not title."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import cache

from reader.text import meta
from reader.text.page import Page, certain
from reader.text.rules.load import CODES, languages
from reader.text.scraps import page_talk
from reader.text.shape import count_words, is_shouted, same_text, wide_count
from reader.text.view import View

_FLAG = re.compile(r"\s{0,2}[\[(（【](?P<flag>[\w ]{1,20})[\])）】]\s{0,2}$")
_LEADING_FLAG = re.compile(r"^[\[【](?P<flag>[\w ]{1,20})[\]】]\s{0,2}")
_SUFFIX = re.compile(
    r"\s{1,3}(?P<mark>[|｜·•»—–-])\s{1,3}(?P<site>[^|｜]{2,45})$|\s{0,2}(?P<tight>[|｜_])\s{0,2}(?P<tightsite>[^|｜_]{2,24})$"
)
_WIDE_SUFFIX = re.compile(
    r"[（(_-](?P<site>[\u4e00-\u9fff\u3040-\u30ffA-Za-z]{2,12}(?:网|网站|新闻|日报|晚报|时报|在线|新聞|新聞デジタル|デジタル|ニュース))[）)]?$"
)
_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Guardian|Telegraph|Courier|Observer|Daily|Weekly|Mail|Mirror|Express|Standard|Star|Globe|Press|Today|"
    r"Review|Magazine|Reuters|Bloomberg|BBC|CNN|Zeitung|Nachrichten|Anzeiger|Tagblatt|Kurier|Rundschau|Spiegel|Presse|Diario|Periódico|Mundo|País|Noticias|Journal|Monde|Figaro|"
    r"Dépêche|Gazzetta|Corriere|Giornale|Notícias|Folha|Online|TV|Radio|Wire|Report|Insider|Sun|Bote|Blatt|Info|Actu|Actualités|Libération|Ouest|Échos|Tageszeitung|Post|Bulletin|Record|Echo|Argus|Sentinel|Register|Dispatch|Examiner|Inquirer|Ledger|Advertiser|Argus|Voz|Heraldo|Correo|Opinión|Vanguardia|Gaceta|Prensa|Sol|Nación|Tiempo)\b"
    r"|\.(?:com|org|net|de|fr|es|it|nl|uk|cn|jp|ru|eu|info|news|io|tv|br|pt|at|ch|be|mx|ar)\b|[日晚早]报|新闻|时报|周刊|网$|新聞"
)
_QUOTES = (
    ("“", "”"),
    ('"', '"'),
    ("„", "“"),
    ("«", "»"),
    ("»", "«"),
    ("‘", "’"),
    ("「", "」"),
    ("'", "'"),
    ("《", "》"),
)
_STUB = re.compile(
    r"(?:summary|description|excerpt|abstract|teaser|zusammenfassung|resumen|résumé|摘要|简介|概要)\s?[:：]",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?P<word>[^\W\d_][\w &-]{1,24}?)\s{0,2}(?P<mark>[|｜–—:：-])\s{1,3}(?=\S)")
_BADGES = frozenset(
    [
        "live",
        "breaking",
        "exclusive",
        "watch",
        "video",
        "update",
        "updated",
        "opinion",
        "analysis",
        "explainer",
        "liveblog",
        "directo",
        "en",
        "vivo",
        "direct",
        "eilmeldung",
        "exklusiv",
        "kommentar",
    ]
)
_MENU_LIKE = re.compile(r"^[^\w\"'“„«‘¿¡(\[#*$€£「『《【…@&]|\s[▸‣›»>◇•·|]\s|\s\.\s|\s/\s.{1,30}\s/\s")
_KEYED = 400
_NAME_WORDS = 4
_STEM = 6
_MARKS = re.compile(r"(?<!\S)[^\w\s]{1,3}(?!\S)")
_SHARED = 0.35
_PLAUSIBLE = 3.0
_GOOD_ENOUGH = 2.0
_LATER = 0.6
_CONTENT = re.compile(r"[^\W\d_]{4,40}")
_TITLE_WORDS = 45


def find_title(
    views: Sequence[View], code: str, page: Page, fields: Mapping[int, str], taken: Container[int]
) -> int | None:
    """The index of the line that is the article's title. `fields` are the lines that are other furniture already."""
    first = page.start
    body = _vocabulary(views[first:])
    keys: dict[str, int] = {}
    for view in views[:_KEYED]:
        key = same_text(clean_title(view.rest, None)[0])
        keys[key] = keys.get(key, 0) + 1
    best, best_score = None, 0.0
    rank = 0
    for index in range(page.head, min(len(views), first + 1)):
        view = views[index]
        if index in taken or not view.rest or certain(view) or view.line.bullet:
            continue
        if _STUB.match(view.rest):
            continue
        if index == first and (best_score >= _GOOD_ENOUGH or not _title_like_sentence(views, index, fields)):
            continue
        score = _title_score(views, index, rank, page, body, keys, fields, code)
        rank += score >= _PLAUSIBLE
        if score > best_score:
            best, best_score = index, score
    return best


def _title_like_sentence(views: Sequence[View], index: int, fields: Mapping[int, str]) -> bool:
    """A headline that ends in a full stop: alone before author or date, and shorter than what follows."""
    view = views[index]
    after = {i for i, name in fields.items() if name in ("byline", "published", "updated")}
    return view.words <= 24 and bool(after & {index + 1, index + 2}) and not any(i < index for i in after)


def _vocabulary(views: Sequence[View]) -> frozenset[str]:
    """The stems of the longer words of the text's sentences, and its pairs of wide characters."""
    prose = [view.rest for view in views[:120] if view.prose] or [view.rest for view in views[:80]]
    text = " ".join(prose[:40]).casefold()
    return frozenset(_stems(text[:20000])) | frozenset(_pairs(text[:8000]))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _CONTENT.findall(text.casefold())}


def _pairs(text: str) -> set[str]:
    wide = re.findall("[\u4e00-\u9fff\u3040-\u30ff]{2,40}", text)
    return {run[i : i + 2] for run in wide for i in range(len(run) - 1)}


def _title_score(  # noqa: PLR0917
    views: Sequence[View],
    index: int,
    rank: int,
    page: Page,
    body: frozenset[str],
    keys: Mapping[str, int],
    lines: Container[int],
    code: str,
) -> float:
    view = replace(views[index], rest=clean_title(views[index].rest, None)[0])
    text = view.rest
    words = count_words(_MARKS.sub(" ", text))
    if words > _TITLE_WORDS or not any(char.isalpha() for char in text):
        return 0.0
    wide = wide_count(text)
    score = 2.2 if 5 <= words <= 30 else 1.6 if words >= 3 else 0.9 if words == 2 else 0.3
    content = _pairs(text) if wide > 3 else _stems(text)
    if content:
        # A short line that the text has word for word is more likely a name, the paper's above all.
        shared = 0 if words <= _NAME_WORDS and _stands_in(text, views) else len(content & body)
        score += 1.3 * shared / len(content) + _SHARED * min(shared, 4)
    # Above a whole page's text the title is the last that fits; in a dump of the article it is the first.
    score -= 0.04 * (page.start - index) if page.head else _LATER * min(rank, 4)
    if index + 1 in lines:
        score += 1.2
    elif index + 2 in lines or index + 3 in lines or index - 1 in lines:
        score += 0.8
    score -= 1.5 * max(page_talk(view, code), 0.0) + (1.0 if _MENU_LIKE.search(text) else 0.0)
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
    if words <= 14:
        read = meta.parse(text, code)
        if read is not None and read.byline:
            score -= 1.4 if words <= 3 else 2.4
    below = views[index + 1] if index + 1 < len(views) else None
    if (
        below is not None
        and not below.line.gap
        and any(match.rule.kind.name == "image-credit" for match in below.matches)
    ):
        score -= 1.2  # the text for a picture stands right above its credit
    if _OUTLET.search(text) and words <= 4:
        score -= 1.0
    return score


def _stands_in(text: str, views: Sequence[View]) -> bool:
    return any(text in view.rest for view in views[:120] if view.prose)


@cache
def _known_flags() -> frozenset[str]:
    return frozenset(flag for each in languages() for flag in each.title_flags)


def clean_title(text: str, source: str | None, body: str = "") -> tuple[str, tuple[str, ...]]:
    """A headline without site names, marks of state and outer quotation marks; and the marks."""
    flags: list[str] = []
    known = _known_flags()
    prefix = _PREFIX.match(text)
    if prefix and len(text) > prefix.end() + 12:
        word, mark = prefix["word"], prefix["mark"]
        state = word.casefold() in known or word.casefold() in _BADGES
        if (state or word.casefold() in meta.section_names(CODES)) and (
            mark in "|｜" or (state and mark not in ":：") or (is_shouted(word) and state)
        ):
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
        if (
            len(text) > 2
            and text[0] == opening
            and text[-1] == closing
            and opening not in inner
            and closing not in inner
        ):
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
            if (
                mark in "-–—"
                and body
                and len(rest.split()) >= 4
                and len(site.split()) <= 3
                and all(word[0].isupper() for word in site.split())
                and site not in body
            ):
                return match
    return _WIDE_SUFFIX.search(text)


def site_suffix(text: str) -> str | None:
    """The site that a headline's end names, if the name is a paper's or stands behind a bar."""
    match = _suffix(text, None)
    if not match:
        return None
    groups = match.groupdict()
    site = (groups.get("site") or groups.get("tightsite") or "").strip()
    return site if site and site.casefold() not in meta.section_names(CODES) else None
