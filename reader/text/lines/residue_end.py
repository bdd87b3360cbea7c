"""Where residue ends that has no line of its own: after its closed phrase, its date, its bracket, its capitals."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.text.lines.tokens import OPENERS, Tokens
from reader.text.rules.load import CODES, language
from reader.text.rules.rule import LIKELY, SURE
from reader.text.rules.rulebook import RuleBook
from reader.text.shape import count_words, ends_sentence, fold
from reader.text.wording import meta

_KINDS = """
advert affiliate app audio button comments consent copyright credits disclaimer donation embed fallback follow gallery
generator image-credit jump-link newsletter paywall related share-bar skip-link standards syndication terms tip-line
truncation video
"""
SENTENCE_KINDS = frozenset(_KINDS.split())
"""The kinds of residue that are sentences or labels, so that they are found inside a line, too."""

_LISTS = frozenset(("related-list", "previous-next"))
_PHRASE_TOKENS = 7
_MENU_TOKENS = 30
_SHOUTED_TOKENS = 6
_LOOK = 30
_CANDIDATES = 12
_BRACKET = 160
_CREDIT = re.compile(
    r"(?:photos?|image|picture|credit|photograph|foto|fotos|bild|crédito|créditos|imagen|crédit|crédits|illustration)"
    r"\s?(?:courtesy|credit|source|by)?\s?[:|©]\s?\S",
    re.IGNORECASE,
)
_ITEMS = """
home menu search login subscribe register sign in up log more startseite abo suche mehr menú suscribirse ingresar buscar
inicio más accueil connexion rechercher plus
"""
_MENU = frozenset(_ITEMS.split())


@dataclass(frozen=True, slots=True)
class Seams:
    """A line in the language `code` in which residue may begin anywhere.

    `edge`: the line stands at the beginning or the end of its text; `head`: before the text's first sentence.
    """

    tokens: Tokens
    book: RuleBook
    code: str
    edge: bool
    head: bool
    starts: Sequence[int]
    """The numbers of the tokens where a sentence may begin, the first token aside."""

    @classmethod
    def of(cls, tokens: Tokens, book: RuleBook, code: str, *, edge: bool, head: bool) -> "Seams":
        """The seams of a line of `tokens`."""
        return cls(tokens, book, code, edge, head, [each for each in range(1, len(tokens)) if _starts(tokens, each)])

    def residue_end(self, index: int, *, fresh: bool) -> int | None:
        """The number of the token after the residue that begins at token `index`, None if none begins there.

        `fresh`: in its piece of the line nothing stands before it.
        """
        tokens = self.tokens
        at = tokens.start(index)
        if tokens.text[at] in "([":
            return self._bracket_end(index)
        if self.head and fresh:
            row = _menu_end(tokens, index) or _shouted_end(tokens, index)
            if row is not None:
                return row
        for expression in self.book.inline:
            match = expression.pattern.match(tokens.text, at)
            if match:
                return tokens.first_from(match.end(), index)
        said = self._said_end(index, fresh=fresh) if self.edge else None
        known = said or self._phrase_end(index, fresh=fresh)
        if known is not None:
            return known
        return self._open_end(index) if fresh or self.edge or tokens.text[at].isupper() else None

    def _bracket_end(self, index: int) -> int | None:
        text, at = self.tokens.text, self.tokens.start(index)
        close = text.find(")" if text[at] == "(" else "]", at, at + _BRACKET)
        if close < 0 or self.book.closed(text[at + 1 : close].strip()) is None:
            return None
        return self.tokens.first_from(close + 1, index)

    def _said_end(self, index: int, *, fresh: bool) -> int | None:
        """Where the words end that say who wrote the article, or when."""
        text, at = self.tokens.text, self.tokens.start(index)
        if not meta.begins(text, at, self.code):
            return None
        read, end = meta.consume(text, at, self.code)
        unannounced = bool(read.byline) and not read.prefixed and not fresh
        says = read.published or read.updated or read.other or (read.prefixed and read.byline)
        return self.tokens.first_from(end, index) if says and end > at and not unannounced else None

    def _phrase_end(self, index: int, *, fresh: bool) -> int | None:
        """Where a phrase ends that is residue from its first word to its last."""
        tokens = self.tokens
        longest = min(_PHRASE_TOKENS, len(tokens) - index) if self.book.may_open(tokens.word(index)) else 0
        # Alone, a word like "Share" says little; after other residue, or in capitals, enough.
        least = SURE if not (fresh and index) and not (self.edge and fresh) else LIKELY
        for count in range(longest, 0, -1):
            phrase = tokens.phrase(index, index + count)
            if phrase[0].islower() or not (phrase[0].isalnum() or phrase[0] in "©¿¡"):
                break
            rules = self.book.whole.get(fold(phrase), ())
            known = any(rule.strength >= least and rule.kind.name not in _LISTS for rule in rules)
            apart = index + count >= len(tokens) or not tokens.goes_on(index + count)
            if known and apart and (count > 1 or fresh or phrase.isupper()):
                return index + count
        return None

    def _open_end(self, index: int) -> int | None:
        """Where residue ends that begins with a closed phrase and goes on in words of its own."""
        tokens = self.tokens
        start = tokens.start(index)
        rest = tokens.text[start:]
        last = min(len(tokens), index + _LOOK)
        starts = self.starts[bisect_right(self.starts, index) : bisect_left(self.starts, last)]
        lead = self.book.lead(rest)
        if lead is not None:
            return self._after_lead(start + lead, starts, rest)
        if _CREDIT.match(rest):
            return self._after_credit(index, starts, last)
        return self._after_expression(start, starts[:_CANDIDATES])

    def _little(self, index: int) -> bool:
        """Whether the token is a word of grammar."""
        return self.code in CODES and self.tokens.bare(index) in language(self.code).function_words

    def _after_lead(self, after: int, starts: Sequence[int], rest: str) -> int | None:
        """The end of what follows `Read more:` and the like, which stops at the offset `after`."""
        tokens = self.tokens
        free = [each for each in starts if tokens.start(each) >= after]
        little = [each for each in free if self._little(each) and tokens.start(each) > after + 2]
        if little:
            enough = count_words(tokens.text[after : tokens.start(little[-1])]) >= 2
            return little[-1] if enough else little[0]
        far = [each for each in free if count_words(tokens.text[after : tokens.start(each)]) >= 3]
        return far[0] if far else (len(tokens) if not is_sentence(rest) else None)

    def _after_credit(self, index: int, starts: Sequence[int], last: int) -> int | None:
        """The end of what follows `Photo:` and the like."""
        tokens = self.tokens
        lower = next((each for each in range(index + 1, last) if _is_lower(tokens.word(each))), None)
        little = [each for each in starts if self._little(each) and (lower is None or each < lower)]
        if little:
            return little[0]
        return lower - 1 if lower is not None and lower - 1 > index else (len(tokens) if lower is None else None)

    def _after_expression(self, start: int, starts: Sequence[int]) -> int | None:
        """The first of `starts` before which the text from `start` on is residue as a whole."""
        tokens = self.tokens
        if not starts:
            return None
        trial = self.book.trial(tokens.text[start : tokens.start(starts[-1])])
        for each in starts:
            prefix = tokens.text[start : tokens.start(each)].rstrip()
            if not trial.may_close(prefix) or count_words(prefix) < 2:
                continue
            match = self.book.closed(prefix, thorough=trial.thorough)
            kind = match.rule.kind.name if match and match.rule.patterns else ""
            if kind in SENTENCE_KINDS and kind != "image-credit":
                return each
        return None


def is_sentence(text: str) -> bool:
    """Whether `text` is as long as a sentence and ends like one."""
    return count_words(text) >= 9 and ends_sentence(text)


def _starts(tokens: Tokens, index: int) -> bool:
    """Whether a sentence may begin at this token, and not a number within one."""
    number = tokens.text[tokens.start(index)].isdigit() and tokens.text[tokens.start(index - 1)].islower()
    return not number and tokens.may_begin(index)


def _is_lower(word: str) -> bool:
    return word.islower() and word[0].isalpha()


def _menu_end(tokens: Tokens, index: int) -> int | None:
    known = _menu_words()
    run = index
    words = [word.strip("|·•,").casefold() for word in tokens.words(index, index + _MENU_TOKENS)]
    offset = 1 if len(words) > 2 and words[0] not in known and words[1] in known and words[2] in known else 0
    for word in words[offset:]:
        if word and word not in known:
            break
        run += 1
    if run - index >= 2:
        return run + offset
    for count in (3, 2, 1):
        if index + count < len(tokens):
            after = tokens.text[tokens.start(index + count)]
            if " ".join(words[:count]) in known and (after.isupper() or after in OPENERS):
                return index + count
    return None


@cache
def _menu_words() -> frozenset[str]:
    """The words that menus consist of, in every language."""
    return meta.section_names(CODES).union(_MENU, *(language(each).home_words for each in CODES))


def _shouted_end(tokens: Tokens, index: int) -> int | None:
    """Where a label in capitals ends that stands before a headline in small letters."""
    run = index
    while run < len(tokens) and run - index < _SHOUTED_TOKENS and _is_label(tokens.word(run)):
        run += 1
    if run == index or run + 1 >= len(tokens) or len(tokens.phrase(index, run)) < 4:
        return None
    after = tokens.words(run, run + 4)
    if not after[0][0].isupper():
        return None
    headline = any(word.islower() for word in after) and not after[0].isupper() and not after[1].islower()
    sentence = len(after) > 2 and after[1].islower() and run - index <= 3 and after[0].istitle()
    return run if headline or sentence else None


def _is_label(word: str) -> bool:
    return word.isupper() or word[0] in "/|&·>»"
