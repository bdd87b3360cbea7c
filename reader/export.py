"""Articles in forms for other programs and other people: JSON by the contract, Markdown, plain text, CSV of entities.

All pure: values in, text out. What is given is what was read: highlights and notes go where they stand.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from reader.model import TYPE_LABELS, Analysis, Article, Block, Cut, Entity, EntityType, JsonValue

if TYPE_CHECKING:
    from reader.library.values import Highlight, StoredArticle

Format = Literal["jsonl", "json", "md", "txt", "csv"]


@dataclass(frozen=True, slots=True)
class Marked:
    """A highlight to go with an exported article: a span of a block's text and the reader's note on it."""

    block: int
    start: int
    end: int
    note: str = ""


Exported = tuple[Analysis, Sequence[Marked]]
"""What is exported of one article."""


def of_stored(stored: "StoredArticle", highlights: "Sequence[Highlight]" = ()) -> Exported:
    """An article of the library with the reader's highlights and notes."""
    analysis = Analysis(stored.row.origin, stored.article, tuple(each.entity for each in stored.entities))
    return analysis, [Marked(each.block, each.start, each.end, each.note) for each in highlights]


def as_json(analysis: Analysis) -> dict[str, JsonValue]:
    """The article and its entities by the contract in the README. Offsets are code points into the block's text."""
    article = analysis.article
    return {
        "path": analysis.origin,
        "title": article.title,
        "byline": list(article.byline),
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "blocks": [{"kind": block.kind, "text": block.text} for block in article.blocks],
        "cuts": [{"text": cut.text, "rule": cut.rule, "reason": cut.reason, "line": cut.line} for cut in article.cuts],
        "entities": [entity_json(entity) for entity in analysis.entities],
    }


def entity_json(entity: Entity) -> dict[str, JsonValue]:
    """One entity by the contract; a mention in block -1 is in the title."""
    return {
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "value": entity.value,
        "mentions": [{"block": m.block, "start": m.start, "end": m.end, "text": m.text} for m in entity.mentions],
    }


def as_jsonl(analysis: Analysis) -> str:
    """The contract's JSON on one line, without its line end."""
    return json.dumps(as_json(analysis), ensure_ascii=False)


def as_text(analysis: Analysis) -> str:
    """Linear text for pipes and screen readers: one line a block, no markup, no box drawing."""
    article = analysis.article
    head = [article.title, *([_dateline(article)] if _dateline(article) else []), ""]
    lines = [("• " if block.kind == "list_item" else "") + block.text for block in article.blocks]
    return "\n".join(head) + "\n" + "\n\n".join(lines) + "\n"


def as_markdown(analysis: Analysis, *, cuts: bool = False, marked: Sequence[Marked] = (), entities: bool = True) -> str:
    """The article as Markdown, with its highlights (`==…==`) and notes; with `cuts`, each cut where it stood.

    A cut is shown struck through with its reason: `~~text~~ *(reason)*`.
    """
    article = analysis.article
    parts = [f"# {_escape(article.title)}"]
    if line := _dateline(article):
        parts.append(f"*{_escape(line)}*")
    if article.url:
        parts.append(f"<{article.url}>")
    before: dict[int, list[Cut]] = {}
    inside: dict[int, list[Cut]] = {}
    for cut in article.cuts if cuts else ():
        (before if cut.offset is None else inside).setdefault(cut.block, []).append(cut)
    for number, block in enumerate(article.blocks):
        parts.extend(_struck(cut) for cut in before.get(number, ()))
        parts.append(_block_markdown(block, inside.get(number, ()), [m for m in marked if m.block == number]))
    parts.extend(_struck(cut) for at, rest in sorted(before.items()) if at >= len(article.blocks) for cut in rest)
    if entities and analysis.entities:
        parts.append("## Entities")
        parts.append("\n".join(_entity_lines(analysis.entities)))
    return _joined(parts) + "\n"


def pieces(articles: Iterable[Exported], form: Format, *, cuts: bool = False) -> Iterator[str]:
    """The text of `articles` in the form, to be written bit by bit.

    JSON is a list, CSV one table with a row an entity; the others follow one another. Highlights and notes go into
    Markdown alone.
    """
    if form == "json":
        yield from _json_pieces(articles)
    elif form == "csv":
        yield from _csv_pieces(articles)
    elif form == "jsonl":
        yield from (as_jsonl(analysis) + "\n" for analysis, _ in articles)
    else:
        for number, (analysis, marked) in enumerate(articles):
            shown = as_text(analysis) if form == "txt" else as_markdown(analysis, cuts=cuts, marked=marked)
            yield "\n" + shown if number else shown


