"""Is it an article that the library has already? What counts as the same, and what as a later version of it."""

import re
import sqlite3
from collections.abc import Iterable
from itertools import pairwise

from reader.library import encoding, folding
from reader.library.prepare import Prepared

ALIKE = 0.2
"""The share of the shorter text's pieces that two versions of one article have in common; others share next to none."""
_PIECE = 4
"""Words in a row (characters, where words are not parted by spaces)."""
_WORD = re.compile(r"\w+")


def known_article(connection: sqlite3.Connection, prepared: Prepared) -> int | None:
    """The article that this is again, None if it is new.

    It is one of the same bytes or text under the same title, one of the same address, or one that came from the same
    place and is like it: a file that was written over with another article, and a record that has moved in its dump,
    are not later versions of what was there.
    """
    for article, title, flags in _with(connection, "origins o JOIN articles a ON a.id = o.article WHERE o.digest = ?",
                                       prepared.digest):  # fmt: skip
        if _same_title(prepared, title, flags):
            return article
    if prepared.url_digest:
        for article, _, _ in _with(connection, "articles a WHERE a.url_digest = ?", prepared.url_digest):
            return article
    for article, title, flags in _with(connection, "articles a WHERE a.text_digest = ?", prepared.text_digest):
        if _same_title(prepared, title, flags):
            return article
    for article, title, flags in _with(connection, "origins o JOIN articles a ON a.id = o.article WHERE o.origin = ?",
                                       prepared.origin):  # fmt: skip
        address = prepared.origin.startswith(("http://", "https://"))
        if address or _same_title(prepared, title, flags) or _alike(connection, article, prepared):
            return article
    return None


def is_unchanged(connection: sqlite3.Connection, article: int, prepared: Prepared) -> bool:
    """Whether the article has this text under this title."""
    return any(
        found == article and _same_title(prepared, title, flags)
        for found, title, flags in _with(connection, "articles a WHERE a.text_digest = ?", prepared.text_digest)
    )


def _with(connection: sqlite3.Connection, condition: str, value: object) -> list[tuple[int, str, str]]:
    return connection.execute(f"SELECT a.id, a.title, a.flags FROM {condition}", (value,)).fetchall()


def _same_title(prepared: Prepared, title: str, flags: str) -> bool:
    """Whether two titles are one: equal but for case and punctuation, one in the other, or one of them made up."""
    if prepared.title == title or "title-replaced" in flags or "title-replaced" in prepared.flags:
        return True
    here, there = (" ".join(_WORD.findall(folding.name_key(each))) for each in (prepared.title, title))
    return not here or not there or f" {here} " in f" {there} " or f" {there} " in f" {here} "


def _alike(connection: sqlite3.Connection, article: int, prepared: Prepared) -> bool:
    """Whether the article's text and this one are versions of one."""
    (body,) = connection.execute("SELECT body FROM bodies WHERE article = ?", (article,)).fetchone()
    before, _ = encoding.decode(body)
    there = _pieces(block.text for block in before.blocks)
    here = _pieces([prepared.indexed[3]])
    return len(here & there) >= ALIKE * max(1, min(len(here), len(there)))


def _pieces(texts: Iterable[str]) -> set[tuple[str, ...]]:
    words = [word for text in texts for word in _WORD.findall(folding.indexed(text).casefold())]
    runs = zip(*(words[start:] for start in range(_PIECE)), strict=False)
    return set(runs) if len(words) >= _PIECE else set(pairwise(["", *words]))
