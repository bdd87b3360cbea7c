"""Text into lines: where a paragraph may be broken, where it should be, and in what order right-to-left text is drawn.

Pure functions over code points. A line is a slice `(start, end)` of the text it came from, so that whatever is known
about the text (mentions, matches, highlights) stays known about the line.

Words are not hyphenated: from 66 columns on, that would even out one line in fifty more, and a word that is selected on
the screen would come in two.
"""

import re
import unicodedata
from functools import lru_cache

from reader.terminal.safe import cells

_WORD = re.compile(r"\S+")
_BREAK_AFTER = frozenset("-‐–—/…")
_NO_LINE_START = frozenset(
    "、。，．：；！？）」』】》〉”’…‥・ー々〕］｝,.!?:;)]}%‰℃°ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_NO_LINE_END = frozenset("（「『【《〈“‘〔［｛([{$€£¥＄￥#")
_OPENING_QUOTES = frozenset("“‘«„\"'「『")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LARGE = 4_000
"""Code points of a unit of layout; a longer paragraph is set in several, so that opening it stays cheap."""

_HUGE_COST = float("inf")


char_cells = lru_cache(maxsize=8192)(cells)
"""Columns of one code point, remembered."""


def units(text: str, size: int = _LARGE) -> list[tuple[int, int]]:
    """`text` cut into stretches of about `size` code points, at white space where there is some."""
    found: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > size + size // 2:
        end = text.rfind(" ", start + size // 2, start + size) + 1 or start + size
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]


def break_lines(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text` in `width` columns, as `(start, end)` without the white space at either end.

    Latin text is broken so that the right edge is as even as it can be and no short word is left alone on the last
    line; text without spaces (CJK) is filled line by line, with no closing mark at a line's start and no opening one
    at its end. A word wider than the line is split.
    """
    boxes = _boxes(text, max(1, width))
    if not boxes:
        return []
    return _filled(boxes, width) if _mostly_wide(text) else _even(boxes, width)


_Box = tuple[int, int, int, int]
"""Start, end, columns, columns of the space before it."""


def _boxes(text: str, width: int) -> list[_Box]:
    boxes: list[_Box] = []
    ascii_only = text.isascii()
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        gap = 1 if boxes and start > last else 0
        word = match.group()
        if ascii_only and end - start <= width and "-" not in word and "/" not in word:
            boxes.append((start, end, end - start, gap))
        else:
            boxes.extend(_pieces(text, start, end, gap, width))
        last = end
    return boxes


def _pieces(text: str, start: int, end: int, gap: int, width: int) -> list[_Box]:
    """A word split where it may be broken: after hyphens and dashes, between wide characters, and where it must."""
    found: list[_Box] = []
    at, columns = start, 0
    for index in range(start, end):
        size = char_cells(text[index])
        if index > at and (columns + size > width or _may_break(text, index, start, end)) and size:
            found.append((at, index, columns, gap))
            at, columns, gap = index, 0, 0
        columns += size
    found.append((at, end, columns, gap))
    return found


def _may_break(text: str, index: int, start: int, end: int) -> bool:
    before, after = text[index - 1], text[index]
    if after in _NO_LINE_START or before in _NO_LINE_END:
        return False
    if char_cells(before) == 2 or char_cells(after) == 2:
        return True
    if before not in _BREAK_AFTER or after in _BREAK_AFTER:
        return False
    return index - start > 2 and end - index > 2 and (before not in "-/" or after.isalpha())


def _mostly_wide(text: str) -> bool:
    return not text.isascii() and sum(1 for char in text if char_cells(char) == 2) * 3 > len(text)


def _filled(boxes: list[_Box], width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start, end, used = boxes[0][0], boxes[0][1], boxes[0][2]
    for box_start, box_end, columns, gap in boxes[1:]:
        if used + gap + columns > width:
            lines.append((start, end))
            start, used = box_start, columns
        else:
            used += gap + columns
        end = box_end
    return [*lines, (start, end)]


def _even(boxes: list[_Box], width: int) -> list[tuple[int, int]]:
    """The breaks with the least sum of squared room left over: dynamic programming over the last break."""
    count = len(boxes)
    ends: list[int] = []
    total = 0
    for _, _, columns, gap in boxes:
        total += columns + gap
        ends.append(total)
    if total <= width:
        return [(boxes[0][0], boxes[-1][1])]
    cost = [0.0] + [_HUGE_COST] * count
    previous = [0] * (count + 1)
    short = max(4, width // 5)
    for last in range(count):
        best, best_at = _HUGE_COST, last
        for first in range(last, -1, -1):
            used = ends[last] - ends[first] + boxes[first][2]
            if used > width and first < last:
                break
            room = width - used
            if last == count - 1:
                added = 0.0 if used >= short and (first < last or used > short * 2) else float(width * width) / 4
            else:
                added = float(room * room)
                if boxes[last + 1][3] == 0:
                    added += width
            if cost[first] + added < best:
                best, best_at = cost[first] + added, first
        cost[last + 1], previous[last + 1] = best, best_at
    lines: list[tuple[int, int]] = []
    at = count
    while at:
        first = previous[at]
        lines.append((boxes[first][0], boxes[at - 1][1]))
        at = first
    return lines[::-1]


def widened(line: str, width: int) -> list[int]:
    """Which spaces of `line` to make two, so that it fills `width`: evenly spread, none made three.

    Empty where that is not enough: better a ragged edge than rivers.
    """
    gaps = [index for index, char in enumerate(line) if char == " "]
    room = width - cells(line)
    if not 0 < room <= len(gaps):
        return []
    return [gaps[(2 * number + 1) * len(gaps) // (2 * room)] for number in range(room)]


def hangs(text: str) -> bool:
    """Whether the first mark of a line is a quotation mark that may stand in the margin."""
    return text[:1] in _OPENING_QUOTES


def is_rtl(text: str) -> bool:
    """Whether a paragraph is set from the right: its first strong character says so."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def visual_order(line: str, rtl: bool) -> list[tuple[int, bool]] | None:
    """The code points of `line` as they are drawn from left to right; None where that is as they stand.

    Each is its index and whether it runs from right to left, so that its bracket is mirrored. `rtl` is the direction
    of the paragraph. Marks stay behind the letter that they belong to.
    """
    if not rtl and not _RTL.search(line):
        return None
    levels = _levels(line, rtl)
    clusters: list[list[int]] = []
    for index, char in enumerate(line):
        if clusters and char_cells(char) == 0:
            clusters[-1].append(index)
        else:
            clusters.append([index])
    highest = max(levels, default=0)
    for level in range(highest, 0, -1):
        at = 0
        while at < len(clusters):
            if levels[clusters[at][0]] < level:
                at += 1
                continue
            end = at
            while end < len(clusters) and levels[clusters[end][0]] >= level:
                end += 1
            clusters[at:end] = clusters[at:end][::-1]
            at = end
    return [(index, levels[index] % 2 == 1) for cluster in clusters for index in cluster]


def mirrored(char: str) -> str:
    """The bracket that is drawn for `char` in text from right to left."""
    from bidi.mirror import MIRRORED

    return str(MIRRORED.get(char, char)) if unicodedata.mirrored(char) else char


def _levels(line: str, rtl: bool) -> list[int]:
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = int(rtl), "R" if rtl else "L"
    algorithm.get_embedding_levels(line, storage)
    for index, entry in enumerate(storage["chars"]):
        entry["index"] = index
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    levels = [int(rtl)] * len(line)
    for entry in storage["chars"]:
        levels[entry["index"]] = entry["level"]
    return levels
