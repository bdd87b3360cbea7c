"""What kind of file it is, by name and first bytes, and which function reads it."""

import gzip
import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from reader.errors import UnreadableInput
from reader.model import Document
from reader.sources import mail, records, warc

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

LARGEST = 32 * 1024 * 1024
"""Bytes of one article's file; more is no article."""
LARGEST_UNPACKED = 16 * 1024 * 1024 * 1024
SURELY_UNPACKED = 64 * 1024 * 1024
MOST_UNPACKED = 200
"""Bytes that one packed byte may become, beyond `SURELY_UNPACKED`: of text it is a dozen, and what was made to grow
without end grows a thousandfold."""
NESTING = 3
"""Archives in archives that are opened."""
MEMBERS = 1_000_000
DAMAGED = (
    EOFError,
    ValueError,
    LookupError,
    zlib.error,
    gzip.BadGzipFile,
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
)
"""What the standard library raises on archives that are damaged, encrypted or packed in a way it does not know."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader needs besides the stream: whom to tell of problems, names of fields, how deep it is packed."""

    on_error: Callable[[str, str], None]
    mapping: Mapping[str, str]
    depth: int = 0


Format = Callable[[str, BinaryIO, Context], Iterator[Document]]


class _Readable(Protocol):
    """What archives and unpackers give: something to read bytes from, as many as there are at once.

    A `read` would lose what it has, where the packed bytes end too soon.
    """

    def read1(self, size: int, /) -> bytes: ...


