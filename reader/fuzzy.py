"""Finding names by what a hurried person types: prefixes, initials, any order of words, typos, accents, other scripts.

Exact and prefix matches come before fuzzy ones, always; what shares nothing with the query is not shown. Edit distance
is RapidFuzz's optimal string alignment (a swap of neighbours is one edit); a query word may have one edit from four
letters on and two from eight.
"""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

_EXACT, _PREFIX, _WORDS, _INITIALS, _INSIDE, _FUZZY = 600.0, 500.0, 400.0, 300.0, 200.0, 100.0
"""Floors of the six tiers; what is added inside a tier stays below 100."""

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
_ARTICLES = frozenset(("the", "der", "die", "das", "le", "la", "les", "el", "los", "las"))
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}


def _fold(text: str, letters: dict[str, str]) -> tuple[str, list[int]]:
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
    folded = _fold(text, _LETTERS)
    yield folded
    if any(char in _UMLAUTS for char in text.lower()):
        yield _fold(text, _LETTERS | _UMLAUTS)


def _is_wide(text: str) -> bool:
    """Whether `text` is in a script without spaces, where one character is already a word."""
    return any(low <= char <= high for char in text for low, high in _WIDE_SCRIPTS)


def edits_allowed(letters: int) -> int:
    """How many typos a query word of so many letters may have."""
    return 0 if letters < 4 else 1 if letters < 8 else 2


def _fuzzy_prefix_distance(token: str, word: str, edits: int) -> int:
    """The least distance of `token` to a beginning of `word`; `edits + 1` where none is near enough."""
    from rapidfuzz.distance import OSA

    sizes = range(max(1, len(token) - edits), min(len(word), len(token) + edits) + 1)
    return min((OSA.distance(token, word[:size], score_cutoff=edits) for size in sizes), default=edits + 1)


def matched_positions(query: str, form: str) -> tuple[int, ...]:
    """Which code points of `form` answer to `query`, for marking them; `()` where only its initials or nothing do."""
    from rapidfuzz.distance import Levenshtein

    asked = _fold(query, _LETTERS)[0]
    best: set[int] = set()
    for folded, places in _readings(form):
        found: set[int] = set()
        start = folded.find(asked) if asked else -1
        if start >= 0:
            return tuple(sorted({places[at] for at in range(start, start + len(asked))}))
        spans = _word_spans(folded)
        for token in asked.split():
            edits = edits_allowed(len(token))
            scored = [(_fuzzy_prefix_distance(token, folded[a:b], edits), a, b) for a, b in spans]
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
        folded, places = _fold(form, _LETTERS)
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


@dataclass(frozen=True, slots=True)
class Hit:
    """`candidate` is its index in what the index was made of, `form` the one of its forms that answered."""

    candidate: int
    score: float
    form: str
    query: str = field(default="", repr=False)

    @property
    def positions(self) -> tuple[int, ...]:
        """The code points of `form` that matched."""
        return matched_positions(self.query, self.form)


