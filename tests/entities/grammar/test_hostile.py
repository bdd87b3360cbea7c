"""The grammar on text that nobody would write: it must return, with spans that fit."""

import pytest
from figures_in import PUBLISHED
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities.grammar import find_figures
from reader.entities.tokens import sentences, tokenize

LANGUAGES = ("en", "de", "es", "fr", "zh")
PIECES = st.sampled_from(
    [
        "1",
        "9",
        "0",
        ".",
        ",",
        " ",
        "-",
        "–",
        "$",
        "€",
        "%",
        "million",
        "Mrd.",
        "mil",
        "de ",
        "d'",
        "万",
        "亿",
        "年",
        "月",
        "日",
        "percent",
        "March ",
        "mai ",
        "百分之",
        "of ",
        "and ",
        "to ",
        "between ",
        "last ",
        "Q1",
        "’",
        "\xa0",
        "\n",
        "人",
        "三",
        "x",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80), st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_figures_of_any_text_are_in_order_apart_and_inside_it(text: str, language: str) -> None:
    reached = 0
    for found in find_figures(text, tokenize(text), language, PUBLISHED):
        assert reached <= found.start < found.core <= found.end <= len(text)
        reached = found.end


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_tokens_and_sentences_lose_nothing_but_white_space(text: str) -> None:
    assert "".join(token.text for token in tokenize(text)) == "".join(text.split())
    assert all(text[token.start : token.end] == token.text for token in tokenize(text))
    inside = "".join("".join(text[start:end].split()) for start, end in sentences(text))
    assert inside == "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "unit", ["1,", "9", "1 ", "$1-", "million ", "twenty ", "三千", "1.", "March ", "between 1 and "]
)
def test_ten_thousand_repeats_are_read_in_one_go(language: str, unit: str) -> None:
    text = unit * 10_000
    found = find_figures(text, tokenize(text), language, PUBLISHED)
    assert all(one.end <= len(text) for one in found)


def test_a_letter_that_only_looks_like_another_spells_no_number() -> None:
    text = "ſome people and bıllionſ of dollars"
    assert find_figures(text, tokenize(text), "en", PUBLISHED) == []
