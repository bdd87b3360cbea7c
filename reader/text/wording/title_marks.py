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
# `[Deep Dive] …`: in small letters with a capital it is the kind of article, whatever the word.
_TAG = re.compile(r"[A-Z][a-z][\w ]{1,18}")
_QUOTES = frozenset(("“”", '""', "„“", "«»", "»«", "‘’", "「」", "''", "《》"))
# Chinese sets no blank behind the mark: `独家丨…`, `快訊／…`.
_PREFIX = re.compile(
    r"(?P<word>[^\W\d_][\w &-]{0,24}?)\s{0,2}(?:(?P<mark>[|｜–—:：-])\s{1,3}|(?P<tight>[丨｜／|])\s{0,3})(?=\S)"
)
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
    r"^(?:[A-Z]{2,6}[-/])?(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|FACTBOX|ANALYSIS|PREVIEW|TIMELINE|INSIGHT|ROUNDUP)"
    r"(?:\s\d{1,2})?(?:-(?=\S)|:\s)"
)
# A Spanish wire's slug (`AMP.- `, `Economía/Finanzas.- `), a state in brackets (`(2e LEAD) `).
_SLUG = re.compile(
    r"[^\W\d_][\w/. ]{1,30}?\.\s?[-–—]\s?(?=[A-ZÀ-Þ¿¡“«\"'])|\((?=[^a-z()]{2,24}\))[\dA-ZÀ-Þº. ]{2,24}\)\s"
)
_THE_PAPER = re.compile(r"The(?:\s[A-Z][\w’'-]{1,20}){1,3}$")
_LOUD = re.compile(r"(?P<word>[A-ZÀ-Þ]{4,12}(?:\s[A-ZÀ-Þ]{4,8})?)\s{1,2}(?=[A-ZÀ-Þ¿¡“„\"«]?[\w’']{0,3}[a-zà-ÿ])")
_SITE_FIRST = re.compile(r"(?P<site>[^|｜\s]{1,24}(?:\s[^|｜\s]{1,24}){0,2}?)\s{0,2}(?:[|｜]|\s[–—-])\s{1,3}(?=\S)")
_WHOLE = 5
_FEW = 3
_PUNCTUATED = re.compile(r"[,:;?!]|\.(?:\s|$)|(?<!s)[’']\s")
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
        word, mark = prefix["word"], prefix["mark"] or "|"
        state = word.casefold() in known or word.casefold() in _BADGES
        # A kind of article and what it is of: ALBUM REVIEW, MATCH REPORT.
        state = state or (is_shouted(word) and word.rpartition(" ")[2].casefold() in known)
        if (state or word.casefold() in meta.section_names(CODES)) and (
            mark in "|｜" or (state and mark not in ":：") or (is_shouted(word) and state)
        ):
            flags.append(word.casefold())
            text = text[prefix.end() :]
    text = _after_site(_PAYWALLED.sub("", text), sites)
    text = _WIRE_STATE.sub("", text.strip(_MARKS_AROUND))
    slug = _SLUG.match(text)
    if slug and len(text) > slug.end() + 12:
        text = text[slug.end() :]
    loud = _LOUD.match(text)
    if loud and loud["word"].casefold() in known | _BADGES and not is_shouted(text[loud.end() :]):
        flags.append(loud["word"].casefold())
        text = text[loud.end() :]
    for _ in range(3):
        match = _FLAG.search(text) or _LEADING_FLAG.search(text)
        if match and (match["flag"].casefold() in known or _is_tag(match, text)):
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


def _is_tag(match: re.Match[str], text: str) -> bool:
    """Whether brackets at the beginning hold the kind of article, and enough for a headline stands behind them."""
    return not match.start() and bool(_TAG.fullmatch(match["flag"])) and len(text[match.end() :].split()) > _WHOLE


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
    return match if match and _names_site(match, sites, body) else _WIDE_SUFFIX.search(text)


def _names_site(match: re.Match[str], sites: frozenset[str], body: str) -> bool:
    """Whether what stands behind a headline's last mark is the site's name: known, a paper's, or none of the text's."""
    site, mark = (match["site"] or match["tightsite"]).strip(), match["mark"] or match["tight"]
    rest = match.string[: match.start()].strip()
    before, words = len(rest.split()), site.split()
    if before < 2 and wide_count(rest) < _WHOLE:
        return False
    if same_text(site) in sites or (before > _WHOLE and _THE_PAPER.match(site)):
        return True
    capital = site[0].isupper() or site[0].isdigit() or wide_count(site) > 0 or "." in site
    if not capital or len(words) > _WHOLE:
        return False
    if mark in ("|", "｜", "«", "::", "//") or (mark == "_" and wide_count(site)):
        return True
    if OUTLET_WORD.search(site) and not _PUNCTUATED.search(site):
        return True
    if mark not in "-–—" or not body or site in body or len(words) > _FEW:
        return False
    # Writers set a dash, pages a hyphen: behind that a name may have small words, too.
    hyphened = mark == "-" and before > _WHOLE and not _PUNCTUATED.search(site)
    return hyphened or (before >= _FEW + 1 and all(word[0].isupper() for word in words))


def site_suffix(text: str) -> str | None:
    """The site that a headline's end names, if the name is a paper's or stands behind a bar."""
    match = _suffix(text, frozenset())
    if not match:
        return None
    groups = match.groupdict()
    site = (groups.get("site") or groups.get("tightsite") or "").strip()
    return site if site and site.casefold() not in meta.section_names(CODES) else None
