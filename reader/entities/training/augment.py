"""More text out of the text there is: other names in the same sentences, headlines, capitals."""

import random
from dataclasses import dataclass, replace

from reader.entities.corpus_format import AnnotatedDocument, Name, Sentence
from reader.entities.tokens import tokenize
from reader.entities.training import names
from reader.entities.training.invented import Inventor

_SMALL_WORDS = "a an the and or but of in on at to for by with from as vs nor per via after over"
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(slots=True)
class Replacer:
    """Puts other names in place of a document's own, each everywhere by the same other one."""

    pools: names.NamePools
    chance: random.Random

    def document(self, document: AnnotatedDocument, share: float) -> AnnotatedDocument:
        """`document` with about that share of its names replaced; a surname follows its full name."""
        given: dict[tuple[str, str], tuple[str, ...] | None] = {}
        sentences = [self._sentence(sentence, document.language, given, share) for sentence in document.sentences]
        return replace(document, sentences=tuple(sentences))

    def _sentence(
        self,
        sentence: Sentence,
        language: str,
        given: dict[tuple[str, str], tuple[str, ...] | None],
        share: float,
    ) -> Sentence:
        words: list[str] = []
        moved: list[Name] = []
        unknown: set[int] = set()
        at = 0
        for name in sentence.names:
            unknown.update(len(words) + index - at for index in range(at, name.start) if index in sentence.unknown)
            words += sentence.words[at : name.start]
            old = sentence.words[name.start : name.end]
            new = self._other(old, name, language, given, share)
            if new is not None and all(word.isupper() for word in old) and sum(map(len, old)) > 6:
                new = tuple(word.upper() for word in new)
            start = len(words)
            words += new or old
            moved.append(replace(name, start=start, end=len(words)))
            at = name.end
        unknown.update(len(words) + index - at for index in range(at, len(sentence.words)) if index in sentence.unknown)
        words += sentence.words[at:]
        return replace(sentence, words=tuple(words), names=tuple(moved), unknown=frozenset(unknown))

    def _other(
        self,
        old: tuple[str, ...],
        name: Name,
        language: str,
        given: dict[tuple[str, str], tuple[str, ...] | None],
        share: float,
    ) -> tuple[str, ...] | None:
        key = (name.type, " ".join(old).lower())
        if key in given:
            return given[key]
        new: tuple[str, ...] | None = None
        if self.chance.random() < share:
            if name.type == "PERSON":
                new = self._person(old, language, given)
            else:
                text = Inventor(self.pools, self.chance).name(name.type, name.kind, " ".join(old), language)
                new = tuple(token.text for token in tokenize(text)) if text else None
        given[key] = new
        return new

    def _person(
        self, old: tuple[str, ...], language: str, given: dict[tuple[str, str], tuple[str, ...] | None]
    ) -> tuple[str, ...] | None:
        if language == "zh":
            first, last = names.person_zh(self.pools, self.chance)
            if len(old) > 1:
                return tuple(names.written(first, last, language))
            return tuple(last) if len(last) == 1 else None
        first, last = names.person(self.pools, self.chance)
        if len(old) == 1:
            text = last if self.chance.random() < 0.75 else first.split()[0]
            return tuple(token.text for token in tokenize(text))
        tail = tuple(token.text for token in tokenize(last))
        given.setdefault(("PERSON", old[-1].lower()), tail)
        given.setdefault(("PERSON", old[0].lower()), tuple(token.text for token in tokenize(first.split()[0])))
        return tuple(token.text for token in tokenize(f"{first} {last}"))


def headline(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence in Title Case, or now and then in capitals, without its full stop."""
    shout = chance.random() < 0.15
    cut = len(sentence.words) - (sentence.words[-1] == "." and len(sentence.words) > 1)
    words: list[str] = []
    for index, word in enumerate(sentence.words[:cut]):
        if shout:
            words.append(word.upper())
        elif word.islower() and word not in _SMALL and not word.startswith("'") and (index or word not in _SMALL):
            words.append(word[0].upper() + word[1:])
        else:
            words.append(word)
    kept = tuple(name for name in sentence.names if name.end <= cut)
    unknown = frozenset(index for index in sentence.unknown if index < cut)
    return Sentence(tuple(words), kept, unknown, headline=True)


_DOUBLE_MARKS = frozenset('"“”„«»')
_PAIRS = {
    "en": (('"', '"'), ("“", "”"), ("“", "”"), ("‘", "’")),
    "de": (('"', '"'), ("„", "“"), ("„", "“"), ("»", "«")),
    "es": (('"', '"'), ("“", "”"), ("«", "»")),
    "fr": (('"', '"'), ("«", "»"), ("«", "»"), ("“", "”")),
}


def quoted_otherwise(document: AnnotatedDocument, chance: random.Random) -> AnnotatedDocument:
    """The document with its quotation marks drawn another way: each source has its own."""
    pairs = _PAIRS.get(document.language)
    if pairs is None:
        return document
    pair = chance.choice(pairs)
    sentences: list[Sentence] = []
    for sentence in document.sentences:
        seen = 0
        words: list[str] = []
        for word in sentence.words:
            if word in _DOUBLE_MARKS:
                words.append(pair[seen % 2])
                seen += 1
            else:
                words.append(word)
        sentences.append(replace(sentence, words=tuple(words)) if seen and seen % 2 == 0 else sentence)
    return replace(document, sentences=tuple(sentences))
