"""Dates as values: ISO 8601, as exact as the words were, resolved against the day an article was published."""

from dataclasses import dataclass
from datetime import date, timedelta

from reader.model import JsonValue

Value = dict[str, JsonValue]

_QUARTERS = {1: ("01-01", "03-31"), 2: ("04-01", "06-30"), 3: ("07-01", "09-30"), 4: ("10-01", "12-31")}
_HALVES = {1: ("01-01", "06-30"), 2: ("07-01", "12-31")}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_MONTHS_AHEAD = 2
"""A day named without its year lies at most so far after publication; otherwise it is taken as past."""


@dataclass(frozen=True)
class Moment:
    """What the words of a date say. Fields are None where nothing is said; `direction` is -1 for last, 0 for this,
    1 for next; `unit` is day, week, weekend, month, quarter, year, decade or century."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    direction: int | None = None
    count: float = 1
    unit: str | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None


def published_day(published: str | None) -> date | None:
    """The day in an ISO 8601 date or date and time, or None."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def resolve(moment: Moment, published: date | None) -> Value | None:
    """The value of `moment`, marked `relative` where it was read against `published`; None where it has none."""
    if moment.decade is not None:
        return {"from": str(moment.decade), "to": str(moment.decade + 9)}
    if moment.century is not None:
        return {"from": str((moment.century - 1) * 100 + 1), "to": str(moment.century * 100)}
    if moment.year is not None:
        return _absolute(moment, moment.year)
    if moment.month is not None:
        return _yearless(moment, published)
    if published is None:
        return None
    value = _relative(moment, published)
    return {**value, "relative": True} if value else None


def _absolute(moment: Moment, year: int) -> Value | None:
    if moment.quarter:
        first, last = _QUARTERS[moment.quarter]
        return {"from": f"{year}-{first}", "to": f"{year}-{last}"}
    if moment.half:
        first, last = _HALVES[moment.half]
        return {"from": f"{year}-{first}", "to": f"{year}-{last}"}
    if moment.season:
        return _season(year, moment.season)
    end_year = moment.end_year or (year if moment.end_month or moment.end_day else None)
    start = _iso(year, moment.month, moment.day)
    if start is None:
        return None
    if end_year is None:
        return {"date": start}
    end = _iso(end_year, moment.end_month or moment.month, moment.end_day)
    return {"from": start, "to": end} if end else {"date": start}


def _iso(year: int, month: int | None, day: int | None) -> str | None:
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _yearless(moment: Moment, published: date | None) -> Value | None:
    month, day = moment.month or 1, moment.day
    if published is None:
        if day is None or not 1 <= day <= 31:
            return {"date": f"--{month:02d}"} if day is None else None
        return {"date": f"--{month:02d}-{day:02d}"}
    ahead = (month - published.month) % 12
    year = published.year + (1 if month < published.month else 0) if ahead else published.year
    direction = moment.direction
    reach = _MONTHS_AHEAD if day is not None else 0
    if (direction is None and ahead > reach) or (direction == -1 and (ahead or day is None)):
        year -= 1
    elif direction == 1 and ahead == 0 and (day is None or day <= published.day):
        year += 1
    elif direction == 0:
        year = published.year
    value = _absolute(moment, year)
    return {**value, "relative": True} if value else None


def _season(year: int, season: str) -> Value:
    first, last = _SEASONS[season]
    return {"from": f"{year}-{first:02d}", "to": f"{year + (last < first)}-{last:02d}"}


def _relative(moment: Moment, published: date) -> Value | None:
    step = (moment.direction or 0) * moment.count
    if moment.weekday is not None:
        return {"date": _weekday(published, moment.weekday, moment.direction).isoformat()}
    if moment.season:
        return _season(published.year + int(step), moment.season)
    if moment.quarter or moment.half:
        return _absolute(moment, published.year + int(step))
    match moment.unit:
        case "day":
            return {"date": _shift(published, days=round(step)).isoformat()}
        case "week" if moment.count != 1:
            return {"date": _shift(published, days=round(7 * step)).isoformat()}
        case "week":
            monday = _shift(published, days=round(7 * step) - published.weekday())
            return {"from": monday.isoformat(), "to": _shift(monday, days=6).isoformat()}
        case "weekend":
            saturday = _shift(published, days=5 - published.weekday() + 7 * round(step))
            return {"from": saturday.isoformat(), "to": _shift(saturday, days=1).isoformat()}
        case "month":
            return {"date": _month_shift(published, round(step))}
        case "quarter":
            index = published.year * 4 + (published.month - 1) // 3 + round(step)
            return _absolute(Moment(quarter=index % 4 + 1), index // 4)
        case "year":
            return {"date": f"{_clamp(published.year + round(step)):04d}"}
        case "decade":
            start = _clamp((published.year // 10 + round(step)) * 10)
            return {"from": str(start), "to": str(start + 9)}
        case "century":
            start = _clamp((published.year // 100 + round(step)) * 100)
            return {"from": str(start), "to": str(start + 99)}
    return None


def _clamp(year: int) -> int:
    return min(max(year, 1), 9999)


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _month_shift(day: date, months: int) -> str:
    index = day.year * 12 + day.month - 1 + months
    return f"{_clamp(index // 12):04d}-{index % 12 + 1:02d}"


def _weekday(published: date, weekday: int, direction: int | None) -> date:
    """The last such day up to publication; the next one after it where the words say so."""
    if direction == 1:
        return _shift(published, (weekday - published.weekday() - 1) % 7 + 1)
    back = (published.weekday() - weekday) % 7
    return _shift(published, -back if back or direction is None else -7)
