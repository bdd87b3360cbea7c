"""Rows painted on the terminal by ourselves, before Textual is there: the first true frame."""

import os
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache

from reader.terminal.display import Display
from reader.terminal.palette import URL_ROLE, Look, Palette, Row, look
from reader.terminal.safe import safe_url
from reader.terminal.wire.output import Abilities, OutputStage

LEAST_COLUMNS, LEAST_ROWS = 20, 5
"""Smaller terminals wait for the screens themselves."""
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l"
_LEAVE = "\x1b[m\x1b[?7h\x1b[?25h\x1b[?1049l"
_ATTRIBUTES = {"b": "1", "d": "2", "i": "3", "u": "4", "w": "21", "r": "7", "s": "9"}
_NAMED = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def stage_with(
    rows: Sequence[Row], palette: Palette, display: Display, columns: int, term: str
) -> tuple[OutputStage, str]:
    """An output stage whose terminal shows `rows`, and what makes it so: written once, on the alternate screen.

    `term` is the terminal's name. Whoever draws next writes to the same stage, and only differences are sent.
    """
    stage = OutputStage(columns, len(rows), Abilities.of(term, truecolor=display.colour == "truecolor"))
    stage.write(_ENTER + drawn(rows, palette, display) + "\x1b[H")
    return stage, stage.flush()


def drawn(rows: Sequence[Row], palette: Palette, display: Display, *, top: int = 0, left: int = 0) -> str:
    """`rows`, from line `top` and column `left` on, as what draws them: the same cells as the screens will have."""
    out: list[str] = []
    coloured = display.colour != "mono"
    for y, row in enumerate(rows, top + 1):
        out.append(f"\x1b[{y};{left + 1}H")
        pen = ""
        for text, roles in row:
            style = _sgr(look(palette, roles), coloured)
            url = next((role.removeprefix(URL_ROLE) for role in roles if role.startswith(URL_ROLE)), "")
            shown = text.encode("ascii", "replace").decode() if display.ascii and not text.isascii() else text
            if style != pen:
                out.append(f"\x1b[0;{style}m" if style else "\x1b[m")
                pen = style
            link = safe_url(url) if url else None
            out.append(f"\x1b]8;;{link}\x1b\\{shown}\x1b]8;;\x1b\\" if link else shown)
        out.append("\x1b[m")
    return "".join(out)


@contextmanager
def painted(frame: str, descriptor: int, keys: int) -> Iterator[list[object]]:
    """`frame` on the terminal `descriptor` while the screens are loaded.

    Keys are not shown meanwhile; they wait in the terminal, unchanged, for whoever reads `keys` next. Gives the
    terminal's settings as they were; they, and the screen if nothing took it over, are put back at the end.
    """
    before = termios.tcgetattr(keys)
    quiet = termios.tcgetattr(keys)
    quiet[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    quiet[0] &= ~(termios.IXON | termios.ICRNL)
    termios.tcsetattr(keys, termios.TCSANOW, quiet)
    try:
        write_all(descriptor, frame)
        yield before
    except BaseException:
        with suppress(OSError):
            write_all(descriptor, _LEAVE)
        raise
    finally:
        # A terminal that has gone away has no settings.
        with suppress(termios.error):
            termios.tcsetattr(keys, termios.TCSANOW, before)


def write_all(descriptor: int, text: str) -> None:
    """Writes all of `text`, however long the line takes. Raises `OSError` when it is gone."""
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(descriptor, data) :]


@lru_cache(maxsize=256)
def _sgr(shown: Look, coloured: bool) -> str:
    codes = [_ATTRIBUTES[mark] for mark in shown.attributes]
    if coloured:
        codes += [_colour(name, base) for name, base in ((shown.fg, 30), (shown.bg, 40)) if name]
    return ";".join(codes)


def _colour(name: str, base: int) -> str:
    """A colour's parameter: of 24 bits, which the stage turns into what there is, or one of the terminal's own."""
    if not name.startswith("#"):
        return str(base + _NAMED.index(name))
    red, green, blue = (int(name[at : at + 2], 16) for at in (1, 3, 5))
    return f"{base + 8};2;{red};{green};{blue}"
