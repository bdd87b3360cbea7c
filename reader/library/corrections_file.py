"""The reader's corrections as a plain JSON file, to keep, share and take over into another library."""

import json
from pathlib import Path
from typing import Any

from reader.errors import LibraryError, UnreadableInput
from reader.library import undo
from reader.library.connection import Connections
from reader.library.corrections import COLUMNS, CorrectionRow, Corrections
from reader.library.prepare import LOCAL

KINDS = ("merge", "split", "rename", "retype", "hide")
SCOPES = ("article", "source", "everywhere")


def export_corrections(connections: Connections, path: Path) -> int:
    """Writes all corrections to `path`, articles named by origin; gives how many there are."""
    origins = dict(connections.query("SELECT id, origin FROM articles WHERE id IN (SELECT article FROM corrections)"))
    listed = []
    for row in connections.query(f"SELECT {COLUMNS} FROM corrections ORDER BY id"):
        entry = {name: value for name, value in CorrectionRow(*row)._asdict().items() if value is not None}
        entry["article"] = origins.get(row[7])
        for name in ("key", "target"):
            if str(entry.get(name, "")).startswith(LOCAL):
                entry[name] = _portable(connections, entry[name])
        listed.append({name: value for name, value in entry.items() if value is not None})
    try:
        path.write_text(json.dumps({"corrections": listed}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}; choose another place for the corrections") from error
    return len(listed)


def import_corrections(connections: Connections, path: Path) -> int:
    """Takes over the corrections of an exported file that are not there yet: one step to undo; gives how many.

    Those of articles that are not in this library are left out. Raises `UnreadableInput` if the file is none.
    """
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["corrections"]
        rows = [row for entry in entries if (row := _row(connections, entry))]
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror}; name a file of exported corrections") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableInput(f"{path} is no file of exported corrections") from error
    with connections.transaction() as connection:
        known = set(connection.execute(f"SELECT {COLUMNS} FROM corrections").fetchall())
        fresh = [row for row in dict.fromkeys(rows) if row not in known]
        if fresh:
            first, last = Corrections(connections).insert(connection, fresh)
            undo.remember(connection, f"Took over {len(fresh)} corrections", [("uncorrect", [first, last])])
    return len(fresh)


def _portable(connections: Connections, key: str) -> list[str] | None:
    """The key of a thing known in one article only, by that article's origin."""
    article, _, rest = key[len(LOCAL) :].partition(":")
    rows = connections.query("SELECT origin FROM articles WHERE id = ?", [int(article)])
    return [rows[0][0], rest] if rows else None


def _row(connections: Connections, entry: dict[str, Any]) -> CorrectionRow | None:
    if entry["kind"] not in KINDS or entry["scope"] not in SCOPES:
        raise ValueError(entry["kind"])
    article = _article(connections, entry["article"]) if entry.get("article") else None
    key, target = (_key(connections, entry.get(name)) for name in ("key", "target"))
    missing = (entry["scope"] == "article" and article is None) or (entry.get("target") and target is None)
    if key is None or missing:
        return None
    name, type_, form, source = (_text(entry.get(field)) for field in ("name", "type", "form", "source"))
    return CorrectionRow(entry["kind"], key, target, name, type_, form, entry["scope"], article, source)


def _key(connections: Connections, key: object) -> str | None:
    if isinstance(key, list):
        article = _article(connections, key[0])
        return f"{LOCAL}{article}:{key[1]}" if article else None
    return _text(key)


def _text(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(value)
    return value


def _article(connections: Connections, origin: object) -> int | None:
    rows = connections.query("SELECT article FROM origins WHERE origin = ?", [_text(origin)])
    return int(rows[0][0]) if rows else None
