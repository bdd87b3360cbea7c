"""What a line says and looks like, as names of features: its words, its shape, how its function words follow."""

import itertools
import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.text.rules.load import with_english
from reader.text.shape import count_words, ends_sentence, is_shouted, wide_count

_WORD = re.compile(r"[^\W_]+")
_LONGER_WORD = re.compile(r"[^\W\d_]{6,}")
_TOKEN = re.compile(r"[^\W\d_][\w'’-]*|\d[\d.,:]*|[^\w\s]")
_DIGIT = re.compile(r"[0-9]")
_SIGNS = re.compile(r"https?:|www\.|[@©|»›•#→←▼▲:/+_=]")
# Pages have their bullets in the style, dumps in the text.
_BULLET = re.compile(r"[•●▪‣◦·–*-]\s{1,4}(?=\w)")
_SHORT = 24
_EDGE = 4
_STEM = 5
_TOKENS = 30
_ANY_WORD = frozenset(("X", "x", "XX"))
_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def shape(line: str) -> tuple[str, ...]:
    """Length, end mark, capitals and digits of `line`."""
    line = _bare(line)
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


@lru_cache(_REMEMBERED)
def says(line: str, code: str) -> tuple[str, ...]:
    """The words of a short line, the edges of a long one; `code` is the article's language."""
    line = _bare(line)
    tokens = _WORD.findall(line[:600])
    wide = wide_count(line)
    if wide:
        chars = [char for char in line[:60] if not char.isspace()]
        tokens = ["".join(pair) for pair in itertools.pairwise(chars)] or chars
        count = len(tokens)
    else:
        count = len(tokens)
        # Of a long line only the words at its edges are looked at.
        tokens = tokens if count <= _SHORT else tokens[:_EDGE] + tokens[-_EDGE:]
        tokens = [token.lower() if not token.isdigit() else "0" for token in tokens]
    found = [f"s:{sign}" for sign in sorted(set(_SIGNS.findall(line)))]
    if count <= _SHORT:
        found += [f"w:{token}" for token in tokens]
        found += [f"b:{one} {two}" for one, two in itertools.pairwise(tokens)]
        if tokens:
            found += [f"first:{tokens[0]}", f"last:{tokens[-1]}", "all:" + " ".join(tokens[:4])]
        if wide <= 2:
            found += _pattern(line, code)
            found += [f"stem:{word[:_STEM].lower()}" for word in _LONGER_WORD.findall(line)]
    else:
        found += [f"h:{token}" for token in tokens[:_EDGE]]
        found += [f"t:{token}" for token in tokens[-_EDGE:]]
        found.append("start:" + " ".join(tokens[:2]))
    return tuple(found)


def _bare(line: str) -> str:
    bullet = None if line[:1].isalnum() else _BULLET.match(line)
    return line[bullet.end() :] if bullet else line


def _pattern(line: str, code: str) -> list[str]:
    """Function words as they are, others by their case alone: what lines on different matters have in common."""
    known = _function_words(code)
    pattern = ["^"]
    for place, token in enumerate(_TOKEN.findall(line.replace("’", "'"))[:_TOKENS]):
        mark = _mark(token, known, first=place == 0)
        if mark != pattern[-1] or mark not in _ANY_WORD:
            pattern.append(mark)
    pattern.append("$")
    return [*("p:" + " ".join(three) for three in _triples(pattern)), "opening:" + " ".join(pattern[:5])]


def _mark(token: str, known: frozenset[str], *, first: bool) -> str:
    low = token.lower()
    if low in known or not token[0].isalnum():
        return low
    if token[0].isdigit():
        return "0"
    if first:
        return "S"
    return "XX" if token.isupper() and len(token) > 1 else "X" if token[0].isupper() else "x"


def _triples(marks: Sequence[str]) -> list[Sequence[str]]:
    return [marks[at : at + 3] for at in range(len(marks) - 2)]


@cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset().union(
        *(each.function_words | each.visitor_words | each.imperatives | each.site_words for each in with_english(code))
    )


def _end(line: str) -> str:
    last = line.rstrip()[-1:]
    return last if last in '.!?:…,;)"”»。？！：' else "x"
