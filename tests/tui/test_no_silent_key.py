"""Every key changes what is seen or says why it does not: in every pane, with articles and without."""

import string

import pytest
from screen_text import lines
from textual.pilot import Pilot

from reader.tui.app import NewsreaderApp
from reader.tui.commands import PANES, Where

_LEAVE_OR_DRAW = {"quit", "leave", "suspend", "redraw"}
_UNUSED = [*string.ascii_letters, *string.digits, *string.punctuation, "é", "中", "f5", "ctrl+t"]


@pytest.mark.parametrize("where", PANES)
@pytest.mark.parametrize("opened", [True, False], ids=["with an article", "without"])
async def test_every_key_does_something_or_says_why_not(app: NewsreaderApp, where: Where, opened: bool) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        if not opened:
            await pilot.press("/", *"zqzqzq", "enter")
            await _settle(app, pilot)
            app.desk.view.clear()
            app.desk.panel.set_article(None)
        keys = {key for command, keys in app.desk.keys.keys.items() if command not in _LEAVE_OR_DRAW for key in keys}
        for key in sorted(keys | set(_UNUSED) - {"q", "Q"}):
            while app.desk.sheet_open or app.control.prompter.prompt:
                await pilot.press("escape")
            if app.desk.area != where:
                app.desk.go(where)
            app.desk.say("")
            await _settle(app, pilot)
            before = lines(app)
            await pilot.press(key)
            await _settle(app, pilot)
            assert lines(app) != before, f"{key} in {where}"


async def _settle(app: NewsreaderApp, pilot: Pilot[int]) -> None:
    await pilot.pause()
    while any(not worker.is_finished for worker in app.workers):
        await app.workers.wait_for_complete()
    await pilot.pause()
