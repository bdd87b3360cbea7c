"""What goes for the company it keeps: items under a list's head, all below the comments, scraps between residue."""

from collections.abc import Sequence
from itertools import groupby

from reader.text.evidence.ground import Ground
from reader.text.lines.view import KEEP, Verdict, View
from reader.text.rules.rule import Kind

_ROWS = 3
_GUESSED = frozenset(("leftover", "page-talk", "page-like"))
_LIST_ITEMS = 14
_AFTER_COMMENTS = 0.35


def sweep(ground: Ground, verdicts: list[Verdict]) -> None:
    """Changes `verdicts`, one for each line of `ground`, where the lines around say more than the line itself."""
    _agree(ground, verdicts)
    _lists(ground, verdicts)
    _comments(ground, verdicts)
    _leftovers(ground, verdicts)


def gone(verdicts: Sequence[Verdict], index: int) -> bool:
    """Whether there is a line `index` and a rule takes it out."""
    return 0 <= index < len(verdicts) and bool(verdicts[index].rule)


def _agree(ground: Ground, verdicts: list[Verdict]) -> None:
    """Items of one list, and the rows of one table, stay or go together, as most of them do."""
    for _, run in groupby(range(len(verdicts)), key=lambda index: _row(ground, index)):
        rows = list(run)
        if len(rows) < _ROWS or not _row(ground, rows[0]):
            continue
        doubtful = [index for index in rows if verdicts[index].rule in _GUESSED or verdicts[index].undecided]
        going = sum(bool(verdicts[index].rule) for index in rows)
        if 2 * going < len(rows):
            verdicts[:] = [KEEP if index in doubtful else verdict for index, verdict in enumerate(verdicts)]
        elif 3 * going > 2 * len(rows):
            for index in doubtful:
                if verdicts[index].undecided and not ground.views[index].prose:
                    verdicts[index] = Verdict(rule="leftover")


def _row(ground: Ground, index: int) -> str:
    """The kind of row that the line is: a list's item, or a label and its figures; "" if neither."""
    if ground.views[index].line.bullet:
        return "item"
    return "record" if ground.is_record(index) else ""


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
        if below_gone and (gone(verdicts, index - 1) or gone(verdicts, index + 1)) and index > 0:
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
            and gone(verdicts, index - 1)
            and gone(verdicts, index + 1)
        ):
            verdicts[index] = Verdict(rule="leftover")
