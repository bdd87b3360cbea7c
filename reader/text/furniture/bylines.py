"""The names that can be the author's, each with what speaks for and against it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from reader.text.evidence.page import Page, certain
from reader.text.furniture.found import Found
from reader.text.lines.view import View
from reader.text.shape import wide_count
from reader.text.wording import dates, meta, wide
from reader.text.wording.authors import names_at
from reader.text.wording.given import is_given
from reader.text.wording.grammar import grammar
from reader.text.wording.labels import wording
from reader.text.wording.names import AGENCIES, NAME, NEWSROOMS, OUTLET_WORD, is_common, is_wide_name

_NAME_AT = re.compile(rf"(?<![\w@/.-]){NAME}")
_SINGLE = re.compile(r"[\s:：]{1,3}(?P<name>[A-ZÀ-Þ][\w'’-]{2,20})[\s.]{0,2}$")
_OPENING = "（【〔"
"""What a wire's slug begins with that is a part of the first sentence's line: （中央社記者王小明台北8日電）."""
_PIECE = re.compile(r"[^\s|｜/／,，、()（）>＞]{2,12}")
_WEEKDAY = re.compile("周[一二三四五六日末]")
_HONORIFIC = re.compile(r"^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau|Dra?|Sra?|Mme)\.?\s)+(?=\S+\s)")
_MARKS = re.compile(r"[\W_]+$")
_LONGEST = 220
_TOP = 24
_BELOW_START = 14
_TAIL = 30
_MOST_LINES = 90
_SPANS = 3
_BESIDE = 3
_PROSE_LINES = 80
_NAME_WORDS = 5
_ROLE_WORDS = 8
_LINKED = 4
_SOON = 80
# What matters more together: how names were read and what they look like.
_MANNERS = frozenset(f"how:{how}" for how in ("announced", "dated", "bare", "span", "wide", "beside", "filed")) | {
    "common"
}
_LOOKS = "given:True given:False shouted common near:date near:none near:role above:by above:title body:0 prose"
_TELLING = frozenset(_LOOKS.split())
_STEPS = (0, 1, 2, 3, 5, 8, 13, 24)


@dataclass(frozen=True, slots=True)
class Reading:
    """Names that stand on the line `index`; `how` they were read; where they begin and end in the line's words."""

    index: int
    names: tuple[str, ...]
    how: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signed:
    """A reading that can be the byline, and its features with their values."""

    reading: Reading
    features: Mapping[str, float]
    linked: bool = False
    """Whether nothing but roles and the like part it from the reading before it."""


@dataclass(frozen=True)
class Signatures:
    """What bylines are looked at in: the lines, the language, where the text stands, what is known of the article."""

    views: Sequence[View]
    code: str
    page: Page
    found: Found

    @cached_property
    def last(self) -> int:
        """The index of the text's last sentence."""
        prose = [
            at for at in range(self.page.start, self.page.end) if self.views[at].prose and not certain(self.views[at])
        ]
        return max(prose, default=self.page.start)

    @cached_property
    def body(self) -> str:
        """The text's first sentences, and its last."""
        inside = self.views[self.page.start : self.last]
        prose = [view.rest for view in inside if view.prose and not certain(view)]
        return " ".join((*prose[:_PROSE_LINES], *prose[_PROSE_LINES:][-10:]))

    @cached_property
    def around(self) -> tuple[int, ...]:
        """The lines on which an author may be named: above the text, at its beginning, behind it."""
        title, start = self.found.title_line, self.page.start
        below = start + _BELOW_START if title is None else max(start, title) + _BELOW_START
        places = {*range(_TOP), *range(max(self.page.head, start - _MOST_LINES), below)}
        if title is not None:
            places.update(range(max(0, title - _BELOW_START), title + _BELOW_START))
        places.update(range(self.last, self.last + _TAIL))
        return tuple(at for at in sorted(places) if at < len(self.views) and self.views[at].rest)

    @cached_property
    def short(self) -> str:
        """All that stands around the text."""
        return "\n".join(self.views[at].rest for at in self.around if not self.views[at].prose)

    @cached_property
    def neighbours(self) -> dict[int, str]:
        """What is known of what lines are, by their index: several readings have the same neighbours."""
        return {}

    @cached_property
    def fields(self) -> Mapping[int, str]:
        """What is known of the lines."""
        return dict(self.found.cut) | dict(self.found.lines)


def signed(setting: Signatures) -> list[Signed]:
    """The names that can be the byline, in order."""
    found: list[Signed] = []
    seen: set[tuple[str, ...]] = set()
    for reading in _all_readings(setting):
        again = "again:first" if reading.names not in seen else "again:later"
        seen.add(reading.names)
        features = dict(_features(setting, reading)) | {again: 1.0, f"rank:{_step(len(found))}": 1.0}
        linked = bool(found) and _linked(setting, found[-1].reading, reading)
        found.append(Signed(reading, features, linked))
    return found


