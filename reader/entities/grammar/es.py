"""Spanish numbers, currencies and units."""

from reader.entities.grammar.lexicon import Lexicon

# fmt: off
_NUMERALS: dict[str, float] = {
    "uno": 1, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21, "veintiuno": 21,
    "veintidós": 22,
    "veintitrés": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28,
    "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300,
    "trescientas": 300, "cuatrocientos": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600,
    "setecientos": 700, "ochocientos": 800, "novecientos": 900, "mil": 1000, "medio millón": 5e5, "medio": 0.5,
    "un millón": 1e6, "una docena": 12, "media docena": 6, "un centenar": 100, "un millar": 1000,
}

_COUNTED = """
personas hombres mujeres niños niñas trabajadores empleados soldados alumnos estudiantes pasajeros víctimas
muertos heridos refugiados migrantes manifestantes policías agentes habitantes vecinos pacientes espectadores
visitantes
votantes puestos viviendas casas edificios vehículos coches aviones barcos drones misiles votos escaños goles puntos
fallecidos desaparecidos detenidos gente efectivos"""

_STOP = """el la los las un una unos unas de del a al en y o u e ni que con sin por para sobre entre hasta desde hacia
según tras ante bajo contra durante es son era fue fueron ha han había será serán está están como más menos muy ya no
se
su sus le les lo este esta estos estas ese esa eso aquel cada todo todos todas mes meses año años día días semana
semanas hora horas minuto minutos segundo segundos siglo siglos veces por-ciento enero febrero marzo abril mayo junio
julio agosto septiembre octubre noviembre diciembre antes después grados"""

_UNITS = {
    "km": "km", "kilómetros": "km", "kilómetro": "km", "metros": "m", "metro": "m", "m": "m", "centímetros": "cm",
    "cm": "cm", "milímetros": "mm", "mm": "mm", "nanómetros": "nm", "nm": "nm", "millas": "mi",
    "millas náuticas": "nmi", "metros cuadrados": "m²", "m²": "m²", "kilómetros cuadrados": "km²", "km²": "km²",
    "metros cúbicos": "m³", "hectómetros cúbicos": "hm³", "hectáreas": "ha", "toneladas": "t", "tonelada": "t",
    "kilogramos": "kg", "kilos": "kg", "kg": "kg", "gramos": "g", "miligramos": "mg", "litros": "L",
    "barriles": "barrel", "barriles diarios": "barrel/day", "barriles por día": "barrel/day", "vatios": "W",
    "kilovatios": "kW", "kW": "kW", "megavatios": "MW", "megawatts": "MW", "MW": "MW", "gigavatios": "GW", "GW": "GW",
    "kWh": "kWh", "megavatios hora": "MWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "grados": "°",
    "grados centígrados": "°C", "grados Celsius": "°C", "°C": "°C", "ºC": "°C", "kilómetros por hora": "km/h",
    "km/h": "km/h",
    "nudos": "kn", "GB": "GB", "gigabytes": "GB", "MB": "MB", "TB": "TB", "GHz": "GHz", "MHz": "MHz", "onzas": "oz",
    "pulgadas": "in", "pies": "ft", "caballos": "hp", "años luz": "ly", "fanegas": "fanega",
}

