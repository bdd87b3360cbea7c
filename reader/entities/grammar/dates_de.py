"""German dates."""

from reader.entities.grammar.dates import NUMERIC, DateLexicon, needing, stems
from reader.entities.grammar.lexicon import alternation

# fmt: off
_MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
}
_WEEKDAYS = {"montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
             "sonntag": 6}
_NUMBERS = {"einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
            "neun": 9, "zehn": 10, "zwölf": 12, "zwanzig": 20}
_ORDINALS = {"ersten": 1, "erste": 1, "erstes": 1, "zweiten": 2, "zweite": 2, "zweites": 2, "dritten": 3, "dritte": 3,
             "drittes": 3, "vierten": 4, "vierte": 4, "viertes": 4}
_SEASONS = {"frühjahr": "spring", "frühling": "spring", "sommer": "summer", "herbst": "autumn", "winter": "winter"}
_ENDINGS = {"letzt": -1, "vergangen": -1, "vorig": -1, "kommend": 1, "nächst": 1, "dies": 0, "laufend": 0}
_DIRECTIONS = {stem + ending: value for stem, value in _ENDINGS.items() for ending in ("en", "er", "es", "e",
"em")} | {"vor": -1}
_UNITS = {"tag": "day", "tage": "day", "tagen": "day", "woche": "week", "wochen": "week", "wochenende": "weekend",
          "monat": "month", "monats": "month", "monate": "month", "monaten": "month", "quartal": "quarter",
          "jahr": "year",
          "jahre": "year", "jahres": "year", "jahren": "year", "jahrzehnt": "decade", "jahrzehnten": "decade"}
_TITLED = [name.capitalize() for name in _MONTHS if len(name) > 4 or name in ("mai", "juni", "juli", "märz")]
_SHORT = [name.capitalize() for name in _MONTHS if len(name) <= 4 and name not in ("mai", "juni", "juli", "märz")]

MONTHS, WEEKDAYS, SEASONS, UNITS = stems(_MONTHS), stems(_WEEKDAYS), stems(_SEASONS), stems(_UNITS)
M = rf"(?:{alternation(_TITLED)}|(?:{alternation(_SHORT)})\b\.?)"
WD = alternation(name.capitalize() for name in _WEEKDAYS)
Y = r"(?:1[4-9]|20)\d\d(?![\d%])(?![.,]\d)"
DAY = r"(?P<day>[0-3]?\d)\."
DIR = rf"(?P<dir>{alternation([*_DIRECTIONS, *(word.capitalize() for word in _DIRECTIONS)])})"
SEASON = r"(?P<season>Frühjahr|Frühling|Sommer|Herbst|Winter)s?\b"
PART = r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht)"
EARLY = r"(?:(?:Anfang|Ende|Mitte)\s)?"

