"""Dates and times as newspapers write them, in every language of the rule files, to ISO 8601."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from reader.text.rules.load import language, languages

# Offsets of the abbreviations that papers print; EST is taken at its word even in summer.
_ZONES = {
    "utc": "+00:00", "gmt": "+00:00", "z": "+00:00", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "ist": "+05:30",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "akst": "-09:00", "hst": "-10:00", "jst": "+09:00", "kst": "+09:00",
    "hkt": "+08:00", "sgt": "+08:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00", "nzdt": "+13:00",
    "brt": "-03:00", "art": "-03:00", "wat": "+01:00", "cat": "+02:00", "sast": "+02:00", "eat": "+03:00",
    "pkt": "+05:00", "wib": "+07:00", "北京时间": "+08:00", "日本時間": "+09:00",
}  # fmt: skip
# American papers print the zone without saying whether summer time is on: standard offset, by the calendar else.
_AMERICAN = {"et": -5, "ct": -6, "mt": -7, "pt": -8}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found at `start:end`, with time if `iso` has one. `exact` is false where the day had to be guessed."""

    start: int
    end: int
    iso: str
    exact: bool = True


@cache
def _expression() -> re.Pattern[str]:
    months = sorted({name for each in languages() for name in each.months}, key=len, reverse=True)
    month = "|".join(re.escape(name) for name in months)
    days = sorted({name for each in languages() for name in each.weekdays}, key=len, reverse=True)
    weekday = "|".join(re.escape(name) for name in days)
    return re.compile(
        rf"(?:(?:{weekday})\b\.?,?\s{{0,2}}(?:(?:the|den|dem|le|el|il|d\.)\s)?)?"
        r"(?:"
        r"(?P<iy>(?:19|20)\d\d)(?P<isep>[-/.])(?P<im>\d{1,2})(?P=isep)(?P<id>\d{1,2})(?!\d)"
        r"|(?P<gy>(?:19|20)\d\d)\s(?P<gm>\d{2})\s?/\s?(?P<gd>\d{2})(?!\d)"
        r"|(?P<cy>(?:19|20)\d\d)\s?年\s?(?P<cm>\d{1,2})\s?月\s?(?P<cd>\d{1,2})\s?[日号]"
        r"|(?P<sd>\d{1,2})(?P<ssep>[-/.·])(?P<sm>\d{1,2})(?P=ssep)(?P<sy>(?:19|20)\d\d|\d\d(?!\d|[:.]\d))"
        rf"|(?P<dd>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.|-|/)?\s?(?:(?:of|de|di|del)\s|-)?(?P<dm>{month})\b\.?,?\s?(?:(?:de|del|of)\s|[-/])?(?P<dy>(?:19|20)\d\d)(?:\s?(?:г\.|года))?"
        r"|(?P<rd>\d{1,2})(?P<rsep>[-/.]|\s(?=[ivx]{2}))\s?(?P<rm>xi{0,2}|i?v|vi{1,3}|i{1,3}|ix)(?P=rsep)\s?(?P<ry>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<mm>{month})\b\.?\s?(?P<md>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s{{1,2}}(?P<my>(?:19|20)\d\d)"
        r")",
        re.IGNORECASE,
    )


