"""Whom a paragraph speaks to: it tells the news, or it has a visitor before it.

Paragraphs are what hurts most to lose and to leave in. So one that tells something is not given up for how it begins
or for what stands beside it, and one that asks something of the visitor, of a thing the article never speaks of, goes
though it be whole sentences.
"""

from collections.abc import Set

from reader.text.evidence.manner import Manner
from reader.text.lines.view import View
from reader.text.wording.speech import reports_speech

_LONG = 25
_SEVERAL = 18
_TAKEN_UP = 0.1
_SLIGHTLY = 0.08
_MOSTLY = 0.6
_DOUBTFUL = 0.5
_SITE_WORDS = 2


def tells(view: View, manner: Manner, names: Set[str]) -> bool:
    """Whether the paragraph, one of two sentences or many words, is of the article's matter or gives somebody's words.

    `names` are the article's. What speaks to nobody in several sentences tells something, whatever it is of.
    """
    if not view.prose or (view.words < _LONG and "sentences1" in manner.signs):
        return False
    if reports_speech(view.rest):
        return True
    if len(manner.site) >= _SITE_WORDS or "price" in manner.signs:
        return False
    if not manner.addresses and view.words >= _SEVERAL and "sentences1" not in manner.signs:
        return True
    if (manner.addresses and manner.elsewhere != "often") or manner.visits >= _DOUBTFUL:
        return False
    return "quotes" in manner.signs or (manner.subject or 0) >= _TAKEN_UP or any(name in view.rest for name in names)


def visits(view: View, manner: Manner, learned: float) -> bool:
    """Whether the sentences, likelier residue by `learned`, speak to the visitor, of what is not the article's."""
    if not view.prose or manner.elsewhere == "often" or (manner.subject or 0) > _SLIGHTLY or learned <= 0:
        return False
    if "quotes" in manner.signs or reports_speech(view.rest):
        return False
    return manner.visits >= _MOSTLY or (manner.addresses and bool(manner.site))
