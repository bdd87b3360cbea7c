"""Every theme can be chosen, and types stay apart in each of them, with colour and without."""

import pytest
from screen_text import lines
from textual.theme import BUILTIN_THEMES

from reader.terminal.palette import THEMES, TYPE_ROLES, look, palette
from reader.tui.app import NewsreaderApp
from reader.tui.ink import palette_of


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
def test_types_cursor_and_text_differ_in_every_theme_of_textual(name: str) -> None:
    colours = palette_of(BUILTIN_THEMES[name], "truecolor")
    body = look(colours, ("body",))
    assert all(
        look(colours, ("body", role)) != body for role in ("quiet", "current", "match", "person", "cursor.focus")
    )
    assert len({look(colours, ("body", role)) for role in TYPE_ROLES.values()}) >= 8


@pytest.mark.parametrize("name", sorted(THEMES))
def test_our_themes_tell_all_ten_types_apart(name: str) -> None:
    colours = palette(name, "truecolor")
    assert len({look(colours, ("body", role)) for role in TYPE_ROLES.values()}) == 10


def test_without_colour_the_types_differ_by_attributes_and_no_colour_is_used() -> None:
    colours = palette("newsreader-dark", "mono")
    looks = [look(colours, ("body", role)) for role in TYPE_ROLES.values()]
    assert len({each.attributes for each in looks}) == 10
    assert all(each.fg is None and each.bg is None for role in colours for each in [look(colours, (role,))])


@pytest.mark.parametrize("name", ["nord", "textual-light", "newsreader-light", "ansi-dark"])
async def test_a_theme_changes_colours_and_no_letter(app: NewsreaderApp, name: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("enter")
        before = lines(app)
        app.main.set_theme(name)
        await pilot.pause()
        assert lines(app) == before
        assert app.theme == name
