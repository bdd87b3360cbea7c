"""The lines that can be the article's title, each with what speaks for and against it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from reader.text.evidence.page import Page, certain
from reader.text.evidence.scraps import page_talk
from reader.text.furniture.likes import kinds
from reader.text.lines.fragments import heading_level
from reader.text.lines.view import View
from reader.text.rules.load import spoken
from reader.text.shape import count_words, is_shouted, same_text, wide_count
from reader.text.wording import meta
from reader.text.wording.names import is_common
from reader.text.wording.title_marks import clean_title

_STUB = re.compile(
    r"(?:summary|description|excerpt|abstract|teaser|zusammenfassung|resumen|résumé|摘要|简介|概要)\s?[:：]",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"[^\W\d_]{4,40}")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-ÞА-ЯЁ][\w’'-]{2,30}")
_WIDE_RUN = re.compile("[\u4e00-\u9fff\u3040-\u30ff]{2,40}")
_MARKS = re.compile(r"(?<!\S)[^\w\s]{1,3}(?!\S)")
_STEM = 6
_KEYED = 400
_TITLE_WORDS = 45
_CLOSE = 0.3
STANDFIRST = "above:headline:between"
"""The feature of a line between a shorter one that may be the headline and a line of author or date."""
_LONGER = 1.3
_SIZES = (1, 2, 3, 4, 6, 9, 13, 18, 25, 34)
_STEPS = (0, 1, 2, 3, 5, 8, 13, 24)
_PROSE_LINES = 40
_LEAD = 400


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that can be the title: its index, its words as a headline, and its features with their values."""

    index: int
    text: str
    features: Mapping[str, float]


@dataclass(frozen=True)
class Setting:
    """What candidates are looked at in: the lines, those that are author, date and the like already, where text begins.

    `taken` are lines that cannot be a title; `last` is the index of the last that can.
    """

    views: Sequence[View]
    code: str
    page: Page
    fields: Mapping[int, str]
    taken: Set[int]
    last: int

    @cached_property
    def prose(self) -> tuple[str, ...]:
        """The text's first sentences."""
        views = self.views[self.page.start :][:120]
        return tuple([view.rest for view in views if view.prose] or [view.rest for view in views[:80]])[:_PROSE_LINES]

    @cached_property
    def body(self) -> str:
        return " ".join(self.prose)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The stems of the longer words of the text's sentences, and its pairs of wide characters."""
        return frozenset(stems(self.body[:20000]) | _pairs(self.body[:8000]))

    @cached_property
    def lead(self) -> frozenset[str]:
        """The same of its beginning alone."""
        return frozenset(stems(self.body[:_LEAD]) | _pairs(self.body[:_LEAD]))

    @cached_property
    def names(self) -> frozenset[str]:
        """The capitalised words of its beginning."""
        return frozenset(_CAPITAL.findall(self.body[: 4 * _LEAD]))

    @cached_property
    def copies(self) -> Counter[str]:
        """How often each line stands in the dump, other words around it left out."""
        short = (view.rest for view in self.views[:_KEYED] if view.words <= _TITLE_WORDS)
        return Counter(same_text(clean_title(text)[0]) for text in short)

    @cached_property
    def function_words(self) -> frozenset[str]:
        return spoken(self.code).function_words


def stems(text: str) -> set[str]:
    """The beginnings of the longer words in `text`, lower case."""
    return {word[:_STEM] for word in _CONTENT.findall(text.casefold())}


def _pairs(text: str) -> set[str]:
    return {run[at : at + 2] for run in _WIDE_RUN.findall(text) for at in range(len(run) - 1)}


def candidates(setting: Setting) -> list[Candidate]:
    """The lines that can be the title, in order."""
    found: list[Candidate] = []
    for index in _possible(setting):
        view = setting.views[index]
        text = clean_title(view.rest)[0]
        words = count_words(_MARKS.sub(" ", text))
        if words <= _TITLE_WORDS and any(char.isalpha() for char in text):
            found.append(Candidate(index, text, {}))
    rank = 0
    for at, each in enumerate(found):
        features = dict(_features(setting, each, rank, len(found) - at))
        found[at] = replace(each, features=features)
        rank += features.get("plausible", 0.0) > 0
    return found


def _possible(setting: Setting) -> Iterator[int]:
    first = setting.page.start
    for index in range(setting.page.head, min(len(setting.views), setting.last + 1)):
        view = setting.views[index]
        if index in setting.taken or not view.rest or certain(view) or view.line.bullet or _STUB.match(view.rest):
            continue
        if index > first and (view.prose or view.ends):
            continue
        if index == first and not _headline_like(setting, index):
            continue
        yield index


def _headline_like(setting: Setting, index: int) -> bool:
    """A headline that ends in a full stop: alone before author or date, and shorter than what follows."""
    after = {at for at, name in setting.fields.items() if name in ("byline", "published", "updated")}
    return (
        setting.views[index].words <= 24
        and bool(after & {index + 1, index + 2})
        and not any(at < index for at in after)
    )


def _bin(value: int, limits: Sequence[int]) -> str:
    return next((str(limit) for limit in limits if value <= limit), "more")