def _linked(setting: Signatures, one: Reading, other: Reading) -> bool:
    """Whether `other` is read as `one` is, on a line soon after it, with roles and joining words alone in between."""
    between = setting.views[one.index + 1 : other.index]
    if one.how != other.how or not between or len(between) > _LINKED:
        return False
    words = wording(setting.code)
    joins = (words.role.search(view.rest) or words.joiner.fullmatch(f" {view.rest} ") for view in between)
    return all(joins) and not any(view.ends or view.words > _ROLE_WORDS for view in between)


def _all_readings(setting: Signatures) -> Iterator[Reading]:
    """The readings of all lines, and the byline that is known if it is none of them."""
    known = setting.found.byline
    for index in setting.around:
        for reading in _readings(setting, index):
            known = () if reading.names == known else known
            yield reading
    if known:
        index = next((at for at, field in setting.found.lines if field == "byline"), setting.page.start)
        yield Reading(index, known, "known", 0, 0)


def _readings(setting: Signatures, index: int) -> Iterator[Reading]:
    """The ways to read names on the line at `index`."""
    view = setting.views[index]
    if view.rest[0] in _OPENING and (filed := wide.authors_at(view.rest, 0)):
        yield Reading(index, filed[0], "filed", 0, filed[2])
        return
    if len(view.rest) > _LONGEST and not (index >= setting.last and _NAME_AT.match(view.rest)):
        return
    read = meta.parse(view.rest, setting.code)
    if read and read.byline:
        how = _manner(read)
        if all(each.casefold() not in AGENCIES for each in read.byline):
            yield Reading(index, read.byline, how, 0, len(view.rest))
        return
    if wide_count(view.rest):
        if names := wide_names(view.rest, setting.code):
            yield Reading(index, names, "wide", 0, len(view.rest))
        elif not view.prose and dates.find(view.rest, (setting.code,)):
            yield from _beside_date(setting, index)
        return
    yield from _spans(setting, index)


def _beside_date(setting: Signatures, index: int) -> Iterator[Reading]:
    """Chinese names that blanks or marks set apart in a line with a date: 苏牧野 · 2025年9月9日."""
    known = meta.section_names((setting.code,))
    for piece in _PIECE.finditer(setting.views[index].rest):
        name = piece.group()
        if is_wide_name(name) and name not in known and not _WEEKDAY.match(name):
            yield Reading(index, (name,), "beside", piece.start(), piece.end())


def _manner(read: meta.Meta) -> str:
    """How a line that says who wrote says it."""
    if read.prefixed:
        return "reviewed" if read.reviewed else "announced"
    return "dated" if read.published or read.updated else "bare"


def _spans(setting: Signatures, index: int) -> Iterator[Reading]:
    """Names inside the line."""
    text, words = setting.views[index].rest, wording(setting.code)
    sentence = setting.views[index].prose and not _biography(setting, index)
    position = 0
    for _ in range(_SPANS):
        match = _NAME_AT.search(text, position)
        label = words.byline.match(text, match.start()) if match else None
        if match is None or (sentence and not label and _side(text[: match.start()], setting.code, ahead=True) != "by"):
            break
        start = label.end() if label else match.start()
        named = names_at(text, start, words, single=False)
        position = named[1] if named else match.end()
        if named:
            names = tuple(_HONORIFIC.sub("", name.strip()) for name in named[0])
            yield Reading(index, names, "span", start + len(text[start:]) - len(text[start:].lstrip()), named[1])
    prefix = words.byline.match(text)
    single = _SINGLE.match(text, prefix.end()) if prefix else None
    if single:
        yield Reading(index, (single["name"],), "single", single.start("name"), single.end("name"))


def _biography(setting: Signatures, index: int) -> bool:
    """Whether the line behind the text begins with a person and says what that person does."""
    view = setting.views[index]
    match = _NAME_AT.search(view.rest)
    if index < setting.last or match is None or match.start() > _SOON / 2:
        return False
    known = any(each.rule.kind.name == "author-bio" for each in view.matches) or _neighbour(setting, index - 1) == "by"
    return known or wording(setting.code).role.search(view.rest[match.end() :][:_SOON]) is not None


def wide_names(text: str, code: str) -> tuple[str, ...]:
    """The Chinese or Japanese names that alone make up `text`."""
    names = tuple(text.strip().replace("、", " ").split())
    known = meta.section_names((code,))
    named = len(names) <= _BESIDE and all(is_wide_name(name) and name not in known for name in names)
    return names if named else ()


def _features(setting: Signatures, reading: Reading) -> Iterator[tuple[str, float]]:
    flags = {flag for part in (_of_line, _of_names, _of_place) for flag in part(setting, reading) if flag}
    pairs = (f"{one}&{other}" for one, other in product(flags & _MANNERS, flags & _TELLING))
    return ((flag, 1.0) for flag in sorted((*flags, *pairs)))


