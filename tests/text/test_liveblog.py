"""The times of a live blog's entries stay as headings; a film's length goes."""

import pytest

from reader.model import Article, Document
from reader.text.clean import clean

ENTRIES = (
    "The gates of the upper dam were opened shortly after noon, the river authority said in a statement.",
    "Two villages below the dam have been told to move to higher ground, and buses are on their way there.",
    "Rain has fallen on the hills for nine days, more than in any other September since records began.",
)


def cleaned(*lines: str) -> Article:
    return clean(Document("dump.txt", "\n\n".join(lines).encode()))


@pytest.mark.parametrize(
    "times",
    [
        ("12:40", "11:05", "09:30"),
        ("06:10", "09:45", "16:05"),
        ("16.05 Uhr", "14.20 Uhr", "9.50 Uhr"),
        ("16h05", "14h20", "9h50"),
        ("4:05pm", "1:20pm", "11:50am"),
        ("16:05 GMT", "14:20 GMT", "9:50 GMT"),
        ("16:05 Gates open", "14:20 Buses leave", "9:50 Rain goes on"),
    ],
)
def test_times_that_head_entries_stay(times: tuple[str, ...]) -> None:
    lines = [line for pair in zip(times, ENTRIES, strict=True) for line in pair]
    texts = [block.text for block in cleaned("Flood on the upper river", *lines).blocks]
    assert texts == lines


def test_a_films_length_goes() -> None:
    article = cleaned("Flood on the upper river", ENTRIES[0], "02:31", *ENTRIES[1:])
    assert [block.text for block in article.blocks] == list(ENTRIES)


def test_lengths_in_no_order_are_no_entries() -> None:
    lines = ("03:12", ENTRIES[0], "01:45", ENTRIES[1], "02:31", ENTRIES[2], "00:58", ENTRIES[0][:-1] + " on Friday.")
    texts = [block.text for block in cleaned("Flood on the upper river", *lines).blocks]
    assert not {"03:12", "01:45", "02:31", "00:58"} & set(texts)
