"""Words of the library that are near to one that finds nothing."""

from collections.abc import Sequence

from reader.library import folding
from reader.library.connection import Connections

MOST = 5
CUTOFF = 65


def near_words(connections: Connections, words: Sequence[str]) -> tuple[str, ...]:
    """For each of `words` that no article has, the nearest that some have: alike first, then the commoner."""
    found: dict[str, None] = {}
    for word in words:
        for piece in folding.name_key(word.removesuffix("*")).split():
            if len(piece) < 3 or folding.UNSPACED.search(piece) or _exists(connections, piece):
                continue
            from rapidfuzz import fuzz, process

            candidates = _alike(connections, piece)
            hits = process.extract(piece, candidates.keys(), scorer=fuzz.ratio, score_cutoff=CUTOFF, limit=40)
            hits.sort(key=lambda hit: (-round(hit[1] / 5), -candidates[hit[0]]))
            found.update(dict.fromkeys(hit[0] for hit in hits[:MOST]))
    return tuple(found)[:MOST]


def _exists(connections: Connections, word: str) -> bool:
    return bool(connections.query("SELECT 1 FROM vocabulary WHERE term = ?", [word]))


def _alike(connections: Connections, word: str) -> dict[str, int]:
    """Terms of about the same length that begin with the word's first or second letter, with their articles."""
    rows = []
    for letter in dict.fromkeys(word[:2]):
        rows += connections.query(
            "SELECT term, articles FROM terms WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?",
            [letter, chr(ord(letter) + 1), len(word) - 2, len(word) + 2],
        )
    return dict(rows)


def refresh_terms(connections: Connections) -> None:
    """Takes the vocabulary down anew if the library has grown by a good part since the last time."""
    articles = connections.query("SELECT count(*) FROM articles")[0][0]
    rows = connections.query("SELECT value FROM state WHERE key = 'articles in terms'")
    if rows and articles < 1.2 * int(rows[0][0]) + 10:
        return
    # Words of one article only are mostly misspelt themselves, where there are many articles.
    least = 2 if articles > 1_000 else 1
    rows = connections.query(
        "SELECT term, doc FROM vocabulary WHERE doc >= ? AND length(term) BETWEEN 3 AND 30", [least]
    )
    with connections.transaction() as connection:
        connection.execute("DELETE FROM terms")
        connection.executemany("INSERT INTO terms(term, articles) VALUES (?, ?)", rows)
        connection.execute("INSERT OR REPLACE INTO state VALUES ('articles in terms', ?)", [str(articles)])
