"""What follows from the articles' bodies and can be made anew from them: the full-text index and entity counts."""

import sqlite3
from collections.abc import Sequence

from reader.library import encoding
from reader.library.connection import Connections
from reader.library.corrections import Corrections
from reader.library.identities import Identities
from reader.library.prepare import indexed_columns

_ADD = "INSERT INTO {table}(rowid, title, byline, source, text) VALUES (?, ?, ?, ?, ?)"
_PUT_OFF = 1_000
"""Articles whose counts are held in memory before they are written."""

CHILDREN = ("bodies", "revisions", "origins", "appearances", "figures", "tags", "highlights", "positions")
"""Tables whose `article` must be in `articles`."""


def drop_orphans(connections: Connections) -> None:
    """Takes out articles without a text, and whatever has lost its article or identity."""
    with connections.transaction() as connection:
        connection.execute("DELETE FROM articles WHERE id NOT IN (SELECT article FROM bodies)")
        for table in CHILDREN:
            connection.execute(f"DELETE FROM {table} WHERE article NOT IN (SELECT id FROM articles)")
        for table in ("aliases", "name_keys"):
            connection.execute(f"DELETE FROM {table} WHERE identity NOT IN (SELECT id FROM identities)")


def rebuild_words(connections: Connections) -> None:
    """Makes the full-text index anew from all bodies that can be read."""
    with connections.transaction() as connection:
        connection.execute("INSERT INTO words(words) VALUES ('delete-all')")
        ids = [row[0] for row in connection.execute("SELECT article FROM bodies")]
        for id_ in ids:
            if columns := _columns(connections, id_):
                connection.execute(_ADD.format(table="words"), (id_, *columns))
        connection.execute("INSERT INTO words(words) VALUES ('optimize')")


def rebuild_appearances(connections: Connections) -> None:
    """Makes anew where each entity appears and how often, the reader's corrections laid over."""
    corrections = Corrections(connections)
    with connections.transaction() as connection:
        connection.execute("DELETE FROM appearances")
        connection.execute("INSERT INTO named(named) VALUES ('delete-all')")
        connection.execute("UPDATE identities SET articles = 0, mentions = 0")
        counts = Identities()
        for number, (id_,) in enumerate(connection.execute("SELECT article FROM bodies").fetchall(), start=1):
            if _columns(connections, id_):
                corrections.lay_over(connection, id_, counts)
            if number % _PUT_OFF == 0:
                counts.finish(connection)
        counts.finish(connection)
        corrections.refresh(connection)


def wrongly_indexed(connections: Connections, ids: Sequence[int]) -> list[int]:
    """Those articles of `ids` whose columns have another length in the index than their text has now."""
    scratch = sqlite3.connect(":memory:")
    try:
        scratch.execute(
            "CREATE VIRTUAL TABLE words USING fts5(title, byline, source, text, content='',"
            " tokenize='unicode61 remove_diacritics 2')"
        )
        wrong = []
        for id_ in ids:
            columns = _columns(connections, id_)
            if columns is None:
                continue
            scratch.execute(_ADD.format(table="words"), (id_, *columns))
            expected = scratch.execute("SELECT sz FROM words_docsize WHERE id = ?", (id_,)).fetchone()
            indexed = connections.query("SELECT sz FROM words_docsize WHERE id = ?", (id_,))
            if indexed and indexed[0] != expected:
                wrong.append(id_)
        return wrong
    finally:
        scratch.close()


def _columns(connections: Connections, article: int) -> tuple[str, str, str, str] | None:
    """What the index is to have of an article, None if its body cannot be read."""
    rows = connections.query("SELECT body FROM bodies WHERE article = ?", (article,))
    try:
        found, _ = encoding.decode(rows[0][0])
    except (*encoding.UNREADABLE, IndexError, TypeError):
        return None
    return indexed_columns(found.title, found.byline, found.source, [block.text for block in found.blocks])
