"""German numbers, currencies and units."""

from reader.entities.grammar.lexicon import Lexicon

# fmt: off
_ONES = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
         "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
         "neunzig": 90}
_NUMERALS: dict[str, float] = {
    **{word: value for value, word in enumerate(_ONES) if value > 1},
    **_TENS,
    **{f"{one}und{ten}": value + index
       for ten, value in _TENS.items() for index, one in enumerate(_ONES) if 0 < index < 10},
    **{f"{one}hundert": 100 * index for index, one in enumerate(_ONES) if 1 < index < 10},
    **{f"{one}tausend": 1000 * index for index, one in enumerate(_ONES) if index > 1},
    "eine": 1, "einen": 1, "einer": 1, "hundert": 100, "einhundert": 100, "tausend": 1000, "eintausend": 1000,
    "hunderttausend": 1e5, "eine halbe": 0.5, "einer halben": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
    "ein dutzend": 12, "zwei dutzend": 24, "zwanzigtausend": 2e4, "dreißigtausend": 3e4, "fünfzigtausend": 5e4,
}

_COUNTED = """menschen personen männer frauen kinder mitarbeiter mitarbeiterinnen beschäftigte beschäftigten soldaten
schüler studenten passagiere opfer tote toten verletzte verletzten flüchtlinge demonstranten polizisten bewohner
patienten zuschauer besucher wähler stellen arbeitsplätze häuser wohnungen fahrzeuge autos flugzeuge schiffe drohnen
raketen stimmen sitze tore punkte einwohner"""

_STOP = """der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei mit nach von vom zu
zum zur für über unter vor hinter zwischen durch gegen ohne um bis seit ist sind war waren wird werden wurde wurden
hat
haben hatte hatten kann können soll sollen muss müssen will wollen als wie wenn weil dass ob nicht auch nur noch schon
mehr weniger pro je uhr prozent jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden
minute minuten sekunde sekunden mal euro dollar cent er sie es wir ihr ich du man sich sein seine seinen ihre ihren
januar februar märz april mai juni juli august september oktober november dezember millionen milliarden million
milliarde lebensjahr jahrhundert"""

_UNITS = {
    "km": "km", "Kilometer": "km", "Kilometern": "km", "Meter": "m", "Metern": "m", "m": "m", "Zentimeter": "cm",
    "cm": "cm", "Millimeter": "mm", "mm": "mm", "Nanometer": "nm", "nm": "nm", "Mikrometer": "µm", "Meilen": "mi",
    "Seemeilen": "nmi", "Quadratmeter": "m²", "Quadratmetern": "m²", "Quadratkilometer": "km²", "Kubikmeter": "m³",
    "Quadratkilometern": "km²", "Kubikmetern": "m³", "Hektar": "ha", "Tonnen": "t", "Tonne": "t", "Kilogramm": "kg",
    "Kilo": "kg", "kg": "kg", "Gramm": "g", "g": "g", "Milligramm": "mg", "Liter": "L", "Litern": "L",
    "Barrel": "barrel",
    "Fass": "barrel", "Watt": "W", "Kilowatt": "kW", "kW": "kW", "Megawatt": "MW", "MW": "MW", "Gigawatt": "GW",
    "GW": "GW", "Kilowattstunden": "kWh", "Kilowattstunde": "kWh", "kWh": "kWh", "Megawattstunden": "MWh",
    "MWh": "MWh", "Gigawattstunden": "GWh", "GWh": "GWh", "Terawattstunden": "TWh", "TWh": "TWh", "Grad": "°",
    "Grad Celsius": "°C", "°C": "°C", "Stundenkilometer": "km/h", "Stundenkilometern": "km/h", "km/h": "km/h",
    "PS": "PS",
    "Kilometer pro Stunde": "km/h", "Knoten": "kn", "GB": "GB", "Gigabyte": "GB", "MB": "MB", "TB": "TB",
    "Terabyte": "TB", "GHz": "GHz", "MHz": "MHz", "Volt": "V", "Unzen": "oz", "Zoll": "in", "Dezibel": "dB",
    "Festmeter": "m³", "Prozentpunkt": "pp", "Lichtjahre": "ly", "Mikrogramm": "µg",
}

