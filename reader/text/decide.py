"""The decision on each line: the rules it answers to, where it stands, what stands beside it, what repeats."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.text.likeness import likeness
from reader.text.rulebook import Match
from reader.text.rules.rule import SURE, Kind
from reader.text.scraps import page_talk
from reader.text.shape import wide_count
from reader.text.view import KEEP, Verdict, View
from reader.text.weigh import ENOUGH, about_author, beside, names_in, own_weight, reports_speech

_ENOUGH = 0.95
_NEIGHBOUR = 0.3
_EDGE = 0.3
_REPEATED = 0.3
_WRONG_ZONE = -0.7
_SENTENCE = -0.8
_HEADING = -0.25
_SPOKEN_OF_BELOW = -0.6
_LIST_ITEMS = 14
_LEARNED_LINES = 5000
_LEARNED_OF = frozenset(("en", "de", "es", "fr", "zh"))
_DOUBTFUL = 0.6
_DOUBTFUL_IF_LONG = 0.85
_LONG = 20
_HEADING_WORDS = 16
_STANDFIRST_WORDS = 6
_CAPTION_WORDS = 30
_QUOTATION = '"“”„«»「」'
_SLIGHT_TALK = 0.3
_OVER_TEXT = 3
_AFTER_COMMENTS = 0.35


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the article before its lines are decided on."""

    title_line: int | None = None
    authors: tuple[str, ...] = ()
    source: str = ""


class Ground:
    """The article's shape while it is decided on: which lines are its prose, and how the lines' keys repeat."""

    def __init__(
        self, views: Sequence[View], fixed: Mapping[int, Verdict], code: str, about: About | None = None
    ) -> None:
        self.views = views
        self.about = about or About()
        self.fixed = fixed
        prose = [index for index, view in enumerate(views) if view.prose and index not in fixed and not _certain(view)]
        self.first = prose[0] if prose else len(views)
        self.last = prose[-1] if prose else -1
        self.copies = Counter(view.key for view in views if view.key)
        # The model looks at whole texts; one of many thousand lines is a list or a log, not an article.
        short = len(views) <= _LEARNED_LINES
        self.talk = [page_talk(view, code) for view in views] if short else [0.0] * len(views)
        self.learned = likeness([view.rest or view.line.text for view in views]) if short else [0.5] * len(views)
        if code not in _LEARNED_OF:  # it learned from these; of others it sees the shape alone
            self.learned = [0.5 + (value - 0.5) / 4 for value in self.learned]
        self.names = frozenset(names_in(" ".join(views[index].rest for index in prose[:80])))
        total = 0
        self.before: list[int] = []
        for view in views:
            self.before.append(total)
            total += view.words
        self.total = max(total, 1)
        # What sounds like the page is no bound of the text, though it be a sentence.
        core = [index for index in prose if self._sounds_like_text(index) and not self.of_author(index)]
        self.core = (core[0], core[-1]) if core else (self.first, self.last)
        self._own: dict[int, float] = {}

    def _sounds_like_text(self, index: int) -> bool:
        if self.talk[index] >= _DOUBTFUL:
            return False
        return self.learned[index] < (_DOUBTFUL if self.views[index].words < _LONG else _DOUBTFUL_IF_LONG)

    def of_author(self, index: int) -> bool:
        """Whether the line says who an author is."""
        return index > 1 and about_author(self.views[index].rest, self.before[index] / self.total, self.about.authors)

    def _may_be_standfirst(self, index: int) -> bool:
        """Whether the line stands right below the title, is long enough for a standfirst and speaks of the news."""
        view = self.views[index]
        return (
            self.about.title_line == index - 1
            and view.words >= _STANDFIRST_WORDS
            and not view.matches
            and self.talk[index] < _SLIGHT_TALK
            and not any(char.isdigit() for char in view.rest[-6:])
        )

    def own(self, index: int) -> float:
        """The weight of the line by itself, of which the neighbours change nothing."""
        if index not in self._own:
            first, last = self.core
            place = "after" if index > last else "inside" if index >= first else "before"
            if place == "before" and (self.about.title_line is None or index < self.about.title_line):
                place = "before-title"
            self._own[index] = own_weight(
                self.views[index],
                learned=self.learned[index],
                talk=self.talk[index],
                place=place,
                names=self.names,
                source=self.about.source.casefold(),
                author=self.of_author(index),
                standfirst=self._may_be_standfirst(index),
            )
        return self._own[index]

    def in_zone(self, index: int, zone: str) -> bool:
        """Whether the line stands where a rule of `zone` speaks."""
        share = self.before[index] / self.total
        head = index < self.first or share < 0.12
        tail = index > self.last or share + self.views[index].words / self.total > 0.85
        return zone == "any" or (zone in ("head", "edge") and head) or (zone in ("tail", "edge") and tail)

    def outside(self, index: int) -> bool:
        """Whether the line stands before or after all prose."""
        return index < self.first or index > self.last


