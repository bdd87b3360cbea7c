"""What a header above the text says under labels: lines as feeds and messages have them, a record in JSON."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from reader.text.furniture.found import Found
from reader.text.lines.view import View
from reader.text.rules.load import languages
from reader.text.shape import same_text
from reader.text.wording import meta
from reader.text.wording.names import is_name
from reader.text.wording.title_marks import clean_title

_LABEL = re.compile(r"[\"'{\s]{0,3}(?P<label>[^\W\d_][\w @/-]{0,22}?)[\"']?\s{0,2}[:：]\s{0,3}(?P<value>\S.{0,400})?$")
# What a header in YAML or JSON has where an author is more than a name.
_MAPPED = re.compile(r"""\bname["']?\s?:\s?["'](?P<name>[^"']{2,60})["']""")
_HEAD_LINES = 26
_LONGEST = 500
_RECORD = 20_000
# The fields of schema.org's articles that say more than their names do in a header of lines.
_RECORDED = {
    "headline": "title",
    "title": "title",
    "author": "byline",
    "byline": "byline",
    "datePublished": "published",
    "published": "published",
    "date": "published",
    "dateModified": "updated",
    "publisher": "source",
    "source": "source",
    "url": "url",
    "articleSection": "section",
}
_SUBJECTS = frozenset(
    ("subject", "betreff", "asunto", "objet", "oggetto", "assunto", "onderwerp", "тема", "主题", "主題", "件名")
)

_SENDERS = frozenset(("from", "von", "de", "da", "van", "发件人", "寄件者"))
_SENDER = re.compile(r"[\"']?(?P<name>[^\"'<>@]{4,60}?)[\"']?(?:\s?<[^<>\s]{1,64}@[^<>\s]{3,80}>)?$")


def labelled(views: Sequence[View], sites: frozenset[str], body: str) -> Found:
    """What `Title: …`, `Author: …` lines, a message's header or a record say, as feeds and databases are dumped.

    `sites` are what the page may be called, as `same_text` has it; `body` the text below.
    """
    recorded = _recorded(views, sites, body)
    hits = list(_hits(views))
    strong = [hit for hit in hits if hit[1] in {"title", "url", "byline"}]
    if len(hits) < 3 and not (len(hits) == 2 and strong) and not any(hit[3] for hit in hits):
        return recorded
    found = recorded
    lines, cut = dict(found.lines), dict(found.cut)
    sites |= {same_text(value) for _, name, value, _ in hits if name == "source"}
    for index, name, value, _ in hits:
        if name in {"body", "description"}:
            continue
        if not name or not value:
            cut[index] = "state"
            continue
        found = _filled(found, name, value)
        lines[index] = name
        if name == "title":
            title, flags = clean_title(value, sites, body)
            found = replace(found, title=title, title_flags=flags, title_line=index)
    return replace(found, lines=tuple(lines.items()), cut=tuple(cut.items()))


def _hits(views: Sequence[View]) -> Iterable[tuple[int, str, str, bool]]:
    """The labelled lines: index, field, value, and whether the label is a message's subject."""
    labels = _fields()
    for index, view in enumerate(views[:_HEAD_LINES]):
        match = _LABEL.match(view.rest) if len(view.rest) < _LONGEST else None
        label = match["label"].casefold() if match else ""
        value = ((match["value"] or "") if match else "").strip().strip('",')
        if label in _SUBJECTS and value:
            yield index, "title", value, True
        elif label in _SENDERS and (sender := _SENDER.match(value)) and is_name(sender["name"]):
            yield index, "byline", sender["name"], False
        elif label in labels:
            yield index, labels[label], value, False


@cache
def _fields() -> Mapping[str, str]:
    labels: dict[str, str] = {}
    for each in languages():
        labels.update(each.field_labels)
    return labels


def _filled(found: Found, name: str, value: str) -> Found:
    if name in ("published", "updated"):
        read = meta.parse(value, "en")
        stamp = (read.published or read.updated) if read else None
        if name == "published":
            return replace(found, published=stamp or found.published)
        return replace(found, updated=stamp or found.updated)
    if name == "byline":
        mapped = _MAPPED.search(value)
        value = mapped["name"] if mapped else value
        read = meta.parse("By " + value, "en")
        names = (
            read.byline
            if read and read.byline
            else tuple(part.strip() for part in re.split(r",|;| and | & ", value) if part.strip())
        )
        return replace(found, byline=found.byline or names)
    if name == "tags":
        return replace(
            found, tags=tuple(part.strip(" []\"'#") for part in re.split(r"[,;|]", value) if part.strip(" []\"'#"))
        )
    if name == "source":
        return replace(found, source=found.source or value)
    if name == "url":
        return replace(found, url=found.url or value)
    return replace(found, section=found.section or value) if name == "section" else found


def _recorded(views: Sequence[View], sites: frozenset[str], body: str) -> Found:
    """What a record in JSON on a line of its own above the text says. Its title is taken where no line repeats it."""
    for view in views[:_HEAD_LINES]:
        text = view.line.text
        if not text.startswith("{") or not text.endswith("}") or len(text) > _RECORD:
            continue
        found = Found()
        for key, value in _mapping(text).items():
            name = _RECORDED.get(key, "")
            values = value if isinstance(value, list) else [value]
            said = [each.get("name") if isinstance(each, dict) else each for each in values]
            words = [each.strip() for each in said if isinstance(each, str) and each.strip()]
            if name == "title" and words:
                title, flags = clean_title(words[0], sites, body)
                found = replace(found, title=title, title_flags=flags)
            elif name == "byline":
                found = replace(found, byline=tuple(words))
            elif name and words:
                found = _filled(found, name, words[0])
        if found.title:
            key = same_text(found.title)
            again = next((at for at, each in enumerate(views[:_HEAD_LINES]) if same_text(each.rest) == key), None)
            lines = () if again is None else ((again, "title"),)
            return replace(found, title_line=again, lines=lines)
    return Found()


def _mapping(text: str) -> Mapping[str, Any]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
