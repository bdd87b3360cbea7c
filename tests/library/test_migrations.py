"""Libraries that earlier versions wrote, with all that a reader does in one: opened, nothing of it is lost."""

import gzip
from pathlib import Path

import pytest
from stories import stored, story

from reader.library import Library, Position, schema
from reader.library.doctor import examine

VERSIONS = sorted((Path(__file__).parent / "versions").glob("version-*.db.gz"))


@pytest.fixture(params=VERSIONS, ids=lambda path: path.name.removesuffix(".db.gz"))
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    """Three articles of which one was revised, with a star, a tag, a note, a position, a search and corrections."""
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return Library.open(path)


def test_there_is_a_library_of_every_earlier_version() -> None:
    assert len(VERSIONS) == len(schema.MIGRATIONS) - 1


def test_what_the_reader_did_is_still_there(library: Library) -> None:
    with library:
        by_title = {row.title: row for row in library.articles.rows(library.articles.ids())}
        chips, cars = by_title["Chips for Memphis"], by_title["Cars in Berlin"]
        assert chips.starred
        assert chips.tags == ("chips",)
        assert cars.read
        assert [highlight.note for highlight in library.articles.highlights(chips.id)] == ["him again"]
        assert library.articles.position(cars.id) == Position(0, 5)
        assert library.articles.get(cars.id).revision == 2
        assert [(search.name, search.total) for search in library.search.saved()] == [("Cars", 1)]
        assert "Berlin" not in [each.entity.name for each in library.articles.get(cars.id).entities]
        assert {each.kind for each in library.entities.corrections()} == {"merge", "hide"}


def test_it_is_whole_and_goes_on_as_any_other(library: Library) -> None:
    with library:
        assert examine(library).well
        (new,) = stored(library, story("/d.txt", "Newest", "Nvidia and Elon Musk.", published="2024-04-01"))
        titles = [row.title for row in library.articles.rows(library.articles.ids())]
        assert sorted(titles) == ["Cars in Berlin", "Chips for Memphis", "Newest", "Undated"]
        nvidia = next(name for name in library.entities.names() if name.name == "Nvidia")
        assert nvidia.articles == 3
        page = library.entities.page(nvidia.identity)
        assert page.timeline == (("2024-03", 1), ("2024-04", 1))
        assert {context.article for context in page.contexts} >= {new}
        assert len(library.search.run("tesla").ids) == 1
        assert examine(library).well
