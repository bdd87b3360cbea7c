"""Numbers as the news writes them, to what they are worth: `1,5 Mio.`, `tens of millions`, `zwei Milliarden`."""

import re
from typing import NamedTuple

from reader.entities.grammar.lexicon import Lexicon

_SPACES = re.compile(r"[\u00a0\u202f\u2009 '’]")
_LETTERS = {"k": 1e3, "m": 1e6, "b": 1e9}
_BETWEEN_WORDS = re.compile(r"[\s-]+")


class Amount(NamedTuple):
    """A number found at `start`: its least and greatest value (equal unless it is vague) and how it was written."""

    start: int
    end: int
    low: float
    high: float
    in_digits: bool
    vague: bool
    scaled: bool
    letter: str = ""
    """The `m` of `40m`, counted into the value: a multiplier beside a currency or a noun, else a unit."""


def digits_value(digits: str, decimal: str, *, either: bool = False) -> float:
    """What `digits` is worth where `decimal` is the decimal mark, unless its own form says otherwise.

    `either` says that both marks group thousands in the language, so that three digits after one are such a group.
    """
    plain = _SPACES.sub("", digits)
    comma, dot = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and dot >= 0:
        decimal = plain[max(comma, dot)]
    else:
        mark = "," if comma >= 0 else "."
        groups = plain.split(mark)
        grouped = len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and groups[0] not in ("", "0")
        if len(groups) > 2:
            decimal = "," if mark == "." else "."
        elif len(groups) == 2 and not grouped:
            decimal = mark
        elif grouped and either:
            decimal = "." if mark == "," else ","
    thousands = "," if decimal == "." else "."
    try:
        return float(plain.replace(thousands, "").replace(decimal, "."))
    except ValueError:
        return 0.0


def words_value(words: str, lexicon: Lexicon) -> float:
    """What a number in words is worth: `twenty-five`, `two hundred and six`, `treinta y cinco`."""
    whole = words.lower().strip()
    if whole in lexicon.numerals:
        return lexicon.numerals[whole]
    total = current = 0.0
    for word in _BETWEEN_WORDS.split(whole):
        value = lexicon.numerals.get(word, lexicon.multipliers.get(word))
        if value is None:
            continue
        if value >= 100:
            current = max(current, 1) * value
            if value >= 1000:
                total, current = total + current, 0.0
        else:
            current += value
    return total + current


def amount_at(text: str, position: int, lexicon: Lexicon) -> Amount | None:
    """The number that starts at `position`, with its multipliers, or None."""
    match = lexicon.number.match(text, position)
    if match is None:
        return None
    vague = match["vague"]
    if vague:
        known = lexicon.vague.get(vague.lower())
        if known is None:  # a pattern without regard to case takes ſ for s
            return None
        low, high = known
    elif match["digits"]:
        low = high = digits_value(match["digits"], lexicon.decimal, either=lexicon.code == "es")
    else:
        low = high = words_value(match["words"], lexicon)
    end = match.end()
    scale = 1.0
    for word in lexicon.scale.finditer(match["scale"]):
        scale *= _multiplier(word[0], lexicon)
    letter = match["letter"] or ""
    if letter:
        scale *= _LETTERS[letter.lower()]
        end = match.end("letter") if not match["scale"] else end
    elif scale == 1.0:
        end = match.end("vague") if vague else match.end("digits") if match["digits"] else match.end("words")
    in_digits = bool(match["digits"])
    return Amount(match.start(), end, low * scale, high * scale, in_digits, bool(vague), scale != 1.0, letter)


def _multiplier(word: str, lexicon: Lexicon) -> float:
    return lexicon.multipliers.get(word, lexicon.multipliers.get(word.lower(), 1.0))


def number_value(amount: float) -> int | float:
    """A whole number where the amount is whole, with the noise of floating point taken off."""
    rounded = round(amount, 6)
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e15 else float(f"{rounded:.12g}")
