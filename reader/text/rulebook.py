"""The rules of all languages made ready for looking lines up in."""

import re
from dataclasses import dataclass
from functools import cache

from reader.text.openings import openings
from reader.text.rules.load import NEUTRAL, languages
from reader.text.rules.rule import SURE, Rule
from reader.text.shape import count_words, ends_sentence, fold, is_prose

_ORNAMENT = re.compile(r"^[^\w@#$+<\[({\"“«„「『©/.?&*_=~|\\]{1,12}")
_BLANKS = re.compile(r"\s{1,200}")
_CAPITALS = re.compile(r"\[A-Z[^\]]{0,60}\]")


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that a line answers to. `closed`: by a closed phrase, which outdoes the shape of a sentence."""

    rule: Rule
    strength: float
    closed: bool


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Every language's phrases, and the expressions of one language, English and the neutral file."""

    whole: dict[str, tuple[Rule, ...]]
    starts: dict[str, tuple[tuple[str, Rule], ...]]
    patterns: dict[str, tuple[tuple[re.Pattern[str], Rule], ...]]
    """By the character that a line must begin with; under "" those that any line may answer to."""
    long_patterns: dict[str, tuple[tuple[re.Pattern[str], Rule], ...]]
    """Those of them that are for long lines too."""
    inline: tuple[tuple[re.Pattern[str], Rule], ...]

    def matches(self, text: str, *, thorough: bool = True) -> list[Match]:
        """Every rule that the line `text` answers to, strongest first; only closed phrases if not `thorough`."""
        found = self._matches(text, thorough)
        if not found and text[:1] in "[(【（" and text[-1:] in "])】）" and len(text) > 4:
            found = self._matches(text[1:-1].strip(), thorough)
        return sorted(found, key=lambda match: -match.strength) if len(found) > 1 else found

    def _matches(self, text: str, thorough: bool) -> list[Match]:
        found = [Match(rule, rule.strength, True) for rule in self.whole.get(fold(text), ())]
        plain = start_key(text)
        for prefix, rule in self.starts.get(plain[:2], ()):
            if (
                plain.startswith(prefix)
                and _ends_there(plain, prefix)
                and _opens_freely(text, prefix)
                and count_words(text) <= rule.max_words
            ):
                open_ended = (
                    prefix[-1].isalpha() and prefix[-1] < "\u3000" and len(prefix.split()) <= 2 and is_prose(text)
                )
                found.append(
                    Match(rule, 0.6, False) if open_ended else Match(rule, rule.strength, rule.strength >= SURE)
                )
        if thorough and text and len(text) <= _LONGEST:
            # Ornament before the first word ("▶ Watch:") is part of the line's look, not of its words.
            bare = _ORNAMENT.sub("", text.replace("’", "'"))
            words = count_words(text)
            seen: set[int] = set()
            for line in (bare, text) if bare != text else (text,):
                for group in (line[:1].lower(), ""):
                    for pattern, rule in (self.patterns if words <= _LONG else self.long_patterns).get(group, ()):
                        alike = line is bare or rule.language == NEUTRAL
                        if alike and words <= rule.max_words and id(rule) not in seen and pattern.match(line):
                            seen.add(id(rule))
                            found.append(Match(rule, rule.strength, rule.strength >= SURE))
        return found

    def lead(self, text: str) -> int | None:
        """How long the closed phrase is that `text` begins with, in characters, if what follows it is free."""
        plain = start_key(text)
        for prefix, rule in self.starts.get(plain[:2], ()):
            if (
                plain.startswith(prefix)
                and _ends_there(plain, prefix)
                and rule.strength >= SURE
                and _opens_freely(text, prefix)
            ):
                return (
                    len(prefix) + text[: len(prefix) + 8].casefold().find(prefix[:4])
                    if prefix[:4] in text[:12].casefold()
                    else len(prefix)
                )
        return None

    def closed(self, text: str, *, thorough: bool = True) -> Match | None:
        """The surest closed phrase that a sentence inside a line is or begins with; see `matches`."""
        for match in self.matches(text, thorough=thorough):
            if match.closed and match.strength >= SURE:
                return match
        return None


_LONGEST = 1200
_LONG = 34


def start_key(text: str) -> str:
    """What line starts are compared by: lower case, single blanks, ornament before the first word off."""
    return _BLANKS.sub(" ", _ORNAMENT.sub("", text[:160].replace("’", "'")).casefold()).strip()


def _ends_there(plain: str, prefix: str) -> bool:
    after = plain[len(prefix) : len(prefix) + 1]
    return not (after.isalnum() and prefix[-1].isalnum() and after.isascii() and prefix[-1].isascii())


def _opens_freely(text: str, prefix: str) -> bool:
    """Whether a short phrase without a colon is followed by a title, not by the rest of its own sentence."""
    if prefix[-1] > "\u3000" or prefix[-1] in "|-–»" or len(prefix.split()) >= 4:
        return True
    after = _BLANKS.sub(" ", _ORNAMENT.sub("", text))[len(prefix) :].lstrip()
    if prefix[-1] in ":：":
        return not (after[:1].islower() and ends_sentence(after) and count_words(after) >= 4)
    return not after or not (after[0].islower() or after[0] in ",;.")


@cache
def rule_book(code: str) -> RuleBook:
    """The rules for an article in the language `code`."""
    whole: dict[str, list[Rule]] = {}
    starts: dict[str, list[tuple[str, Rule]]] = {}
    patterns: dict[str, list[tuple[re.Pattern[str], Rule]]] = {}
    inline: list[tuple[re.Pattern[str], Rule]] = []
    for each in languages():
        for rule in each.rules:
            for phrase in rule.whole:
                whole.setdefault(fold(phrase.replace("#", "0")), []).append(rule)
            for phrase in rule.starts:
                key = start_key(phrase)
                starts.setdefault(key[:2], []).append((key, rule))
            if each.code in (code, "en", NEUTRAL):
                for pattern in rule.patterns:
                    expression = _capitals(pattern)
                    entry = (re.compile(expression, re.IGNORECASE), rule)
                    for char in openings(expression) or ("",):
                        patterns.setdefault(char, []).append(entry)
                inline.extend((re.compile(_capitals(pattern), re.IGNORECASE), rule) for pattern in rule.inline)
    return RuleBook(
        {key: tuple(rules) for key, rules in whole.items()},
        {key: tuple(sorted(rules, key=lambda pair: -len(pair[0]))) for key, rules in starts.items()},
        {key: tuple(entries) for key, entries in patterns.items()},
        {key: tuple(entry for entry in entries if entry[1].max_words > _LONG) for key, entries in patterns.items()},
        tuple(inline),
    )


def _capitals(pattern: str) -> str:
    """A class that begins with `A-Z` means capitals, though case does not count elsewhere in the expression."""
    return _CAPITALS.sub(r"(?-i:\g<0>)", pattern)
