"""Lines that no rule knows but that look and sound like a page, not like its article: how much they do so."""

import re

from reader.text.evidence.manner import voice
from reader.text.lines.view import View
from reader.text.shape import is_shouted, wide_count

_WORD = re.compile(r"[^\W\d_][\w'’-]{0,40}")
_ADDRESS = re.compile(
    r"https?://|www\.|\b[\w.+-]{1,40}@[\w-]{1,30}\.\w{2,10}|(?:^|\s)@\w{3,30}|\b[\w-]{2,30}\.(?:com|org|net|co\.uk|de|fr|es|cn|tv)\b"
)
# What addresses have; most lines have none of it.
_ADDRESSED = re.compile(r"@|//|www|\.(?:com|org|net|co|de|fr|es|cn|tv)\b")
_BARS = re.compile(r"\s[|•·/▪]\s|[|｜]")
_BAR = re.compile(r"[|•·/▪｜]")
_ARROWS = re.compile(r"^[»›→▶►▸←‹«+＋☰✉🔗📧]{1,3}\s|[»›→▸►↗⟶↓↑☰]{1,3}$|^[+＋]\s?\w")
_QUOTED = '"“”„«»‘「『'
_QUOTE = re.compile(f"[{_QUOTED[2:]}]")
_LEGAL = re.compile(r"[©®™ⓒ]|\(c\)\s", re.IGNORECASE)
_NUMBERED = re.compile(r"^[\d.,:/+%°$€£\s()-]{1,24}$|^\d{1,6}\s?\w{1,12}$")


def page_talk(view: View, code: str) -> float:
    """How much the line sounds like its page: 0 for what could be news, about 1 for what hardly could."""
    text = view.rest
    if view.words > 45 or not text or text[0] in _QUOTED:
        return 0.0
    words_of = voice(code)
    score = 0.0
    if wide_count(text) > 2:
        score += (
            0.3 * _inside(text, words_of.visitor)
            + 0.35 * text.startswith(tuple(words_of.imperatives))
            + 0.25 * min(_inside(text, words_of.site), 2)
        )
    else:
        words = _WORD.findall(text.casefold().replace("’", "'"))
        score += 0.3 * (not words_of.visitor.isdisjoint(words))
        score += 0.3 * bool(words and words[0] in words_of.imperatives)
        score += 0.25 * min(sum(map(words_of.site.__contains__, words)), 2)
    addressed = bool(_ADDRESSED.search(text) and _ADDRESS.search(text))
    barred = bool(_BAR.search(text) and _BARS.search(text))
    score += 0.4 * addressed + 0.3 * barred + 0.4 * bool(_ARROWS.search(text))
    score += (
        0.8 * bool(_LEGAL.search(text))
        + 0.3 * bool(_NUMBERED.match(text))
        + 0.1 * (view.words <= 4 and is_shouted(text))
    )
    if _QUOTE.search(text):
        score -= 0.3
    return score


def _inside(text: str, words: frozenset[str]) -> int:
    return sum(word in text for word in words)
