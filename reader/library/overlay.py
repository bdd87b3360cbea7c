"""The reader's corrections laid over what extraction found: pure in what it computes, read from the library.

Corrections for everywhere stand in `identities` (but a split, which looks at each mention); those for one article or
source are laid over each article's entities when it is shown or stored.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reader.library.connection import Connections
from reader.library.selection import NAMING, any_of, members
from reader.library.values import StoredEntity
from reader.model import Entity, EntityType, Mention

if TYPE_CHECKING:
    from reader.library.answers import CorrectionKind

Placed = tuple[Entity, int]
"""An entity and its identity."""


class LocalCorrection(NamedTuple):
    """A correction that changes single articles; `target` is the identity that a merge or split goes to."""

    kind: "CorrectionKind"
    identity: int
    target: int | None
    name: str | None
    type: EntityType | None
    form: str | None


def corrected(placed: Iterable[Placed], corrections: Sequence[LocalCorrection]) -> list[Placed]:
    """The entities with the corrections applied, in the order they were made."""
    found = list(placed)
    for correction in corrections:
        found = [result for item in found for result in _correct(item, correction)]
    return found


def _correct(item: Placed, correction: LocalCorrection) -> list[Placed]:
    entity, identity = item
    if identity != correction.identity:
        return [item]
    match correction.kind:
        case "hide":
            return []
        case "merge" if correction.target is not None:
            return [(replace(entity, name=correction.name or entity.name), correction.target)]
        case "rename" if correction.name:
            return [(_named(entity, correction.name), identity)]
        case "retype" if correction.type:
            return [(replace(entity, type=correction.type), identity)]
        case "split" if correction.form and correction.target is not None:
            return _split(entity, identity, correction.form, correction.name, correction.target)
    return [item]


def _split(entity: Entity, identity: int, form: str, name: str | None, target: int) -> list[Placed]:
    folded = form.casefold()
    out = tuple(mention for mention in entity.mentions if mention.text.casefold() == folded)
    stay = tuple(mention for mention in entity.mentions if mention.text.casefold() != folded)
    if not out:
        return [(entity, identity)]
    split_off = Entity(name or form, entity.type, out, weight=entity.weight * len(out) / len(entity.mentions))
    if not stay:
        return [(split_off, target)]
    kept = replace(
        entity,
        name=stay[0].text if entity.name.casefold() == folded else entity.name,
        mentions=stay,
        aliases=tuple(alias for alias in entity.aliases if alias.casefold() != folded),
    )
    return [(kept, identity), (split_off, target)]


def joined(placed: Iterable[Placed]) -> list[Placed]:
    """Entities of one identity made one: mentions in reading order, the first one's name, the greatest weight."""
    together: dict[int, list[Entity]] = {}
    for entity, identity in placed:
        together.setdefault(identity, []).append(entity)
    return [(_join(entities), identity) for identity, entities in together.items()]


def _join(entities: list[Entity]) -> Entity:
    first = entities[0]
    if len(entities) == 1:
        return first
    mentions: dict[Mention, None] = {}
    for entity in entities:
        mentions.update(dict.fromkeys(entity.mentions))
    names = [name for entity in entities for name in (entity.name, *entity.aliases)]
    return replace(
        first,
        mentions=tuple(sorted(mentions, key=lambda mention: (mention.block, mention.start))),
        aliases=_without(first.name, names),
        weight=max(entity.weight for entity in entities),
    )


def _without(name: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(other for other in dict.fromkeys(names) if other != name)


def _named(entity: Entity, name: str | None) -> Entity:
    if not name or name == entity.name:
        return entity
    return replace(entity, name=name, aliases=_without(name, (entity.name, *entity.aliases)))


class Overlay:
    """The corrections of one library."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def local(self, article: int, source: str | None) -> list[LocalCorrection]:
        """The corrections to lay over this article, oldest first."""
        rows = self._connections.query(
            "SELECT c.kind, i.id, t.id, coalesce(c.name, t.shown_name, t.name), c.type, c.form FROM corrections c"
            " JOIN identities i ON i.key = c.key LEFT JOIN identities t ON t.key = c.target"
            " WHERE (c.scope = 'article' AND c.article = ?) OR (c.scope = 'source' AND c.source = ?)"
            " OR (c.scope = 'everywhere' AND c.kind = 'split') ORDER BY c.id",
            [article, source],
        )
        return [LocalCorrection(*row) for row in rows]

    def placed(self, article: int, source: str | None, found: Iterable[Placed]) -> list[Placed]:
        """What extraction found in the article, with the corrections for it laid over."""
        return corrected(found, self.local(article, source))

    def shown(
        self, article: int, source: str | None, entities: Sequence[Entity], identities: Sequence[int]
    ) -> tuple[StoredEntity, ...]:
        """The article's entities as the reader wants them, heaviest first as extraction left them."""
        local = self.local(article, source)
        placed = corrected(zip(entities, identities, strict=True), local)
        wide = self._everywhere([identity for _, identity in placed])
        rooted = []
        for entity, identity in placed:
            root, name, kind, hidden, _ = wide[identity]
            if not hidden:
                rooted.append((replace(_named(entity, name), type=kind or entity.type), root))
        # What was said of this article or source counts for more than what was said of all.
        own_names = {wide[c.identity][0]: c.name for c in local if c.kind == "rename" and c.identity in wide}
        own_types = {wide[c.identity][0]: c.type for c in local if c.kind == "retype" and c.identity in wide}
        return tuple(
            StoredEntity(
                root,
                replace(_named(entity, own_names.get(root)), type=own_types.get(root) or entity.type),
                wide[root][4],
            )
            for entity, root in joined(rooted)
        )

    def _everywhere(self, identities: Sequence[int]) -> dict[int, tuple[int, str | None, EntityType | None, bool, int]]:
        """For each identity and its root: the root, the name and type to show if corrected, hidden, articles."""
        rows = self._connections.query(
            "SELECT i.id, r.id, CASE WHEN r.id <> i.id THEN coalesce(r.shown_name, r.name) ELSE r.shown_name END,"
            " r.shown_type, r.hidden, r.articles, EXISTS (SELECT 1 FROM identities m WHERE m.merged_into = r.id)"
            " FROM identities i JOIN identities r ON r.id = coalesce(i.merged_into, i.id)"
            " WHERE i.id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(identities))],
        )
        found: dict[int, tuple[int, str | None, EntityType | None, bool, int]] = {}
        for id_, root, name, kind, hidden, articles, has_merged in rows:
            count = articles_naming(self._connections, root) if has_merged else articles
            found[id_] = (root, name, kind, bool(hidden), count)
            found.setdefault(root, (root, None, kind, bool(hidden), count))
        return found


def articles_naming(connections: Connections, root: int) -> int:
    """How many articles name `root` or an identity merged into it."""
    rows = connections.query(
        f"SELECT count(*) FROM articles WHERE id IN {NAMING}", [any_of(members(connections, [root]))]
    )
    return int(rows[0][0])