GERMAN_DATES = DateLexicon(
    months=_MONTHS, weekdays=_WEEKDAYS, seasons=_SEASONS, directions=_DIRECTIONS, units=_UNITS, numbers=_NUMBERS,
    ordinals=_ORDINALS,
    days={"gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    uncertain=frozenset({"mai", "sept", "jan", "feb", "nov", "morgen"}),
    before=r"(?i)\b(?:im|am|seit|bis|ab|vom|zum|von|anfang|ende|mitte|und|für|nach|vor|jeden|diesen|den)\s$",
    triggers=frozenset({*_MONTHS, *(name + "." for name in _MONTHS), *_WEEKDAYS, *_SEASONS, *_ORDINALS, *_DIRECTIONS,
                        "anfang", "ende", "mitte", "gestern", "vorgestern", "übermorgen", "vor", "q1", "q2", "q3",
                        "q4"}
                       | {name + part for name in _WEEKDAYS for part in ("abend", "morgen", "nachmittag", "nacht",
                       "vormittag", "mittag")}),
    patterns=(
        *NUMERIC,
        *needing(
            MONTHS,
            rf"(?:(?:{WD}),?\s(?:den\s|dem\s)?)?{DAY}(?:\s?(?:[-–]|bis(?:\szum)?)\s?(?P<day2>[0-3]?\d)\.)?\s(?P<month>{M})(?:\s(?P<year>{Y}))?(?!\w)",
            rf"(?:{DAY}\s?(?P<month>{M})\s?(?:[-–]|bis(?:\szum)?)\s?)(?P<day2>[0-3]?\d)\.\s?(?P<month2>{M})(?:\s(?P<year>{Y}))?(?!\w)",
        ),
        *needing("", r"(?P<n1>[0-3]?\d)\.\s?(?P<n2>[01]?\d)\.(?!\d)"),
        *needing(
            MONTHS,
            rf"{EARLY}(?P<month>{M})(?:\s?(?:[-–]|bis)\s?(?P<month2>{M}))?\s(?:des\sJahres\s)?(?P<year>{Y})",
            rf"{EARLY}(?P<month>{M})\s{DIR}\sJahres\b",
            rf"{DIR}\s(?P<month>{M})(?!\w)",
            rf"{EARLY}(?P<month>{M})(?:\s?(?:[-–]|bis)\s?(?P<month2>{M}))?(?![\w-])",
        ),
        *needing(
            "quartal vierteljahr",
            rf"(?P<quarter>[Ee]rst|[Zz]weit|[Dd]ritt|[Vv]iert)e[ns]?\s(?:Quartal|Vierteljahr)s?\s(?:des\sJahres\s)?(?P<year>{Y})",
            rf"(?P<quarter>[1-4])\.\s(?:Quartal|Vierteljahr)\s(?P<year>{Y})",
        ),
        *needing("q1 q2 q3 q4", rf"Q(?P<quarter>[1-4])[\s/]?(?P<year>{Y})"),
        *needing(
            "halbjahr jahreshälfte",
            rf"(?P<half>[Ee]rst|[Zz]weit)e[ns]?\s(?:Halbjahr|Jahreshälfte)s?\s(?P<year>{Y})",
        ),
        *needing(
            SEASONS,
            rf"{EARLY}{SEASON}\s(?P<year>{Y})",
            rf"{EARLY}{DIR}\s{SEASON}",
        ),
        *needing(WEEKDAYS, rf"{DIR}\s(?P<wd>{WD}){PART}?(?!\w)"),
        *needing(
            UNITS,
            rf"{EARLY}{DIR}\s(?P<unit>Wochenende|Woche|Monat|Monats|Quartal|Jahr|Jahres|Jahre|Jahrzehnt)(?!\w)",
            rf"(?P<dir>[Vv]or)\s(?P<n>\d{{1,3}}|{alternation(_NUMBERS)})\s(?P<unit>Tagen?|Wochen?|Monaten?|Monat|Jahren?|Jahr|Jahrzehnten)\b",
        ),
        *needing("gestern morgen", rf"(?P<relday>[Vv]orgestern|[Gg]estern|[Üü]bermorgen)(?:\s{PART})?(?!\w)"),
        *needing(WEEKDAYS, rf"(?P<wd>{WD}){PART}?(?![\w-])"),
        *needing("0er", r"(?:(?:[Ff]rühen|[Ss]päten)\s)?(?P<decade>(?:1[5-9]|20)\d0)er(?:[\s-]Jahren?)?\b"),
        *needing("anfang ende mitte", rf"(?:Anfang|Ende|Mitte)\s(?P<year>{Y})(?!\w)"),
        *needing("jahrhundert", r"(?P<century>\d\d)\.\sJahrhunderts?"),
        *needing("", rf"(?P<year>{Y})(?:(?:\s?[-–—/]\s?|\sbis\s)(?P<year2>(?:\d\d)?\d\d)(?!\d))?(?![\w°]|[-‐]\w)"),
    ),
)
# fmt: on
