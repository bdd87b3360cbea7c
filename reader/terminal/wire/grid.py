"""Cells, and how what Textual writes is read into them."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from reader.terminal.wire.style import INVISIBLE_ON_BLANKS, PLAIN, Style, after


class Cell(NamedTuple):
    """One cell: its character with combining marks; empty in the second half of a wide one."""

    text: str = " "
    style: Style = PLAIN
    link: str = ""


BLANK = Cell()
Row = list[Cell]

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d*);(?P<column>\d*)H"
    r"|\x1b\[(?P<sgr>[\d;:]*)m"
    r"|\x1b\]8;(?P<link>[^\x07\x1b]*)(?:\x1b\\|\x07)"
    r"|\x1b\[\?2026(?P<sync>[hl])"
    r"|(?P<home>\x1b\[H)"
    r"|(?P<break>[\r\n])"
    # A device control string may hold others, their escapes doubled: so tmux is given what is for its own terminal.
    r"|(?P<other>\x1b\[[0-?]*[ -/]*[@-~]|\x1bP(?:[^\x1b]|\x1b[^\\])*\x1b\\|\x1b[\]_^X][^\x07\x1b]*(?:\x1b\\|\x07)"
    r"|\x1b[^\[\]P_^X]|[\x00-\x1f])"
    r"|(?P<text>[^\x00-\x1f]+)"
)
_MOVES_CURSOR = re.compile(r"\x1b\[[\d;]*[A-HJKLMPSTXf]|\x1bc|\x1b[78DEM]")


@lru_cache(maxsize=8192)
def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


@lru_cache(maxsize=16384)
def _cell(text: str, style: Style, link: str) -> Cell:
    if text == " " and not link and not style.flags & ~INVISIBLE_ON_BLANKS:
        style = Style(0, "", style.bg)
    return Cell(text, style, link)


class Grid:
    """The screen as it should be: `rows` of cells, and where the cursor was left.

    `read` takes what is written for a terminal. `runs` holds, since it was last cleared, the rows that were written in
    each range of columns: the panes, as the writer sees them.
    """

    def __init__(self, width: int, height: int, *, truecolor: bool = True) -> None:
        self.width, self.height = width, height
        self.truecolor = truecolor
        self.rows: list[Row] = [[BLANK] * width for _ in range(height)]
        self.dirty: set[int] = set()
        self.runs: dict[tuple[int, int], set[int]] = {}
        self.cursor = (0, 0)
        self.synchronised = False
        self._pen = PLAIN
        self._link = ""

    def clear(self) -> None:
        """Every cell blank, as an erased screen is."""
        self.rows = [[BLANK] * self.width for _ in range(self.height)]
        self.dirty = set(range(self.height))
        self.runs = {}

    def read(self, data: str, pass_on: Callable[[str], None]) -> None:
        """Draws `data`. What is no drawing (modes, queries, the clipboard) goes to `pass_on`, in its place."""
        y, x = self.cursor
        start = x
        for token in _TOKEN.finditer(data):
            kind = token.lastgroup
            if kind == "text":
                x = self._put(y, x, token["text"])
            elif kind == "sgr":
                self._pen = after(self._pen, token["sgr"], truecolor=self.truecolor)
            elif kind in ("column", "home"):
                self._note(y, start, x)
                y = max(0, int(token["row"] or 1) - 1) if kind == "column" else 0
                x = start = max(0, int(token["column"] or 1) - 1) if kind == "column" else 0
            elif kind == "link":
                parameters, _, url = token["link"].partition(";")
                self._link = f"{parameters};{url}" if url else ""
            elif kind == "break":
                # The line end that Textual writes after a row is followed by a move; a carriage return comes with it.
                self._note(y, start, x)
                y, x = (min(y + 1, self.height - 1), 0) if token["break"] == "\n" else (y, 0)
                start = x
            elif kind == "sync":
                self.synchronised = True
            else:
                pass_on(token[0])
        self._note(y, start, x)
        self.cursor = (y, min(x, self.width - 1))

    def _note(self, y: int, start: int, end: int) -> None:
        if end > start:
            self.runs.setdefault((start, min(end, self.width)), set()).add(y)

    def _put(self, y: int, x: int, text: str) -> int:
        """Writes `text` from (y, x), clipped at the edge as a terminal without line wrap does; returns the next x."""
        if not 0 <= y < self.height:
            return x + len(text)
        self.dirty.add(y)
        row, pen, link = self.rows[y], self._pen, self._link
        if text.isascii() and x + len(text) <= self.width:
            self._part_wide(row, x)
            end = x + len(text)
            row[x:end] = [_cell(char, pen, link) for char in text]
            self._part_wide_after(row, end)
            return end
        for char in text:
            width = _width(char)
            if not width:
                self._combine(row, x, char)
                continue
            if x + width <= self.width:
                self._part_wide(row, x)
                row[x] = _cell(char, pen, link)
                if width == 2:
                    self._part_wide_after(row, x + 1)
                    row[x + 1] = _cell("", pen, link)
                self._part_wide_after(row, x + width)
            x += width
        return x

    def _combine(self, row: Row, x: int, mark: str) -> None:
        at = min(x, self.width) - 1
        while at > 0 and not row[at].text:
            at -= 1
        if at >= 0:
            base = row[at]
            row[at] = Cell(base.text + mark, base.style, base.link)

    @staticmethod
    def _part_wide(row: Row, x: int) -> None:
        """What begins inside a wide character leaves a blank in its first half."""
        if 0 < x < len(row) and not row[x].text:
            row[x - 1] = _cell(" ", row[x - 1].style, row[x - 1].link)

    @staticmethod
    def _part_wide_after(row: Row, x: int) -> None:
        """What ends inside a wide character leaves a blank in its second half."""
        if x < len(row) and not row[x].text:
            row[x] = _cell(" ", row[x].style, row[x].link)


def changes_cells(sequence: str) -> bool:
    """Whether a sequence that was passed on moves the cursor or changes cells, so that the screen is unknown."""
    return bool(_MOVES_CURSOR.match(sequence))
