"""Order, rows, reading marks, tags, places and notes: what the reader sees and does in the list, and takes back."""

from pathlib import Path

import pytest
from stories import stored, story

from reader.errors import LibraryError
from reader.library import ArticleRow, Highlight, Library, Position, Scope, Sort

SUPER = story("/n/a.txt", "The supercomputer", "Elon Musk wants chips.", published="2024-03-23T06:52:00-05:00")
CARS = story("/n/deep/b.txt", "cars", "Mary Barra of General Motors.", "More.", published="2024-03-24", source="Auto")
UNDATED = story("/m/c.jsonl#3", "Älteres", "Nvidia grew. " * 9, published=None, source=None)


ALL = Scope()


def titles(library: Library, scope: Scope = ALL, sort: Sort = "newest") -> list[str]:
    return [row.title for row in library.articles.rows(library.articles.ids(scope, sort))]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", ["Älteres", "cars", "The supercomputer"]),
        ("oldest", ["The supercomputer", "cars", "Älteres"]),
        ("title", ["Älteres", "cars", "The supercomputer"]),
        ("source", ["cars", "The supercomputer", "Älteres"]),
        ("longest", ["Älteres", "cars", "The supercomputer"]),
        ("shortest", ["The supercomputer", "cars", "Älteres"]),
        ("imported", ["Älteres", "cars", "The supercomputer"]),
        ("unread", ["cars", "The supercomputer", "Älteres"]),
    ],
)
def test_each_sort(library: Library, sort: str, expected: list[str]) -> None:
    *_, undated = stored(library, SUPER, CARS, UNDATED)
    if sort == "unread":
        library.articles.set_read([undated], True)
    assert titles(library, sort=sort) == expected


def test_a_row_says_what_the_list_shows(library: Library) -> None:
    (id_,) = stored(library, SUPER)
    library.articles.add_tag([id_], "chips")
    library.articles.set_starred([id_], True)
    (row,) = library.articles.rows([id_])
    assert row == ArticleRow(
        id_, "The supercomputer", "Home IT", "2024-03-23T06:52:00-05:00", row.imported, "en", 4, False, True,
        ("chips",), False, "/n/a.txt",
    )  # fmt: skip


def test_rows_come_in_the_order_asked_and_what_is_gone_is_skipped(library: Library) -> None:
    first, second = stored(library, SUPER, CARS)
    assert [row.id for row in library.articles.rows([second, 999, first])] == [second, first]


def test_opening_gives_the_article_as_it_was_stored(library: Library) -> None:
    (id_,) = stored(library, SUPER)
    opened = library.articles.get(id_)
    assert opened.article == SUPER.article
    assert [stored.entity for stored in opened.entities] == list(SUPER.entities)
    assert opened.origins == ("/n/a.txt",)
    assert opened.revision == 1


def test_an_article_that_is_gone_is_an_error_in_words(library: Library) -> None:
    with pytest.raises(LibraryError, match="article 7 is not in"):
        library.articles.get(7)


@pytest.mark.parametrize(
    ("origin", "expected"),
    [("/n", ["cars", "The supercomputer"]), ("/n/", ["cars", "The supercomputer"]), ("/n/a.txt", ["The supercomputer"]),
     ("/m/c.jsonl", ["Älteres"]), ("/n/dee", [])],
)  # fmt: skip
def test_a_scope_of_paths_holds_what_came_from_there(library: Library, origin: str, expected: list[str]) -> None:
    stored(library, SUPER, CARS, UNDATED)
    scope = Scope(origins=(origin,))
    assert titles(library, scope) == expected
    assert library.articles.count(scope) == len(expected)


def test_entities_narrow_the_list(library: Library) -> None:
    first, second, _ = stored(library, SUPER, CARS, UNDATED)
    musk = next(name.identity for name in library.entities.names() if name.name == "Elon Musk")
    assert list(library.articles.ids(Scope(with_entities=(musk,)))) == [first]
    assert second in library.articles.ids(Scope(without_entities=(musk,)))
    assert first not in library.articles.ids(Scope(without_entities=(musk,)))


