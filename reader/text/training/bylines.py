"""How the weights of `byline.py` were made; run it to make them again.

    python -m reader.text.training.bylines --wcxb GIT --fundus GIT --gold tests/gold/{dev,heads}.json

Authors come from pages whose article is known, the same as in `reader.text.training.pages`, flattened, a window of
their lines, and from our own dumps. A conditional logit, as for titles (`reader.text.training.titles`): of a dump's
readings of names and "nobody" one is right, and the weights make that the likeliest. Dumps that nobody signed are made
of others by taking their authors out of the readings. Deterministic. Each set is scored by weights that were learned
without a fifth of it; the scores go to `data/BYLINES.md`.
"""

import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.text.clean import viewed
from reader.text.evidence.page import find_page
from reader.text.furniture.byline import WEIGHTS, choose
from reader.text.furniture.bylines import Signed, signed
from reader.text.furniture.gather import signatures
from reader.text.furniture.head import Head
from reader.text.furniture.title import NONE
from reader.text.shape import same_text
from reader.text.training.choices import arguments, gold_dumps, keep
from reader.text.training.logit import Question, trained
from reader.text.training.pages import Page, fundus, wcxb
from reader.text.wording.names import AGENCIES

_AROUND = (0, 2, 4, 8, 12, 30)
_MOST_LINES = 600
_FOLDS = 5
_WINDOWS = 2
_WEIGHTS = {"gold": 6.0, "fundus": 2.0, "wcxb": 1.0}
_UNSIGNED = 0.4
_SPLIT = re.compile(r",|;|\||&|\sand\s")
_STAFF = re.compile(r"\b(?:MS|RD|MD|staff|team|news|editorial|press|editors?|desk)\b", re.IGNORECASE)
_NAMES = (2, 5)


@dataclass(frozen=True, slots=True)
class Choice:
    """The readings of names in one dump, and who signed it; nobody if `names` is empty."""

    name: str
    kind: str
    weight: float
    found: tuple[Signed, ...]
    names: frozenset[str]

    @property
    def right(self) -> tuple[bool, ...]:
        """Of each reading, whether it names authors only, and as many of them as any."""
        read = [frozenset(map(same_text, each.reading.names)) for each in self.found]
        most = max((len(names) for names in read if names <= self.names), default=0)
        return tuple(len(names) == most and names <= self.names for names in read)

    @property
    def question(self) -> Question:
        """What is learned from it."""
        right = self.right
        answers = [(each.features, is_right) for each, is_right in zip(self.found, right, strict=True)]
        return Question(self.weight, (*answers, ({NONE: 1.0}, not any(right))))

    @property
    def fold(self) -> int:
        """Which fifth it is scored with."""
        return zlib.crc32(self.name.encode()) % _FOLDS


def choice(name: str, kind: str, text: str, authors: Sequence[str], weight: float) -> Choice:
    """What the authors of the dump `text` can be chosen from."""
    seen, code = viewed(text)
    found = tuple(signed(signatures(Head(seen, code, find_page(seen)))))
    return Choice(name, kind, weight, found, frozenset(map(same_text, authors)))


def people(authors: Sequence[str]) -> list[str]:
    """Those of `authors` that are people, one by one."""
    names = [name.strip() for author in authors for name in _SPLIT.split(author)]
    known = (name for name in names if name.casefold() not in AGENCIES and not _STAFF.search(name))
    return [name for name in known if _NAMES[0] <= len(name.split()) <= _NAMES[1]]


def window(page: Page, chance: random.Random) -> list[str]:
    """The lines of a page around its title and text; none if its title stands nowhere."""
    first = page.labels.index(True) if True in page.labels else 0
    places = [at for at, line in enumerate(page.lines[: first + 4]) if same_text(line) == same_text(page.title)]
    if not page.title or not places:
        return []
    low = max(0, min(places[-1], first) - chance.choice(_AROUND))
    high = max(at for at, label in enumerate(page.labels) if label) + 1 + chance.choice(_AROUND)
    return list(page.lines[low:high])[:_MOST_LINES]


def from_pages(kind: str, pages: Iterator[Page]) -> Iterator[Choice]:
    """Dumps of each page whose authors stand in it."""
    for number, page in enumerate(pages):
        chance = random.Random(zlib.crc32(f"{kind}{number}".encode()))
        for _ in range(_WINDOWS):
            lines = window(page, chance)
            written = "\n".join(map(same_text, lines))
            authors = [name for name in people(page.authors) if same_text(name) in written]
            if authors:
                yield choice(f"{kind}{number}", kind, "\n".join(lines), authors, _WEIGHTS[kind])


def from_gold(paths: Sequence[Path]) -> Iterator[Choice]:
    """Our own dumps."""
    for name, kind, text, record in gold_dumps(paths):
        yield choice(name, kind, text, record["byline"] or (), _WEIGHTS["gold"])


def teaching(choices: Iterable[Choice]) -> Iterator[Question]:
    """Those of `choices` that can teach: one reading is right, or nobody signed; and some of the first unsigned."""
    for each in choices:
        if any(each.right):
            yield each.question
            others = tuple(one for one, right in zip(each.found, each.right, strict=True) if not right)
            strangers = tuple(one for one in others if not each.names & set(map(same_text, one.reading.names)))
            yield replace(each, found=strangers, names=frozenset(), weight=each.weight * _UNSIGNED).question
        elif not each.names:
            yield each.question


def scores(choices: Sequence[Choice]) -> str:
    """For each kind how many bylines were right by weights that had not seen them, and how many could be."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for fold in range(_FOLDS):
        weights = trained(list(teaching(each for each in choices if each.fold != fold)))
        for each in (one for one in choices if one.fold == fold):
            chosen = {same_text(name) for one in choose(each.found, weights) for name in one.reading.names}
            counts[each.kind][0] += chosen == each.names
            counts[each.kind][1] += bool(chosen) and chosen != each.names
            counts[each.kind][2] += any(each.right) or not each.names
            counts[each.kind][3] += 1
    rows = [f"| {kind} | {' | '.join(map(str, numbers))} |" for kind, numbers in sorted(counts.items())]
    return "\n".join(
        ("| dumps | right | wrong names | among the readings | of |", "| --- | --- | --- | --- | --- |", *rows)
    )


def main() -> None:
    """Trains, scores, writes the weights and the scores."""
    options = arguments(__doc__)
    choices = [
        *from_gold(options.gold),
        *from_pages("wcxb", wcxb(options.wcxb)),
        *from_pages("fundus", fundus(options.fundus)),
    ]
    keep(trained(list(teaching(choices))), WEIGHTS, WEIGHTS.with_name("BYLINES.md"), "Bylines found", scores(choices))


if __name__ == "__main__":
    main()
