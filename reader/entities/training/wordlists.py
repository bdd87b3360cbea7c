"""The word lists of `wordlists.toml`: what tells a name's type, and names that no package has."""

import tomllib
from pathlib import Path

with Path(__file__).with_suffix(".toml").open("rb") as _file:
    _LISTS = tomllib.load(_file)

NEAR: frozenset[str] = frozenset(_LISTS["near"].split())
"""Countries (ISO codes) whose smaller towns the news of the five languages names too."""

LANDS = {"en": "US GB AU CA IE", "de": "DE AT CH", "es": "ES MX AR CO CL PE BO", "fr": "FR BE CH"}
"""Countries (ISO codes) where a language is spoken."""

PARTICLES: tuple[str, ...] = ("van der", *_LISTS["particles"].split())
COMMON: frozenset[str] = frozenset(_LISTS["common"].split())
"""Words that some list takes for a name and the news for themselves."""

TRANSLITERATION: tuple[str, ...] = tuple(_LISTS["transliteration"].split())
"""Characters that foreign names are written with in Chinese."""

TELLING: dict[str, tuple[str, ...]] = {letter: tuple(words.split()) for letter, words in _LISTS["telling"].items()}
"""Words by their class in the lexicon: what heads an organisation's name, what stands before a person's."""

ROMANISED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    culture: (tuple(lists["first"].split()), tuple(lists["last"].split()))
    for culture, lists in _LISTS["romanised"].items()
}
"""First names and surnames of cultures whose names no package has in Latin letters."""