def test_every_mark_is_taken_back_one_step_at_a_time(library: Library) -> None:
    ids = stored(library, SUPER, CARS, UNDATED)
    library.articles.set_read(ids[:1], True)
    library.articles.set_read(ids, True)
    library.articles.add_tag(ids, " to  keep ")
    library.articles.remove_tag(ids[:1], "to keep")
    assert library.articles.tags() == [("to keep", 2)]
    assert library.undo() == "Took the tag “to keep” off 1 article"
    assert library.articles.tags() == [("to keep", 3)]
    assert library.undo() == "Tagged 3 articles “to keep”"
    assert library.undo() == "Marked 2 articles read"
    assert library.articles.count(Scope("is:read")) == 1
    assert library.undo() == "Marked 1 article read"
    assert library.articles.count(Scope("is:unread")) == 3
    assert library.undo() is None


def test_what_changes_nothing_is_no_step(library: Library) -> None:
    ids = stored(library, SUPER)
    library.articles.set_read(ids, False)
    library.articles.add_tag(ids, "  ")
    library.articles.remove_tag(ids, "none")
    assert library.undo() is None


def test_steps_outlive_the_program(tmp_path: Path) -> None:
    with Library.open(tmp_path / "l.db") as library:
        library.articles.set_starred(stored(library, SUPER), True)
    with Library.open(tmp_path / "l.db") as library:
        assert library.undo() == "Marked 1 article starred"
        assert library.articles.count(Scope("is:starred")) == 0


def test_the_place_is_kept(library: Library) -> None:
    (id_,) = stored(library, SUPER)
    assert library.articles.position(id_) is None
    library.articles.set_position(id_, Position(3, 120))
    assert library.articles.position(id_) == Position(3, 120)
    assert library.articles.get(id_).position == Position(3, 120)
    assert library.undo() is None
    library.articles.set_position(999, Position(0, 0))
    assert library.articles.position(999) is None


def test_highlights_and_notes(library: Library) -> None:
    (id_,) = stored(library, SUPER)
    mark = library.articles.add_highlight(Highlight(0, id_, 0, 0, 9, "Elon Musk"))
    library.articles.set_note(mark, "him again")
    (highlight,) = library.articles.highlights(id_)
    assert (highlight.text, highlight.note) == ("Elon Musk", "him again")
    assert library.articles.rows([id_])[0].noted
    assert list(library.articles.ids(Scope('note:"him ag"'))) == [id_]
    library.articles.remove_highlight(mark)
    assert library.articles.highlights(id_) == []
    assert library.undo() == "Removed a highlight"
    assert library.articles.highlights(id_) == [highlight]
    assert library.undo() == "Changed a note"
    assert library.articles.highlights(id_)[0].note == ""
    assert library.undo() == "Highlighted a passage"
    assert not library.articles.rows([id_])[0].noted
    with pytest.raises(LibraryError, match="no longer"):
        library.articles.set_note(mark, "x")


def test_groups_by_day_and_source(library: Library) -> None:
    stored(library, SUPER, CARS, UNDATED)
    days = library.articles.groups(by="day")
    assert ("2024-03-23", 1) in days
    assert days == sorted(days, reverse=True)
    assert sorted(library.articles.groups(by="source")) == [("", 1), ("Auto", 1), ("Home IT", 1)]
    assert library.articles.groups(Scope("source:auto"), by="source") == [("Auto", 1)]
    assert sorted(library.articles.sources()) == [("Auto", 1), ("Home IT", 1)]


def test_session_state(library: Library) -> None:
    library.state.set("panes", {"list": 30, "open": [1, None]})
    assert library.state.get("panes") == {"list": 30, "open": [1, None]}
    library.state.set("panes", None)
    assert library.state.get("panes", "default") == "default"


def test_the_version_changes_with_every_write(library: Library) -> None:
    before = library.version()
    assert library.version() == before
    library.state.set("a", 1)
    mine = library.version()
    assert mine != before
    with Library.open(library.path) as other:
        other.state.set("a", 2)
    assert library.version() != mine
