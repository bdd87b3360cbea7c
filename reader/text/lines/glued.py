"""Residue without a line of its own: found at the start of a sentence it is stuck to, and told from it.

A dump that has lost its line breaks reads "… he said. Photo: Jane Roe/AP The court heard …". Closed phrases show where
residue begins; where it ends is a guess from capitals and little words, so only what begins with one is taken off.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from reader.text.lines.logical import Line
from reader.text.lines.orphans import part
from reader.text.rules.load import CODES, language
from reader.text.rules.rule import LIKELY, SURE
from reader.text.rules.rulebook import RuleBook
from reader.text.shape import count_words, ends_sentence, fold, sentences, wide_count
from reader.text.wording import dates, meta
from reader.text.wording.names import is_name
from reader.text.wording.speech import goes_on_from_label, reports_speech

_TOKEN = re.compile(r"\S+")
_WIDE_BREAK = re.compile(
    "(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\\])}])[ \t]{1,8}(?=[\u3008-\u3011\u4e00-\u9fff\uff08\\[(“‘0-9])(?<![：:、，,／/])|[ \t]{2,20}(?=\\S)"  # noqa: E501
)
_OPENERS = '“"«„‘¿¡(['
_PHRASE_TOKENS = 7
_LOOK = 30
_THOROUGH = 300
_SENTENCE_TOKENS = 90
_PIECES = 400
_CANDIDATES = 12
_SENTENCE_KINDS = frozenset(
    [
        "related",
        "advert",
        "newsletter",
        "follow",
        "share-bar",
        "paywall",
        "video",
        "audio",
        "image-credit",
        "copyright",
        "truncation",
        "app",
        "embed",
        "donation",
        "consent",
        "terms",
        "affiliate",
        "tip-line",
        "credits",
        "generator",
        "comments",
        "skip-link",
        "jump-link",
        "button",
        "fallback",
        "gallery",
        "syndication",
        "disclaimer",
        "standards",
    ]
)


def unglued(lines: Sequence[Line], book: RuleBook, code: str) -> list[Line]:
    """`lines` with the sentences of overlong lines parted from the residue around them."""
    if not any(line.run for line in lines):
        return list(lines)
    last = max((index for index, line in enumerate(lines) if line.run), default=-1)
    first = next((index for index, line in enumerate(lines) if line.run), 0)
    inner = range(first + _THOROUGH + 1, last - _THOROUGH)
    book = book.within(line.text for index, line in enumerate(lines) if line.run and index not in inner)
    parted: list[Line] = []
    head = True
    for index, line in enumerate(lines):
        if not line.run or index in inner or len(parted) > index + _PIECES:
            parted.append(line)
            continue
        if wide_count(line.text) > len(line.text) * 0.3:
            spans = list(_wide_pieces(line.text))
        else:
            spans = list(_pieces(line.text, book, code, edge=head or index > last - _TAIL_SENTENCES, head=head))
            spans = [piece for low, high in spans for piece in part(line.text, low, high, code)]
            head = head and not any(_is_sentence(line.text[low:high]) for low, high in spans[-1:])
        parted.extend(
            replace(
                line, start=line.start + low, end=line.start + high, text=line.text[low:high], gap=line.gap and low == 0
            )
            for low, high in spans
        )
    return parted


def stuck(text: str, book: RuleBook) -> list[tuple[int, int, str]]:
    """The sentences within the paragraph `text` that are closed residue, as (start, end, rule)."""
    found: list[tuple[int, int, str]] = []
    spans = sentences(text, glued=True)
    if len(spans) < 2:
        return []
    for index, (start, end) in enumerate(spans):
        sentence = text[start:end]
        if len(sentence) > 300 or sentence[0].islower():
            continue
        if sentence[0] == "[" and "](" in sentence:
            sentence = sentence[1 : sentence.rindex("](")]
        # Inside a paragraph only phrases count, so expressions need not be tried there.
        match = book.closed(sentence, thorough=index == len(spans) - 1)
        if match is None or match.rule.kind.name not in _SENTENCE_KINDS:
            continue
        if reports_speech(sentence) or goes_on_from_label(sentence):
            continue
        # Inside a paragraph a sentence has the benefit of the doubt; after its last one, residue is common.
        short = count_words(sentence) < 9 and not match.rule.patterns
        if index == len(spans) - 1 or short:
            found.append((start, end, match.rule.kind.name))
    whole = sum(end - start for start, end, _ in found)
    return found if whole < 0.6 * len(text) else []


def _is_sentence(text: str) -> bool:
    return count_words(text) >= 9 and ends_sentence(text)


def _wide_pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _WIDE_BREAK.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _pieces(text: str, book: RuleBook, code: str, *, edge: bool, head: bool) -> Iterator[tuple[int, int]]:
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    start = index = 0
    while index < len(tokens) and index - start < _SENTENCE_TOKENS:
        end = None
        if index == 0 or _may_begin(text, tokens, index):
            end = _residue_end(text, tokens, index, start == index, book, code, edge=edge, head=head)
        if end is None:
            index += 1
            continue
        before = _name_before(text, tokens, start, index) if edge else index
        if before > start:
            yield from _once(text, tokens[start][0], tokens[before - 1][1])
        yield tokens[before][0], tokens[end - 1][1]
        start = index = end
    if start < len(tokens):
        yield tokens[start][0], tokens[-1][1]


def _once(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A headline that is printed twice in a row is two pieces."""
    middle = (start + end) // 2
    for at in (middle, middle + 1):
        if text[at : at + 1] == " " and text[start:at] == text[at + 1 : end] and at - start > 20:
            yield start, at
            yield at + 1, end
            return
    yield start, end


