"""What an article is laid out in: its title, byline, blocks, cuts and notes, each a unit with its sign."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.model import TITLE_BLOCK, Article, Cut
from reader.terminal import typeset

_LEAST_SHARE = 50
"""A language is named if it has one in so many characters."""

_OWN_SIGN = re.compile(r"[-*•–]|[0-9]{1,3}[.)](?![0-9])|[a-zA-Z][.)] ")
"""What a list's item begins with where its sign, number or letter is part of the text."""

META_BLOCK = -2
"""The block number of lines that are no part of the text: byline, cuts and their reasons, blank lines at the top."""


class Glyphs(NamedTuple):
    """The signs that set off quotes, lists, notes and cuts."""

    quote: str = "▎ "
    bullet: str = "• "
    note: str = "┆ "
    picture: str = "▢ "
    cut: str = "✂ "
    highlight: str = "▌"
    ellipsis: str = "…"
    dot: str = "·"


ASCII_GLYPHS = Glyphs("| ", "* ", ": ", "[picture] ", "x ", "|", "...", "-")


class Unit(NamedTuple):
    """What is laid out in one go: a block or a part of a long one, the byline, a cut; after `space` blank lines.

    `note` stands in the right margin, or below where that is too narrow.
    """

    kind: str
    block: int
    start: int
    end: int
    text: str
    space: int = 0
    prefix: str = ""
    language: str = ""
    cut: int = -1
    note: str = ""


def languages_of(article: Article) -> set[str]:
    """The languages that the blocks are in, but for those of a few words, which may be a guess."""
    sizes: dict[str, int] = {}
    for block in article.blocks:
        sizes[block.language] = sizes.get(block.language, 0) + len(block.text)
    total = sum(sizes.values())
    return {code for code, size in sizes.items() if code != "und" and size * _LEAST_SHARE >= total}


def article_units(
    article: Article,
    byline: str,
    *,
    glyphs: Glyphs,
    cuts: bool = False,
    notes: Mapping[int, Sequence[str]] | None = None,
) -> list[Unit]:
    """The units of an article: title, byline, blocks; with `cuts`, what was cut where it stood.

    `byline` is the line under the title; `notes` are the reader's own, under the block that they belong to.
    """
    title = article.title
    found = [Unit("title", TITLE_BLOCK, 0, len(title), title, space=1)]
    found.append(Unit("meta", META_BLOCK, 0, len(byline), byline))
    by_block: dict[int, list[tuple[int, Cut]]] = {}
    for index, cut in enumerate(article.cuts if cuts else ()):
        by_block.setdefault(min(cut.block, len(article.blocks)), []).append((index, cut))
    before = "meta"
    shown = languages_of(article)
    for number, block in enumerate(article.blocks):
        within: list[tuple[int, Cut]] = []
        for index, cut in by_block.get(number, ()):
            if cut.offset is None:
                found.append(_cut_unit(index, cut, glyphs))
            else:
                within.append((index, cut))
        prefix = _prefix(block.kind, block.text, glyphs)
        known = {article.language, article.blocks[number - 1].language if number else ""}
        language = block.language if block.language in shown - known else ""
        for start, end in typeset.units(block.text):
            space = int(start == 0 and not (block.kind == before == "list_item") and before != "heading")
            if block.kind == "heading" and before != "heading":
                space = 1
            found.append(Unit(block.kind, number, start, end, block.text, space, prefix, "" if start else language))
        found.extend(_cut_unit(index, cut, glyphs) for index, cut in within)
        found.extend(_note_unit(note) for note in (notes or {}).get(number, ()))
        before = block.kind
    found.extend(_cut_unit(index, cut, glyphs) for index, cut in by_block.get(len(article.blocks), ()))
    found.append(Unit("end", META_BLOCK, 0, 0, ""))
    return found


def _cut_unit(index: int, cut: Cut, glyphs: Glyphs) -> Unit:
    text = cut.text.strip()
    return Unit("cut", META_BLOCK, 0, len(text), text, 1, glyphs.cut, cut=index, note=f"{cut.reason} ({cut.rule})")


def _note_unit(note: str) -> Unit:
    return Unit("own_note", META_BLOCK, 0, len(note), note, prefix="  ")


def raw_units(text: str) -> list[Unit]:
    """The decoded input as it came, a unit a line."""
    found: list[Unit] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        for start, end in typeset.units(line):
            found.append(Unit("raw", number, start, end, line))
        at += len(line) + 1
    return found


def _prefix(kind: str, text: str, glyphs: Glyphs) -> str:
    if kind == "quote":
        return glyphs.quote
    if kind == "note":
        return glyphs.note
    if kind == "caption":
        return glyphs.picture
    if kind == "list_item" and not _OWN_SIGN.match(text):
        return glyphs.bullet
    return ""