def _features(setting: Setting, each: Candidate, rank: int, left: int) -> Iterator[tuple[str, float]]:
    view, text, index = setting.views[each.index], each.text, each.index
    words = count_words(_MARKS.sub(" ", text))
    yield "size:" + _bin(words, _SIZES), 1.0
    yield from _of_text(setting, text, words)
    yield from _of_place(setting, index, rank, left)
    yield from _of_neighbours(setting, index)
    talk = max(page_talk(replace(view, rest=text), setting.code), 0.0)
    yield "talk", talk
    for kind in kinds(text, words):
        yield kind, 1.0
    if text.casefold() in meta.section_names((setting.code, "en")):
        yield "section", 1.0
    if level := heading_level(view.line.text):
        yield f"level:{min(level, 3)}", 1.0
    if view.matches:
        yield "rule", 1.0
    if view.ends and text[-1:] not in "?!？！" and not text.endswith(("...", "…")):
        yield "ends", 1.0
    if words <= 14:
        read = meta.parse(text, setting.code)
        if read is not None and read.byline and not any(is_common(name, setting.body) for name in read.byline):
            yield "name:short" if words <= 3 else "name:long", 1.0
    if words >= 5 and talk < _CLOSE and not view.matches:
        yield "plausible", 1.0


def _of_text(setting: Setting, text: str, words: int) -> Iterator[tuple[str, float]]:
    """What the line has in common with the text, and how it is written."""
    wide = wide_count(text) > 3
    content = _pairs(text) if wide else stems(text)
    shared = content & setting.vocabulary
    if words <= 4 and any(text in line for line in setting.prose):
        yield "quoted", 1.0  # a short line that the text has word for word: a name, the paper's above all
        shared = set()
    if content:
        yield "shared", len(shared) / len(content)
        yield "shared:many", min(len(shared), 4) / 4
        yield "lead", len(content & setting.lead) / len(content)
        yield "lead:many", min(len(content & setting.lead), 3) / 3
    elif not wide:
        yield "no-content", 1.0
    names = set(_CAPITAL.findall(text))
    if names & setting.names:
        yield "names", min(len(names & setting.names), 3) / 3
    if wide:
        yield "wide", 1.0
    else:
        tokens = text.split()
        yield "capitals", sum(token[:1].isupper() for token in tokens) / len(tokens)
        if any(token.casefold() in setting.function_words for token in tokens):
            yield "grammar", 1.0
    if is_shouted(text):
        yield "shouted:short" if words <= 3 else "shouted", 1.0
    digits = sum(map(str.isdigit, text))
    if digits:
        yield "digits", digits / len(text)
    key = same_text(text)
    if setting.copies[key] > 1:
        yield "copied:short" if words < 3 else "copied", 1.0
    if len(key) > 12 and any(key in other and other != key for other in setting.copies):
        yield "inside", 1.0


def _of_place(setting: Setting, index: int, rank: int, left: int) -> Iterator[tuple[str, float]]:
    """Where the line stands: among candidates, before the text, beside author and date."""
    page = "page" if setting.page.head else "dump"
    yield f"{page}:before:{_bin(max(setting.page.start - index, -1), _STEPS)}", 1.0
    yield f"{page}:rank:{min(rank, 5)}", 1.0
    yield f"{page}:left:{_bin(left, _STEPS)}", 1.0
    if index == setting.page.start:
        yield "first-sentence", 1.0
    if index > setting.page.start:
        yield "below-text", 1.0
    if index == 0:
        yield "top", 1.0
    fields = setting.fields
    if index + 1 in fields:
        yield "field:next", 1.0
    elif index + 2 in fields or index + 3 in fields:
        yield "field:soon", 1.0
    if index - 1 in fields:
        yield "field:above", 1.0
    said = [at for at, name in fields.items() if name in ("byline", "published", "updated", "dateline")]
    if said:
        yield "field:passed" if min(said) < index else "field:ahead", 1.0


def _of_neighbours(setting: Setting, index: int) -> Iterator[tuple[str, float]]:
    """What stands right above and below the line."""
    views = setting.views
    view = views[index]
    above = views[index - 1] if index else None
    below = views[index + 1] if index + 1 < len(views) else None
    if below is not None:
        if below.prose:
            yield "below:prose", 1.0
        elif below.words > view.words:
            yield "below:longer", 1.0
        if index + 2 in setting.fields and index + 1 not in setting.fields and not below.prose:
            yield "below:standfirst" if below.words >= _LONGER * view.words else "below:other", 1.0
        if certain(below):
            yield "below:residue", 1.0
        # The text for a picture stands right above its credit.
        if not below.line.gap and any(match.rule.kind.name == "image-credit" for match in below.matches):
            yield "below:credit", 1.0
        if below.rest and below.rest[0].islower():
            yield "below:goes-on", 1.0
        if below.line.bullet:
            yield "below:bullet", 1.0
    if above is not None:
        if above.prose:
            yield "above:prose", 1.0
        elif above.words >= 6:
            yield "above:long", 1.0
        elif above.words <= 3:
            yield "above:short", 1.0
        if index - 1 not in setting.fields and not above.ends and 4 <= above.words <= view.words / _LONGER:
            yield STANDFIRST if index + 1 in setting.fields else "above:headline:before-text", 1.0
        if certain(above):
            yield "above:residue", 1.0
        if above.rest.endswith((":", "：")):
            yield "above:label", 1.0
        if above.line.bullet:
            yield "above:bullet", 1.0
    beside = [each for each in (above, below) if each is not None]
    if view.words <= 8 and len(beside) == 2 and all(each.words <= 8 and not each.ends for each in beside):
        yield "in-row", 1.0
