"""All that is seen of each line of an article before it is decided on, as names of features for the model.

What the line says and how it looks, the rules it answers to and how surely, where it stands, how it speaks, what it has
in common with the article, what stands beside it. The names of features that compare a line with the article's matter
begin with `ABOUT`: lines of another article, put in for training, are to be known without them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from reader.text.evidence.ground import Ground
from reader.text.evidence.lexical import says, shape
from reader.text.evidence.page import certain
from reader.text.evidence.taken_up import is_taken_up, shares_words
from reader.text.evidence.telling import tells
from reader.text.evidence.weigh import names_in, page_sign
from reader.text.lines.view import View
from reader.text.rules.rule import LIKELY, SURE
from reader.text.rules.rulebook import Match
from reader.text.wording.speech import LABELS, goes_on_from_label, reports_speech

ABOUT = "about:"
_WRONG_ZONE = 0.7
_COMPANY = 3
_LIST_ITEMS = 8
_HEADING_WORDS = 8
_LONG = 25
_VERY_MANY = 12
_TITLE_WORD = re.compile(r"[^\W\d_]{5,}")


def features(ground: Ground) -> list[list[str]]:
    """For each line the names of the features that hold; of a line decided already only what it is."""
    scene = _Scene(ground)
    return [_of_line(scene, index) for index in range(len(ground.views))]


class _Scene:
    """What the features of every line are computed from, once for the article."""

    def __init__(self, ground: Ground) -> None:
        views = ground.views
        self.ground = ground
        self.shapes = [shape(view.rest or view.line.text) for view in views]
        self.answers = [_answers(ground, index) for index in range(len(views))]
        self.known = [_known(ground, index) for index in range(len(views))]
        self.known_before = [0, *accumulate(self.known)]
        self.scraps = _runs([not view.prose and index not in ground.fixed for index, view in enumerate(views)])
        self.of_run = _of_runs(ground, self.scraps)
        self.bullets = _runs([view.line.bullet for view in views])
        self.records = _runs([index not in ground.fixed and ground.is_record(index) for index in range(len(views))])
        self.parts = _runs(
            [
                not view.prose and view.rest.endswith((",", ";")) and index not in ground.fixed
                for index, view in enumerate(views)
            ]
        )
        self.headings = _count(_headings(ground))
        self.named = Counter(name for index in ground.sample for name in set(names_in(views[index].rest)))
        line = ground.about.title_line
        self.title = frozenset(_TITLE_WORD.findall(views[line].rest.casefold())) if line is not None else frozenset()
        self.heads = _list_heads(views)


def _of_line(scene: _Scene, index: int) -> list[str]:
    ground = scene.ground
    view = ground.views[index]
    if index in ground.fixed:
        return list(scene.answers[index])
    place = ground.place(index)
    kind = "prose" if view.prose else "sentence" if view.ends else "phrase"
    return [
        *scene.shapes[index],
        *says(view.rest or view.line.text, ground.code),
        *_manner(ground, index, place, kind),
        *_rules(scene, index, place, kind),
        *_place(scene, index, place, kind),
        *_matter(scene, index, kind),
        *_company(scene, index, place),
    ]


def _answers(ground: Ground, index: int) -> tuple[str, ...]:
    """What is known of the line: the field it fills, or how surely it answers to a rule."""
    if index in ground.fixed:
        verdict = ground.fixed[index]
        return ("is:" + (verdict.field or (verdict.rule and "cut") or ("note" if verdict.note else "kept")),)
    best = _best(ground, index)
    if best is None:
        return ("rule:none",)
    sure = "sure" if best.strength >= SURE else "likely" if best.strength >= LIKELY else "weak"
    astray = "" if ground.in_zone(index, best.rule.zone) else "!"
    phrase = ("c" if best.closed else "") + ("b" if best.begun else "")
    return (f"rule:{sure}{astray}", f"rule:{sure}:{phrase}{astray}")


def _best(ground: Ground, index: int) -> Match | None:
    def said(match: Match) -> tuple[float, bool]:
        return match.strength - _WRONG_ZONE * (not ground.in_zone(index, match.rule.zone)), match.closed

    return max(ground.views[index].matches, key=said, default=None)


def _known(ground: Ground, index: int) -> bool:
    """Whether it is beyond doubt that the line is no text."""
    if index not in ground.fixed:
        return certain(ground.views[index])
    verdict = ground.fixed[index]
    return bool(verdict.rule) or verdict.field not in ("", "title")


def _rules(scene: _Scene, index: int, place: str, kind: str) -> list[str]:
    view = scene.ground.views[index]
    found = list(scene.answers[index])
    if view.matches:
        found += [found[-1] + kind, found[-1] + place, *("kind:" + match.rule.kind.name for match in view.matches[:2])]
        if len(view.matches) > 1:
            found.append("rules")
        if goes_on_from_label(view.rest) and any(match.rule.kind.name in LABELS for match in view.matches):
            found.append("goes-on")
    if head := scene.heads[index]:
        found.append("under:" + head)
    return found


def _manner(ground: Ground, index: int, place: str, kind: str) -> list[str]:
    view, manner, talk = ground.views[index], ground.manners[index], ground.talk[index]
    found = [*manner.features(), f"talk{_few(int(talk * 5))}"]
    found += ["you" + kind + manner.elsewhere, "you" + place] if manner.addresses else []
    found += ["asks" + kind, "asks" + place] if manner.asks else []
    holding = {
        "site" + kind: manner.site,
        "price" + kind: "price" in manner.signs,
        "talk" + kind: talk >= 0.3,
        "sign": page_sign(view.rest),
        "author": ground.of_author(index),
        "outlet": len(ground.about.source) > 3 and ground.about.source.casefold() in view.key,
        "visits": manner.visits >= 0.6,
    }
    if view.ends and reports_speech(view.rest):
        found += ["spoken", "spoken" + kind]
    if tells(view, manner, ground.names):
        found += ["tells", "tells" + place]
    return found + [name for name, holds in holding.items() if holds]


def _place(scene: _Scene, index: int, place: str, kind: str) -> list[str]:
    ground, view = scene.ground, scene.ground.views[index]
    found = [f"at:{ground.distance(index)}", "place:" + place, "place:" + place + kind]
    found += [f"from-start{_few(index)}", f"from-end{_few(len(ground.views) - 1 - index)}"]
    if view.words <= 3:
        found.append("brief:" + place)
    if ground.copies[view.key] > 1:
        found.append("copied")
    if view.words >= _LONG and not view.prose:
        found.append("cut-off:" + place)
    if view.rest.endswith((":", "：")) and view.words >= 5:
        found.append("introduces:" + place)
    if ground.about.title_line == index - 1:
        dated = any(char.isdigit() for char in view.rest[-6:])
        found += ["standfirst", f"standfirst:{kind}{dated:d}{view.words >= 6:d}"]
    return found


def _matter(scene: _Scene, index: int, kind: str) -> list[str]:
    """What the line has in common with the article."""
    ground, view, manner = scene.ground, scene.ground.views[index], scene.ground.manners[index]
    names = names_in(view.rest)
    known = sum(name in ground.names and (not view.prose or scene.named[name] > 1) for name in names)
    found = [f"names{min(2, known)}{kind}"]
    if len(names) > 1:
        found.append(f"named{3 * known // len(names)}")
    if manner.subject is not None:
        step = (manner.subject > 0) + (manner.subject > 0.3)
        found += [f"subject{step + (manner.subject > 0.6)}", f"subject{step}{kind}"]
    if scene.title and index != ground.about.title_line:
        low = view.rest.casefold()
        found.append(f"title{min(3, sum(word in low for word in scene.title))}")
    if _stands_over(scene, index):
        below = ground.views[index + 1]
        found.append("over:" + ("all" if is_taken_up(view, below) else "some" if shares_words(view, below) else "none"))
    if scene.of_run[index]:
        found.append(f"run{scene.of_run[index]}")
    return [ABOUT + name for name in found]


def _of_runs(ground: Ground, lengths: Sequence[int]) -> list[str]:
    """For each line of a run of scraps the share of its names that are the article's, and of its lines with figures."""
    found = [""] * len(lengths)
    start = 0
    while start < len(lengths):
        end = start + max(lengths[start], 1)
        if lengths[start] > 1:
            names = [name for index in range(start, end) for name in names_in(ground.views[index].rest)]
            known = 3 * sum(name in ground.names for name in names) // len(names) if names else "-"
            figures = sum(any(map(str.isdigit, ground.views[index].rest)) for index in range(start, end))
            found[start:end] = [f"{known}:{3 * figures // (end - start)}"] * (end - start)
        start = end
    return found


