"""Files that appear in a folder, each once it is whole."""

import os
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.errors import UnreadableInput
from reader.model import Document
from reader.sources import formats
from reader.sources.files import OnError, documents

SECONDS = 2.0
"""Between two looks at the folder. Looking works everywhere: network drives tell nobody of changes."""
Stamp = tuple[int, int]


def appearing(
    folder: str | Path,
    *,
    stop: threading.Event,
    on_error: OnError,
    mapping: Mapping[str, str] | None = None,
    seconds: float = SECONDS,
) -> Iterator[Iterator[Document]]:
    """What is in the folder now, then again and again what is new or changed there, until `stop` is set.

    A file is read only when it was the same at two looks, so that none is read half written. Raises
    `UnreadableInput` if it is no folder.
    """
    if not Path(folder).is_dir():
        raise UnreadableInput(f"{folder} is no folder; --watch needs one")
    read: dict[str, Stamp] = {}
    before: dict[str, Stamp] = {}
    while not stop.is_set():
        now = dict(_files(folder))
        settled = sorted(path for path, stamp in now.items() if before.get(path) == stamp != read.get(path))
        if settled:
            read |= {path: now[path] for path in settled}
            yield documents(settled, on_error=on_error, mapping=mapping)
        read = {path: stamp for path, stamp in read.items() if path in now}
        before = now
        stop.wait(seconds)


def _files(folder: str | Path) -> Iterator[tuple[str, Stamp]]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(here, name)
            try:
                if not name.startswith(".") and (formats.known_suffix(path) or formats.suffixless_text(path)):
                    found = os.stat(path)
                    yield path, (found.st_mtime_ns, found.st_size)
            except OSError:
                # Gone again between listing and looking.
                continue
