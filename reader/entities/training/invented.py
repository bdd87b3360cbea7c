"""Made-up organisations, places, products, events and works: names that no list holds, so that context is learnt.

Half of the names come from the knowledge files and the towns of the world, the rest are put together here, from the
parts in `invented.toml`.
"""

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.entities.training import names
from reader.entities.training.names import NamePools
from reader.model import EntityType

with Path(__file__).with_suffix(".toml").open("rb") as _file:
    _PARTS = tomllib.load(_file)


def _list(name: str) -> tuple[str, ...]:
    return tuple(_PARTS[name].split())


_SYLLABLES, _ENDINGS, _SECTORS, _THEMES = _list("syllables"), _list("endings"), _list("sectors"), _list("themes")
_SMALL_BUSINESSES, _QUALITIES = _list("small_businesses"), _list("qualities")
_TITLE_WORDS, _HAN_STEMS = _list("title_words"), _list("han_stems")
_TITLE_WORDS_BY = {language: tuple(words.split()) for language, words in _PARTS["title_words_by"].items()}
_SUFFIXES: dict[str, list[str]] = _PARTS["suffixes"]
_TOPICS: dict[str, tuple[str, ...]] = {language: tuple(words.split()) for language, words in _PARTS["topics"].items()}
_HAN_ENDINGS: dict[str, tuple[str, ...]] = {sort: tuple(words.split()) for sort, words in _PARTS["han_endings"].items()}
_PATTERNS: dict[str, list[str]] = _PARTS["patterns"]
_KIN = {
    "en": ("Sons", "Daughters", "Co"),
    "de": ("Söhne", "Töchter", "Co."),
    "fr": ("Fils", "Filles"),
    "es": ("Hijos",),
}
_HAN_EVENTS = ("马拉松", "电影节", "峰会", "亚运会", "世界杯", "锦标赛", "公开赛", "博览会", "论坛", "战役", "大地震")
_HAN_PLACES = (
    "北京",
    "上海",
    "广东",
    "江苏",
    "浙江",
    "湖北",
    "四川",
    "山东",
    "福建",
    "国家",
    "中国",
    "全国",
    "美国",
    "英国",
)
_HAN_TITLE = "春夏秋冬夜雨山海风雪城花月梦人间家归来往事故乡少年红白长河之的我与你"

_SORTS = {
    "bank": "co", "court": "gov", "police": "gov", "mil": "gov", "agency": "gov", "ngo": "org", "intl": "org",
    "union": "org", "think": "edu", "state": "region", "river": "region", "sea": "region", "mountain": "region",
    "island": "region", "facility": "place", "street": "place",
}  # fmt: skip
"""Finer kinds of organisation and place, and what they are made up as."""

_LAST_WORDS = {
    "edu": ("university", "college", "school", "institute", "universität"),
    "gov": ("ministry", "department", "police", "court", "council", "commission", "agency", "bureau", "ministerium"),
    "co": ("inc", "corp", "ltd", "co", "plc", "group", "company", "corporation", "motors", "bank", "airlines", "ag"),
    "club": ("united", "city", "fc", "rovers", "club"),
    "party": ("party", "alliance", "front"),
    "media": ("times", "post", "news", "journal", "herald"),
}


