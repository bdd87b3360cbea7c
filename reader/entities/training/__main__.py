"""Rebuilds the shipped tagger: `python -m reader.entities.training --data FOLDER`.

FOLDER holds the open sets. Writes the lexicon, the two models and their scores into the package's data folder.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from reader.entities.features import Items
from reader.entities.lexicon import Lexicon
from reader.entities.name_filter import NameFilter
from reader.entities.tagger import CHARACTERS, LEXICON, SMALL_PLACES, WORDS, Tagger
from reader.entities.training import names, sets
from reader.entities.training.assemble import KNOWLEDGE, PACKAGE, Recipe, training_documents
from reader.entities.training.examples import Examples
from reader.entities.training.packing import rounded
from reader.entities.training.report import COMMON_TYPES, LEARNT_LATER, report
from reader.entities.training.scoring import Score, score

_TEACHER_ITERATIONS = 25
_RECIPE = Recipe()


def main(arguments: Sequence[str] | None = None) -> int:
    """Trains, writes, scores. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m reader.entities.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the open sets (NAME.jsonl.gz)")
    parser.add_argument("--out", type=Path, default=PACKAGE / "data", help="where the models go")
    parser.add_argument("--gold", type=Path, nargs="*", default=(), help="files of articles with their entities")
    parser.add_argument("--iterations", type=int, default=50)
    parser.add_argument("--copies", type=int, default=_RECIPE.copies, help="copies of our text with other names")
    parser.add_argument("--templates", type=int, default=_RECIPE.templates)
    parser.add_argument("--without", default="", help="sets left out, joined by commas: for their own row")
    parser.add_argument("--lexicon-only", action="store_true", help="rebuild the lexicon and leave the models")
    parser.add_argument("--scores-only", action="store_true", help="score the models in --out")
    options = parser.parse_args(arguments)

    demonyms = sets.demonyms_of(options.data / "gmb2.jsonl.gz")
    first_round: dict[str, Score] = {}
    if options.lexicon_only:
        write_lexicon(options.data, options.out, demonyms)
        return 0
    if not options.scores_only:
        recipe = Recipe(
            copies=options.copies,
            templates=options.templates,
            without=frozenset(filter(None, options.without.split(","))),
            gold=tuple(options.gold),
        )
        first_round = train(options.data, options.out, demonyms, recipe, options.iterations)
    scores = report(Tagger(options.out), options.data, demonyms, first_round)
    print(scores)
    (options.out / "SCORES.md").write_text(scores, encoding="utf-8")
    return 0


def train(data: Path, out: Path, demonyms: frozenset[str], recipe: Recipe, iterations: int) -> dict[str, Score]:
    """Builds the lexicon and both models in `out`.

    In two rounds: what is learnt from fully marked text shows where the other sets leave names unmarked. Gives what the
    first round reaches on sets that only the second learns from.
    """
    pools = names.pools(names.read_knowledge(KNOWLEDGE))
    lexicon = write_lexicon(data, out, demonyms)
    teacher: Tagger | None = None
    seen_later: dict[str, Score] = {}
    started = time.monotonic()
    for rounds in (_TEACHER_ITERATIONS, iterations):
        examples = Examples(lexicon, random.Random(recipe.seed))
        latin, han = _trainer(rounds), _trainer(rounds * 2 // 3)
        for document in training_documents(data, pools, demonyms, recipe, teacher):
            trainer = han if document.language == "zh" else latin
            for items, tags in examples.of(document):
                trainer.append(items, tags)
        with tempfile.TemporaryDirectory() as folder:
            trained = {CHARACTERS: Path(folder) / "han", WORDS: Path(folder) / "latin"}
            _side_by_side((han.train, trained[CHARACTERS]), (latin.train, trained[WORDS]))
            for file, model in trained.items():
                _write(out / file, rounded(model.read_bytes()))
                size = (out / file).stat().st_size
                print(f"{file}: {size:,} bytes after {time.monotonic() - started:.0f} s", file=sys.stderr)
        if teacher is None:
            teacher = Tagger(out)
            seen_later = {
                name: score(teacher, sets.read_set(data / f"{name}.jsonl.gz", demonyms), COMMON_TYPES)
                for name in LEARNT_LATER
            }
    return seen_later


def write_lexicon(data: Path, out: Path, demonyms: frozenset[str]) -> Lexicon:
    """Builds the lexicon in `out`, and gives it. More names in it need no new model."""
    plain = sets.plain_words(data / "uner_zh_train.jsonl.gz")
    listed = Lexicon.render(names.lexicon_names(names.read_knowledge(KNOWLEDGE), demonyms, plain))
    small_places = NameFilter.of(names.small_places())
    _write(out / LEXICON, listed.encode("utf-8"))
    (out / SMALL_PLACES).write_bytes(small_places.bits)
    return Lexicon.parse(listed, small_places)


def _side_by_side(*trainings: tuple[Callable[[str], None], Path]) -> None:
    """Runs each with its file, in a process of its own that has what was appended here. Raises RuntimeError if one
    fails."""
    fork = multiprocessing.get_context("fork")
    running = [fork.Process(target=train, args=(str(file),)) for train, file in trainings]
    for process in running:
        process.start()
    for process in running:
        process.join()
    if any(process.exitcode for process in running):
        raise RuntimeError("a model could not be trained")


class _Trainer(Protocol):
    def append(self, items: Items, tags: list[str]) -> None: ...
    def train(self, file: str) -> None: ...


def _trainer(iterations: int) -> _Trainer:
    from pycrfsuite import Trainer

    trainer = Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0.3, "c2": 0.02, "max_iterations": iterations, "feature.minfreq": 6})
    built: _Trainer = trainer
    return built


def _write(path: Path, data: bytes) -> None:
    from zstandard import ZstdCompressor

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(ZstdCompressor(level=22).compress(data))


if __name__ == "__main__":
    sys.exit(main())
