"""The open training sets, read from one JSON form and mended to this program's conventions.

Their tags differ: what a set does not tell apart, or lacks, is marked as unknown, so that nothing wrong is learnt from
it. Demonyms are no entities, direction words and quotation marks no part of a name.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.entities.corpus_format import AnnotatedDocument, Name, Sentence
from reader.entities.tokens import tokenize
from reader.entities.training import wordlists
from reader.model import EntityType

_TYPES: dict[str, EntityType] = {
    "PER": "PERSON",
    "ORG": "ORG",
    "LOC": "LOC",
    "FAC": "LOC",
    "PROD": "PRODUCT",
    "EVT": "EVENT",
    "WORK": "WORK_OF_ART",
}
_NOT_NAMES = frozenset({"NORP", "TERM"})
LEFT_OUT = frozenset({"gum", "uner_ewt_dev", "uner_zh_dev", "cross_ai_dev", "cross_politics_dev"})
"""Sets never trained on: partly non-commercial texts, and those that the scores are measured on."""

LACKING: dict[str, frozenset[EntityType]] = {
    "gmb2": frozenset({"PRODUCT", "EVENT", "WORK_OF_ART"}),
    "btc": frozenset({"PRODUCT", "EVENT", "WORK_OF_ART"}),
    "uner_ewt_test": frozenset({"PRODUCT", "EVENT", "WORK_OF_ART"}),
    "uner_zh_train": frozenset({"PRODUCT", "EVENT", "WORK_OF_ART"}),
    "wnut_train": frozenset({"EVENT"}),
    "wnut_dev": frozenset({"EVENT"}),
}
"""Types that a set does not mark, or hardly: where a name of one may stand there, its words count as unknown."""

_TRIMMED_FIRST = frozenset(
    ("western", "eastern", "northern", "southern", "central", "the", '"', "''", "``", "“", "(", "'", "‘")
)
_TITLES = frozenset(wordlists.TELLING["t"]) - {"king", "judge", "page", "prince", "major", "dean"}
_TRIMMED_LAST = frozenset(('"', "''", "``", "”", ")", "'", "’", ",", ".", "'s", "’s"))
_GROUPED = {"gmb2": 8}
"""Sets with a sentence a record whose neighbours are of one article, mostly: so many are read as one document."""

_SPREAD_CLITIC = {("'", "s"), ("’", "s"), ("'", "S")}


def read_set(path: Path, demonyms: frozenset[str]) -> Iterator[AnnotatedDocument]:
    """The documents of `NAME.jsonl.gz`; `demonyms` (lower case) lose their labels."""
    name = path.name.removesuffix(".jsonl.gz")
    language = "zh" if "_zh_" in name else "en"
    group: list[Sentence] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            group += [_sentence(words, tags, demonyms) for words, tags in json.loads(line)["sents"]]
            if len(group) >= _GROUPED.get(name, 0):
                yield AnnotatedDocument(name, language, tuple(group))
                group = []
    if group:
        yield AnnotatedDocument(name, language, tuple(group))


def demonyms_of(path: Path, at_least: int = 4) -> frozenset[str]:
    """Single words that the set in `path` marks as peoples and parties at least so often, and mostly; lower case."""
    marked: Counter[str] = Counter()
    other: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for words, tags in json.loads(line)["sents"]:
                for index, (word, tag) in enumerate(zip(words, tags, strict=True)):
                    alone = index + 1 == len(tags) or not tags[index + 1].startswith("I-")
                    (marked if tag == "B-NORP" and alone else other)[word.lower()] += 1
    return frozenset(
        word for word, count in marked.items() if count >= at_least and count > 2 * other[word] and word.isalpha()
    )


def plain_words(path: Path, at_least: int = 2) -> frozenset[str]:
    """Words of two characters or more that the set in `path`, split into words, has outside names at least so often."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for words, tags in json.loads(line)["sents"]:
                for word, tag in zip(words, tags, strict=True):
                    if len(word) > 1 and "\u4e00" <= word[0] <= "\u9fff":
                        (seen if tag == "O" else named)[word] += 1
    return frozenset(word for word, count in seen.items() if count >= at_least and count > 3 * named[word])


def _sentence(words: list[str], tags: list[str], demonyms: frozenset[str]) -> Sentence:
    words, tags = _join_clitics(words, tags)
    pieces: list[str] = []
    origin: list[int] = []
    for index, word in enumerate(words):
        for token in tokenize(word):
            pieces.append(token.text)
            origin.append(index)
    spans = _spans(tags)
    names: list[Name] = []
    unknown: set[int] = set()
    for start, end, tag in spans:
        inside = [at for at, index in enumerate(origin) if start <= index < end]
        if not inside or tag in _NOT_NAMES:
            continue
        first, last = inside[0], inside[-1] + 1
        if pieces[first][0] in "@#":  # handles and tags are no names here
            unknown.update(range(first, last))
            continue
        if last - first == 1 and pieces[first].lower() in demonyms:
            continue
        if tag not in _TYPES:
            unknown.update(range(first, last))
            continue
        first, last = _trim(pieces, first, last)
        if tag != "WORK" and last - first > 1 and pieces[first] == "The":
            first += 1
        if tag == "PER" and (cut := _after_title(pieces, first, last)) > first:
            unknown.update(range(first, cut))
            first = cut
        if last > first:
            names.append(Name(first, last, _TYPES[tag]))
    return Sentence(tuple(pieces), tuple(names), frozenset(unknown))


def _join_clitics(words: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    joined: list[str] = []
    kept: list[str] = []
    for word, tag in zip(words, tags, strict=True):
        if joined and (joined[-1], word) in _SPREAD_CLITIC:
            joined[-1] += word
        else:
            joined.append(word)
            kept.append(tag)
    return joined, kept


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag == "O":
            continue
        if tag[0] == "I" and spans and spans[-1][1] == index and spans[-1][2] == tag[2:]:
            spans[-1] = (spans[-1][0], index + 1, tag[2:])
        else:
            spans.append((index, index + 1, tag[2:]))
    return spans


def _after_title(words: list[str], first: int, last: int) -> int:
    """Where the name begins after the titles that some sets count to it; what stands before them is doubtful."""
    titles = [index for index in range(first, last - 1) if words[index].lower() in _TITLES]
    return titles[-1] + 1 if titles else first


def _trim(words: list[str], first: int, last: int) -> tuple[int, int]:
    while first < last and words[first] in _TRIMMED_FIRST:
        first += 1
    while last > first and words[last - 1] in _TRIMMED_LAST:
        last -= 1
    return first, last
