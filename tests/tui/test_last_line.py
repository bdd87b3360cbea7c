"""The last line: what keys do here, what happened and how it is undone, in the keys that the reader has chosen."""

from collections.abc import Callable

import pytest
from screen_text import lines

from reader.config import Config
from reader.library import Library
from reader.tui.app import NewsreaderApp


@pytest.mark.parametrize(("key", "hint"), [("/", "Enter keep"), ("f", "Enter first mention")])
async def test_what_is_typed_keeps_its_hints_when_the_screen_changes(app: NewsreaderApp, key: str, hint: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(key)
        for size in ((90, 30), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert hint in lines(app)[-1]
        await pilot.press("escape")
        assert hint not in lines(app)[-1]
        assert lines(app)[-1].rstrip().endswith("? help")


async def test_help_keeps_its_place_beside_a_notice(make_app: Callable[..., NewsreaderApp]) -> None:
    app = make_app(notice="Sample articles. Your own: newsreader PATH, or newsreader import PATH")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        beside = lines(app)[-1]
        assert "import PATH" in beside
        assert beside.endswith("? help ")
        await pilot.press("s")
        assert lines(app)[-1].endswith("? help ")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert lines(app)[-1].endswith("? help ")


async def test_what_is_said_names_the_readers_own_keys(make_app: Callable[..., NewsreaderApp]) -> None:
    app = make_app(config=Config(keys={"undo": "u", "half_up": "", "note": "ctrl+n", "raw": "5", "back": ""}))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("s")
        assert "u undoes" in lines(app)[-1]
        await pilot.press("enter", "v", "H")
        assert "Ctrl+N writes a note; u undoes" in lines(app)[-1]
        await pilot.press("5", "v")
        assert "5 brings the cleaned text back" in lines(app)[-1]
        await pilot.press("5", "v")
        assert ": Back ends" in lines(app)[-1], "a command without a key is found by name"


async def test_a_theme_is_tried_on_and_taken_off_again(app: NewsreaderApp, library: Library) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        before = app.theme
        await pilot.press("T", "j", "j")
        assert app.theme != before
        await pilot.press("escape")
        assert app.theme == before
        assert library.state.get("theme") is None
        await pilot.press("T", "j", ":", "escape")
        assert app.theme == before


async def test_enter_on_nothing_says_so_and_goes_on_typing(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(":", *"zqzqzq", "enter")
        assert "nothing to choose" in lines(app)[-1]
        await pilot.press("s", "t", "a", "r", "enter")
        assert "Starred 1 article" in lines(app)[-1]
