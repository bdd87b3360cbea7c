"""Web archives: each saved page is a document."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any, BinaryIO

from reader.errors import UnreadableInput
from reader.model import Document

PAGE_TYPES = {"text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain"}
LARGEST_PAGE = 20 * 1024 * 1024


def documents(origin: str, stream: BinaryIO) -> Iterator[Document]:
    """The pages of a WARC or ARC file that were served well; `origin#address` is each one's origin.

    Raises `UnreadableInput` where the archive is damaged; the pages before that have been given.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    seen = False
    try:
        records = ArchiveIterator(stream)
        while (record := _next(records)) is not None:
            address = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri") or ""
            seen = seen or record.rec_type == "warcinfo" or address.startswith(("http://", "https://"))
            if record.rec_type not in ("response", "resource"):
                continue
            headers = record.http_headers
            if headers is not None and headers.get_statuscode() != "200":
                continue
            declared = (headers.get_header("Content-Type") if headers else record.content_type) or ""
            media_type = PAGE_TYPES.get(declared.partition(";")[0].strip().lower())
            if media_type is None or not address.startswith(("http://", "https://")):
                continue
            data = record.content_stream().read(LARGEST_PAGE)
            if len(data) < LARGEST_PAGE and _is_cut_off(record):
                raise UnreadableInput(f"it was cut off in the middle of {address}")
            if data:
                yield Document(f"{origin}#{address}", data, media_type, {"url": address})
    except (ArchiveLoadFailed, AttributeError, UnicodeError) as error:
        raise UnreadableInput(f"it is no web archive, or damaged: {error}") from error
    if not seen:
        raise UnreadableInput("it is no web archive, or damaged: there is no record in it")


def _is_cut_off(record: Any) -> bool:
    """Whether the archive ends before the record does, as it says of its length."""
    while record.raw_stream.read(65_536):
        continue
    return bool(getattr(record.raw_stream, "limit", 0))


def _next(records: Iterator[Any]) -> Any:
    """The next record, None at the end. What the library writes of damage goes nowhere: standard error is ours."""
    with redirect_stderr(io.StringIO()):
        return next(records, None)
