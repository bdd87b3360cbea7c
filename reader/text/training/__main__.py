"""How the model of `evidence/likeness.py` was made; run it to make it again.

    python -m reader.text.training --wcxb GIT --fundus GIT --gold FILE... [--aeb GIT]

Lines come from pages whose article is known: the `dev` split of Murrough-Foley's web-content-extraction-benchmark
(CC BY 4.0) and the test pages of flairNLP/fundus (MIT), given as clones of their repositories; from our developing
gold; from dumps that we wrote to be learned from; and from our own corpus of residue and look-alikes, put in between.
Deterministic. The pages of scrapinghub's article-extraction-benchmark, if given, are only scored. The scores go to
`evidence/data/SCORES.md`.
"""

import argparse
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reader.text.evidence.features import features
from reader.text.evidence.likeness import MODEL
from reader.text.training.corpus import Corpus, Written, corpus, written
from reader.text.training.dumps import CUT, Dump, Labelled, dumped, mixed, of_gold, of_page, of_written, sequences
from reader.text.training.pages import Page, aeb, fundus, wcxb

_SEED = 5
_WINDOWS = 1
_GOLD_TIMES = 3
_GOLD_MIXED = 3
# Of the pages most are English.
_GOLD_MIXED_ELSEWHERE = 8
_HELD_BACK = 100
_LEAST_TEXT = 4
_PARAMETERS = {"c1": 0.5, "c2": 1.0, "max_iterations": 60, "feature.minfreq": 4}


def trained(dumps: Iterable[Dump], chance: random.Random) -> bytes:
    """The model's bytes."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for dump in dumps:
        trainer.append(*sequences(dump, chance))
    trainer.set_params(_PARAMETERS)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def examples(
    pages: Sequence[Page], gold: Sequence[Dump], ours: Sequence[Written], own: Corpus, chance: random.Random
) -> Iterator[Dump]:
    """All dumps to learn from."""
    for page in pages:
        yield from of_page(page, own, chance, _WINDOWS)
    for dump in gold:
        yield from [dump] * _GOLD_TIMES
        if not any(view.line.run for view in dump.ground.views):
            yield from _mixtures(dump, own, chance)
    for each in ours:
        plain = [of_written(each, chance) for _ in range(_GOLD_TIMES)]
        yield from plain
        yield from _mixtures(plain[0], own, chance)


def _mixtures(dump: Dump, own: Corpus, chance: random.Random) -> Iterator[Dump]:
    for _ in range(_GOLD_MIXED if dump.ground.code == "en" else _GOLD_MIXED_ELSEWHERE):
        yield mixed(dump, own, chance)


def scores(model: bytes, dumps: Iterable[Dump]) -> str:
    """Recall of residue and loss of text at four thresholds, as a row each."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    found: dict[bool, list[float]] = {True: [], False: []}
    for dump in dumps:
        tagger.set(features(dump.ground))
        for index, label in enumerate(dump.labels):
            if index not in dump.ground.fixed:
                found[label == CUT].append(tagger.marginal("cut", index))
    rows = ["| probability over | residue found | text lost |", "| --- | --- | --- |"]
    for least in (0.5, 0.8, 0.9, 0.95):
        recall = sum(value > least for value in found[True]) / len(found[True])
        loss = sum(value > least for value in found[False]) / len(found[False])
        rows.append(f"| {least} | {recall:.3f} | {loss:.3f} |")
    return "\n".join(rows)


def main() -> None:
    """Trains, scores, writes the model and the scores."""
    import zstandard

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", required=True, metavar="GIT")
    parser.add_argument("--fundus", required=True, metavar="GIT")
    parser.add_argument("--gold", required=True, nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--aeb", metavar="GIT")
    options = parser.parse_args()
    own, chance = corpus(), random.Random(_SEED)
    pages = [*wcxb(options.wcxb), *fundus(options.fundus)]
    pages = [page for page in pages if page.labels.count(True) >= _LEAST_TEXT]
    chance.shuffle(pages)
    gold = [dump for file in options.gold for dump in of_gold(file)]
    model = trained(examples(pages[_HELD_BACK:], gold, written(), own, chance), chance)
    MODEL.write_bytes(zstandard.compress(model, 19))
    held = [dump for page in pages[:_HELD_BACK] for dump in of_page(page, own, chance, 1)]
    report = f"# Likeness of lines to residue\n\nOf {_HELD_BACK} pages held back:\n\n{scores(model, held)}\n"
    if options.aeb:
        unseen = [_whole(page, chance) for page in aeb(options.aeb) if page.labels.count(True) >= _LEAST_TEXT]
        report += f"\nOf {len(unseen)} pages of the article-extraction-benchmark, none of them trained on:\n\n"
        report += scores(model, unseen) + "\n"
    report += "\nGold of these sets leaves out captions and lists that readers keep, so the loss is an upper bound.\n"
    MODEL.with_name("SCORES.md").write_text(report)
    print(report)


def _whole(page: Page, chance: random.Random) -> Dump:
    known = zip(page.lines, page.labels, strict=True)
    return dumped([Labelled(line, "text" if label else CUT) for line, label in known if label is not None], chance)


if __name__ == "__main__":
    main()
