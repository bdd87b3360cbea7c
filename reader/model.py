"""The vocabulary of the program: frozen values that every layer hands to the next.

Offsets count code points. A `Span` into the decoded input is `(start, end)` with `input[start:end]`; a mention's
offsets are into its block's text, and `block.text[start:end] == mention.text` always.
"""

from dataclasses import dataclass, field
from typing import Literal, get_args

BlockKind = Literal["paragraph", "heading", "quote", "list_item", "note", "table", "caption", "code"]
"""Text dumps give the first five; tables, captions and code come from saved pages only."""

EntityType = Literal["PERSON", "ORG", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "MONEY", "DATE", "PERCENT", "QUANTITY"]
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
NAMED_TYPES: tuple[EntityType, ...] = ENTITY_TYPES[:6]
"""The types whose entities are names; the other four are figures that the grammar parses."""

TYPE_LABELS: dict[EntityType, str] = {
    "PERSON": "People",
    "ORG": "Organisations",
    "LOC": "Places",
    "PRODUCT": "Products",
    "EVENT": "Events",
    "WORK_OF_ART": "Works",
    "MONEY": "Money",
    "DATE": "Dates",
    "PERCENT": "Percentages",
    "QUANTITY": "Quantities",
}

TITLE_BLOCK = -1
"""The block number of a mention in the title."""

Span = tuple[int, int]
JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it came in, before anything is understood of it.

    `origin` is the path or URL it came from, unique within a source: a record in a dump is `dump.jsonl#3`.
    `media_type` is `text/plain`, `text/html` or `text/markdown`. `hints` holds what the source itself says of the
    article under the names of `Article`'s fields (`title`, `url`, `published`, `byline`, `source`); a hint wins over
    what the text suggests.
    """

    origin: str
    data: bytes
    media_type: str = "text/plain"
    hints: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, quote, list item or note of the cleaned text, whitespace normalised.

    `spans` are the pieces of the decoded input that the text was made of; `level` is a heading's depth (1 is highest,
    0 for other kinds); `language` an ISO 639-1 code where the block's differs from "und".
    """

    kind: BlockKind
    text: str
    language: str = "und"
    level: int = 0
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """What cleaning took out: `rule` is its name in the rule files, `reason` says it in words.

    `line` is the 1-based line of the decoded input. `block` is the index of the kept block that it stood before, or in
    if `offset` is given, which is then the place in that block's text (code points).
    """

    text: str
    rule: str
    reason: str
    line: int
    block: int = 0
    offset: int | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """A piece of the input that says something about the article: `field` is the name of an `Article` field."""

    field: str
    text: str
    line: int
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a block's text. `url` is http, https or mailto, percent-encoded, without control characters."""

    block: int
    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned text with its furniture, and the receipt for what was left out.

    `published` and `updated` are ISO 8601, as exact as the source: a date, or a date and time with its UTC offset
    where one was given. `language` is ISO 639-1, "und" where unknown. `text` is the decoded, safe input: every
    character of it that is not white space lies in the spans of exactly one block, furniture piece or cut.
    `flags`: `title-replaced` (none was found, one was made), `much-cut` (over 40% of the words would have gone, so
    nothing but short chrome went), `truncated` (the source itself was cut short), `updated`.
    """

    title: str
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    byline: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str = "und"
    links: tuple[Link, ...] = ()
    flags: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a block's text that names an entity; block -1 is the title."""

    block: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing named in an article, under its fullest form, with every place that names it, in reading order.

    `aliases` are the other forms seen in the article, then those known for it elsewhere (other languages, tickers).
    `value` is what the grammar parsed (see the README's contract). `weight` ranks it within the article, 0 to 1.
    `identity` is the knowledge file's key for it, if it is known there: what makes it one thing across articles.
    """

    name: str
    type: EntityType
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    value: dict[str, JsonValue] | None = None
    weight: float = 0.0
    identity: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What import makes of a document: the article and the entities in it."""

    origin: str
    article: Article
    entities: tuple[Entity, ...]


def word_count(article: Article) -> int:
    """Words of the cleaned text; a CJK character counts as half a word, as reading speed does."""
    words = 0.0
    for block in article.blocks:
        wide = sum(1 for char in block.text if "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff")
        words += wide / 2
        words += len(block.text.split()) if wide * 2 < len(block.text) else 0
    return round(words)
