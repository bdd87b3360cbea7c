"""Sentences with slots for names: the dry forms of the news, that come in endless copies.

The files beside this module hold a sentence a line, in the corpus's form with empty marks: `{P}`, `{O.co}`, `{L.city}`.
`{P#2}` is a second person; the same mark in a document stands for the same name. `{P.s}` is a person's surname alone.
`{n}` is a number. Documents of one to four sentences are drawn from lines of one section (`# name`).
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from reader.entities.corpus_format import TYPE_LETTERS, AnnotatedDocument, Sentence, parse_sentence
from reader.entities.training import names
from reader.entities.training.invented import Inventor
from reader.entities.training.names import NamePools

_SLOT = re.compile(r"\{([POLREW])(?:\.([a-z]{1,12}))?(#\d)?\}|\{n\}")
_FOLDER = Path(__file__).parent / "patterns"


def template_documents(count: int, pools: NamePools, chance: random.Random) -> Iterator[AnnotatedDocument]:
    """`count` documents made of the patterns, the languages in turn."""
    sections = {path.stem: _sections(path) for path in sorted(_FOLDER.glob("*.txt"))}
    languages = ["en", *sorted(sections)]  # English is also the language of the sets scored elsewhere: twice as much
    for number in range(count):
        language = languages[number % len(languages)]
        lines = chance.choice(sections[language])
        chosen = chance.sample(lines, min(len(lines), chance.choice((1, 2, 2, 3, 4))))
        yield _fill(chosen, language, pools, chance)


def _sections(path: Path) -> list[list[str]]:
    sections: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            sections.append([])
        elif line.strip():
            sections[-1].append(line.strip())
    # a section counts as often as it has lines, so that short ones are not repeated to death
    return [section for section in sections for _ in section]


def _fill(lines: list[str], language: str, pools: NamePools, chance: random.Random) -> AnnotatedDocument:
    given: dict[str, str] = {}

    def put(match: re.Match[str]) -> str:
        letter, kind, number = match[1], match[2] or "", match[3] or ""
        if letter is None:
            return str(chance.choice((2, 3, 4, 5, 7, 11, 12, 18, 24, 30, 45, 60, 81, 120, 250, 400)))
        key = f"{letter}{'' if letter == 'P' else kind}{number}"
        if key not in given:
            given[key] = _name(letter, kind, language, pools, chance)
        name = given[key]
        if letter == "P":
            first, _, last = name.partition("|")
            name = (last or first) if kind == "s" else names.written(first, last, language)
        return f"{{{letter}{'.' + kind if kind and letter in 'OL' else ''} {name.strip()}}}"

    sentences: list[Sentence] = [parse_sentence(_SLOT.sub(put, line).replace(".}.", ".}")) for line in lines]
    return AnnotatedDocument("patterns", language, tuple(sentences))


def _name(letter: str, kind: str, language: str, pools: NamePools, chance: random.Random) -> str:
    if letter == "P":
        if language == "zh":
            return "|".join(names.person_zh(pools, chance))
        culture = None if chance.random() < 0.5 else _native(language, chance)
        return "|".join(names.person(pools, chance, culture if culture in pools.people else None))
    type_ = TYPE_LETTERS[letter]
    for _ in range(8):
        name = Inventor(pools, chance).name(type_, kind, "", language)
        if name and not any(char in name for char in "{}"):
            return name
    return chance.choice(pools.countries[language])


_CULTURES = {
    "en": ("en_US", "en_GB", "en_US", "en_IN", "en_IE"),
    "de": ("de_DE", "de_AT", "de_CH", "tr_TR", "pl_PL"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CO", "es_CL", "es_ES"),
    "fr": ("fr_FR", "fr_CA", "fr_CH", "fr_FR", "fr_FR"),
}


def _native(language: str, chance: random.Random) -> str | None:
    return chance.choice(_CULTURES[language]) if language in _CULTURES else None
