"""What the reader marked in an article, moved along when its text changes."""

import sqlite3
from difflib import SequenceMatcher

from reader.model import Article

ALIKE = 0.6
"""From this likeness on, two blocks are versions of one."""


def move_marks(connection: sqlite3.Connection, article: int, old: Article, new: Article) -> None:
    """Moves the article's reading position and highlights to where their text stands in the new version.

    A highlight whose text is gone keeps its words and note, and lies on no block (-2).
    """
    marked = connection.execute(
        "SELECT id, block, start, text FROM highlights WHERE article = ?", (article,)
    ).fetchall()
    position = connection.execute("SELECT block, offset FROM positions WHERE article = ?", (article,)).fetchone()
    if not marked and not position:
        return
    moved = _blocks_moved(old, new)
    for id_, block, start, text in marked:
        place = _find(new, text, moved.get(block, block), start)
        connection.execute(
            "UPDATE highlights SET block = ?, start = ?, end = ? WHERE id = ?",
            (*(place if place else (-2, 0)), (place[1] if place else 0) + len(text), id_),
        )
    if position:
        block = moved.get(position[0], min(position[0], max(len(new.blocks) - 1, 0)))
        length = len(new.blocks[block].text) if 0 <= block < len(new.blocks) else 0
        connection.execute(
            "UPDATE positions SET block = ?, offset = ? WHERE article = ?", (block, min(position[1], length), article)
        )


def _blocks_moved(old: Article, new: Article) -> dict[int, int]:
    """For each old block that is still there, alike or the same, its number in the new version."""
    old_texts, new_texts = [b.text for b in old.blocks], [b.text for b in new.blocks]
    moved: dict[int, int] = {-1: -1}
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, old_texts, new_texts, False).get_opcodes():
        if tag == "equal":
            moved |= dict(zip(range(old_from, old_to), range(new_from, new_to), strict=True))
        elif tag == "replace":
            for index, other in zip(range(old_from, old_to), range(new_from, new_to), strict=False):
                if SequenceMatcher(None, old_texts[index], new_texts[other]).quick_ratio() >= ALIKE:
                    moved[index] = other
        if tag != "equal":
            for index in range(old_from, old_to):
                moved.setdefault(index, max(min(new_from, len(new_texts) - 1), 0))
    return moved


def _find(article: Article, text: str, near: int, start: int) -> tuple[int, int] | None:
    """The block and offset where `text` stands, closest to block `near`."""
    texts = {-1: article.title} | {index: block.text for index, block in enumerate(article.blocks)}
    for index in sorted(texts, key=lambda block: abs(block - near)):
        places = _places(texts[index], text)
        if places:
            return index, min(places, key=lambda place: abs(place - start))
    return None


def _places(text: str, piece: str) -> list[int]:
    places: list[int] = []
    at = text.find(piece) if piece else -1
    while at >= 0 and len(places) < 100:
        places.append(at)
        at = text.find(piece, at + 1)
    return places
