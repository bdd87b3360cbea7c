"""From annotated documents to what the CRF learns from: sequences of features and tags."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.entities.characters import COMMON_WORD, CharacterFeatures
from reader.entities.corpus_format import AnnotatedDocument, Sentence
from reader.entities.evidence import gather
from reader.entities.features import FeatureExtractor, Items
from reader.entities.labels import encode
from reader.entities.lexicon import EMPTY, TELLING, Lexicon
from reader.entities.tagger import LANGUAGES

BLIND_SHARE = 0.3
"""How much of the text is learnt without the lexicon, so that the model can do without it for what no list holds."""

Example = tuple[Items, list[str]]


class Examples:
    """Makes training sequences; keeps a second eye that knows no lists."""

    def __init__(self, lexicon: Lexicon, chance: random.Random) -> None:
        telling = {word: kept for word, classes in lexicon.words.items() if (kept := _telling(classes))}
        self._seeing = FeatureExtractor(lexicon)
        self._blind = FeatureExtractor(replace(EMPTY, words=telling))
        self._han = CharacterFeatures(lexicon)
        common = {name: classes for name, classes in lexicon.han.items() if classes == COMMON_WORD}
        self._blind_han = CharacterFeatures(replace(EMPTY, words=telling, han=common))
        self._chance = chance

    def of(self, document: AnnotatedDocument) -> Iterator[Example]:
        """The sequences of one document; words of unknown label end a sequence and are in none."""
        if document.language == "zh":
            features = self._blind_han if self._chance.random() < BLIND_SHARE else self._han
            for sentence in document.sentences:
                yield from _cut(features.items(sentence.words), _tags(sentence), sentence.unknown, 0)
            return
        extractor = self._blind if self._chance.random() < BLIND_SHARE else self._seeing
        language = document.language if document.language in LANGUAGES else "xx"
        if self._chance.random() < 0.05:
            language = "xx"
        article = [extractor.look_up(sentence.words) for sentence in document.sentences]
        evidence = gather(article)
        for sentence, words in zip(document.sentences, article, strict=True):
            tags = _tags(sentence)
            for window in extractor.windows(words, evidence, language):
                end = window.start + len(window.items)
                yield from _cut(window.items, tags[window.start : end], sentence.unknown, window.start)


def _telling(classes: str) -> str:
    return "".join(letter for letter in classes if letter in TELLING)


def _tags(sentence: Sentence) -> list[str]:
    return encode(len(sentence.words), [(name.start, name.end, name.type) for name in sentence.names])


def _cut(items: Items, tags: list[str], unknown: frozenset[int], offset: int) -> Iterator[Example]:
    start = 0
    for index in range(len(items) + 1):
        if index == len(items) or index + offset in unknown:
            if index > start:
                yield items[start:index], _whole(tags[start:index])
            start = index + 1


def _whole(tags: Sequence[str]) -> list[str]:
    """Tags of a piece that a window's edge may have cut a name in two in: an inner first tag becomes a first one."""
    fixed = list(tags)
    if fixed[0][0] in "IL":
        fixed[0] = ("U" if fixed[0][0] == "L" else "B") + fixed[0][1:]
    return fixed