# Every date has a year, in four figures or behind a day and a month in figures. The first figure stands before the
# choice, so that the search goes from figure to figure.
_YEAR = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|[-/.·]\d{1,2}[-/.·]\d\d)")
_FIGURE = re.compile(r"\d")
_YEAR_LENGTH = 4
_LONGEST = 120
_ROMAN = {
    numeral: number
    for number, numeral in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)
}
_BEFORE_YEAR = 60
_TIME = re.compile(
    r"\s{0,2}(?:[,T|·•()–—-]|at|um|a las|a la|às|à|alle|om|ore|kl\.?|em|в|u\.|/)?\s{0,2}(?:[-–—|·•]\s)?"
    r"(?:(?P<zh>上午|下午|早上|晚上|中午|凌晨|午前|午後)\s?)?"
    r"(?P<h>[01]?\d|2[0-4])\s?(?:(?P<sep>[:.h時时点Hч])\s?(?P<m>[0-5]\d)(?:分)?(?::(?P<s>[0-5]\d)(?:[.,]\d{1,9})?)?|(?=\s?[ap]\.?m\b)|(?P<bareh>(?:h|時|时|点)\b|\sUhr\b))"
    r"(?:\s?(?P<ap>[ap])\.?\s?m\b\.?)?(?:\s?(?:Uhr|hrs?|hs|hours|heures?|horas?|h|uur|Z)\b)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"\s{0,2}\(?(?:(?P<utc>UTC|GMT)\s?(?P<us>[+-])\s?(?P<uh>\d{1,2})(?::?(?P<um>[0-5]\d))?|(?P<sign>[+-])(?P<h>\d{2}):?(?P<m>[0-5]\d)\b"
    r"|(?P<name>[A-Za-z]{1,5}|北京时间|日本時間)\b)\)?",
)


@cache
def _beginning() -> re.Pattern[str]:
    """The characters that dates begin with."""
    names = {name for each in languages() for name in (*each.months, *each.weekdays)}
    return re.compile(rf"\d|[{re.escape(''.join(sorted({name[0] for name in names})))}]", re.IGNORECASE)


def find(text: str, languages_of_text: Iterable[str] = ("en",), start: int = 0, end: int | None = None) -> Stamp | None:
    """The first date in `text[start:end]` with its time, or None. Languages decide what 03/04/2024 means."""
    end = len(text) if end is None else end
    year = _YEAR.search(text, start, end)
    if not year:
        return None
    first = max(start, year.start() - _BEFORE_YEAR)
    # A year alone is no date: there are a day's figures, too.
    if not (_FIGURE.search(text, first, year.start()) or _FIGURE.search(text, year.start() + _YEAR_LENGTH, end)):
        return None
    english = "en" in tuple(languages_of_text)[:1]
    for match in _expression().finditer(text, first, end):
        if (
            match.start()
            and text[match.start() - 1].isalnum()
            and match.group()[0].isalnum()
            and text[match.start() - 1].isascii()
        ):
            continue
        day = _day(match, english)
        if day is not None:
            return _timed(text, match, *day)
    return None


def at(text: str, position: int, language_of_text: str = "en") -> Stamp | None:
    """The date that begins at `position`, or None."""
    if not _beginning().match(text, position) or not _YEAR.search(text, position, position + _LONGEST):
        return None
    match = _expression().match(text, position)
    day = _day(match, language_of_text == "en") if match else None
    return _timed(text, match, *day) if match and day else None


def _day(match: re.Match[str], english: bool) -> tuple[date, bool] | None:
    part = match.groupdict()
    exact = True
    if part["iy"]:
        numbers = (int(part["iy"]), int(part["im"]), int(part["id"]))
    elif part["cy"]:
        numbers = (int(part["cy"]), int(part["cm"]), int(part["cd"]))
    elif part["gy"]:
        numbers = (int(part["gy"]), int(part["gm"]), int(part["gd"]))
    elif part["sd"]:
        first, second, year = int(part["sd"]), int(part["sm"]), int(part["sy"])
        year += 2000 if year < 70 else 1900 if year < 100 else 0
        month_first = second > 12 or (english and part["ssep"] == "/" and first <= 12)
        exact = first > 12 or second > 12 or not english
        numbers = (year, first, second) if month_first else (year, second, first)
    elif part["dd"]:
        numbers = (int(part["dy"]), _month(part["dm"]), int(part["dd"]))
    elif part["rd"]:
        numbers = (int(part["ry"]), _ROMAN[part["rm"].casefold()], int(part["rd"]))
    else:
        numbers = (int(part["my"]), _month(part["mm"]), int(part["md"]))
    try:
        return date(*numbers), exact
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    return {name: number for each in languages() for name, number in each.months.items()}


def _month(name: str) -> int:
    return _months().get(name.casefold(), 0)


def _timed(text: str, match: re.Match[str], day: date, exact: bool) -> Stamp:
    clock = _TIME.match(text, match.end())
    if not clock:
        return Stamp(match.start(), match.end(), day.isoformat(), exact)
    hour, minute = int(clock["h"]), int(clock["m"] or 0)
    half = (clock["ap"] or "").lower()
    if (half == "p" or clock["zh"] in ("下午", "晚上", "午後")) and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if hour == 24:
        day, hour = day + timedelta(days=1), 0
    end = clock.end()
    zone, end = _zone(text, end, day, ended_in_z=clock.group().endswith(("Z", "z")))
    return Stamp(match.start(), end, f"{day.isoformat()}T{hour:02}:{minute:02}:{int(clock['s'] or 0):02}{zone}", exact)


def _zone(text: str, position: int, day: date, *, ended_in_z: bool) -> tuple[str, int]:
    if ended_in_z:
        return "+00:00", position
    match = _OFFSET.match(text, position)
    if not match:
        return "", position
    if match["utc"]:
        return f"{match['us']}{int(match['uh']):02}:{match['um'] or '00'}", match.end()
    if match["sign"]:
        return f"{match['sign']}{match['h']}:{match['m']}", match.end()
    name = match["name"]
    if name.casefold() in _ZONES and (name.isupper() or not name.isascii()):
        return _ZONES[name.casefold()], match.end()
    if name in {zone.upper() for zone in _AMERICAN}:
        hours = _AMERICAN[name.casefold()] + (1 if _american_summer(day) else 0)
        return f"-{-hours:02}:00", match.end()
    return "", position


def _american_summer(day: date) -> bool:
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    begins = march + timedelta(days=(6 - march.weekday()) % 7)
    ends = november + timedelta(days=(6 - november.weekday()) % 7)
    return begins <= day < ends


def month_names(code: str) -> frozenset[str]:
    """What months are called in the language `code`."""
    return frozenset(language(code).months)
