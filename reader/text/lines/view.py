"""A line as the deciding sees it: its words without what is stuck in it, its shape, the rules it answers to."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.text.lines.fragments import Fragment, fragments
from reader.text.lines.glued import stuck
from reader.text.lines.logical import Line, measure
from reader.text.rules.rulebook import Match, RuleBook
from reader.text.shape import ends_sentence, fold

_FOOTNOTES_FROM = 3
_PARAGRAPH = 60
_EDGE_LINES = 1500


@dataclass(frozen=True, slots=True)
class View:
    """`rest` is what the line's fragments leave; `words` counts it; `prose` a finite sentence of nine words or more."""

    line: Line
    fragments: tuple[Fragment, ...]
    rest: str
    key: str
    words: int
    ends: bool
    prose: bool
    matches: tuple[Match, ...]

    @property
    def surest(self) -> Match | None:
        """The strongest rule that the line answers to."""
        return self.matches[0] if self.matches else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a line. `field` names the article's field that it fills; otherwise `rule` says why it goes."""

    rule: str = ""
    field: str = ""
    note: bool = False
    settled: bool = False

    @property
    def undecided(self) -> bool:
        """Whether the line is text so far, and neither a note nor kept by the reader's own word."""
        return self.kept and not self.note and not self.settled

    @property
    def kept(self) -> bool:
        """Whether the line is text."""
        return not self.rule and not self.field


KEEP = Verdict()


def far(count: int) -> range:
    """Of `count` lines the indices of those far from both edges: a text of many thousand is a list or a log there."""
    return range(_EDGE_LINES, max(_EDGE_LINES, count - _EDGE_LINES))


def views(lines: Sequence[Line], book: RuleBook) -> list[View]:
    """Each of `lines` as a view."""
    marks = sum(1 for line in lines if "[" in line.text and "]" in line.text)
    # There the rules' expressions are not tried.
    log = far(len(lines))
    possible = book.within(line.text for index, line in enumerate(lines) if index not in log)
    return [
        _view(line, book, possible, footnotes=marks >= _FOOTNOTES_FROM, thorough=index not in log)
        for index, line in enumerate(lines)
    ]


def _view(line: Line, book: RuleBook, possible: RuleBook, *, footnotes: bool, thorough: bool) -> View:
    """The line as a view. `possible` is what of `book` a `thorough` line can answer to with nothing cut out of it."""
    found = fragments(line.text, footnotes=footnotes, bullet=line.bullet)
    if thorough and not line.run and len(line.text) > _PARAGRAPH:
        found = _with_stuck(line.text, found, possible)
    rest = without(line.text, found) if found else " ".join(line.text.split())
    words = measure(rest)
    ends = ends_sentence(rest)
    matches = tuple((book if found else possible).matches(rest, thorough=thorough)) if rest else ()
    if found and not matches and len(rest) < len(line.text) / 2:
        matches = tuple(match for match in possible.matches(line.text, thorough=thorough) if match.closed)
    return View(line, tuple(found), rest, fold(rest), words, ends, ends and words >= 9, matches)


def _with_stuck(text: str, found: list[Fragment], book: RuleBook) -> list[Fragment]:
    """`found` and the residue that has no line of its own: whole sentences, and what the rules cut inside lines."""
    more = [Fragment(start, end, rule) for start, end, rule in stuck(text, book)]
    low = text.lower()
    for expression in book.inline:
        if expression.may_match(low):
            kind = expression.rule.kind.name
            more.extend(Fragment(*match.span(), kind) for match in expression.pattern.finditer(text))
    for fragment in more:
        if fragment.start < fragment.end:
            inside = [other for other in found if fragment.start <= other.start and other.end <= fragment.end]
            rest = [other for other in found if other not in inside]
            if not any(other.start < fragment.end and fragment.start < other.end for other in rest):
                found = [*rest, fragment]
    return sorted(found, key=lambda fragment: fragment.start)


def without(text: str, found: Sequence[Fragment]) -> str:
    """`text` less its fragments, blanks made single."""
    pieces: list[str] = []
    position = 0
    for fragment in found:
        pieces.append(text[position : fragment.start])
        if fragment.spaced:
            pieces.append(" ")
        position = max(position, fragment.end)
    pieces.append(text[position:])
    return " ".join("".join(pieces).split())
