"""What is kept from one start to the next: where the reader was, and how things were arranged."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Literal, get_args

from reader.config import Config
from reader.library.values import Scope, Sort
from reader.model import JsonValue
from reader.terminal.arrangement import AREAS, Area

PanelSort = Literal["weight", "name", "first"]
"""The order of the entities of a type."""


@dataclass(frozen=True, slots=True)
class Session:
    """The state of the screen. `article` is the one open, `cursor` the one under the cursor, `row` how far down."""

    article: int | None = None
    cursor: int | None = None
    row: int = 0
    query: str = ""
    with_entities: tuple[int, ...] = ()
    without_entities: tuple[int, ...] = ()
    unread_only: bool = False
    sort: Sort = "newest"
    area: Area = "list"
    two_lines: bool = True
    measure: int = 72
    panel_sort: PanelSort = "weight"
    even: bool = False
    theme: str | None = None
    grouped: bool = False

    def scope(self, origins: tuple[str, ...] = ()) -> Scope:
        """The articles that are listed."""
        query = f"{self.query} is:unread".strip() if self.unread_only else self.query
        return Scope(query, origins, self.with_entities, self.without_entities)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything keeps articles off the list."""
        return bool(self.query or self.unread_only or self.with_entities or self.without_entities)

    def widened(self) -> "Session":
        """The same with nothing that narrows."""
        return replace(self, query="", unread_only=False, with_entities=(), without_entities=())

    def stored(self) -> JsonValue:
        """As it is kept in the library."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}


def begun(kept: object, scope: Scope, config: Config) -> Session:
    """The session that was kept, or one that the settings ask for; what the command line names comes first."""
    session = restored(kept) if kept else Session(two_lines=not config.one_line_list, measure=config.measure)
    if scope == Scope():
        return session
    return replace(session.widened(), query=scope.query, with_entities=scope.with_entities,
                   without_entities=scope.without_entities, area="list")  # fmt: skip


def restored(value: object) -> Session:
    """The session that was kept; what cannot be understood gets its default."""
    session = Session()
    kept_fields: dict[str, Any] = {}
    if not isinstance(value, Mapping):
        return session
    allowed = {"sort": get_args(Sort), "area": AREAS, "panel_sort": get_args(PanelSort)}
    for each in fields(Session):
        kept = value.get(each.name)
        if isinstance(kept, list) and each.name in ("with_entities", "without_entities"):
            kept = tuple(number for number in kept if isinstance(number, int))
        default = getattr(session, each.name)
        if each.name in ("article", "cursor"):
            fits = isinstance(kept, int)
        elif each.name == "theme":
            fits = isinstance(kept, str)
        else:
            fits = type(kept) is type(default) and kept in allowed.get(each.name, (kept,))
        if fits:
            kept_fields[each.name] = kept
    return Session(**kept_fields)
