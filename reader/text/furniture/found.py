"""What the lines around a text were found to say of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """What the lines say of the article. `lines` leads from a line's index to the field it fills, `cut` to a rule."""

    title: str = ""
    title_line: int | None = None
    title_flags: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    source: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    lines: tuple[tuple[int, str], ...] = ()
    cut: tuple[tuple[int, str], ...] = ()