def first_paragraph(views: Sequence[View], fixed: Mapping[int, Verdict]) -> int:
    """The index of the first line that is prose and not decided on, the number of lines if there is none."""
    for index, view in enumerate(views):
        if view.prose and index not in fixed and not _certain(view):
            return index
    return len(views)


def _certain(view: View) -> bool:
    best = view.surest
    return best is not None and best.strength >= SURE and best.closed


def decide(views: Sequence[View], fixed: Mapping[int, Verdict], code: str, about: About | None = None) -> list[Verdict]:
    """A verdict for each of `views`, lines of an article in the language `code`; those in `fixed` stand already."""
    ground = Ground(views, fixed, code, about)
    verdicts = [fixed.get(index, KEEP) for index in range(len(views))]
    for _ in range(3):
        changed = False
        for index in range(len(views)):
            if verdicts[index].undecided:
                rule = _judged(ground, verdicts, index) or _talk(ground, verdicts, index)
                if rule:
                    verdicts[index] = Verdict(rule=rule)
                    changed = True
        if not changed:
            break
    _lists(ground, verdicts)
    _comments(ground, verdicts)
    _leftovers(ground, verdicts)
    return verdicts


def _judged(ground: Ground, verdicts: Sequence[Verdict], index: int) -> str:
    for match in ground.views[index].matches:
        if _score(ground, verdicts, index, match) >= _ENOUGH:
            return match.rule.kind.name
    return ""


def _talk(ground: Ground, verdicts: Sequence[Verdict], index: int) -> str:
    """The rule for a line that no wording rule takes out but that sounds like the page, where it stands."""
    view = ground.views[index]
    if _is_caption(view):
        return "caption"
    below = ground.views[index + 1] if index + 1 < len(ground.views) else None
    over = (
        below is not None
        and (below.prose or below.line.bullet)
        and verdicts[index + 1].kept
        and not view.ends
        and view.words <= (_HEADING_WORDS if index > ground.core[0] else _OVER_TEXT)
    )
    score = ground.own(index) + beside(
        not_kept(verdicts, index - 1),
        not_kept(verdicts, index + 1),
        over_prose=over,
        spoken_of=over and below is not None and _shares_words(view, below),
    )
    if score < ENOUGH:
        return ""
    return "author-bio" if ground.of_author(index) else "page-talk" if ground.talk[index] >= 0.3 else "leftover"


def _is_caption(view: View) -> bool:
    """A sentence or two without quotation marks that ran into a picture's credit."""
    last = view.fragments[-1] if view.fragments else None
    return (
        last is not None
        and last.rule in ("image-credit", "caption")
        and last.end >= len(view.line.text.rstrip()) - 1
        and 0 < view.words <= _CAPTION_WORDS
        and not view.line.run
        and not any(mark in view.rest for mark in _QUOTATION)
    )


