"""How a line speaks: to the visitor or of the news, of what the article speaks of or of something else.

Told by word lists and shapes that every language brings, so that what is learned of one serves all.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise

from reader.text.rules.load import with_english
from reader.text.shape import sentences, wide_count

_READ = 700
_WORD = re.compile(r"[^\W\d_][\w'’-]{0,40}")
_SAID = re.compile('["“„«‘「『»][^"“”„«»‘「」『』]{1,400}["”“»«’」』]')
_WIDE_PAIR = re.compile("(?=([\u3400-\u9fff]{2}))")
_CURRENCY = re.compile("[$€£¥₹元]")
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|元)")
_ARROW = re.compile("[→»›▸►▶➜➔⇢>]{1,3}\\s{0,2}$")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_LABEL = re.compile(r"([^:：|>▶►▸»›→]{2,40}?)\s{0,2}([:：|>▶►▸»›→])\s{0,2}\S|[【\[]([^】\]]{2,30})[】\]]\s{0,2}\S")
_SOME = 2
_LABEL_WORDS = 5
_CONTENT = 5
_STEM = 6
_FEW = 0.15
_USUAL = 300
_REMEMBERED = 1024
_LITTLE, _HALF = 0.3, 0.6


@dataclass(frozen=True, slots=True)
class Voice:
    """The words of one language and of English that speak to visitors, ask things of them, and name what sites have."""

    visitor: frozenset[str]
    imperatives: frozenset[str]
    site: frozenset[str]


@cache
def voice(code: str) -> Voice:
    """The words for an article in the language `code`."""
    known = with_english(code)
    return Voice(
        *(
            frozenset().union(*(getattr(each, name) for each in known))
            for name in ("visitor_words", "imperatives", "site_words")
        )
    )


@dataclass(frozen=True, slots=True)
class Manner:
    """How one line speaks, quotations left out.

    `addresses`: it has words like "you" and "our"; `elsewhere`: "never", "seldom" or "often", as the article's other
    sentences do; `asks`: it begins with an imperative; `site` are its words for what sites have; `subject` is the part
    of its longer words that stand in the article's other sentences, None if it has fewer than two; `label` are the
    words of a label that it begins with ("More on this: …"), `kicker` those in capitals; `length` is that of the line
    as a share of what the article's sentences have at the median; `visits` is the share of its sentences that speak to
    the visitor or ask something of him, 0 if it has but one; `signs` are other marks by name.
    """

    addresses: bool
    elsewhere: str
    asks: bool
    site: frozenset[str]
    subject: float | None
    label: tuple[str, ...]
    kicker: tuple[str, ...]
    length: float
    visits: float
    signs: tuple[str, ...]

    def features(self) -> list[str]:
        """The names of the features that hold, for the model of `likeness.py`."""
        found = list(self.signs)
        if self.addresses:
            found += ["you", "you:" + self.elsewhere]
        if self.asks:
            found += ["asks", "asks:" + ("you" if self.addresses else self.elsewhere)]
        if self.site:
            found += ["site", f"site{min(len(self.site), 3)}", *("site:" + word for word in sorted(self.site))]
        if self.subject is not None:
            found.append(f"subject{(self.subject > 0) + (self.subject > _LITTLE) + (self.subject > _HALF)}")
        found.append(f"length{min(5, round(self.length * 4))}")
        if self.label:
            found += ["label", *("label:" + word for word in self.label)]
        if self.kicker:
            found += [f"kicker{min(len(self.kicker), 3)}", *("kicker:" + word for word in self.kicker)]
        return found


@dataclass(frozen=True, slots=True)
class _Spoken:
    """How one line speaks whatever stands around it; see `Manner`. `stems` are those of its longer words."""

    addresses: bool
    asks: bool
    site: frozenset[str]
    stems: frozenset[str]
    label: tuple[str, ...]
    kicker: tuple[str, ...]
    size: int
    visits: float
    signs: tuple[str, ...]


def manners(lines: Sequence[str], prose: Set[int], code: str) -> list[Manner]:
    """How each of `lines` of an article in the language `code` speaks; `prose` are the indices of its sentences."""
    spoken = [_spoken(line, code) for line in lines]
    speaking = sum(spoken[index].addresses for index in prose)
    subject = Counter(chain.from_iterable(spoken[index].stems for index in prose))
    sizes = sorted(spoken[index].size for index in prose)
    usual = sizes[len(sizes) // 2] if sizes else _USUAL
    once = set(subject)
    twice = {stem for stem, times in subject.items() if times > 1}
    found: list[Manner] = []
    for index, line in enumerate(spoken):
        own = index in prose
        others = len(prose) - own
        share = (speaking - (line.addresses and own)) / others if others else 1.0
        told = len(line.stems & (twice if own else once))
        found.append(
            Manner(
                line.addresses,
                "never" if share == 0 else "seldom" if share < _FEW else "often",
                line.asks,
                line.site,
                told / len(line.stems) if len(line.stems) > 1 else None,
                line.label,
                line.kicker,
                line.size / usual,
                line.visits if own else 0.0,
                line.signs,
            )
        )
    return found


@lru_cache(_REMEMBERED)
def _spoken(line: str, code: str) -> _Spoken:
    words = voice(code)
    begun = line[:_READ]
    wide = wide_count(line)
    plain = _SAID.sub(" ", begun)
    tokens = _tokens(plain) if wide > _SOME else _words(plain)
    addresses = not words.visitor.isdisjoint(tokens)
    return _Spoken(
        addresses=addresses,
        asks=bool(tokens) and tokens[0] in words.imperatives,
        site=words.site.intersection(tokens),
        stems=frozenset(_stems(begun) if wide > _SOME else _latin_stems(begun)),
        label=_label(line),
        kicker=_kicker(line),
        size=len(line) + wide,
        visits=_visits(plain, words) if addresses or not words.imperatives.isdisjoint(tokens) else 0.0,
        signs=_signs(begun, plain),
    )


def _tokens(line: str) -> list[str]:
    if wide_count(line) > _SOME:
        chars = [char for char in line if not char.isspace()]
        pairs = ["".join(pair) for pair in pairwise(chars)]
        return [*pairs[:1], *chars, *pairs[1:]]
    return _words(line)


def _words(line: str) -> list[str]:
    return _WORD.findall(line.casefold().replace("’", "'"))


def _stems(line: str) -> set[str]:
    return set(_WIDE_PAIR.findall(line)) if wide_count(line) > _SOME else _latin_stems(line)


def _latin_stems(line: str) -> set[str]:
    low = line.casefold()
    if len(low) == len(line):  # no letter became two: cut before or after, stems are the same
        return {word[:_STEM] for word in _WORD.findall(low) if len(word) >= _CONTENT}
    return {word[:_STEM].casefold() for word in _WORD.findall(line) if len(word) >= _CONTENT}


def _visits(plain: str, words: Voice) -> float:
    """The share of the sentences that speak to the visitor, 0 if there is but one."""
    spans = sentences(plain)
    if len(spans) < 2:
        return 0.0
    found = 0
    for start, end in spans:
        tokens = _tokens(plain[start:end])
        found += not words.visitor.isdisjoint(tokens) or bool(tokens and tokens[0] in words.imperatives)
    return found / len(spans)


def _label(line: str) -> tuple[str, ...]:
    match = _LABEL.match(line)
    if not match:
        return ()
    text = (match.group(1) or match.group(3)).casefold()
    words = _WORD.findall(text) if not wide_count(text) else [text]
    return tuple(words) if 0 < len(words) <= _LABEL_WORDS else ()


def _kicker(line: str) -> tuple[str, ...]:
    words = line.split(None, 6)[:6]
    count = 0
    while count < len(words) and len(words[count]) > 1 and words[count].isupper():
        count += 1
    if not 0 < count < len(words) or sum(len(word) for word in words[:count]) <= 3:
        return ()
    return tuple(word.strip(":,.").casefold() for word in words[:count])


def _signs(line: str, plain: str) -> tuple[str, ...]:
    found = [f"sentences{min(len(sentences(line)), 4)}"]
    if len(plain) != len(line):
        found.append("quotes")
    if _CURRENCY.search(line) and _PRICE.search(line):
        found.append("price")
    if _ARROW.search(line):
        found.append("arrow")
    if not line.isascii() and _EMOJI.search(line):
        found.append("emoji")
    return tuple(found)
