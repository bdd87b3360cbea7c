"""Lists of feeds that other programs keep: OPML, and newsboat's `urls` file."""

import shlex
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from reader.errors import UnreadableInput

LARGEST = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list, with the title and tags it has there."""

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()


def subscriptions(path: Path) -> list[Subscription]:
    """The feeds in an OPML or newsboat file, each once; what is no web address is left out.

    Raises `UnreadableInput` if the file cannot be read or holds none.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror}; name an OPML file or newsboat's urls file") from error
    if len(data) > LARGEST:
        raise UnreadableInput(f"{path} is larger than 20 MB; is it a list of feeds?")
    listed = _opml(path, data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else _newsboat(data)
    found: dict[str, Subscription] = {}
    for feed in listed:
        if feed.url.startswith(("http://", "https://")):
            found.setdefault(feed.url, feed)
    if not found:
        raise UnreadableInput(f"{path} lists no feeds; name an OPML file or newsboat's urls file")
    return list(found.values())


def _opml(path: Path, data: bytes) -> list[Subscription]:
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise UnreadableInput(f"{path} is no proper OPML: {error}") from error
    found: list[Subscription] = []
    open_outlines: list[tuple[ElementTree.Element, tuple[str, ...]]] = [(root, ())]
    while open_outlines:
        element, folders = open_outlines.pop()
        title = element.get("title") or element.get("text") or ""
        inside = folders
        if url := element.get("xmlUrl"):
            found.append(Subscription(url.strip(), title, folders))
        elif element.tag.endswith("outline") and title:
            inside = (*folders, title)
        open_outlines += [(child, inside) for child in reversed(element)]
    return found


def _newsboat(data: bytes) -> list[Subscription]:
    """A feed a line: the address, then tags; `~` begins a title, `!` hides it there."""
    found: list[Subscription] = []
    for line in data.decode("utf-8", "replace").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            url, *words = shlex.split(line)
        except ValueError:
            url, *words = line.split()
        title = next((word[1:] for word in words if word.startswith("~")), "")
        found.append(Subscription(url, title, tuple(word for word in words if word[:1] not in ("~", "!"))))
    return found
