"""From roles to Textual: rows made into strips, and Textual's themes into palettes."""

from functools import lru_cache
from typing import Any

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as ThemeColor
from textual.color import ColorParseError
from textual.strip import Strip
from textual.theme import Theme

from reader.terminal.palette import THEMES, URL_ROLE, Look, Palette, Row, derived, look, palette
from reader.terminal.safe import cells, safe_url
from reader.tui.brush import Brush

_ATTRIBUTE_NAMES = {"b": "bold", "d": "dim", "i": "italic", "u": "underline", "w": "underline2", "r": "reverse",
                    "s": "strike"}  # fmt: skip


def strip(row: Row, width: int, brush: Brush) -> Strip:
    """A row as Textual draws it, filled or cut to `width` columns; neighbours that look the same are one piece."""
    segments: list[Segment] = []
    used = 0
    for text, roles in row:
        style = _style(look(brush.palette, roles), next((role for role in roles if role.startswith(URL_ROLE)), ""))
        used += cells(text)
        if segments and segments[-1].style is style:
            segments[-1] = Segment(segments[-1].text + text, style)
        else:
            segments.append(Segment(text, style))
    if used < width:
        segments.append(Segment(" " * (width - used), _style(look(brush.palette, ()), "")))
    made = Strip(segments, max(used, width))
    return made if used <= width else made.crop(0, width)


def palette_of(theme: Theme, colour: str) -> Palette:
    """The palette of one of Textual's themes, or of ours by its name."""
    if theme.name in THEMES or colour == "mono":
        return palette(theme.name, colour)
    system = theme.to_color_system().generate()
    colours = {name: _hex(system.get(name, "")) for name in ("primary", "secondary", "accent", "warning")}
    return derived(
        _hex(system["background"]) or ("#1c1c1c" if theme.dark else "#ffffff"),
        _hex(system["foreground"]) or ("#d0d0d0" if theme.dark else "#303030"),
        tuple(colours[name] or _hex(system["primary"]) or "#87afd7" for name in colours),
        dark=theme.dark,
    )


def _hex(colour: str) -> str:
    """A colour of a theme as `#rrggbb`; empty if it is none, such as the terminal's own."""
    try:
        parsed = ThemeColor.parse(colour)
    except ColorParseError:
        return ""
    return "" if parsed.ansi is not None else parsed.hex6.lower()


@lru_cache(maxsize=2048)
def _style(shown: Look, url: str) -> Style:
    attributes: dict[str, Any] = {_ATTRIBUTE_NAMES[mark]: True for mark in shown.attributes}
    link = safe_url(url.removeprefix(URL_ROLE)) if url else None
    return Style(color=_colour(shown.fg), bgcolor=_colour(shown.bg), link=link, **attributes)


def _colour(name: str | None) -> Color | None:
    return Color.parse(name) if name else None
