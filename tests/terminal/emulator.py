"""A terminal emulator for tests: pyte, with the few things that our output uses and pyte lacks.

Scrolling up and down (SU, SD) and left and right margins (DECLRMM, DECSLRM) after the VT420 manual.
"""

import re

import pyte
from wcwidth import wcwidth

_UNKNOWN_TO_PYTE = re.compile(
    r"\x1b\[[?><=][\d;]*(?:\$p|u|t|c)|\x1b\[\?2026[hl]|\x1b\[\?2048[hl]|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)"
)
_OURS = re.compile(r"\x1b\[\?69([hl])|\x1b\[(\d+);(\d+)s|\x1b\[(\d*)([ST])")


class Terminal:
    """`feed` it what a program writes; `cells` gives what it shows: character, colours, attributes."""

    def __init__(self, width: int, height: int, *, margins: bool = False) -> None:
        self.screen = pyte.Screen(width, height)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self._stream = pyte.Stream(self.screen)
        self._margins = margins
        self._left, self._right = 0, width

    def feed(self, data: str) -> None:
        data = _UNKNOWN_TO_PYTE.sub("", data)
        at = 0
        for match in _OURS.finditer(data):
            self._stream.feed(data[at : match.start()])
            at = match.end()
            if match[1]:
                assert self._margins, "margins were used on a terminal that has none"
                self._left, self._right = 0, self.screen.columns
            elif match[2]:
                assert self._margins
                self._left, self._right = int(match[2]) - 1, int(match[3])
            else:
                self._scroll(int(match[4] or 1) * (1 if match[5] == "S" else -1))
        self._stream.feed(data[at:])

    def _scroll(self, lines: int) -> None:
        screen = self.screen
        top, bottom = screen.margins or (0, screen.lines - 1)
        old = {y: dict(screen.buffer[y]) for y in range(top, bottom + 1)}
        for y in range(top, bottom + 1):
            for x in range(self._left, self._right):
                source = old.get(y + lines, {}).get(x)
                screen.buffer[y][x] = source if source is not None else screen.cursor.attrs

    def cells(self) -> list[list[tuple[object, ...]]]:
        rows = []
        for y in range(self.screen.lines):
            row = [self.screen.buffer[y][x] for x in range(self.screen.columns)]
            for x, char in enumerate(row):
                # A wide character that lost one half is a blank in every terminal; pyte leaves the other half.
                alone = wcwidth(char.data[:1]) == 2 and (x + 1 == len(row) or row[x + 1].data != "")
                orphan = char.data == "" and (x == 0 or wcwidth(row[x - 1].data[:1]) != 2)
                if alone or orphan:
                    row[x] = char._replace(data=" ")
            rows.append([_seen(char) for char in row])
        return rows

    def text(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]


def _seen(char: "pyte.screens.Char") -> tuple[object, ...]:
    """What a person sees of a cell: on a blank without lines through it, only the background."""
    lines = (char.underscore, char.strikethrough, char.reverse)
    if char.data == " " and not any(lines):
        return (" ", char.bg)
    return (char.data, char.fg, char.bg, char.bold, char.italics, *lines)
