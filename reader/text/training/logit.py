"""A conditional logit: of several answers the right one is to become the likeliest."""

import math
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SEED = 7
_EPOCHS = 14
_RATE = 0.25
_DECAY = 0.0004


@dataclass(frozen=True, slots=True)
class Question:
    """Answers, each with its features and whether it is right; how much it matters."""

    weight: float
    answers: tuple[tuple[Mapping[str, float], bool], ...]


def trained(questions: Sequence[Question]) -> dict[str, float]:
    """The weights of the features, by stochastic gradient descent with a rate for each feature (AdaGrad)."""
    given = list(questions)
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    chance = random.Random(_SEED)
    for _ in range(_EPOCHS):
        chance.shuffle(given)
        for each in given:
            for name, slope in _slopes(each, weights).items():
                pull = slope + _DECAY * weights[name]
                squares[name] += pull * pull
                weights[name] -= _RATE * pull / (math.sqrt(squares[name]) + 1e-6)
    return {name: round(weight, 3) for name, weight in sorted(weights.items())}


def _slopes(each: Question, weights: Mapping[str, float]) -> Mapping[str, float]:
    """How the loss of one question grows with each weight."""
    powers = [sum(weights.get(name, 0.0) * value for name, value in features.items()) for features, _ in each.answers]
    highest = max(powers)
    shares = [math.exp(power - highest) for power in powers]
    total = sum(shares)
    of_right = sum(share for share, (_, right) in zip(shares, each.answers, strict=True) if right)
    slopes: dict[str, float] = defaultdict(float)
    for share, (features, right) in zip(shares, each.answers, strict=True):
        pull = each.weight * (share / total - (share / of_right if right else 0.0))
        for name, value in features.items():
            slopes[name] += pull * value
    return slopes
