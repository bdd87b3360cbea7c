"""What a language calls its numbers, currencies and units: the vocabulary that the grammar is built from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

SYMBOLS = {
    "$": "USD", "US$": "USD", "USD": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "A$": "AUD",
    "AU$": "AUD", "AUD": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
    "T$": "TOP", "F$": "FJD", "J$": "JMD", "TT$": "TTD", "EC$": "XCD", "N$": "NAD", "Bds$": "BBD", "SI$": "SBD",
    "Mex$": "MXN", "AR$": "ARS", "RD$": "DOP", "CLP": "CLP", "MXN": "MXN", "ARS": "ARS", "BRL": "BRL", "COP": "COP",
    "GH₵": "GHS", "₵": "GHS", "GHS": "GHS", "Ksh": "KES", "RM": "MYR", "Rp": "IDR", "Bs": "BOB",
    "S/": "PEN", "S/.": "PEN", "B/.": "PAB", "L": "HNL", "K": "ZMW", "N": "NGN", "P": "PHP", "Php": "PHP", "Tk": "BDT",
    "FCFA": "XOF", "F CFA": "XOF", "CFA": "XOF", "DH": "MAD", "Dh": "AED", "Dhs": "AED", "kr": "SEK", "kr.": "DKK",
    "Gs.": "PYG", "Afs": "AFN",
    "₸": "KZT", "₡": "CRC", "₲": "PYG", "₾": "GEL", "৳": "BDT", "R": "ZAR", "Q": "GTQ", "₼": "AZN",
    "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "¥": "JPY", "￥": "CNY", "JPY": "JPY", "CN¥": "CNY",
    "RMB": "CNY",
    "CNY": "CNY", "JP¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "INR": "INR", "₩": "KRW", "KRW": "KRW",
    "₽": "RUB",
    "RUB": "RUB", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₱": "PHP", "₴": "UAH", "₫": "VND", "฿": "THB", "₿": "BTC",
    "CHF": "CHF", "Fr.": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "zł": "PLN", "Kč": "CZK",
    "ZAR": "ZAR", "KSh": "KES",
    "Sh": "KES", "KShs": "KES", "Shs": "KES", "USh": "UGX", "TSh": "TZS", "GH¢": "GHS",
    "HKD": "HKD", "SGD": "SGD", "AED": "AED", "SAR": "SAR", "TRY": "TRY", "THB": "THB",
} | {code: code for code in (
    "AMD", "AOA", "BDT", "BGN", "BHD", "BWP", "DOP", "DZD", "EGP", "ETB", "GTQ", "HNL", "HRK", "HUF", "IDR", "IQD",
    "ISK", "JMD", "JOD", "KES", "KGS", "KHR", "KWD", "KZT", "LBP", "LKR", "LYD", "MAD", "MMK", "MNT", "MWK", "MYR",
    "MZN", "NAD", "NGN", "NIO", "NPR", "NZD", "OMR", "PEN", "PGK", "PHP", "PKR", "PYG", "QAR", "RON", "RSD", "RWF",
    "SCR", "SYP", "TND", "TTD", "TWD", "TZS", "UAH", "UGX", "UYU", "UZS", "VES", "VND", "XAF", "XOF", "XPF", "ZMW",
)}  # fmt: skip
"""Signs and codes that stand before or after an amount in every language, with their ISO 4217 code."""


_AFTER = [sign for sign in SYMBOLS if sign not in "RQKNPL"] + ["usd", "eur", "gbp", "chf"]
"""What stands behind an amount: `5 try`, `3 cop` and `5 L` are no money."""


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first. It looks at the first letter before it tries them one by one."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    initials = "".join(sorted({re.escape(word[0]) for word in longest_first}))
    return rf"(?=[{initials}])(?:{'|'.join(map(re.escape, longest_first))})"


@dataclass(frozen=True)
class Lexicon:
    """One language's words. Patterns are sources of regular expressions, matched without regard to case."""

    code: str
    decimal: str
    """The decimal mark; the other of `.` and `,` groups thousands."""
    numerals: dict[str, float]
    """Number words below a hundred thousand."""
    joints: tuple[str, ...]
    """What joins number words: `twenty-five`, `treinta y cinco`."""
    multipliers: dict[str, float]
    """`million`, `bn`, `Mrd.`: what multiplies the number before it."""
    vague: dict[str, tuple[float, float]]
    """`several`, `tens of`, `a few`: number words without one value, as least and most."""
    partitives: str
    """What may stand between amount and unit: `of`, `de`, `d'`."""
    currencies: dict[str, str]
    """Words for currencies, with ISO 4217 codes."""
    subunits: dict[str, str]
    """Words for a hundredth of a currency (`cents`), with its code."""
    percent: str
    points: str
    """Percentage points; a basis point's word is in `basis_points`."""
    basis_points: str
    range_words: str
    """`to`, `bis`: between the two ends of a range."""
    between: tuple[str, str]
    """Pattern before the first end and word before the second: `between … and …`."""
    periods: dict[str, str]
    """`per month`, `im Jahr`: what follows an amount of money that is paid again and again, with its unit."""
    rates: dict[str, str]
    """`monthly`, `jährlich`: the same as an adjective, which is no part of the figure."""
    units: dict[str, str]
    """Units of measure and their standard form: `kilometres` -> `km`."""
    counted: frozenset[str]
    """Nouns that a number is sure to count even where it could be a year (`2000 employees`), lower-cased."""
    stop: frozenset[str]
    """Words that never belong to what a number counts, lower-cased."""
    durations: dict[str, str] = field(default_factory=dict)
    """`days`, `Jahre`: a number of them is a duration, no quantity; with the unit."""
    doubtful: frozenset[str] = frozenset()
    """Currencies whose word means something else too, and needs a million before it: `pounds`, `won`."""
    modifiers: str = ""
    """A pattern for words that stand between a number and its noun in languages where the noun comes first."""

    @cached_property
    def number(self) -> re.Pattern[str]:
        """A number in digits or words, with its multipliers; groups `digits`, `words`, `vague`, `scale`.

        `letter` is a multiplier of one letter (`40m`), which may as well be a unit.
        """
        space = "" if self.code == "en" else " "
        digits = (
            rf"(?P<digits>\d{{1,3}}(?:[\u00a0\u202f\u2009{space}]\d{{3}}(?!\d)){{1,4}}(?:[.,]\d{{1,3}})?(?![\d])"
            r"|\d{1,3}(?:[,.'’]\d{3}(?!\d)){1,4}(?:[.,]\d{1,3}(?!\d))?|\d{1,15}(?:[.,]\d{1,6})?)"
        )
        numeral = alternation(self.numerals)
        joint = "|".join(self.joints)
        words = rf"(?P<words>(?:{numeral})(?:(?:{joint})(?:{numeral})){{0,5}}\b)"
        vague = rf"(?P<vague>(?:{alternation(self.vague)})\b)"
        multiplier = alternation(self.multipliers)
        letter = r"(?P<letter>[kKmMbB](?![^\W_]))?"
        scale = rf"{letter}(?P<scale>(?:[\s-]?(?:{self.partitives})?(?:{multiplier})(?![^\W\d_])){{0,3}})"
        return re.compile(rf"(?:{digits}|{vague}|{words}){scale}", re.IGNORECASE)

    @cached_property
    def scale(self) -> re.Pattern[str]:
        return re.compile(rf"({alternation(self.multipliers)})(?![^\W\d_])", re.IGNORECASE)

    @cached_property
    def triggers(self) -> frozenset[str]:
        """First words of number expressions, lower-cased: what a token must be for the grammar to look at it."""
        first = {word.split()[0].lower() for word in (*self.numerals, *self.vague)}
        return frozenset(first | {part for word in first for part in word.split("-")[:1]})

    @cached_property
    def currency(self) -> re.Pattern[str]:
        """A currency after an amount; groups `sign`, `word`, `sub`."""
        return re.compile(
            rf"[\s-]?(?:{self.partitives})?(?:(?P<sub>(?:{alternation(self.subunits)})(?![^\W_]))"
            rf"|(?P<word>(?:{alternation(self.currencies)})(?![^\W_]))|(?P<sign>(?-i:{alternation(_AFTER)}))(?![\w$]))",
            re.IGNORECASE,
        )

    @cached_property
    def percentage(self) -> re.Pattern[str]:
        return re.compile(
            rf"[\s-]?(?:(?P<basis>{self.basis_points})|(?P<points>{self.points})"
            rf"|(?P<percent>\s?[%％]|{self.percent}))(?![^\W_])",
            re.IGNORECASE,
        )

    @cached_property
    def period(self) -> re.Pattern[str]:
        return re.compile(rf"[\s-]?({alternation(self.periods)})(?![^\W_])", re.IGNORECASE)

    @cached_property
    def rate(self) -> re.Pattern[str]:
        return re.compile(rf"[\s-]({alternation(self.rates)})(?![^\W_])", re.IGNORECASE)

    @cached_property
    def joiner(self) -> re.Pattern[str]:
        """What stands between the two ends of a range."""
        return re.compile(rf"\s?[-–—‐‑]\s?|\s(?:{self.range_words})\s", re.IGNORECASE)

    @cached_property
    def unit(self) -> re.Pattern[str]:
        return re.compile(rf"[\s-]?(?:{self.partitives})?({alternation(self.units)})(?![^\W_])")
