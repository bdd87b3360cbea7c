"""The search language and what it finds, as one types."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from stories import stored, story

from reader.library import Highlight, Library, Scope, Sort
from reader.library.dates import period
from reader.library.query import unclear
from reader.library.reading_time import WORDS_PER_MINUTE, minutes, words_of

A = story("/a.txt", "Musk's dream", "Elon Musk ordered Nvidia chips for $920 billion. A café in Zürich.", "chips chips",
          published="2024-03-23", source="Home IT", byline=("Ann Lee",))  # fmt: skip
B = story("/b.txt", "General Motors cuts jobs", "Mary Barra spoke in Berlin about chips. The dream is over.",
          published="2023-11-02", source="The Auto Post", byline=("Bo Ek",), language="de")  # fmt: skip
C = story(
    "/c.txt",
    "中国的芯片",
    "英伟达公司的人工智能芯片在中国很受欢迎，马斯克也购买了。",
    published="2024-01-05",
    source=None,
    language="zh",
)
D = story("/d.txt", "Undated", "A dreamer wrote: don't panic. State-of-the-art -50% C++", published=None, source=None)


@pytest.fixture
def filled(library: Library) -> Library:
    stored(library, A, B, C, D)
    return library


def found(library: Library, query: str, sort: Sort = "relevance", limit: int | None = None) -> str:
    """The letters of the articles found, in order."""
    ids = library.search.run(query, sort=sort, limit=limit).ids
    return "".join(row.origin[1].upper() for row in library.articles.rows(ids))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("chips", "AB"),
        ("chi", "AB"),
        ("CHIPS nvidia", "A"),
        ('"the dream"', "B"),
        ('"dream the"', ""),
        ('"the dre', "B"),
        ("dream -musk", "B"),
        ("dream -", "AB"),
        ("dream - musk", "A"),
        ("-dream", "C"),
        ('-"dream is over" dream', "AD"),
        ("nvidia OR berlin", "AB"),
        ("dream nvidia OR berlin", "AB"),
        ("nvidia OR", "A"),
        ("OR nvidia", "A"),
        ("berlin OR -dream", "BC"),
        ("cafe zurich", "A"),
        ("don't", "D"),
        ("dont", ""),
        ("state-of-the-art", "D"),
        ("state of the art", "D"),
        ("title:dream", "A"),
        ('title:"general motors"', "B"),
        ("-title:dream dream", "BD"),
        ("by:ann", "ACD"),
        ("source:auto", "B"),
        ("source:post by:bo", "B"),
        ("lang:de", "B"),
        ("LANG:ZH", "C"),
        ("-lang:en", "BC"),
        ("after:2024", "AC"),
        ("before:2024", "B"),
        ("after:march 2024 before:2025", "A"),
        ("on:2024-01", "C"),
        ("on:2024-01-05", "C"),
        ('on:"5 jan 2024"', "C"),
        ("-after:2024", "BD"),
        ('entity:"Elon Musk"', "A"),
        ("@musk", "A"),
        ("@mus", "A"),
        ("@barra chips", "B"),
        ("-@musk chips", "B"),
        ("@nobody", ""),
        ("type:money", "A"),
        ("type:people", "AB"),
        ("-type:people", "CD"),
        ("money:>1b", "A"),
        ("money:>920b", ""),
        ("money:>=920b", "A"),
        ("money:$920bn", "A"),
        ("money:1m..2t", "A"),
        ("money:1m..2m", ""),
        ("money:<1b", ""),
        ("money:lots", ""),
        ("money:>1b OR berlin", "AB"),
        ("is:unread", "ABCD"),
        ("is:read", ""),
        ("is:starred OR @musk", "A"),
        ("芯片", "C"),
        ("马斯克", "C"),
        ("克", "C"),
        ("中国 欢迎", "C"),
        ("国中", ""),
        ("-芯片 -chips", "D"),
        ("c++", "D"),
        ("", "ABCD"),
        ("   ", "ABCD"),
        ("title:", "ABCD"),
        ("***", "ABCD"),
        ('"', "ABCD"),
        ("nonsense:words", ""),
    ],
)
def test_queries(filled: Library, query: str, expected: str) -> None:
    assert "".join(sorted(found(filled, query))) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("min:<5", [100, 1_000]),
        ("min:<=5", [100, 1_000, 1_200]),
        ("min:5", [1_200]),
        ("min:>10", [3_000]),
        ("min:4..5", [1_000, 1_200]),
        ("minutes:>=4", [1_000, 1_200, 3_000]),
        ("words:>800", [1_000, 1_200, 3_000]),
        ("words:<1k", [100]),
        ("-words:>800", [100]),
        ("min:1 OR words:>2000", [100, 3_000]),
        ("min:0", []),
        ("min:<", [100, 1_000, 1_200, 3_000]),
        ("min:soon", []),
    ],
)
def test_articles_by_the_time_that_reading_takes(library: Library, query: str, expected: list[int]) -> None:
    stored(library, *(story(f"/{n}.txt", "T", " ".join(["word"] * n)) for n in (100, 1_000, 1_200, 3_000)))
    rows = library.articles.rows(library.search.run(query, sort="shortest").ids)
    assert [row.words for row in rows] == expected


@given(words=st.integers(0, 100_000), bound=st.integers(0, 400))
def test_minutes_asked_for_are_the_minutes_shown(words: int, bound: int) -> None:
    low, high = words_of(bound, bound)
    # At the very half of a minute both neighbours may be meant.
    if (words / WORDS_PER_MINUTE) % 1 != 0.5:
        assert (low <= words <= high) == (minutes(words) == bound)


def test_tags_and_marks_and_notes(filled: Library) -> None:
    ids = {row.origin[1].upper(): row.id for row in filled.articles.rows(filled.articles.ids())}
    filled.articles.add_tag([ids["A"], ids["B"]], "to keep")
    filled.articles.set_starred([ids["B"]], True)
    filled.articles.set_read([ids["C"]], True)
    filled.articles.add_highlight(Highlight(0, ids["D"], 0, 0, 1, "A", note="100% sure_"))
    assert "".join(sorted(found(filled, 'tag:"To Keep"'))) == "AB"
    assert found(filled, 'tag:"to keep" -is:starred') == "A"
    assert found(filled, "is:read") == "C"
    assert found(filled, "is:noted") == "D"
    assert found(filled, "note:100%") == "D"
    assert found(filled, "note:000%") == ""


def test_titles_weigh_more_and_newer_comes_first_on_ties(library: Library) -> None:
    text = "Something else altogether happened here today."
    stored(
        library,
        story("/A.txt", "Plain", f"{text} One storm", published="2020-01-01"),
        story("/B.txt", "Plain", f"{text} Our storm", published="2024-01-01"),
        story("/C.txt", "The storm", text, published="2010-01-01"),
        story("/D.txt", "Plain", "Nothing."),
    )
    assert found(library, "storm") == "CBA"
    assert found(library, "storm", sort="oldest") == "CAB"
    assert found(library, "storm", limit=1) == "C"


def test_a_typo_is_offered_the_nearest_words(filled: Library) -> None:
    assert "chips" in filled.search.run("chipz").suggestions
    assert "nvidia" in filled.search.run("nvdiia chips").suggestions
    assert "dream" in filled.search.run("xdream ").suggestions
    assert filled.search.run("chips").suggestions == ()
    assert filled.search.run("xyzzyqwv").suggestions == ()


def test_a_scope_narrows_a_search(filled: Library) -> None:
    within = {"B": Scope("lang:de"), "A": Scope(origins=("/a.txt",))}
    for letter, scope in within.items():
        (article,) = filled.search.run("chips", scope=scope).ids
        assert filled.articles.rows([article])[0].origin == f"/{letter.lower()}.txt"


def test_snippets_mark_what_was_asked_for(filled: Library) -> None:
    ids = filled.search.run("zurich nvid").ids
    snippet = filled.search.snippets("zurich nvid", ids)[ids[0]]
    assert [snippet.text[start:end] for start, end in snippet.spans] == ["Nvidia", "Zürich"]
    ids = filled.search.run("芯片").ids
    snippet = filled.search.snippets("芯片", ids)[ids[0]]
    assert {snippet.text[start:end] for start, end in snippet.spans} == {"芯片"}
    assert filled.search.snippets("is:unread", ids) == {}


def test_a_long_text_gives_a_short_snippet_around_the_find(library: Library) -> None:
    (id_,) = stored(library, story("/a.txt", "T", "word " * 300 + "the needle here " + "word " * 300))
    snippet = library.search.snippets("needle", [id_])[id_]
    assert len(snippet.text) < 200
    assert snippet.text.startswith("…word")
    assert snippet.text.endswith("word…")
    ((start, end),) = snippet.spans
    assert snippet.text[start:end] == "needle"


def test_saved_searches_count_as_the_library_grows(library: Library) -> None:
    stored(library, A)
    id_ = library.search.save("Chips", "chips")
    assert [(s.name, s.query, s.unread, s.total) for s in library.search.saved()] == [("Chips", "chips", 1, 1)]
    ids = stored(library, B)
    library.articles.set_read(ids, True)
    assert [(s.unread, s.total) for s in library.search.saved()] == [(1, 2)]
    assert library.search.save("Chips", "nvidia") == id_
    assert [s.query for s in library.search.saved()] == ["nvidia"]
    assert library.undo() == "Changed the search “Chips”"
    library.search.delete(id_)
    assert library.search.saved() == []
    assert library.undo() == "Deleted the search “Chips”"
    assert [s.query for s in library.search.saved()] == ["chips"]


PIECES = st.sampled_from(
    ["a", "chips", '"', "-", "OR", " ", "(", ")", "*", ":", "title:", "@", "@musk", "NEAR(a b)", "AND", "NOT", "^",
     "after:", "last", "week", "money:>", "1e999", "type:", "is:", "\0", "'", "{", "}", "芯", "ß", "İ", "\u0301",
     "money:nan..inf", "on:0000", "before:9999-12-31", "%", "_", "\\", ",", ";--", "entity:", "\U0001f600", "+",
     "\ud800", "after:0001"]
)  # fmt: skip


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map(" ".join), st.text()))
@example("\x00")
@example('"" ""*')
def test_nothing_one_can_type_is_an_error(filled: Library, query: str) -> None:
    ids = set(filled.articles.ids())
    assert set(filled.search.run(query).ids) <= ids
    assert set(filled.search.run(query, sort="newest").ids) <= ids
    filled.articles.count(Scope(query))
    filled.search.snippets(query, list(ids))


def test_a_search_is_ended_from_another_thread(filled: Library) -> None:
    """The interrupt is set off inside the running statement, so there is no race about when it falls."""
    connection = filled.connections.get()
    connection.set_progress_handler(lambda: filled.interrupt() or 0, 1)
    try:
        assert filled.search.run("chips").interrupted
    finally:
        connection.set_progress_handler(None, 0)
    assert not filled.search.run("chips").interrupted


def test_an_interrupt_breaks_no_write_off(library: Library) -> None:
    connection = library.connections.get()
    connection.set_progress_handler(lambda: library.interrupt() or 0, 1)
    try:
        stored(library, A)
    finally:
        connection.set_progress_handler(None, 0)
    assert library.articles.count() == 1


TODAY = date(2024, 3, 23)  # a Saturday


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2024", "2024-01-01", "2025-01-01"),
        ("2024-02", "2024-02-01", "2024-03-01"),
        ("2024/2/29", "2024-02-29", "2024-03-01"),
        ("march", "2024-03-01", "2024-04-01"),
        ("April", "2023-04-01", "2023-05-01"),
        ("sept 2022", "2022-09-01", "2022-10-01"),
        ("5 January 2024", "2024-01-05", "2024-01-06"),
        ("Jan 5, 2024", "2024-01-05", "2024-01-06"),
        ("december 2023", "2023-12-01", "2024-01-01"),
        ("today", "2024-03-23", "2024-03-24"),
        ("yesterday", "2024-03-22", "2024-03-23"),
        ("this week", "2024-03-18", "2024-03-25"),
        ("last week", "2024-03-11", "2024-03-18"),
        ("last month", "2024-02-01", "2024-03-01"),
        ("last year", "2023-01-01", "2024-01-01"),
        ("last march", "2023-03-01", "2023-04-01"),
        ("monday", "2024-03-18", "2024-03-19"),
        ("last saturday", "2024-03-16", "2024-03-17"),
        ("3 days ago", "2024-03-20", "2024-03-21"),
        ("2 months ago", "2024-01-01", "2024-02-01"),
    ],
)
def test_dates_people_write(text: str, first: str, after: str) -> None:
    assert period(text, TODAY) == (date.fromisoformat(first), date.fromisoformat(after))


@pytest.mark.parametrize(
    "text", ["", "chips", "2024-13", "30 feb 2024", "99999", "last", "march march 2", "9999999999 days ago"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert period(text, TODAY) is None


def test_today_is_the_readers(library: Library) -> None:
    stored(library, story("/a.txt", "Now", "Text.", published=datetime.now(UTC).isoformat()))
    assert found(library, "on:today") == "A"
    assert found(library, "before:today") == ""


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("after:foo chips", ["after:foo"]),
        ("chips after:foo", ["after:foo"]),
        ("is:red type:thing", ["is:red", "type:thing"]),
        ("money:much words:>few", ["money:much", "words:>few"]),
        ("tag: ports", ["tag:"]),
        ("lang:english", ["lang:english"]),
        ("lang:en is:unread after:last week money:>1b type:people words:>800 by:lee @musk tag:", []),
        ('chips "the dream" -musk OR berlin', []),
    ],
)
def test_what_means_less_than_it_seems_is_told(query: str, terms: list[str]) -> None:
    assert [found.term for found in unclear(query)] == terms
    assert all(found.problem for found in unclear(query))
