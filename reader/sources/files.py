"""From paths to documents: folders are walked, globs spread, archives and dumps opened, problems told and passed by."""

import glob
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from reader.errors import UnreadableInput
from reader.model import Document
from reader.sources import formats
from reader.sources.formats import Format

OnError = Callable[[str, str], None]
"""Told the path and the reason, in words, of each problem."""
SNIFFED = 4_096
_ESCAPED = re.compile(rb"\\x([89a-f][0-9a-f])")


class Reading:
    """What share of the input was read: `measure` counts its bytes while `documents` reads them."""

    def __init__(self) -> None:
        self._total: int | None = None
        self._before = 0
        self._stream: BinaryIO | None = None

    def measure(self, paths: Sequence[str | Path]) -> None:
        """Adds up the sizes of all files meant by `paths`; of standard input nobody knows it."""
        if "-" in map(str, paths):
            return
        total = 0
        for path in paths:
            for file, _ in _files(str(path), _untold):
                with suppress(OSError):
                    total += os.path.getsize(file)
        self._total = total

    @contextmanager
    def of(self, stream: BinaryIO) -> Iterator[None]:
        """Counts what is read of a file inside."""
        self._stream = stream
        try:
            yield
        finally:
            self._stream = None
            self._before += os.fstat(stream.fileno()).st_size

    @property
    def share(self) -> float | None:
        """From 0 to 1; None as long as it is not known."""
        if not self._total:
            return None
        return min(1.0, (self._before + (self._stream.tell() if self._stream else 0)) / self._total)


def documents(
    paths: Sequence[str | Path],
    *,
    on_error: OnError,
    mapping: Mapping[str, str] | None = None,
    reading: Reading | None = None,
) -> Iterator[Document]:
    """The documents in files, folders (with all in them), globs and `-` (standard input), one at a time.

    `mapping` names the fields of a dump's records (`{"text": "story"}`). A path that is missing or cannot be read
    goes to `on_error`, and the rest goes on. `reading` is told how far it is.
    """
    reading = reading or Reading()

    def told(origin: str, reason: str) -> None:
        on_error(writable(origin), reason)

    for path in paths:
        if str(path) == "-":
            yield from _guarded("-", sys.stdin.buffer, formats.by_content, told, mapping or {})
            continue
        for file, chosen in _files(str(path), told):
            yield from _from_file(file, chosen, told, mapping or {}, reading)


def writable(path: str) -> str:
    """`path` as text that can be stored and printed: bytes in it that are no UTF-8 become `\\xff` and the like."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def on_disk(origin: str) -> str:
    """The path that `writable` made `origin` of."""
    data = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), origin.encode("utf-8", "surrogateescape"))
    return os.fsdecode(data)


def _files(path: str, on_error: OnError) -> Iterator[tuple[str, bool]]:
    """The files meant by `path`, and whether each was named by the reader rather than come upon in a folder."""
    path = os.path.expanduser(path)
    if os.path.isdir(path):
        yield from ((file, False) for file in _walk(os.path.realpath(path), on_error))
    elif os.path.lexists(path):
        yield path, True
    elif glob.has_magic(path) and (found := sorted(glob.glob(path, recursive=True))):
        for match in found:
            if os.path.isdir(match):
                yield from ((file, False) for file in _walk(os.path.realpath(match), on_error))
            else:
                yield match, True
    elif path.startswith(("http://", "https://")):
        on_error(path, "it is a web address; newsreader add fetches pages")
    else:
        on_error(path, "there is no such file or folder")


def _untold(_origin: str, _reason: str) -> None:
    """For counting: whoever reads the files tells what is wrong with them."""


def _walk(folder: str, on_error: OnError) -> Iterator[str]:
    def told(error: OSError) -> None:
        on_error(str(error.filename or folder), error.strerror or str(error))

    for here, folders, names in os.walk(folder, onerror=told):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield os.path.join(here, name)


def _from_file(
    path: str, chosen: bool, on_error: OnError, mapping: Mapping[str, str], reading: Reading
) -> Iterator[Document]:
    # What was named is known by where it really is, however it was reached; what lies in a folder, by its name there.
    origin = writable(os.path.realpath(path) if chosen else os.path.abspath(path))
    try:
        if not os.path.isfile(path):
            # Opening a pipe or a device would wait for ever.
            if chosen:
                on_error(path, "it is no ordinary file")
            return
        if not chosen and not formats.known_suffix(path) and not formats.suffixless_text(path):
            return
        with open(path, "rb") as stream, reading.of(stream):
            yield from _guarded(origin, stream, partial(_by_path, path), on_error, mapping)
    except OSError as error:
        on_error(path, error.strerror or str(error))


def _by_path(path: str, _: str, start: bytes) -> Format:
    return formats.by_name(path, start)


def _guarded(
    origin: str,
    stream: BinaryIO,
    choose: Callable[[str, bytes], Format],
    on_error: OnError,
    mapping: Mapping[str, str],
) -> Iterator[Document]:
    """The stream's documents; whatever is wrong with it ends it alone, told in words."""
    try:
        reader = choose(origin, stream.peek(SNIFFED)[:SNIFFED] if hasattr(stream, "peek") else b"")
        yield from reader(origin, stream, formats.Context(on_error, mapping))
    except UnreadableInput as error:
        on_error(origin, str(error))
    except OSError as error:
        on_error(origin, error.strerror or str(error))
    except formats.DAMAGED as error:
        on_error(origin, f"it is damaged: {error}")
    except Exception as error:  # the parsers of others trip over damage in ways of their own; the rest must go on
        on_error(origin, f"it is damaged, or newsreader is wrong: {type(error).__name__}: {error}")
