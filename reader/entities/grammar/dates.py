"""Dates in the languages that use spaces. Each language has its patterns; one reader turns their groups into values."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reader.entities.grammar.calendar import Moment, Value, resolve
from reader.entities.grammar.figures import Figure
from reader.entities.tokens import Token


def stems(words: Iterable[str]) -> str:
    """The first letters of `words`, for `DatePattern.needs`: few tell a text without any of them."""
    return " ".join(sorted({word[:3] for word in words}))


@dataclass(frozen=True)
class DatePattern:
    """A pattern for dates, compiled for the first text that may hold one.

    `needs` are pieces of words, lower-cased and parted by spaces: only where a text has one of them it can match.
    """

    needs: str
    source: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, re.VERBOSE)


def needing(needs: str, *sources: str) -> tuple[DatePattern, ...]:
    """Patterns that need one of the same pieces of words."""
    return tuple(DatePattern(needs, source) for source in sources)


@dataclass(frozen=True)
class DateLexicon:
    """A language's words for dates, and the patterns built from them.

    Patterns use the groups of `_moment`; they are tried in order where a digit or a word of `triggers` starts.
    `uncertain` are months and other words that mean a date only after one of the words in `before`.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    directions: Mapping[str, int]
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    days: Mapping[str, int]
    """`yesterday`: -1."""
    patterns: tuple[DatePattern, ...]
    triggers: frozenset[str]
    uncertain: frozenset[str] = frozenset()
    before: str = r"(?!)"
    month_first: bool = False
    """Whether 3/4/2024 is the fourth of March."""

    @cached_property
    def needs(self) -> tuple[tuple[str, list[str]], ...]:
        """What its patterns need, each once, with its pieces of words."""
        return tuple((needs, needs.split()) for needs in dict.fromkeys(pattern.needs for pattern in self.patterns))

    def possible(self, text: str) -> list[re.Pattern[str]]:
        """The patterns of which a date in `text` may be, in order."""
        lowered = text.lower()
        met = {needs for needs, pieces in self.needs if not pieces or any(map(lowered.__contains__, pieces))}
        return [pattern.compiled for pattern in self.patterns if pattern.needs in met]

    @cached_property
    def preceding(self) -> re.Pattern[str]:
        return re.compile(self.before)


_MODEL_BEFORE = re.compile(
    r"(?:[^\W_]|\d[.,])[-‐‑/]$|[$€£¥#@+№.,]$|\b\d{3}\s$|\b(?:No|Nr|Nº|Room|Route|Highway|Boeing|Airbus)\.?\s$"
)

_SPACE = re.compile(r"\s+")

NUMERIC = (
    DatePattern("-0 -1", r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<nmonth>[01]\d)-(?P<day>[0-3]\d)(?!\d)"),
    DatePattern("/19 /20 .19 .20", r"(?P<n1>[0-3]?\d)[/.](?P<n2>[0-3]?\d)[/.](?P<year>(?:19|20)\d\d)(?!\d)"),
)
"""Patterns for dates in digits, the same in every language."""


def dates(text: str, tokens: Sequence[Token], lexicon: DateLexicon, published: date | None) -> list[Figure]:
    """The dates of `text`, whose tokens are `tokens`, in order, without overlap."""
    found: list[Figure] = []
    reached = 0
    triggers = lexicon.triggers
    patterns: list[re.Pattern[str]] | None = None
    for token in tokens:
        start = token.start
        if start < reached or not (token.text[0].isdigit() or token.text.lower() in triggers):
            continue
        if _MODEL_BEFORE.search(text[max(0, start - 9) : start]):
            continue
        patterns = lexicon.possible(text) if patterns is None else patterns
        for pattern in patterns:
            match = pattern.match(text, start)
            if match is None:
                continue
            figure = _figure(text, match, lexicon, published)
            if figure is not None:
                found.append(figure)
                reached = figure.end
                break
    return found


def _figure(text: str, match: re.Match[str], lexicon: DateLexicon, published: date | None) -> Figure | None:
    words = match[0]
    if words.lower() in lexicon.uncertain and not lexicon.preceding.search(
        text[max(0, match.start() - 14) : match.start()]
    ):
        return None
    moment = _moment(match.groupdict(), lexicon)
    if moment is None:
        return None
    value: Value | None = resolve(moment, published)
    end = match.end("core") if "core" in match.re.groupindex and match["core"] else match.end()
    return Figure(match.start(), match.end(), "DATE", value, end)


def _moment(groups: Mapping[str, str | None], lexicon: DateLexicon) -> Moment | None:
    def looked_up(name: str, table: Mapping[str, int]) -> int | None:
        word = groups.get(name)
        return table.get(_SPACE.sub(" ", word.lower().rstrip("."))) if word else None

    def number(name: str) -> int | None:
        word = groups.get(name)
        if not word:
            return None
        if word.isdigit():
            return int(word)
        lowered = word.lower()
        return lexicon.numbers.get(lowered, lexicon.ordinals.get(lowered, lexicon.ordinals.get(lowered + "e")))

    year, end_year = _year(groups.get("year")), _year(groups.get("year2"))
    if groups.get("short"):
        year = 2000 + int(groups["short"] or 0)
    if year is not None and end_year is not None and end_year < 100:
        end_year += year // 100 * 100
    month, end_month = looked_up("month", lexicon.months), looked_up("month2", lexicon.months)
    day, end_day = number("day"), number("day2")
    if groups.get("nmonth"):
        month = int(groups["nmonth"] or 0)
    if groups.get("n1"):
        first, second = int(groups["n1"] or 0), int(groups["n2"] or 0)
        day, month = (second, first) if (lexicon.month_first and first <= 12) or second > 12 else (first, second)
        if not 1 <= month <= 12:
            return None
    if (day is not None and not 1 <= day <= 31) or (end_day is not None and not 1 <= end_day <= 31):
        return None
    if end_month is not None and month is None:
        month, end_month = end_month, None
    season = groups.get("season")
    unit = groups.get("unit")
    offset = looked_up("relday", lexicon.days)
    direction = looked_up("dir", lexicon.directions)
    return Moment(
        year=year, month=month, day=day, end_year=end_year, end_month=end_month, end_day=end_day,
        weekday=looked_up("wd", lexicon.weekdays) if month is None else None,
        quarter=number("quarter"), half=number("half"),
        season=lexicon.seasons.get(season.lower()) if season else None,
        decade=_decade(groups.get("decade")), century=number("century"),
        direction=offset if offset is not None else direction,
        count=number("n") or 1,
        unit="day" if offset is not None else lexicon.units.get(_SPACE.sub(" ", unit.lower())) if unit else None,
    )  # fmt: skip


def _year(word: str | None) -> int | None:
    return int(word) if word else None


def _decade(word: str | None) -> int | None:
    if not word:
        return None
    number = int(word)
    return number if number >= 100 else (2000 if number < 30 else 1900) + number
