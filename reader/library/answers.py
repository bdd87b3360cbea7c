"""What the library answers and takes beside the articles: entities, corrections, rules, searches, imports.

Apart from `values`, because the first screen is shown without them.
"""

from dataclasses import dataclass, field
from typing import Literal

from reader.model import EntityType, Span

CorrectionKind = Literal["merge", "split", "rename", "retype", "hide"]
CorrectionScope = Literal["article", "source", "everywhere"]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an article around the words found; `spans` are those words in `text`."""

    text: str
    spans: tuple[Span, ...]
    block: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept in the list pane, with how many articles it finds now."""

    id: int
    name: str
    query: str
    unread: int
    total: int


@dataclass(frozen=True, slots=True)
class EntityName:
    """An identity with its counts over the library; `aliases` are its other forms."""

    identity: int
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Context:
    """A mention in its sentence: `sentence[start:end]` is the mention."""

    article: int
    block: int
    start: int
    end: int
    sentence: str
    title: str
    published: str | None


@dataclass(frozen=True, slots=True)
class EntityPage:
    """What the library knows of one identity: contexts newest first, who appears beside it, articles a month."""

    identity: int
    name: str
    type: EntityType
    aliases: tuple[str, ...]
    articles: int
    contexts: tuple[Context, ...]
    beside: tuple[tuple[EntityName, int], ...]
    timeline: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's word on an identity.

    `merge` makes `identity` one with `target`; `split` takes the mentions that read `form` out of it, into one called
    `name` (or the form itself); `rename` and `retype` set `name` and `type`; `hide` takes it off every list. For the
    scopes `article` and `source`, `article` is the article the reader stood in.
    """

    kind: CorrectionKind
    identity: int
    target: int | None = None
    name: str | None = None
    type: EntityType | None = None
    form: str | None = None
    scope: CorrectionScope = "everywhere"
    article: int | None = None
    id: int = 0
    words: str = ""
    """What it does in words; given, like its id, by the library."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The reader's word on cleaning: `text` is always kept or always cut, everywhere or in one source or article."""

    decision: Literal["keep", "cut"]
    text: str
    source: str | None = None
    article: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be imported, and why, in one line."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is."""

    done: int
    added: int
    updated: int
    unchanged: int
    failed: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `article_ids` are all articles it was given, old and new, in no set order."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: tuple[Failure, ...] = ()
    article_ids: tuple[int, ...] = field(default=())
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class SourceCount:
    """A source with its articles and how many lines repeat across them."""

    name: str
    articles: int
    templates: int


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A line that repeats across a source's articles, and in how many of those looked at it stands."""

    text: str
    articles: int
