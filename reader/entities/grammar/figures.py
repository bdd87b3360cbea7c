"""Money, percentages and quantities in the languages that use spaces: an amount, and what stands around it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.entities.grammar.lexicon import SYMBOLS, Lexicon, alternation
from reader.entities.grammar.nouns import counted_noun
from reader.entities.grammar.numbers import Amount, amount_at, number_value
from reader.entities.tokens import Token
from reader.model import EntityType, JsonValue


class Figure(NamedTuple):
    """A figure found in a text: where, of what type, and its value.

    `core` is the end of the figure without what it is paid or counted by (`$5 million` of `$5 million a year`).
    """

    start: int
    end: int
    type: EntityType
    value: dict[str, JsonValue] | None
    core: int


_PREFIX = re.compile(rf"(?<![\w$€£¥])({alternation(SYMBOLS)})\s?-?$")
_LETTERS = [sign for sign in SYMBOLS if sign.isalpha() and sign.isascii()]
_GLUED = re.compile(rf"(?:{alternation(_LETTERS)})(?=\d)")
"""Letters before an amount that are one token with it: Sh800,000, R500m."""
_PREFIX_LATER = re.compile(rf"({alternation(SYMBOLS)})\s?")
_MINUS = re.compile(r"(?:^|[\s(])([-−–+±])$")
_BELOW_ZERO = re.compile(r"\b(?:minus|menos|moins)\s$", re.IGNORECASE)
_JOINED = re.compile(r"(?:\w[-‐‑/.,:]?|[#№]\s?|\d:|\b(?:\d{1,3}|one|two|three) in )$")
"""What stands before a number that is part of something else: a model, a score, a clock, a phone number."""


_LETTER_SIGNS = frozenset({"R", "Q", "K", "N", "P", "L"})
"""Signs that also start models and rooms, and need an amount written as money is."""
_AS_MONEY = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,4}(?:[.,]\d\d)?|\d{1,6}[.,]\d\d")
"""How money is written and models are not: R1,250 and R12.50."""
_CELSIUS = re.compile(r"\s?°?(?P<scale>[CF])(?!\w)")
_TEMPERATURE = re.compile(
    r"\b(?:to|at|above|below|over|hit|reach|reached|reaching|around|about|nearly|almost|than|by|exceeded|exceeding)\s[-−–]?$"
)
"""What stands before a temperature whose degree sign was not written: heated to 70C."""
_CLOCK = re.compile(r"\s?[0-5]?\d(?:\.\d{1,3})?\s?s(?!\w)")
_HOURS = re.compile(r"\dh\s?$")
"""Seconds after minutes and hours before them: 17m 04s, 4h 12m."""
_LINES = frozenset({144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320})
"""Numbers that a `p` after them makes a size of pictures, not pence."""
_EMERGENCY = re.compile(r"(?:911|999|112)\s(?:call|service|centre|center|operator|dispatch|line|system|outage)")
_OLD_COINS = re.compile(r"\s(?P<shillings>1?\d)s(?:\s(?P<pence>1?\d)d)?(?!\w)")
"""Shillings and pence after pounds: £9 10s."""
_SURE = 1e5
"""An amount from which on a doubtful word (`pounds`, `won`) is a currency."""


class Reading(NamedTuple):
    """The one or two amounts of a figure, and the currency that stood before them."""

    start: int
    end: int
    low: Amount
    high: Amount | None
    currency: str | None

    def bounds(self) -> tuple[float, float]:
        """Least and greatest value; the first of a pair takes the second's multiplier (`$5 and $7 billion`)."""
        if self.high is None:
            return self.low.low, self.low.high
        low, high = self.low.low, self.high.high
        if self.high.scaled and not self.low.scaled and low < high:
            factor = 1.0
            while factor <= 1e15 and low * factor * 1000 <= high:
                factor *= 1000
            low *= factor
        return low, high


