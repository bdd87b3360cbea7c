"""French dates."""

from reader.entities.grammar.dates import NUMERIC, DateLexicon, needing, stems
from reader.entities.grammar.lexicon import alternation

# fmt: off
_MONTHS = {
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "janv": 1, "févr": 2, "avr": 4, "juil": 7,
    "sept": 9,
    "oct": 10, "nov": 11, "déc": 12,
}
_WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
_NUMBERS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
"neuf": 9,
            "dix": 10, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30}
_ORDINALS = {"premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
             "1er": 1, "2e": 2, "3e": 3, "4e": 4}
_SEASONS = {"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"}
_DIRECTIONS = {"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1, "ce": 0,
"cet": 0,
               "cette": 0, "il y a": -1, "suivant": 1, "précédente": -1, "précédent": -1}
_UNITS = {"jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "week-end": "weekend",
"mois": "month",
          "trimestre": "quarter", "an": "year", "ans": "year", "année": "year", "années": "year",
          "décennie": "decade",
          "siècle": "century"}
_LONG = [name for name in _MONTHS if name not in ("janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc")]

MONTHS, WEEKDAYS, SEASONS, UNITS = stems(_MONTHS), stems(_WEEKDAYS), stems(_SEASONS), stems(_UNITS)
M = (
    rf"(?:{alternation(_LONG)}|{alternation(name.capitalize() for name in _LONG)}"
    r"|(?:janv|févr|avr|juil|sept|oct|nov|déc)\.)"
)
WD = rf"(?:{alternation(_WEEKDAYS)}|{alternation(name.capitalize() for name in _WEEKDAYS)})"
Y = r"(?:1[4-9]|20)\d\d(?![\d%])(?![.,]\d)"
DAY = r"(?P<day>[0-3]?\d|1er)"
AFTER = r"(?P<dir>derni(?:er|ère)|prochaine?|passée?)\b"
SEASON = r"(?P<season>printemps|été|automne|hiver)\b"
PART = r"(?:\s(?:matin|midi|après-midi|soir))?"
EARLY = r"(?:(?:début|fin|mi)(?:\s|-)|(?:[Dd]ébut|[Ff]in)\s)?"

FRENCH_DATES = DateLexicon(
    months=_MONTHS, weekdays=_WEEKDAYS, seasons=_SEASONS, directions=_DIRECTIONS, units=_UNITS, numbers=_NUMBERS,
    ordinals=_ORDINALS,
    days={"hier": -1, "avant-hier": -2, "demain": 1},
    uncertain=frozenset({"mars", "mai", "avril", "août", "juin"}),
    before=r"(?i)(?:\b(?:en|de|du|fin|début|mi|depuis|à|jusqu'en|dès|avant|après|et|au|ce|entre"
           r"|mois\sde|jusqu'à)\s|\bd['’]|\bmi-|-)$",
    triggers=frozenset({*_MONTHS, *(name + "." for name in _MONTHS), *(f"mi-{name}" for name in _MONTHS), *_WEEKDAYS,
                        *_SEASONS, *_ORDINALS, "début", "fin", "mi", "hier", "avant-hier", "il", "semaine", "mois",
                        "an",
                        "année", "week-end", "t1", "t2", "t3", "t4", "années", "cette", "cet", "ce", "trimestre"}),
    patterns=(
        *NUMERIC,
        *needing(
            MONTHS,
            rf"(?:{WD},?\s(?:le\s)?)?{DAY}(?:\s?(?:-|–|au|à)\s?(?P<day2>[0-3]?\d))?\s(?P<month>{M})(?:\s(?P<year>{Y})|\s{AFTER})?(?!\w)",
            rf"{DAY}\s(?P<month>{M})\s(?:au|-|–)\s(?P<day2>[0-3]?\d)\s(?P<month2>{M})(?:\s(?P<year>{Y}))?(?!\w)",
            rf"{EARLY}(?P<month>{M})(?:\s?(?:à|-|–)\s?(?P<month2>{M}))?\s(?P<year>{Y})",
            rf"{EARLY}(?P<month>{M})\s(?:de\sl['’]an(?:née)?\s)?{AFTER}",
            rf"{EARLY}(?P<month>{M})(?![\w-])",
        ),
        *needing(
            "trimestre",
            rf"(?P<quarter>[Pp]remier|[Dd]euxième|[Tt]roisième|[Qq]uatrième|1er|2e|3e|4e)\strimestre\s(?:de\s)?(?P<year>{Y})",
        ),
        *needing("t1 t2 t3 t4", rf"T(?P<quarter>[1-4])\s(?P<year>{Y})"),
        *needing("semestre", rf"(?P<half>[Pp]remier|[Ss]econd|[Dd]euxième)\ssemestre\s(?:de\s)?(?P<year>{Y})"),
        *needing(
            SEASONS,
            rf"{SEASON}\s(?:de\s)?(?P<year>{Y})",
            rf"{SEASON}\s{AFTER}",
        ),
        *needing(WEEKDAYS, rf"(?P<wd>{WD})\s{AFTER}"),
        *needing(
            UNITS,
            rf"(?P<unit>[Ss]emaine|[Mm]ois|[Aa]nnée|[Aa]n|[Ww]eek-end|[Tt]rimestre|[Dd]écennie)\s{AFTER}",
            r"(?P<dir>[Cc]ette|[Cc]et|[Cc]e)\s(?P<unit>semaine|mois|année|week-end|trimestre)(?![\w-])",
            rf"(?P<dir>[Ii]l\sy\sa)\s(?P<n>\d{{1,3}}|{alternation(_NUMBERS)})\s(?P<unit>jours?|semaines?|mois|ans?|années?)\b",
        ),
        *needing("hier", rf"(?P<relday>[Aa]vant-hier|[Hh]ier){PART}(?!\w)"),
        *needing(WEEKDAYS, rf"(?P<wd>{WD}){PART}(?![\w-])"),
        *needing("années", r"années\s(?P<decade>(?:1[5-9]|20)?\d0)\b"),
        *needing("début fin mi", rf"(?:[Dd]ébut|[Ff]in|[Mm]i)[\s-](?P<year>{Y})(?!\w)"),
        *needing("", rf"(?P<year>{Y})(?:(?:\s?[-–—/]\s?|\sà\s)(?P<year2>(?:\d\d)?\d\d)(?!\d))?(?![\w°]|[-‐]\w)"),
    ),
)
# fmt: on