def _name_before(text: str, tokens: Sequence[tuple[int, int]], start: int, index: int) -> int:
    """An author's name without "by" right before the date belongs to it; two words, at a guess."""
    if index - start < 4 or (not text[tokens[index][0]].isdigit() and dates.at(text, tokens[index][0]) is None):
        return index
    return index - 2 if is_name(text[tokens[index - 2][0] : tokens[index - 1][1]]) else index


def _residue_end(  # noqa: PLR0917
    text: str,
    tokens: Sequence[tuple[int, int]],
    index: int,
    fresh: bool,
    book: RuleBook,
    code: str,
    *,
    edge: bool,
    head: bool,
) -> int | None:
    """The index of the token after the residue that begins at token `index`, or None. `fresh`: nothing came before."""
    at = tokens[index][0]
    if text[at] in "([":
        return _bracket_end(text, tokens, index, book)
    if head and fresh:
        row = _menu_end(text, tokens, index) or _shouted_end(text, tokens, index)
        if row is not None:
            return row
    for expression in book.inline:
        match = expression.pattern.match(text, at)
        if match:
            return _token_at(tokens, index, match.end())
    if edge and meta.begins(text, at, code):
        read, end = meta.consume(text, at, code)
        unannounced = bool(read.byline) and not read.prefixed and not fresh
        if (
            end > at
            and not unannounced
            and (read.published or read.updated or read.other or (read.prefixed and read.byline))
        ):
            return _token_at(tokens, index, end)
    longest = min(_PHRASE_TOKENS, len(tokens) - index) if book.may_open(text[at : tokens[index][1]]) else 0
    for count in range(longest, 0, -1):
        phrase = text[at : tokens[index + count - 1][1]]
        if phrase[0].islower() or not (phrase[0].isalnum() or phrase[0] in "©¿¡"):
            break
        rules = book.whole.get(fold(phrase), ())
        # Alone, a word like "Share" says little; after other residue, or in capitals, enough.
        least = SURE if not (fresh and index) and not (edge and fresh) else LIKELY
        known = any(rule.strength >= least and rule.kind.name not in _LISTS for rule in rules)
        if (
            known
            and (count > 1 or fresh or phrase.isupper())
            and not (index + count < len(tokens) and _goes_on(text, tokens, index + count))
        ):
            return index + count
    return _open_end(text, tokens, index, book, code) if fresh or edge or text[at].isupper() else None


_BEFORE_NAMES = frozenset(("by", "von", "por", "par", "di", "door"))
_LISTS = frozenset(("related-list", "previous-next"))
_TAIL_SENTENCES = 6


def _token_at(tokens: Sequence[tuple[int, int]], index: int, end: int) -> int:
    return next((i for i in range(index, len(tokens)) if tokens[i][0] >= end), len(tokens))


def _bracket_end(text: str, tokens: Sequence[tuple[int, int]], index: int, book: RuleBook) -> int | None:
    at = tokens[index][0]
    close = text.find(")" if text[at] == "(" else "]", at, at + 160)
    if close < 0 or book.closed(text[at + 1 : close].strip()) is None:
        return None
    return _token_at(tokens, index, close + 1)


