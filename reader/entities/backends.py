"""Recognisers of the reader's own choice in place of the shipped tagger: a spaCy pipeline or a GLiNER model.

They find names in a block's text; everything after that (gazetteer, agreement, resolution, figures) is ours as always.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from reader.entities.mentions import Sentence, Tagged
from reader.errors import MissingModel, UsageError
from reader.model import EntityType

Recogniser = Callable[[Sequence[Sentence], dict[int, str]], list[list[Tagged]]]
"""Takes an article's sentences and its blocks' texts by number; gives the names in each sentence."""

LABELS: dict[str, EntityType] = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "PRODUCT": "PRODUCT",
    "EVENT": "EVENT", "WORK_OF_ART": "WORK_OF_ART", "LAW": "WORK_OF_ART",
}  # fmt: skip
"""Labels of spaCy's pipelines; those for figures and peoples are left out, as the grammar reads figures better."""

_ASKED: dict[str, EntityType] = {
    "person": "PERSON", "organization": "ORG", "location": "LOC", "product": "PRODUCT", "event": "EVENT",
    "work of art": "WORK_OF_ART",
}  # fmt: skip
_THRESHOLD = 0.5
_LONGEST = 1500
"""Characters that a GLiNER model is given at once: its window is a few hundred words."""


class _Span(NamedTuple):
    start: int
    end: int
    type: EntityType
    score: float


def recogniser(backend: str) -> Recogniser:
    """The recogniser named `spacy:MODEL` or `gliner:PATH`, loaded once a process.

    Raises `UsageError` for another name, `MissingModel` if the package or the model is not installed.
    """
    kind, _, model = backend.partition(":")
    if kind not in ("spacy", "gliner") or not model:
        raise UsageError(f"unknown recogniser {backend!r}: use spacy:MODEL or gliner:PATH")
    find = _spacy(model) if kind == "spacy" else _gliner(model)

    def recognise(sentences: Sequence[Sentence], texts: dict[int, str]) -> list[list[Tagged]]:
        spans = {number: list(find(text)) for number, text in texts.items()}
        return [_in_tokens(sentence, spans.get(sentence.block, [])) for sentence in sentences]

    return recognise


def _in_tokens(sentence: Sentence, spans: Sequence[_Span]) -> list[Tagged]:
    """The spans that lie in the sentence, by its tokens; a token that a span only touches is in it."""
    found: list[Tagged] = []
    for span in spans:
        inside = [at for at, token in enumerate(sentence.tokens) if token.start < span.end and span.start < token.end]
        if inside and not (found and inside[0] < found[-1].end):
            found.append(Tagged(inside[0], inside[-1] + 1, span.type, span.score))
    return found


@cache
def _spacy(model: str) -> Callable[[str], Iterator[_Span]]:
    try:
        import spacy
    except ImportError:
        raise MissingModel("spaCy is not installed: pip install 'newsreader-tui[spacy]'") from None
    try:
        pipeline: Any = spacy.load(model)
    except OSError:
        raise MissingModel(f"no spaCy model {model!r}: python -m spacy download {model}") from None

    def find(text: str) -> Iterator[_Span]:
        for entity in pipeline(text).ents:
            if entity.label_ in LABELS:
                yield _Span(entity.start_char, entity.end_char, LABELS[entity.label_], 0.9)

    return find


@cache
def _gliner(path: str) -> Callable[[str], Iterator[_Span]]:
    try:
        from gliner import GLiNER
    except ImportError:
        raise MissingModel("GLiNER is not installed: pip install 'newsreader-tui[gliner]'") from None
    if not Path(path).expanduser().exists():
        raise MissingModel(
            f"no GLiNER model at {path}: download one first, for example with "
            "hf download urchade/gliner_multi-v2.1 --local-dir MODEL, and give its folder"
        )
    model: Any = GLiNER.from_pretrained(str(Path(path).expanduser()), local_files_only=True)

    def find(text: str) -> Iterator[_Span]:
        for offset in range(0, len(text), _LONGEST):
            for span in model.predict_entities(text[offset : offset + _LONGEST], list(_ASKED), threshold=_THRESHOLD):
                yield _Span(span["start"] + offset, span["end"] + offset, _ASKED[span["label"]], float(span["score"]))

    return find
