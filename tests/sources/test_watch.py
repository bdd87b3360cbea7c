"""Watching a folder: what is there, what comes, what changes, and nothing half written."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import UnreadableInput
from reader.model import Document
from reader.sources.watch import appearing


def start(folder: Path, stop: threading.Event) -> Iterator[Iterator[Document]]:
    return appearing(folder, stop=stop, on_error=lambda path, why: pytest.fail(f"{path}: {why}"), seconds=0.01)


def test_files_come_as_they_appear_and_change(tmp_path: Path) -> None:
    stop = threading.Event()
    (tmp_path / "a.txt").write_text("One")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    batches = start(tmp_path, stop)
    assert [document.data for document in next(batches)] == [b"One"]
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text("Two")
    assert [document.data for document in next(batches)] == [b"Two"]
    (tmp_path / "a.txt").write_text("One, changed")
    assert [document.data for document in next(batches)] == [b"One, changed"]
    stop.set()
    assert list(batches) == []


def test_a_file_that_grows_is_read_when_it_is_whole(tmp_path: Path) -> None:
    stop = threading.Event()
    path = tmp_path / "a.txt"
    path.write_text("0")

    def grow() -> None:
        with path.open("a") as stream:
            for number in range(1, 200):
                stream.write(f" {number}")
                stream.flush()

    growing = threading.Thread(target=grow)
    batches = start(tmp_path, stop)
    growing.start()
    growing.join()
    documents = [document for batch in (next(batches),) for document in batch]
    assert documents[-1].data.endswith(b" 199")


def test_what_is_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no folder"):
        next(start(tmp_path / "none", threading.Event()))
