"""The pictures of the README, on the sample articles that ship. `test_screens.py` has every screen in every look.

After a change that is meant: `pytest tests/tui/test_snapshots.py --snapshot-update`.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.config import Config
from reader.library import Library, Scope
from reader.library.importer import import_documents
from reader.sources import documents
from reader.terminal.display import Display
from reader.tui.app import NewsreaderApp

SEEDS = Path(__file__).parents[2] / "seeds"
DARK = Display(colour="truecolor", theme="newsreader-dark")
LIGHT = Display(colour="truecolor", theme="newsreader-light")
MONO = Display(colour="mono")
READ = ("G", "enter")

WIDE, SMALL = (120, 40), (80, 24)
MUSK = (*READ, "f", *"elon", "enter")

SCREENS: dict[str, tuple[tuple[int, int], Display, tuple[str, ...]]] = {
    "reading_mono": (SMALL, MONO, (*READ, "]", "]")),
    "reading_light": (WIDE, LIGHT, (*READ, "]")),
    "filter": (SMALL, DARK, (*READ, "f", *"msuk")),
    "library_entities": (SMALL, DARK, (*READ, "l", "w")),
    "entity_page": (WIDE, DARK, (*MUSK, "p")),
    "cuts": (SMALL, DARK, (*READ, "c")),
    "help": (SMALL, LIGHT, ("?",)),
    "palette": (SMALL, DARK, (*READ, ":", *"musk")),
    "search": (SMALL, DARK, ("/", *"supercomputer")),
    "small": ((40, 12), DARK, READ),
}
"""What is looked at: the terminal's size, its colours, and the keys that lead there."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the sample articles, made once."""
    path = tmp_path_factory.mktemp("seeds") / "library.sqlite"
    with Library.open(path) as library:
        report = import_documents(library, documents([SEEDS], on_error=lambda origin, reason: None))
        assert report.added == 5
    return path


@pytest.fixture
def library(seeds: Path, tmp_path: Path) -> Iterator[Library]:
    """A copy of it."""
    path = tmp_path / "library.sqlite"
    shutil.copy(seeds, path)
    with Library.open(path) as opened:
        yield opened


@pytest.mark.parametrize("screen", SCREENS)
def test_screen(screen: str, library: Library, snap_compare: Callable[..., bool]) -> None:
    size, display, keys = SCREENS[screen]
    assert looks_the_same(library, snap_compare, size, display, keys)


def test_readme(library: Library, snap_compare: Callable[..., bool]) -> None:
    assert looks_the_same(library, snap_compare, (120, 36), DARK, (*READ, "f", *"elon", "enter", "]"))


def looks_the_same(
    library: Library, snap_compare: Callable[..., bool], size: tuple[int, int], display: Display, keys: Sequence[str]
) -> bool:
    """Whether the app after these keys looks as it does in the picture."""
    app = NewsreaderApp(
        library, scope=Scope(), config=Config(), display=display, now=datetime(2024, 4, 2, 12, tzinfo=UTC)
    )

    async def settle(pilot: Pilot[Any]) -> None:
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        while any(not worker.is_finished for worker in app.workers):
            await app.workers.wait_for_complete()
        await pilot.pause()

    return snap_compare(app, terminal_size=size, run_before=settle)
