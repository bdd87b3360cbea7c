"""What a text must have for an expression to match it: how it begins, what it holds.

Most expressions need not be tried on most lines. The reading is cautious: what it does not understand may match
anything. Only the syntax of the rule files is read, with case aside.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LENGTH = 4
"""How many characters of a beginning are looked at."""

_MOST = 120
_MOST_NEEDED = 24
_SETS = 3
_WIDEST = 400
_DIGITS = frozenset("0123456789")
_KINDS = {"d": "0", "s": " "}
_ANYTHING = "wWDSpP"
_NOTHING = "bBAZ"
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}


@dataclass(frozen=True, slots=True)
class _Char:
    """One character out of `options`, None for any. `literal` is false where an option stands for others like it."""

    options: frozenset[str] | None
    literal: bool = True


@dataclass(frozen=True, slots=True)
class _Sequence:
    items: tuple["_Node", ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    branches: tuple["_Node", ...]


@dataclass(frozen=True, slots=True)
class _Repeat:
    item: "_Node"
    least: int
    most: int


_Node = _Char | _Sequence | _Choice | _Repeat
_EMPTY = _Sequence(())
_ANY = _Char(None)


class _NotUnderstood(Exception):
    """The expression uses syntax that is not read here."""


def key(text: str) -> str:
    """The beginning of `text` as `openings` writes it: lower case, digits and blanks alike."""
    begun = text[:LENGTH].lower()
    return begun if begun.isalpha() else "".join(map(_alike, begun))


def openings(pattern: str) -> frozenset[str]:
    """Beginnings, as of `key`: a text that `pattern` matches from its start has one of them. "" is any text's."""
    try:
        tree = _tree(pattern)
    except _NotUnderstood:
        return frozenset(("",))
    for length in range(LENGTH, 0, -1):
        found = frozenset(text for text, _ in _begun(tree, length))
        if len(found) <= _MOST:
            return frozenset(text for text in found if not any(text[:cut] in found for cut in range(len(text))))
    return frozenset(("",))


def needed(pattern: str) -> list[frozenset[str]]:
    """Sets of pieces, lower case: a text that `pattern` matches holds one of each set. What tells most comes first."""
    try:
        return sorted(_needed(_tree(pattern)), key=_worth, reverse=True)[:_SETS]
    except _NotUnderstood:
        return []


@lru_cache(1)
def _tree(pattern: str) -> _Node:
    return _Reader(pattern).tree()


def _alike(char: str) -> str:
    return "0" if char in _DIGITS else " " if char.isspace() else char


def _begun(node: _Node, length: int) -> frozenset[tuple[str, bool]]:
    """The first characters of a match, up to `length`, and whether what follows in the expression comes after them."""
    if isinstance(node, _Char):
        if node.options is None:
            return frozenset((("", False),))
        return frozenset((_alike(char), length > 1) for char in node.options)
    if isinstance(node, _Choice):
        return frozenset(text for branch in node.branches for text in _begun(branch, length))
    items = node.items if isinstance(node, _Sequence) else (node.item,) * min(node.most, length + 1)
    ended: set[tuple[str, bool]] = set()
    begun: set[tuple[str, bool]] = {("", True)}
    for count, item in enumerate(items):
        if isinstance(node, _Repeat) and count >= node.least:
            ended |= begun
        grown: set[tuple[str, bool]] = set()
        for text, goes_on in begun:
            if goes_on:
                grown |= {(text + more, goes) for more, goes in _begun(item, length - len(text))}
            else:
                grown.add((text, False))
        begun = {(text, goes and len(text) < length) for text, goes in grown}
        if len(begun) > _MOST:
            return frozenset((text[:1], False) for text, _ in begun | ended)
        if not any(goes for _, goes in begun):
            break
    return frozenset(begun | ended)


def _needed(node: _Node) -> list[frozenset[str]]:
    if isinstance(node, _Char):
        few = node.options is not None and node.literal and len(node.options) <= _MOST_NEEDED
        return [node.options] if few and node.options else []
    if isinstance(node, _Repeat):
        return _needed(node.item) if node.least else []
    if isinstance(node, _Choice):
        best = [max(_needed(branch), key=_worth, default=frozenset[str]()) for branch in node.branches]
        found = frozenset(piece for pieces in best for piece in pieces)
        return [found] if all(best) and len(found) <= _MOST_NEEDED else []
    return [pieces for pieces in _pieces(node) if pieces]


