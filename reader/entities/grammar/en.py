"""English numbers, currencies and units."""

from reader.entities.grammar.lexicon import Lexicon

# fmt: off
_NUMERALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "a hundred": 100, "a thousand": 1000, "a dozen": 12,
    "a million": 1e6, "a billion": 1e9, "a trillion": 1e12, "half a million": 5e5, "half a billion": 5e8,
    "half a trillion": 5e11, "half a": 0.5, "half an": 0.5, "a half": 0.5, "a quarter of a million": 2.5e5,
    "two dozen": 24,
    "three dozen": 36,
}

_COUNTED = """people persons men women children workers employees staff soldiers troops civilians students passengers
victims hostages prisoners migrants refugees protesters demonstrators officers police residents patients fans
spectators voters jobs homes houses buildings vehicles cars aircraft planes ships drones missiles tanks seats votes
deaths injuries goals points"""

_STOP = """the a an of in on at to for from by with and or but nor as is are was were be been being has have had will
would can could may might must shall should do does did not that which who whose whom this these those it its he she
they we you i his her their our your than then so if when where while because since until after before during under
over above below between among against about around into onto out off up down through across per via each every all
more most less least many much few such other another both either neither only just also even still already ago
later earlier apart away times percent per-cent o'clock yesterday today tomorrow pm am years-old versus vs minus plus
yes no however years year months month weeks week days day hours hour minutes minute seconds second"""

