"""The rules of all languages made ready for looking lines up in."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from reader.text.rules.load import NEUTRAL, languages
from reader.text.rules.openings import LENGTH, key, needed, openings
from reader.text.rules.rule import SURE, Rule
from reader.text.shape import count_words, ends_sentence, fold, is_prose

_ORNAMENT = re.compile(r"[^\w@#$+<\[({\"“«„‘「『©/.?&*_=~|\\]{1,12}")
_BLANKS = re.compile(r"\s{1,200}")
_CAPITALS = re.compile(r"\[A-Z[^\]]{0,60}\]")


Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that a line answers to. `closed`: by a closed phrase, which outdoes the shape of a sentence.

    `begun`: by its first words alone, whatever follows.
    """

    rule: Rule
    strength: float
    closed: bool
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of a rule, number `order` of the book.

    A line that it matches begins with one of `begun`, see `openings`, and has one of each of `pieces`.
    """

    order: int
    text: str
    rule: Rule
    most_words: int
    begun: frozenset[str]
    pieces: tuple[frozenset[str], ...]

    def may_match(self, low: str) -> bool:
        """Whether `low`, a line in lower case, has what the expression asks for."""
        for pieces in self.pieces:
            for piece in pieces:
                if piece in low:
                    break
            else:
                return False
        return True

    def may_match_any(self, held: Set[str]) -> bool:
        """Whether a text that has the pieces `held` and no others may hold a line that the expression matches."""
        return all(not pieces.isdisjoint(held) for pieces in self.pieces)

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression ready for use: most are never used, so they are made when first asked for."""
        return _compiled(self.text)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Trial:
    """What first parts of one text can be closed residue by, so that few of them need be looked up.

    `expressions` are those of sure rules that may match one; `phrased`: one can be or begin with a closed phrase;
    `bracketed`: what counts may stand in brackets.
    """

    expressions: tuple[Expression, ...]
    phrased: bool
    bracketed: bool

    @property
    def thorough(self) -> bool:
        """Whether expressions need be tried."""
        return self.bracketed or bool(self.expressions)

    def may_close(self, part: str) -> bool:
        """Whether `part`, a first part of the text, can be closed residue."""
        if self.phrased or self.bracketed:
            return True
        bare = _unadorned(part.replace("’", "'"))
        return any(each.pattern.match(bare) or each.pattern.match(part) for each in self.expressions)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Every language's phrases, and the expressions of one language, English and the neutral file."""

    whole: dict[str, tuple[Rule, ...]]
    first_words: frozenset[str]
    """What the first words of whole phrases fold to."""
    starts: dict[str, tuple[tuple[str, Rule], ...]]
    """By their first characters, see `start_key`."""
    opened: dict[str, tuple[Expression, ...]]
    """Expressions by what a line must begin with, see `openings`; with each beginning, those of its own beginnings."""
    holding: tuple[tuple[int, str, tuple[Expression, ...]], ...]
    """Expressions for lines (almost) however they begin, by a piece that the line must hold ("" for none): the most
    words that the line may have, the piece, the expressions; what is for the longest lines comes first."""
    inline: tuple[Expression, ...]
    beginnings: Mapping[Triple, tuple[str, ...]]
    """The pieces that `holding` asks for, by their first three characters."""
    brief: frozenset[str]
    """Those of fewer characters."""

    def may_open(self, word: str) -> bool:
        """Whether a line that is a whole phrase can begin with `word`."""
        folded = fold(word)
        return not folded or folded in self.first_words or folded[-1] == "0"

    def trial(self, text: str) -> "Trial":
        """What a first part of `text` can be closed residue by."""
        plain = text.replace("’", "'")
        low = plain.lower()
        possible: list[Expression] = []
        for line in {plain, _unadorned(plain)}:
            possible += self._opened_by(key(line))
        for _, piece, expressions in self.holding:
            if piece in low:
                possible += expressions
        sure = {each.order: each for each in possible if each.rule.strength >= SURE and each.may_match(low)}
        phrased = self.may_open(text.split(None, 1)[0]) or any(True for _ in self._started(start_key(text)))
        return Trial(tuple(sure.values()), phrased, text[:1] in "[(【（")

    def _opened_by(self, beginning: str) -> Sequence[Expression]:
        """The expressions for lines that begin so."""
        for length in range(len(beginning), 0, -1):
            if beginning[:length] in self.opened:
                return self.opened[beginning[:length]]
        return ()

    def within(self, texts: Iterable[str]) -> "RuleBook":
        """The book less what none of the lines `texts`, nor any part of them, can answer to."""
        low = f" {' '.join(' '.join(texts).lower().split())} ".replace("’", "'")
        # Most pieces are ruled out by three characters that the text never has in a row: one way through it for all.
        begun = set(filter(self.beginnings.__contains__, zip(low, low[1:], low[2:], strict=False)))
        held = {piece for triple in begun for piece in self.beginnings[triple] if piece in low}
        held.update(piece for piece in self.brief if piece in low)
        narrowed = [
            (most, piece, tuple([each for each in expressions if each.may_match_any(held)]))
            for most, piece, expressions in self.holding
            if piece in held
        ]
        return replace(self, holding=tuple([entry for entry in narrowed if entry[2]]))

    def matches(self, text: str, *, thorough: bool = True) -> list[Match]:
        """Every rule that the line `text` answers to, strongest first; only closed phrases if not `thorough`."""
        found = self._matches(text, thorough)
        if not found and text[:1] in "[(【（" and text[-1:] in "])】）" and len(text) > 4:
            found = self._matches(text[1:-1].strip(), thorough)
        return sorted(found, key=lambda match: -match.strength) if len(found) > 1 else found

    def _matches(self, text: str, thorough: bool) -> list[Match]:
        known = self.whole.get(fold(text), ()) if self.may_open(text.split(None, 1)[0] if text else "") else ()
        found = [Match(rule, rule.strength, True) for rule in known]
        for prefix, rule in self._started(start_key(text)):
            if _opens_freely(text, prefix) and count_words(text) <= rule.max_words:
                open_ended = (
                    prefix[-1].isalpha() and prefix[-1] < "\u3000" and len(prefix.split()) <= 2 and is_prose(text)
                )
                found.append(
                    Match(rule, 0.6, False)
                    if open_ended
                    else Match(rule, rule.strength, rule.strength >= SURE, begun=True)
                )
        if thorough and text and len(text) <= _LONGEST:
            found += [Match(rule, rule.strength, rule.strength >= SURE) for rule in self._expressed(text)]
        return found

    def _started(self, plain: str) -> Iterator[tuple[str, Rule]]:
        """The phrases that begin a line whose `start_key` is `plain`, longest first."""
        for length in range(min(LENGTH, len(plain)), 0, -1):
            for prefix, rule in self.starts.get(plain[:length], ()):
                if plain.startswith(prefix) and _ends_there(plain, prefix):
                    yield prefix, rule

    def _expressed(self, text: str) -> list[Rule]:
        """The rules of which an expression matches `text`."""
        # Ornament before the first word ("▶ Watch:") is part of the line's look, not of its words.
        bare = _unadorned(text.replace("’", "'"))
        words = count_words(text)
        found = self._matching(bare, words)
        if bare != text:
            found += [rule for rule in self._matching(text, words) if rule.language == NEUTRAL]
        return list({id(rule): rule for rule in found}.values())

    def _matching(self, line: str, words: int) -> list[Rule]:
        low = line.lower().replace("’", "'")
        tried = list(self._opened_by(key(line)))
        for most, piece, expressions in self.holding:
            if words > most:
                break
            if piece in low:
                tried += expressions
        found = [
            each for each in tried if words <= each.most_words and each.may_match(low) and each.pattern.match(line)
        ]
        if len(found) > 1:
            found = sorted({each.order: each for each in found}.values(), key=lambda each: each.order)
        return [each.rule for each in found]

    def lead(self, text: str) -> int | None:
        """How long the closed phrase is that `text` begins with, in characters, if what follows it is free."""
        for prefix, rule in self._started(start_key(text)):
            if rule.strength >= SURE and _opens_freely(text, prefix):
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
# An expression that may begin with so many letters is better looked for by what it holds.
_MANY = 9


