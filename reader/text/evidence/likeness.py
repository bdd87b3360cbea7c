"""How likely each line of an article is residue, learned from lines of pages and of our own dumps.

A linear-chain CRF over the article's lines, which sees all that `features.py` names. How it was trained, on what and
how well it does: `reader/text/training` and `data/README.md`.
"""

import math
from functools import cache
from pathlib import Path

from reader.text.evidence.features import features
from reader.text.evidence.ground import Ground

MODEL = Path(__file__).parent / "data" / "likeness.crfsuite.zst"
_MOST = 7.0
_LEAST = 1e-4


def likeness(ground: Ground) -> list[float]:
    """For each line the logarithm of the odds that it is residue; 0 throughout a text too long to be an article."""
    if not ground.views or not ground.short:
        return [0.0] * len(ground.views)
    tagger = _model().tagger
    tagger.set(features(ground))
    return [_odds(tagger.marginal("cut", index)) for index in range(len(ground.views))]


def _odds(probability: float) -> float:
    odds = math.log((probability + _LEAST) / (1 - probability + _LEAST))
    return max(-_MOST, min(_MOST, odds))


class _Model:
    """The model, and its bytes: the tagger reads them in place and does not keep them alive itself."""

    def __init__(self) -> None:
        import pycrfsuite
        import zstandard

        self._bytes = zstandard.decompress(MODEL.read_bytes())
        self.tagger = pycrfsuite.Tagger()
        self.tagger.open_inmemory(self._bytes)


@cache
def _model() -> _Model:
    return _Model()