def render(analyses: Sequence[Analysis], form: Format, *, cuts: bool = False) -> str:
    """`analyses` in one text of the form."""
    return "".join(pieces(((analysis, ()) for analysis in analyses), form, cuts=cuts))


def file_name(title: str, form: Format) -> str:
    """A name for the file that an article is exported to: its title's first words, safe on every system."""
    words = "".join(char if char.isalnum() else " " for char in title).lower().split()
    return f"{'-'.join(words[:6])[:80] or 'article'}.{form}"


def _json_pieces(articles: Iterable[Exported]) -> Iterator[str]:
    before = "["
    for analysis, _ in articles:
        # Indented by hand: what looks like a line end to `textwrap` may stand in a string.
        item = json.dumps(as_json(analysis), ensure_ascii=False, indent=2).replace("\n", "\n  ")
        yield f"{before}\n  {item}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _csv_pieces(articles: Iterable[Exported]) -> Iterator[str]:
    yield _csv_row("path", "title", "type", "name", "aliases", "mentions", "weight", "value")
    for analysis, _ in articles:
        for entity in analysis.entities:
            yield _csv_row(
                _cell(analysis.origin),
                _cell(analysis.article.title),
                entity.type,
                _cell(entity.name),
                _cell("; ".join(entity.aliases)),
                len(entity.mentions),
                round(entity.weight, 3),
                json.dumps(entity.value, ensure_ascii=False) if entity.value else "",
            )


def _csv_row(*fields: object) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(fields)
    return out.getvalue()


def _dateline(article: Article) -> str:
    published = (article.published or "").replace("T", " ")
    return " · ".join(part for part in (", ".join(article.byline), article.source or "", published) if part)


def _block_markdown(block: Block, cuts: Sequence[Cut], marked: Sequence[Marked]) -> str:
    # Marks and cuts are put in from the end, so that the offsets before them stay true.
    pieces: list[tuple[int, int, str]] = [(cut.offset or 0, cut.offset or 0, f" {_struck(cut)} ") for cut in cuts]
    notes: list[str] = []
    for mark in marked:
        shown = f"=={_escape(block.text[mark.start : mark.end])}=="
        if mark.note:
            notes.append(f"> Note: {_escape(mark.note)}")
        pieces.append((mark.start, mark.end, shown))
    text, at = "", 0
    for start, end, shown in sorted(pieces):
        if start >= at:
            text += _escape(block.text[at:start]) + shown
            at = end
    text += _escape(block.text[at:])
    lead = {"heading": "#" * min(6, max(2, block.level + 1)) + " ", "list_item": "- ", "quote": "> ", "note": "> "}
    if block.kind == "code":
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", block.text)), default=0))
        text = f"{fence}\n{block.text}\n{fence}"
    elif block.kind == "table":
        text = "\n".join("    " + line for line in block.text.split("\n"))
    else:
        text = lead.get(block.kind, "") + _LEADS.sub(r"\1\\\2", " ".join(text.split()), count=1)
    return "\n\n".join([text, *notes])


def _struck(cut: Cut) -> str:
    return f"~~{_escape(' '.join(cut.text.split()))}~~ *({_escape(cut.reason)})*"


def _entity_lines(entities: Sequence[Entity]) -> Iterable[str]:
    by_type: dict[EntityType, list[Entity]] = {}
    for entity in entities:
        by_type.setdefault(entity.type, []).append(entity)
    for kind, label in TYPE_LABELS.items():
        if kind in by_type:
            named = ", ".join(f"{_escape(e.name)} ({len(e.mentions)})" for e in by_type[kind])
            yield f"- **{label}**: {named}"


def _joined(parts: Sequence[str]) -> str:
    """Blocks an empty line apart, the items of a list close together."""
    text = ""
    for before, part in zip(["", *parts], parts, strict=False):
        tight = before.startswith("- ") and part.startswith("- ")
        text += part if not text else ("\n" if tight else "\n\n") + part
    return text


_LEADS = re.compile(r"^(\d{0,9})([-+|]|(?<=\d)[.)])")
"""What a line may begin with and be taken for an item, a rule or a table."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


def _escape(text: str) -> str:
    return "".join("\\" + char if char in "\\`*_[]<>#~=" else char for char in text)


def _cell(text: str) -> str:
    """One line. A spreadsheet takes a cell that begins with one of these for a formula: the quote keeps it text."""
    line = _CONTROLS.sub(" ", text).strip()
    return "'" + line if line[:1] in ("=", "+", "-", "@") else line
