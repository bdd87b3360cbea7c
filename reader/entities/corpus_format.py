"""Text with its names marked by hand: what the tagger learns from.

A file is plain text in one language. A blank line ends a document; each line of a document is a sentence, and a line
that starts with `> ` is its headline. Names stand in braces after a letter for their type, and a word after a dot that
says what kind they are: `{P Ada Byron} left {O.co Northwind Foods} for {L.city Porto}.`
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.entities.tokens import Token, tokenize
from reader.entities.traditional import simplified
from reader.errors import UnreadableInput
from reader.model import EntityType, Span

TYPE_LETTERS: dict[str, EntityType] = {
    "P": "PERSON",
    "O": "ORG",
    "L": "LOC",
    "R": "PRODUCT",
    "E": "EVENT",
    "W": "WORK_OF_ART",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: `words[start:end]`; `kind` is the finer type ("co", "city"), empty where unknown."""

    start: int
    end: int
    type: EntityType
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence and the names among them, in order and apart.

    `unknown` are the words whose true label nobody wrote down: the tagger neither learns from them nor is scored there.
    """

    words: tuple[str, ...]
    names: tuple[Name, ...] = ()
    unknown: frozenset[int] = frozenset()
    headline: bool = False


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """The sentences of one text; `source` names the set or file that it is from."""

    source: str
    language: str
    sentences: tuple[Sentence, ...] = field(default_factory=tuple)


_MARK = re.compile(r"\{([A-Z])(?:\.([a-z]{1,12}))? ([^{}\n]{1,200})\}")


def read_corpus(folder: Path) -> Iterator[AnnotatedDocument]:
    """The documents under `folder/LANGUAGE/*.txt`, file by file in the order of their names.

    Traditional Chinese characters become simplified ones, because that is how the tagger gets to see an article.
    Raises `UnreadableInput`, naming the line, where a brace is left over or a type letter is unknown.
    """
    for path in sorted(folder.glob("*/*.txt")):
        lines: list[Sentence] = []
        count = 0
        for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
            if line.strip():
                if line.startswith("#"):
                    continue
                try:
                    lines.append(parse_sentence(simplified(line.strip())))
                except ValueError as error:
                    raise UnreadableInput(f"{path}, line {number}: {error}") from None
            elif lines:
                yield AnnotatedDocument(f"{path.parent.name}/{path.stem}#{count}", path.parent.name, tuple(lines))
                lines = []
                count += 1


def parse_sentence(line: str) -> Sentence:
    """The sentence that an annotated line holds. Raises `ValueError`, saying what is wrong with it."""
    headline = line.startswith("> ")
    text, spans = _unmark(line[2:] if headline else line)
    tokens = tokenize(text)
    names = tuple(name for name in (_align(tokens, span, kind) for span, kind in spans) if name is not None)
    return Sentence(tuple(token.text for token in tokens), names, headline=headline)


def _unmark(line: str) -> tuple[str, list[tuple[Span, tuple[EntityType, str]]]]:
    pieces: list[str] = []
    spans: list[tuple[Span, tuple[EntityType, str]]] = []
    length = at = 0
    for mark in _MARK.finditer(line):
        before, letter, kind, name = line[at : mark.start()], mark[1], mark[2] or "", mark[3].strip()
        if letter not in TYPE_LETTERS:
            raise ValueError(f"no type has the letter {letter}; use one of {' '.join(TYPE_LETTERS)}")
        start = length + len(before)
        spans.append(((start, start + len(name)), (TYPE_LETTERS[letter], kind)))
        pieces += (before, name)
        length, at = start + len(name), mark.end()
    pieces.append(line[at:])
    text = "".join(pieces)
    if "{" in text or "}" in text:
        raise ValueError(f"a brace that is no mark in {text[:80]!r}; write {{P Ada Byron}}")
    return text, spans


def _align(tokens: Sequence[Token], span: Span, kind: tuple[EntityType, str]) -> Name | None:
    inside = [index for index, token in enumerate(tokens) if token.start < span[1] and token.end > span[0]]
    return Name(inside[0], inside[-1] + 1, *kind) if inside else None
