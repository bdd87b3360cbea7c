"""The entity panel: entities grouped by type with counts and bars, narrowed by typing, of this article or of all."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from reader.library.values import StoredArticle
from reader.model import ENTITY_TYPES, TITLE_BLOCK, TYPE_LABELS, EntityType
from reader.terminal.palette import Piece, Role, Row
from reader.terminal.rows import WIDE_PANEL, PanelEntry, PanelRow, entity_row, group_row, spread
from reader.tui.brush import Brush
from reader.tui.panes.pane import RowsPane
from reader.tui.session import PanelSort

if TYPE_CHECKING:
    from reader.fuzzy import FuzzyIndex
    from reader.library.answers import EntityName

PanelScope = Literal["article", "library"]
SORT_LABELS: dict[PanelSort, str] = {"weight": "by weight", "name": "by name", "first": "as they appear"}
_FOUND = 200
_BAR = 24


class EntityPanel(RowsPane):
    """Entities of an article or of the library. Says which one the cursor is on; what is done with it others decide."""

    def __init__(self, brush: Brush) -> None:
        super().__init__(brush)
        self.scope: PanelScope = "article"
        self.sort: PanelSort = "weight"
        self.typed = ""
        self.with_keys: tuple[int, ...] = ()
        self.without_keys: tuple[int, ...] = ()
        self.place = ""
        """Which of the current entity's mentions was gone to, as `3/14`."""
        self.empty: tuple[str, ...] = ()
        self.way_back = ""
        """What to say of how all is shown again, where the filter finds nothing."""
        self._entries: dict[PanelScope, list[PanelEntry]] = {"article": [], "library": []}
        self._forms: dict[PanelScope, list[tuple[str, ...]]] = {"article": [], "library": []}
        self._indexes: dict[PanelScope, FuzzyIndex] = {}
        self._rows: list[PanelRow] = []
        self._groups: dict[tuple[PanelScope, PanelSort], list[PanelRow]] = {}
        self._sizes: Counter[str] = Counter()
        self._most = 1

    # What is in it

    def set_article(self, stored: StoredArticle | None) -> None:
        """The entities of another article."""
        self._entries["article"] = [] if stored is None else _of_article(stored)
        self._forms["article"] = (
            [] if stored is None else [(each.entity.name, *each.entity.aliases) for each in stored.entities]
        )
        self._indexes.pop("article", None)
        self._groups = {key: rows for key, rows in self._groups.items() if key[0] != "article"}
        if self.scope == "article":
            self.rebuild()

    def set_library(self, names: "Sequence[EntityName]", index: "FuzzyIndex") -> None:
        """The entities of the library, and their index: made elsewhere, for it takes a while."""
        self._entries["library"] = [
            PanelEntry(each.identity, each.name, each.type, each.articles, weight=float(each.articles), first=place)
            for place, each in enumerate(names)
        ]
        self._forms["library"] = [(each.name, *each.aliases) for each in names]
        self._indexes["library"] = index
        self._groups = {key: rows for key, rows in self._groups.items() if key[0] != "library"}
        if self.scope == "library":
            self.rebuild()

    @property
    def has_library(self) -> bool:
        """Whether the library's entities are there."""
        return "library" in self._indexes

    def set_scope(self, scope: PanelScope) -> None:
        """This article's entities, or the library's."""
        self.scope, self.typed = scope, ""
        self.rebuild(reset=True)

    def set_sort(self, sort: PanelSort) -> None:
        """Another order within the types."""
        self.sort = sort
        self.rebuild(reset=True)

    def narrow(self, query: str) -> None:
        """Narrows to what fits `query`; `person: hua` looks among people only."""
        self.typed = query
        self.rebuild(reset=True)

    def show_found(self, query: str, rows: "list[PanelRow]") -> None:
        """Narrows to what `found` has found for `query`."""
        self.typed = query
        self._show_rows(rows, None)

    @property
    def size(self) -> int:
        """How many entities are narrowed."""
        return len(self._entries[self.scope])

    def set_facets(self, with_keys: tuple[int, ...], without_keys: tuple[int, ...]) -> None:
        """Which identities the list is narrowed by."""
        self.with_keys, self.without_keys = with_keys, without_keys
        self.refresh()

    def rebuild(self, *, reset: bool = False) -> None:
        """Makes the rows anew; the cursor stays on its entity unless `reset`."""
        kept = None if reset else self.current
        bars = [entry.bar for entry in self._entries["article"] if entry.bar]
        self._most = max((max(spread(each, 8)) for each in bars), default=1)
        self._show_rows(self.found(self.typed), kept)

    def _show_rows(self, rows: list[PanelRow], kept: PanelEntry | None) -> None:
        self._rows = rows
        self._sizes = Counter(row.type for row in self._rows if isinstance(row, PanelEntry))
        self.cursor = next(
            (i for i, row in enumerate(self._rows) if kept and isinstance(row, PanelEntry) and row.key == kept.key), -1
        )
        if self.cursor < 0:
            self.cursor, self.top = self._nearest(0, 1) if self._rows else 0, 0
        self.keep_in_view()
        self.refresh()

    def _grouped(self) -> list[PanelRow]:
        key = (self.scope, self.sort)
        if key not in self._groups:
            self._groups[key] = self._group()
        return self._groups[key]

    def _group(self) -> list[PanelRow]:
        by_type: dict[EntityType, list[PanelEntry]] = {}
        for entry in self._entries[self.scope]:
            by_type.setdefault(entry.type, []).append(entry)
        rows: list[PanelRow] = []
        for kind in ENTITY_TYPES:
            if entries := by_type.get(kind):
                rows.append(kind)
                rows.extend(sorted(entries, key=_ORDERS[self.sort]))
        return rows

    def found(self, query: str) -> list[PanelRow]:
        """What fits `query`, the best first; all of it in groups where that is empty. May run in another thread."""
        if not query.strip():
            return self._grouped()
        kind, words = split_query(query)
        entries = self._entries[self.scope]
        if not words:
            return [entry for entry in sorted(entries, key=_ORDERS[self.sort]) if kind is None or entry.type == kind]
        index = self._indexes.get(self.scope)
        if index is None:
            from reader.fuzzy import FuzzyIndex

            index = self._indexes[self.scope] = FuzzyIndex(self._forms[self.scope])
        found: list[PanelRow] = []
        for hit in index.search(words, None if kind else _FOUND):
            entry = entries[hit.candidate]
            if kind is None or entry.type == kind:
                found.append(
                    PanelEntry(entry.key, entry.name, entry.type, entry.count, entry.articles, entry.bar, entry.first,
                               entry.weight, hit.form, hit.positions)
                )  # fmt: skip
        return found[:_FOUND]

    # The cursor

    def count(self) -> int:
        return len(self._rows)

    def selectable(self, index: int) -> bool:
        return isinstance(self._rows[index], PanelEntry)

    @property
    def current(self) -> PanelEntry | None:
        """The entity under the cursor."""
        row = self._rows[self.cursor] if self.cursor < len(self._rows) else None
        return row if isinstance(row, PanelEntry) else None

    def entries(self) -> list[PanelEntry]:
        """All entities in scope, unfiltered."""
        return list(self._entries[self.scope])

    def select(self, key: int) -> None:
        """Puts the cursor on an entity, if it is shown."""
        for index, row in enumerate(self._rows):
            if isinstance(row, PanelEntry) and row.key == key:
                self.go(index)
                return

    # Drawing

    def heading(self) -> tuple[list[Piece], list[Piece]]:
        role: Role = "head.focus" if self.has_keys else "head"
        left: list[Piece] = [(" Entities" if self.scope == "article" else " All entities", (role,))]
        if self.typed:
            left.append((f"  {self.typed}", ("accent",)))
        elif self.sort != "weight":
            left.append((f"  {SORT_LABELS[self.sort]}", ("faint",)))
        elif self.scope == "article" and self.columns >= WIDE_PANEL and self._rows:
            left.append(("  articles, mentions", ("faint",)))
        return left, [(f" {self.place or self._sizes.total()} ", ("accent",) if self.place else ("faint",))]

    def body_row(self, y: int) -> Row:
        index = self.top + y
        if index >= len(self._rows):
            return self.told(() if self._rows else self.nothing, y)
        row = self._rows[index]
        at_cursor = index == self.cursor
        over: tuple[Role, ...] = (("cursor.focus" if self.has_keys else "cursor"),) if at_cursor else ()
        if not isinstance(row, PanelEntry):
            return group_row(row, self._sizes[row], self.columns, letter=self.brush.letters)
        facet = "with" if row.key in self.with_keys else "without" if row.key in self.without_keys else ""
        entry = row if not facet or self.scope == "article" else _with_facet(row, facet)
        return entity_row(
            entry,
            self.columns,
            signs=self.brush.signs,
            over=over,
            at_cursor=at_cursor,
            bar_width=self._bar_width,
            most=self._most,
            typed=bool(self.typed),
            bidi=self.brush.display.bidi,
        )

    @property
    def _bar_width(self) -> int:
        if self.scope == "library" or self.typed or self.columns < 22:
            return 0
        return 4 if self.columns < 26 else 5 if self.columns < 30 else 8

    @property
    def nothing(self) -> tuple[str, ...]:
        """What to say where no entity is shown."""
        return (f"Nothing like “{self.typed}”.", self.way_back) if self.typed else self.empty