def start_key(text: str) -> str:
    """What line starts are compared by: lower case, single blanks, ornament before the first word off."""
    return " ".join(_unadorned(text[:160].replace("’", "'")).casefold().split())


def _unadorned(text: str) -> str:
    ornament = None if text[:1].isalnum() else _ORNAMENT.match(text)
    return text[ornament.end() :] if ornament else text


def _ends_there(plain: str, prefix: str) -> bool:
    after = plain[len(prefix) : len(prefix) + 1]
    return not (after.isalnum() and prefix[-1].isalnum() and after.isascii() and prefix[-1].isascii())


def _opens_freely(text: str, prefix: str) -> bool:
    """Whether a short phrase without a colon is followed by a title, not by the rest of its own sentence."""
    if prefix[-1] > "\u3000" or prefix[-1] in "|-–»" or len(prefix.split()) >= 4:
        return True
    after = _BLANKS.sub(" ", _unadorned(text))[len(prefix) :].lstrip()
    if prefix[-1] in ":：":
        return not (after[:1].islower() and ends_sentence(after) and count_words(after) >= 4)
    return not after or not (after[0].islower() or after[0] in ",;.")


@cache
def rule_book(code: str) -> RuleBook:
    """The rules for an article in the language `code`."""
    whole: dict[str, list[Rule]] = {}
    starts: dict[str, list[tuple[str, Rule]]] = {}
    for each in languages():
        for rule in each.rules:
            for phrase in rule.whole:
                whole.setdefault(fold(phrase.replace("#", "0")), []).append(rule)
            for phrase in rule.starts:
                prefix = start_key(phrase)
                starts.setdefault(prefix[:LENGTH], []).append((prefix, rule))
    spoken = [rule for each in languages() if each.code in (code, "en", NEUTRAL) for rule in each.rules]
    opened, holding = _sorted_in(_expressions(spoken))
    pieces = _all_pieces(holding)
    beginnings: dict[Triple, list[str]] = {}
    for piece in pieces:
        for triple in zip(piece[:1], piece[1:2], piece[2:3], strict=False):
            beginnings.setdefault(triple, []).append(piece)
    return RuleBook(
        whole={phrase: tuple(rules) for phrase, rules in whole.items()},
        first_words=frozenset(fold(phrase.split()[0]) for phrase in whole if phrase),
        starts={begun: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for begun, pairs in starts.items()},
        opened=opened,
        holding=holding,
        beginnings={triple: tuple(begun) for triple, begun in beginnings.items()},
        brief=frozenset(piece for piece in pieces if len(piece) < 3),
        inline=tuple(_expression(pattern, rule) for rule in spoken for pattern in rule.inline),
    )


