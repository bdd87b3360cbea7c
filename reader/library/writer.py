"""Prepared articles into the tables: one transaction a batch, the same article known again under any of its signs."""

import gc
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal

from reader.library import encoding, folding, revise
from reader.library.answers import Failure
from reader.library.connection import Connections
from reader.library.corrections import Corrections
from reader.library.identities import Change, Identities, write_in_order
from reader.library.known import is_unchanged, known_article
from reader.library.prepare import FIGURE_TYPES, Prepared, indexed_columns
from reader.model import Article

Outcome = Literal["added", "updated", "unchanged"]
_ADD_WORDS = "INSERT INTO words(rowid, title, byline, source, text) VALUES (?, ?, ?, ?, ?)"
_REMOVE_WORDS = "INSERT INTO words(words, rowid, title, byline, source, text) VALUES ('delete', ?, ?, ?, ?, ?)"
Write = Callable[[Prepared], tuple[int, Outcome]]


class Writer:
    """Writes to one library from one thread."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._identities = Identities()
        self._corrections = Corrections(connections)
        # The full-text index gets its changes together: other statements between them would make it write itself out.
        self._word_changes: list[Change] = []
        self._now = _now()

    @contextmanager
    def batch(self) -> Iterator[Write]:
        """Gives the function that writes one article and says what it did; all of a batch is written or none of it."""
        connection = self._connections.get()
        try:
            with collection_paused(), self._connections.transaction():
                local = self._corrections.has_local()
                self._now = _now()
                written: list[str] = []

                def write(prepared: Prepared) -> tuple[int, Outcome]:
                    written.append(prepared.origin)
                    return self._write(connection, prepared, local)

                yield write
                if connection.execute("SELECT 1 FROM failures LIMIT 1").fetchone():
                    connection.executemany("DELETE FROM failures WHERE origin = ?", [(origin,) for origin in written])
                self._finish(connection)
        except BaseException:
            # What was rolled back must not be remembered.
            self._identities = Identities()
            self._word_changes = []
            raise

    def keep_failures(self, connection: sqlite3.Connection, failed: Sequence[Failure]) -> None:
        """Records what failed and why, once an origin."""
        now, _ = _now()
        connection.executemany(
            "INSERT OR REPLACE INTO failures(origin, reason, failed) VALUES (?, ?, ?)",
            [(failure.origin, failure.reason, now) for failure in failed],
        )

    def rewrite(self, connection: sqlite3.Connection, article: int, prepared: Prepared) -> None:
        """Puts another cleaning of the same input in place of an article's text; no new revision."""
        self._replace(connection, article, prepared, keep_old=False)
        if self._corrections.has_local():
            self._corrections.lay_over(connection, article, self._identities)
        self._finish(connection)

    def _finish(self, connection: sqlite3.Connection) -> None:
        self._identities.finish(connection)
        write_in_order(connection, self._word_changes)
        self._word_changes = []
        if self._identities.take_new_keys() & self._corrections.keys():
            self._corrections.refresh(connection)

    def _write(self, connection: sqlite3.Connection, prepared: Prepared, local: bool) -> tuple[int, Outcome]:
        article = known_article(connection, prepared)
        if article is None:
            article = self._add(connection, prepared)
            outcome: Outcome = "added"
        else:
            outcome = "unchanged" if is_unchanged(connection, article, prepared) else "updated"
            if outcome == "updated":
                self._replace(connection, article, prepared, keep_old=True)
        _note_origin(connection, prepared, article)
        if local and outcome != "unchanged":
            self._corrections.lay_over(connection, article, self._identities)
        return article, outcome

    def _add(self, connection: sqlite3.Connection, prepared: Prepared) -> int:
        imported, import_moment = self._now
        moment = folding.moment(prepared.published)
        cursor = connection.execute(
            "INSERT INTO articles(title, source, published, imported, language, words, origin, flags, moment,"
            " title_key, types, url_digest, text_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                prepared.title,
                prepared.source,
                prepared.published,
                imported,
                prepared.language,
                prepared.words,
                prepared.origin,
                " ".join(prepared.flags),
                import_moment if moment is None else moment,
                folding.title_key(prepared.title),
                prepared.types,
                prepared.url_digest,
                prepared.text_digest,
            ),
        )
        article = cursor.lastrowid or 0
        self._write_parts(connection, article, prepared)
        return article

    def _replace(self, connection: sqlite3.Connection, article: int, prepared: Prepared, *, keep_old: bool) -> None:
        """Puts a new text in place of the old one. What the reader did stays, moved to where its text now stands."""
        (old_body,) = connection.execute("SELECT body FROM bodies WHERE article = ?", (article,)).fetchone()
        old, _ = encoding.decode(old_body)
        if keep_old:
            connection.execute(
                "INSERT INTO revisions SELECT id, revision, imported, ? FROM articles WHERE id = ?", (old_body, article)
            )
        new, _ = encoding.decode(prepared.body)
        revise.move_marks(connection, article, old, new)
        self._word_changes.append((_REMOVE_WORDS, (article, *indexed_of(old))))
        self._identities.forget_article(connection, article)
        connection.executemany(
            "DELETE FROM figures WHERE type = ? AND article = ?", [(kind, article) for kind in FIGURE_TYPES]
        )
        moment = folding.moment(prepared.published)
        connection.execute(
            "UPDATE articles SET title = ?, source = ?, published = coalesce(?, published), language = ?, words = ?,"
            " flags = ?, moment = coalesce(?, moment), title_key = ?, types = ?,"
            " url_digest = coalesce(?, url_digest), text_digest = ?, revision = revision + ? WHERE id = ?",
            (
                prepared.title,
                prepared.source,
                prepared.published,
                prepared.language,
                prepared.words,
                " ".join(dict.fromkeys((*prepared.flags, *(("updated",) if keep_old else ())))),
                moment,
                folding.title_key(prepared.title),
                prepared.types,
                prepared.url_digest,
                prepared.text_digest,
                int(keep_old),
                article,
            ),
        )
        self._write_parts(connection, article, prepared)

    def _write_parts(self, connection: sqlite3.Connection, article: int, prepared: Prepared) -> None:
        identities = self._identities.write_article(connection, article, prepared.entities)
        connection.execute(
            "INSERT OR REPLACE INTO bodies(article, body, original, media_type, hints, identities)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                article,
                prepared.body,
                prepared.original,
                prepared.media_type,
                json.dumps(prepared.hints) if prepared.hints else "{}",
                encoding.pack_numbers(identities),
            ),
        )
        self._word_changes.append((_ADD_WORDS, (article, *prepared.indexed)))
        connection.executemany(
            "INSERT INTO figures(article, type, low, high, amounts) VALUES (?, ?, ?, ?, ?)",
            [(article, *figures) for figures in prepared.figures],
        )


@contextmanager
def collection_paused() -> Iterator[None]:
    """Inside, Python looks for no garbage: an article's many small values hold no cycles, and all would be walked."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _note_origin(connection: sqlite3.Connection, prepared: Prepared, article: int) -> None:
    connection.execute(
        "INSERT INTO origins(article, digest, origin) VALUES (?, ?, ?)"
        " ON CONFLICT (origin) DO UPDATE SET article = excluded.article, digest = excluded.digest",
        (article, prepared.digest, prepared.origin),
    )


def indexed_of(article: Article) -> tuple[str, str, str, str]:
    """What the full-text index was given for an article; to take it out, the index must be told exactly that."""
    return indexed_columns(article.title, article.byline, article.source, [block.text for block in article.blocks])


def _now() -> tuple[str, int]:
    now = datetime.now(UTC)
    return now.isoformat(timespec="seconds"), int(now.timestamp())
