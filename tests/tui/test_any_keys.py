"""Any keys at any sizes: nothing raises, nothing is lost, every pane stays where it can be seen."""

import asyncio
import contextlib
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_articles import articles
from screen_text import lines

from reader.config import Config
from reader.library import Library, Scope
from reader.library.importer import store
from reader.terminal.display import Display
from reader.terminal.safe import cells
from reader.tui.app import NewsreaderApp
from reader.tui.commands import COMMANDS

_LEAVING = {"q", "Q", "ctrl+z", "|"}
KEYS = [
    *sorted({key for command in COMMANDS for key in command.keys} - _LEAVING),
    *("a", "é", "中", "backspace", "ctrl+u"),
]
STEPS = st.lists(
    st.one_of(
        st.sampled_from(KEYS), st.sampled_from(KEYS), st.tuples(st.integers(20, 210), st.integers(5, 60))
    ),
    min_size=125,
    max_size=160,
)  # fmt: skip


@given(steps=STEPS, colour=st.sampled_from(["truecolor", "16", "mono"]), ascii_only=st.booleans())
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_keys_at_any_sizes(steps: list[str | tuple[int, int]], colour: str, ascii_only: bool) -> None:
    asyncio.run(_drive(steps, Display(colour=colour, ascii=ascii_only)))  # type: ignore[arg-type]


async def _drive(steps: list[str | tuple[int, int]], display: Display) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        Library.open(Path(folder) / "library.sqlite") as library,
    ):
        store(library, articles())
        app = NewsreaderApp(
            library, scope=Scope(), config=Config(), display=display, now=datetime(2024, 4, 2, tzinfo=UTC)
        )
        async with app.run_test(size=(80, 24)) as pilot:
            for step in steps:
                if isinstance(step, tuple):
                    await pilot.resize_terminal(*step)
                else:
                    await pilot.press(step)
                if app._exit:
                    return
            await pilot.pause()
            while any(not worker.is_finished for worker in app.workers):
                await app.workers.wait_for_complete()
            await pilot.pause()
            desk = app.desk
            shown = lines(app)
            assert len(shown) == app.size.height
            assert all(cells(line) == app.size.width for line in shown)
            assert app.size.width == sum(desk.plan.columns(area) for area in ("list", "text", "entities"))
            assert desk.pane().width > 0
            if display.ascii:
                assert all(line.isascii() for line in shown)
            for _ in range(12):
                if app._exit:
                    break
                await pilot.press("escape")
            assert desk.area == "list"
            assert not desk.sheet_open
            assert library.articles.count() == 5


@pytest.mark.parametrize("size", [(20, 5), (21, 6), (39, 11), (79, 23), (81, 25), (119, 40), (121, 41)])
async def test_the_edges_between_arrangements(app: NewsreaderApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        for key in ("j", "enter", "]", "f", "t", "enter", "p", "escape", "?", "escape", "z", "v", "tab", "w"):
            await pilot.press(key)
            await pilot.pause()
            assert all(cells(line) == size[0] for line in lines(app))