class FuzzyIndex:
    """Names to be searched as a person types. A candidate is a sequence of forms: its name, then its aliases.

    Candidates should come in the order in which equals are to be shown. The index is built in one pass and searches
    50,000 names in a few milliseconds a key (see `tests/benchmarks/fuzzy_filter.py`).
    """

    def __init__(self, candidates: Sequence[Sequence[str]]) -> None:
        self._forms: list[tuple[int, bool, str, str]] = []  # candidate, is its name, form, folded form
        for candidate, forms in enumerate(candidates):
            for number, form in enumerate(forms):
                for folded, _ in _readings(form):
                    if folded:
                        self._forms.append((candidate, number == 0, form, folded))

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """Each word, and each whole form without its spaces, to the forms that have it."""
        words: dict[str, list[int]] = defaultdict(list)
        for number, (_, _, _, folded) in enumerate(self._forms):
            parts = folded.split()
            for word in set(parts):
                words[word].append(number)
            if len(parts) > 1:
                words["".join(parts)].append(number)
        return dict(words)

    @cached_property
    def _sorted_words(self) -> list[str]:
        return sorted(self._words)

    @cached_property
    def _initials(self) -> list[tuple[str, int]]:
        pairs: list[tuple[str, int]] = []
        for number, (_, _, _, folded) in enumerate(self._forms):
            parts = folded.split()
            if 1 < len(parts) <= 8:
                pairs.append(("".join(part[0] for part in parts), number))
            if 2 < len(parts) <= 9 and parts[0] in _ARTICLES:
                pairs.append(("".join(part[0] for part in parts[1:]), number))
        return sorted(pairs)

    @cached_property
    def _haystack(self) -> tuple[str, list[int]]:
        starts: list[int] = []
        at = 0
        for _, _, _, folded in self._forms:
            starts.append(at)
            at += len(folded) + 1
        return "\n".join(folded for _, _, _, folded in self._forms), starts

    @cached_property
    def _heads(self) -> dict[int, dict[str, list[str]]]:
        return {}

    def search(self, query: str, limit: int | None = None) -> list[Hit]:
        """The candidates that answer to `query`, best first, each once; nothing for an empty query."""
        asked = _fold(query, _LETTERS)[0]
        if not asked:
            return []
        scores: dict[int, float] = {}
        for tier in self._tiers(asked):
            # What a later tier finds can only stand behind: with enough found, it need not be looked for.
            if limit is not None and len(scores) >= 2 * limit:
                break
            for number, score in tier:
                if score > scores.get(number, 0.0):
                    scores[number] = score
        best: dict[int, tuple[float, int]] = {}
        for number, score in scores.items():
            candidate, is_name, _, folded = self._forms[number]
            # A short form that is nearly all query beats a long one that merely has it; a name beats its alias.
            full = score + 20.0 * min(1.0, len(asked) / len(folded)) + (2.0 if is_name else 0.0)
            if candidate not in best or full > best[candidate][0]:
                best[candidate] = (full, number)
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        return [
            Hit(candidate, score, self._forms[number][2], query)
            for candidate, (score, number) in ranked[: limit if limit is not None else len(ranked)]
        ]

    def _tiers(self, asked: str) -> Iterator[Iterable[tuple[int, float]]]:
        """Ways to match, best first; each gives forms and scores when it is asked for them."""
        tokens = asked.split()
        yield self._beginnings(asked, "".join(tokens))
        yield self._all_tokens(tokens)
        if len(tokens) == 1 and 2 <= len(asked) <= 5:
            yield self._initials_of(asked)
        if len(asked) >= 2 and _is_wide(asked):
            yield ((number, _INITIALS) for number in self._shortened(asked))
        if len(asked) >= 3 or _is_wide(asked):
            yield ((number, _INSIDE) for number in self._inside(asked))

    def _initials_of(self, asked: str) -> Iterator[tuple[int, float]]:
        at = bisect_left(self._initials, (asked, -1))
        while at < len(self._initials) and self._initials[at][0].startswith(asked):
            initials, number = self._initials[at]
            yield number, _INITIALS + 50.0 * len(asked) / len(initials)
            at += 1

    def _beginnings(self, asked: str, squashed: str) -> Iterator[tuple[int, float]]:
        for word in self._with_prefix(squashed):
            for number in self._words[word]:
                folded = self._forms[number][3]
                if folded == asked or folded.replace(" ", "") == squashed:
                    yield number, _EXACT
                elif folded.startswith(asked) or folded.replace(" ", "").startswith(squashed):
                    yield number, _PREFIX

    def _all_tokens(self, tokens: Sequence[str]) -> Iterator[tuple[int, float]]:
        """The forms in which each word of the query is found, in any order: exactly, as a beginning, or nearly."""
        found: dict[int, tuple[float, bool]] | None = None
        for token in tokens:
            here: dict[int, tuple[float, bool]] = {}
            for word, closeness, exact in self._near_words(token):
                for number in self._words[word]:
                    if closeness > here.get(number, (0.0, False))[0]:
                        here[number] = (closeness, exact)
            if found is None:
                found = here
            else:
                found = {
                    number: (found[number][0] + closeness, found[number][1] and exact)
                    for number, (closeness, exact) in here.items()
                    if number in found
                }
            if not found:
                return
        for number, (closeness, exact) in (found or {}).items():
            yield number, (_WORDS if exact else _FUZZY) + 60.0 * closeness / len(tokens)

    def _near_words(self, token: str) -> Iterator[tuple[str, float, bool]]:
        """Words that begin with `token`, then those that nearly do: word, closeness 0 to 1, whether without a typo."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        for word in self._with_prefix(token):
            yield word, 0.6 + 0.4 * len(token) / len(word), True
        edits = edits_allowed(len(token))
        if not edits or _is_wide(token):
            return
        for size in range(len(token) - edits, len(token) + edits + 1):
            near = process.extract(
                token, self._likely_heads(token, size), scorer=OSA.distance, score_cutoff=edits, limit=None
            )
            for head, distance, _ in near:
                # A typo in the very first letter is rare; half the trust keeps such words behind the others.
                trust = 1.0 if head[0] == token[0] else 0.5
                for word in self._with_prefix(head):
                    whole = 1.0 if len(word) <= len(token) + edits else 0.7
                    if distance:
                        yield word, whole * trust * (1.0 - distance / len(token)), False

    def _likely_heads(self, token: str, size: int) -> list[str]:
        """The beginnings of that size that share a letter with `token` in the first two places: a fifth of them all.

        Both first letters wrong at once is rarer than anybody's patience with a slow filter.
        """
        if size not in self._heads:
            buckets: dict[str, list[str]] = defaultdict(list)
            last = ""
            for word in self._sorted_words:
                head = word[:size]
                if head != last:
                    for letter in set(head[:2]):
                        buckets[letter].append(head)
                last = head
            self._heads[size] = dict(buckets)
        buckets = self._heads[size]
        first, second = token[0], token[1]
        if first == second:
            return buckets.get(first, [])
        return buckets.get(first, []) + [head for head in buckets.get(second, []) if first not in head[:2]]

    def _with_prefix(self, prefix: str) -> Iterable[str]:
        at = bisect_left(self._sorted_words, prefix)
        while at < len(self._sorted_words) and self._sorted_words[at].startswith(prefix):
            yield self._sorted_words[at]
            at += 1

    def _shortened(self, asked: str) -> Iterator[int]:
        """Forms that begin with the first character and have the others in order: 世卫 for 世界卫生组织."""
        for word in self._with_prefix(asked[0]):
            at = 0
            for char in asked:
                at = word.find(char, at) + 1
                if not at:
                    break
            else:
                yield from self._words[word]

    def _inside(self, asked: str) -> Iterator[int]:
        haystack, starts = self._haystack
        at = haystack.find(asked)
        while at >= 0:
            number = bisect_left(starts, at + 1) - 1
            yield number
            following = starts[number + 1] if number + 1 < len(starts) else len(haystack)
            at = haystack.find(asked, max(at + 1, following))
