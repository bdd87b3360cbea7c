"""What of a headline is no headline: the site's name, marks of state, outer quotation marks."""

import re
from functools import cache

from reader.text.rules.load import CODES, languages
from reader.text.shape import is_shouted, same_text, wide_count
from reader.text.wording import meta
from reader.text.wording.names import OUTLET_WORD

_FLAG = re.compile(r"\s{0,2}[\[(（【](?P<flag>[\w ]{1,20})[\])）】]\s{0,2}$")
_LEADING_FLAG = re.compile(r"^[\[【](?P<flag>[\w ]{1,20})[\]】]\s{0,2}")
_SUFFIX = re.compile(
    r"\s{1,3}(?P<mark>[|｜·•»«—–-]|::|//)\s{1,3}(?P<site>[^|｜\s:/»«—–-][^|｜]{1,44})$|\s{0,2}(?P<tight>[|｜_])\s{0,2}(?P<tightsite>[^|｜_]{2,24})$"
)
_WIDE_SUFFIX = re.compile(
    r"[（(_-](?P<site>[\u4e00-\u9fff\u3040-\u30ffA-Za-z]{2,12}(?:网|网站|新闻|日报|晚报|时报|在线|新聞|新聞デジタル|デジタル|ニュース))[）)]?$"
)
# `独家丨…`, `快訊／…`: the kind of article before its headline. `[Deep Dive] …` in other scripts.
_WIDE_KICKER = re.compile("(?P<kind>[\u4e00-\u9fff]{2,5})\\s?[丨｜／|]\\s?(?=\\S)")
_TAG = re.compile(r"\[[A-Z][a-z][\w’'-]{1,14}(?:\s[\w’'-]{2,14}){0,2}\]\s{1,2}(?=\S)")
_QUOTES = frozenset(("“”", '""', "„“", "«»", "»«", "‘’", "「」", "''", "《》"))
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
_MARKS_AROUND = " ^|｜•·→›‹▸▶≡☰"
_PAYWALLED = re.compile(r"^[\[(]?[A-Z]{0,3}\+[\])]?\s{1,2}(?=\S)")
_WIRE_STATE = re.compile(
    r"^(?:[A-Z]{2,6}-)?(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|FACTBOX|ANALYSIS|PREVIEW|TIMELINE|INSIGHT)(?:\s\d{1,2})?-(?=\S)"
)
# A Spanish wire's slug (`AMP.- `, `Economía/Finanzas.- `), a state in brackets (`(2e LEAD) `).
_SLUG = re.compile(
    r"[^\W\d_][\w/. ]{1,30}?\.\s?[-–—]\s?(?=[A-ZÀ-Þ¿¡“«\"'])|\((?=[^a-z()]{2,24}\))[\dA-ZÀ-Þº. ]{2,24}\)\s"
)
_THE_PAPER = re.compile(r"The(?:\s[A-Z][\w’'-]{1,20}){1,3}$")
_LOUD = re.compile(r"(?P<word>[A-ZÀ-Þ]{4,12}(?:\s[A-ZÀ-Þ]{4,8})?)\s{1,2}(?=[A-ZÀ-Þ¿¡“„\"«]?[\w’']{0,3}[a-zà-ÿ])")
_SITE_FIRST = re.compile(r"(?P<site>[^|｜\s]{1,24}(?:\s[^|｜\s]{1,24}){0,2}?)\s{0,2}(?:[|｜]|\s[–—-])\s{1,3}(?=\S)")
_WHOLE = 5
# Most lines are plain words, of which no expression here takes anything.
_MARK = re.compile(r"[^a-zA-Z0-9À-ÿ ,.;?!'’]")


@cache
def _known_flags() -> frozenset[str]:
    return frozenset(flag for each in languages() for flag in each.title_flags)


def clean_title(text: str, sites: frozenset[str] = frozenset(), body: str = "") -> tuple[str, tuple[str, ...]]:
    """A headline without site names, marks of state and outer quotation marks; and the marks.

    `sites` are names that the site may have, as `same_text` has them.
    """
    if not _MARK.search(text) and not text[:4].isupper() and text[:1] not in "'’":
        return text.strip(" "), ()
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
    text = _after_tag(text)
    text = _after_site(_PAYWALLED.sub("", text), sites)
    text = _WIRE_STATE.sub("", text)
    slug = _SLUG.match(text)
    if slug and len(text) > slug.end() + 12:
        text = text[slug.end() :]
    loud = _LOUD.match(text)
    if loud and loud["word"].casefold() in known | _BADGES and not is_shouted(text[loud.end() :]):
        flags.append(loud["word"].casefold())
        text = text[loud.end() :]
    for _ in range(3):
        match = _FLAG.search(text) or _LEADING_FLAG.search(text)
        if match and match["flag"].casefold() in known:
            flags.append(match["flag"].casefold())
            text = (text[: match.start()] + text[match.end() :]).strip()
            continue
        site = _suffix(text, sites, body)
        if not site:
            break
        text = text[: site.start()].rstrip()
    inner = text[1:-1]
    if text[:1] + text[-1:] in _QUOTES and not {text[0], text[-1]} & set(inner):
        text = inner.strip()
    return _bare(text), tuple(flags)


def _after_tag(text: str) -> str:
    """What stands after a word for the kind of article, if it is long enough for a headline."""
    wide, tag = _WIDE_KICKER.match(text), _TAG.match(text)
    if wide and wide["kind"] in _known_flags() and wide_count(text[wide.end() :]) > _WHOLE:
        return text[wide.end() :]
    return text[tag.end() :] if tag and len(text[tag.end() :].split()) > _WHOLE else text


def _after_site(text: str, sites: frozenset[str]) -> str:
    """What stands after the site's name and a bar or a dash."""
    match = _SITE_FIRST.match(text)
    return text[match.end() :] if match and same_text(match["site"]) in sites else text


def _bare(text: str) -> str:
    """`text` without the marks that parted it from what stood beside it."""
    text = text.strip(_MARKS_AROUND)
    if text.endswith("<") and ">" not in text:  # a wire's mark of a headline's end
        text = text[:-1].rstrip(_MARKS_AROUND)
    if text[-1:] in "«»" and not ("«" in text and "»" in text):
        text = text[:-1].rstrip(_MARKS_AROUND)
    return text


def _suffix(text: str, sites: frozenset[str], body: str = "") -> re.Match[str] | None:
    match = _SUFFIX.search(text)
    if match:
        site = (match["site"] or match["tightsite"]).strip()
        mark = match["mark"] or match["tight"]
        rest = text[: match.start()].strip()
        known = same_text(site) in sites
        capital = site[0].isupper() or site[0].isdigit() or wide_count(site) > 0 or "." in site
        few = len(site.split()) <= 5
        if len(rest.split()) >= 2 or wide_count(rest) >= 5:
            if known or (
                capital and few and (mark in ("|", "｜", "«", "::", "//") or (mark == "_" and wide_count(site)))
            ):
                return match
            if capital and few and OUTLET_WORD.search(site) and not re.search(r"[,:;?!]", site):
                return match
            if len(rest.split()) > _WHOLE and _THE_PAPER.match(site):
                return match
            apart = (
                len(rest.split()) > _WHOLE and len(site.split()) <= 3 and not re.search(r"[,:;.?!’']\s|[.?!]$", site)
            )
            if mark == "-" and body and capital and apart and site not in body:
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
    match = _suffix(text, frozenset())
    if not match:
        return None
    groups = match.groupdict()
    site = (groups.get("site") or groups.get("tightsite") or "").strip()
    return site if site and site.casefold() not in meta.section_names(CODES) else None