SPANISH = Lexicon(
    code="es",
    decimal=",",
    numerals=_NUMERALS,
    joints=(" y ", " "),
    multipliers={
        "mil": 1e3, "miles": 1e3, "millón": 1e6, "millones": 1e6, "mill.": 1e6, "mdd": 1e6, "billón": 1e12,
        "billones": 1e12, "M": 1e6, "docena": 12, "docenas": 12,
    },
    vague={
        "varios": (3, 9), "varias": (3, 9), "unos pocos": (3, 9), "decenas de": (20, 99), "docenas de": (24, 99),
        "cientos de": (200, 999), "centenares de": (200, 999), "miles de": (2000, 9999), "millones de": (2e6, 9.99e6),
        "decenas de miles de": (2e4, 99999), "cientos de miles de": (2e5, 999999),
        "decenas de millones de": (2e7, 9.9e7),
        "cientos de millones de": (2e8, 9.99e8), "miles de millones de": (2e9, 9.99e9),
        "varios miles de": (3000, 9999),
        "varios cientos de": (300, 999), "varios millones de": (3e6, 9e6),
        "decenas de miles de millones de": (2e10, 9.9e10),
        "centenares de miles de": (2e5, 999999), "centenares de millones de": (2e8, 9.99e8),
    },
    partitives="de ",
    currencies={
        "euros": "EUR", "euro": "EUR", "dólares": "USD", "dólar": "USD", "dólares estadounidenses": "USD",
        "dólares americanos": "USD", "dólares canadienses": "CAD", "libras": "GBP", "libras esterlinas": "GBP",
        "pesos": "MXN", "pesos mexicanos": "MXN", "pesos argentinos": "ARS", "pesos chilenos": "CLP",
        "pesos colombianos": "COP", "pesos uruguayos": "UYU", "pesos dominicanos": "DOP", "reales": "BRL",
        "reales brasileños": "BRL", "soles": "PEN", "bolívares": "VES", "bolivianos": "BOB", "guaraníes": "PYG",
        "quetzales": "GTQ", "lempiras": "HNL", "colones": "CRC", "córdobas": "NIO", "balboas": "PAB", "yenes": "JPY",
        "yuanes": "CNY", "rublos": "RUB", "rupias": "INR", "wones": "KRW", "francos suizos": "CHF", "francos": "CHF",
        "liras": "TRY", "liras turcas": "TRY", "coronas suecas": "SEK", "coronas noruegas": "NOK", "coronas": "SEK",
        "dírhams": "MAD", "dirhams": "MAD", "rands": "ZAR", "pesetas": "ESP", "mdd": "USD", "bitcoins": "BTC",
    },
    subunits={"centavos": "USD", "céntimos": "EUR", "céntimos de euro": "EUR", "centavos de dólar": "USD",
    "peniques": "GBP", "céntimo": "EUR", "centavo": "USD", "centésimos": "UYU"},
    percent=r"por\s?ciento|por\s?cien",
    points=r"puntos? porcentual(?:es)?",
    basis_points=r"puntos? básicos?|puntos base",
    range_words="a|hasta",
    between=(r"entre\s(?:los\s|el\s|las\s)?$", r"\sy\s(?:los\s|el\s|las\s)?"),
    periods={
        "al mes": "month", "por mes": "month", "cada mes": "month", "al año": "year", "por año": "year",
        "cada año": "year",
        "a la semana": "week", "por semana": "week", "al día": "day", "por día": "day", "diarios": "day",
        "por hora": "hour",
        "la hora": "hour", "por acción": "share", "por título": "share", "el barril": "barrel",
        "por barril": "barrel",
        "la onza": "ounce", "por onza": "ounce", "la tonelada": "tonne", "por tonelada": "tonne",
        "por litro": "litre",
        "el litro": "litre", "por persona": "person", "por cabeza": "person", "por noche": "night",
        "por metro cuadrado": "m²", "el metro cuadrado": "m²", "el kilo": "kg", "por kilo": "kg",
        "por megavatio hora": "MWh",
    },
    rates={"mensuales": "month", "mensual": "month", "anuales": "year", "anual": "year", "semanales": "week"},
    units=_UNITS,
    counted=frozenset(_COUNTED.split()),
    stop=frozenset(_STOP.split()),
    durations={word: word for word in ("años", "año", "meses", "mes", "semanas", "días", "horas", "minutos",
    "segundos",
               "décadas", "siglos", "trimestres", "noches", "jornadas", "veces", "temporadas")},
    doubtful=frozenset({"libras", "coronas", "reales", "soles", "liras"}),
    modifiers=r"nuev[oa]s|otr[oa]s|prime[r]?[oa]s|grandes|pequeñ[oa]s|últim[oa]s|principales|jóvenes|antigu[oa]s|posibles|"
              r"supuest[oa]s|diferentes|distint[oa]s|mejores|mil|presunt[oa]s|divers[oa]s",
)
# fmt: on
