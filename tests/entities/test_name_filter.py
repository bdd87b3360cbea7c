"""The set of small places: nothing that is in it is ever missed, and little else is taken for one of it."""

import random
import string

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.name_filter import NameFilter


@given(st.frozensets(st.text(min_size=1), min_size=1))
def test_every_name_is_found_again(names: frozenset[str]) -> None:
    listed = NameFilter.of(names)
    assert all(name in NameFilter(listed.bits) for name in names)


def test_few_other_words_are_taken_for_names() -> None:
    chance = random.Random(1)
    words = ["".join(chance.choices(string.ascii_lowercase, k=9)) for _ in range(20_000)]
    listed = NameFilter.of(words[:10_000])
    assert sum(word in listed for word in words[10_000:]) < 200


def test_no_name_is_in_an_empty_filter() -> None:
    assert "oslo" not in NameFilter(b"")
