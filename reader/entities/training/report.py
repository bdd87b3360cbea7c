"""The scores of a tagger as a page of tables, beside what others publish of theirs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.entities.corpus_format import AnnotatedDocument, read_corpus
from reader.entities.tagger import Tagger
from reader.entities.training import sets
from reader.entities.training.assemble import CORPUS, held_out
from reader.entities.training.scoring import score
from reader.model import NAMED_TYPES

_PUBLIC = ("cross_ai_dev", "cross_politics_dev", "uner_ewt_dev", "uner_zh_dev", "btc")
_COMMON = frozenset(NAMED_TYPES[:3])


def report(tagger: Tagger, data: Path, demonyms: frozenset[str]) -> str:
    """Exact-span F1 on our own held-out text, by language and type, and on the public sets."""
    own = [document for document in read_corpus(CORPUS) if held_out(document)]
    lines = ["# What the shipped tagger reaches", "", "Exact spans, F1. Nothing of what is scored was learnt from.", ""]
    lines += ["## Our own text, held out", "", *_table("language", NAMED_TYPES)]
    for language in sorted({document.language for document in own}):
        result = score(tagger, (document for document in own if document.language == language))
        lines.append(f"| {language} | {result.row(NAMED_TYPES)} | {sum(result.gold.values())} |")
    lines += ["", "## Public sets", "", *_table("set", NAMED_TYPES[:3])]
    for name in _PUBLIC:
        result = score(tagger, _read(data / f"{name}.jsonl.gz", demonyms), _COMMON)
        lines.append(f"| {name} | {result.row(NAMED_TYPES[:3])} | {sum(result.gold.values())} |")
    return "\n".join(lines) + "\n"


def _read(path: Path, demonyms: frozenset[str]) -> Iterator[AnnotatedDocument]:
    yield from sets.read_set(path, demonyms)


def _table(first: str, types: Iterable[str]) -> list[str]:
    cells = [first, "all", *types, "names"]
    return ["| " + " | ".join(cells) + " |", "|" + "---|" * len(cells)]
