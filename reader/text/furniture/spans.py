"""The headline in a dump that lost its line breaks: which of its words, by learned weights.

Menu, masthead, kicker, headline, standfirst, author and text stand in one row there. A headline is a span of words:
what stands right outside its two ends and what is in it speak for it and against it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.text.evidence.manner import voice
from reader.text.evidence.page import Page
from reader.text.furniture.candidates import Candidate, stems
from reader.text.furniture.likes import NUMBER_OF_PAPER
from reader.text.furniture.runs import bare
from reader.text.furniture.title import read_weights, score
from reader.text.lines.view import View
from reader.text.rules.load import CODES, spoken
from reader.text.shape import wide_count
from reader.text.wording import meta
from reader.text.wording.labels import home_words

WEIGHTS = Path(__file__).parent / "data" / "spans.tsv"
_WORD = re.compile(r"\S+")
_BARE = re.compile(r"^\W+|\W+$")
_MARK = re.compile(r"[^\w\s]{1,3}$")
_BARS = "|｜·•«»‹›>→▸/_:☰≡★"
_ENDS = re.compile(r"[.!?…][\"”’»)]?$")
# The masthead's last words: `Heft 5/25`.
_NUMBERED = re.compile(rf"(?:{NUMBER_OF_PAPER.pattern})(?:\s?[/-]\s?\d{{1,4}})?$", re.IGNORECASE)
_BEFORE = 30
_SENTENCES_AFTER = 3
_MOST = 200
_AFTER_TEXT = 40
_GRAM = 4
_LEAST, _LONGEST = 4, 26
_LENGTHS = (4, 5, 6, 8, 10, 13, 17, 21)
_BESIDE = 4

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """The words around a text's beginning, each with its kind; what `spans` are chosen in.

    `said` are the indices of words at which an author or a date begins, with the index of the word after it; `ends`
    says of each word whether a sentence ends with it; `numbers` are where a paper says its number.
    """

    text: str
    places: tuple[Span, ...]
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    said: Mapping[int, int]
    menu: tuple[bool, ...]
    page: tuple[bool, ...]
    shared: tuple[bool, ...]
    again: tuple[bool, ...]
    ends: tuple[bool, ...]
    numbers: tuple[Span, ...]


def row(views: Sequence[View], page: Page, code: str) -> Row | None:
    """The words around the beginning of the text in `views`; None if they are written without blanks."""
    last = min(page.start + _SENTENCES_AFTER, len(views))
    head = " ".join(view.rest for view in views[page.head : last] if view.line.run)
    places = [match.span() for match in _WORD.finditer(head)][:_MOST]
    if len(places) < _LEAST or wide_count(head) > _LEAST:
        return None
    words = tuple(_BARE.sub("", head[low:high]) for low, high in places)
    grammar = spoken(code).function_words
    kinds = tuple(
        _kind(head[low:high], word, word.casefold() in grammar) for (low, high), word in zip(places, words, strict=True)
    )
    menus = meta.section_names(CODES) | home_words()
    speaks = voice(code)
    talk = speaks.imperatives | speaks.site
    body = stems(" ".join(view.rest for view in views[page.start + 1 : page.start + _AFTER_TEXT]))
    folded = [word.casefold() for word in words]
    printed = [word for view in views[:400] for word in view.rest.split()]
    every = [(word if word.isalnum() else _BARE.sub("", word)).casefold() for word in printed]
    grams = Counter(zip(*(every[at:] for at in range(_GRAM)), strict=False))
    return Row(
        head,
        tuple(places),
        words,
        kinds,
        _said(head, places, kinds, code),
        tuple(
            word in menus or f"{word} {after}" in menus or f"{before} {word}" in menus
            for before, word, after in zip(["", *folded], folded, [*folded[1:], ""], strict=False)
        ),
        tuple(word in talk for word in folded),
        tuple(bool(stems(word) & body) for word in words),
        tuple(grams[tuple(folded[at : at + _GRAM])] > 1 for at in range(len(folded))),
        tuple(bool(_ENDS.search(head[low:high])) for low, high in places),
        tuple(match.span() for match in NUMBER_OF_PAPER.finditer(head)),
    )


def _kind(printed: str, word: str, grammar: bool) -> str:
    if not word:
        return "bar" if printed[0] in _BARS else "mark"
    if word[0].isdigit():
        return "number"
    if grammar or printed == word[:1]:
        return "Grammar" if word[0].isupper() else "grammar"
    if len(word) > 2 and word.isupper():
        return "SHOUT"
    return "Capital" if word[0].isupper() else "small"


def _said(text: str, places: Sequence[Span], kinds: Sequence[str], code: str) -> Mapping[int, int]:
    """Where authors, dates and their labels begin, and the name alone right before a date."""
    starts = {low: at for at, (low, _) in enumerate(places)}
    found: dict[int, int] = {}
    for low, at in starts.items():
        if kinds[at] not in ("small", "grammar", "mark") and meta.begins(text, low, code):
            said, end = meta.consume(text, low, code)
            if said.published or said.updated or (said.byline and said.prefixed):
                found[at] = next((index for start, index in starts.items() if start >= end), len(places))
    for name in bare(text, code):
        at = starts.get(text.find(name), len(places))
        after = at + len(name.split())
        if at < len(places) and found.keys().isdisjoint(range(at, after)):
            found[at] = after
    return found


def spans(given: Row) -> Iterator[Candidate]:
    """Every span of words that can be a headline; a candidate's index is that of its first word."""
    count = len(given.words)
    ended = [dict(_ended(given, after)) if after else {} for after in range(count + 1)]
    for first in range(count - _LEAST + 1):
        if given.kinds[first] in ("bar", "mark", "small", "grammar") or first in given.said:
            continue
        begun = dict(_begun(given, first))
        for after in range(first + _LEAST, min(first + _LONGEST, count) + 1):
            if after - 1 in given.said or given.kinds[after - 1] == "bar":
                break
            features = {**begun, **ended[after], **dict(_within(given, first, after))}
            yield Candidate(first, given.text[given.places[first][0] : given.places[after - 1][1]], features)


