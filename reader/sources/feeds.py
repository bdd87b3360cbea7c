"""RSS, Atom and JSON feeds: what they say of their articles, and where a page has its feed."""

import html
import io
import json
import re
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime
from html.parser import HTMLParser
from time import struct_time
from typing import Any
from urllib.parse import urljoin

from reader.errors import UnreadableInput
from reader.model import Document
from reader.sources.fetch import Page

TEASER_CHARACTERS = 700
"""An entry with less text than this is taken for the beginning of a longer article."""
MOST_ENTRIES = 2_000
_TAG = re.compile(r"<[^<>]{0,2000}>")
_MARKED_SECTION = re.compile(r"<(?:!\[)+")
_ENDS_LIKE_A_TEASER = (
    "…",
    "...",
    "[…]",
    "[...]",
    "Read more",
    "Continue reading",
    "Weiterlesen",
    "Leer más",
    "Lire la suite",
    "阅读全文",
)
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json+feed")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as its feed has it: `content` is HTML, `teaser` says that it looks like a part of the article."""

    id: str
    url: str | None
    title: str
    content: str
    published: str | None
    byline: str
    teaser: bool


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title and entries, in its own order."""

    title: str
    entries: tuple[Entry, ...]


def parse(page: Page) -> Feed:
    """The feed in an answer. Raises `UnreadableInput` if it is none."""
    start = page.body[:2_000].lstrip()
    feed = _json_feed(page) if start.startswith(b"{") else _xml_feed(page)
    if feed is None:
        raise UnreadableInput(f"{page.url} is no feed; `newsreader add {page.url}` imports a single page")
    return feed


def document(entry: Entry, feed_url: str, source: str) -> Document:
    """The entry's own text as a document."""
    body = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><article>"
        f"<h1>{html.escape(entry.title)}</h1>{entry.content}</article></body></html>"
    )
    return Document(
        entry.url or f"{feed_url}#{entry.id}", body.encode("utf-8", "replace"), "text/html", hints(entry, source)
    )


def hints(entry: Entry, source: str) -> dict[str, str]:
    """What the feed says of the article."""
    said = {
        "title": entry.title,
        "url": entry.url,
        "published": entry.published,
        "byline": entry.byline,
        "source": source,
    }
    return {name: value for name, value in said.items() if value}


def feed_address(page: Page) -> str | None:
    """The address of the feed that a page names in its head, if it does."""

    class Links(HTMLParser):
        found: str | None = None

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            if tag == "link" and (given.get("type") or "").lower() in FEED_TYPES and given.get("href"):
                self.found = self.found or urljoin(page.url, given["href"])

    parser = Links()
    head = page.body[:500_000].decode(page.charset or "utf-8", "replace") if _known(page.charset) else ""
    # What begins like a marked section, as old conditional comments do, ends the parser.
    parser.feed(_MARKED_SECTION.sub("<", head))
    return parser.found


def _known(charset: str | None) -> bool:
    try:
        "".encode(charset or "utf-8")
    except LookupError:
        return False
    return True


def _xml_feed(page: Page) -> Feed | None:
    import feedparser

    try:
        # As a stream: given bytes alone, the parser would first try them as the name of a file.
        found = feedparser.parse(
            io.BytesIO(page.body),
            response_headers={"content-location": page.url, "content-type": _content_type(page)},
            sanitize_html=False,
        )
    except Exception as error:  # numbers and dates out of all range end it, in whatever way they do
        raise UnreadableInput(f"{page.url} is damaged: {error}") from error
    if not found.get("version") and not found.entries:
        return None
    entries = [_xml_entry(entry, page.url) for entry in found.entries[:MOST_ENTRIES]]
    return Feed(_plain(found.feed.get("title", "")), tuple(entry for entry in entries if entry.id))


def _content_type(page: Page) -> str:
    return f"{page.media_type}; charset={page.charset}" if page.charset else page.media_type


def _xml_entry(entry: Any, base: str) -> Entry:
    contents = [str(part.get("value") or "") for part in entry.get("content", ())]
    content = max((*contents, str(entry.get("summary") or "")), key=len)
    url = _web_address(str(entry.get("link") or ""), base)
    authors = [_plain(author.get("name") or "") for author in entry.get("authors", ())] or [
        _plain(entry.get("author", ""))
    ]
    return Entry(
        id=str(entry.get("id") or url or entry.get("title") or ""),
        url=url,
        title=_plain(entry.get("title", "")),
        content=content,
        published=_moment(entry.get("published_parsed") or entry.get("updated_parsed")),
        byline=", ".join(name for name in authors if name),
        teaser=_is_teaser(content, is_summary=not contents),
    )


def _moment(parsed: struct_time | None) -> str | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


def _json_feed(page: Page) -> Feed | None:
    try:
        value = json.loads(page.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or "jsonfeed.org" not in str(value.get("version", "")):
        return None
    items = value.get("items")
    entries = [
        _json_entry(item, page.url) for item in (items if isinstance(items, list) else [])[:MOST_ENTRIES]
        if isinstance(item, dict)
    ]  # fmt: skip
    return Feed(_plain(value.get("title", "")), tuple(entry for entry in entries if entry.id))


def _json_entry(item: dict[str, Any], base: str) -> Entry:
    full = str(item.get("content_html") or "") or html.escape(str(item.get("content_text") or "")).replace("\n", "<br>")
    url = _web_address(str(item.get("url") or ""), base)
    authors = item.get("authors") or [item.get("author")]
    names = [_plain(author.get("name") or "") for author in authors if isinstance(author, dict)]
    content = full or html.escape(str(item.get("summary") or ""))
    return Entry(
        id=str(item.get("id") or url or ""),
        url=url,
        title=_plain(item.get("title", "")),
        content=content,
        published=str(item.get("date_published") or "") or None,
        byline=", ".join(name for name in names if name),
        teaser=_is_teaser(content, is_summary=not full),
    )


def _is_teaser(content: str, *, is_summary: bool) -> bool:
    text = _plain(content)
    return (is_summary and len(text) < 3 * TEASER_CHARACTERS) or len(text) < TEASER_CHARACTERS or text.endswith(
        _ENDS_LIKE_A_TEASER
    )  # fmt: skip


def _plain(text: object) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", str(text or ""))).split())


def _web_address(link: str, base: str) -> str | None:
    try:
        address = urljoin(base, link.strip())
    except ValueError:
        return None
    return address if link.strip() and address.startswith(("http://", "https://")) else None
