"""The one widget: it shows a pane, line by line, and draws anew only the lines that the pane names."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.ink import strip
from reader.tui.panes.pane import Pane


class PaneView(Widget):
    """A pane on Textual's screen."""

    ALLOW_SELECT = False
    can_focus = False

    def __init__(self, pane: Pane, *, id: str) -> None:
        super().__init__(id=id)
        self.pane = pane
        pane.paint = self._paint

    def _paint(self, start: int, end: int) -> None:
        if end - start >= self.size.height:
            self.refresh()
        else:
            self.refresh(Region(0, start, self.size.width, end - start))

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        width = self.size.width
        return strip(self.pane.line(y), width, self.pane.brush) if width else Strip.blank(0)