def not_kept(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether the line goes or is furniture other than the title."""
    return _gone(verdicts, index) or _field(verdicts, index)


def _score(ground: Ground, verdicts: Sequence[Verdict], index: int, match: Match) -> float:
    view = ground.views[index]
    score = match.strength
    if not ground.in_zone(index, match.rule.zone):
        score += _WRONG_ZONE
    if view.prose and (not match.closed or reports_speech(view.rest)):
        score += _SENTENCE
    before, after = _gone(verdicts, index - 1), _gone(verdicts, index + 1)
    score += _NEIGHBOUR * (before or _field(verdicts, index - 1)) + _NEIGHBOUR * (after or _field(verdicts, index + 1))
    if ground.outside(index):
        score += _EDGE
    if ground.copies[view.key] > 1 and not view.prose:
        score += _REPEATED
    below = ground.views[index + 1] if index + 1 < len(ground.views) else None
    if below is not None and below.prose and not after and not view.ends and view.words <= 8 and not _certain(below):
        if (match.strength < SURE or match.rule.kind.opens or match.rule.kind.closes) and not (
            before and view.key.isdigit()
        ):
            score += _HEADING
        if view.words <= 2 and _takes_up(view, below):
            score += _SPOKEN_OF_BELOW
    return score


def _gone(verdicts: Sequence[Verdict], index: int) -> bool:
    return 0 <= index < len(verdicts) and bool(verdicts[index].rule)


def _field(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether the line is a furniture line other than the title: what stands beside author and date is furniture too."""  # noqa: E501
    return 0 <= index < len(verdicts) and verdicts[index].field in ("byline", "published", "updated", "source")


def _takes_up(view: View, below: View) -> bool:
    """Whether the paragraph below speaks of what the short line names: then it is a heading, not a label."""
    return len(view.key) > 3 and bool(re.search(r"\b" + re.escape(view.key[:6]), below.rest[:400].casefold()))


def _shares_words(view: View, below: View) -> bool:
    """Whether a longer word of the short line comes up again in the paragraph below it."""
    text = below.rest[:600].casefold()
    if wide_count(view.rest) > 1:
        return any(view.rest[at : at + 2] in text for at in range(len(view.rest) - 1))
    return any(re.search(r"\b" + word[:6], text) for word in re.findall(r"[^\W\d_]{4,}", view.rest.casefold()))


def _lists(ground: Ground, verdicts: list[Verdict]) -> None:
    """Headers of lists take their items with them, up to the next real paragraph."""
    views = ground.views
    index = 0
    while index < len(views):
        kind = _kind(views[index], verdicts[index])
        index += 1
        if (
            kind
            and kind.name in ("video", "audio")
            and views[index - 1].words <= 3
            and any(char.isdigit() for char in views[index - 1].rest)
        ):
            _caption(ground, verdicts, index, kind.name)
        if not kind or not kind.opens:
            continue
        end = _list_end(ground, verdicts, index)
        for item in range(index, end):
            if verdicts[item].undecided:
                verdicts[item] = Verdict(rule=kind.name)
        index = max(index, end)


def _caption(ground: Ground, verdicts: list[Verdict], index: int, rule: str) -> None:
    """The words under a player's running time are the film's title, not a heading."""
    if index < len(verdicts) and verdicts[index].undecided:
        view = ground.views[index]
        if not view.ends and 4 <= view.words <= 14 and not view.line.bullet:
            verdicts[index] = Verdict(rule=rule)


def _kind(view: View, verdict: Verdict) -> Kind | None:
    for match in view.matches:
        if match.rule.kind.name == verdict.rule:
            return match.rule.kind
    return None


def _list_end(ground: Ground, verdicts: Sequence[Verdict], start: int) -> int:
    views = ground.views
    end = start
    spaced = start < len(views) and views[start].line.gap
    while end < len(views) and end - start < _LIST_ITEMS:
        view = views[end]
        if view.prose or view.words > 30 or verdicts[end].field or verdicts[end].note:
            break
        if end > start and view.line.gap and not spaced and not verdicts[end].rule:
            break
        end += 1
    below = views[end] if end < len(views) else None
    # The last short line above a paragraph is that paragraph's heading, unless it reads like a headline.
    if below is not None and below.prose and end - start >= 2 and not verdicts[end - 1].rule:
        last, others = views[end - 1], views[start : end - 1]
        typical = sum(view.words for view in others) / len(others)
        if (last.words <= 4 and typical >= 6) or (last.line.gap and not others[-1].line.gap):
            return end - 1
    if below is not None and below.prose and end - start == 1 and views[start].words <= 3 and not ground.outside(start):
        return start
    return end


def _comments(ground: Ground, verdicts: list[Verdict]) -> None:
    """Below the head of the comments nothing is the article's, except notes."""
    for index, view in enumerate(ground.views):
        kind = _kind(view, verdicts[index])
        if kind is None or not kind.closes or index <= ground.first:
            continue
        after = ground.total - ground.before[index] - view.words
        if after > _AFTER_COMMENTS * ground.total:
            continue
        for later in range(index + 1, len(verdicts)):
            if verdicts[later].undecided:
                verdicts[later] = Verdict(rule=kind.name)
        return


def _leftovers(ground: Ground, verdicts: list[Verdict]) -> None:
    """Scraps without a sentence at the end of the text, among lines that go: nothing follows that they could head."""
    views = ground.views
    for index in range(len(views) - 1, ground.last, -1):
        view = views[index]
        if not verdicts[index].undecided or view.ends or view.words > 14 or view.line.bullet or verdicts[index].note:
            continue
        below_gone = index + 1 >= len(views) or not verdicts[index + 1].kept
        if below_gone and (_gone(verdicts, index - 1) or _gone(verdicts, index + 1)) and index > 0:
            verdicts[index] = Verdict(rule="leftover")
    for index in range(1, min(ground.first, len(views) - 1)):
        view = views[index]
        if (
            (
                verdicts[index].kept
                and not view.ends
                and view.words <= 12
                and not view.line.bullet
                and not verdicts[index].note
            )
            and _gone(verdicts, index - 1)
            and _gone(verdicts, index + 1)
        ):
            verdicts[index] = Verdict(rule="leftover")
