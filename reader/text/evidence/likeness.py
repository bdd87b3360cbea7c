"""How much a line is like residue, learned from lines of pages: evidence for the decision, never the decision.

A linear-chain CRF over the article's lines gives the probability that each is no part of the text. What it looks at:
the words of short lines and the edges of long ones, length, end mark, capitals, digits, what stands around the line.
How it was trained, on what and how well it does: `training.py` and `data/README.md` beside this module.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from reader.text.evidence.manner import manners
from reader.text.shape import count_words, ends_sentence, fold, is_shouted, wide_count

MODEL = Path(__file__).parent / "data" / "likeness.crfsuite.zst"
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"[0-9]")
_SIGNS = re.compile(r"https?:|www\.|[@©|»›>•#→←▼▲:/+_=]")
# Pages have their bullets in the style, dumps in the text.
_BULLET = re.compile(r"^[•●▪‣◦·–*-]\s{1,4}(?=\w)")
_SHORT = 24
_EDGE = 4
_SHAPES = 4096


def likeness(lines: Sequence[str], code: str) -> list[float]:
    """For each line of an article the probability, 0 to 1, that it is residue."""
    if not lines:
        return []
    tagger = _model().tagger
    tagger.set(features(lines, code))
    return [float(tagger.marginal("cut", index)) for index in range(len(lines))]


def features(lines: Sequence[str], code: str) -> list[list[str]]:
    """What the model sees of each line of a text in the language `code`: names of the features that hold."""
    lines = [_BULLET.sub("", line) for line in lines]
    shapes = [_shape(line) for line in lines]
    prose = [index for index, shape in enumerate(shapes) if shape[0] == "prose"]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
    keys = [fold(line) for line in lines]
    copies = Counter(keys)
    ways = manners(lines, frozenset(prose), code)
    found: list[list[str]] = []
    for index, line in enumerate(lines):
        own = [*shapes[index], *_words(line), *ways[index].features()]
        own.append("at:" + _place(index, first, last))
        if copies[keys[index]] > 1:
            own.append("copied")
        for step in (-2, -1, 1, 2):
            beside = shapes[index + step] if 0 <= index + step < len(lines) else ("edge",)
            own += _from_afar(step, beside if abs(step) == 1 else beside[:2])
        found.append(own)
    return found


@lru_cache(_SHAPES)
def _from_afar(step: int, marks: tuple[str, ...]) -> tuple[str, ...]:
    """The marks of the line so many steps away; most lines share their marks with many others."""
    return tuple(f"{step}{mark}" for mark in marks)


def _place(index: int, first: int, last: int) -> str:
    if index < first:
        return f"head{min(4, first - index)}"
    if index > last:
        return f"tail{min(4, index - last)}"
    return "inside"


def _shape(line: str) -> tuple[str, ...]:
    words = count_words(line)
    ends = ends_sentence(line)
    size = next((str(limit) for limit in (0, 1, 2, 3, 5, 8, 14, 25, 50) if words <= limit), "more")
    marks = ["prose" if words >= 9 and ends else "phrase" if not ends else "short", f"size{size}", f"end{_end(line)}"]
    initial = line.lstrip("\"'“„«¿¡(")[:1]
    marks.append("up" if initial.isupper() else "low" if initial.islower() else "num" if initial.isdigit() else "sym")
    if is_shouted(line):
        marks.append("shouted")
    elif not wide_count(line):
        tokens = [token for token in _WORD.findall(line) if len(token) > 3]
        share = sum([token[0].isupper() for token in tokens]) / len(tokens) if tokens else 0.0
        marks.append("caps" + ("all" if share > 0.8 else "some" if share > 0.4 else "few"))
    digits = len(_DIGIT.findall(line)) if line.isascii() else sum(map(str.isdigit, line))
    if digits:
        letters = sum(map(str.isalpha, line))
        marks.append("digits" + ("most" if digits > letters else "some"))
    return tuple(marks)


def _end(line: str) -> str:
    last = line.rstrip()[-1:]
    return last if last in '.!?:…,;)"”»。？！：' else "x"


def _words(line: str) -> list[str]:
    tokens = _WORD.findall(line[:600])
    if wide_count(line):
        chars = [char for char in line[:60] if not char.isspace()]
        tokens = ["".join(pair) for pair in itertools.pairwise(chars)] or chars
        count = len(tokens)
    else:
        count = len(tokens)
        # Of a long line only the words at its edges are looked at.
        tokens = tokens if count <= _SHORT else tokens[:_EDGE] + tokens[-_EDGE:]
        tokens = [token.lower() if not token.isdigit() else "0" for token in tokens]
    found = [f"s:{sign}" for sign in set(_SIGNS.findall(line))]
    if count <= _SHORT:
        found += [f"w:{token}" for token in tokens]
        found += [f"b:{one} {two}" for one, two in itertools.pairwise(tokens)]
        if tokens:
            found += [f"first:{tokens[0]}", f"last:{tokens[-1]}", "all:" + " ".join(tokens[:4])]
    else:
        found += [f"h:{token}" for token in tokens[:_EDGE]]
        found += [f"t:{token}" for token in tokens[-_EDGE:]]
        found.append("start:" + " ".join(tokens[:2]))
    return found


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