@dataclass(frozen=True, slots=True)
class Inventor:
    """Makes up names, in part out of the pools' real ones."""

    pools: NamePools
    chance: random.Random

    def name(self, kind: EntityType, subtype: str, old: str, language: str) -> str | None:
        """A name of the same sort as `old` (which may be empty), or none where nothing like it can be made."""
        chance = self.chance
        sort = _SORTS.get(subtype, subtype)
        known = self.pools.known.get((kind, subtype), ())
        if language == "zh":
            return self._han(kind, sort, old, [form for form in known if "\u4e00" <= form[0] <= "\u9fff"])
        latin = [form for form in known if form[0].isascii()]
        if kind in ("LOC", "ORG"):
            sort = sort or (_guess(old) if kind == "ORG" else self._guess_place(old, language))
            if latin and sort not in ("city", "country") and chance.random() < 0.4:
                return chance.choice(latin)
            return self._place(sort, language) if kind == "LOC" else self._organisation(sort, old, language)
        if kind == "PRODUCT" and not sort and old.replace(" ", "").isalpha() and chance.random() < 0.5:
            return self._fill(chance.choice(_PATTERNS["PRODUCT_plain"]), language)
        own = _PATTERNS.get(f"{kind}_{language}") if not sort or chance.random() < 0.5 else None
        patterns = own or _PATTERNS.get(f"{kind}_{sort}") or _PATTERNS[kind]
        if latin and chance.random() < 0.45:
            return chance.choice(latin)
        if not sort and chance.random() < 0.35:
            every = [form for (other, _), forms in self.pools.known.items() if other == kind for form in forms]
            form = chance.choice(every) if every else ""
            if form[:1].isascii() and form:
                return form
        return self._fill(chance.choice(patterns), language)

    def _organisation(self, sort: str, old: str, language: str) -> str | None:
        chance = self.chance
        if old.isupper() and len(old) <= 6 and " " not in old and chance.random() < 0.7:
            return "".join(chance.choices("ABCDEFGHILMNOPRSTUW", k=chance.choice((2, 3, 3, 3, 4, 4, 5))))
        if sort == "co":
            return self._company(language)
        patterns = _PATTERNS.get(f"{sort}_{language}") or _PATTERNS.get(sort)
        return self._fill(chance.choice(patterns), language) if patterns else None

    def _company(self, language: str) -> str:
        chance = self.chance
        stem = coined(chance)
        surname, partner = (names.person(self.pools, chance)[1] for _ in range(2))
        sector, suffix = chance.choice(_SECTORS), chance.choice(_SUFFIXES.get(language, _SUFFIXES["en"]))
        return chance.choice(
            (
                stem,
                stem,
                stem,
                f"{stem} {sector}",
                f"{surname} {sector}",
                f"{names.town(self.pools, language, chance)} {sector}",
                f"{surname} & {partner}",
                f"{surname} & {chance.choice(_KIN.get(language, _KIN['en']))}",
                f"{surname}'s {chance.choice(_SMALL_BUSINESSES)}",
                f"{chance.choice(_QUALITIES)} {sector}",
                f"{chance.choice(_QUALITIES)} {stem}",
                f"{chance.choice(_QUALITIES)} {chance.choice(_TITLE_WORDS)}",
                f"{chance.choice(_QUALITIES)} {sector} {suffix}",
                f"{surname} {partner}",
                f"{stem} {suffix}",
                f"{surname} {sector} {suffix}",
                stem.capitalize() + chance.choice((".com", ".ai", ".io", "AI", "X", "Bank", "Pay", "Works")),
                surname,
                f"{chance.choice(_THEMES)}{chance.choice(('ly', 'Hub', 'Base', 'Wise', 'Point'))}",
            )
        )

    def _brand(self) -> str:
        """A maker as its products carry it: a known company of one word, or a coined one."""
        known = [form for form in self.pools.known.get(("ORG", "co"), ()) if form.isalpha() and form.isascii()]
        return self.chance.choice(known) if known and self.chance.random() < 0.6 else coined(self.chance)

    def _guess_place(self, old: str, language: str) -> str:
        """In a set without finer kinds, only what is surely a country counts as one."""
        if old in self.pools.countries.get(language, ()):
            return "country"
        return "city" if " " not in old and not old.isupper() else ""

    def _place(self, sort: str, language: str) -> str | None:
        if sort == "country":
            return self.chance.choice(self.pools.countries[language])
        if sort == "city":
            return names.town(self.pools, language, self.chance)
        large = "region" if sort == "region" else "place"
        patterns = _PATTERNS.get(f"{large}_{language}") or _PATTERNS[large]
        return self._fill(self.chance.choice(patterns), language) if sort else None

    def _fill(self, pattern: str, language: str) -> str:
        chance = self.chance
        first, last = names.person(self.pools, chance)
        title_words = _TITLE_WORDS_BY.get(language, _TITLE_WORDS)
        fields = {
            "t": names.town(self.pools, language, chance),
            "s": last,
            "s2": names.person(self.pools, chance)[1],
            "f": first.split()[0],
            "c": chance.choice(self.pools.countries[language]),
            "o": chance.choice(_TOPICS.get(language, _TOPICS["en"])),
            "b": self._brand(),
            "n2": coined(chance),
            "n": chance.choice(_THEMES) if "Party" in pattern or "Union" in pattern else coined(chance),
            "a": "".join(chance.choices("ABCDEFGHILMNOPRSTUW", k=chance.choice((3, 3, 4, 5)))),
            "d": str(chance.choice((2, 3, 4, 5, 7, 8, 9, 10, 12, 20, 40, 500, 720, 3000))),
            "d1": str(chance.randrange(10)),
            "d2": str(chance.randrange(2, 100)),
            "x": "".join(chance.choices("ABCEFGHKMNRSTXZ", k=chance.choice((1, 2, 2, 3)))),
            "y": chance.choice("SXYZ3"),
            "y4": str(chance.randrange(2012, 2027)),
            "q": chance.choice(_QUALITIES),
            "w": chance.choice(title_words),
            "v": chance.choice(title_words),
        }
        return pattern.format(**fields)

    def _han(self, kind: EntityType, sort: str, old: str, known: Sequence[str]) -> str | None:
        pools, chance = self.pools, self.chance
        if known and chance.random() < 0.5:
            return chance.choice(known)
        stem = "".join(chance.choices(_HAN_STEMS, k=2))
        if kind == "PRODUCT":
            brand = coined(chance)
            return chance.choice((f"{stem}{chance.randrange(1, 20)}", brand, f"{brand} {chance.randrange(2, 9)}", stem))
        if kind == "EVENT":
            return chance.choice(pools.towns_zh) + chance.choice(_HAN_EVENTS)
        if kind == "WORK_OF_ART":
            return "".join(chance.choices(_HAN_TITLE, k=chance.choice((2, 3, 4, 4, 5))))
        if sort in ("country", "team"):
            return chance.choice(pools.countries["zh"]) + ("队" if sort == "team" else "")
        if kind == "LOC" and (sort == "city" or (not sort and len(old) in (2, 3, 4) and chance.random() < 0.5)):
            return chance.choice(pools.towns_zh)
        if sort in _HAN_ENDINGS:
            head = chance.choice(_HAN_PLACES) if kind == "ORG" and chance.random() < 0.5 else stem
            return head + chance.choice(_HAN_ENDINGS[sort])
        return None


def coined(chance: random.Random) -> str:
    """A word that sounds like a brand."""
    word = "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 1, 2)))) + chance.choice(_ENDINGS)
    return word.upper() if len(word) <= 4 and chance.random() < 0.2 else word.capitalize()


def _guess(old: str) -> str:
    last = old.lower().rstrip(".").split()[-1:]
    return next((sort for sort, words in _LAST_WORDS.items() if last and last[0] in words), "")
