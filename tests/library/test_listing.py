"""The list that is kept ready says at any time what the articles themselves say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import stored, story

from reader.library import Library, Scope
from reader.library.importer import store


def by_the_articles(library: Library) -> list[int]:
    """The ids of all articles, newest first, from the articles' own table."""
    return [row[0] for row in library.connections.query("SELECT id FROM articles ORDER BY moment DESC, id DESC")]


def test_it_follows_what_is_added_changed_and_removed(library: Library) -> None:
    first, second = stored(
        library,
        story("/a.txt", "First", "Tesla.", published="2024-03-01"),
        story("/b.txt", "Second", "Nvidia.", published="2024-02-01"),
    )
    assert list(library.articles.ids()) == [first, second]
    with library.connections.transaction() as connection:
        # As another program would that is broken off before it has kept the list anew.
        connection.execute("UPDATE articles SET moment = 2000000000 WHERE id = ?", [second])
    assert list(library.articles.ids()) == [second, first]
    with library.connections.transaction() as connection:
        connection.execute("DELETE FROM articles WHERE id = ?", [first])
    assert list(library.articles.ids()) == [second]
    assert library.articles.count() == 1


def test_an_article_that_turns_out_to_be_of_another_month_moves_in_the_timeline(library: Library) -> None:
    stored(library, story("/a.txt", "Cars", "Tesla builds cars.", published="2024-03-01", url="https://e.org/a"))
    tesla = library.entities.names()[0].identity
    assert library.entities.page(tesla).timeline == (("2024-03", 1),)
    store(library, [story("/a.txt", "Cars", "Tesla builds more.", published="2023-01-31", url="https://e.org/a")])
    assert library.entities.page(tesla).timeline == (("2023-01", 1),)


def test_marking_leaves_it_as_it_is(library: Library) -> None:
    ids = stored(library, story("/a.txt", "First", "Tesla."), story("/b.txt", "Second", "Nvidia."))
    library.articles.set_read(ids, True)
    library.articles.set_starred(ids, True)
    assert library.connections.query("SELECT newest IS NOT NULL FROM listing") == [(1,)]
    assert list(library.articles.ids()) == by_the_articles(library)


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(1, 28), st.sampled_from(["Tesla", "Nvidia"])), min_size=1, max_size=120))
def test_those_with_an_entity_come_in_the_same_order_however_many_they_are(
    tmp_path_factory: pytest.TempPathFactory, days: list[tuple[int, str]]
) -> None:
    with Library.open(tmp_path_factory.mktemp("listing") / "l.db") as library:
        store(
            library,
            [
                story(
                    f"/{n}.txt", f"Number {n}", f"{'Tesla' if tesla else 'Nvidia'} {n}.", published=f"2024-03-{day:02}"
                )
                for n, (day, tesla) in enumerate(days)
            ],
        )
        for name in library.entities.names():
            found = list(library.articles.ids(Scope(with_entities=(name.identity,))))
            assert found == [id_ for id_ in by_the_articles(library) if id_ in set(found)]
            assert len(found) == name.articles
