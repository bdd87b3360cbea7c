"""Where the article stands in what was scraped: a few lines around it, or a whole page's menus and lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.text.lines.view import View
from reader.text.rules.rule import SURE

_FULL_PAGE = 25
_HEAD = 46
_WINDOW = 40
_SCRAP = -6
_CERTAIN = -9
_MOST = 60


@dataclass(frozen=True, slots=True)
class Page:
    """`start` is the index of the text's first paragraph, `head` of the first line that can belong to the article,
    `end` of the line after the last that can. In a full page, what stands outside of `head` and `end` is the page's.
    """

    start: int
    head: int
    end: int


def certain(view: View) -> bool:
    """Whether a closed phrase says that the line is residue."""
    best = view.surest
    return best is not None and best.strength >= SURE and best.closed


def find_page(views: Sequence[View]) -> Page:
    """Where the text begins and ends among `views`."""
    start = _first_prose(views)
    low, high = _densest(views)
    before = sum(1 for view in views[:low] if not view.prose)
    after = sum(1 for view in views[high:] if not view.prose)
    head = 0
    if before >= _FULL_PAGE:
        start = low
        head = max(0, low - _WINDOW)
    elif start > _HEAD:
        head = start - _HEAD
    return Page(start, head, high if after >= _FULL_PAGE else len(views))


def _first_prose(views: Sequence[View]) -> int:
    for least in (12, 9):
        for index, view in enumerate(views):
            if view.prose and view.words >= least and not certain(view):
                return index
    return len(views)


def _densest(views: Sequence[View]) -> tuple[int, int]:
    """The run of lines in which prose outweighs scraps the most, as (first, after last)."""
    best, best_sum, start, total = (len(views), len(views)), 0, 0, 0
    for index, view in enumerate(views):
        if total <= 0:
            start, total = index, 0
        if certain(view):
            total += _CERTAIN
        elif view.prose or view.words >= 20:
            total += min(view.words, _MOST)
        else:
            total += _SCRAP
        if total > best_sum:
            best, best_sum = (start, index + 1), total
    return best
