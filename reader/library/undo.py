"""Taking back what the reader did, newest first, across restarts."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

KEPT_STEPS = 500

_IDS = "(SELECT value FROM json_each(?))"
_TAKE_BACK = {
    "read": f"UPDATE articles SET read = ? WHERE id IN {_IDS}",
    "starred": f"UPDATE articles SET starred = ? WHERE id IN {_IDS}",
    "tag": f"INSERT OR IGNORE INTO tags(tag, article) SELECT ?, id FROM articles WHERE id IN {_IDS}",
    "untag": f"DELETE FROM tags WHERE tag = ? AND article IN {_IDS}",
    "highlight": "INSERT OR REPLACE INTO highlights VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "unhighlight": "DELETE FROM highlights WHERE id = ?",
    "rule": "INSERT OR REPLACE INTO rules VALUES (?, ?, ?, ?, ?)",
    "unrule": "DELETE FROM rules WHERE id = ?",
    "uncorrect": "DELETE FROM corrections WHERE id >= ? AND id <= ?",
    "correct": "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "saved": "INSERT OR REPLACE INTO saved_searches VALUES (?, ?, ?)",
    "unsaved": "DELETE FROM saved_searches WHERE id = ?",
}

Change = tuple[str, Sequence[Any]]
"""What takes one change back: a name of `_TAKE_BACK` and the statement's parameters."""


def remember(connection: sqlite3.Connection, label: str, changes: Sequence[Change]) -> None:
    """Keeps how to take back what the open transaction does; `label` says it in words."""
    row = connection.execute("INSERT INTO undo(label, changes) VALUES (?, ?)", (label, json.dumps(changes)))
    connection.execute("DELETE FROM undo WHERE id <= ?", ((row.lastrowid or 0) - KEPT_STEPS,))


def newest_is_correction(connection: sqlite3.Connection) -> bool:
    """Whether taking the newest step back changes corrections, which changes what other tables say."""
    step = connection.execute("SELECT changes FROM undo ORDER BY id DESC LIMIT 1").fetchone()
    return step is not None and json.loads(step[0])[0][0] in ("uncorrect", "correct")


def take_back(connection: sqlite3.Connection) -> str | None:
    """Takes the newest step back inside the open transaction and gives its label; None if no step is left."""
    step = connection.execute("SELECT id, label, changes FROM undo ORDER BY id DESC LIMIT 1").fetchone()
    if step is None:
        return None
    for kind, parameters in json.loads(step[2]):
        connection.execute(_TAKE_BACK[kind], parameters)
    connection.execute("DELETE FROM undo WHERE id = ?", (step[0],))
    return str(step[1])


def articles_in_words(count: int) -> str:
    """`1 article`, `3 articles`."""
    return "1 article" if count == 1 else f"{count:,} articles"
