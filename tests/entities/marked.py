"""Articles with their names marked, for tests of what comes after recognition: `{P Elon Musk}`, `{O Nvidia}`.

A question mark makes the type a guess: `{L? Quilmes}`.
"""

import re

from reader.entities.gazetteer import Gazetteer
from reader.entities.mentions import Name, Sentence
from reader.entities.naming import entity_of
from reader.entities.resolve import resolve
from reader.entities.tokens import sentences, tokenize
from reader.model import Entity, EntityType

TYPES: dict[str, EntityType] = {
    "P": "PERSON", "O": "ORG", "L": "LOC", "R": "PRODUCT", "E": "EVENT", "W": "WORK_OF_ART"
}  # fmt: skip
_MARK = re.compile(r"\{([POLREW])(\??) ([^}]+)\}")


def read(marked: str, language: str) -> tuple[list[Sentence], list[Name], dict[int, str]]:
    """The sentences, names and block texts of an article whose blocks are the lines of `marked`."""
    found: list[Sentence] = []
    names: list[Name] = []
    texts: dict[int, str] = {}
    for block, line in enumerate(marked.strip().splitlines()):
        text, places = "", []
        at = 0
        for mark in _MARK.finditer(line):
            text += line[at : mark.start()]
            places.append((len(text), len(text) + len(mark[3]), TYPES[mark[1]], 0.6 if mark[2] else 0.95))
            text += mark[3]
            at = mark.end()
        texts[block] = text + line[at:]
        for start, end in sentences(texts[block]):
            tokens = tokenize(texts[block], start, end)
            for first, last, kind, score in places:
                inside = [i for i, token in enumerate(tokens) if first <= token.start and token.end <= last]
                if inside:
                    known = Gazetteer.load().find(tokens[inside[0] : inside[-1] + 1])
                    whole = [one for one in known if one.end_token - one.start_token == len(inside)]
                    references = whole[0].references if whole else ()
                    names.append(Name(len(found), inside[0], inside[-1] + 1, kind, score, references))
            found.append(Sentence(block, tokens, language, heading=False))
    return found, names, texts


def entities(marked: str, language: str = "en") -> list[Entity]:
    """What the marked names resolve to."""
    read_sentences, names, texts = read(marked, language)
    return [entity_of(thing, read_sentences, texts, language) for thing in resolve(read_sentences, names)]


def groups(marked: str, language: str = "en") -> dict[str, list[str]]:
    """For each entity under its name the texts of its mentions in reading order."""
    return {entity.name: [mention.text for mention in entity.mentions] for entity in entities(marked, language)}
