"""Headings between the articles of the list: each takes a row, so that rows and articles are counted apart."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Groups:
    """Articles in groups of `(label, how many)`, in the list's order. Without any, rows and places are the same."""

    def __init__(self, sizes: Sequence[tuple[str, int]] = ()) -> None:
        self._sizes = tuple(sizes)
        self._firsts = [end - size for end, (_, size) in zip(accumulate(n for _, n in sizes), sizes, strict=True)]
        self._rows = [first + number for number, first in enumerate(self._firsts)]

    def __len__(self) -> int:
        return len(self._sizes)

    def row(self, place: int) -> int:
        """The row of the article that is at `place` among the articles."""
        return place + bisect_right(self._firsts, place)

    def place(self, row: int) -> int | None:
        """Which article stands in a row; None for a heading."""
        before = bisect_right(self._rows, row)
        return None if before and self._rows[before - 1] == row else row - before

    def heading(self, row: int) -> tuple[str, int]:
        """Label and size of the group whose heading, or article, stands in a row."""
        return self._sizes[bisect_right(self._rows, row) - 1]