def _stands_over(scene: _Scene, index: int) -> bool:
    """Whether the line could be the heading of the paragraph below it."""
    views = scene.ground.views
    return (
        index + 1 < len(views)
        and views[index + 1].prose
        and not views[index].ends
        and index + 1 not in scene.ground.fixed
    )


def _company(scene: _Scene, index: int, place: str) -> list[str]:
    ground, view = scene.ground, scene.ground.views[index]
    found = [f"run{_count(scene.scraps[index])}{place}"]
    for name, runs in (("items", scene.bullets), ("records", scene.records), ("parts", scene.parts)):
        if runs[index]:
            found += [f"{name}{_count(runs[index])}", f"{name}{_count(runs[index])}{place}"]
    if view.line.bullet:
        found += ["item", "item" + place]
    if scene.scraps[index] == 1 and place == "inside" and view.words <= _HEADING_WORDS:
        found.append("headings" + scene.headings)
    if _stands_over(scene, index):
        found.append("over:" + place)
    above, in_all = scene.known_before[index], scene.known_before[-1]
    found.append(f"known-above{_count(above)}{place}")
    found.append(f"known-below{_count(in_all - above - scene.known[index])}{place}")
    found.append(f"known-before{sum(scene.known[max(0, index - _COMPANY) : index])}")
    found.append(f"known-after{sum(scene.known[index + 1 : index + 1 + _COMPANY])}")
    for step in (-2, -1, 1, 2):
        there = index + step
        if not 0 <= there < len(ground.views):
            found += _from_afar(step, ("edge",))
            continue
        near = abs(step) == 1
        found += _from_afar(step, scene.shapes[there] if near else scene.shapes[there][:2])
        found += _from_afar(step, scene.answers[there] if near else scene.answers[there][:1])
        if near:
            found += _likewise(view, ground.views[there], step)
    return found


