"""Getting out of a damaged file what can still be read."""

import itertools
import os
import sqlite3
from pathlib import Path

from reader.errors import LibraryError
from reader.library import derive
from reader.library.connection import Connections

_TABLES = (  # but for those that are made anew from these
    "articles", "bodies", "revisions", "origins", "failures", "identities", "aliases", "name_keys", "figures",
    "corrections", "tags", "highlights", "positions", "rules", "saved_searches", "feeds", "state", "undo", "templates",
    "learned_sources",
)  # fmt: skip


def rescue(path: Path) -> Path:
    """Copies all rows that can be read into a new library in the place of `path`; gives where the old file is now.

    Raises `LibraryError` if not one article can be read.
    """
    fresh = path.with_name(path.name + ".rescued")
    damaged = _free(path)
    for end in ("", "-wal", "-shm"):
        Path(f"{fresh}{end}").unlink(missing_ok=True)
    connections = Connections(fresh)
    try:
        old = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            copied = {table: _copy(old, connections.get(), table) for table in _TABLES}
        finally:
            old.close()
        if not copied["articles"]:
            raise LibraryError(f"{path}: nothing of it can be read; put a backup in its place")
        derive.drop_orphans(connections)
        derive.rebuild_words(connections)
        derive.rebuild_appearances(connections)
    except (sqlite3.Error, LibraryError) as error:
        connections.close()
        fresh.unlink(missing_ok=True)
        if isinstance(error, LibraryError):
            raise
        raise LibraryError(f"{path}: nothing of it can be read ({error}); put a backup in its place") from error
    connections.close()
    # With its log: what it holds may not stand in the file yet.
    for end in ("", "-wal", "-shm"):
        if os.path.exists(f"{path}{end}"):
            os.replace(f"{path}{end}", f"{damaged}{end}")
    os.replace(fresh, path)
    return damaged


def _free(path: Path) -> Path:
    """A name for the damaged file; what an earlier rescue left aside is not written over."""
    endings = itertools.chain([""], map("-{}".format, itertools.count(2)))
    names = (path.with_name(f"{path.name}.damaged{ending}") for ending in endings)
    return next(name for name in names if not os.path.lexists(name))


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> int:
    """Copies the rows of a table from both ends, up to where it is damaged; gives how many."""
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    listed = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    copied = 0
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN")
    for direction in ("ASC", "DESC"):
        try:
            for row in old.execute(f"SELECT {listed} FROM {table} ORDER BY {columns[0]} {direction}"):
                copied += new.execute(f"INSERT OR IGNORE INTO {table}({listed}) VALUES ({marks})", row).rowcount
        except sqlite3.DatabaseError:
            continue
        break
    new.execute("COMMIT")
    return copied
