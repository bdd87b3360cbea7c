"""Every theme can be chosen, and types stay apart in each of them, with colour and without."""

import math
from itertools import combinations

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


@pytest.mark.parametrize("name", sorted(THEMES))
def test_the_chosen_and_the_current_differ_from_all_others_of_their_type(name: str) -> None:
    colours = palette(name, "mono" if name == "mono" else "truecolor")
    for role in TYPE_ROLES.values():
        assert len({look(colours, ("body", role, *over)) for over in ((), ("chosen",), ("current",))}) == 3, role


@pytest.mark.parametrize("name", ["newsreader-dark", "newsreader-light"])
def test_all_that_is_to_be_read_stands_out_from_the_ground(name: str) -> None:
    colours = palette(name, "truecolor")
    ground = colours["base"].bg or ""
    least = dict.fromkeys(("body", "title", "heading", "quiet", "help.key", "help", "message", "error"), 4.5)
    for role, contrast in (least | {"faint": 3.0, "removed": 3.0, "person": 4.0, "org": 4.0, "place": 4.0}).items():
        assert _contrast(look(colours, ("body", role)).fg or "", ground) >= contrast, role


def _contrast(first: str, second: str) -> float:
    """How far two colours are apart in lightness, 1 to 21, by WCAG 2."""
    light, dark = sorted((_lightness(first), _lightness(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["nord", "textual-light", "newsreader-light", "ansi-dark"])
async def test_a_theme_changes_colours_and_no_letter(app: NewsreaderApp, name: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("enter")
        before = lines(app)
        app.main.set_theme(name)
        await pilot.pause()
        assert lines(app) == before
        assert app.theme == name


@pytest.mark.parametrize("name", ["newsreader-dark", "newsreader-light"])
def test_names_of_different_types_stay_apart_for_those_who_see_no_red_or_no_green(name: str) -> None:
    colours = palette(name, "truecolor")
    names = [look(colours, ("body", TYPE_ROLES[kind])) for kind in TYPE_ROLES if kind in _NAMES]
    for first, second in combinations(names, 2):
        seen = [
            math.dist(*(_as_seen(each.fg or "", matrix) for each in (first, second))) for matrix in (_NO_RED, _NO_GREEN)
        ]
        assert first.attributes != second.attributes or min(seen) > 30


_NAMES = ("PERSON", "ORG", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART")
_NO_RED = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))
_NO_GREEN = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))
"""What protanopes and deuteranopes make of red, green and blue, after Machado, Oliveira and Fernandes (2009)."""


def _as_seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return tuple(sum(share * part for share, part in zip(row, parts, strict=True)) for row in matrix)
