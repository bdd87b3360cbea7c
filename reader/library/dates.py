"""Dates as people type them into a search: `2024`, `2024-03`, `march`, `march 2024`, `last week`, `3 days ago`."""

from datetime import date, timedelta

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = ("day", "week", "month", "year")
MOST_WORDS = 3

Period = tuple[date, date]
"""The first day, and the first day after."""


def period(text: str, today: date) -> Period | None:
    """The days that `text` means, seen from `today`; None if it is no date."""
    words = text.casefold().replace(",", " ").split()
    try:
        if len(words) == 1:
            return _one_word(words[0], today)
        if len(words) == 2 and words[0] in ("last", "this"):
            return _relative(words[0], words[1], today)
        if len(words) == 3 and words[2] == "ago" and words[0].isdecimal():
            unit = words[1].removesuffix("s")
            return _unit_around(_back(today, unit, int(words[0])), unit) if unit in UNITS else None
        return _with_month(words, today)
    except (ValueError, OverflowError):
        return None


def _one_word(word: str, today: date) -> Period | None:
    if word == "today":
        return _unit_around(today, "day")
    if word == "yesterday":
        return _unit_around(today - timedelta(days=1), "day")
    if word in WEEKDAYS:
        return _unit_around(today - timedelta(days=(today.weekday() - WEEKDAYS.index(word)) % 7), "day")
    if month := _month(word):
        return _unit_around(date(today.year if month <= today.month else today.year - 1, month, 1), "month")
    numbers = word.replace("/", "-").replace(".", "-").split("-")
    if not all(number.isascii() and number.isdecimal() for number in numbers) or len(numbers[0]) != 4:
        return None
    if len(numbers) == 1:
        return _unit_around(date(int(word), 1, 1), "year")
    if len(numbers) == 2:
        return _unit_around(date(int(numbers[0]), int(numbers[1]), 1), "month")
    if len(numbers) == 3:
        return _unit_around(date(int(numbers[0]), int(numbers[1]), int(numbers[2])), "day")
    return None


def _relative(which: str, word: str, today: date) -> Period | None:
    if word in UNITS:
        return _unit_around(_back(today, word, 1 if which == "last" else 0), word)
    if which == "last" and word in WEEKDAYS:
        return _unit_around(today - timedelta(days=(today.weekday() - WEEKDAYS.index(word) - 1) % 7 + 1), "day")
    if which == "last" and (month := _month(word)):
        return _unit_around(date(today.year if month < today.month else today.year - 1, month, 1), "month")
    return None


def _with_month(words: list[str], today: date) -> Period | None:
    month = next((number for word in words if (number := _month(word))), None)
    figures = [word for word in words if word.isascii() and word.isdecimal()]
    if month is None or len(figures) != len(words) - 1:
        return None
    years = [int(figure) for figure in figures if len(figure) == 4]
    days = [int(figure) for figure in figures if len(figure) <= 2]
    if len(years) + len(days) != len(figures) or len(years) > 1 or len(days) > 1:
        return None
    year = years[0] if years else today.year if month <= today.month else today.year - 1
    return _unit_around(date(year, month, days[0]), "day") if days else _unit_around(date(year, month, 1), "month")


def _month(word: str) -> int | None:
    word = word.rstrip(".")
    if len(word) < 3:
        return None
    return next((number for number, name in enumerate(MONTHS, start=1) if name.startswith(word)), None)


def _back(day: date, unit: str, count: int) -> date:
    if unit in ("day", "week"):
        return day - timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1)
    return date(months // 12, months % 12 + 1, 1)


def _unit_around(day: date, unit: str) -> Period:
    if unit == "day":
        return day, day + timedelta(days=1)
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=7)
    if unit == "month":
        return day.replace(day=1), date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date(day.year, 1, 1), date(day.year + 1, 1, 1)
