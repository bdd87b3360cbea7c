"""The scores of a tagger as a page of tables, beside what others publish of theirs."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reader.entities.corpus_format import AnnotatedDocument, read_corpus
from reader.entities.tagger import Tagger
from reader.entities.training import sets
from reader.entities.training.assemble import CORPUS, held_out
from reader.entities.training.scoring import Score, score
from reader.model import NAMED_TYPES

_PUBLIC = ("cross_ai_dev", "cross_politics_dev", "uner_ewt_dev", "uner_zh_dev")
LEARNT_LATER = ("btc",)
"""Sets that the shipped model learns from, scored with the model of the round before."""

COMMON_TYPES = frozenset(NAMED_TYPES[:3])
"""The types that all public sets have."""

_PUBLISHED = """
Published by others, on the kind of text that each was trained on, so not to be compared point for point: spaCy
en_core_web_sm 85, lg 85, trf 90 (OntoNotes); Stanford NER 87 (CoNLL-2003). Ours learnt from none of the sets in the
table and from no text of the kind of CrossNER's politics and AI; uner_zh has a training part, which it did learn from.
The BTC row is that of a model that had seen no posts.
"""


def report(tagger: Tagger, data: Path, demonyms: frozenset[str], first_round: Mapping[str, Score]) -> str:
    """Exact-span F1 on our own held-out text, by language and type, and on the public sets.

    `first_round` holds the scores on sets that only the second round learnt from.
    """
    own = [document for document in read_corpus(CORPUS) if held_out(document)]
    lines = ["# What the shipped tagger reaches", "", "Exact spans, F1. Nothing of what is scored was learnt from.", ""]
    lines += ["The tagger alone: gazetteer, grammar and agreement within the article come after it.", ""]
    lines += ["## Our own text, held out", "", *_table("language", NAMED_TYPES)]
    for language in sorted({document.language for document in own}):
        result = score(tagger, (document for document in own if document.language == language))
        lines.append(f"| {language} | {result.row(NAMED_TYPES)} | {sum(result.gold.values())} |")
    lines += ["", "## Public sets", "", *_table("set", NAMED_TYPES[:3])]
    results = {name: score(tagger, _read(data / f"{name}.jsonl.gz", demonyms), COMMON_TYPES) for name in _PUBLIC}
    for name, result in {**results, **first_round}.items():
        lines.append(f"| {name} | {result.row(NAMED_TYPES[:3])} | {sum(result.gold.values())} |")
    return "\n".join(lines) + "\n" + _PUBLISHED


def _read(path: Path, demonyms: frozenset[str]) -> Iterator[AnnotatedDocument]:
    yield from sets.read_set(path, demonyms)


def _table(first: str, types: Iterable[str]) -> list[str]:
    cells = [first, "all", *types, "names"]
    return ["| " + " | ".join(cells) + " |", "|" + "---|" * len(cells)]
