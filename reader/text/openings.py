"""With which characters a match of an expression can begin: most expressions need not be tried on most lines."""

import importlib
import re
from typing import Any

# The standard library's own reader of expressions. What it does not explain in the way known here is always tried.
_parser: Any = importlib.import_module("re._parser")
_code: Any = importlib.import_module("re._constants")

_WIDEST = 400


def openings(pattern: str) -> frozenset[str] | None:
    """The characters, lower case, that a match of `pattern` can begin with, case aside; None if it may be any."""
    try:
        found, may_be_empty = _first(_parser.parse(pattern, re.IGNORECASE))
    except (re.error, AttributeError, TypeError, ValueError, IndexError):
        return None
    if found is None or may_be_empty or len(found) > _WIDEST:
        return None
    return frozenset(char.lower() for char in found) | frozenset(char.casefold()[:1] for char in found)


def _first(items: Any) -> tuple[set[str] | None, bool]:
    """First characters of a sequence of parsed items, None for any; and whether it can match nothing."""
    found: set[str] = set()
    for operation, argument in items:
        chars, empty = _of(operation, argument)
        if chars is None:
            return None, False
        found |= chars
        if not empty:
            return found, False
    return found, True


def _of(operation: Any, argument: Any) -> tuple[set[str] | None, bool]:
    if operation is _code.LITERAL:
        return {chr(argument), chr(argument).upper()}, False
    if operation is _code.IN:
        return _class(argument), False
    if operation is _code.BRANCH:
        found: set[str] = set()
        empty = False
        for branch in argument[1]:
            chars, nothing = _first(branch)
            if chars is None:
                return None, False
            found |= chars
            empty = empty or nothing
        return found, empty
    if operation is _code.SUBPATTERN:
        return _first(argument[3])
    if operation in (_code.MAX_REPEAT, _code.MIN_REPEAT):
        chars, empty = _first(argument[2])
        return chars, empty or argument[0] == 0
    if operation in (_code.AT, _code.ASSERT, _code.ASSERT_NOT):
        return set(), True
    return None, False


def _class(items: Any) -> set[str] | None:
    found: set[str] = set()
    for operation, argument in items:
        if operation is _code.LITERAL:
            found.add(chr(argument))
        elif operation is _code.RANGE and argument[1] - argument[0] < _WIDEST:
            found.update(chr(code) for code in range(argument[0], argument[1] + 1))
        elif operation is _code.CATEGORY and argument is _code.CATEGORY_DIGIT:
            found.update("0123456789")
        elif operation is _code.CATEGORY and argument is _code.CATEGORY_SPACE:
            found.update(" \t")
        else:
            return None
    return found