def split_query(query: str) -> tuple[EntityType | None, str]:
    """The type that a filter begins with (`person: hua`, `org:`), and the rest of it."""
    head, colon, rest = query.partition(":")
    wanted = head.strip().lower()
    if not colon or not wanted:
        return None, query.strip()
    for kind in ENTITY_TYPES:
        names = (kind.lower(), TYPE_LABELS[kind].lower(), _SINGULAR.get(kind, kind.lower()))
        if any(name.startswith(wanted) for name in names):
            return kind, rest.strip()
    return None, query.strip()


_SINGULAR: dict[EntityType, str] = {"LOC": "location", "ORG": "company", "WORK_OF_ART": "book", "DATE": "time"}

_ORDERS = {
    "weight": lambda entry: (-entry.weight, -entry.count, entry.first),
    "name": lambda entry: entry.name.casefold(),
    "first": lambda entry: entry.first,
}


def _with_facet(entry: PanelEntry, facet: str) -> PanelEntry:
    return PanelEntry(
        entry.key, entry.name, entry.type, entry.count, entry.articles, entry.bar, entry.first, entry.weight,
        entry.form, entry.positions, facet,
    )  # fmt: skip


def _of_article(stored: StoredArticle) -> list[PanelEntry]:
    """An article's entities as the panel shows them; the bar counts mentions in equal parts of the text."""
    before: dict[int, int] = {TITLE_BLOCK: 0}
    total = 0
    for number, block in enumerate(stored.article.blocks):
        before[number] = total
        total += len(block.text)
    entries: list[PanelEntry] = []
    for index, each in enumerate(stored.entities):
        places = [before.get(mention.block, 0) + mention.start for mention in each.entity.mentions]
        parts = [0] * _BAR
        for place in places:
            parts[min(_BAR - 1, place * _BAR // max(1, total))] += 1
        entries.append(
            PanelEntry(index, each.entity.name, each.entity.type, len(places), each.articles, tuple(parts),
                       min(places, default=0), each.entity.weight)
        )  # fmt: skip
    return entries
