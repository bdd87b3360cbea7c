"""Articles and their entities as compressed JSON: the form in which bodies lie in the library."""

import json
import zlib
from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reader.model import Article, Block, Cut, Entity, Furniture, Link, Mention

LEVEL = 6
_WINDOW = 32_768
UNREADABLE = (zlib.error, ValueError, KeyError)
"""What reading a damaged record raises."""


def pack_text(text: str) -> bytes:
    """`text` compressed; characters that UTF-8 has no form for (lone surrogates) come through."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), LEVEL)


def unpack_text(data: bytes) -> str:
    """The text that `pack_text` was given."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def pack_original(article: Article) -> bytes:
    """The article's decoded input; most of it stands in the blocks too, so only the difference takes room."""
    packer = zlib.compressobj(LEVEL, zdict=_dictionary(article))
    return packer.compress(article.text.encode("utf-8", "surrogatepass")) + packer.flush()


def unpack_original(data: bytes, article: Article) -> str:
    """The decoded input of an article whose blocks are known."""
    return zlib.decompressobj(zdict=_dictionary(article)).decompress(data).decode("utf-8", "surrogatepass")


def _dictionary(article: Article) -> bytes:
    return "\n\n".join(block.text for block in article.blocks).encode("utf-8", "surrogatepass")[-_WINDOW:]


def pack_numbers(numbers: Sequence[int]) -> bytes:
    """Numbers below 2**31 in four bytes each."""
    return array("i", numbers).tobytes()


def unpack_numbers(data: bytes) -> "array[int]":
    """The numbers that `pack_numbers` was given."""
    numbers = array("i")
    numbers.frombytes(data)
    return numbers


def encode(article: Article, entities: Sequence[Entity]) -> bytes:
    """`article` (but for its `text`, which is kept apart) and `entities` as one compressed record."""
    record: dict[str, Any] = {
        "title": article.title,
        "blocks": [[b.kind, b.text, b.language, b.level, b.spans] for b in article.blocks],
        "cuts": [[c.text, c.rule, c.reason, c.line, c.block, c.offset, c.spans] for c in article.cuts],
        "furniture": [[f.field, f.text, f.line, f.spans] for f in article.furniture],
        "byline": article.byline,
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "updated": article.updated,
        "section": article.section,
        "tags": article.tags,
        "language": article.language,
        "links": [[k.block, k.start, k.end, k.url] for k in article.links],
        "flags": article.flags,
        "entities": [
            [
                e.name,
                e.type,
                [[m.block, m.start, m.end, m.text] for m in e.mentions],
                e.aliases,
                e.value,
                e.weight,
                e.identity,
            ]
            for e in entities
        ],
    }
    return pack_text(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def decode(body: bytes, original: bytes | None = None) -> tuple[Article, tuple[Entity, ...]]:
    """The article and entities of a record, with the article's decoded input if `original` is given."""
    record: dict[str, Any] = json.loads(unpack_text(body))
    article = Article(
        title=record["title"],
        blocks=tuple(Block(kind, words, lang, level, _spans(s)) for kind, words, lang, level, s in record["blocks"]),
        cuts=tuple(_cut(values) for values in record["cuts"]),
        furniture=tuple(_furniture(values) for values in record["furniture"]),
        byline=tuple(record["byline"]),
        source=record["source"],
        url=record["url"],
        published=record["published"],
        updated=record["updated"],
        section=record["section"],
        tags=tuple(record["tags"]),
        language=record["language"],
        links=tuple(Link(*values) for values in record["links"]),
        flags=tuple(record["flags"]),
    )
    if original is not None:
        article = replace(article, text=unpack_original(original, article))
    entities = tuple(
        Entity(name, type_, tuple(Mention(*m) for m in mentions), tuple(aliases), value, weight, identity)
        for name, type_, mentions, aliases, value, weight, identity in record["entities"]
    )
    return article, entities


def decode_mentions(body: bytes, entities: Sequence[int]) -> tuple[list[str], list[Mention]]:
    """The texts of the record's blocks, and where its `entities`, told by their places, are mentioned.

    A third of the work of `decode`, for looking through hundreds of articles.
    """
    record: dict[str, Any] = json.loads(unpack_text(body))
    found = record["entities"]
    return [block[1] for block in record["blocks"]], [Mention(*m) for place in entities for m in found[place][2]]


def _cut(values: list[Any]) -> Cut:
    text, rule, reason, line, block, offset, spans = values
    return Cut(text, rule, reason, line, block, offset, _spans(spans))


def _furniture(values: list[Any]) -> Furniture:
    field, text, line, spans = values
    return Furniture(field, text, line, _spans(spans))


def _spans(pairs: list[list[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in pairs)
