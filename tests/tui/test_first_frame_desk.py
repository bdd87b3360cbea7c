"""The desk draws the whole screen without Textual: what the first frame is painted from."""

import subprocess
import sys

from screen_text import lines

from reader.config import Config
from reader.library import Library, Scope
from reader.terminal.safe import cells
from reader.tui.app import NewsreaderApp
from reader.tui.desk import Desk
from reader.tui.keymap import keymap


def test_the_desk_needs_neither_textual_nor_rich_nor_rapidfuzz() -> None:
    code = (
        "import sys, reader.tui.desk; "
        "print([n for n in ('textual', 'rich', 'rapidfuzz', 'asyncio', 'trafilatura') if n in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


async def test_the_desk_draws_the_very_cells_that_the_app_shows_first(app: NewsreaderApp, library: Library) -> None:
    desk = Desk(library, scope=Scope(), config=Config(), brush=app.desk.brush, keys=keymap())
    desk.start(120, 40)
    drawn = ["".join(text for text, _ in row) for row in desk.lines()]
    assert all(cells(line) == 120 for line in drawn)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert lines(app) == drawn
