"""The shipped tagger on public sets, and its speed: `python tests/benchmarks/ner_public.py FOLDER [NAME …]`.

FOLDER holds the sets as `NAME.jsonl.gz` (a document a line: `{"sents": [[words, tags], …]}`); without names, those are
scored that the shipped model was not trained on. Exact spans, F1 of people, organisations and places.
"""

import argparse
import sys
import time
from pathlib import Path

from reader.entities.tagger import Tagger
from reader.entities.training import sets
from reader.entities.training.scoring import score
from reader.model import NAMED_TYPES

UNSEEN = ("cross_ai_dev", "cross_politics_dev", "uner_ewt_dev", "uner_zh_dev")
PUBLISHED = """
Published by others, each on the kind of text it was trained on (ours was trained on none of its test sets' own text):
spaCy en_core_web_sm 85, lg 85, trf 90 (OntoNotes); Stanford NER 87 (CoNLL-2003)."""


def main() -> int:
    """Prints the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", default=UNSEEN)
    options = parser.parse_args()
    started = time.perf_counter()
    tagger = Tagger.load()
    print(f"loaded in {1000 * (time.perf_counter() - started):.0f} ms", file=sys.stderr)
    demonyms = sets.demonyms_of(options.folder / "gmb2.jsonl.gz")
    types = NAMED_TYPES[:3]
    print(f"{'set':<22}{'all':>7}{'PERSON':>9}{'ORG':>7}{'LOC':>7}{'tokens/s':>12}")
    for name in options.names:
        documents = list(sets.read_set(options.folder / f"{name}.jsonl.gz", demonyms))
        words = sum(len(sentence.words) for document in documents for sentence in document.sentences)
        started = time.perf_counter()
        result = score(tagger, documents, frozenset(types))
        speed = words / (time.perf_counter() - started)
        cells = (result.f1(*types), *(result.f1(kind) for kind in types))
        print(f"{name:<22}{cells[0]:>7.1f}{cells[1]:>9.1f}{cells[2]:>7.1f}{cells[3]:>7.1f}{speed:>12,.0f}")
    print(PUBLISHED)
    return 0


if __name__ == "__main__":
    sys.exit(main())
