"""A screen as text that can be compared and read: its letters, its looks as runs of cells, and what each look is."""

from collections import Counter
from itertools import groupby
from string import ascii_letters

from reader.tui.app import NewsreaderApp

Picture = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Lines of text; lines of runs such as `3.12a`; the legend of the letters in them."""


def picture(app: NewsreaderApp) -> Picture:
    """What the terminal would show now. The commonest look is `.`; the others are lettered as they come."""
    strips = [
        [(segment.text, str(segment.style)) for segment in strip] for strip in app.screen._compositor.render_strips()
    ]
    looks = Counter(look for strip in strips for text, look in strip for _ in text)
    letters = {looks.most_common(1)[0][0]: "."}
    for strip in strips:
        for _, look in strip:
            letters.setdefault(look, ascii_letters[len(letters) - 1])
    runs = (
        "".join(
            f"{sum(len(text) for text, _ in pieces)}{letters[look]}"
            for look, pieces in ((look, list(same)) for look, same in groupby(strip, key=lambda piece: piece[1]))
        )
        for strip in strips
    )
    lines = tuple("".join(text for text, _ in strip).rstrip() for strip in strips)
    return lines, tuple(runs), tuple(f"{letter} {look}" for look, letter in letters.items())


def as_text(pictures: dict[str, Picture]) -> str:
    """Pictures under their names; of each what differs from the one before."""
    parts: list[str] = []
    before: Picture = ((), (), ())
    for name, shown in pictures.items():
        parts.append(f"=== {name}")
        for title, lines, known in zip(("text", "looks", "legend"), shown, before, strict=True):
            parts += [f"--- {title} as before"] if lines == known else [f"--- {title}", *_folded(lines)]
        before = shown
    return "\n".join(parts) + "\n"


def _folded(lines: tuple[str, ...]) -> list[str]:
    """Lines that are the same as those before them are only counted."""
    folded: list[str] = []
    for line, same in groupby(lines):
        count = len(list(same))
        folded += [line, *([f"    (and {count - 1} more)"] if count > 2 else [line] * (count - 1))]
    return folded
