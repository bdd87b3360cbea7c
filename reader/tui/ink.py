"""From roles to Textual: the palette, signs and clock that every pane draws with, and rows made into strips."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.theme import Theme

from reader.terminal.display import Display
from reader.terminal.page import ASCII_GLYPHS, Glyphs
from reader.terminal.palette import THEMES, Look, Palette, Row, derived, look, palette
from reader.terminal.rows import ASCII_SIGNS, Signs
from reader.terminal.safe import cells, safe_url

URL_ROLE = "url:"
"""A role that begins so makes its text a link to what follows."""

_ATTRIBUTE_NAMES = {"b": "bold", "d": "dim", "i": "italic", "u": "underline", "w": "underline2", "r": "reverse",
                    "s": "strike"}  # fmt: skip


@dataclass
class Ink:
    """What the panes draw with; one for the whole app, changed when the theme is."""

    display: Display
    palette: Palette
    signs: Signs = field(default_factory=Signs)
    glyphs: Glyphs = field(default_factory=Glyphs)
    fixed_now: datetime | None = None

    @classmethod
    def of(cls, display: Display, theme: str | None, now: datetime | None = None) -> "Ink":
        """The ink for a terminal; `now` stops its clock."""
        return cls(
            display,
            palette(theme, display.colour),
            ASCII_SIGNS if display.ascii else Signs(),
            ASCII_GLYPHS if display.ascii else Glyphs(),
            now,
        )

    def use(self, theme: Theme) -> None:
        """Takes on the colours of one of Textual's themes, or of ours by its name."""
        if theme.name in THEMES or self.display.colour == "mono":
            self.palette = palette(theme.name, self.display.colour)
            return
        self.palette = derived(
            theme.background or ("#1c1c1c" if theme.dark else "#ffffff"),
            theme.foreground or ("#d0d0d0" if theme.dark else "#303030"),
            (theme.primary, theme.secondary or theme.primary, theme.accent or theme.primary,
             theme.warning or theme.primary),
            dark=theme.dark,
        )  # fmt: skip

    @property
    def now(self) -> datetime:
        """The time that ages are counted from."""
        return self.fixed_now or datetime.now(UTC)

    @property
    def letters(self) -> bool:
        """Whether types are to be told by letters, for want of colour."""
        return self.display.colour == "mono"

    def strip(self, row: Row, width: int) -> Strip:
        """A row as Textual draws it, filled or cut to `width` columns; neighbours that look the same are one piece."""
        segments: list[Segment] = []
        used = 0
        ascii_only = self.display.ascii
        for text, roles in row:
            style = _style(look(self.palette, roles), next((r for r in roles if r.startswith(URL_ROLE)), ""))
            shown = text.encode("ascii", "replace").decode() if ascii_only and not text.isascii() else text
            used += cells(shown)
            if segments and segments[-1].style is style:
                segments[-1] = Segment(segments[-1].text + shown, style)
            else:
                segments.append(Segment(shown, style))
        base = _style(look(self.palette, ()), "")
        if used < width:
            segments.append(Segment(" " * (width - used), base))
        strip = Strip(segments, max(used, width))
        return strip if used <= width else strip.crop(0, width)


def plain(row: Sequence[tuple[str, object]]) -> str:
    """The text of a row."""
    return "".join(piece[0] for piece in row)


@lru_cache(maxsize=2048)
def _style(shown: Look, url: str) -> Style:
    attributes = {_ATTRIBUTE_NAMES[mark]: True for mark in shown.attributes}
    link = safe_url(url.removeprefix(URL_ROLE)) if url else None
    return Style(color=_colour(shown.fg), bgcolor=_colour(shown.bg), link=link, **attributes)  # type: ignore[arg-type]


def _colour(name: str | None) -> Color | None:
    return Color.parse(name) if name else None
