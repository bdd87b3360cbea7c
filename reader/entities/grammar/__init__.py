"""Figures of an article, parsed to values: money, dates, percentages and quantities in five languages."""

from collections.abc import Sequence
from datetime import date

from reader.entities.grammar.figures import Figure
from reader.entities.tokens import Token

__all__ = ["Figure", "find_figures"]


def find_figures(text: str, tokens: Sequence[Token], language: str, published: date | None) -> list[Figure]:
    """The figures of `text` in reading order, without overlap; `tokens` are its tokens.

    `language` is ISO 639-1; others than en, de, es, fr and zh are read as English. `published` is what relative dates
    count from; without it they have no value.
    """
    if language == "zh":
        from reader.entities.grammar.zh import chinese_figures

        return chinese_figures(text, published)
    from reader.entities.grammar.dates import dates
    from reader.entities.grammar.figures import figures
    from reader.entities.grammar.languages import lexicons

    words, calendar = lexicons(language)
    return merge(dates(text, tokens, calendar, published), figures(text, tokens, words))


def merge(days: list[Figure], amounts: list[Figure]) -> list[Figure]:
    """Both lists as one; where they overlap the longer figure stays, and money and percentages before a date."""
    taken: list[Figure] = []
    for figure in sorted([*days, *amounts], key=lambda item: (item.start, -item.end)):
        if taken and figure.start < taken[-1].end:
            last = taken[-1]
            if _rank(figure) > _rank(last):
                taken[-1] = figure
            continue
        taken.append(figure)
    return taken


def _rank(figure: Figure) -> tuple[bool, int]:
    return (figure.type in ("MONEY", "PERCENT"), figure.end - figure.start)
