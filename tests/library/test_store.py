"""The file itself: made, migrated, refused, shared between programs and threads."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from stories import stored, story

from reader.errors import LibraryError
from reader.library import Library, schema

ONE = story("/a.txt", "One", "Elon Musk and Tesla.")


@pytest.mark.parametrize("version", range(len(schema.MIGRATIONS) + 1))
def test_a_library_of_every_earlier_version_opens(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path, isolation_level=None)
    schema.migrate(connection, upto=version)
    assert schema.version_of(connection) == version
    connection.close()
    with Library.open(path) as library:
        assert stored(library, ONE)
        assert schema.version_of(library.connections.get()) == len(schema.MIGRATIONS)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks(url)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=r"another program's.*--library"):
        Library.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"This is no database. " * 400, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_what_is_no_database_is_told_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "text.db"
    path.write_bytes(content)
    with pytest.raises(LibraryError) as error:
        Library.open(path)
    assert "text.db" in str(error.value)
    assert "\n" not in str(error.value)
    assert path.read_bytes() == content


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    Library.open(tmp_path / "l.db").close()
    connection = sqlite3.connect(tmp_path / "l.db")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(LibraryError, match="newer newsreader"):
        Library.open(tmp_path / "l.db")


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be opened"):
        Library.open(tmp_path)


def test_reading_only_needs_a_file_and_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="does not exist"):
        Library.open(tmp_path / "l.db", readonly=True)
    with Library.open(tmp_path / "l.db") as library:
        (id_,) = stored(library, ONE)
    with Library.open(tmp_path / "l.db", readonly=True) as library:
        assert library.articles.get(id_).article.title == "One"
        with pytest.raises(LibraryError, match="may not be written"):
            library.articles.set_read([id_], True)


def test_every_thread_reads_and_writes(library: Library) -> None:
    ids = stored(library, ONE)
    errors: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for _ in range(20):
                library.articles.add_tag(ids, f"tag {number}")
                assert library.articles.get(ids[0]).article.title == "One"
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(library.articles.tags()) == 4


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files as Linux lists them")
def test_a_thread_that_ends_leaves_no_connection_behind(library: Library) -> None:
    def work() -> None:
        library.articles.count()
        library.connections.release()
        library.connections.release()
        library.articles.count()
        library.connections.release()

    open_files = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(10):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    # SQLite itself keeps one or two open for the next connection.
    assert len(list(Path("/proc/self/fd").iterdir())) <= open_files + 2
    assert library.articles.count() == 0


WRITER = """
import sys
from pathlib import Path
from reader.library import Library
with Library.open(Path(sys.argv[1])) as library:
    for number in range(60):
        library.state.set(f"{sys.argv[2]}-{number}", number)
"""


def test_programs_side_by_side_lose_nothing(tmp_path: Path) -> None:
    """All begin on a file that is not there yet: making it is part of what they share."""
    path = tmp_path / "shared.db"
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name], stderr=subprocess.PIPE, text=True)
        for name in "abcd"
    ]
    assert [program.communicate()[1] for program in programs] == [""] * 4
    with Library.open(path) as library:
        kept = [library.state.get(f"{name}-{number}") for name in "abcd" for number in range(60)]
    assert kept == [*range(60)] * 4


def test_a_write_that_fails_leaves_nothing_behind(library: Library) -> None:
    def fail() -> None:
        with library.connections.transaction() as connection:
            connection.execute("INSERT INTO state VALUES ('a', '1')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert library.state.get("a") is None


def test_listing_loads_no_heavy_library(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "with Library.open(Path(sys.argv[1])) as library: library.articles.rows(library.articles.ids())\n"
        "heavy = {'textual', 'rich', 'rapidfuzz', 'trafilatura', 'ftfy', 'feedparser', 'pycrfsuite', 'multiprocessing',"
        " 'reader.text', 'reader.entities', 'reader.sources', 'urllib.request', 'asyncio', 'zstandard'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "l.db")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
