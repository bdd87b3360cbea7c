"""How near what is typed comes to a name: letters folded to plain ones, words compared, what matched marked."""

import unicodedata
from collections.abc import Iterator

_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i",
    "є": "ye", "ґ": "g",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_WIDE_SCRIPTS = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_ASCII = {code: "" if chr(code) in "'." else " " for code in range(128) if not chr(code).isalnum()}
"""What `fold` makes of plain ASCII once it is in lower case."""


def fold(text: str, letters: dict[str, str] = _LETTERS) -> tuple[str, list[int]]:
    """`text` in lower-case base letters, words parted by one space; and for each letter its place in `text`."""
    out: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for lower in char.casefold():
            known = letters.get(lower)
            for base in known if known is not None else unicodedata.normalize("NFKD", lower):
                if unicodedata.combining(base):
                    continue
                plain = letters.get(base, base) if known is None else base
                if not plain.isalnum():
                    plain = " " if base not in "'’." else ""
                if plain == " " and (not out or out[-1] == " "):
                    continue
                out.extend(plain)
                places.extend([place] * len(plain))
    while out and out[-1] == " ":
        out.pop()
        places.pop()
    return "".join(out), places


def _readings(text: str) -> Iterator[tuple[str, list[int]]]:
    """The ways to type `text` in plain letters: ü as u, and as ue."""
    folded = fold(text)
    yield folded
    if any(char in _UMLAUTS for char in text.lower()):
        yield fold(text, _LETTERS | _UMLAUTS)


def folded_readings(text: str) -> Iterator[str]:
    """The ways to type `text`, without the places: of plain ASCII at once."""
    if text.isascii():
        yield " ".join(text.lower().translate(_ASCII).split())
    else:
        for folded, _ in _readings(text):
            yield folded


def is_wide(text: str) -> bool:
    """Whether `text` is in a script without spaces, where one character is already a word."""
    return any(low <= char <= high for char in text for low, high in _WIDE_SCRIPTS)


def edits_allowed(letters: int) -> int:
    """How many typos a query word of so many letters may have."""
    return 0 if letters < 4 else 1 if letters < 8 else 2


def fuzzy_prefix_distance(token: str, word: str, edits: int) -> int:
    """The least distance of `token` to a beginning of `word`; `edits + 1` where none is near enough."""
    from rapidfuzz.distance import OSA

    sizes = range(max(1, len(token) - edits), min(len(word), len(token) + edits) + 1)
    return min((OSA.distance(token, word[:size], score_cutoff=edits) for size in sizes), default=edits + 1)


def matched_positions(query: str, form: str) -> tuple[int, ...]:
    """Which code points of `form` answer to `query`, for marking them; `()` where only its initials or nothing do."""
    from rapidfuzz.distance import Levenshtein

    asked = fold(query)[0]
    best: set[int] = set()
    for folded, places in _readings(form):
        found: set[int] = set()
        start = folded.find(asked) if asked else -1
        if start >= 0:
            return tuple(sorted({places[at] for at in range(start, start + len(asked))}))
        spans = _word_spans(folded)
        for token in asked.split():
            edits = edits_allowed(len(token))
            scored = [(fuzzy_prefix_distance(token, folded[a:b], edits), a, b) for a, b in spans]
            distance, a, b = min(scored, default=(edits + 1, 0, 0))
            if distance > edits:
                continue
            head = folded[a : min(b, a + len(token) + edits)]
            for block in Levenshtein.opcodes(token, head):
                if block.tag == "equal":
                    found.update(places[a + at] for at in range(block.dest_start, block.dest_end))
        if len(found) > len(best):
            best = found
    if not best and asked.isalpha():
        folded, places = fold(form)
        starts = [a for a, _ in _word_spans(folded)]
        if "".join(folded[a] for a in starts).startswith(asked):
            best = {places[a] for a in starts[: len(asked)]}
    return tuple(sorted(best))


def _word_spans(folded: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for word in folded.split(" "):
        if word:
            spans.append((start, start + len(word)))
        start += len(word) + 1
    return spans


def typos_looked_for(token: str) -> int:
    """How many typos this query word may have: none where a character is a word."""
    return 0 if is_wide(token) else edits_allowed(len(token))


def beginning_closeness(token: str, word: str) -> float:
    """0.6 to 1: how much of `word`, which begins with `token`, is typed."""
    return 0.6 + 0.4 * len(token) / len(word)


def near_closeness(token: str, word: str, distance: int, edits: int) -> float:
    """0 to 1 for a word whose beginning is `distance` edits, of `edits` allowed, away from `token`."""
    # A typo in the very first letter is rare; half the trust keeps such words behind the others.
    trust = 1.0 if word[0] == token[0] else 0.5
    whole = 1.0 if len(word) <= len(token) + edits else 0.7
    return whole * trust * (1.0 - distance / len(token))


def nearness(token: str, folded: str) -> tuple[float, bool] | None:
    """How near the words of a form come to `token`: closeness, and whether without a typo; None where none does."""
    words = folded.split()
    if len(words) > 1:
        words.append("".join(words))
    exact = max((beginning_closeness(token, word) for word in words if word.startswith(token)), default=0.0)
    edits = typos_looked_for(token)
    near = 0.0
    if edits:
        for word in words:
            if token[0] in word[:2] or token[1] in word[:2]:
                distance = fuzzy_prefix_distance(token, word, edits)
                if 0 < distance <= edits:
                    near = max(near, near_closeness(token, word, distance, edits))
    if near > exact:
        return near, False
    return (exact, True) if exact else None
