"""The decision on each line: the rules it answers to, where it stands, what stands beside it, what repeats."""

import re
from collections.abc import Mapping, Sequence

from reader.text.evidence.ground import About, Ground, certain
from reader.text.evidence.weigh import ENOUGH, TAKEN_UP, beside, weight
from reader.text.lines.view import KEEP, Verdict, View
from reader.text.rules.rule import SURE
from reader.text.rules.rulebook import Match
from reader.text.shape import wide_count
from reader.text.sweep import gone, sweep
from reader.text.wording.speech import goes_on_from_label, reports_speech

_ENOUGH = 0.95
_NEIGHBOUR = 0.3
_EDGE = 0.3
_REPEATED = 0.3
_WRONG_ZONE = -0.7
_SENTENCE = -0.8
_HEADING = -0.25
_SPOKEN_OF_BELOW = -0.6
_HEADING_WORDS = 16
_CAPTION_WORDS = 30
_QUOTATION = '"“”„«»「」'
_TAKEN_UP_WORDS = 6
_TELLING = 5
_OVER_TEXT = 3
_LABELS = frozenset(("image-credit", "caption", "related", "video", "audio", "gallery", "comments", "poll", "contents"))


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
    sweep(ground, verdicts)
    return verdicts


def _judged(ground: Ground, verdicts: Sequence[Verdict], index: int) -> str:
    for match in ground.views[index].matches:
        if _score(ground, verdicts, index, match) >= _ENOUGH:
            return match.rule.kind.name
    return ""


def _talk(ground: Ground, verdicts: Sequence[Verdict], index: int) -> str:
    """The rule for a line that no wording rule takes out but that sounds like the page, where it stands."""
    if index in ground.unweighed:
        return ""
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
    neighbours = beside(not_kept(verdicts, index - 1), not_kept(verdicts, index + 1), over_prose=over)
    weighed = weight(neighbours, ground.own(index))
    if weighed < ENOUGH:
        return ""
    if over and below is not None and _shares_words(view, below) and weight(TAKEN_UP, weighed) < ENOUGH:
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
    return gone(verdicts, index) or _field(verdicts, index)


def _score(ground: Ground, verdicts: Sequence[Verdict], index: int, match: Match) -> float:
    view = ground.views[index]
    score = match.strength
    if not ground.in_zone(index, match.rule.zone):
        score += _WRONG_ZONE
    goes_on = match.rule.kind.name in _LABELS and goes_on_from_label(view.rest)
    spoken = view.ends and (goes_on or reports_speech(view.rest))
    opened = match.begun and ground.tells(index)
    if spoken or opened or (view.prose and not match.closed):
        score += _SENTENCE
    before, after = gone(verdicts, index - 1), gone(verdicts, index + 1)
    score += _NEIGHBOUR * (before or _field(verdicts, index - 1)) + _NEIGHBOUR * (after or _field(verdicts, index + 1))
    if ground.outside(index):
        score += _EDGE
    if ground.copies[view.key] > 1 and not view.prose:
        score += _REPEATED
    below = ground.views[index + 1] if index + 1 < len(ground.views) else None
    if below is not None and below.prose and not after and not view.ends and view.words <= 8 and not certain(below):
        if (match.strength < SURE or match.rule.kind.opens or match.rule.kind.closes) and not (
            before and view.key.isdigit()
        ):
            score += _HEADING
        if (not before and _is_taken_up(view, below)) or (view.words <= 2 and _takes_up(view, below)):
            score += _SPOKEN_OF_BELOW
    return score


def _field(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether the line is furniture other than the title: what stands beside author and date is furniture too."""
    return 0 <= index < len(verdicts) and verdicts[index].field in ("byline", "published", "updated", "source")


def _takes_up(view: View, below: View) -> bool:
    """Whether the paragraph below speaks of what the short line names: then it is a heading, not a label."""
    return len(view.key) > 3 and bool(re.search(r"\b" + re.escape(view.key[:6]), below.rest[:400].casefold()))


def _is_taken_up(view: View, below: View) -> bool:
    """Whether the paragraph below begins with the short line's words, or has all its longer ones early on."""
    if wide_count(view.rest) > 1:
        return below.rest.startswith(view.rest)
    begun = below.rest[:300].casefold()
    longer = re.findall(r"[^\W\d_]{4,}", view.rest.casefold())
    telling = len(longer) > 1 or len("".join(longer)) > _TELLING
    return telling and view.words <= _TAKEN_UP_WORDS and all(re.search(r"\b" + word, begun) for word in longer)


def _shares_words(view: View, below: View) -> bool:
    """Whether a longer word of the short line comes up again in the paragraph below it."""
    text = below.rest[:600].casefold()
    if wide_count(view.rest) > 1:
        return any(view.rest[at : at + 2] in text for at in range(len(view.rest) - 1))
    return any(re.search(r"\b" + word[:6], text) for word in re.findall(r"[^\W\d_]{4,}", view.rest.casefold()))
