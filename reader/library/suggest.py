"""Words of the library that are near to one that finds nothing."""

from collections.abc import Sequence

from reader.library import folding
from reader.library.connection import Connections

MOST = 5
CUTOFF = 65
_VOCABULARY_READ = 400_000


def near_words(connections: Connections, words: Sequence[str]) -> tuple[str, ...]:
    """For each of `words` that no article has, the nearest that some have: alike first, then the commoner."""
    from rapidfuzz import fuzz, process

    found: dict[str, None] = {}
    for word in words:
        for piece in folding.name_key(word.removesuffix("*")).split():
            if len(piece) < 3 or folding.UNSPACED.search(piece) or _exists(connections, piece):
                continue
            candidates = _alike(connections, piece)
            hits = process.extract(piece, candidates.keys(), scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=40)
            hits.sort(key=lambda hit: (-round(hit[1] / 5), -candidates[hit[0]]))
            found.update(dict.fromkeys(hit[0] for hit in hits[:MOST]))
    return tuple(found)[:MOST]


def _exists(connections: Connections, word: str) -> bool:
    return bool(connections.query("SELECT 1 FROM vocabulary WHERE term = ?", [word]))


def _alike(connections: Connections, word: str) -> dict[str, int]:
    """Terms of about the same length, with the number of articles that have them.

    Typing errors rarely hit the first letter: if the terms that share it hold none near, all are read.
    """
    least, most = len(word) - 2, len(word) + 2
    sql = "SELECT term, doc FROM vocabulary WHERE length(term) BETWEEN ? AND ?"
    first, next_ = word[0], chr(ord(word[0]) + 1)
    same_start = connections.query(
        f"{sql} AND term >= ? AND term < ? LIMIT ?", [least, most, first, next_, _VOCABULARY_READ]
    )
    from rapidfuzz import fuzz, process

    near = process.extractOne(word, [row[0] for row in same_start], scorer=fuzz.ratio, score_cutoff=75)
    rows = same_start if near else connections.query(f"{sql} LIMIT ?", [least, most, _VOCABULARY_READ])
    return {row[0]: row[1] for row in rows}
