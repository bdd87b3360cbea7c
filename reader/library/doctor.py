"""Is the library whole? What is wrong with it, and what can be made good again from what is there."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.library import derive, listing, salvage
from reader.library.answers import Failure
from reader.library.importer import failures

if TYPE_CHECKING:
    from reader.library.store import Library

SAMPLED = 400
"""Articles that are opened and compared with the index; all are counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what, whether it is well, and what was found."""

    check: str
    well: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All findings, the size of the file in bytes (its log included), articles, and imports that failed."""

    path: Path
    size: int
    articles: int
    findings: tuple[Finding, ...]
    failed: tuple[Failure, ...]

    @property
    def well(self) -> bool:
        """Whether nothing is wrong with the file; imports that failed are no fault of it."""
        return all(finding.well for finding in self.findings)


def examine(library: "Library") -> Diagnosis:
    """Looks at everything and changes nothing. Raises `LibraryError` only if the file cannot be read at all."""
    checks: tuple[tuple[str, Callable[[Library], list[str]]], ...] = (
        ("file", _file),
        ("references", _references),
        ("articles", _bodies),
        ("full text", _full_text),
        ("entity counts", _counts),
    )
    findings = []
    for name, check in checks:
        try:
            problems = check(library)
        except (LibraryError, ValueError, KeyError, TypeError) as error:
            problems = [str(error)]
        findings.append(Finding(name, not problems, "; ".join(problems[:5]) or "as it should be"))
    try:
        articles, failed = library.articles.count(), tuple(failures(library))
    except LibraryError:
        articles, failed = 0, ()
    return Diagnosis(library.path, _size(library.path), articles, tuple(findings), failed)


def repair(library: "Library") -> Diagnosis:
    """Makes anew what follows from the articles: the index, entity counts, what has lost its article. Then looks again.

    Nothing that the reader did is lost. For a file that is damaged itself see `rescue`.
    """
    derive.drop_orphans(library.connections)
    derive.rebuild_words(library.connections)
    derive.rebuild_appearances(library.connections)
    listing.keep(library.connections)
    with library.connections.transaction() as connection:
        connection.execute("ANALYZE")
    return examine(library)


def rescue(path: Path) -> Path:
    """Copies all that can still be read of a damaged file into a new one in its place; gives where the old one is now.

    Raises `LibraryError` if nothing can be read.
    """
    return salvage.rescue(path)


def backup(library: "Library", target: Path) -> int:
    """Copies the library to `target` while it is in use, whole and consistent; gives the copy's size in bytes.

    Raises `LibraryError` if the copy cannot be written.
    """
    if target.exists() and os.path.samefile(target, library.path):
        raise LibraryError(f"{target} is the library itself; name another file for its backup")
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        copy = sqlite3.connect(unfinished)
        try:
            library.connections.get().backup(copy, pages=4_096)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        # An earlier backup is replaced only by one that is complete.
        os.replace(unfinished, target)
    except (sqlite3.Error, OSError) as error:
        unfinished.unlink(missing_ok=True)
        raise LibraryError(f"{target} cannot be written: {error}; choose another place for the backup") from error
    return target.stat().st_size


def _size(path: Path) -> int:
    return sum(file.stat().st_size for end in ("", "-wal") if (file := Path(f"{path}{end}")).exists())


def _file(library: "Library") -> list[str]:
    rows = library.connections.query("PRAGMA integrity_check(20)")
    return [row[0] for row in rows if row[0] != "ok"]


def _references(library: "Library") -> list[str]:
    problems = []
    for table in derive.CHILDREN:
        rows = library.connections.query(f"SELECT count(*) FROM {table} WHERE article NOT IN (SELECT id FROM articles)")
        if rows[0][0]:
            problems.append(f"{rows[0][0]:,} rows of {table} have lost their article")
    return problems


def _bodies(library: "Library") -> list[str]:
    missing = library.connections.query("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM bodies)")
    problems = [f"{missing[0][0]:,} articles have no text"] if missing[0][0] else []
    for id_ in _sample(library):
        try:
            library.articles.get(id_)
        except Exception as error:  # whatever is wrong with it, it cannot be opened
            problems.append(f"article {id_} cannot be opened ({type(error).__name__})")
    return problems


def _full_text(library: "Library") -> list[str]:
    problems = []
    for rows, words in (
        (
            "articles WHERE id NOT IN (SELECT id FROM words_docsize)",
            "articles are not in the index",
        ),
        (
            "appearances WHERE article NOT IN (SELECT id FROM named_docsize)",
            "articles are not in the index of entities",
        ),
        (
            "words_docsize WHERE id NOT IN (SELECT id FROM articles)",
            "index entries have no article",
        ),
    ):
        count = library.connections.query(f"SELECT count(*) FROM {rows}")[0][0]
        if count:
            problems.append(f"{count:,} {words}")
    wrong = derive.wrongly_indexed(library.connections, _sample(library))
    if wrong:
        problems.append(f"{len(wrong):,} of {SAMPLED} articles are indexed with another text")
    return problems


def _counts(library: "Library") -> list[str]:
    rows = library.connections.query(
        "SELECT count(*) FROM identities i LEFT JOIN (SELECT CAST(key AS INTEGER) AS identity, count(*) AS articles,"
        " sum(value) AS mentions FROM appearances, json_each(appearances.mentions) GROUP BY 1) a ON a.identity = i.id"
        " WHERE i.articles <> coalesce(a.articles, 0) OR i.mentions <> coalesce(a.mentions, 0)"
    )
    return [f"{rows[0][0]:,} entities are counted wrong"] if rows[0][0] else []


def _sample(library: "Library") -> list[int]:
    """Ids spread evenly over the library."""
    ids = library.articles.ids(sort="imported")
    step = max(1, len(ids) // SAMPLED)
    return list(ids[::step])[:SAMPLED]