def _pieces(node: _Sequence) -> Iterator[frozenset[str]]:
    """What the parts of a sequence need; characters in a row are one part."""
    run = ""
    for item in node.items:
        only = item.options if isinstance(item, _Char) and item.literal and item.options else ()
        if len(only) == 1:
            run += next(iter(only))
            continue
        if run:
            yield frozenset((run,))
            run = ""
        yield from _needed(item)
    if run:
        yield frozenset((run,))


def _worth(pieces: frozenset[str]) -> tuple[int, int]:
    """How much a set tells: a blank nothing; of pieces of one length, few tell more than many."""
    return (min((len(piece.strip()) for piece in pieces), default=0), -len(pieces))


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def tree(self) -> _Node:
        """The whole expression. Raises `_NotUnderstood`."""
        tree = self._choice()
        if self._at < len(self._pattern):
            raise _NotUnderstood
        return tree

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _next(self) -> str:
        char = self._peek()
        if not char:
            raise _NotUnderstood
        self._at += 1
        return char

    def _taken(self, text: str) -> bool:
        found = self._pattern.startswith(text, self._at)
        self._at += len(text) * found
        return found

    def _choice(self) -> _Node:
        branches = [self._sequence()]
        while self._taken("|"):
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else _Choice(tuple(branches))

    def _sequence(self) -> _Node:
        items: list[_Node] = []
        while self._peek() and self._peek() not in "|)":
            items.append(self._repeated(self._item()))
        return _Sequence(tuple(items))

    def _item(self) -> _Node:
        char = self._next()
        if char == "(":
            return self._group()
        if char == "[":
            return self._class()
        if char == ".":
            return _ANY
        if char in "^$":
            return _EMPTY
        if char in "*+?{":
            raise _NotUnderstood
        return self._escape() if char == "\\" else _Char(frozenset((char.lower(),)))

    def _group(self) -> _Node:
        around = False
        if self._taken("?"):
            around = any(self._taken(mark) for mark in ("=", "!", "<=", "<!"))
            if not (around or self._taken(":") or self._taken("-i:")):
                raise _NotUnderstood
        inner = self._choice()
        if not self._taken(")"):
            raise _NotUnderstood
        return _EMPTY if around else inner

    def _repeated(self, item: _Node) -> _Node:
        least, most = 1, 1
        if self._taken("?"):
            least = 0
        elif self._taken("*"):
            least, most = 0, LENGTH
        elif self._taken("+"):
            most = LENGTH
        elif self._taken("{"):
            low, _, high = self._until("}").partition(",")
            if not low.isdecimal() or not (high or low).isdecimal():
                raise _NotUnderstood
            least, most = int(low), int(high or low)
        else:
            return item
        if self._peek() in tuple("?+"):
            self._at += 1
        if self._peek() in tuple("*+?{"):
            raise _NotUnderstood
        return _Repeat(item, least, most)

    def _until(self, mark: str) -> str:
        end = self._pattern.find(mark, self._at)
        if end < 0:
            raise _NotUnderstood
        text, self._at = self._pattern[self._at : end], end + 1
        return text

    def _escape(self) -> _Node:
        char = self._next()
        if char in _NOTHING:
            return _EMPTY
        if char in _ANYTHING:
            return _ANY
        if char in _KINDS:
            return _Char(frozenset((_KINDS[char],)), literal=False)
        return _Char(frozenset((self._escaped(char).lower(),)))

    def _escaped(self, char: str) -> str:
        """The character that a backslash and `char` stand for."""
        if char in _CONTROLS:
            return _CONTROLS[char]
        if char in "ux":
            digits = self._pattern[self._at : self._at + (4 if char == "u" else 2)]
            self._at += len(digits)
            try:
                return chr(int(digits, 16))
            except ValueError as error:
                raise _NotUnderstood from error
        if char.isalnum():
            raise _NotUnderstood
        return char

    def _class(self) -> _Node:
        others = self._taken("^")
        options: set[str] = set()
        literal, wide = True, others
        first = True
        while first or self._peek() != "]":
            first = False
            char = self._next()
            if char == "\\":
                char = self._next()
                if char in _KINDS:
                    options.add(_KINDS[char])
                    literal = False
                    continue
                if char in _ANYTHING:
                    wide = True
                    continue
                char = self._escaped(char)
            last = char
            if self._peek() == "-" and self._pattern[self._at + 1 : self._at + 2] not in {"]", ""}:
                self._at += 1
                last = self._next()
                last = self._escaped(self._next()) if last == "\\" else last
            if ord(last) - ord(char) > _WIDEST:
                wide = True
            else:
                options.update(chr(code).lower() for code in range(ord(char), ord(last) + 1))
        self._at += 1
        return _ANY if wide else _Char(frozenset(options), literal)
