"""What a page says of its article, by vote where its parts disagree.

The title candidates are the page's h1, `og:title`, the headline of its JSON-LD, `twitter:title` and its title element,
each without the site's name; the one that most agree on wins. Measured on 256 pages of 41 country groups no single
candidate is right in more than three of four.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html
from lxml.etree import ParserError, _Element, iterwalk

from reader.text.encoding.decode import tidy
from reader.text.web import web_address
from reader.text.wording.authors import names_at
from reader.text.wording.labels import wording
from reader.text.wording.meta import parse

_SEPARATOR = re.compile(r"\s{1,3}(?:[|｜·•»:]|[-–—])\s{1,3}|\s{0,2}[|｜_ㅣ：]\s{0,2}")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?")
_ARTICLE = re.compile(r"article|posting|report|review|recipe", re.IGNORECASE)
_BY = re.compile(r"^(?:by|author|written by|von|par|por|di|door|texte?|text)\s{1,3}:?\s{0,3}", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?"
_NOBODY = re.compile(
    r"(?:the author|name|human|admin|ph\.? ?d|md|cpa|mba|ceo|psp|cepf|sr director|director|head|trial attorney"
    rf"|(?:on |last )?updated.{{0,30}}|(?:on )?{_MONTH}(?: \d{{1,2}})?|\d{{1,4}})$",
    re.IGNORECASE,
)
_DATED = re.compile(rf"\s(?:•\s)?{_MONTH}(?:\s\d{{1,2}})?$", re.IGNORECASE)
_BYLINES = (
    "//*[contains(@rel, 'author') or contains(@itemprop, 'author') or contains(@class, 'byline')"
    " or contains(@class, 'Byline') or contains(@class, 'author') or contains(@class, 'Author')]"
)
_BYLINE = 120
_MOST_NAMES = 8
_SITE_WORDS = 4
_TITLE_WORDS = 4
_LINES = frozenset(("br", "div", "p", "small", "li"))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page's article; times as in `Article`."""

    title: str | None
    byline: tuple[str, ...]
    source: str | None
    url: str | None
    published: str | None
    updated: str | None
    section: str | None
    tags: tuple[str, ...]
    language: str | None


