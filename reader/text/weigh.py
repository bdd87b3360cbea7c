"""The evidence on a line that no wording rule takes out, added up: positive where it is more likely the page's.

The weights are those of a logistic regression over the lines of the developing gold, rounded; so a sum is a logarithm
of odds, 0 where residue is as likely as text.
"""

import math
import re
from collections.abc import Sequence

from reader.text.view import View

ENOUGH = 0.4
_BASE = 0.05
_LEARNED = 0.2
_LEARNED_AFTER = 0.35
_LEARNED_BEFORE = 0.25
_TALK = 2.7
_PROSE = -2.5
_PROSE_AFTER = 0.5
_LONG_PROSE = -1.0
_LONG = 25
_SENTENCE = -1.5
_SHORT_INSIDE = -2.4
_ITEM = -1.8
_INTRODUCES = -2.0
_AFTER = 1.3
_BEFORE_TITLE = 0.7
_BEFORE = 1.0
_SIGN = 2.1
_AUTHOR = 3.0
_OUTLET = 0.7
_NAMES = -0.6
_NEIGHBOUR = 0.6
_BETWEEN = 1.0
_OVER_PROSE = -0.6
_SPOKEN_OF_BELOW = -1.2
_AUTHOR_FROM = 0.6
_NAME_LENGTH = 60
_STANDFIRST = -2.5
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{3,30}")
# Signs that pages set before links and boxes, and writers hardly ever.
_PAGE_SIGN = re.compile(
    r"^[^\w\s\"'“”„«»‘’「『《（(\[¿¡$€£#@*_…–—+.\d•·-]|[⇢⭢↳⟶→»›▸▶►▷⭐🔓🗳●○◇◆■□♦★☆]|^[+:*=]{2,4}|:::|\+\+\+\s*$"
)


# "Follow us, they say": what a page tells its visitor is in nobody's mouth.
_SPEECH = re.compile(
    r",[”\"’']?\s(?:[\w’'.-]{1,20}\s){0,3}(?:said|says|say|told|wrote|writes|asked|asks|joked|adds|added|recalled|warned|reads|"
    r"sagte|sagt|riet|rät|erklärte|schrieb|fragte|meinte|heißt es|dijo|dice|dicen|afirmó|explicó|contó|pidió|"
    r"dit|disait|assure|explique|répond|raconte|lit-on)\b|[，”』」][\u4e00-\u9fff]{0,6}(?:说|表示|回答|写道|笑称)"
)


def reports_speech(text: str) -> bool:
    """Whether the line gives somebody's words and says whose they are."""
    return bool(_SPEECH.search(text))


def page_sign(text: str) -> bool:
    """Whether the line begins with an ornament or has an arrow, a star or the like."""
    return bool(_PAGE_SIGN.search(text))


def names_in(text: str) -> list[str]:
    """The capitalised words of four letters or more."""
    return _NAME.findall(text)


def about_author(text: str, share: float, authors: Sequence[str]) -> bool:
    """Whether a line in the last part of the text begins with an author's name: it says who that is."""
    begun = text[:_NAME_LENGTH].casefold()
    return share > _AUTHOR_FROM and any(len(name) > 5 and begun.startswith(name.casefold()) for name in authors)


def own_weight(
    view: View,
    *,
    learned: float,
    talk: float,
    place: str,
    names: frozenset[str],
    source: str,
    author: bool,
    standfirst: bool,
) -> float:
    """What the line itself and its place say. `place` is "before-title", "before", "inside" or "after" the text."""
    odds = max(-5.0, min(5.0, math.log((learned + 1e-4) / (1 - learned + 1e-4))))
    inside = place == "inside"
    score = _BASE + _LEARNED * odds + _TALK * talk
    if view.prose:
        score += _PROSE + (_PROSE_AFTER if place == "after" else 0.0) + (_LONG_PROSE if view.words >= _LONG else 0.0)
    elif view.ends:
        score += _SENTENCE
    if place == "after":
        score += _AFTER + _LEARNED_AFTER * odds
    elif not inside:
        score += (_BEFORE_TITLE if place == "before-title" else _BEFORE) + _LEARNED_BEFORE * odds
    elif view.words <= 3:
        score += _SHORT_INSIDE
    if view.line.bullet and (inside or view.words >= 6):
        score += _ITEM
    if inside and view.rest.endswith((":", "：")) and view.words >= 5:
        score += _INTRODUCES
    if page_sign(view.rest):
        score += _SIGN
    if author:
        score += _AUTHOR
    if standfirst:
        score += _STANDFIRST
    if len(source) > 3 and source.casefold() in view.key:
        score += _OUTLET
    if view.words >= 4:
        score += _NAMES * min(2, sum(name in names for name in names_in(view.rest)))
    return score


def beside(before: bool, after: bool, *, over_prose: bool, spoken_of: bool) -> float:
    """What the neighbours say: whether they go, whether a paragraph stands below and takes its words up."""
    score = _NEIGHBOUR * (before + after) + (_BETWEEN if before and after else 0.0)
    if over_prose:
        score += _OVER_PROSE + (_SPOKEN_OF_BELOW if spoken_of else 0.0)
    return score
