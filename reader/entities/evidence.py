"""What an article says of a word in other places: in small letters, after a title, in the name of a company."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.entities.runs import capital_runs, style_of
from reader.entities.words import WordFeatures

_PLACE_WORDS = frozenset(("in", "near", "from", "at", "nach", "aus", "bei", "en", "desde", "à", "vers", "hacia"))
"""Words that a place follows more often than anything else."""


@dataclass(frozen=True, slots=True)
class ArticleEvidence:
    """What the rest of the article says of a word (all lower case)."""

    seen_lower: frozenset[str] = frozenset()
    seen_inside: frozenset[str] = frozenset()
    after_first_name: frozenset[str] = frozenset()
    after_title: frozenset[str] = frozenset()
    before_suffix: frozenset[str] = frozenset()
    before_saying: frozenset[str] = frozenset()
    in_organisation: frozenset[str] = frozenset()
    in_place: frozenset[str] = frozenset()
    after_place_word: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()


def gather(article: Sequence[list[WordFeatures]]) -> ArticleEvidence:
    """What the sentences of an article say together of the words in them."""
    lower: set[str] = set()
    inside: set[str] = set()
    first: set[str] = set()
    title: set[str] = set()
    suffix: set[str] = set()
    saying: set[str] = set()
    runs = _RunEvidence()
    for words in article:
        runs.add(words)
        headline = style_of(words) != "n"
        previous: WordFeatures | None = None
        for word in words:
            if not word.candidate:
                lower.add(word.lowered)
            elif previous is not None and not headline:
                if not previous.candidate and previous.shape[0] in "x,":
                    inside.add(word.lowered)
                if previous.candidate and "F" in previous.classes:
                    first.add(word.lowered)
                if "t" in previous.classes:
                    title.add(word.lowered)
            if previous is not None and previous.candidate:
                if "i" in word.classes:
                    suffix.add(previous.lowered)
                if "v" in word.classes:
                    saying.add(previous.lowered)
            previous = word
    sets = (lower, inside, first, title, suffix, saying, runs.organisation, runs.place, runs.located, runs.acronyms)
    return ArticleEvidence(*map(frozenset, sets))


class _RunEvidence:
    """What the runs of capitals of an article say of the words in them."""

    def __init__(self) -> None:
        self.organisation: set[str] = set()
        self.place: set[str] = set()
        self.located: set[str] = set()
        self.acronyms: set[str] = set()

    def add(self, words: list[WordFeatures]) -> None:
        for start, end in capital_runs(words):
            run = words[start:end]
            if len(run) == 1:
                if start and words[start - 1].lowered in _PLACE_WORDS:
                    self.located.add(run[0].lowered)
                continue
            names = [word.lowered for word in run if word.candidate]
            last = run[-1].classes
            if "h" in last or "i" in last:
                self.organisation.update(names[:-1])
            elif "l" in last:
                self.place.update(names[:-1])
            if len(names) > 1:
                self.acronyms.add("".join(name[0] for name in names))
