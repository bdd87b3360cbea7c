"""The article's title: which line it is, by weights learned from articles whose titles are known.

What speaks for a line and against it: `candidates.py`. How the weights were made: `reader/text/training/titles.py`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from reader.text.furniture.candidates import STANDFIRST, Candidate, Setting, candidates

WEIGHTS = Path(__file__).parent / "data" / "title.tsv"
NONE = "none"
"""The feature of a dump that has no title at all."""
_NEARLY = 0.8


def find_title(setting: Setting) -> int | None:
    """The index of the line that is the article's title, None if no line is likely enough."""
    found = candidates(setting)
    chosen = choose(found, _weights())
    return None if chosen is None else _going_on(chosen, found, setting)


def choose(found: Sequence[Candidate], weights: Mapping[str, float]) -> Candidate | None:
    """The likeliest of the candidates; None if that there is no title is likelier."""
    best = max(found, key=lambda each: score(each, weights), default=None)
    if best is None or score(best, weights) <= weights.get(NONE, 0.0):
        return None
    # Of a line and a longer one right below it that are nearly as likely, the lower is the standfirst of the upper.
    above = next((each for each in found if each.index == best.index - 1), None)
    nearly = above is not None and score(best, weights) - score(above, weights) < _NEARLY
    return above if nearly and STANDFIRST in best.features else best


def score(candidate: Candidate, weights: Mapping[str, float]) -> float:
    """The logarithm of how likely the candidate is to be the title, up to a constant that its rivals share."""
    return sum([weights.get(name, 0.0) * value for name, value in candidate.features.items()])


def _going_on(chosen: Candidate, found: Sequence[Candidate], setting: Setting) -> int:
    """The chosen line, or one right below it that begins with the same words and goes on: the first was cut short."""
    text = setting.views[chosen.index].rest
    for each in found:
        longer = setting.views[each.index].rest
        if chosen.index < each.index <= chosen.index + 2 and longer.startswith(text) and longer != text:
            rest = longer[len(text) :]
            if len(longer.split()) <= 24 and rest[0] in ":,;–—-" and not rest.startswith((" -", " –", " —")):
                return each.index
    return chosen.index


def read_weights(path: Path) -> Mapping[str, float]:
    """The weights in a file of lines `feature, tab, weight`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name: float(weight) for name, weight in (line.split("\t") for line in lines)}


@cache
def _weights() -> Mapping[str, float]:
    return read_weights(WEIGHTS)
