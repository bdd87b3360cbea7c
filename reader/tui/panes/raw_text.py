"""The text as it came, beside the cleaned one: it follows that, and takes no keys."""

from reader.library.values import Position
from reader.model import TITLE_BLOCK, Article
from reader.terminal.finding import line_in_raw
from reader.terminal.page import Page, Place, Setting, draw
from reader.terminal.palette import Piece, Row
from reader.terminal.units import raw_units
from reader.tui.brush import Brush
from reader.tui.panes.pane import Pane


class RawText(Pane):
    """Shows what an article was cleaned from, at the place that is being read."""

    def __init__(self, brush: Brush) -> None:
        super().__init__(brush)
        self._article: Article | None = None
        self._page = Page((), Setting(40))
        self._top: Place = (0, 0)

    def follow(self, article: Article, position: Position | None) -> None:
        """Brings what stands at a place of the cleaned text to the top; what cleaning added leaves it where it is."""
        setting = Setting(self.columns, self.columns - 2, self.brush.glyphs, bidi=self.brush.display.bidi)
        if article is not self._article or self._page.setting != setting:
            self._article, self._page, self._top = article, Page(raw_units(article.text), setting), (0, 0)
            self.refresh()
        place: Place = (0, 0)
        if position and position.block != TITLE_BLOCK:
            found = line_in_raw(article.text, article.blocks[position.block].text, position.offset)
            place = self._page.place(*found) if found else self._top
        if place != self._top:
            self._top = place
            self.refresh()

    def heading(self) -> tuple[list[Piece], list[Piece]]:
        return [(" Raw text", ("head",))], []

    def body_row(self, y: int) -> Row:
        shown = self._page.window(self._top, self.body_height)
        if y >= len(shown):
            return []
        place, line = shown[y]
        return draw(line, self._page.units[place[0]].text, self._page.setting, ())
