"""Names in a list are of one kind: line-ups, children, members."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.entities.cues import runs
from reader.entities.gazetteer import fold
from reader.entities.mentions import Name, Sentence
from reader.entities.vocabulary import DEMONYMS, NEVER_NAMES

_COMMAS = frozenset({",", ";", "and", "y", "e", "et", "&"})
_SHEET = _COMMAS | frozenset({"(", ")", ":", "[", "]", "'", "’", "+", "sub", "subs"})
"""What else divides the names on a team sheet: Hume, Varga (Diallo 78); Rose."""
_TEAM = 6
"""How many names in a row make a team sheet."""
_SURE = 0.97


def of_one_kind(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """The names, with people for what a team sheet's other names show to be people."""
    people: set[Name] = set()
    for number, starts in _by_sentence(names).items():
        if len(starts) < _TEAM // 2 or sentences[number].language in ("de", "zh"):
            continue
        for items in _lists(sentences[number], _SHEET):
            inside = [starts[start] for start, end in items if start in starts and starts[start].end == end]
            kinds = Counter(name.type for name in inside)
            if len(items) >= _TEAM and kinds["PERSON"] * 4 >= len(inside) * 3:
                people |= {name for name in inside if name.end - name.start < 3 and name.score < _SURE}
    return [name._replace(type="PERSON") if name in people else name for name in names]


def listed(sentences: Sequence[Sentence], names: Sequence[Name]) -> list[Name]:
    """What stands in a list between names of one type is a name of that type: line-ups, children, members."""
    found: list[Name] = []
    for number, starts in _by_sentence(names).items():
        sentence = sentences[number]
        if len(starts) < 2 or sentence.heading or sentence.language in ("de", "zh"):
            continue
        for items in _lists(sentence, _COMMAS):
            kinds = {starts[start].type for start, _ in items if start in starts}
            free = [(start, end) for start, end in items if not any(start <= at < end for at in starts)]
            if len(kinds) == 1 and len(items) - len(free) >= max(2, len(free)):
                kind = next(iter(kinds))
                plain = [item for item in free if _plain(sentence, *item)]
                found += [Name(number, start, end, kind, 0.6) for start, end in plain]
    return found


def _by_sentence(names: Sequence[Name]) -> dict[int, dict[int, Name]]:
    """The names by their sentences, and there by where they start."""
    found: dict[int, dict[int, Name]] = defaultdict(dict)
    for name in names:
        found[name.sentence][name.start] = name
    return found


def _plain(sentence: Sentence, start: int, end: int) -> bool:
    forms = [fold(token.text) for token in sentence.tokens[start:end]]
    return not any(form in NEVER_NAMES or form in DEMONYMS for form in forms)


def _lists(sentence: Sentence, dividers: frozenset[str]) -> list[list[tuple[int, int]]]:
    """Runs of capitals that only `dividers` and, with brackets among them, numbers divide, three or more in a row."""
    lists: list[list[tuple[int, int]]] = []
    current: list[tuple[int, int]] = []
    for start, end in runs(sentence.tokens):
        between = {token.text for token in sentence.tokens[current[-1][1] : start]} if current else set()
        if "(" in dividers:
            between = {word for word in between if not word.isdigit()}
        if current and between <= dividers and end - start < 4:
            current.append((start, end))
            continue
        lists.append(current)
        current = [(start, end)]
    return [items for items in [*lists, current] if len(items) > 2]