def _whole(media_type: str) -> Format:
    def read(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
        yield Document(origin, read_limited(origin, stream), media_type)

    return read


def read_limited(origin: str, stream: BinaryIO, limit: int = LARGEST) -> bytes:
    """All of a stream. Raises `UnreadableInput` if it is empty or larger than `limit` bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableInput(f"it is larger than {limit // 1024 // 1024} MB; split it into articles")
    if not data:
        raise UnreadableInput("it is empty")
    return data


def _json_lines(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    return records.json_lines(origin, stream, context.mapping, context.on_error)


def _json(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    return records.json_file(origin, stream, context.mapping, context.on_error)


def _csv(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    return records.csv_file(origin, stream, context.mapping, context.on_error)


def _mail(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    yield mail.document(origin, read_limited(origin, stream))


def _warc(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    return warc.documents(origin, stream)


def _gzip(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    name = origin.removesuffix(".gz").removesuffix(".GZ")
    if name.lower().endswith(".warc"):
        return _warc(origin, stream, context)
    return _inside(origin, name, gzip.GzipFile(fileobj=stream), context, partial(_passed, stream))


def _zstandard(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    import zstandard

    # A window of 128 MB is what `zstd --long` makes; more memory no article file needs.
    unpacked = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(stream, read_across_frames=True)
    name = origin.removesuffix(".zst").removesuffix(".zstd")
    try:
        yield from _inside(origin, name, unpacked, context, partial(_passed, stream))
    except zstandard.ZstdError as error:
        raise UnreadableInput(f"it is damaged: {error}") from error


def _zip(origin: str, stream: BinaryIO, context: Context) -> Iterator[Document]:
    if not stream.seekable():
        stream = io.BytesIO(read_limited(origin, stream, 512 * 1024 * 1024))
    with zipfile.ZipFile(stream) as archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) > MEMBERS:
            raise UnreadableInput(f"it has more than {MEMBERS:,} files")
        for member in members:
            base = os.path.basename(member.filename)
            if not known_suffix(base) or base.startswith(".") or member.filename.startswith("__MACOSX/"):
                continue
            place = f"{origin}#{member.filename}"
            try:
                with archive.open(member) as unpacked:
                    packed = partial(int, member.compress_size)
                    yield from _inside(place, place, cast("_Readable", unpacked), context, packed)
            except (UnreadableInput, OSError, *DAMAGED) as error:
                context.on_error(place, str(error) if isinstance(error, UnreadableInput) else f"it is damaged: {error}")


def _passed(stream: BinaryIO) -> int | None:
    """How much of a stream was read, None where it cannot be told."""
    try:
        return stream.tell()
    except OSError:
        return None


def _inside(
    origin: str, name: str, unpacked: _Readable, context: Context, packed: Callable[[], int | None]
) -> Iterator[Document]:
    """The documents in what was packed; `name` says what it is, `packed` of how many bytes it was made so far."""
    if context.depth >= NESTING:
        raise UnreadableInput("it is an archive in an archive in an archive")
    stream = io.BufferedReader(_Limited(unpacked, packed))
    reader = by_name(name, stream.peek(4_096))
    yield from reader(origin, stream, Context(context.on_error, context.mapping, context.depth + 1))


class _Limited(io.RawIOBase):
    """A stream that refuses to unpack to more than anyone's dump: a few bytes can be made to grow without end."""

    def __init__(self, stream: _Readable, packed: Callable[[], int | None]) -> None:
        self._stream = stream
        self._packed = packed
        self._given = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._given

    def readinto(self, buffer: "Buffer") -> int:
        room = memoryview(buffer)
        data = self._stream.read1(len(room))
        self._given += len(data)
        if self._given > LARGEST_UNPACKED:
            raise UnreadableInput("it unpacks to more than 16 GB")
        if self._given > SURELY_UNPACKED:
            packed = self._packed()
            if packed is not None and self._given > SURELY_UNPACKED + MOST_UNPACKED * packed:
                raise UnreadableInput(f"it unpacks to more than {MOST_UNPACKED} times its size")
        room[: len(data)] = data
        return len(data)


_BY_SUFFIX: dict[str, Format] = {
    ".txt": _whole("text/plain"),
    ".text": _whole("text/plain"),
    ".md": _whole("text/markdown"),
    ".markdown": _whole("text/markdown"),
    ".html": _whole("text/html"),
    ".htm": _whole("text/html"),
    ".xhtml": _whole("text/html"),
    ".mhtml": _mail,
    ".mht": _mail,
    ".eml": _mail,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".jl": _json_lines,
    ".json": _json,
    ".csv": _csv,
    ".tsv": _csv,
    ".gz": _gzip,
    ".zst": _zstandard,
    ".zstd": _zstandard,
    ".zip": _zip,
    ".warc": _warc,
}

_BY_MAGIC: dict[bytes, Format] = {
    b"\x1f\x8b": _gzip,
    b"\x28\xb5\x2f\xfd": _zstandard,
    b"PK\x03\x04": _zip,
    b"WARC/1.": _warc,
}


def known_suffix(name: str) -> bool:
    """Whether a file of that name, come upon in a folder, is one to read."""
    return os.path.splitext(name)[1].lower() in _BY_SUFFIX


def suffixless_text(path: str) -> bool:
    """Whether a file without a suffix looks like text, as scrapers leave them."""
    if os.path.splitext(path)[1]:
        return False
    with open(path, "rb") as stream:
        start = stream.read(1_024)
    return bool(start) and not any(byte < 9 or 13 < byte < 27 for byte in start)


def by_name(name: str, start: bytes) -> Format:
    """How to read a file of that name, or where that says nothing, one that begins with `start`."""
    suffix = os.path.splitext(name)[1].lower()
    return _BY_SUFFIX[suffix] if suffix in _BY_SUFFIX else by_content(name, start)


def by_content(name: str, start: bytes) -> Format:
    """How to read what begins with `start`: text, if nothing says otherwise."""
    for magic, reader in _BY_MAGIC.items():
        if start.startswith(magic):
            return reader
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return _whole("text/html")
    if head.startswith((b'{"', b"{ ", b"{\n", b"[{", b"[\n", b"[ ")) and b'"' in head:
        return _json
    return _whole("text/plain")
