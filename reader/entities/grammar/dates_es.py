"""Spanish dates."""

from reader.entities.grammar.dates import NUMERIC, DateLexicon, needing, stems
from reader.entities.grammar.lexicon import alternation

# fmt: off
_MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
    "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}
_WEEKDAYS = {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6}
_NUMBERS = {"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
            "nueve": 9, "diez": 10, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30}
_ORDINALS = {"primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3,
"cuarto": 4,
             "1º": 1, "1": 1}
_SEASONS = {"primavera": "spring", "verano": "summer", "otoño": "autumn", "invierno": "winter"}
_DIRECTIONS = {"pasado": -1, "pasada": -1, "pasados": -1, "último": -1, "última": -1, "próximo": 1, "próxima": 1,
               "este": 0, "esta": 0, "hace": -1, "siguiente": 1, "que viene": 1, "anterior": -1, "dentro de": 1}
_UNITS = {"día": "day", "días": "day", "semana": "week", "semanas": "week", "fin de semana": "weekend",
"mes": "month",
          "meses": "month", "trimestre": "quarter", "año": "year", "años": "year", "década": "decade",
          "décadas": "decade", "siglo": "century"}

MONTHS, WEEKDAYS, SEASONS, UNITS = stems(_MONTHS), stems(_WEEKDAYS), stems(_SEASONS), stems(_UNITS)
M = rf"(?:{alternation(_MONTHS)}|{alternation(name.capitalize() for name in _MONTHS)})"
WD = rf"(?:{alternation(_WEEKDAYS)}|{alternation(name.capitalize() for name in _WEEKDAYS)})"
Y = r"(?:1[4-9]|20)\d\d(?![\d%])(?![.,]\d)"
DAY = r"(?P<day>[0-3]?\d|primero)º?"
SEASON = r"(?P<season>primavera|verano|otoño|invierno)\b"
DIR = r"(?P<dir>[Pp]asad[oa]|[Pp]róxim[oa]|[Úú]ltim[oa]|[Ee]st[ea])"
EARLY = r"(?:(?:principios|comienzos|inicios|mediados|finales|fines)\sde\s)?"

SPANISH_DATES = DateLexicon(
    months=_MONTHS, weekdays=_WEEKDAYS, seasons=_SEASONS, directions=_DIRECTIONS, units=_UNITS, numbers=_NUMBERS,
    ordinals=_ORDINALS,
    days={"ayer": -1, "anteayer": -2, "mañana": 1, "anoche": -1},
    uncertain=frozenset({"martes"}),
    before=r"(?i)\b(?:el|este|del|al|los|pasado|próximo|cada|y|de)\s$",
    triggers=frozenset({*_MONTHS, *_WEEKDAYS, *_SEASONS, *_ORDINALS, "pasado", "pasada", "próximo", "próxima",
    "último",
                        "última", "este", "esta", "hace", "ayer", "anteayer", "anoche", "principios", "comienzos",
                        "inicios",
                        "mediados", "finales", "fines", "año", "mes", "semana", "t1", "t2", "t3", "t4", "años",
                        "siglo",
                        "década"}),
    patterns=(
        *NUMERIC,
        *needing(
            MONTHS,
            rf"(?:{WD},?\s)?{DAY}(?:\s?(?:-|–|al|a)\s?(?P<day2>[0-3]?\d))?\sde\s(?P<month>{M})(?:\s(?:de|del)\s(?:año\s)?(?P<year>{Y}))?(?!\w)",
            rf"{DAY}\sde\s(?P<month>{M})\s(?:al|hasta\sel|a)\s(?P<day2>[0-3]?\d)\sde\s(?P<month2>{M})(?:\s(?:de|del)\s(?P<year>{Y}))?(?!\w)",
            rf"{EARLY}(?P<month>{M})(?:\s(?:a|-)\s(?P<month2>{M}))?\s(?:de|del)\s(?:año\s)?(?P<year>{Y})",
            rf"{EARLY}(?P<month>{M})\s(?:del\saño\s|de\seste\saño|del\s)(?P<dir>pasado|próximo)(?:\saño)?",
            rf"{DIR}\s(?:mes\sde\s)?(?P<month>{M})(?!\w)",
            rf"{EARLY}(?P<month>{M})\s(?P<dir>pasado|próximo)\b",
            rf"{EARLY}(?P<month>{M})(?![\w-])",
        ),
        *needing(
            "trimestre",
            rf"(?P<quarter>[Pp]rimer|[Ss]egundo|[Tt]ercer|[Cc]uarto)\strimestre\s(?:de|del)\s(?:año\s)?(?:(?P<year>{Y})|(?P<dir>pasado)\b)",
        ),
        *needing("semestre", rf"(?P<half>[Pp]rimer|[Ss]egundo)\ssemestre\s(?:de|del)\s(?:año\s)?(?P<year>{Y})"),
        *needing("mitad", rf"(?P<half>[Pp]rimera|[Ss]egunda)\smitad\s(?:de|del)\s(?P<year>{Y})"),
        *needing(
            SEASONS,
            rf"{EARLY}{SEASON}\s(?:de|del)\s(?P<year>{Y})",
            rf"{SEASON}\s(?P<dir>pasad[oa]|próxim[oa])",
            rf"{DIR}\s{SEASON}",
        ),
        *needing(
            WEEKDAYS,
            rf"{DIR}\s(?P<wd>{WD})(?!\w)",
            rf"(?P<wd>{WD})\s(?P<dir>pasado|próximo)\b",
        ),
        *needing(
            UNITS,
            rf"{DIR}\s(?P<unit>fin\sde\ssemana|semana|mes|trimestre|año|década)(?!\w)",
            r"(?P<unit>[Ff]in\sde\ssemana|[Ss]emana|[Mm]es|[Tt]rimestre|[Aa]ño|[Dd]écada)\s(?P<dir>pasad[oa]|próxim[oa]|que\sviene)\b",
            rf"(?P<dir>[Hh]ace)\s(?P<n>\d{{1,3}}|{alternation(_NUMBERS)})\s(?P<unit>días?|semanas?|mes(?:es)?|años?|décadas?)\b",
        ),
        *needing("ayer anoche", r"(?P<relday>[Aa]yer|[Aa]nteayer|[Aa]noche)(?!\w)"),
        *needing(WEEKDAYS, rf"(?P<wd>{WD})(?!\w)"),
        *needing("años década", r"(?:años|década\sde\s(?:los\s)?)\s?(?P<decade>(?:1[5-9]|20)?\d0)\b"),
        *needing(
            "principios comienzos inicios mediados finales fines",
            rf"(?:principios|comienzos|inicios|mediados|finales|fines)\s(?:de|del)\s(?:año\s)?(?P<year>{Y})(?!\w)",
        ),
        *needing("", rf"(?P<year>{Y})(?:(?:\s?[-–—/]\s?|\sa\s)(?P<year2>(?:\d\d)?\d\d)(?!\d))?(?![\w°]|[-‐]\w)"),
    ),
)
# fmt: on
