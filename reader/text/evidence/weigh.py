"""The evidence on a line that no wording rule takes out, added up: positive where it is more likely the page's.

What the model learned is the odds to begin with; the weights of the rest are those of a logistic regression over the
lines of the developing gold, rounded. Both err in different things, so a line goes if they agree or one is sure: at
the sum `ENOUGH`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.text.evidence.manner import Manner
from reader.text.evidence.telling import tells, visits
from reader.text.lines.view import View
from reader.text.wording.speech import reports_speech

ENOUGH = 1.4
WEIGHTS = {
    "after": 1.5,
    "arrow": 0.5,
    "asks-other": -0.6,
    "asks-prose": -0.7,
    "author": 3.1,
    "before": -0.3,
    "before-title": 0.1,
    "between": 2.2,
    "brief-prose": 2.2,
    "cut-off": -5.5,
    "emoji": 1.0,
    "introduces": -1.8,
    "item": -1.0,
    "kicker": 0.9,
    "label-inside": 0.2,
    "label-out": 1.5,
    "learned": 1.0,
    "long-prose": -2.4,
    "names": -0.7,
    "neighbour": 0.1,
    "outlet": 1.4,
    "over-prose": -0.8,
    "price": 1.4,
    "prose": -2.3,
    "prose-after": 0.6,
    "quotes": -0.6,
    "sentence": -1.9,
    "short-inside": -1.3,
    "sign": 2.8,
    "site": 0.2,
    "spoken-of-below": -2.3,
    "spoken": -3.0,
    "standfirst": -1.8,
    "strange": 0.6,
    "strange-prose": 0.3,
    "talk": 2.1,
    "tells": -5.0,
    "visits": 4.0,
    "you-never": 0.8,
    "you-often": -0.2,
    "you-prose-never": -0.3,
    "you-prose-often": 0.5,
    "you-prose-seldom": 0.2,
    "you-seldom": -0.3,
}
_LONG = 25
_AUTHOR_FROM = 0.6
_REMEMBERED = 1024
_NAME_LENGTH = 60
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{3,30}")
# Signs that pages set before links and boxes, and writers hardly ever.
_PAGE_SIGN = re.compile(
    r"^[^\w\s\"'“”„«»‘「『《（(\[¿¡$€£#@*_…–—+.\d•·-]|[⇢⭢↳⟶→»›▸▶►▷⭐🔓🗳●○◇◆■□♦★☆]|^[+:*=]{2,4}|:::|\+\+\+\s*$"
)
# A quotation of some length; names and titles in quotation marks are as common in links.
_QUOTATION = re.compile("«[^«»]{40,600}»|»[^«»]{40,600}«")


@lru_cache(_REMEMBERED)
def page_sign(text: str) -> bool:
    """Whether the line begins with an ornament or has an arrow, a star or the like."""
    return bool(_PAGE_SIGN.search(_QUOTATION.sub(" ", text) if "»" in text else text))


@lru_cache(_REMEMBERED)
def names_in(text: str) -> Sequence[str]:
    """The capitalised words of four letters or more."""
    return _NAME.findall(text)


def about_author(text: str, share: float, authors: Sequence[str]) -> bool:
    """Whether a line in the last part of the text begins with an author's name: it says who that is."""
    begun = text[:_NAME_LENGTH].casefold()
    return share > _AUTHOR_FROM and any(len(name) > 5 and begun.startswith(name.casefold()) for name in authors)


def evidence(
    view: View,
    manner: Manner,
    *,
    learned: float,
    talk: float,
    place: str,
    names: frozenset[str],
    source: str,
    author: bool,
    standfirst: bool,
    listed: bool = False,
) -> dict[str, float]:
    """What the line itself and its place say. `place` is "before-title", "before", "inside" or "after" the text.

    `listed`: the line above or below begins with the same sign, so that it is a list's, not the page's.
    """
    inside = place == "inside"
    found = {"learned": learned, "talk": talk}
    if view.prose:
        found["prose"] = 1.0
        found["prose-after"] = place == "after"
        found["long-prose"] = view.words >= _LONG
        found["brief-prose"] = max(0.0, 0.7 - manner.length)
    elif view.ends:
        found["sentence"] = 1.0
    if place == "after":
        found["after"] = 1.0
    elif not inside:
        found[place] = 1.0
    elif view.words <= 3:
        found["short-inside"] = 1.0
    if view.line.bullet and (inside or view.words >= 6):
        found["item"] = 1.0
    if inside and view.rest.endswith((":", "：")) and view.words >= 5:
        found["introduces"] = 1.0
    if view.words >= _LONG and not view.prose:
        found["cut-off"] = 1.0
    found["spoken"] = view.ends and reports_speech(view.rest)
    found["sign"] = page_sign(view.rest) and not listed
    if listed:
        found["item"] = 1.0
    found["author"] = author
    found["standfirst"] = standfirst
    found["outlet"] = len(source) > 3 and source.casefold() in view.key
    if view.words >= 4:
        found["names"] = min(2, sum(name in names for name in names_in(view.rest)))
    if manner.addresses:
        found["you-" + manner.elsewhere] = 1.0
        found["you-prose-" + manner.elsewhere] = view.prose
    found["visits"] = visits(view, manner, learned)
    found["tells"] = place in ("inside", "before") and not found["sign"] and tells(view, manner, names)
    if manner.asks:
        found["asks-prose"] = view.prose
        found["asks-other"] = not view.prose
    if manner.label:
        found["label-inside"] = inside and not view.prose
        found["label-out"] = not inside and not view.prose
    if manner.kicker:
        found["kicker"] = 1.0
    found["site"] = min(2, len(manner.site))
    for name in ("price", "arrow", "emoji", "quotes"):
        found[name] = name in manner.signs
    if manner.subject is not None:
        found["strange"] = manner.subject == 0
        found["strange-prose"] = manner.subject == 0 and view.prose
    return found


def weight(found: dict[str, float], onto: float = 0.0) -> float:
    """The sum of the evidence, added to `onto`."""
    return sum([WEIGHTS[name] * value for name, value in found.items() if name in WEIGHTS], onto)


def beside(before: bool, after: bool, *, over_prose: bool) -> dict[str, float]:
    """What the neighbours say: whether they go, whether a paragraph stands below."""
    return {"neighbour": before + after, "between": before and after, "over-prose": over_prose}


TAKEN_UP: dict[str, float] = {"spoken-of-below": 1.0}
"""What it says that the paragraph below takes the line's words up."""
