"""A dump's text to logical lines: hard wraps joined, a whole article on one line split into its sentences.

A line is a slice of the document, so what is decided of it can always be shown where it stood.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.text.shape import count_words, ends_sentence, sentences, wide_count

_LINE = re.compile(r"[^\n]+")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|section|article|header|footer|figure|figcaption|blockquote|table|tr|main|aside|nav)"
    r"(?:\s[^<>\n]{0,600})?>|<br\s?/?>\s{0,4}(?:<br\s?/?>)?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[•●▪‣◦■□➤►▸–*·-]|\d{1,2}[.)]|[a-z]\))\s{1,8}(?=\S)|[•●▪‣]")
_LONE_BULLET = re.compile(r"(?:[•●▪‣◦■–—-]|\d{1,2}[.)])$")
_ADDRESS = re.compile(r"\S{1,60}@|https?:|www\.")
_HEADING_MARK = re.compile(r"#{1,6} ")

_BROKEN_WORD = re.compile(r"[^\W\d_]{2}[-\u2010]$")

_WRAP_LEAST, _WRAP_MOST = 32, 110
_WRAP_LINES = 3
_WRAP_SLACK = 2
_WRAP_LOWER = 2
_WRAP_BEYOND = 0.4
_LONG_LINE = 1200
_SHORT_RUN = 360
# What stands for line breaks in a text that lost them: tabs, wide gaps, bars, dots.
_SEPARATORS = tuple(re.compile(mark) for mark in (r"\t{1,8}", r" {2,40}", r" ?¶ ?", r" [|｜] ", r" [•·] ", r" // "))
_SEPARATED = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line. `text` is `document[start:end]` with line breaks as blanks: offsets in it are the document's.

    `number` is the 1-based line it begins on; `gap` whether a blank line stands before it; `run` is above 0 for the
    sentences of one overlong line, the same for all of them.
    """

    start: int
    end: int
    text: str
    number: int
    gap: bool = True
    indent: int = 0
    bullet: bool = False
    run: int = 0


@dataclass(frozen=True, slots=True)
class _Raw:
    start: int
    end: int
    text: str
    number: int
    gap: bool
    indent: int


def logical_lines(document: str) -> list[Line]:
    """The logical lines of `document`, in order; together they hold every character that is not white space."""
    raws = _with_bullets(list(_raw_lines(document)))
    width = _wrap_width(raws)
    listed = sum(1 for raw in raws if _BULLET.match(raw.text)) > max(6, 0.7 * len(raws))
    total = sum(raw.end - raw.start for raw in raws) or 1
    lines: list[Line] = []
    index = run = 0
    while index < len(raws):
        first = last = raws[index]
        while width and index + 1 < len(raws) and _wrapped(last, raws[index + 1], width):
            index += 1
            last = raws[index]
        index += 1
        text = document[first.start : last.end].replace("\n", " ")
        weight = len(text) + wide_count(text)
        if (weight > _LONG_LINE and (len(text) > total * 0.5 or weight > 4 * _LONG_LINE)) or (
            weight > _SHORT_RUN and len(text) > total * 0.8
        ):
            separated = _separated(first, text, run)
            run += 1 + len(separated)
            lines.extend(separated or _split(first, text, run))
        else:
            # Where every line has one, the bullet is the scraper's.
            bullet = not listed and bool(_BULLET.match(text)) and not _HEADING_MARK.match(text)
            lines.append(Line(first.start, last.end, text, first.number, first.gap, first.indent, bullet))
    return lines


def _raw_lines(document: str) -> Iterator[_Raw]:
    tagged = "<" in document and bool(_BLOCK_TAG.search(document))
    number = counted = 0
    gap = True
    end_of_last = 0
    for match in _LINE.finditer(document):
        number += document.count("\n", counted, match.start())
        counted = match.start()
        gap = gap or document.count("\n", end_of_last, match.start()) > 1 or end_of_last == 0
        end_of_last = match.end()
        for start, end in _pieces(document, match.start(), match.end()) if tagged else ((match.start(), match.end()),):
            piece = document[start:end]
            stripped = piece.strip()
            if not stripped:
                gap = True
                continue
            indent = len(piece) - len(piece.lstrip())
            yield _Raw(start + indent, start + len(piece.rstrip()), stripped, number + 1, gap, indent)
            gap = False


