"""Rows of the list and the panel: always of the width they were given, dates as people say them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.values import ArticleRow
from reader.model import ENTITY_TYPES
from reader.terminal.rows import (
    ASCII_SIGNS,
    PanelEntry,
    Signs,
    article_row,
    bar,
    entity_row,
    fitted,
    group_row,
    lettered,
    minutes,
    spread,
    when,
)
from reader.terminal.safe import cells

NOW = datetime(2024, 4, 2, 12, tzinfo=UTC)
TITLES = st.text(st.sampled_from("abc DEF 中文 אב é\u0301 \u202e\x1b[31m"), max_size=80)


def plain(row: list[tuple[str, tuple[str, ...]]]) -> str:
    return "".join(text for text, _ in row)


def article(title: str, **more: object) -> ArticleRow:
    fields: dict[str, object] = {
        "source": "The Wire", "published": "2024-03-23", "imported": "2024-04-01T00:00:00+00:00", "language": "en",
        "words": 500, "read": False, "starred": False, "tags": (), "noted": False, "origin": "a.txt",
    }  # fmt: skip
    return ArticleRow(id=1, title=title, **(fields | more))  # type: ignore[arg-type]


@given(TITLES, st.integers(12, 120), st.booleans(), st.booleans(), st.booleans())
def test_an_articles_rows_have_the_width_of_the_pane(
    title: str, width: int, two: bool, starred: bool, ascii_only: bool
) -> None:
    row = article(title, starred=starred, noted=starred, tags=tuple(title.split()[:3]), source=title or None)
    drawn = article_row(row, width, now=NOW, signs=ASCII_SIGNS if ascii_only else Signs(), two_lines=two)
    assert len(drawn) == 1 + two
    for line in drawn:
        assert cells(plain(line)) == width
        assert "\x1b" not in plain(line)
        assert "\u202e" not in plain(line)


@given(TITLES, st.integers(12, 80), st.integers(0, 9999), st.integers(0, 8), st.booleans())
def test_an_entitys_row_has_the_width_of_the_panel(name: str, width: int, count: int, bars: int, typed: bool) -> None:
    entry = PanelEntry(0, name, "PERSON", count, 3, tuple(range(24)), form=name, positions=(0, 2))
    row = entity_row(entry, width, signs=Signs(), bar_width=bars, most=9, typed=typed)
    assert cells(plain(row)) == width


def test_what_is_unread_starred_tagged_and_noted_is_seen() -> None:
    row = article("A title", starred=True, noted=True, tags=("chips",))
    above, below = (plain(line) for line in article_row(row, 60, now=NOW, signs=Signs()))
    assert above.startswith(" ● A title")
    assert "The Wire · 23 Mar · 2 min #chips" in below
    assert below.rstrip().endswith("★ ¶")
    read = article_row(article("A title", read=True), 60, now=NOW, signs=Signs())
    assert "●" not in plain(read[0])


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2024-04-02T11:30:00+00:00", "30 min"),
        ("2024-04-02T05:00:00-04:00", "3 h"),
        ("2024-04-02", "today"),
        ("2024-03-30T08:00:00+00:00", "3 d"),
        ("2024-03-23", "23 Mar"),
        ("2023-12-24", "24 Dec 23"),
        ("2025-01-01", "1 Jan 25"),
        ("not a date", "not a date"),
        (None, ""),
    ],
)
def test_dates_are_said_as_people_say_them(published: str | None, said: str) -> None:
    assert when(published, NOW) == said


def test_the_full_date_and_the_minutes() -> None:
    assert when("2024-03-23T06:52:00-05:00", NOW, exact=True) == "23 Mar 2024, 06:52"
    assert when("2024-03-23", NOW, exact=True) == "23 Mar 2024"
    assert [minutes(words) for words in (0, 100, 700)] == [1, 1, 3]


def test_bars_show_where_and_how_much() -> None:
    assert bar([0, 1, 8], Signs()) == " ▁█"
    assert bar([1, 1], Signs(), most=8) == "▁▁"
    assert bar([0, 3], ASCII_SIGNS).isascii()
    assert sum(spread(range(24), 5)) == sum(range(24))


@given(st.lists(st.tuples(TITLES.map(lambda t: t.replace("\x1b", "").replace("\u202e", "")), st.just(())), max_size=5),
       st.integers(1, 60))  # fmt: skip
def test_pieces_are_cut_or_filled_to_the_width(pieces: list[tuple[str, tuple[str, ...]]], width: int) -> None:
    assert cells(plain(fitted(pieces, width))) == width


def test_matched_letters_and_groups_are_marked() -> None:
    assert [text for text, roles in lettered("Elon Musk", (5, 6), ("body",)) if "letter" in roles] == ["Mu"]
    for kind in ENTITY_TYPES:
        assert cells(plain(group_row(kind, 3, 30, letter=True))) == 30


def test_what_takes_long_to_read_is_said_in_hours() -> None:
    below = plain(article_row(article("A book", words=320_000), 60, now=NOW, signs=Signs())[1])
    assert "23 h" in below
    assert "min" not in below


def test_the_source_is_told_before_the_minutes() -> None:
    row = article("A title", source="Harbour Gazette", published="2024-03-23", words=500)
    narrow, wide = (plain(article_row(row, width, now=NOW, signs=Signs())[1]) for width in (30, 60))
    assert "Harbour Gaz" in narrow
    assert "min" not in narrow
    assert "min" in wide
