"""French numbers, currencies and units."""

from reader.entities.grammar.lexicon import Lexicon

# fmt: off
_NUMERALS: dict[str, float] = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "soixante-dix": 70, "quatre-vingts": 80, "quatre-vingt": 80, "quatre-vingt-dix": 90, "septante": 70,
    "nonante": 90,
    "cent": 100, "cents": 100, "mille": 1000, "un demi": 0.5, "une douzaine de": 12, "une dizaine de": 10,
    "une quinzaine de": 15, "une vingtaine de": 20, "une trentaine de": 30, "une quarantaine de": 40,
    "une cinquantaine de": 50, "une centaine de": 100, "un millier de": 1000, "une dizaine d'": 10,
    "une centaine d'": 100,
    "une vingtaine d'": 20,
    **{f"{ten}-{one}": value + index
       for ten, value in {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
                          "quatre-vingt": 80}.items()
       for index, one in enumerate(("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"), 2)},
}

_COUNTED = """personnes hommes femmes enfants salariés employés travailleurs soldats élèves étudiants passagers victimes
morts blessés réfugiés migrants manifestants policiers agents habitants riverains patients spectateurs visiteurs
électeurs emplois postes logements maisons immeubles véhicules voitures avions bateaux drones missiles voix sièges
buts
points tués disparus pompiers gendarmes gens"""

_STOP = """le la les l un une des de du d à au aux en et ou où ni que qui quoi dont avec sans par pour sur sous entre
jusque depuis vers selon après avant contre pendant est sont était fut ont a avait sera seront comme plus moins très
déjà
ne pas se sa son ses leur leurs ce cet cette ces chaque tout tous toutes mois an ans année années jour jours semaine
semaines heure heures minute minutes seconde secondes siècle siècles fois janvier février mars avril mai juin juillet
août septembre octobre novembre décembre degrés lors dans chez"""

_UNITS = {
    "km": "km", "kilomètres": "km", "kilomètre": "km", "mètres": "m", "mètre": "m", "m": "m", "centimètres": "cm",
    "cm": "cm", "millimètres": "mm", "mm": "mm", "nanomètres": "nm", "nm": "nm", "milles": "nmi", "miles": "mi",
    "mètres carrés": "m²", "m²": "m²", "m2": "m²", "kilomètres carrés": "km²", "km²": "km²", "km2": "km²",
    "mètres cubes": "m³", "m³": "m³", "hectares": "ha", "hectare": "ha", "tonnes": "t", "tonne": "t",
    "kilogrammes": "kg", "kilos": "kg", "kg": "kg", "grammes": "g", "milligrammes": "mg", "litres": "L",
    "barils": "barrel", "barils par jour": "barrel/day", "watts": "W", "kilowatts": "kW", "kW": "kW",
    "mégawatts": "MW", "MW": "MW", "gigawatts": "GW", "GW": "GW", "kilowattheures": "kWh", "kWh": "kWh",
    "mégawattheures": "MWh", "MWh": "MWh", "GWh": "GWh", "térawattheures": "TWh", "TWh": "TWh", "degrés": "°",
    "degrés Celsius": "°C", "°C": "°C", "kilomètres par heure": "km/h", "km/h": "km/h", "kilomètres-heure": "km/h",
    "nœuds": "kn", "noeuds": "kn", "Go": "GB", "Mo": "MB", "To": "TB", "gigaoctets": "GB", "GHz": "GHz", "MHz": "MHz",
    "onces": "oz", "pouces": "in", "chevaux": "hp", "années-lumière": "ly", "décibels": "dB", "quintaux": "q",
    "hectolitres": "hL",
}

