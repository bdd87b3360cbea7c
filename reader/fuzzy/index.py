"""Finding names by what a hurried person types: prefixes, initials, any order of words, typos, accents, other scripts.

Exact and prefix matches come before fuzzy ones, always; what shares nothing with the query is not shown. Edit distance
is RapidFuzz's optimal string alignment (a swap of neighbours is one edit); a query word may have one edit from four
letters on and two from eight.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from reader.fuzzy.near import (
    beginning_closeness,
    edits_allowed,
    fold,
    folded_readings,
    is_wide,
    matched_positions,
    near_closeness,
    nearness,
    typos_looked_for,
)

_EXACT, _PREFIX, _WORDS, _INITIALS, _INSIDE, _FUZZY = 600.0, 500.0, 400.0, 300.0, 200.0, 100.0
"""Floors of the six tiers; what is added inside a tier stays below 100."""
_ARTICLES = frozenset(("the", "der", "die", "das", "le", "la", "les", "el", "los", "las"))
_LAST_CHARACTER = "\U0010ffff"
_FEW = 1_000
"""In so many forms a word is sooner looked for one by one than in the index."""
_KEPT_TOKENS = 16
_HEAD = 4
"""Letters after which a typo is first looked for; of a longer word at most one typo stands among them."""


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
                for folded in folded_readings(form):
                    if folded:
                        self._forms.append((candidate, number == 0, form, folded))
        self._near: dict[str, dict[int, tuple[float, bool]]] = {}
        self._typos: dict[str, dict[str, int]] = {}

    @cached_property
    def _squashed(self) -> tuple[list[str], list[int]]:
        """The forms without their spaces, sorted, and the number of each."""
        pairs = sorted((folded.replace(" ", ""), number) for number, (_, _, _, folded) in enumerate(self._forms))
        return [squashed for squashed, _ in pairs], [number for _, number in pairs]

    @cached_property
    def _shortest_first(self) -> list[tuple[int, int]]:
        """For each form what the forms of one beginning are ranked by."""
        return [(len(folded), candidate) for candidate, _, _, folded in self._forms]

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
    def _heads(self) -> dict[int, list[str]]:
        """The different beginnings of words, by their size: those in which the first typo is looked for."""
        sizes = range(_HEAD - 1, _HEAD + 2)
        return {size: sorted(set(map(itemgetter(slice(size)), self._sorted_words))) for size in sizes}

    def search(self, query: str, limit: int | None = None) -> list[Hit]:
        """The candidates that answer to `query`, best first, each once; nothing for an empty query."""
        asked = fold(query)[0]
        if not asked:
            return []
        scores = self._best_beginnings(asked, limit) if limit is not None else {}
        if not scores:
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
        if len(tokens) == 1:
            yield self._word_beginnings(asked)
        else:
            yield self._all_tokens(tokens)
        if len(tokens) == 1 and 2 <= len(asked) <= 5:
            yield self._initials_of(asked)
        if len(asked) >= 2 and is_wide(asked):
            yield ((number, _INITIALS) for number in self._shortened(asked))
        if len(asked) >= 3 or is_wide(asked):
            yield ((number, _INSIDE) for number in self._inside(asked))
        if len(tokens) == 1 and typos_looked_for(asked):
            yield self._all_tokens(tokens)

    def _initials_of(self, asked: str) -> Iterator[tuple[int, float]]:
        at = bisect_left(self._initials, (asked, -1))
        while at < len(self._initials) and self._initials[at][0].startswith(asked):
            initials, number = self._initials[at]
            yield number, _INITIALS + 50.0 * len(asked) / len(initials)
            at += 1

    def _best_beginnings(self, asked: str, limit: int) -> dict[int, float]:
        """Where one word begins more forms than are wanted, those among which the best `limit` candidates are.

        A letter or two begin thousands of forms; all that parts them is how short they are and whether they are names.
        """
        squashed, numbers = self._squashed
        start, end = self._beginning(asked)
        if " " in asked or end - start < 2 * limit:
            return {}
        exact = bisect_right(squashed, asked, start, end)
        scores = dict.fromkeys(numbers[start:exact], _EXACT)
        for names in (True, False):
            group = [number for number in numbers[exact:end] if self._forms[number][1] is names]
            candidates: set[int] = set()
            for number in sorted(group, key=self._shortest_first.__getitem__):
                if len(candidates) >= limit:
                    break
                candidates.add(self._forms[number][0])
                scores[number] = _PREFIX
        return scores

    def _beginnings(self, asked: str, squashed: str) -> Iterator[tuple[int, float]]:
        forms, numbers = self._squashed
        start, end = self._beginning(squashed)
        for at in range(start, end):
            exact = forms[at] == squashed
            yield numbers[at], _EXACT if exact else _PREFIX

    def _word_beginnings(self, token: str) -> Iterator[tuple[int, float]]:
        for word in self._with_prefix(token):
            score = _WORDS + 60.0 * beginning_closeness(token, word)
            for number in self._words[word]:
                yield number, score

    def _beginning(self, squashed: str) -> tuple[int, int]:
        """Which of the squashed forms begin so."""
        forms = self._squashed[0]
        start = bisect_left(forms, squashed)
        return start, bisect_left(forms, squashed + _LAST_CHARACTER, start)

    def _all_tokens(self, tokens: Sequence[str]) -> Iterator[tuple[int, float]]:
        """The forms in which each word of the query is found, in any order: exactly, as a beginning, or nearly."""
        # The longest word leaves the fewest forms, in which alone the others need to be looked for.
        order = sorted(range(len(tokens)), key=lambda at: -len(tokens[at]))
        found: dict[int, list[tuple[float, bool]]] = {}
        for step, at in enumerate(order):
            if not step:
                found = {number: [near] * len(tokens) for number, near in self._forms_near(tokens[at]).items()}
            elif len(found) <= _FEW or not edits_allowed(len(tokens[at])):
                for number in list(found):
                    near = nearness(tokens[at], self._forms[number][3])
                    if near is None:
                        del found[number]
                    else:
                        found[number][at] = near
            else:
                here = self._forms_near(tokens[at])
                found = {number: nears for number, nears in found.items() if number in here}
                for number, nears in found.items():
                    nears[at] = here[number]
        for number, nears in found.items():
            closeness = sum(near for near, _ in nears)
            yield number, (_WORDS if all(exact for _, exact in nears) else _FUZZY) + 60.0 * closeness / len(tokens)

    def _forms_near(self, token: str) -> dict[int, tuple[float, bool]]:
        """The forms with a word near `token`: closeness, and whether without a typo. Kept, for the next word's keys."""
        here = self._near.get(token)
        if here is None:
            here = {}
            for word, closeness, exact in self._near_words(token):
                for number in self._words[word]:
                    if closeness > here.get(number, (0.0, False))[0]:
                        here[number] = (closeness, exact)
            if len(self._near) >= _KEPT_TOKENS:
                self._near.clear()
            self._near[token] = here
        return here

    def _near_words(self, token: str) -> Iterator[tuple[str, float, bool]]:
        """Words that begin with `token`, then those that nearly do: word, closeness 0 to 1, whether without a typo."""
        for word in self._with_prefix(token):
            yield word, beginning_closeness(token, word), True
        if edits := typos_looked_for(token):
            for word, distance in self._with_typos(token, edits).items():
                if distance:
                    yield word, near_closeness(token, word, distance, edits), False

    def _with_typos(self, token: str, edits: int) -> dict[str, int]:
        """The words a beginning of which is at most `edits` away from `token`, and how many: 0 for none.

        What is near a long word is near its first letters too: each key looks among the few that the ones before left.
        """
        near = self._typos.get(token)
        if near is None:
            if len(token) <= _HEAD:
                near = self._with_a_typo(token)
            else:
                shorter = token[:-1] if edits == typos_looked_for(token[:-1]) else token[:_HEAD]
                near = _beginnings_near(token, edits, self._with_typos(shorter, typos_looked_for(shorter)))
            if len(self._typos) >= _KEPT_TOKENS:
                self._typos.clear()
            self._typos[token] = near
        return near

    def _with_a_typo(self, token: str) -> dict[str, int]:
        """`_with_typos` of the first letters, among words that share a letter with them in the first two places.

        Both first letters wrong at once is rarer than anybody's patience with a slow filter.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        letters = token[:2]
        found: list[tuple[str, float]] = []
        for size in range(len(token) - 1, len(token) + 2):
            likely = [head for head in self._heads[size] if head[0] in letters or head[1:2] in letters]
            near = process.extract(token, likely, scorer=OSA.distance, score_cutoff=1, limit=None)
            found += ((head, distance) for head, distance, _ in near)
        least: dict[str, int] = {}
        for head, distance in sorted(found, key=lambda each: -each[1]):
            least.update(dict.fromkeys(self._with_prefix(head), int(distance)))
        return least

    def _with_prefix(self, prefix: str) -> Sequence[str]:
        start = bisect_left(self._sorted_words, prefix)
        return self._sorted_words[start : bisect_left(self._sorted_words, prefix + _LAST_CHARACTER, start)]

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


def _beginnings_near(token: str, edits: int, words: Collection[str]) -> dict[str, int]:
    """Those of `words` a beginning of which is at most `edits` away from `token`, and the least distance of each."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    least: dict[str, int] = {}
    for size in range(len(token) - edits, len(token) + edits + 1):
        heads: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if len(word) >= size:
                heads[word[:size]].append(word)
        for head, distance, _ in process.extract(
            token, heads.keys(), scorer=OSA.distance, score_cutoff=edits, limit=None
        ):
            for word in heads[head]:
                if distance < least.get(word, edits + 1):
                    least[word] = distance
    return least
