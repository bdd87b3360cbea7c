"""The main text's element tree, as trafilatura leaves it, walked into blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from reader.model import BlockKind
from reader.text.encoding.decode import tidy
from reader.text.shape import count_words, ends_sentence
from reader.text.web import web_address

_LEVEL = re.compile(r"h([1-6])")
_BLOCKS = frozenset(("p", "head", "list", "item", "quote", "table", "row", "cell", "code", "div", "graphic", "lb"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it is judged. `links` are (start, end, address) in its text."""

    kind: BlockKind
    text: str
    level: int = 0
    links: tuple[tuple[int, int, str], ...] = ()


def pieces(body: _Element) -> list[Piece]:
    """The blocks of `body`, in order, white space normalised, without empty ones."""
    return [piece for piece in _walk(body, "paragraph") if piece.text]


def _walk(element: _Element, kind: BlockKind) -> Iterator[Piece]:
    """The blocks in `element`; text directly in it is of `kind`."""
    run = _Run(kind)
    run.add(element.text)
    for child in element:
        name = child.tag
        if name == "head":
            yield from run.done()
            match = _LEVEL.match(child.get("rend") or "")
            yield from _inline(child, "heading", int(match[1]) if match else 2)
        elif name == "list":
            yield from run.done()
            for item in child:
                yield from _walk(item, "list_item")
        elif name in ("quote", "blockquote"):
            yield from run.done()
            yield from _walk(child, "quote")
        elif name == "table":
            yield from run.done()
            yield from _table(child)
        elif name == "code" and (element.tag in ("body", "quote", "div") or "\n" in _plain(child)):
            yield from run.done()
            yield Piece("code", "\n".join(tidy(line).rstrip() for line in _plain(child).strip("\n").split("\n")))
        elif name in ("p", "div", "item"):
            yield from run.done()
            yield from _walk(child, kind if name != "item" else "list_item")
        elif name == "lb":
            run.break_line()
        elif name != "graphic":
            run.add_element(child)
        run.add(child.tail)
    yield from run.done()


class _Run:
    """Inline text on its way to a block: what stands between block elements."""

    def __init__(self, kind: BlockKind, level: int = 0) -> None:
        self.kind, self.level = kind, level
        self.text = ""
        self.links: list[tuple[int, int, str]] = []
        self.lines: list[tuple[str, list[tuple[int, int, str]]]] = []

    def add(self, text: str | None) -> None:
        """Adds text, white space made single."""
        if text:
            plain = " ".join(tidy(text).split())
            if text[:1].isspace() and self.text and not self.text.endswith(" "):
                self.text += " "
            self.text += plain
            if plain and text[-1:].isspace():
                self.text += " "

    def add_element(self, element: _Element) -> None:
        """Adds an inline element, whose link is kept."""
        start = len(self.text)
        self.add(element.text)
        for child in element:
            if child.tag == "lb":
                self.add(" ")
            else:
                self.add_element(child)
            self.add(child.tail)
        address = web_address(element.get("target") or "") if element.tag == "ref" else None
        lead = len(self.text[start:]) - len(self.text[start:].lstrip())
        end = len(self.text.rstrip())
        if address and end > start + lead:
            self.links.append((start + lead, end, address))

    def break_line(self) -> None:
        """A line break in the page: whether it parts paragraphs is seen when all of them are there."""
        self.lines.append((self.text, self.links))
        self.text, self.links = "", []

    def done(self) -> Iterator[Piece]:
        """The blocks of the run, which is empty afterwards."""
        lines = [*self.lines, (self.text, self.links)]
        self.lines, self.text, self.links = [], "", []
        joined = ""
        links: list[tuple[int, int, str]] = []
        for text, found in lines:
            if joined and _parts(joined, text):
                yield _piece(self.kind, joined, self.level, links)
                joined, links = "", []
            offset = len(joined) + 1 if joined and text else len(joined)
            joined = f"{joined} {text}" if joined and text else joined + text
            links += [(start + offset, end + offset, url) for start, end, url in found]
        if joined.strip():
            yield _piece(self.kind, joined, self.level, links)


def _parts(before: str, after: str) -> bool:
    """Whether a line break stands between paragraphs: the one before ends a sentence of some length, or is a list."""
    return not after.strip() or (ends_sentence(before) and count_words(before) >= 6) or before.lstrip()[:1] in "•-–*"


def _piece(kind: BlockKind, text: str, level: int, links: list[tuple[int, int, str]]) -> Piece:
    """A block of `text`, its blanks made single and its links moved along."""
    moved: list[int] = []
    out = ""
    for char in text:
        moved.append(len(out))
        if char != " " or (out and not out.endswith(" ")):
            out += char
    moved.append(len(out))
    plain = out.rstrip()
    kept = ((moved[start], min(moved[end], len(plain)), url) for start, end, url in links)
    return Piece(kind, plain, level, tuple(link for link in kept if link[0] < link[1]))


def _inline(element: _Element, kind: BlockKind, level: int) -> Iterator[Piece]:
    run = _Run(kind, level)
    run.add_element(element)
    yield from run.done()


def _table(table: _Element) -> Iterator[Piece]:
    """A table as aligned text, one line a row; one of a single column is only layout, and gives its paragraphs."""
    rows = [[" ".join(tidy(_plain(cell)).split()) for cell in row] for row in table.iter("row")]
    rows = [row for row in rows if any(row)]
    columns = max((len(row) for row in rows), default=0)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if columns < 2 or longest > 200:
        for cell in table.iter("cell"):
            yield from _walk(cell, "paragraph")
        return
    widths = [max((len(row[at]) for row in rows if at < len(row)), default=0) for at in range(columns)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows)
    yield Piece("table", "\n".join(lines))


def _plain(element: _Element) -> str:
    return "".join(element.itertext())