def _likewise(view: View, other: View, step: int) -> list[str]:
    """What two neighbours have in common."""
    found = [f"{step}gap{(other if step > 0 else view).line.gap:d}"]
    if other.line.bullet:
        found.append(f"{step}item")
    if view.rest and other.rest:
        if view.rest.split(None, 1)[0] == other.rest.split(None, 1)[0]:
            found.append(f"{step}same-beginning")
        if view.rest[-1] == other.rest[-1] and not view.prose and not other.prose:
            found.append(f"{step}same-end")
    return found


@lru_cache(4096)
def _from_afar(step: int, marks: tuple[str, ...]) -> tuple[str, ...]:
    """The marks of the line so many steps away; most lines share their marks with many others."""
    return tuple(f"{step}{mark}" for mark in marks)


def _headings(ground: Ground) -> int:
    """How many short lines stand between paragraphs."""
    views, (first, last) = ground.views, ground.bounds
    return sum(
        not views[index].ends
        and not views[index].matches
        and views[index].words <= _HEADING_WORDS
        and views[index + 1].prose
        and views[index - 1].prose
        for index in range(max(first, 1), min(last, len(views) - 1))
    )


def _list_heads(views: Sequence[View]) -> list[str]:
    """For each line the kind of the list, named above it, of which it may be an item, "" if there is none."""
    found: list[str] = []
    head, since = "", 0
    for view in views:
        found.append(f"{head}{0 if since < 1 else 1 if since < 4 else 2}" if head else "")
        best = view.surest
        if best is not None and best.rule.kind.opens and not view.prose:
            head, since = best.rule.kind.name, 0
        elif view.prose or since > _LIST_ITEMS:
            head = ""
        else:
            since += 1
    return found


def _runs(holding: Sequence[bool]) -> list[int]:
    """For each place the length of the run of places that hold it is in, 0 if it holds not itself."""
    lengths = [0] * len(holding)
    start = 0
    for end in range(1, len(holding) + 1):
        if end == len(holding) or not holding[end] or not holding[start]:
            if holding[start]:
                lengths[start:end] = [end - start] * (end - start)
            start = end
    return lengths


def _few(number: int) -> str:
    return str(min(number, 7))


def _count(number: int) -> str:
    return str(number) if number < 3 else "few" if number < 5 else "many" if number < _VERY_MANY else "legion"