def _of_line(setting: Signatures, reading: Reading) -> Iterator[str]:
    """How the names are written into their line, and what its neighbours are."""
    view = setting.views[reading.index]
    yield f"how:{reading.how}"
    before, after = view.rest[: reading.start].strip(), view.rest[reading.end :].strip()
    if reading.how == "span":
        yield f"before:{_side(before, setting.code, ahead=True)}"
        yield f"after:{_side(after, setting.code, ahead=False)}"
    yield "role:behind" if after and wording(setting.code).role.search(after[:_SOON]) else ""
    yield f"left:{_step(len(before.split()) + len(after.split()))}"
    yield "prose" if view.prose else ""
    yield "run" if view.line.run else ""
    yield "bullet" if view.line.bullet else ""
    for match in view.matches[:2]:
        yield f"kind:{match.rule.kind.name}"
    for name, index in (("above", reading.index - 1), ("below", reading.index + 1)):
        yield f"{name}:{_neighbour(setting, index)}"
    near = [_neighbour(setting, reading.index + step) for step in (-2, -1, 1, 2)]
    yield "near:date" if {"published", "dateline"} & set(near) else "near:none"
    for each in ("title", "role"):
        yield f"near:{each}" if each in near else ""


def _side(text: str, code: str, *, ahead: bool) -> str:
    """What stands before (`ahead`) or behind names in their line."""
    words = wording(code)
    bare = _MARKS.sub("", text)
    if not bare:
        return "nothing"
    if ahead and bare.casefold() in NEWSROOMS:
        return "by"
    if ahead and any(words.byline.fullmatch(part) for part in (bare, " ".join(bare.split()[-2:]), bare.split()[-1])):
        return "by"
    others = grammar(code).others
    if ahead and (others.match(f"{bare}: ") or others.fullmatch(f"{bare.split()[-1]}: ")):
        return "others"
    if dates.find(text, (code,)):
        return "date"
    if not ahead and words.roles.match(text.lstrip(" ,|–—-(")):
        return "role"
    if not ahead and text[0] in ",(|–—-":
        return "mark"
    return "words" if len(bare.split()) <= _NAME_WORDS else "sentence"


def _neighbour(setting: Signatures, index: int) -> str:
    """What the line at `index` is."""
    known = setting.neighbours.get(index)
    if known is None:
        known = setting.neighbours[index] = _kind_of_line(setting, index)
    return known


def _kind_of_line(setting: Signatures, index: int) -> str:
    if not 0 <= index < len(setting.views):
        return "nothing"
    view = setting.views[index]
    field = setting.fields.get(index)
    if field in ("title", "published", "updated", "dateline", "byline"):
        return "published" if field == "updated" else field
    words = wording(setting.code)
    bare = _MARKS.sub("", view.rest)
    if words.byline.fullmatch(bare):
        return "by"
    if grammar(setting.code).others.fullmatch(f"{bare}: "):
        return "others"
    if words.roles.fullmatch(bare):
        return "role"
    read = meta.parse(view.rest, setting.code)
    if read and (read.published or read.updated):
        return "published"
    if any(match.rule.kind.name in ("author-bio", "image-credit") for match in view.matches[:1]):
        return view.matches[0].rule.kind.name
    return "prose" if view.prose else "residue" if certain(view) else "short" if view.words <= _NAME_WORDS else "line"


def _of_names(setting: Signatures, reading: Reading) -> Iterator[str]:
    """What the names are, and where else they stand."""
    name = reading.names[0]
    parts = name.split()
    yield f"count:{min(len(reading.names), 3)}"
    yield f"words:{min(len(parts), 4)}"
    if not wide_count(name):
        yield f"given:{is_given(parts[0])}"
        yield "given:last" if len(parts) > 1 and is_given(parts[-1]) and not is_given(parts[0]) else ""
    yield "shouted" if name.isupper() else ""
    yield "outlet" if OUTLET_WORD.search(" ".join(reading.names)) else ""
    yield "common" if is_common(name, setting.body) else ""
    yield f"body:{min(setting.body.count(name), 2)}"
    if len(parts) > 1:
        yield "body:surname" if parts[-1] in setting.body and name not in setting.body else ""
    yield f"around:{min(setting.short.count(name), 3)}"
    yield "in:title" if name.casefold() in setting.found.title.casefold() else ""
    yield "in:source" if name.casefold() in (setting.found.source or "").casefold() else ""
    known = setting.found.byline
    yield "known:same" if known == reading.names else "known:other" if known else "known:none"


def _of_place(setting: Signatures, reading: Reading) -> Iterator[str]:
    """Where the line stands."""
    title, start = setting.found.title_line, setting.page.start
    index = reading.index
    if index >= setting.last:
        yield f"tail:{_step(index - setting.last)}"
        return
    yield f"start:{_signed_step(index - start)}"
    yield "title:none" if title is None else f"title:{_signed_step(index - title)}"
    if reading.how != "announced":
        yield "top" if index == 0 else ""


def _step(count: int) -> int:
    return max(step for step in _STEPS if step <= count)


def _signed_step(distance: int) -> str:
    return f"{'-' if distance < 0 else '+'}{_step(abs(distance))}"
