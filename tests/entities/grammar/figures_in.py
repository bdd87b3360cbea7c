"""Figures of a text, for tests: the expected one is marked in the text by brackets."""

from datetime import date
from typing import NamedTuple

from reader.entities.grammar import find_figures
from reader.entities.tokens import tokenize

PUBLISHED = date(2024, 3, 23)
"""A Saturday."""


class Found(NamedTuple):
    type: str
    text: str
    value: dict[str, object] | None
    marked: str = ""


def figures(text: str, language: str, published: date | None = PUBLISHED) -> list[Found]:
    """All figures of `text`."""
    found = find_figures(text, tokenize(text), language, published)
    return [Found(one.type, text[one.start : one.end], one.value) for one in found]


def figure(marked: str, language: str, published: date | None = PUBLISHED) -> Found:
    """The one figure of a text; `marked` has brackets where it is expected."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    found = figures(text, language, published)
    assert len(found) == 1, found
    return found[0]._replace(marked=text[start:end])