def _begun(given: Row, first: int) -> Iterator[tuple[str, float]]:
    before = given.kinds[first - 1] if first else "none"
    yield f"begins:{before}|{given.kinds[first]}", 1.0
    if first:
        low, high = given.places[first - 1]
        if given.ends[first - 1]:
            yield "begins:after-sentence", 1.0
        elif _MARK.search(given.text[low:high]):
            yield "begins:after-mark", 1.0
        yield "begins:menu-before" if given.menu[first - 1] else "begins:no-menu", 1.0
        if given.page[first - 1]:
            yield "begins:page-before", 1.0
        if _NUMBERED.search(given.text[max(0, low - _BEFORE) : high]):
            yield "begins:after-number", 1.0
        sentences = sum(given.ends[:first])
        yield f"begins:sentences-before:{min(sentences, 2)}", 1.0
    if given.again[first]:
        yield "begins:again", 1.0
        if not first or not given.again[first - 1]:
            yield "begins:again-from-here", 1.0
    if given.menu[first]:
        yield "begins:menu", 1.0
    if given.page[first]:
        yield "begins:page", 1.0
    if first in given.said.values():
        yield "begins:after-said", 1.0
    yield "begins:shared-before", sum(given.shared[max(0, first - _BESIDE) : first]) / _BESIDE
    if any(at < first for at in given.said):
        yield "begins:below-said", 1.0


def _ended(given: Row, after: int) -> Iterator[tuple[str, float]]:
    behind = given.kinds[after] if after < len(given.kinds) else "none"
    yield f"ends:{given.kinds[after - 1]}|{behind}", 1.0
    if given.ends[after - 1]:
        yield "ends:sentence", 1.0
    elif given.text[given.places[after - 1][1] - 1] in ",;:":
        yield "ends:comma", 1.0
    if after in given.said:
        yield "ends:said", 1.0
    if after < len(given.places) and given.text[given.places[after][1] - 1] in ":：":
        yield "ends:label", 1.0
    if after < len(given.page) and given.page[after]:
        yield "ends:page", 1.0
    if after < len(given.menu) and given.menu[after]:
        yield "ends:menu", 1.0
    if after >= _GRAM and given.again[after - _GRAM]:
        yield "ends:again", 1.0
        if after - _GRAM + 1 < len(given.again) and not given.again[after - _GRAM + 1]:
            yield "ends:again-no-more", 1.0


def _within(given: Row, first: int, after: int) -> Iterator[tuple[str, float]]:
    kinds = given.kinds[first:after]
    size = after - first
    yield "size:" + next((str(limit) for limit in _LENGTHS if size <= limit), "more"), 1.0
    capital = kinds.count("Capital") + kinds.count("SHOUT")
    small = kinds.count("small")
    style = "title" if not small else "sentence" if small >= capital else "mixed"
    yield f"style:{style}", 1.0
    behind = given.kinds[after] if after < len(given.kinds) else "none"
    yield f"style:{style}|{kinds[-1]}|{behind}", 1.0
    yield f"style:{style}:grammar", min(kinds.count("grammar"), 4) / 4
    inner = kinds[1:].count("Grammar")
    if inner:
        yield f"style:{style}:inner", min(inner, 3) / 3
    shared = sum(given.shared[first:after])
    yield "shared", shared / size
    yield "shared:many", min(shared, 6) / 6
    yield "menu", sum(given.menu[first:after]) / size
    yield "page", sum(given.page[first:after]) / size
    yield "marks", (kinds.count("mark") + kinds.count("bar")) / size
    if "SHOUT" in kinds and style != "title":
        yield "shout", kinds.count("SHOUT") / size
    ends = sum(given.ends[first : after - 1])
    if ends:
        yield "inner-end", float(ends)
    begin, end = given.places[first][0], given.places[after - 1][1]
    if any(begin <= low and high <= end for low, high in given.numbers):
        yield "number", 1.0
    if sum(given.again[first : max(first + 1, after - _GRAM + 1)]) == max(1, size - _GRAM + 1):
        yield "again:whole", 1.0


def find_span(given: Row) -> str | None:
    """The headline in the row, None if none is possible."""
    weights = _weights()
    best = max(spans(given), key=lambda each: score(each, weights), default=None)
    return best.text if best else None


@cache
def _weights() -> Mapping[str, float]:
    return read_weights(WEIGHTS)
