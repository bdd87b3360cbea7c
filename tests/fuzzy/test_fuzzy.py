"""The filter: what a hurried person types finds what they mean, first."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fuzzy import FuzzyIndex, matched_positions

LINES = [line for line in (Path(__file__).parent / "ranking.txt").read_text().splitlines() if line[0] != "#"]
FORMS = [[form.strip() for form in line.split("=>")[0].split("|")] for line in LINES]
QUERIES = [(query.strip(), number) for number, line in enumerate(LINES) for query in line.split("=>")[1].split(",")]
INDEX = FuzzyIndex(FORMS)


def test_there_are_enough_queries_to_speak_of() -> None:
    assert len(QUERIES) >= 300


def test_every_query_finds_its_entity_first() -> None:
    wrong = []
    for query, expected in QUERIES:
        hits = INDEX.search(query, 1)
        if not hits or hits[0].candidate != expected:
            wrong.append(f"{query}: {hits[0].form if hits else 'nothing'}, not {FORMS[expected][0]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("query", ["zebra", "qqq", "xyzzy", "马云", "lorem ipsum", "tax", "%%%", "   "])
def test_nothing_unrelated_is_shown(query: str) -> None:
    assert [hit.form for hit in INDEX.search(query)] == []


def test_exact_and_prefix_matches_stand_before_fuzzy_ones() -> None:
    index = FuzzyIndex([["Mask"], ["Muskegon"], ["Musk"], ["Minsk"]])
    assert [hit.form for hit in index.search("musk")] == ["Musk", "Muskegon", "Mask"]


def test_equals_keep_the_order_that_they_came_in() -> None:
    index = FuzzyIndex([["Anna Berg"], ["Anna Dahl"], ["Anna Falk"]])
    assert [hit.candidate for hit in index.search("anna")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("query", "form", "marked"),
    [
        ("huang jen", "Jensen Huang", "JenHuang"),
        ("msuk", "Musk", "Msk"),
        ("jh", "Jensen Huang", "JH"),
        ("munchen", "München", "München"),
        ("马", "马斯克", "马"),
        ("putin", "Путин", "Путин"),
    ],
)
def test_the_letters_that_matched_are_told(query: str, form: str, marked: str) -> None:
    assert "".join(form[at] for at in matched_positions(query, form)) == marked


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=3), max_size=12), st.text(max_size=10))
def test_any_text_can_be_searched_for_in_any_names(names: list[list[str]], query: str) -> None:
    hits = FuzzyIndex(names).search(query)
    assert len({hit.candidate for hit in hits}) == len(hits)
    for hit in hits:
        assert hit.form in names[hit.candidate]
        assert all(0 <= at < len(hit.form) for at in hit.positions)


@given(st.lists(st.text("abcdefgh äö", min_size=1, max_size=12), min_size=1, max_size=12), st.data())
def test_a_name_is_found_by_itself(names: list[str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(names))
    hits = FuzzyIndex([[each] for each in names]).search(name)
    assert not name.strip() or name in [hit.form for hit in hits]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("schwarznegger", "Arnold Schwarzenegger"),
        ("shwarzeneger", "Arnold Schwarzenegger"),
        ("zelneskyy", "Volodymyr Zelenskyy"),
        ("christine lagrade", "Christine Lagarde"),
        ("bolsanro", "Jair Bolsonaro"),
    ],
)
def test_a_typo_in_a_long_name_is_forgiven_key_by_key(typed: str, name: str) -> None:
    others = [[f"{first} {last}"] for first in ("Schulz", "Zander", "Chris", "Bolton") for last in ("Zorn", "Lager")]
    index = FuzzyIndex([*others, [name]])
    for length in range(max(8, len(typed) - 3), len(typed) + 1):
        assert name in [hit.form for hit in index.search(typed[:length], 5)], typed[:length]
    assert FuzzyIndex([*others, [name]]).search(typed, 1)[0].form == name
