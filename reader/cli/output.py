"""What commands print: JSON for programs, aligned plain text for people, messages and progress on standard error."""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence

from reader.terminal.safe import cells, pad, safe, truncate


def say(message: str) -> None:
    """A line for the person at the terminal, on standard error."""
    print(f"newsreader: {safe(message)}", file=sys.stderr)


def say_unread(origin: str, reason: str) -> str:
    """Says why something could not be read, its name once; gives what was said."""
    said = unread(origin, reason)
    say(said)
    return said


def unread(origin: str, reason: str) -> str:
    """Why something could not be read, its name once."""
    return reason if reason.startswith((f"{origin}: ", f"{origin} ")) else f"{origin}: {reason}"


def print_json(value: object) -> None:
    """`value` as indented JSON on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_line(text: str = "") -> None:
    """A line of text from outside, made safe for a terminal."""
    print(safe(text))


def print_text(text: str) -> None:
    """Several lines of text from outside, each made safe."""
    for line in text.splitlines():
        print(safe(line))


def print_table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, flexible: int) -> None:
    """Columns aligned by cells, without drawn lines. On a terminal the column number `flexible` gives way to fit.

    In a pipe nothing is shortened and columns are parted by tabs, without headings, for `cut` and `awk`.
    """
    lines = ([safe(str(value)) for value in row] for row in rows)
    if not sys.stdout.isatty():
        for row in lines:
            print("\t".join(row))
        return
    texts = list(lines)
    columns = shutil.get_terminal_size().columns
    widths = [max([cells(heading), *(cells(row[at]) for row in texts)]) for at, heading in enumerate(headings)]
    room = columns - sum(widths) + widths[flexible] - 2 * (len(widths) - 1)
    widths[flexible] = max(10, min(widths[flexible], room))
    for row in [list(headings), *texts]:
        print("  ".join(pad(truncate(value, width), width) for value, width in zip(row, widths, strict=True)).rstrip())


def stop_quietly_on_closed_pipe() -> None:
    """Lets `newsreader list | head` end without a traceback: what is left in the buffer goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
