"""Five of the two hundred kills that `tests/benchmarks/library_kill.py` makes."""

from pathlib import Path

from killing import kill_at_random


def test_a_killed_import_leaves_a_whole_library_and_goes_on(tmp_path: Path) -> None:
    assert kill_at_random(tmp_path / "l.db", kills=5, count=400) == []
