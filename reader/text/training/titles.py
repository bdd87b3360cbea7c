"""How the weights of `title.py` were made; run it to make them again.

    python -m reader.text.training.titles --wcxb GIT --fundus GIT --gold tests/gold/{dev,heads}.json

Titles come from pages whose article is known, the same as in `reader.text.training.pages.py`, flattened, whole and
in X A conditional logit: of a dump's candidates and "there is no title" one is right, and the weights make that the
likeliest. Dumps without a title are made of others by taking theirs out of the candidates. Deterministic. Each set is
scored by weights that were learned without a fifth of it; the scores go to `data/SCORES.md`.
"""

import random
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.text.clean import viewed
from reader.text.evidence.page import find_page
from reader.text.furniture.candidates import Candidate, candidates
from reader.text.furniture.gather import untitled
from reader.text.furniture.head import Head
from reader.text.furniture.title import NONE, WEIGHTS, choose
from reader.text.furniture.titled import headline_at, title_setting
from reader.text.shape import same_text
from reader.text.training.choices import arguments, gold_dumps, keep
from reader.text.training.logit import Question, trained
from reader.text.training.pages import Page, fundus, wcxb

CORPUS = Path(__file__).parent / "titles.txt"
_AROUND = (0, 2, 4, 8, 12, 30)
_MOST_LINES = 600
_FOLDS = 5
_WEIGHTS = {"gold": 8.0, "corpus": 8.0, "fundus": 2.0, "wcxb": 0.6}
_WHOLE_PAGE = 0.6
_UNTITLED = 0.2
_ABSENT = Candidate(-1, "", {NONE: 1.0})


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one dump and which of them are right; none are if the dump has no title."""

    name: str
    kind: str
    weight: float
    found: tuple[Candidate, ...]
    right: tuple[bool, ...]

    @property
    def answers(self) -> tuple[tuple[Candidate, bool], ...]:
        """The candidates, and last that there is no title, each with whether it is right."""
        return (*zip(self.found, self.right, strict=True), (_ABSENT, not any(self.right)))

    @property
    def fold(self) -> int:
        """Which fifth it is scored with."""
        return zlib.crc32(self.name.encode()) % _FOLDS


def choice(name: str, kind: str, text: str, title: str | None, weight: float) -> Choice:
    """What a title can be chosen from in the dump `text`."""
    seen, code = viewed(text)
    head = Head(seen, code, find_page(seen))
    known = untitled(head)
    found = () if known.title else tuple(candidates(title_setting(head, known)))
    gold = same_text(title or "")
    right = tuple(same_text(headline_at(head, each.index)[0]) == gold for each in found)
    return Choice(name, kind, weight, found, right)


def window(page: Page, chance: random.Random) -> list[str]:
    """The lines of a page around its title and text, some of the scraps gone; none if its title stands nowhere."""
    first = page.labels.index(True) if True in page.labels else 0
    places = [at for at, line in enumerate(page.lines[: first + 4]) if same_text(line) == same_text(page.title)]
    if not page.title or not places:
        return []
    low = max(0, min(places[-1], first) - chance.choice(_AROUND))
    high = max(at for at, label in enumerate(page.labels) if label) + 1 + chance.choice(_AROUND)
    dropped = chance.choice((0.0, 0.0, 0.3, 0.6))
    return [
        page.lines[at]
        for at in range(low, min(high, len(page.lines)))
        if at == places[-1] or page.labels[at] or chance.random() >= dropped
    ][:_MOST_LINES]


def from_pages(kind: str, pages: Iterator[Page]) -> Iterator[Choice]:
    """Two dumps of each page: whole, and a window with some of the scraps in it gone."""
    for number, page in enumerate(pages):
        name = f"{kind}{number}"
        lines = window(page, random.Random(zlib.crc32(name.encode())))
        if lines:
            weight = _WEIGHTS[kind]
            yield choice(name, kind, "\n".join(lines), page.title, weight)
            yield choice(name, f"{kind}, whole", "\n".join(page.lines[:_MOST_LINES]), page.title, weight * _WHOLE_PAGE)


def from_gold(paths: Sequence[Path]) -> Iterator[Choice]:
    """Our own dumps."""
    for name, kind, text, record in gold_dumps(paths):
        yield choice(name, kind, text, record["title"], _WEIGHTS["gold"])


def from_corpus() -> Iterator[Choice]:
    """The heads written to learn from, each with two sentences of a text below it."""
    for number, block in enumerate(CORPUS.read_text(encoding="utf-8").split("\n\n")):
        first, _, dump = block.strip().partition("\n")
        yield choice(f"head{number}", "corpus", dump, first.removeprefix("= "), _WEIGHTS["corpus"])


def with_untitled(choices: Sequence[Choice]) -> Iterator[Choice]:
    """Those of `choices` that can teach: one candidate is right, or none by intent."""
    for each in choices:
        if any(each.right):
            yield each
            if each.kind in ("wcxb", "fundus") and each.fold == 0:
                others = tuple(one for one, right in zip(each.found, each.right, strict=True) if not right)
                weight = each.weight * _UNTITLED
                yield replace(each, found=others, right=(False,) * len(others), weight=weight)
        elif each.kind.startswith("gold") and not each.right:
            yield each


def train(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights of the features."""
    answers = ((each.weight, each.answers) for each in with_untitled(choices))
    return trained([Question(weight, tuple((one.features, right) for one, right in each)) for weight, each in answers])


def scores(choices: Sequence[Choice]) -> str:
    """For each kind how many titles were found by weights that had not seen them, and how many could be."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for fold in range(_FOLDS):
        weights = train([each for each in choices if each.fold != fold])
        for each in (one for one in choices if one.fold == fold and one.found):
            chosen = choose(each.found, weights)
            at = each.found.index(chosen) if chosen else None
            counts[each.kind][0] += at is not None and each.right[at]
            counts[each.kind][1] += any(each.right)
            counts[each.kind][2] += 1
    rows = [f"| {kind} | {right} | {possible} | {of} |" for kind, (right, possible, of) in sorted(counts.items())]
    return "\n".join(("| dumps | title found | among the candidates | of |", "| --- | --- | --- | --- |", *rows))


def main() -> None:
    """Trains, scores, writes the weights and the scores."""
    options = arguments(__doc__)
    choices = [
        *from_gold(options.gold),
        *from_corpus(),
        *from_pages("wcxb", wcxb(options.wcxb)),
        *from_pages("fundus", fundus(options.fundus)),
    ]
    keep(train(choices), WEIGHTS, WEIGHTS.with_name("SCORES.md"), "Titles found", scores(choices))


if __name__ == "__main__":
    main()
