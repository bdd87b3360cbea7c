"""The tables of a library file, and the steps that bring an older file up to date."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError

APPLICATION_ID = 0x6E777372  # "nwsr": tells our files from other programs' databases
MIGRATIONS = tuple(sorted((Path(__file__).parent / "migrations").glob("[0-9]*.sql")))
"""One SQL file a version, in order; a released one never changes."""


def version_of(connection: sqlite3.Connection) -> int:
    """The schema version of the file, 0 for an empty one."""
    row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0])


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Raises `LibraryError` if the file is another program's database or was made by a newer version of this one."""
    # In this order: another program may make the library between the two, and signs it as it makes the tables.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise LibraryError(f"{path} is another program's database; name a different file with --library")
    if version_of(connection) > len(MIGRATIONS):
        raise LibraryError(f"{path} was written by a newer newsreader; update this one to open it")


def migrate(connection: sqlite3.Connection, *, upto: int | None = None) -> None:
    """Brings the file to version `upto` (the newest by default), each step whole or not at all."""
    for number, step in enumerate(MIGRATIONS[:upto], start=1):
        if version_of(connection) >= number:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another program may have taken the step while this one waited for the lock.
            if version_of(connection) < number:
                for statement in _statements(step.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
