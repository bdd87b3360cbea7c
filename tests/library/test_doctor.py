"""What doctor finds, mends and saves; and backups."""

import sqlite3
from pathlib import Path

import pytest
from article_generator import Generator
from stories import stored, story

from reader.errors import LibraryError
from reader.library import Correction, Library, Scope
from reader.library.answers import Failure
from reader.library.doctor import backup, examine, repair, rescue
from reader.library.importer import record_failures, store


@pytest.fixture
def filled(library: Library) -> Library:
    store(library, Generator(4, names=200, words=800).analyses(60))
    ids = stored(library, story("/a.txt", "One", "Elon Musk and Tesla. Musk."))
    library.articles.add_tag(ids, "mine")
    return library


def wrong(library: Library) -> set[str]:
    return {finding.check for finding in examine(library).findings if not finding.well}


def test_a_library_that_is_well(filled: Library) -> None:
    record_failures(filled, [Failure("/x.txt", "it is empty")])
    diagnosis = examine(filled)
    assert diagnosis.well
    assert diagnosis.articles == 61
    assert diagnosis.size > 100_000
    assert diagnosis.failed == (Failure("/x.txt", "it is empty"),)


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        ("INSERT INTO words(words) VALUES ('delete-all')", "full text"),
        ("INSERT INTO words(rowid, text) VALUES (9999, 'stray')", "full text"),
        ("INSERT INTO words(words, rowid, text) VALUES ('delete', 1, 'x');"
         " INSERT INTO words(rowid, text) VALUES (1, 'x')", "full text"),
        ("DELETE FROM appearances WHERE article = 61", "entity counts"),
        ("INSERT INTO named(named) VALUES ('delete-all')", "full text"),
        ("UPDATE identities SET articles = 77 WHERE id = 1", "entity counts"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM bodies WHERE article = 3", "articles"),
        ("UPDATE bodies SET body = x'00' WHERE article = 1", "articles"),
        ("PRAGMA foreign_keys = OFF; INSERT INTO tags VALUES (9999, 'lost')", "references"),
    ],
)  # fmt: skip
def test_damage_is_found_and_what_follows_from_articles_made_anew(filled: Library, damage: str, check: str) -> None:
    connection = sqlite3.connect(filled.path)
    connection.executescript(damage)
    connection.close()
    assert check in wrong(filled)
    repair(filled)
    assert wrong(filled) <= ({"articles", "full text"} if "body = " in damage else set())
    assert filled.articles.count(Scope("tesla tag:mine")) == 1
    assert filled.articles.count(Scope("@musk")) == 1


def test_repair_keeps_corrections(filled: Library) -> None:
    ids = filled.articles.ids(Scope("@musk"))
    musk = next(e.identity for e in filled.articles.get(ids[0]).entities if e.entity.name == "Elon Musk")
    filled.entities.correct(Correction("split", musk, form="Musk", name="Kimbal Musk"))
    before = filled.entities.names()
    repair(filled)
    assert filled.entities.names() == before
    assert examine(filled).well


def test_a_damaged_file_is_saved_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with Library.open(path) as library:
        store(library, Generator(4, names=200, words=800).analyses(200))
        library.articles.set_starred(library.articles.ids(), True)
        (page,) = library.connections.query(
            "SELECT max(pageno) FROM dbstat WHERE name = 'bodies' AND pagetype = 'leaf'"
        )[0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4_096 : page * 4_096] = b"\xab" * 4_096
    path.write_bytes(data)
    with Library.open(path) as library:
        assert not examine(library).well
    damaged = rescue(path)
    assert damaged.read_bytes() == bytes(data)
    with Library.open(path) as library:
        assert examine(library).well
        assert 150 < library.articles.count(Scope("is:starred")) < 200
        for id_ in library.articles.ids():
            assert library.articles.get(id_).article.blocks


def test_what_an_earlier_rescue_left_aside_is_kept(filled: Library) -> None:
    path = filled.path
    filled.close()
    first, second = rescue(path), rescue(path)
    assert first != second
    assert first.exists()
    assert second.exists()
    with Library.open(path) as library:
        assert library.articles.count() == 61


def test_where_nothing_can_be_read_nothing_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    path.write_bytes(b"SQLite format 3\0" + b"\xab" * 9_000)
    with pytest.raises(LibraryError, match="backup"):
        rescue(path)
    assert path.read_bytes() == b"SQLite format 3\0" + b"\xab" * 9_000
    assert [file.name for file in tmp_path.iterdir()] == ["l.db"]


def test_a_backup_is_a_whole_library(filled: Library, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    assert backup(filled, target) == target.stat().st_size
    stored(filled, story("/later.txt", "Later", "After the backup."))
    backup_ids = None
    with Library.open(target) as copy:
        assert examine(copy).well
        assert copy.articles.count() == 61
        backup_ids = copy.articles.ids()
    assert list(backup_ids) == [id_ for id_ in filled.articles.ids() if id_ in set(backup_ids)]
    backup(filled, target)
    with Library.open(target) as copy:
        assert copy.articles.count() == 62


def test_a_backup_that_cannot_be_written_is_told(filled: Library, tmp_path: Path) -> None:
    for target in (filled.path, tmp_path / "none" / "b.db"):
        with pytest.raises(LibraryError, match="another"):
            backup(filled, target)
    assert examine(filled).well
