"""The one widget: it shows a pane, line by line, and draws anew only the lines that the pane names."""

from textual import events
from textual.geometry import Region
from textual.message import Message
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

    class Pointed(Message):
        """A click in a line of the pane (0 is the heading), or the wheel turned by so many notches."""

        def __init__(self, pane: Pane, line: int, notches: int) -> None:
            super().__init__()
            self.pane, self.line, self.notches = pane, line, notches

    def on_click(self, event: events.Click) -> None:
        """A click goes to the pane's row."""
        self.post_message(self.Pointed(self.pane, event.y, 0))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel turned down."""
        event.stop()
        self.post_message(self.Pointed(self.pane, event.y, 1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel turned up."""
        event.stop()
        self.post_message(self.Pointed(self.pane, event.y, -1))

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        width = self.size.width
        return strip(self.pane.line(y), width, self.pane.brush) if width else Strip.blank(0)