def page_metadata(source: str, found: Any) -> Metadata:
    """The metadata of the page `source`; `found` is trafilatura's own of the same page."""
    page = _parsed(source)
    meta = _meta(page) if page is not None else {}
    data = _json_ld(page) if page is not None else {}
    site = _text(meta.get("og:site_name")) or _text(_name(data.get("publisher"))) or _text(found.sitename)
    published = _exact(found.date, data.get("datePublished"), meta.get("article:published_time"))
    modified = _exact(None, data.get("dateModified"), meta.get("article:modified_time"))
    language = (
        (page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang") or "") if page is not None else ""
    )
    return Metadata(
        title=_title(page, meta, data, site, found),
        byline=_authors(found.author, page),
        source=site,
        url=web_address(found.url or "") or web_address(meta.get("og:url", "")),
        published=published,
        updated=modified if modified and published and modified[:16] > published[:16] else None,
        section=_text(meta.get("article:section")) or _text(next(iter(found.categories or ()), None)),
        tags=tuple(dict.fromkeys(tag for tag in map(_text, found.tags or ()) if tag)),
        language=language.lower()[:2] or None,
    )


def _parsed(source: str) -> _Element | None:
    try:
        # A declaration in the text would contradict what it was decoded as.
        return lxml_html.document_fromstring(
            source.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8")
        )
    except (ParserError, ValueError):
        return None


def _meta(page: _Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        if name and element.get("content"):
            found.setdefault(name, element.get("content"))
    return found


def _json_ld(page: _Element) -> dict[str, Any]:
    """The first object that calls itself an article."""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "") and script.text:
            try:
                data = json.loads(script.text, strict=False)
            except (ValueError, RecursionError):
                continue
            for each in _objects(data, 4):
                if _ARTICLE.search(str(each.get("@type"))) and each.get("headline"):
                    return each
    return {}


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            if depth and isinstance(data.get(name), dict | list):
                yield from _objects(data[name], depth - 1)
    elif isinstance(data, list) and depth:
        for each in data[:50]:
            yield from _objects(each, depth - 1)


def _title(
    page: _Element | None, meta: dict[str, str], data: dict[str, Any], site: str | None, found: Any
) -> str | None:
    heads = [text for text in (_text(_spoken(h1)) for h1 in page.iter("h1")) if text] if page is not None else []
    element = page.find(".//title") if page is not None else None
    whole = _text(element.text if element is not None else None)
    given = [_text(data.get("headline")), _text(meta.get("og:title")), _text(meta.get("twitter:title")), whole]
    sites = {_key(name) for name in (site, found.hostname, found.sitename, _masthead(whole, heads)) if name}
    heads = [head for head in heads if _key(head) not in sites]
    if len(heads) > 1:
        heads = [head for head in heads if any(_key(head) in _key(other) for other in given if other)] or heads[:1]
    known = {_key(text) for text in (*heads, *given) if text}
    votes: dict[str, float] = defaultdict(float)
    shown: dict[str, str] = {}
    for text, weight in (
        zip((*heads[:1], *given), (1.9, 2.0, 1.0, 0.5, 0.3), strict=False)
        if heads
        else zip(given, (2.0, 1.0, 0.5, 0.3), strict=True)
    ):
        if text:
            bare = _without_site(text, sites, known)
            votes[_key(bare)] += weight
            shown.setdefault(_key(bare), bare)
    votes.pop("", None)
    return shown[max(votes, key=lambda key: votes[key])] if votes else _text(found.title)


def _spoken(heading: _Element) -> str:
    """The words of a heading, apart where it has them on lines of their own."""
    parts: list[str] = []
    for event, element in iterwalk(heading, events=("start", "end", "comment")):
        parts.append(" " if element.tag in _LINES else "")
        text = element.text if event == "start" else element.tail if element is not heading else None
        parts.append(text or "")
    return "".join(parts)


def _masthead(title: str | None, heads: list[str]) -> str | None:
    """The few words behind the title element's last bar or dash, where a heading has just those: the site's name."""
    parts = _SEPARATOR.split(title or "")
    few = len(parts) > 1 and len(parts[-1].split()) <= min(_SITE_WORDS, len(parts[0].split()) - 1)
    return parts[-1] if few and any(_key(head) == _key(parts[-1]) for head in heads) else None


def _without_site(title: str, sites: set[str], known: set[str]) -> str:
    """`title` less what stands after (or before) a separator, if that is the site, or the rest is known as a title."""
    parts = list(_SEPARATOR.finditer(title))
    for match in reversed(parts):
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        barred = "|" in match.group() and len(tail.split()) <= _SITE_WORDS and len(head.split()) >= _TITLE_WORDS
        if barred and _key(head) not in known and not _is_site(tail, sites):
            return _without_site(head, sites, known)
        if _key(head) in known or _is_site(tail, sites):
            return _without_site(head, sites, known) if _is_site(tail, sites) else head
    for match in parts[:1]:
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        if _key(tail) in known or _is_site(head, sites):
            return tail
    return title


def _is_site(text: str, sites: set[str]) -> bool:
    key = _key(text)
    return bool(key) and any(
        key == site or (len(key) > 3 and (key in site or site in key) and len(key) < 3 * len(site)) for site in sites
    )


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(tidy(value).split()) or None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else None


def _authors(author: str | None, page: _Element | None) -> tuple[str, ...]:
    """The names given, without what stands around them; if there are none, those of the first byline in the page."""
    names = (_author(name) for name in re.split(r"\s{0,3};\s{0,3}", author or ""))
    found = tuple(dict.fromkeys(name for name in names if name))[:_MOST_NAMES]
    return found or (_shown_authors(page) if page is not None else ())


def _author(given: str) -> str | None:
    name = _DATED.sub("", _BY.sub("", _text(given) or ""))
    if not name or "@" in name or "/" in name or _NOBODY.match(name):
        return None
    named = names_at(name, 0, wording("en"), single=False)
    return named[0][0] if named and len(named[0]) == 1 else name


def _shown_authors(page: _Element) -> tuple[str, ...]:
    for element in page.xpath(_BYLINES):
        text = " ".join("".join(element.itertext()).split())
        read = parse(text, "en") if 4 < len(text) < _BYLINE else None
        if read is not None and read.byline:
            return read.byline
    return ()


def _exact(date: str | None, *given: object) -> str | None:
    """The first time given that falls on `date` (or any, if there is none), as exact as it is; else the date."""
    for value in given:
        match = _ISO.match(value.strip()) if isinstance(value, str) else None
        if match and (not date or match[0][:10] == date):
            return re.sub(r"\.\d{1,9}", "", match[0].replace(" ", "T").replace("Z", "+00:00"))
    return date