ENGLISH = Lexicon(
    code="en",
    decimal=".",
    numerals=_NUMERALS,
    joints=("-", " and ", " "),
    multipliers={
        "hundred": 100, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9,
        "trillion": 1e12, "trillions": 1e12, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12,
        "trn": 1e12, "dozen": 12, "lakh": 1e5, "crore": 1e7, "hundreds": 100, "thousands": 1e3, "quadrillion": 1e15,
    },
    vague={
        "several": (3, 9), "a few": (3, 9), "a couple of": (2, 2), "a couple": (2, 2), "dozens of": (24, 99),
        "dozens": (24, 99), "scores of": (40, 99), "tens of": (20, 99), "hundreds of": (200, 999),
        "several hundreds of": (300, 999), "several dozen": (36, 99),
        "hundreds": (200, 999), "thousands of": (2e3, 9999), "thousands": (2e3, 9999), "millions of": (2e6, 9.99e6),
        "billions of": (2e9, 9.99e9), "trillions of": (2e12, 9.99e12), "tens of thousands of": (2e4, 99999),
        "hundreds of thousands of": (2e5, 999999), "tens of millions of": (2e7, 9.9e7),
        "hundreds of millions of": (2e8, 9.99e8), "tens of billions of": (2e10, 9.9e10),
        "hundreds of billions of": (2e11, 9.99e11), "low single-digit": (1, 3), "some": (1, 9),
    },
    partitives="of ",
    currencies={
        "dollar": "USD", "dollars": "USD", "US dollars": "USD", "U.S. dollars": "USD", "US dollar": "USD",
        "American dollars": "USD", "Canadian dollars": "CAD", "Australian dollars": "AUD", "Hong Kong dollars": "HKD",
        "Singapore dollars": "SGD", "New Zealand dollars": "NZD", "bucks": "USD", "euro": "EUR", "euros": "EUR",
        "pound": "GBP", "pounds": "GBP", "pounds sterling": "GBP", "British pounds": "GBP", "yen": "JPY",
        "yuan": "CNY",
        "Chinese yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "Indian rupees": "INR",
        "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "won": "KRW", "Swiss francs": "CHF",
        "Swiss franc": "CHF", "francs": "CHF", "CFA francs": "XOF", "peso": "MXN", "pesos": "MXN",
        "Mexican pesos": "MXN", "Argentine pesos": "ARS", "Chilean pesos": "CLP", "Philippine pesos": "PHP",
        "Colombian pesos": "COP", "reais": "BRL", "Brazilian reais": "BRL", "rand": "ZAR",
        "naira": "NGN", "shekels": "ILS", "shekel": "ILS", "lira": "TRY", "Turkish lira": "TRY", "kronor": "SEK",
        "Swedish kronor": "SEK", "Norwegian kroner": "NOK", "kroner": "NOK", "Danish kroner": "DKK", "krone": "NOK",
        "krona": "SEK", "zloty": "PLN", "zlotys": "PLN", "złoty": "PLN", "forints": "HUF", "forint": "HUF",
        "hryvnia": "UAH", "hryvnias": "UAH", "ringgit": "MYR", "baht": "THB", "dirhams": "AED", "dirham": "AED",
        "riyals": "SAR", "riyal": "SAR", "Kenyan shillings": "KES", "shillings": "KES", "rupiah": "IDR",
        "dong": "VND",
        "taka": "BDT", "cedis": "GHS", "cedi": "GHS", "birr": "ETB", "koruna": "CZK", "korunas": "CZK",
        "koruny": "CZK",
        "lari": "GEL", "leu": "RON", "lei": "RON", "leva": "BGN", "tenge": "KZT", "drams": "AMD", "manat": "AZN",
        "kwacha": "ZMW", "pula": "BWP", "dalasi": "GMD", "soles": "PEN", "bolivars": "VES", "guaranis": "PYG",
        "Tanzanian shillings": "TZS", "Ugandan shillings": "UGX", "Taiwan dollars": "TWD",
        "New Taiwan dollars": "TWD",
        "Egyptian pounds": "EGP", "Lebanese pounds": "LBP", "Syrian pounds": "SYP", "Israeli shekels": "ILS",
        "Jamaican dollars": "JMD", "Fijian dollars": "FJD", "Namibian dollars": "NAD", "pa'anga": "TOP", "kyat": "MMK",
        "Danish crowns": "DKK", "Swedish crowns": "SEK", "Norwegian crowns": "NOK", "Czech crowns": "CZK",
        "Danish krone": "DKK", "Norwegian krone": "NOK", "Swedish krona": "SEK", "crowns": "SEK", "guineas": "GBP",
        "krónur": "ISK", "króna": "ISK",
        "Moroccan dirhams": "MAD", "Omani rials": "OMR", "afghanis": "AFN", "tugrik": "MNT", "kip": "LAK",
        "rials": "IRR", "dinars": "KWD", "bitcoin": "BTC", "bitcoins": "BTC", "ether": "ETH",
    },
    subunits={"cents": "USD", "cent": "USD", "US cents": "USD", "euro cents": "EUR", "pence": "GBP", "p": "GBP",
        "¢": "USD", "sen": "MYR", "kobo": "NGN", "pesewas": "GHS", "pesewa": "GHS", "paise": "INR", "paisa": "INR",
        "centimes": "EUR", "centavos": "MXN", "Rappen": "CHF", "öre": "SEK", "øre": "NOK", "kopecks": "RUB",
        "kopeks": "RUB", "grosze": "PLN", "groszy": "PLN", "satang": "THB", "piastres": "EGP", "fils": "AED",
        "halalas": "SAR", "tetri": "GEL"},
    percent=r"per\s?cent|pct\.?",
    points=r"percentage[\s-]points?|points of percentage",
    basis_points=r"basis[\s-]points?|bps",
    range_words="to|through",
    between=(r"between\s$", r"\sand\s"),
    periods={
        "per month": "month", "a month": "month", "a-month": "month", "each month": "month", "every month": "month",
        "/month": "month", "per year": "year", "a year": "year", "a-year": "year", "each year": "year",
        "every year": "year", "/year": "year", "per annum": "year", "p.a.": "year", "per week": "week",
        "a week": "week", "a-week": "week", "/week": "week", "each week": "week", "per day": "day", "a day": "day",
        "a-day": "day", "/day": "day", "per hour": "hour", "an hour": "hour", "an-hour": "hour", "/hour": "hour",
        "per quarter": "quarter", "a quarter": "quarter", "per share": "share", "a share": "share",
        "a-share": "share", "/share": "share", "apiece": "piece", "per person": "person", "a head": "person",
        "per barrel": "barrel", "a barrel": "barrel", "a-barrel": "barrel", "per ounce": "ounce", "an ounce": "ounce",
        "per tonne": "tonne", "a tonne": "tonne", "per ton": "ton", "a ton": "ton", "a gallon": "gallon",
        "per gallon": "gallon", "a litre": "litre", "per litre": "litre", "per night": "night", "a night": "night",
        "per square foot": "ft²", "per kilowatt-hour": "kWh", "per kWh": "kWh", "per season": "season",
    },
    rates={
        "monthly": "month", "yearly": "year", "annually": "year", "annual": "year", "weekly": "week", "daily": "day",
        "hourly": "hour", "quarterly": "quarter",
    },
    units={
        "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km", "kilometer": "km", "miles": "mi",
        "mile": "mi", "nautical miles": "nmi", "metres": "m", "meters": "m", "metre": "m", "meter": "m", "feet": "ft",
        "foot": "ft", "ft": "ft", "inches": "in", "inch": "in", "yards": "yd", "yard": "yd", "cm": "cm",
        "centimetres": "cm", "centimeters": "cm", "mm": "mm", "millimetres": "mm", "millimeters": "mm", "nm": "nm",
        "nanometres": "nm", "nanometers": "nm", "nanometer": "nm", "acres": "acre", "acre": "acre", "hectares": "ha",
        "hectare": "ha", "sq ft": "ft²", "square feet": "ft²", "square foot": "ft²", "square miles": "mi²",
        "square kilometres": "km²", "square kilometers": "km²", "square metres": "m²", "square meters": "m²",
        "sq km": "km²", "kg": "kg", "kilograms": "kg", "kilos": "kg", "kilogrammes": "kg", "grams": "g", "g": "g",
        "mg": "mg", "milligrams": "mg", "tonnes": "t", "tonne": "t", "tons": "ton", "ton": "ton", "metric tons": "t",
        "pounds": "lb", "pound": "lb", "lbs": "lb", "cwt": "cwt",
        "hundredweight": "cwt", "pints": "pt", "bushels": "bu",
        "ounces": "oz", "oz": "oz", "litres": "L", "liters": "L",
        "gallons": "gal", "barrels": "barrel", "barrels a day": "barrel/day", "barrels per day": "barrel/day",
        "bpd": "barrel/day", "watts": "W", "kilowatts": "kW", "kW": "kW", "megawatts": "MW", "megawatt": "MW",
        "MW": "MW", "gigawatts": "GW", "gigawatt": "GW", "GW": "GW", "kWh": "kWh", "kilowatt-hours": "kWh",
        "MWh": "MWh", "megawatt-hours": "MWh", "GWh": "GWh", "gigawatt-hours": "GWh", "TWh": "TWh",
        "terawatt-hours": "TWh", "m": "m", "volts": "V", "degrees": "°", "degrees Celsius": "°C",
        "degrees Fahrenheit": "°F",
        "°C": "°C", "°F": "°F", "mph": "mph", "miles per hour": "mph", "miles an hour": "mph",
        "km/h": "km/h", "kph": "km/h", "kilometres per hour": "km/h", "kilometres an hour": "km/h",
        "kilometers an hour": "km/h", "kilometers per hour": "km/h", "knots": "kn",
        "bytes": "B", "KB": "KB", "MB": "MB", "GB": "GB", "TB": "TB", "PB": "PB", "gigabytes": "GB",
        "megabytes": "MB", "terabytes": "TB", "petabytes": "PB",
        "megabits per second": "Mbps", "gigabits per second": "Gbps", "megabits": "Mbit", "gigabits": "Gbit",
        "metres per second": "m/s", "meters per second": "m/s", "metres a second": "m/s", "kilometres a second": "km/s",
        "revolutions per minute": "rpm", "rpm": "rpm", "beats per minute": "bpm", "hertz": "Hz", "kilohertz": "kHz",
        "megahertz": "MHz", "gigahertz": "GHz", "kHz": "kHz", "kilogram": "kg", "kilo": "kg", "gram": "g",
        "cubic metres": "m³", "cubic meters": "m³", "cubic feet": "ft³", "gallon": "gal", "litre": "L", "liter": "L",
        "kilometres per second": "km/s", "megatonnes": "Mt", "micrograms": "µg", "degrees C": "°C", "degrees F": "°F",
        "Gbps": "Gbps", "Mbps": "Mbps", "GHz": "GHz",
        "MHz": "MHz", "Hz": "Hz", "horsepower": "hp", "hp": "hp", "calories": "cal", "decibels": "dB",
        "light-years": "ly", "light years": "ly", "petaflops": "PFLOPS", "exaflops": "EFLOPS", "tokens": "token",
        "parts per million": "ppm", "parts per billion": "ppb", "ppm": "ppm",
        "micrometres": "µm", "micrometers": "µm", "microns": "µm", "mAh": "mAh", "dozen": "dozen",
        "milliamp hours": "mAh",
        "milliamp-hours": "mAh", "megapixels": "MP", "megapixel": "MP", "percentiles": "percentile",
    },
    counted=frozenset(_COUNTED.split()),
    stop=frozenset(_STOP.split()),
    durations={
        "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
        "year": "year", "decade": "decade", "century": "century", "weekend": "weekend", "night": "night",
        "fortnight": "fortnight", "quarter": "quarter", "season": "season",
    },
    doubtful=frozenset({"pound", "pounds", "won", "ether", "bucks", "dong", "crowns", "kip", "sen"}),
)
# fmt: on
