"""Dumps of records: JSON lines, JSON files and CSV, with the field names that scrapers use."""

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from reader.errors import UnreadableInput
from reader.model import Document

FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "content", "body", "article", "maintext", "article_text", "full_text", "fulltext", "text_content",
        "articleBody", "article_body", "cleaned_text", "raw_text", "plain_text", "content_text", "story", "raw_content",
    ),
    "html": ("html", "raw_html", "content_html", "article_html", "page", "body_html"),
    "title": ("title", "headline", "article_title", "name", "heading"),
    "url": ("url", "link", "canonical_url", "article_url", "source_url", "uri", "href", "permalink"),
    "published": (
        "published", "date", "date_published", "datePublished", "published_at", "publishedAt", "publish_date",
        "publication_date", "pub_date", "pubDate", "published_date", "date_publish", "time", "timestamp", "datetime",
    ),
    "byline": ("author", "authors", "byline", "creator", "writer", "by"),
    "source": ("source", "site", "publisher", "site_name", "sitename", "source_name", "publication", "outlet",
               "source_domain", "domain", "hostname"),
    "language": ("language", "lang"),
}  # fmt: skip
"""For each thing asked of a record, the names it goes by, the likeliest first."""
LONGEST_LINE = 32 * 1024 * 1024
LARGEST_JSON = 512 * 1024 * 1024
_MORE = "\0more"
"""Where the fields of a row go that are more than there are names."""
HOLDERS = ("articles", "items", "data", "results", "docs", "documents", "records", "entries", "hits", "posts")
"""Where a JSON file keeps its list of records."""

OnError = Callable[[str, str], None]


def json_lines(origin: str, stream: BinaryIO, mapping: Mapping[str, str], on_error: OnError) -> Iterator[Document]:
    """A document for each line of JSON; a line that is none is told and passed by."""
    for number, line in enumerate(_lines(stream), start=1):
        if not line.strip():
            continue
        place = f"{origin}#{number}"
        try:
            record = json.loads(_decoded(line))
        except (ValueError, RecursionError):
            on_error(place, "the line is no JSON")
            continue
        yield from _told(place, record, mapping, on_error)


def json_file(origin: str, stream: BinaryIO, mapping: Mapping[str, str], on_error: OnError) -> Iterator[Document]:
    """The documents of a JSON file: a list of records, one record, an object holding a list, or lines of JSON."""
    data = stream.read(LARGEST_JSON + 1)
    if len(data) > LARGEST_JSON:
        raise UnreadableInput("it is too large to be read as one piece of JSON; write a record a line (.jsonl)")
    if not data.strip():
        raise UnreadableInput("it is empty")
    try:
        value = json.loads(_decoded(data))
    except RecursionError as error:
        raise UnreadableInput("its JSON is nested too deeply") from error
    except ValueError as error:
        first = data.lstrip().partition(b"\n")[0]
        if not _is_json(first):
            raise UnreadableInput(f"it is no JSON: {error}") from error
        yield from json_lines(origin, io.BytesIO(data), mapping, on_error)
        return
    found = _records(value)
    for number, record in enumerate(found, start=1):
        place = f"{origin}#{number}" if isinstance(value, list) or len(found) > 1 else origin
        yield from _told(place, record, mapping, on_error)


def csv_file(origin: str, stream: BinaryIO, mapping: Mapping[str, str], on_error: OnError) -> Iterator[Document]:
    """A document for each row under a row of names; comma, semicolon or tab between."""
    start = stream.peek(4_096)[:4_096] if hasattr(stream, "peek") else b""
    encoding = "utf-16" if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(LONGEST_LINE)
    header = start.decode(encoding, "replace").partition("\n")[0]
    delimiter = max(",;\t|", key=header.count)
    try:
        # NUL would end the row for the parser.
        lines = (line.replace("\0", "") for line in _text_lines(text))
        rows = csv.DictReader(lines, restkey=_MORE, delimiter=delimiter)
        for number, row in enumerate(rows, start=1):
            place = f"{origin}#{number}"
            if any(row.pop(_MORE, None) or ()):
                # Most often a text with commas that is not quoted: a piece of it is no article.
                on_error(place, "the row has more fields than the first row has names; is its text quoted?")
            else:
                yield from _told(place, row, mapping, on_error)
    except csv.Error as error:
        raise UnreadableInput(f"it is no table: {error}") from error
    finally:
        # The stream is the caller's to close.
        text.detach()


def document(origin: str, record: Mapping[str, Any], mapping: Mapping[str, str]) -> Document:
    """The article of one record. Raises `UnreadableInput` if no field holds its text."""
    values = {name: _field(record, name, mapping) for name in FIELDS}
    text, html = values.pop("text"), values.pop("html")
    hints = {name: value for name, value in values.items() if value}
    if text and not (html and len(text) < 200 < len(html)):
        media_type = "text/html" if _looks_like_html(text) else "text/plain"
        return Document(origin, text.encode("utf-8", "replace"), media_type, hints)
    if html:
        return Document(origin, html.encode("utf-8", "replace"), "text/html", hints)
    names = ", ".join(sorted(str(name) for name in record)[:8]) or "none"
    raise UnreadableInput(f"no field holds its text (fields: {names}); name it with --map text=FIELD")


def _told(place: str, record: object, mapping: Mapping[str, str], on_error: OnError) -> Iterator[Document]:
    try:
        if not isinstance(record, Mapping):
            raise UnreadableInput("it is no record with named fields")
        yield document(place, record, mapping)
    except UnreadableInput as error:
        on_error(place, str(error))


def _field(record: Mapping[str, Any], name: str, mapping: Mapping[str, str]) -> str:
    if name in mapping:
        return _as_text(_at(record, mapping[name]))
    for candidate in FIELDS[name]:
        if candidate in record and (value := _as_text(record[candidate])):
            return value
    folded = {str(key).casefold().replace(" ", "_").replace("-", "_"): key for key in record}
    for candidate in FIELDS[name]:
        key = folded.get(candidate.casefold())
        if key is not None and (value := _as_text(record[key])):
            return value
    return ""


def _at(record: Mapping[str, Any], path: str) -> Any:
    """The value under a name, or under names joined by dots."""
    if path in record:
        return record[path]
    value: Any = record
    for part in path.split("."):
        if isinstance(value, Mapping):
            value = value.get(part)
        elif isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        else:
            return None
    return value


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        parts = [_as_text(part) for part in value]
        between = ", " if all(len(part) < 80 for part in parts) else "\n\n"
        return between.join(part for part in parts if part)
    if isinstance(value, Mapping):
        return next((text for key in ("name", "title", "text", "value") if (text := _as_text(value.get(key)))), "")
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _records(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping):
        for holder in HOLDERS:
            if isinstance(value.get(holder), list):
                return list(value[holder])
    return [value]


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    while line := stream.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise UnreadableInput("a line of it is larger than 32 MB")
        yield line


def _text_lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise UnreadableInput("a line of it is larger than 32 MB")
        yield line


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return data.decode(encoding, "replace")


def _is_json(line: bytes) -> bool:
    try:
        return isinstance(json.loads(_decoded(line)), dict)
    except (ValueError, RecursionError):
        return False


def _looks_like_html(text: str) -> bool:
    head = text[:2_000].lower()
    return head.lstrip().startswith("<") and any(tag in head for tag in ("<p", "<div", "<html", "<article", "<body"))
