"""Finding in an article: across line ends, by smart case, and from the cleaned text in the text as it came."""

import pytest

from reader.model import Article, Block
from reader.terminal.finding import find, line_in_raw

RAW = "Home > News\nThe first line of it\nis broken here and goes on.\n\nThe first line of another paragraph.\n"


@pytest.mark.parametrize(
    ("text", "offset", "found"),
    [
        ("The first line of it is broken here and goes on.", 0, (1, 0)),
        ("The first line of it is broken here and goes on.", 21, (2, 0)),
        ("The first line of another paragraph.", 0, (4, 0)),
        ("The first line, of another paragraph.", 0, (4, 15)),
        ("Nothing of the kind.", 0, None),
        ("", 0, None),
    ],
)
def test_a_cleaned_passage_is_found_where_it_came_from(text: str, offset: int, found: tuple[int, int] | None) -> None:
    assert line_in_raw(RAW, text, offset) == found


def test_white_space_of_any_kind_is_matched_and_a_capital_makes_case_count() -> None:
    article = Article("Red flags", (Block("paragraph", "A red\nflag, a Red  flag."),))
    assert find(article, "red flag") == [(-1, 0, 8), (0, 2, 10)]
    assert find(article, "Red flag") == [(-1, 0, 8)]
    assert find(article, " ") == []
