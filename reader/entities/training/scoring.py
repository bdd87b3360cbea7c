"""Exact-span scores of a tagger on annotated documents."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.entities.corpus_format import AnnotatedDocument
from reader.entities.tagger import Tagger
from reader.model import EntityType


@dataclass(slots=True)
class Score:
    """Counts of names found rightly, found, and there to be found, by type."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def f1(self, *types: str) -> float:
        """F1 over the types given (all if none), 0 to 100."""
        chosen = types or tuple(self.gold)
        right = sum(self.right[kind] for kind in chosen)
        both = sum(self.found[kind] + self.gold[kind] for kind in chosen)
        return 200 * right / both if both else 0.0

    def row(self, types: Iterable[str]) -> str:
        """Overall F1 of the types, then each one's, as cells of a table."""
        chosen = tuple(types)
        each = [f"{self.f1(kind):.1f}" if self.gold[kind] else "–" for kind in chosen]
        return " | ".join([f"{self.f1(*chosen):.1f}", *each])


def score(tagger: Tagger, documents: Iterable[AnnotatedDocument], types: frozenset[EntityType] | None = None) -> Score:
    """How well the tagger finds the names of the documents; names that touch a word of unknown label do not count."""
    result = Score()
    for document in documents:
        found = tagger.tag_words([sentence.words for sentence in document.sentences], document.language)
        for sentence, spans in zip(document.sentences, found, strict=True):
            gold = {(name.start, name.end, name.type) for name in sentence.names}
            mine = {
                (span.start_token, span.end_token, span.type)
                for span in spans
                if not any(index in sentence.unknown for index in range(span.start_token, span.end_token))
            }
            if types is not None:
                gold = {name for name in gold if name[2] in types}
                mine = {name for name in mine if name[2] in types}
            result.right.update(kind for _, _, kind in gold & mine)
            result.found.update(kind for _, _, kind in mine)
            result.gold.update(kind for _, _, kind in gold)
    return result