def _pieces(document: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line with block tags in it is several: an opening tag goes with what follows, a closing with what precedes."""
    at = start
    for match in _BLOCK_TAG.finditer(document, start, end):
        cut = match.start() if match.group()[1] != "/" and match.group()[1:3].lower() != "br" else match.end()
        if cut > at and document[at:cut].strip():
            yield at, cut
            at = cut
    if at < end:
        yield at, end


def _with_bullets(raws: list[_Raw]) -> list[_Raw]:
    """A bullet or number alone on its line belongs to the line after it."""
    joined: list[_Raw] = []
    for raw in raws:
        before = joined[-1] if joined else None
        if before and _LONE_BULLET.match(before.text) and not raw.gap and len(raw.text) > 3:
            joined[-1] = _Raw(
                before.start, raw.end, f"{before.text} {raw.text}", before.number, before.gap, before.indent
            )
        else:
            joined.append(raw)
    return joined


def _wrap_width(raws: list[_Raw]) -> int:
    """The column at which the text was wrapped, 0 if it was not."""
    pairs = [(raw, after) for raw, after in itertools.pairwise(raws) if not after.gap]
    # A line speaks for every width that holds it but not the next line's first word as well; the true one has most.
    voices = [0] * (_WRAP_MOST + 2)
    for raw, after in pairs:
        low = max(len(raw.text), _WRAP_LEAST)
        high = min(len(raw.text) + len(after.text.split(None, 1)[0]), _WRAP_MOST)
        if low <= high:
            voices[low] += 1
            voices[high + 1] -= 1
    voices = list(itertools.accumulate(voices))
    width = max(range(_WRAP_LEAST, _WRAP_MOST + 1), key=lambda column: voices[column])
    if voices[width] < _WRAP_LINES:
        return 0
    full = [(raw.text, after.text) for raw, after in pairs if _overfull(raw.text, after.text, width)]
    beyond = sum(1 for raw, _ in pairs if len(raw.text) > width + _WRAP_SLACK)
    open_ended = sum(1 for text, _ in full if not ends_sentence(text))
    lower = sum(1 for _, after in full if after[0].islower())
    # One line of three that goes on small may be chance where others are longer than the width.
    least = max(_WRAP_LOWER if beyond else 1, 0.25 * len(full))
    crowded = beyond <= _WRAP_BEYOND * len(full)
    return width if crowded and open_ended >= 0.6 * len(full) and lower >= least else 0


def _overfull(text: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    return len(text) <= width + _WRAP_SLACK and len(text) + 1 + len(after.split(None, 1)[0]) > width


def _wrapped(raw: _Raw, after: _Raw, width: int) -> bool:
    if after.gap or _BULLET.match(after.text) or _ADDRESS.match(after.text):
        return False
    if _BROKEN_WORD.search(raw.text) and after.text[0].islower():
        return True
    if len(raw.text) > width + _WRAP_SLACK:
        return False
    return _overfull(raw.text, after.text, width) or (
        after.text[0].islower()
        and not ends_sentence(raw.text)
        and len(raw.text) > width * 0.55
        and (" " in after.text or ends_sentence(after.text))
    )


def _separated(raw: _Raw, text: str, run: int) -> list[Line]:
    """The lines of a text in which one mark stands for the line breaks; none if there is no such mark."""
    wide = wide_count(text) > len(text) * 0.3
    for mark in _SEPARATORS:
        ends = list(mark.finditer(text))
        if len(ends) >= _SEPARATED and len(text) / len(ends) < _LONG_LINE / 2:
            lines: list[Line] = []
            start = 0
            for low, high in [*(match.span() for match in ends), (len(text), len(text))]:
                # The mark itself stays with the line before it, so that every character is somebody's.
                kept = low if not text[low:high].strip() else high
                piece = text[start:kept]
                if piece.strip():
                    at = start + len(piece) - len(piece.lstrip())
                    lines.append(
                        Line(
                            raw.start + at,
                            raw.start + start + len(piece.rstrip()),
                            piece.strip(),
                            raw.number,
                            raw.gap and not lines,
                        )
                    )
                    if wide:  # single blanks are breaks too, there; each piece is looked at on its own
                        lines[-1] = replace(lines[-1], run=run + len(lines))
                start = high if kept == low else kept
            return lines
    return []


def _split(raw: _Raw, text: str, run: int) -> Iterator[Line]:
    for start, end in sentences(text, glued=text.count(". ") < len(text) / 900):
        for low, high in _bearable(text, start, end):
            yield Line(
                raw.start + low, raw.start + high, text[low:high], raw.number, raw.gap and low == 0, 0, False, run
            )


def _bearable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A "sentence" of thousands of characters is no sentence; it is passed on in windows, cut at blanks."""
    while end - start > 4 * _LONG_LINE:
        cut = text.rfind(" ", start + _LONG_LINE, start + 4 * _LONG_LINE)
        cut = cut if cut > start else start + 4 * _LONG_LINE
        piece = text[start:cut]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = cut
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def measure(text: str) -> int:
    """Words, for weighing lines against each other; never 0 for a line that has any letter."""
    return count_words(text) or (1 if wide_count(text) or any(char.isalnum() for char in text) else 0)
