"""The decision on each line: the rules it answers to, where it stands, what stands beside it, what repeats."""

from collections.abc import Mapping, Sequence

from reader.text.evidence.ground import About, Ground
from reader.text.evidence.odds import Odds
from reader.text.evidence.page import certain
from reader.text.evidence.taken_up import is_taken_up, shares_words, takes_up
from reader.text.evidence.weigh import ENOUGH, TAKEN_UP, beside, weight
from reader.text.lines.view import KEEP, Verdict, View
from reader.text.rules.rule import SURE
from reader.text.rules.rulebook import Match
from reader.text.sweep import gone, sweep
from reader.text.wording.speech import LABELS, goes_on_from_label, reports_speech

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
_OVER_TEXT = 3
_PAGE_TALK = 0.3


def decide(views: Sequence[View], fixed: Mapping[int, Verdict], code: str, about: About | None = None) -> list[Verdict]:
    """A verdict for each of `views`, lines of an article in the language `code`; those in `fixed` stand already."""
    ground = Ground(views, fixed, code, about)
    odds = Odds(ground)
    verdicts = [fixed.get(index, KEEP) for index in range(len(views))]
    for _ in range(3):
        changed = False
        for index in range(len(views)):
            if verdicts[index].undecided:
                rule = _judged(odds, verdicts, index) or _talk(odds, verdicts, index)
                if rule:
                    verdicts[index] = Verdict(rule=rule)
                    changed = True
        if not changed:
            break
    sweep(ground, verdicts)
    return verdicts


def _judged(odds: Odds, verdicts: Sequence[Verdict], index: int) -> str:
    for match in odds.ground.views[index].matches:
        if _score(odds, verdicts, index, match) >= _ENOUGH:
            return match.rule.kind.name
    return ""


def _talk(odds: Odds, verdicts: Sequence[Verdict], index: int) -> str:
    """The rule for a line that no wording rule takes out but that sounds like the page, where it stands."""
    ground = odds.ground
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
        and view.words <= (_HEADING_WORDS if index > odds.core[0] else _OVER_TEXT)
    )
    neighbours = beside(_not_kept(verdicts, index - 1), _not_kept(verdicts, index + 1), over_prose=over)
    weighed = weight(neighbours, odds.own(index))
    if weighed < ENOUGH:
        return ""
    if over and below is not None and shares_words(view, below) and weight(TAKEN_UP, weighed) < ENOUGH:
        return ""
    if ground.of_author(index):
        return "author-bio"
    if ground.talk[index] >= _PAGE_TALK:
        return "page-talk"
    beside_residue = gone(verdicts, index - 1) or gone(verdicts, index + 1)
    return "leftover" if beside_residue and not view.ends else "page-like"


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


def _not_kept(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether the line goes or is furniture other than the title."""
    return gone(verdicts, index) or _field(verdicts, index)


def _score(odds: Odds, verdicts: Sequence[Verdict], index: int, match: Match) -> float:
    ground = odds.ground
    view = ground.views[index]
    score = match.strength
    if not ground.in_zone(index, match.rule.zone):
        score += _WRONG_ZONE
    goes_on = match.rule.kind.name in LABELS and goes_on_from_label(view.rest)
    spoken = view.ends and (goes_on or reports_speech(view.rest))
    opened = match.begun and odds.tells(index)
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
        if (not before and is_taken_up(view, below)) or (view.words <= 2 and takes_up(view, below)):
            score += _SPOKEN_OF_BELOW
    return score


def _field(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether the line is furniture other than the title: what stands beside author and date is furniture too."""
    return 0 <= index < len(verdicts) and verdicts[index].field in ("byline", "published", "updated", "source")
