"""Single pages of the web as documents."""

import codecs
from collections.abc import Callable, Iterable, Iterator

from reader.errors import UnreadableInput
from reader.model import Document
from reader.sources.fetch import MOST_SECONDS, Page, fetch


def page_document(
    url: str, *, hints: dict[str, str] | None = None, allow_private: bool = False, seconds: float = MOST_SECONDS
) -> Document:
    """The page at `url`. Raises `UnreadableInput` with the reason if it can't be had or is neither HTML nor text."""
    page = fetch(url, allow_private=allow_private, seconds=seconds)
    if page.is_html or page.media_type.startswith("text/"):
        media_type = "text/html" if page.is_html else "text/plain"
        return Document(url, in_utf8(page), media_type, {"url": page.url, **(hints or {})})
    raise UnreadableInput(f"{url} is no page but {page.media_type}; download it and import the file")


def pages(
    urls: Iterable[str], *, on_error: Callable[[str, str], None], allow_private: bool = False
) -> Iterator[Document]:
    """The pages at these addresses; what cannot be had goes to `on_error` with the reason, and the rest goes on."""
    for url in urls:
        try:
            yield page_document(url, allow_private=allow_private)
        except UnreadableInput as error:
            on_error(url, str(error).removeprefix(f"{url}: "))


def in_utf8(page: Page) -> bytes:
    """The body in UTF-8 with its mark, if what the server says of its encoding can be true; else as it came.

    Servers are often wrong: what is UTF-8 is UTF-8, whatever they say.
    """
    body = page.body
    for charset in ("utf-8", page.charset):
        if charset is None or body.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            continue
        try:
            return codecs.BOM_UTF8 + body.decode(charset).encode("utf-8")
        except (LookupError, ValueError):
            continue
    return body
