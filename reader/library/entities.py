"""What the library knows of the things its articles name."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.library import encoding, listing
from reader.library.answers import Context, Correction, EntityName, EntityPage
from reader.library.connection import Connections
from reader.library.corrections import Corrections
from reader.library.corrections_file import export_corrections, import_corrections
from reader.library.overlay import Overlay, articles_naming
from reader.library.selection import NAMING, any_of, fulfilling, members
from reader.model import NAMED_TYPES, TITLE_BLOCK, EntityType, Mention

CONTEXTS = 80
_BODIES = 30
BESIDE_ARTICLES = 300
"""The newest articles in which an entity's company is counted."""
_BESIDE = 12
_ENDS = ".!?。！？…"
LONGEST_CONTEXT = 240

_NAMES = (
    "SELECT i.id, coalesce(i.shown_name, i.name), coalesce(i.shown_type, i.type), i.articles, i.mentions,"
    " (SELECT json_group_array(alias) FROM (SELECT alias FROM aliases a WHERE a.identity = i.id{merged}))"
    " FROM identities i WHERE {where} ORDER BY i.articles DESC, i.id"
)
_MERGED_ALIASES = " OR a.identity IN (SELECT m.id FROM identities m WHERE m.merged_into = i.id)"


class Entities:
    """Asked through `Library.entities`. Raises `LibraryError` where the file cannot be read or written."""

    def __init__(self, connections: Connections, overlay: Overlay) -> None:
        self._connections = connections
        self._overlay = overlay
        self._corrections = Corrections(connections)

    def names(
        self, types: Sequence[EntityType] = NAMED_TYPES, *, at_least: int = 1, limit: int | None = None
    ) -> list[EntityName]:
        """The library's entities of these types, those in most articles first: named in `at_least` so many."""
        rows = self._connections.query(
            _NAMES.format(
                merged="",
                where="i.merged_into IS NULL AND NOT i.hidden AND i.articles >= ?"
                " AND coalesce(i.shown_type, i.type) IN (SELECT value FROM json_each(?))",
            )
            + " LIMIT ?",
            [at_least, json.dumps(list(types)), -1 if limit is None else limit],
        )
        names = [_name(row) for row in rows]
        merged = self._with_others([name.identity for name in names])
        return [self.named([name.identity])[0] if name.identity in merged else name for name in names]

    def named(self, identities: Sequence[int]) -> list[EntityName]:
        """These identities with their counts, in no set order; those merged into another are given as that one."""
        roots = self._connections.query(
            "SELECT DISTINCT coalesce(merged_into, id) FROM identities WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(identities))],
        )
        rows = self._connections.query(
            _NAMES.format(merged=_MERGED_ALIASES, where="i.id IN (SELECT value FROM json_each(?))"),
            [json.dumps([row[0] for row in roots])],
        )
        found = []
        merged = self._with_others([row[0] for row in rows])
        for id_, name, type_, articles, mentions, aliases in rows:
            if id_ in merged:
                group = members(self._connections, [id_])
                together = self._connections.query(
                    "SELECT sum(mentions) FROM identities WHERE id IN (SELECT value FROM json_each(?))",
                    [json.dumps(group)],
                )[0][0]
                found.append(_name((id_, name, type_, articles_naming(self._connections, id_), together, aliases)))
            else:
                found.append(_name((id_, name, type_, articles, mentions, aliases)))
        return found

    def _with_others(self, identities: Sequence[int]) -> set[int]:
        """Those of `identities` that others were merged into."""
        rows = self._connections.query("SELECT DISTINCT merged_into FROM identities WHERE merged_into IS NOT NULL")
        return {row[0] for row in rows}.intersection(identities)

    def page(self, identity: int) -> EntityPage:
        """All about one identity. Raises `LibraryError` if it is not in the library."""
        names = self.named([identity])
        if not names:
            raise LibraryError(f"entity {identity} is no longer in the library")
        name = names[0]
        group = any_of(members(self._connections, [identity]))
        articles, timeline = self._when(group)
        return EntityPage(
            identity=name.identity,
            name=name.name,
            type=name.type,
            aliases=name.aliases,
            articles=name.articles,
            contexts=tuple(self.contexts(name.identity, articles)),
            beside=tuple(self._beside(articles, name.identity)),
            timeline=timeline,
        )

    def _when(self, group: str) -> tuple[list[int], tuple[tuple[str, int], ...]]:
        """The newest articles that name one of the group, and how many do each month."""
        ids = fulfilling(self._connections, "a.id IN " + NAMING, [group])
        months = Counter(map(listing.months(self._connections).__getitem__, ids))
        del months[0]
        timeline = tuple((_month(month), count) for month, count in sorted(months.items()))
        return listing.newest_of(self._connections, ids, BESIDE_ARTICLES), timeline

    def contexts(self, identity: int, articles: Sequence[int]) -> list[Context]:
        """The mentions of the identity in these articles, each in its sentence, `CONTEXTS` at most."""
        group = frozenset(members(self._connections, [identity]))
        corrected = self._corrections.has_local()
        contexts: list[Context] = []
        for id_, body, packed, title, published, source in self._bodies(articles):
            if len(contexts) >= CONTEXTS:
                break
            numbered = encoding.unpack_numbers(packed)
            if corrected:
                article, entities = encoding.decode(body)
                placed = self._overlay.placed(id_, source, zip(entities, numbered, strict=True))
                texts = [block.text for block in article.blocks]
                mentions = [mention for entity, found in placed if found in group for mention in entity.mentions]
            else:
                wanted = [place for place, found in enumerate(numbered) if found in group]
                texts, mentions = encoding.decode_mentions(body, wanted)
            contexts += _contexts(id_, texts, mentions, title, published)
        return contexts[:CONTEXTS]

    def _bodies(self, articles: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """What `contexts` looks at of each article, in order; some at a time, for mostly few are needed."""
        for start in range(0, len(articles), _BODIES):
            part = list(articles[start : start + _BODIES])
            rows = self._connections.query(
                "SELECT a.id, b.body, b.identities, a.title, a.published, a.source FROM bodies b"
                " JOIN articles a ON a.id = b.article WHERE b.article IN (SELECT value FROM json_each(?))",
                [json.dumps(part)],
            )
            found = {row[0]: row for row in rows}
            yield from (found[id_] for id_ in part if id_ in found)

    def _beside(self, articles: Sequence[int], identity: int) -> Iterable[tuple[EntityName, int]]:
        rows = self._connections.query(
            "SELECT mentions FROM appearances WHERE article IN (SELECT value FROM json_each(?))",
            [json.dumps(list(articles))],
        )
        counts = Counter(chain.from_iterable(json.loads(f"[{','.join(row[0] for row in rows)}]")))
        # Those who are hidden or merged, and figures, are few among the commonest.
        commonest = dict(sorted(counts.items(), key=itemgetter(1), reverse=True)[: _BESIDE * 20])
        kinds = json.dumps(list(NAMED_TYPES))
        together: Counter[int] = Counter()
        for id_, root in self._connections.query(
            "SELECT i.id, r.id FROM identities i JOIN identities r ON r.id = coalesce(i.merged_into, i.id)"
            " WHERE i.id IN (SELECT value FROM json_each(?)) AND NOT r.hidden AND r.id <> ?"
            " AND coalesce(r.shown_type, r.type) IN (SELECT value FROM json_each(?))",
            [json.dumps([int(id_) for id_ in commonest]), identity, kinds],
        ):
            together[root] += counts[str(id_)]
        best = together.most_common(_BESIDE)
        names = {name.identity: name for name in self.named([id_ for id_, _ in best])}
        return [(names[id_], count) for id_, count in best]

    def correct(self, correction: Correction) -> None:
        """Applies the reader's word at once and for later imports: one step to undo.

        Raises `LibraryError` if what it names is not in the library or it lacks what its kind needs.
        """
        self._corrections.correct(correction)

    def corrections(self) -> list[Correction]:
        """All corrections whose identities are in the library, oldest first."""
        return self._corrections.listed()

    def remove_correction(self, id: int) -> None:
        """Takes one correction back: one step to undo. Raises `LibraryError` if it is gone."""
        self._corrections.remove(id)

    def export_corrections(self, path: Path) -> int:
        """Writes all corrections to `path` as JSON; gives how many there are."""
        return export_corrections(self._connections, path)

    def import_corrections(self, path: Path) -> int:
        """Takes over an exported file's corrections: one step to undo; gives how many were new.

        Raises `UnreadableInput` if the file is none.
        """
        return import_corrections(self._connections, path)

    def take_back_corrections(self, connection: sqlite3.Connection, undo_step: Any) -> None:
        """Runs `undo_step`, which deletes corrections, and brings back what they changed."""
        self._corrections.take_back(connection, undo_step)


def _name(row: tuple[Any, ...]) -> EntityName:
    id_, name, type_, articles, mentions, aliases = row
    return EntityName(
        id_, name, type_, tuple(alias for alias in json.loads(aliases) if alias != name), articles, mentions
    )


def _month(number: int) -> str:
    """202403 as `2024-03`; a year alone stays one."""
    year, month = str(number)[:4], str(number)[4:]
    return f"{year}-{month}" if month else year


def _contexts(
    id_: int, texts: Sequence[str], mentions: Iterable[Mention], title: str, published: str | None
) -> list[Context]:
    found = []
    for mention in mentions:
        text = title if mention.block == TITLE_BLOCK else texts[mention.block]
        start, end = sentence_around(text, mention.start, mention.end)
        sentence = text[start:end]
        found.append(
            Context(id_, mention.block, mention.start - start, mention.end - start, sentence, title, published)
        )
    return found


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence around `text[start:end]`, or of some `LONGEST_CONTEXT` characters of a long one."""
    before, after = max(0, start - LONGEST_CONTEXT // 2), min(len(text), end + LONGEST_CONTEXT // 2)
    for index in range(start - 1, before - 1, -1):
        if text[index] in _ENDS and (text[index] in "。！？" or text[index + 1 : index + 2].isspace()):
            before = index + 1
            break
    for index in range(end, after):
        if text[index] in _ENDS and (
            text[index] in "。！？" or text[index + 1 : index + 2] in ("", " ", "\n", "”", '"')
        ):
            after = index + 1
            break
    while before < start and text[before].isspace():
        before += 1
    return before, after
