"""Connections to one library file: one a thread, short write transactions, every SQLite error told once in words."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.library import schema

BUSY_SECONDS = 60.0
"""How long a write waits for another program's; an import's batch takes well under a second."""


class InterruptedQuery(LibraryError):
    """A query was ended because its answer is no longer wanted."""


class Connections:
    """One SQLite connection a thread to the file at `path`.

    Reads see a consistent file at any time (WAL); a write transaction takes the write lock when it begins, so that
    it never has to be repeated. Raises `LibraryError` if the file cannot be opened.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self.readonly = readonly
        self._local = threading.local()
        self._lock = threading.Lock()
        self._all: list[sqlite3.Connection] = []
        self._interruptible: set[sqlite3.Connection] = set()
        self.get()

    def get(self) -> sqlite3.Connection:
        """This thread's connection, opened when first asked for."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            with errors_told(self.path):
                connection = self._open()
            self._local.connection = connection
            with self._lock:
                self._all.append(connection)
        return connection

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a reading statement."""
        with errors_told(self.path):
            return self.get().execute(sql, parameters).fetchall()

    def version(self) -> int:
        """Changes with every write of any connection; to be compared with what this thread was told before."""
        return int(self.query("PRAGMA data_version")[0][0]) * 2**40 + self.get().total_changes

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A write transaction, rolled back if the body raises; inside another it is part of that one."""
        connection = self.get()
        with errors_told(self.path):
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """While the body runs, `interrupt` ends this thread's query with `InterruptedQuery`."""
        connection = self.get()
        with self._lock:
            self._interruptible.add(connection)
        try:
            yield
        finally:
            with self._lock:
                self._interruptible.discard(connection)

    def interrupt(self) -> None:
        """Ends the queries that run inside `interruptible`; writes are never broken off."""
        with self._lock:
            for connection in self._interruptible:
                connection.interrupt()

    def release(self) -> None:
        """Closes this thread's connection, for a thread that is about to end."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            with self._lock:
                self._all.remove(connection)
            self._local.connection = None
            connection.close()

    def close(self) -> None:
        """Closes the connections of all threads."""
        with self._lock:
            for connection in self._all:
                connection.close()
            self._all.clear()
        self._local = threading.local()

    def _open(self) -> sqlite3.Connection:
        if not self.readonly:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        elif not self.path.exists():
            raise LibraryError(f"{self.path} does not exist; import something to make it")
        mode = "ro" if self.readonly else "rwc"
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            schema.check_ours(connection, self.path)
            if not self.readonly:
                _write_ahead(connection)
                schema.migrate(connection)
            elif schema.version_of(connection) < len(schema.MIGRATIONS):
                raise LibraryError(f"{self.path} is from an older newsreader; open it once for writing to update it")
            connection.execute("PRAGMA foreign_keys = ON")
            # A crash of the machine may lose the last transactions, never the file.
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA temp_store = MEMORY")
            # Many pages are written in batch after batch: the log takes some of them before they go to their place.
            connection.execute("PRAGMA wal_autocheckpoint = 16000")
            connection.execute("PRAGMA cache_size = -32000")
            connection.execute("PRAGMA mmap_size = 268435456")
        except BaseException:
            connection.close()
            raise
        return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    # Switching the journal does not wait for other programs by itself.
    deadline = time.monotonic() + BUSY_SECONDS
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


@contextmanager
def errors_told(path: Path) -> Iterator[None]:
    """Turns SQLite's and the system's errors into a `LibraryError` that names the file and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _in_words(path, error) from error
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror or error}; choose another place with --library") from error


def _in_words(path: Path, error: sqlite3.Error) -> LibraryError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name == "SQLITE_INTERRUPT":
        return InterruptedQuery("the search was ended")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryError(f"{path}: another program has been writing to it for a minute; try again when it is done")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return LibraryError(f"{path} is damaged or no library ({error}); see `newsreader doctor --repair`")
    if name.startswith("SQLITE_FULL"):
        return LibraryError(f"{path}: the disk is full; make room and run the same command again")
    if name.startswith("SQLITE_CANTOPEN"):
        return LibraryError(f"{path} cannot be opened; is it a file in a folder you may write to?")
    if name.startswith("SQLITE_READONLY"):
        return LibraryError(f"{path} may not be written to; check its permissions")
    return LibraryError(f"{path}: {error}")