def figures(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Figure]:
    """The money, percentages and quantities of `text`, whose tokens are `tokens`, in order, without overlap."""
    found: list[Figure] = []
    reached = 0
    triggers = lexicon.triggers
    for token in tokens:
        glued = None
        if token.text.isalpha():
            begins = token.text.lower() in triggers
        else:
            glued = _GLUED.match(token.text) if token.text[0].isalpha() else None
            begins = glued is not None or token.text[0].isdigit() or _first_word(token.text) in triggers
        if not begins or token.start < reached:
            continue
        reading = _reading(text, token.start + (glued.end() if glued else 0), lexicon)
        if reading is None:
            continue
        figure = _money(text, reading, lexicon) or _percent(text, reading, lexicon) or _quantity(text, reading, lexicon)
        if figure is not None:
            found.append(figure)
            reached = figure.end
        elif token.text[0].isdigit():
            reached = reading.low.end
    return found


def _first_word(word: str) -> str:
    return word.lower().partition("-")[0]


def _reading(text: str, position: int, lexicon: Lexicon) -> Reading | None:
    low = amount_at(text, position, lexicon)
    if low is None:
        return None
    prefix = _PREFIX.search(text[max(0, position - 6) : position])
    if prefix is not None and low.high < _SURE and _is_doubtful(prefix[1], glued=prefix[0] == prefix[1]):
        if prefix[0] != prefix[1]:
            prefix = None  # APH.L 212.4p
        elif not _AS_MONEY.fullmatch(text, low.start, low.end):
            return None
    before = position - (len(prefix[0]) if prefix else 0)
    if prefix is None and _JOINED.search(text[max(0, position - 10) : position]):
        return None
    currency = SYMBOLS[prefix[1]] if prefix else None
    introduced = re.search(lexicon.between[0], text[max(0, before - 12) : before], re.IGNORECASE)
    joint = re.compile(lexicon.between[1]).match(text, low.end) if introduced else lexicon.joiner.match(text, low.end)
    high = None
    if joint is not None:
        later = _PREFIX_LATER.match(text, joint.end())
        high = amount_at(text, later.end() if later else joint.end(), lexicon)
        if high is not None and (not high.in_digits or (high.high <= low.low and not high.scaled)):
            high = None
    start = before - len(introduced[0]) if introduced and high else before
    return Reading(start, high.end if high else low.end, low, high, currency)


def _is_doubtful(sign: str, *, glued: bool) -> bool:
    """Whether a sign before a number may start a model, a room or a meeting as well: R50, COP29."""
    return sign in _LETTER_SIGNS or (glued and len(sign) == 3 and sign.isalpha() and sign.isupper())


def _amounts(reading: Reading) -> dict[str, JsonValue]:
    low, high = reading.bounds()
    if low == high:
        return {"amount": number_value(low)}
    return {"min": number_value(low), "max": number_value(high)}


def _money(text: str, reading: Reading, lexicon: Lexicon) -> Figure | None:
    currency, end, factor = reading.currency, reading.end, 1.0
    suffix = lexicon.currency.match(text, end)
    if suffix is not None:
        if suffix["sub"]:
            if suffix["sub"] == "p" and (reading.low.high in _LINES or not suffix[0][0].isalpha()):
                return None
            if suffix["sub"] not in lexicon.subunits and suffix["sub"].lower() in lexicon.doubtful:
                return None  # 52. Sen. Smith
            if currency is None:
                currency, end, factor = _from_words(lexicon.subunits, suffix["sub"]), suffix.end(), 0.01
        elif suffix["word"]:
            if currency is None and reading.low.high < _SURE and suffix["word"].lower() in lexicon.doubtful:
                return None
            named = _from_words(lexicon.currencies, suffix["word"])
            currency, end = currency if currency not in (None, "USD") else named, suffix.end()
        elif currency is None or currency == "USD":
            currency, end = SYMBOLS.get(suffix["sign"], SYMBOLS.get(suffix["sign"].upper())), suffix.end()
    if currency is None:
        return None
    coins = _OLD_COINS.match(text, end) if currency == "GBP" and suffix is None else None
    end = coins.end() if coins else end
    value = _amounts(reading)
    if coins is not None and "amount" in value:
        value["amount"] = number_value(reading.low.high + int(coins["shillings"]) / 20 + int(coins["pence"] or 0) / 240)
    if factor != 1.0:
        value = {key: number_value(float(str(amount)) * factor) for key, amount in value.items()}
    value["currency"] = currency
    core = end
    period = lexicon.period.match(text, end)
    rate = lexicon.rate.match(text, end)
    if period is not None:
        value["per"] = _from_words(lexicon.periods, period[1])
        end = period.end()
    elif rate is not None:
        value["per"] = _from_words(lexicon.rates, rate[1])
    return Figure(reading.start, end, "MONEY", value, core)


