"""What the panes draw with: palette, signs and clock. No Textual in it: it draws the first frame too."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from reader.terminal.display import Display
from reader.terminal.palette import Palette, palette
from reader.terminal.rows import ASCII_SIGNS, Signs
from reader.terminal.units import ASCII_GLYPHS, Glyphs


@dataclass
class Brush:
    """One for the whole screen, changed when the theme is."""

    display: Display
    palette: Palette
    signs: Signs = field(default_factory=Signs)
    glyphs: Glyphs = field(default_factory=Glyphs)
    fixed_now: datetime | None = None
    panes_scroll: bool = False
    """Whether the terminal can scroll a part of its columns, so that a pane's moving rows need not be sent again."""

    @classmethod
    def of(cls, display: Display, theme: str | None, now: datetime | None = None) -> "Brush":
        """The brush for a terminal; `now` stops its clock."""
        return cls(
            display,
            palette(theme, display.colour),
            ASCII_SIGNS if display.ascii else Signs(),
            ASCII_GLYPHS if display.ascii else Glyphs(),
            now,
        )

    @property
    def now(self) -> datetime:
        """The time that ages are counted from."""
        return self.fixed_now or datetime.now(UTC)

    @property
    def letters(self) -> bool:
        """Whether types are to be told by letters, for want of colour."""
        return self.display.colour == "mono"
