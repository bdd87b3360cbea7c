"""Names known beforehand: companies, parties, people, places, products, with their types, short and foreign forms.

Written down in `data/knowledge/*.tsv` and `data/places.tsv`; read here from `data/gazetteer.bin`, which
`gazetteer_build` compiles from them so that it opens in milliseconds.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from reader.entities.tokens import CJK, Token
from reader.model import EntityType

_SHIPPED = Path(__file__).parent / "data" / "gazetteer.bin"
IS_CJK = re.compile(rf"[{CJK}]")
_FIRST_CJK = CJK[0]
"""Before all of them in the order of code points."""
_LONGEST_CJK = 14
_RUN_ON = re.compile("部门|会议(?![员长])|局面|局势|报告(?!诉)|报道|报导|城市|社会")
"""Words that start with the last character of many names: 教育部门 is no 教育部."""


class Entry(NamedTuple):
    """One thing. `identity` is its key across articles, empty for places that share their name with others."""

    name: str
    type: EntityType
    subtype: str
    parent: str
    identity: str
    aliases: tuple[str, ...] = ()


class Reference(NamedTuple):
    """What a form refers to; `certain` is False where the form is a common word or names other things too."""

    entry: Entry
    certain: bool


class Known(NamedTuple):
    """A known form at `tokens[start_token:end_token]`, with everything it may refer to, the likeliest first."""

    start_token: int
    end_token: int
    references: tuple[Reference, ...]


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """`text` lower-cased, without accents and with plain apostrophes and hyphens: how forms are compared."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return plain.translate(_PLAIN)


_PLAIN = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


class _Shelf(NamedTuple):
    """Forms that begin alike. `reach` is the most words that one starting with this word has."""

    forms: dict[str, str]
    reach: dict[str, int]

    @staticmethod
    def of(lines: str) -> "_Shelf":
        forms: dict[str, str] = {}
        reach: dict[str, int] = {}
        for line in lines.split("\n")[1:]:
            form, _, values = line.partition("\t")
            forms[form] = values
            first, _, rest = form.partition(" ")
            length = rest.count(" ") + 2 if rest else 1
            if reach.get(first, 0) < length:
                reach[first] = length
        return _Shelf(forms, reach)


_EMPTY = _Shelf({}, {})


def shelf_key(form: str) -> str:
    """The shelf that a folded form stands on: its first Chinese character or the first three letters of its first
    word."""
    return form[0] if IS_CJK.match(form) else form.partition(" ")[0][:3]


