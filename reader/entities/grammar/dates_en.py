"""English dates."""

from reader.entities.grammar.dates import NUMERIC, DateLexicon, needing, stems
from reader.entities.grammar.lexicon import alternation

# fmt: off
_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}
_WEEKDAYS = {
    name: index
    for index, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
        "sunday sun")
    )
    for name in names.split()
}
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_DIRECTIONS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "ago": -1, "earlier": -1,
    "this past": -1, "this coming": 1, "from now": 1, "the following": 1, "back": -1,
}
_UNITS = {
    unit + plural: unit
    for unit in ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
    for plural in ("", "s")
} | {"centuries": "century"}

_LONG = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
         "December")
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")

MONTHS, WEEKDAYS, SEASONS, UNITS = stems(_MONTHS), stems(_WEEKDAYS), stems(_SEASONS), stems(_UNITS)
M = (
    rf"(?:{alternation(_LONG)}|{alternation(_LONG).upper()}|(?:{alternation(_SHORT)})\b\.?"
    rf"|(?:{alternation(_SHORT).upper()})\b\.?)"
)
WD = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\\b|\\b\\.?)"
Y = r"(?:1[4-9]|20)\d\d(?![\d%])(?![.,]\d)"
D = r"[0-3]?\d(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d)"
DASH = r"(?:\s?[-–—]\s?|\s(?:to|through)\s)"
N = rf"(?P<n>\d{{1,3}}|{alternation(_NUMBERS)})"
UNIT = r"(?P<unit>days?|weeks?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))\b"
SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b"

ENGLISH_DATES = DateLexicon(
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    seasons=_SEASONS,
    directions=_DIRECTIONS,
    units=_UNITS,
    numbers=_NUMBERS,
    ordinals=_ORDINALS,
    days={"yesterday": -1, "tomorrow": 1, "last night": -1, "yesterday morning": -1,
          "this morning": 0, "this afternoon": 0, "this evening": 0},
    month_first=True,
    uncertain=frozenset({"may", "march", "sun", "sat", "mar", "fri", "wed", "mon", "fall", "spring", "dec"}),
    before=r"(?i)(?:\b(?:in|since|by|until|till|from|to|for|of|on|between|and|through|during|before|after|late|early|mid|last|next|this|every|each|or)[\s-]|[–-])$",
    triggers=frozenset(
        {*_MONTHS, *(name + "." for name in _MONTHS), *_WEEKDAYS, *_SEASONS, *_ORDINALS}
        | {"last", "next", "this", "past", "previous", "yesterday", "tomorrow", "early", "late"}
        | {"mid", "mid-january", "q1", "q2", "q3", "q4", "h1", "h2", "a", "an", *_NUMBERS, "fiscal", "fy", "'"}
        | {f"mid-{name}" for name in _MONTHS} | {"mid-1990s", "’"}
        | {f"fy{year}" for year in (*range(10, 50), *range(2010, 2050))}
    ),
    patterns=(
        *NUMERIC,
        *needing(
            MONTHS,
            rf"(?P<core>(?:{WD},?\s)?(?P<month>{M})\s{DAY}(?:{DASH}(?:(?P<month2>{M})\s)?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%])(?![.,:]\d))?(?:,?\s(?P<year>{Y}))?)",
            rf"(?:{WD},?\s)?{DAY}(?:\s?(?:[-–—]|\s(?:to|through)\s)\s?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?(?:\sof)?\s(?P<month>{M})(?:,?\s(?P<year>{Y}))?(?!\w)",
            rf"(?:(?P<dir>[Ll]ast|[Nn]ext|[Tt]his)\s)(?P<month>{M})(?!\w)",
            rf"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:\s|-))?(?P<month>{M})(?:{DASH}(?P<month2>{M}))?,?\s(?:of\s)?(?P<year>{Y})",
            rf"(?P<month>{M})\s(?:of\s)?(?P<dir>last|next|this)\syear",
            rf"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:\s|-))?(?P<month>{M})(?:{DASH}(?P<month2>{M}))?(?![\w'’]|\s[A-Z][a-z]+\s(?:said|told)|\.com)",
        ),
        *needing(
            "q1 q2 q3 q4",
            rf"Q(?P<quarter>[1-4])(?:\s(?:of\s|FY\s?)?|-)?(?P<year>{Y})",
            rf"(?P<year>{Y})\sQ(?P<quarter>[1-4])\b",
        ),
        *needing("h1 h2", rf"H(?P<half>[12])\s(?:of\s)?(?P<year>{Y})"),
        *needing(
            "quarter",
            rf"(?P<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[\s-]quarter(?:\s(?:of\s)?(?:fiscal\s)?(?:(?P<year>{Y})|(?P<dir>last|this|next)\syear))",
        ),
        *needing("half", rf"(?P<half>[Ff]irst|[Ss]econd)\shalf\sof\s(?:(?P<year>{Y})|(?P<dir>last|this|next)\syear)"),
        *needing("fiscal fy", rf"(?:[Ff]iscal(?:\syear)?\s|FY\s?)(?P<year>{Y})"),
        *needing("fy", r"FY\s?['’]?(?P<short>[1-4]\d)(?![\w.,/-]\w)"),
        *needing(
            SEASONS,
            rf"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-])?(?:the\s)?{SEASON}\s(?:of\s)?(?P<year>{Y})",
            rf"(?P<dir>[Ll]ast|[Nn]ext|[Tt]his)\s{SEASON}",
        ),
        *needing(
            WEEKDAYS,
            rf"(?P<dir>[Ll]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?)\s(?P<wd>{WD})(?:\s(?:morning|afternoon|evening|night))?",
        ),
        *needing(
            UNITS,
            r"(?P<dir>[Pp]ast|[Pp]revious)\s(?P<unit>year|month|week|quarter|decade)\b(?!-)",
            rf"(?P<dir>[Ll]ast|[Nn]ext|[Tt]his)\s{UNIT}(?![-'’])",
            rf"{N}\s{UNIT}\s(?P<dir>ago|earlier|from\snow|back)\b",
        ),
        *needing(
            "night this yesterday tomorrow",
            r"(?P<relday>[Ll]ast\snight|[Yy]esterday|[Tt]omorrow|[Tt]his\s(?:morning|afternoon|evening))(?![\w])(?!['’]s)",
        ),
        *needing(WEEKDAYS, rf"(?P<wd>{WD})(?:\s(?:morning|afternoon|evening|night))?(?![\w-])"),
        *needing(
            "0s 0's 0’s",
            r"(?:(?:[Tt]he\s)?(?:early|late|mid)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b",
            r"['’](?P<decade>\d0)s\b",
        ),
        *needing("early late mid", rf"(?:[Ee]arly|[Ll]ate|[Mm]id)[\s-](?P<year>{Y})(?!\w)"),
        *needing(
            "",
            rf"(?P<year>{Y})(?:(?:\s?[-–—/]\s?|\s(?:to|through)\s)(?P<year2>(?:\d\d)?\d\d)(?!\d))?(?![\w°]|\s?[-‐](?:strong|seat|year)|['’]s\s)",
        ),
    ),
)
# fmt: on
