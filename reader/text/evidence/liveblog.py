"""The times that head the entries of a live blog: they look like a film's length, and only their order tells."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.text.lines.view import View

_TIME = re.compile(
    r"([01]?\d|2[0-3])\s?[:.hH时時]\s?([0-5]\d)\s?(?:分|Uhr|h)?\s?([ap])?\.?(?:m\.?)?\s?(?:[A-Z]{2,4})?\s?[:–—-]?(?:\s|$)"
)
_HEAD_WORDS = 10
_LEAST = 3
_NEAR = 5


def entry_times(views: Sequence[View]) -> list[int]:
    """The indices of the lines that are or begin with the time of an entry.

    There are three or more of them, the newest first or the oldest first, and each has a sentence below it.
    """
    found = [(index, minutes) for index, minutes in _times(views) if _heads(views, index)]
    if len(found) < _LEAST:
        return []
    steps = [after[1] - before[1] for before, after in pairwise(found)]
    falling, rising = sum(step < 0 for step in steps), sum(step > 0 for step in steps)
    # Past midnight, or where an entry was put in late, the order of many breaks once.
    return [index for index, _ in found] if max(falling, rising) >= len(steps) - (len(steps) > _LEAST) else []


def _times(views: Sequence[View]) -> Iterator[tuple[int, int]]:
    for index, view in enumerate(views):
        match = _TIME.match(view.rest) if view.rest[:1].isdigit() and view.words <= _HEAD_WORDS else None
        if match and not view.ends:
            hour = int(match[1]) % 12 + 12 * (match[3] == "p") if match[3] else int(match[1])
            yield index, hour * 60 + int(match[2])


def _heads(views: Sequence[View], index: int) -> bool:
    return any(view.prose for view in views[index + 1 : index + 1 + _NEAR])