class Gazetteer:
    """Looks names up in tokens. `Gazetteer.load()` gives the shipped one, opened once a process.

    Its forms stand on shelves, each opened when a word needs it: an article needs few of them. Till then all is kept
    as it was read, in UTF-8.
    """

    def __init__(self, entries: bytes, small: bytes, shelves: Sequence[bytes]) -> None:
        self._entries = entries
        self._listed: list[bytes] = []
        starts = (line.split("\t") for line in small.decode().split("\n") if line)
        self._small = {first: int(length) for first, length in starts}
        self._packed = {shelf[: shelf.index(b"\n")]: shelf for shelf in shelves}
        self._opened: dict[str, _Shelf] = {}
        self._references: dict[str, tuple[tuple[str, Reference], ...]] = {}

    @staticmethod
    @cache
    def load() -> "Gazetteer":
        """The shipped gazetteer."""
        from zstandard import ZstdDecompressor

        return Gazetteer.parse(ZstdDecompressor().decompress(_SHIPPED.read_bytes()))

    @staticmethod
    def parse(text: bytes) -> "Gazetteer":
        """The gazetteer in the text that `gazetteer_build.compiled` gives, in UTF-8."""
        entries, small, *shelves = text.split(b"\f")
        return Gazetteer(entries, small, shelves)

    def _shelf(self, key: str) -> _Shelf:
        shelf = self._opened.get(key)
        if shelf is None:
            lines = self._packed.get(key.encode("utf-8", "replace"))
            shelf = self._opened[key] = _Shelf.of(lines.decode()) if lines is not None else _EMPTY
        return shelf

    def entry(self, number: int) -> Entry:
        """The entry with this number. Raises IndexError if there is none."""
        if not self._listed:
            self._listed = self._entries.split(b"\n")
        name, kind, subtype, parent, identity, *aliases = self._listed[number].decode().split("\t")
        return Entry(name, cast("EntityType", kind), subtype, parent, identity, tuple(aliases))

    def lookup(self, form: str) -> tuple[Reference, ...]:
        """What the whole of `form` may refer to, in whatever case it is written."""
        return tuple(reference for _, reference in self._refer(fold(form)))

    def find(self, tokens: Sequence[Token], language: str = "en") -> list[Known]:
        """The known forms in the tokens of a sentence, the longest at each place, in order and apart."""
        found: list[Known] = []
        folded: list[str] = [fold(token.text) for token in tokens]
        at, count = 0, len(tokens)
        while at < count:
            first = folded[at]
            text = tokens[at].text
            if text[0].islower():
                most = self._small.get(first)
                known = self._longest(tokens, folded, at, most) if most is not None else None
            elif text >= _FIRST_CJK and IS_CJK.match(text):
                known = self._find_cjk(tokens, at)
            else:
                known = self._longest(tokens, folded, at)
                if known is None and language == "de" and first[-1] == "s":
                    genitive = first[:-1]
                    there = genitive in self._shelf(genitive[:3]).forms
                    known = self._known(tokens, at, at + 1, genitive) if there else None
                if known is not None and first == "the":  # The Crown | Estate is the Crown Estate
                    without = self._longest(tokens, folded, at + 1)
                    known = without if without is not None and without.end_token > known.end_token else known
            if known is None:
                at += 1
            else:
                found.append(known)
                at = known.end_token
        return found

    def _longest(self, tokens: Sequence[Token], folded: Sequence[str], at: int, most: int = 99) -> Known | None:
        """The longest known form that starts at `at`, in letters, of no more than `most` words."""
        if at >= len(tokens):
            return None
        forms, reach = self._shelf(folded[at][:3])
        longest = reach.get(folded[at])
        if longest is None:
            return None
        for length in range(min(len(tokens) - at, most, longest), 0, -1):
            key = folded[at] if length == 1 else " ".join(folded[at : at + length])
            known = self._known(tokens, at, at + length, key) if key in forms else None
            if known is not None:
                return known
        return None

    def _find_cjk(self, tokens: Sequence[Token], at: int) -> Known | None:
        joined = ""
        for token in tokens[at : at + _LONGEST_CJK]:
            if joined and token.start != tokens[at].start + len(joined):
                break
            joined += token.text
        forms = self._shelf(joined[0]).forms
        for length in range(len(joined) if forms else 0, 0, -1):
            if joined[:length] in forms and not _RUN_ON.match(joined, length - 1):
                end = at
                while end < len(tokens) and tokens[end].end <= tokens[at].start + length:
                    end += 1
                if end > at and tokens[end - 1].end == tokens[at].start + length:
                    references = tuple(reference for _, reference in self._refer(joined[:length]))
                    return Known(at, end, references)
        return None

    def _known(self, tokens: Sequence[Token], start: int, end: int, key: str) -> Known | None:
        surface = tokens[start].text, tokens[end - 1].text
        references = tuple(reference for case, reference in self._refer(key) if _fits(case, *surface))
        return Known(start, end, references) if references else None

    def _refer(self, key: str) -> tuple[tuple[str, Reference], ...]:
        cached = self._references.get(key)
        if cached is None:
            cached = tuple(
                (value[0], Reference(self.entry(int(value[2:])), value[1] == "+"))
                for value in self._shelf(shelf_key(key)).forms.get(key, "").split()
            )
            self._references[key] = cached
        return cached


def _fits(case: str, first: str, last: str) -> bool:
    """Whether a form that is written as `case` says can be what starts with `first` and ends with `last`.

    `A` an acronym, `l` a name that starts in lower case, `e` one that ends in it, `x` a short one with mixed letters
    (`GdP`), `n` any other.
    """
    if case == "A":
        return first.isupper()
    if case == "x":
        return not first.isupper()
    if case == "l":
        return not first[0].isupper() or first.isupper() or first[1:2].islower()
    return not first[0].islower() and (case == "e" or not last[0].islower())
