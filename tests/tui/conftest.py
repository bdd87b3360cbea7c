"""A small library of articles that are the same in every run, and the app on it with its clock stopped."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sample_articles import articles

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from reader.config import Config
from reader.library import Library, Scope
from reader.library.importer import store
from reader.terminal.display import Display
from reader.tui.app import NewsreaderApp

NOW = datetime(2024, 4, 2, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of the five articles, in a file of its own."""
    with Library.open(tmp_path / "library.sqlite") as opened:
        store(opened, articles())
        yield opened


@pytest.fixture
def make_app(library: Library) -> Callable[..., NewsreaderApp]:
    """Makes the app on the library; what is given overrules the defaults."""

    def make(
        *,
        scope: Scope | None = None,
        config: Config | None = None,
        display: Display | None = None,
        library: Library = library,
        **more: object,
    ) -> NewsreaderApp:
        shown = display or Display(colour="truecolor", theme="newsreader-dark")
        return NewsreaderApp(library, scope=scope or Scope(), config=config or Config(), display=shown, now=NOW, **more)  # type: ignore[arg-type]

    return make


@pytest.fixture
def app(make_app: Callable[..., NewsreaderApp]) -> NewsreaderApp:
    """The app on the library, dark."""
    return make_app()
