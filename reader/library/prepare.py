"""What import's workers run: a document in, everything the library will write about it out, small enough to send."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.library import encoding, folding
from reader.library.answers import Failure
from reader.model import ENTITY_TYPES, NAMED_TYPES, Analysis, Article, Document, Entity, word_count

if TYPE_CHECKING:
    from reader.text.decision import Decision

FIGURE_TYPES = ("MONEY", "PERCENT", "QUANTITY")
LOCAL = "@"
"""Begins the key of an entity that is one thing within its article only."""


@dataclass(frozen=True, slots=True)
class PreparedEntity:
    """`key` makes it one identity across articles; `names` are its name and aliases, if it is a name at all.

    `found_by` are the folded forms that a name in a query is looked up among.
    """

    key: str
    name: str
    type: str
    names: tuple[str, ...]
    found_by: tuple[str, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """An analysed article in the form of the library's tables."""

    origin: str
    digest: bytes
    media_type: str
    hints: dict[str, str]
    title: str
    source: str | None
    published: str | None
    language: str
    words: int
    flags: tuple[str, ...]
    types: int
    url_digest: bytes | None
    text_digest: bytes
    body: bytes
    original: bytes
    indexed: tuple[str, str, str, str]
    entities: tuple[PreparedEntity, ...]
    figures: tuple[tuple[str, float, float, str], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A cleaning rule of the reader's in the form that travels to workers: for all, one source, or some origins."""

    text: str
    keep: bool
    source: str | None = None
    origins: tuple[str, ...] = ()
    template: bool = False
    """Whether it was learned from the source's articles, and is no word of the reader's."""


def prepare_all(
    documents: Sequence[Document], rules: Sequence[Decided] = (), backend: str | None = None
) -> list[Prepared | Failure]:
    """Each document analysed, in order; one that cannot be is a `Failure` and the others go on."""
    prepared: list[Prepared | Failure] = []
    for document in documents:
        try:
            prepared.append(prepare(document, rules, backend))
        except ReaderError as error:
            prepared.append(Failure(document.origin, str(error)))
        except Exception as error:  # a worker must outlive any one document
            prepared.append(Failure(document.origin, f"failed inside newsreader: {type(error).__name__}: {error}"))
    return prepared


def prepare(document: Document, rules: Sequence[Decided] = (), backend: str | None = None) -> Prepared:
    """`document` cleaned, its entities found, and both in the form of the library's tables.

    Raises `UnreadableInput` if there is no text in it.
    """
    if not rules:
        from reader.analysis import analyse

        return from_analysis(analyse(document, backend=backend), document)

    from reader.entities.extract import extract
    from reader.text.clean import clean

    article = clean(document, decisions=_decisions(rules, document.origin, None))
    if article.source and any(rule.source == article.source for rule in rules):
        # Whose rules hold is known only once the source is.
        article = clean(
            document,
            templates=_templates(rules, article.source),
            decisions=_decisions(rules, document.origin, article.source),
        )
    return from_analysis(Analysis(document.origin, article, extract(article, backend=backend)), document)


def prepare_again(article: Article, document: Document, rules: Sequence[Decided]) -> Prepared:
    """A saved page's article with the rules as they are now; its markup is no longer there to be cleaned anew."""
    from reader.entities.extract import extract
    from reader.text.html import recut

    judged = recut(
        article,
        templates=_templates(rules, article.source),
        decisions=_decisions(rules, document.origin, article.source),
    )
    return from_analysis(Analysis(document.origin, judged, extract(judged)), document)


def _decisions(rules: Sequence[Decided], origin: str, source: str | None) -> "list[Decision]":
    from reader.text.decision import Decision

    return [
        Decision(rule.text, rule.keep)
        for rule in rules
        if not rule.template and rule.source in (None, source) and (not rule.origins or origin in rule.origins)
    ]


def _templates(rules: Sequence[Decided], source: str | None) -> list[str]:
    return [rule.text for rule in rules if rule.template and rule.source == source]


def from_analysis(analysis: Analysis, document: Document | None = None) -> Prepared:
    """An analysis in the form of the library's tables; `document` is what it was made of."""
    article, entities = analysis.article, analysis.entities
    data = article.text.encode("utf-8", "surrogatepass") if document is None else document.data
    texts = [block.text for block in article.blocks]
    return Prepared(
        origin=analysis.origin,
        digest=folding.bytes_digest(data, document.hints if document else None),
        media_type="text/plain" if document is None else document.media_type,
        hints={} if document is None else dict(document.hints),
        title=_storable(article.title),
        source=_storable(article.source) if article.source else None,
        published=article.published,
        language=article.language,
        words=word_count(article),
        flags=article.flags,
        types=types_mask(entities),
        url_digest=folding.url_digest(article.url),
        text_digest=folding.text_digest(texts or [article.title]),
        body=encoding.encode(article, entities),
        original=encoding.pack_original(article),
        indexed=indexed_columns(article.title, article.byline, article.source, texts),
        entities=tuple(_entity(entity) for entity in entities),
        figures=figures(entities),
    )


def indexed_columns(
    title: str, byline: Sequence[str], source: str | None, texts: Sequence[str]
) -> tuple[str, str, str, str]:
    """The four columns of the full-text index."""
    return (_indexed(title), _indexed("\n".join(byline)), _indexed(source or ""), _indexed("\n".join(texts)))


def _indexed(text: str) -> str:
    return folding.indexed(_storable(text))


def types_mask(entities: Sequence[Entity]) -> int:
    """Bit n is set if an entity of `ENTITY_TYPES[n]` is there."""
    mask = 0
    for entity in entities:
        mask |= 1 << ENTITY_TYPES.index(entity.type)
    return mask


def figures(entities: Sequence[Entity]) -> tuple[tuple[str, float, float, str], ...]:
    """What `money:>1b` and its like look at: for each type the least amount, the greatest, and all as a JSON list."""
    found: dict[str, set[float]] = {}
    for entity in entities:
        if entity.type in FIGURE_TYPES and (amounts := _amounts(entity)):
            found.setdefault(entity.type, set()).update(amounts)
    return tuple(
        (kind, min(amounts), max(amounts), json.dumps(sorted(amounts), separators=(",", ":")))
        for kind, amounts in found.items()
    )


def identity_key(entity: Entity) -> str:
    """What makes entities of different articles one identity: the knowledge file's key, or type and full name.

    A single word for a person is no full name: its key begins with `LOCAL` and holds within its article.
    """
    if entity.identity:
        return f"known:{entity.identity}"
    name = folding.name_key(entity.name) or entity.name
    key = f"{entity.type}:{name}"
    if entity.type == "PERSON" and " " not in name and name.isascii():
        return LOCAL + key
    return key


def _entity(entity: Entity) -> PreparedEntity:
    names: tuple[str, ...] = ()
    if entity.type in NAMED_TYPES:
        stripped = (_storable(name).strip() for name in (entity.name, *entity.aliases))
        names = tuple(dict.fromkeys(name for name in stripped if name))
    return PreparedEntity(
        key=_storable(identity_key(entity)),
        name=_storable(entity.name),
        type=entity.type,
        names=names,
        found_by=tuple(dict.fromkeys(key for name in names for key in folding.name_keys(name))),
        mentions=len(entity.mentions),
    )


def _amounts(entity: Entity) -> list[float]:
    value = entity.value or {}
    found = [value.get(name) for name in ("amount", "percent", "min", "max", "from", "to")]
    return [float(n) for n in found if isinstance(n, int | float) and not isinstance(n, bool) and abs(n) < 1e300]


def _storable(text: str) -> str:
    # SQLite takes no lone surrogates.
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