def _from_words(table: dict[str, str], word: str) -> str:
    if word in table:
        return table[word]
    lowered = {key.lower(): value for key, value in table.items()}
    return lowered[word.lower()]


def _percent(text: str, reading: Reading, lexicon: Lexicon) -> Figure | None:
    suffix = lexicon.percentage.match(text, reading.end)
    if suffix is None:
        return None
    low, high = reading.bounds()
    if suffix["basis"]:
        low, high = low / 100, high / 100
    sign = _MINUS.search(text[max(0, reading.start - 2) : reading.start])
    start = reading.start - 1 if sign else reading.start
    if sign and sign[1] in "-−–":
        low, high = -high, -low
    value: dict[str, JsonValue] = {"percent": number_value(low)}
    if low != high:
        value = {"min": number_value(low), "max": number_value(high), "unit": "percent"}
    if suffix["points"] or suffix["basis"]:
        value["points"] = True
    return Figure(start, suffix.end(), "PERCENT", value, suffix.end())


def _quantity(text: str, reading: Reading, lexicon: Lexicon) -> Figure | None:
    measure = lexicon.unit.match(text, reading.end)
    value = _amounts(reading)
    exact = reading.low.in_digits or reading.low.scaled
    if measure is not None and not reading.low.vague:
        unit = lexicon.units.get(measure[1])
        if unit is not None:
            start = reading.start
            below = _BELOW_ZERO.search(text[max(0, start - 7) : start])
            if below is not None and "amount" in value:
                start -= len(below[0])
                value["amount"] = -number_value(reading.bounds()[0])
            return Figure(start, measure.end(), "QUANTITY", {**value, "unit": unit}, measure.end())
    degrees = _CELSIUS.match(text, reading.end) if reading.low.in_digits and reading.bounds()[1] < 2000 else None
    if degrees is not None and _TEMPERATURE.search(text[max(0, reading.start - 12) : reading.start]):
        value["unit"] = f"°{degrees['scale']}"
        return Figure(reading.start, degrees.end(), "QUANTITY", value, degrees.end())
    if not exact or _EMERGENCY.match(text, reading.start):
        return None
    noun = counted_noun(text, reading.end, lexicon, bare_year=_looks_like_year(text, reading))
    letter = (reading.high or reading.low).letter
    if noun is None and letter == "m":
        if _CLOCK.match(text, reading.end) or _HOURS.search(text[max(0, reading.start - 3) : reading.start]):
            return None
        metres: dict[str, JsonValue] = {key: number_value(float(str(part)) / 1e6) for key, part in value.items()}
        return Figure(reading.start, reading.end, "QUANTITY", {**metres, "unit": "m"}, reading.end)
    if noun is None:
        return None
    value["unit"] = noun.lemma
    return Figure(reading.start, noun.end, "QUANTITY", value, noun.end)


def _looks_like_year(text: str, reading: Reading) -> bool:
    digits = text[reading.low.start : reading.low.end]
    return reading.high is None and len(digits) == 4 and digits.isdigit() and "1500" <= digits <= "2099"
