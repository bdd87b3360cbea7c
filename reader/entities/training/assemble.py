"""All the text that the models learn from, in one order that a seed fixes."""

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from reader.entities.corpus_format import AnnotatedDocument, Sentence, read_corpus
from reader.entities.tagger import Tagger
from reader.entities.training import names, sets
from reader.entities.training.augment import Replacer, headline, quoted_otherwise
from reader.entities.training.gold import read_gold
from reader.entities.training.templates import template_documents

PACKAGE = Path(__file__).resolve().parents[1]
CORPUS = PACKAGE / "corpus"
KNOWLEDGE = PACKAGE / "data" / "knowledge"

HELD_OUT_EVERY = 12
"""One in so many documents of our own text is kept for the scores."""

_SHARES = {"gmb2": 0.12, "btc": 0.25, "wnut_train": 0.5}
"""How much is taken of the sets that lack types or are of another world than the news: more of them does harm."""

_OTHER_LANGUAGES = 2
"""How many times more copies of text in the languages that have no open set."""

_IN_DOMAIN = frozenset({"cross_ai_train", "cross_politics_train"})
"""Training parts of what is scored: left out, as the scores are for text of another kind than was learnt."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How much of what goes in: shares of documents, and how many more copies with other names.

    `gold` are files of whole articles with their entities.
    """

    copies: int = 3
    templates: int = 7000
    titles: float = 0.08
    replaced: float = 0.6
    seed: int = 20
    without: frozenset[str] = frozenset()
    gold: tuple[Path, ...] = ()


def held_out(document: AnnotatedDocument) -> bool:
    """Whether a document of our own text is kept for the scores: by its first sentence, so that files may grow."""
    return zlib.crc32(" ".join(document.sentences[0].words).encode("utf-8")) % HELD_OUT_EVERY == 0


def training_documents(
    data: Path, pools: names.NamePools, demonyms: frozenset[str], recipe: Recipe, teacher: Tagger | None = None
) -> Iterator[AnnotatedDocument]:
    """Every document to learn from: open sets, our own text, templates, and copies of them with other names.

    `teacher` tells where the sets that lack a type may have names of it; without it those sets are left out.
    """
    chance = random.Random(recipe.seed)
    replacer = Replacer(pools, chance)
    for path in sorted(data.glob("*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        if name in sets.LEFT_OUT or name in _IN_DOMAIN or name in recipe.without:
            continue
        if name in sets.LACKING and teacher is None:
            continue
        for whole in sets.read_set(path, demonyms):
            if chance.random() >= _SHARES.get(name, 1.0):
                continue
            document = whole if teacher is None else with_doubts(whole, teacher)
            other = chance.random() < recipe.replaced
            yield _with_titles(replacer.document(document, 0.6) if other else document, recipe.titles, chance)
    articles = chain.from_iterable(map(read_gold, recipe.gold))
    for document in chain(read_corpus(CORPUS), articles):
        if held_out(document):
            continue
        yield _with_titles(document, recipe.titles, chance)
        for _ in range(recipe.copies * (1 if document.language == "en" else _OTHER_LANGUAGES)):
            copy = quoted_otherwise(replacer.document(document, 0.85), chance)
            yield _with_titles(copy, 2 * recipe.titles, chance)
    for document in template_documents(recipe.templates, pools, chance):
        yield _with_titles(quoted_otherwise(document, chance), recipe.titles, chance)


def with_doubts(document: AnnotatedDocument, tagger: Tagger) -> AnnotatedDocument:
    """The document with those words unknown that `tagger` takes for names of a type that the document's set lacks."""
    lacking = sets.LACKING.get(document.source, frozenset())
    if not lacking:
        return document
    found = tagger.tag_words([sentence.words for sentence in document.sentences], document.language)
    sentences: list[Sentence] = []
    for sentence, spans in zip(document.sentences, found, strict=True):
        named = {index for name in sentence.names for index in range(name.start, name.end)}
        doubtful = {
            index for span in spans if span.type in lacking for index in range(span.start_token, span.end_token)
        }
        sentences.append(replace(sentence, unknown=sentence.unknown | (doubtful - named)))
    return replace(document, sentences=tuple(sentences))


def _with_titles(document: AnnotatedDocument, share: float, chance: random.Random) -> AnnotatedDocument:
    if document.language == "zh":
        return document
    sentences: list[Sentence] = []
    for sentence in document.sentences:
        style = share if document.language == "en" else share / 3
        if 4 <= len(sentence.words) <= 25 and not sentence.headline and chance.random() < style:
            sentences.append(headline(sentence, chance))
        sentences.append(sentence)
    return replace(document, sentences=tuple(sentences))
