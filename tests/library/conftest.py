"""A real library in a temporary folder, and articles to put in it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        yield opened