def _goes_on(text: str, tokens: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether the sentence goes on in lower case: then the word before was its first."""
    first = text[tokens[index][0]]
    return first.islower() or not (first.isalnum() or first in _OPENERS)


def _menu_end(text: str, tokens: Sequence[tuple[int, int]], index: int) -> int | None:
    known = _menu_words()
    run = index
    words = [text[low:high].strip("|·•,").casefold() for low, high in tokens[index : index + 30]]
    offset = 1 if words and words[0] not in known and len(words) > 2 and words[1] in known and words[2] in known else 0
    for word in words[offset:]:
        if word and word not in known:
            break
        run += 1
    if run - index >= 2:
        return run + offset
    for count in (3, 2, 1):
        if index + count < len(tokens) and words[:count]:
            phrase = " ".join(words[:count])
            after = text[tokens[index + count][0]]
            if phrase in known and (after.isupper() or after in _OPENERS):
                return index + count
    return None


@cache
def _menu_words() -> frozenset[str]:
    """The words that menus consist of, in every language."""
    return meta.section_names(CODES).union(_MENU, *(language(each).home_words for each in CODES))


def _shouted_end(text: str, tokens: Sequence[tuple[int, int]], index: int) -> int | None:
    """Where a label in capitals ends that stands before a headline in small letters."""
    run = index
    while (
        run < len(tokens)
        and run - index < 6
        and (text[tokens[run][0] : tokens[run][1]].isupper() or text[tokens[run][0]] in "/|&·>»")
    ):
        run += 1
    if run == index or run + 1 >= len(tokens) or len(text[tokens[index][0] : tokens[run - 1][1]]) < 4:
        return None
    after = [text[low:high] for low, high in tokens[run : run + 4]]
    return (
        run
        if (
            after[0][0].isupper()
            and any(word.islower() for word in after)
            and not after[0].isupper()
            and not after[1].islower()
        )
        or (after[0][0].isupper() and len(after) > 2 and after[1].islower() and run - index <= 3 and after[0].istitle())
        else None
    )


_MENU = frozenset(
    [
        "home",
        "menu",
        "search",
        "login",
        "subscribe",
        "register",
        "sign",
        "in",
        "up",
        "log",
        "startseite",
        "abo",
        "suche",
        "menú",
        "suscribirse",
        "ingresar",
        "buscar",
        "menu",
        "accueil",
        "connexion",
        "rechercher",
        "inicio",
        "more",
        "mehr",
        "más",
        "plus",
    ]
)


def _open_end(text: str, tokens: Sequence[tuple[int, int]], index: int, book: RuleBook, code: str) -> int | None:
    """Where residue ends that begins with a closed phrase and goes on in words of its own, a headline's or a name."""
    start = tokens[index][0]
    rest = text[start:]
    last = min(len(tokens), index + _LOOK)
    starts = [
        i
        for i in range(index + 1, last)
        if _may_begin(text, tokens, i) and not (text[tokens[i][0]].isdigit() and text[tokens[i - 1][0]].islower())
    ]
    words = language(code).function_words if code in CODES else frozenset()
    lead = book.lead(rest)
    if lead is not None:
        after = start + lead
        free = [i for i in starts if tokens[i][0] >= after]
        little = [i for i in free if _bare(text, tokens[i]) in words and tokens[i][0] > after + 2]
        if little:
            return little[-1] if count_words(text[after : tokens[little[-1]][0]]) >= 2 else little[0]
        far = [i for i in free if count_words(text[after : tokens[i][0]]) >= 3]
        return far[0] if far else (len(tokens) if not _is_sentence(rest) else None)
    if _CREDIT.match(rest):
        lower = next(
            (
                i
                for i in range(index + 1, last)
                if text[tokens[i][0] : tokens[i][1]].islower() and text[tokens[i][0]].isalpha()
            ),
            None,
        )
        little = [i for i in starts if _bare(text, tokens[i]) in words and (lower is None or i < lower)]
        if little:
            return little[0]
        return lower - 1 if lower is not None and lower - 1 > index else (len(tokens) if lower is None else None)
    starts = starts[:_CANDIDATES]
    expressed = bool(starts) and book.may_express(text[start : tokens[starts[-1]][0]])
    for i in starts:
        prefix = text[start : tokens[i][0]].rstrip()
        if count_words(prefix) >= 2:
            match = book.closed(prefix, thorough=expressed)
            if (
                match
                and match.rule.kind.name in _SENTENCE_KINDS
                and match.rule.patterns
                and match.rule.kind.name != "image-credit"
            ):
                return i
    return None


_CREDIT = re.compile(
    r"(?:photos?|image|picture|credit|photograph|foto|fotos|bild|crédito|créditos|imagen|crédit|crédits|illustration)\s?(?:courtesy|credit|source|by)?\s?[:|©]\s?\S",
    re.IGNORECASE,
)


def _bare(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].strip('“"«„‘¿¡([,.:;').casefold()


def _may_begin(text: str, tokens: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether a sentence may begin at this token: a capital after a small word or a stop, or an opening quote."""
    first = text[tokens[index][0]]
    word = text[tokens[index][0] : tokens[index][1]].rstrip(":").casefold()
    if word in _BEFORE_NAMES and index + 1 < len(tokens):
        return text[tokens[index + 1][0]].isupper()
    return (
        first.isupper()
        or first in _OPENERS
        or first == "©"
        or (first.isdigit() and text[tokens[index - 1][1] - 1].isalpha())
    )