def _expressions(rules: Iterable[Rule]) -> Iterator[Expression]:
    made = [_expression(pattern, rule) for rule in rules for pattern in rule.patterns]
    made.sort(key=lambda each: "" in each.begun)
    return (replace(each, order=order) for order, each in enumerate(made))


def _expression(pattern: str, rule: Rule) -> Expression:
    text = _capitals(pattern)
    begun = openings(text)
    pieces = (frozenset(piece.replace("’", "'") for piece in found) for found in needed(text))
    return Expression(0, text, rule, rule.max_words, begun, tuple(found for found in pieces if found != {" "}))


def _all_pieces(holding: Iterable[tuple[int, str, Sequence[Expression]]]) -> set[str]:
    pieces = {piece for _, piece, _ in holding}
    return pieces.union(*(found for _, _, expressions in holding for each in expressions for found in each.pieces))


def _sorted_in(
    expressions: Iterable[Expression],
) -> tuple[dict[str, tuple[Expression, ...]], tuple[tuple[int, str, tuple[Expression, ...]], ...]]:
    opened: dict[str, list[Expression]] = {}
    holding: dict[str, list[Expression]] = {}
    for expression in expressions:
        begun = expression.begun
        pieces = expression.pieces[0] if expression.pieces else frozenset(("",))
        if "" in begun or (_tells(pieces) and sum(len(beginning) == 1 for beginning in begun) > _MANY):
            for piece in sorted(pieces):
                holding.setdefault(piece, []).append(expression)
        else:
            for beginning in begun:
                opened.setdefault(beginning, []).append(expression)
    complete = {
        beginning: tuple(
            sorted(
                (each for cut in range(1, len(beginning) + 1) for each in opened.get(beginning[:cut], ())),
                key=lambda each: each.order,
            )
        )
        for beginning in opened
    }
    held = [(max(each.most_words for each in found), piece, tuple(found)) for piece, found in holding.items()]
    return complete, tuple(sorted(held, key=lambda entry: -entry[0]))


def _tells(pieces: Set[str]) -> bool:
    """Whether most lines have none of `pieces`."""
    return all(len(piece) > 1 or (piece and not piece.isalnum()) for piece in pieces)


def _capitals(pattern: str) -> str:
    """A class that begins with `A-Z` means capitals, though case does not count elsewhere in the expression."""
    return _CAPITALS.sub(r"(?-i:\g<0>)", pattern)
