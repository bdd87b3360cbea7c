"""Colours and attributes of a cell, and the shortest sequence from one to the next (ECMA-48 SGR)."""

from functools import lru_cache
from typing import NamedTuple

_FLAGS = {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 7, 9: 8, 21: 9, 51: 10, 52: 11, 53: 12}
_CODES = {1 << bit: str(code) for code, bit in _FLAGS.items()}
_ENDS = {
    22: 0b11,
    23: 0b100,
    24: 0b10_0000_1000,
    25: 0b11_0000,
    27: 1 << 6,
    28: 1 << 7,
    29: 1 << 8,
    54: 0b1100_0000_0000,
    55: 1 << 12,
}
INVISIBLE_ON_BLANKS = 0b111
"""Bold, dim and italic do not show on a space; the other attributes do."""


class Style(NamedTuple):
    """`flags` has a bit for each attribute, `fg` and `bg` are SGR parameters (`38;5;12`), empty for the default."""

    flags: int = 0
    fg: str = ""
    bg: str = ""


PLAIN = Style()


@lru_cache(maxsize=4096)
def after(style: Style, parameters: str, *, truecolor: bool = True) -> Style:
    """The style that the SGR `parameters` make of `style`; colours of 24 bits become fixed ones unless `truecolor`."""
    flags, fg, bg = style
    codes = parameters.replace(":", ";").split(";")
    at = 0
    while at < len(codes):
        code = int(codes[at] or 0)
        if code in (38, 48):
            size = 5 if codes[at + 1 : at + 2] == ["2"] else 3
            colour = _colour(codes[at : at + size], truecolor)
            fg, bg = (colour, bg) if code == 38 else (fg, colour)
            at += size
            continue
        if code == 0:
            flags, fg, bg = PLAIN
        elif code in _FLAGS:
            flags |= 1 << _FLAGS[code]
        elif code in _ENDS:
            flags &= ~_ENDS[code]
        elif 30 <= code <= 37 or 90 <= code <= 97:
            fg = str(code)
        elif 40 <= code <= 47 or 100 <= code <= 107:
            bg = str(code)
        elif code == 39:
            fg = ""
        elif code == 49:
            bg = ""
        at += 1
    return Style(flags, fg, bg)


_CUBE = (0, 95, 135, 175, 215, 255)
_GREYS = range(8, 239, 10)


@lru_cache(maxsize=1024)
def _fixed(red: int, green: int, blue: int) -> tuple[int, int]:
    """The nearest of xterm's 240 fixed colours, and the square of how far it is."""
    wanted = (red, green, blue)
    steps = [_CUBE.index(part) if part in _CUBE else _nearest_step(part) for part in wanted]
    far = sum((_CUBE[step] - part) ** 2 for step, part in zip(steps, wanted, strict=True))
    grey = min(23, max(0, round((sum(wanted) / 3 - 8) / 10)))
    far_grey = sum((_GREYS[grey] - part) ** 2 for part in wanted)
    if far_grey < far:
        return 232 + grey, far_grey
    return 16 + 36 * steps[0] + 6 * steps[1] + steps[2], far


def _nearest_step(part: int) -> int:
    return min(range(6), key=lambda step: abs(_CUBE[step] - part))


def _colour(codes: list[str], truecolor: bool) -> str:
    """A colour's parameter. One of 24 bits that is among the 240 fixed colours of xterm is named by its number; so is
    the nearest of them for any other where the terminal has no more."""
    if len(codes) == 5:
        red, green, blue = (min(int(code or 0), 255) for code in codes[2:])
        number, far = _fixed(red, green, blue)
        if not truecolor or not far:
            return f"{codes[0]};5;{number}"
    return ";".join(codes)


@lru_cache(maxsize=8192)
def transition(old: Style, new: Style) -> str:
    """The shortest sequence that changes the pen from `old` to `new`; empty if they are the same."""
    if old == new:
        return ""
    if new == PLAIN:
        return "\x1b[m"
    fresh = ";".join(["", *_starts(new.flags), *filter(None, (new.fg, new.bg))])
    gone = old.flags & ~new.flags
    delta: list[str] = []
    kept = old.flags
    for code, mask in _ENDS.items():
        if gone & mask:
            delta.append(str(code))
            kept &= ~mask
    delta += _starts(new.flags & ~kept)
    if new.fg != old.fg:
        delta.append(new.fg or "39")
    if new.bg != old.bg:
        delta.append(new.bg or "49")
    change = ";".join(delta)
    return f"\x1b[{change if len(change) <= len(fresh) else fresh}m"


def _starts(flags: int) -> list[str]:
    return [code for bit, code in _CODES.items() if flags & bit]