FRENCH = Lexicon(
    code="fr",
    decimal=",",
    numerals=_NUMERALS,
    joints=("-et-", " et ", "-", " "),
    multipliers={
        "mille": 1e3, "milliers": 1e3, "millier": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
        "milliards": 1e9,
        "Md": 1e9, "Mds": 1e9, "md": 1e9, "mds": 1e9, "Mrd": 1e9, "M": 1e6, "billion": 1e12, "billions": 1e12,
    },
    vague={
        "plusieurs": (3, 9), "quelques": (3, 9), "des dizaines de": (20, 99), "dizaines de": (20, 99),
        "centaines de": (200, 999), "des centaines de": (200, 999), "des milliers de": (2000, 9999),
        "milliers de": (2000, 9999), "millions de": (2e6, 9.99e6), "milliards de": (2e9, 9.99e9),
        "dizaines de milliers de": (2e4, 99999), "des dizaines de milliers de": (2e4, 99999),
        "centaines de milliers de": (2e5, 999999), "des centaines de milliers de": (2e5, 999999),
        "dizaines de millions de": (2e7, 9.9e7), "des dizaines de millions de": (2e7, 9.9e7),
        "dizaines de millions d'": (2e7, 9.9e7), "centaines de millions de": (2e8, 9.99e8),
        "des centaines de millions de": (2e8, 9.99e8), "des millions de": (2e6, 9.99e6),
        "des milliards de": (2e9, 9.99e9),
        "dizaines de milliards de": (2e10, 9.9e10), "plusieurs dizaines de": (30, 99),
        "plusieurs centaines de": (300, 999),
        "plusieurs milliers de": (3000, 9999), "plusieurs millions de": (3e6, 9e6),
        "plusieurs milliards de": (3e9, 9e9),
        "plusieurs centaines de milliers de": (3e5, 999999), "plusieurs dizaines de millions de": (3e7, 9.9e7),
        "des dizaines de millions d'": (2e7, 9.9e7), "plusieurs millions d'": (3e6, 9e6),
        "plusieurs milliards d'": (3e9, 9e9),
        "des centaines de millions d'": (2e8, 9.99e8), "centaines de millions d'": (2e8, 9.99e8),
    },
    partitives="(?:de |d'|d’)",
    currencies={
        "euros": "EUR", "euro": "EUR", "dollars": "USD", "dollar": "USD", "dollars américains": "USD",
        "dollars canadiens": "CAD", "dollars australiens": "AUD", "livres": "GBP", "livres sterling": "GBP",
        "francs suisses": "CHF", "francs CFA": "XOF", "FCFA": "XOF", "F CFA": "XOF", "francs": "CHF", "yens": "JPY",
        "yen": "JPY", "yuans": "CNY", "yuan": "CNY", "roubles": "RUB", "roupies": "INR", "wons": "KRW",
        "pesos": "MXN",
        "reais": "BRL", "réals": "BRL", "couronnes suédoises": "SEK", "couronnes norvégiennes": "NOK",
        "couronnes": "SEK",
        "couronnes danoises": "DKK", "livres turques": "TRY", "livres libanaises": "LBP", "livres égyptiennes": "EGP",
        "dirhams": "MAD", "dinars": "DZD", "dinars tunisiens": "TND", "zlotys": "PLN", "shekels": "ILS",
        "rands": "ZAR",
        "nairas": "NGN", "hryvnias": "UAH", "gourdes": "HTG", "ariarys": "MGA", "bitcoins": "BTC",
    },
    subunits={"centimes": "EUR", "centimes d'euro": "EUR", "cents": "USD", "pence": "GBP", "centime": "EUR",
        "rappen": "CHF", "kopecks": "RUB", "øre": "DKK", "öre": "SEK"},
    percent=r"pour\s?cents?|p\.\s?100",
    points=r"points? de pourcentage|points? de %",
    basis_points=r"points? de base",
    range_words="à|jusqu'à",
    between=(r"entre\s$", r"\set\s"),
    periods={
        "par mois": "month", "chaque mois": "month", "par an": "year", "chaque année": "year", "l'an": "year",
        "par semaine": "week", "par jour": "day", "par heure": "hour", "de l'heure": "hour", "l'heure": "hour",
        "par action": "share", "l'action": "share", "le baril": "barrel", "par baril": "barrel", "l'once": "ounce",
        "la tonne": "tonne", "par tonne": "tonne", "le litre": "litre", "par litre": "litre",
        "par personne": "person",
        "par habitant": "person", "la nuit": "night", "par nuit": "night", "le mètre carré": "m²",
        "par mètre carré": "m²",
        "le mégawattheure": "MWh", "par mégawattheure": "MWh", "du mètre carré": "m²", "le kilo": "kg",
        "pièce": "piece",
    },
    rates={"mensuels": "month", "mensuel": "month", "annuels": "year", "annuel": "year", "hebdomadaires": "week"},
    units=_UNITS,
    counted=frozenset(_COUNTED.split()),
    stop=frozenset(_STOP.split()),
    durations={word: word for word in ("ans", "an", "années", "année", "mois", "semaines", "jours", "heures",
    "minutes",
               "secondes", "décennies", "siècles", "trimestres", "nuits", "fois", "saisons")},
    doubtful=frozenset({"livres", "couronnes"}),
    modifiers=r"nouve(?:aux|lles)|autres|premi(?:ers|ères)|grand[e]?s|petit[e]?s|derni(?:ers|ères)|principaux|jeunes|"
              r"ancien(?:ne)?s|différent[e]?s|meilleur[e]?s|mille|présumé[e]?s|gros|grosses|supplémentaires",
)
# fmt: on
