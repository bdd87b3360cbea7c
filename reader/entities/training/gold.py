"""Whole articles whose entities are listed, as text to learn from: `tests/gold/*.json` in the form of its README."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.entities.corpus_format import AnnotatedDocument, Name, Sentence
from reader.entities.tokens import Token, sentences, tokenize
from reader.entities.traditional import simplified
from reader.model import NAMED_TYPES, EntityType


def read_gold(path: Path) -> Iterator[AnnotatedDocument]:
    """The articles of a gold file, title first, with a name wherever a listed form stands.

    The longest form wins where two stand at once. What is optional counts as unknown.
    """
    for record in json.loads(path.read_text(encoding="utf-8")):
        forms = _forms(record["entities"])
        if not forms:
            continue
        texts = [(record["title"] or "", True)]
        texts += [(block["text"], block["kind"] == "heading") for block in record["kept"]]
        read = [
            _sentence(tokenize(text, start, end), forms, heading)
            for text, heading in ((simplified(text), heading) for text, heading in texts)
            for start, end in sentences(text)
        ]
        yield AnnotatedDocument(f"{path.stem}/{record['file']}", record["language"], tuple(read))


_Forms = Mapping[str, Sequence[tuple[tuple[str, ...], EntityType | None]]]
"""Forms as words with their type, none if optional, by their first word and the longest first."""


def _forms(entities: Sequence[Mapping[str, Any]]) -> _Forms:
    listed: dict[tuple[str, ...], EntityType | None] = {}
    for entity in entities:
        if entity["type"] in NAMED_TYPES:
            for form in entity["forms"]:
                words = tuple(token.text for token in tokenize(simplified(form)))
                listed.setdefault(words, None if entity.get("optional") else entity["type"])
    found: dict[str, list[tuple[tuple[str, ...], EntityType | None]]] = {}
    for words, kind in sorted(listed.items(), key=lambda each: -len(each[0])):
        found.setdefault(words[0], []).append((words, kind))
    return found


def _sentence(tokens: Sequence[Token], forms: _Forms, heading: bool) -> Sentence:
    words = tuple(token.text for token in tokens)
    names: list[Name] = []
    unknown: set[int] = set()
    at = 0
    while at < len(words):
        end = at + 1
        for form, kind in forms.get(words[at], ()):
            if words[at : at + len(form)] == form:
                end = at + len(form)
                if kind is None:
                    unknown.update(range(at, end))
                else:
                    names.append(Name(at, end, kind))
                break
        at = end
    return Sentence(words, tuple(names), frozenset(unknown), headline=heading)