GERMAN = Lexicon(
    code="de",
    decimal=",",
    numerals=_NUMERALS,
    joints=(" ",),
    multipliers={
        "Tausend": 1e3, "Tsd.": 1e3, "Tsd": 1e3, "Million": 1e6, "Millionen": 1e6, "Mio.": 1e6, "Mio": 1e6,
        "Milliarde": 1e9, "Milliarden": 1e9, "Mrd.": 1e9, "Mrd": 1e9, "Billion": 1e12, "Billionen": 1e12,
        "Bio.": 1e12,
        "Billiarden": 1e15,
        "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio.": 1e6, "mio": 1e6, "milliarde": 1e9,
        "milliarden": 1e9,
        "mrd.": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "tsd.": 1e3, "bio.": 1e12, "dutzend": 12,
    },
    vague={
        "mehrere": (3, 9), "einige": (3, 9), "ein paar": (3, 9), "Dutzende": (24, 99), "dutzende": (24, 99),
        "hunderte": (200, 999), "tausende": (2000, 9999), "zehntausende": (2e4, 99999),
        "hunderttausende": (2e5, 999999),
        "mehrere hundert": (300, 999), "mehrere tausend": (3000, 9999), "mehreren": (3, 9), "einigen": (3, 9),
        "zehntausenden": (2e4, 99999), "hunderten": (200, 999), "tausenden": (2000, 9999), "zig": (20, 99),
        "dutzenden": (24, 99), "millionen": (2e6, 9.99e6), "milliarden": (2e9, 9.99e9),
    },
    partitives="(?:von |an )",
    currencies={
        "Euro": "EUR", "Euros": "EUR", "US-Dollar": "USD", "Dollar": "USD", "Dollars": "USD", "Pfund": "GBP",
        "britische Pfund": "GBP", "Pfund Sterling": "GBP", "Franken": "CHF", "Schweizer Franken": "CHF", "Yen": "JPY",
        "Yuan": "CNY", "Renminbi": "CNY", "Rubel": "RUB", "Rupien": "INR", "Won": "KRW", "Kronen": "SEK",
        "schwedische Kronen": "SEK", "norwegische Kronen": "NOK", "dänische Kronen": "DKK",
        "tschechische Kronen": "CZK",
        "Zloty": "PLN", "Złoty": "PLN", "Forint": "HUF", "Lira": "TRY", "türkische Lira": "TRY", "Peso": "MXN",
        "Pesos": "MXN", "Real": "BRL", "Reais": "BRL", "Rand": "ZAR", "Hrywnja": "UAH", "Griwna": "UAH",
        "Schekel": "ILS",
        "D-Mark": "DEM", "Mark": "DEM", "Bitcoin": "BTC", "kanadische Dollar": "CAD", "Hongkong-Dollar": "HKD",
    },
    subunits={"Cent": "EUR", "Cents": "EUR", "Eurocent": "EUR", "Rappen": "CHF", "Pence": "GBP",
        "Öre": "SEK", "Øre": "DKK", "Kopeken": "RUB", "Groschen": "ATS", "Centimes": "EUR", "Heller": "CZK",
        "Pfennig": "DEM", "Pfennige": "DEM", "Kuruş": "TRY", "Paise": "INR"},
    percent=r"Prozent|v\.\s?H\.",
    points=r"Prozentpunkten?|Prozentpunkt",
    basis_points=r"Basispunkten?|Basispunkt",
    range_words="bis(?: zu)?",
    between=(r"zwischen\s$", r"\sund\s"),
    periods={
        "pro Monat": "month", "im Monat": "month", "je Monat": "month", "pro Jahr": "year", "im Jahr": "year",
        "je Jahr": "year", "pro Woche": "week", "in der Woche": "week", "pro Tag": "day", "am Tag": "day",
        "pro Stunde": "hour", "die Stunde": "hour", "je Aktie": "share", "pro Aktie": "share",
        "pro Quartal": "quarter",
        "pro Kopf": "person", "pro Person": "person", "pro Fass": "barrel", "je Barrel": "barrel",
        "pro Barrel": "barrel",
        "je Fass": "barrel", "je Unze": "ounce", "pro Unze": "ounce", "pro Tonne": "tonne", "je Tonne": "tonne",
        "pro Liter": "litre", "je Liter": "litre", "pro Quadratmeter": "m²", "je Quadratmeter": "m²",
        "pro Kilowattstunde": "kWh", "je Kilowattstunde": "kWh", "pro Nacht": "night", "pro Stück": "piece",
    },
    rates={"monatlich": "month", "jährlich": "year", "wöchentlich": "week", "täglich": "day", "stündlich": "hour"},
    units=_UNITS,
    counted=frozenset(_COUNTED.split()),
    stop=frozenset(_STOP.split()),
    durations={word: word for word in ("Jahre", "Jahren", "Jahr", "Monate", "Monaten", "Monat", "Wochen", "Woche",
    "Tage",
               "Tagen", "Tag", "Stunden", "Stunde", "Minuten", "Minute", "Sekunden", "Sekunde", "Jahrzehnte",
               "Jahrzehnten", "Jahrhunderte", "Uhr", "Quartale", "Quartalen", "Nächte", "Prozent", "Mal", "Saison")},
    doubtful=frozenset({"pfund", "mark", "real", "won", "rand"}),
)
# fmt: on
