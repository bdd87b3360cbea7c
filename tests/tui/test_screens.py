"""Every screen at 80x24 and 120x40, dark, light and without colour, as text: what it says and how it looks.

After a change that is meant: `pytest tests/tui/test_screens.py --snapshot-update`, and read the difference.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from picture import Picture, as_text, picture
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from reader.library import Library
from reader.terminal.display import Display
from reader.tui.app import NewsreaderApp

SIZES = ((80, 24), (120, 40))
READ = ("j", "j", "enter")
DOJO = (*READ, "f", *"dojo", "enter", "tab")

SCREENS: dict[str, tuple[str, ...]] = {
    "articles": (),
    "articles_one_line": ("i",),
    "articles_marked": ("x", "x", "s", "x"),
    "articles_by_day": ("B",),
    "search": ("/", *"chips"),
    "search_finds_nothing": ("/", *"zqzqzq"),
    "saved_searches": ("/", *"chips", "enter", "W", "ctrl+u", *"silicon", "enter", "'"),
    "sort": ("S",),
    "tags": ("t", *"later", "enter", "j", "t"),
    "export": (*READ, "E"),
    "reading": (*READ, "]"),
    "chosen_entity": (*READ, "f", *"tesla", "enter"),
    "reading_right_to_left": ("G", "k", "enter"),
    "only_the_text": (*READ, "z"),
    "even_edges": ("j", "enter", "a"),
    "raw": (*READ, "R"),
    "find": (*READ, "/", *"chips", "enter"),
    "find_typing": (*READ, "/", *"hua"),
    "cuts": (*READ, "c"),
    "cut_decided": (*READ, "c", "g", "v", "enter"),
    "paragraph_cursor": (*READ, "v", "j"),
    "note": (*READ, "v", "e", *"why?", "enter"),
    "note_typing": (*READ, "v", "e", *"why?"),
    "highlights": (*READ, "v", "H", "M"),
    "outline": (*READ, "O"),
    "links": (*READ, "L"),
    "cleaning_rules": ("C",),
    "filter": (*READ, "f", *"msuk"),
    "filter_finds_nothing": (*READ, "f", *"zqzqzq"),
    "library_entities": (*READ, "l", "w"),
    "library_entities_narrow": (*READ, "l", "w", "f", *"dojo", "enter"),
    "entity_page": (*READ, "f", *"huang", "enter", "p"),
    "merge": (*DOJO, "M"),
    "retype": (*DOJO, "Y"),
    "correction_reach": (*DOJO, "D"),
    "corrections": (*DOJO, "D", "enter", "A"),
    "help": ("?",),
    "palette": (*READ, ":", *"tes"),
}
"""What is looked at, and the keys that lead there."""

EMPTY: dict[str, tuple[str, ...]] = {"empty": (), "empty_text": ("tab",), "empty_entities": ("tab", "tab", "w")}
"""The same of a library without articles."""


class Pictures(SingleFileSnapshotExtension):
    """A file a screen."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"


@pytest.fixture
def pictures(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The pictures that are kept."""
    return snapshot.use_extension(Pictures)


@pytest.mark.parametrize("screen", SCREENS)
async def test_screen(screen: str, make_app: Callable[..., NewsreaderApp], tmp_path: Path, library: Library,
                      pictures: SnapshotAssertion) -> None:  # fmt: skip
    library.close()
    kept = library.path.read_bytes()
    found: dict[str, Picture] = {}
    for size in SIZES:
        # Each size begins with the library as it was.
        path = tmp_path / f"{size[0]}.sqlite"
        path.write_bytes(kept)
        with Library.open(path) as fresh:
            found |= await _pictures(make_app(library=fresh), size, SCREENS[screen])
    assert as_text(found) == pictures


@pytest.mark.parametrize("screen", EMPTY)
async def test_screen_without_articles(
    screen: str, make_app: Callable[..., NewsreaderApp], tmp_path: Path, pictures: SnapshotAssertion
) -> None:
    found: dict[str, Picture] = {}
    for size in SIZES:
        with Library.open(tmp_path / f"{size[0]}.sqlite") as library:
            found |= await _pictures(make_app(library=library), size, EMPTY[screen])
    assert as_text(found) == pictures


async def _pictures(app: NewsreaderApp, size: tuple[int, int], keys: tuple[str, ...]) -> dict[str, Picture]:
    """The screen after these keys in each of the three looks."""
    found: dict[str, Picture] = {}
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await _finish_work(app)
        await pilot.pause()
        for look, theme in (("dark", "newsreader-dark"), ("light", "newsreader-light"), ("mono", "ansi-dark")):
            if look == "mono":
                app.desk.brush.display = Display(colour="mono")
            app.main.set_theme(theme)
            await pilot.pause()
            found[f"{size[0]}x{size[1]} {look}"] = picture(app)
    return found


async def _finish_work(app: NewsreaderApp) -> None:
    while any(not worker.is_finished for worker in app.workers):
        await app.workers.wait_for_complete()
