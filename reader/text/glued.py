"""Residue without a line of its own: found at the start of a sentence it is stuck to, and told from it.

A dump that has lost its line breaks reads "… he said. Photo: Jane Roe/AP The court heard …". Closed phrases show where
residue begins; where it ends is a guess from capitals and little words, so only what begins with one is taken off.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.text import meta
from reader.text.lines import Line
from reader.text.rulebook import RuleBook
from reader.text.rules.load import CODES, language
from reader.text.rules.rule import LIKELY, SURE
from reader.text.shape import count_words, ends_sentence, fold, sentences, wide_count

_TOKEN = re.compile(r"\S+")
_WIDE_BREAK = re.compile(
    "(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\\])}])[ \t]{1,8}(?=[\u3008-\u3011\u4e00-\u9fff\uff08\\[(“‘0-9])(?<![：:、，,／/])|[ \t]{2,20}(?=\\S)"
)
_OPENERS = "“\"«„‘¿¡(["
_PHRASE_TOKENS = 7
_LOOK = 45
_SENTENCE_KINDS = frozenset(
    "related advert newsletter follow share-bar paywall video audio image-credit copyright truncation app embed donation consent terms affiliate "
    "tip-line credits generator comments skip-link jump-link button fallback gallery syndication disclaimer standards".split()
)


def unglued(lines: Sequence[Line], book: RuleBook, code: str) -> list[Line]:
    """`lines` with the sentences of overlong lines parted from the residue before them."""
    parted: list[Line] = []
    head = True
    last = max((index for index, line in enumerate(lines) if line.run), default=-1)
    for index, line in enumerate(lines):
        if not line.run:
            parted.append(line)
            continue
        if wide_count(line.text) > len(line.text) * 0.3:
            spans = list(_wide_pieces(line.text))
        else:
            spans = list(_pieces(line.text, book, code, head=head))
            if index == last and not ends_sentence(line.text):
                spans = [part for low, high in spans for part in _tail_pieces(line.text, low, high, book, code)]
            head = head and not any(_is_sentence(line.text[low:high]) for low, high in spans)
        parted.extend(
            replace(line, start=line.start + low, end=line.start + high, text=line.text[low:high], gap=line.gap and low == 0) for low, high in spans
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
        match = book.closed(sentence)
        if match is None or match.rule.kind.name not in _SENTENCE_KINDS:
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


def _pieces(text: str, book: RuleBook, code: str, *, head: bool) -> Iterator[tuple[int, int]]:
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    position = index = 0
    while index < len(tokens):
        end = _residue_end(text, tokens, index, book, code, head=head)
        if end is None:
            break
        yield position, tokens[end - 1][1]
        index = end
        position = tokens[end][0] if end < len(tokens) else len(text)
    if index >= len(tokens):
        return
    if head:
        anchor = _title_end(text, tokens, index, book, code)
        if anchor is not None:
            yield position, tokens[anchor - 1][1]
            yield from _shifted(text, tokens[anchor][0], book, code)
            return
    if index and not ends_sentence(text) and count_words(text[position:]) < 30:
        # The tail of a page that ends without a sentence: what began as residue goes on as such.
        yield position, len(text)
        return
    yield position, len(text)


def _tail_pieces(text: str, start: int, end: int, book: RuleBook, code: str) -> Iterator[tuple[int, int]]:
    """What stands after the last sentence, parted at every phrase that begins residue."""
    part = text[start:end]
    tokens = [match.span() for match in _TOKEN.finditer(part)]
    position = 0
    for index in range(1, len(tokens)):
        at = tokens[index][0]
        if part[at].isupper() or part[at] in "©¿¡":
            known = any(
                rule.strength >= LIKELY
                for count in range(1, min(5, len(tokens) - index) + 1)
                for rule in book.whole.get(fold(part[at : tokens[index + count - 1][1]]), ())
            )
            if known or book.lead(part[at:]) is not None or book.closed(part[at : at + 200]) is not None:
                yield start + position, start + tokens[index - 1][1]
                position = at
    yield start + position, end


def _shifted(text: str, offset: int, book: RuleBook, code: str) -> Iterator[tuple[int, int]]:
    yield from ((offset + low, offset + high) for low, high in _pieces(text[offset:], book, code, head=False))


def _residue_end(text: str, tokens: Sequence[tuple[int, int]], index: int, book: RuleBook, code: str, *, head: bool) -> int | None:
    """The index of the token after the residue that begins at token `index`, or None."""
    if head:
        row = _menu_end(text, tokens, index)
        if row is not None:
            return row
    for pattern, _ in book.inline:
        match = pattern.match(text, tokens[index][0])
        if match:
            return next((i for i in range(index, len(tokens)) if tokens[i][0] >= match.end()), len(tokens))
    read, end = meta.consume(text, tokens[index][0], code)
    if end > tokens[index][0] and (read.published or read.updated or read.other or read.prefixed):
        after = next((i for i in range(index, len(tokens)) if tokens[i][0] >= end), len(tokens))
        if read.published or read.updated or read.other or (head and after < len(tokens)):
            return after
    for count in range(min(_PHRASE_TOKENS, len(tokens) - index), 0, -1):
        phrase = text[tokens[index][0] : tokens[index + count - 1][1]]
        rules = book.whole.get(fold(phrase), ())
        least = SURE if index == 0 else LIKELY
        if any(rule.strength >= least and rule.kind.name not in ("related-list", "previous-next") for rule in rules) and phrase[0].isalnum() and not phrase[0].islower():
            if count > 1 or index + count >= len(tokens) or not _goes_on(text, tokens, index + count):
                return index + count
    return _open_end(text, tokens, index, book, code)


def _goes_on(text: str, tokens: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether the sentence goes on in lower case: then the word before was its first."""
    first = text[tokens[index][0]]
    return first.islower() or not (first.isalnum() or first in _OPENERS)


def _menu_end(text: str, tokens: Sequence[tuple[int, int]], index: int) -> int | None:
    known = meta.section_names(CODES) | {word for each in CODES for word in language(each).home_words} | _MENU
    run = index
    words = [text[low:high].strip("|·•,").casefold() for low, high in tokens[index : index + 30]]
    offset = 1 if words and words[0] not in known and len(words) > 2 and words[1] in known and words[2] in known else 0
    for word in words[offset:]:
        if word and word not in known:
            break
        run += 1
    return run + offset if run - index >= 2 else None


_MENU = frozenset("home menu search login subscribe register sign in up log startseite abo suche menú suscribirse ingresar buscar menu accueil connexion rechercher inicio more mehr más plus".split())


def _open_end(text: str, tokens: Sequence[tuple[int, int]], index: int, book: RuleBook, code: str) -> int | None:
    """Where residue ends that begins with a closed phrase and goes on in words of its own, a headline's or a name."""
    start = tokens[index][0]
    rest = text[start:]
    last = min(len(tokens), index + _LOOK)
    starts = [i for i in range(index + 1, last) if _may_begin(text, tokens, i)]
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
        lower = next((i for i in range(index + 1, last) if text[tokens[i][0] : tokens[i][1]].islower() and text[tokens[i][0]].isalpha()), None)
        little = [i for i in starts if _bare(text, tokens[i]) in words and (lower is None or i < lower)]
        if little:
            return little[0]
        return lower - 1 if lower is not None and lower - 1 > index else (len(tokens) if lower is None else None)
    for i in starts:
        prefix = text[start : tokens[i][0]].rstrip()
        if count_words(prefix) >= 2:
            match = book.closed(prefix)
            if match and match.rule.kind.name in _SENTENCE_KINDS and match.rule.patterns and match.rule.kind.name != "image-credit":
                return i
    return None


_CREDIT = re.compile(r"(?:photos?|image|picture|credit|photograph|foto|fotos|bild|crédito|créditos|imagen|crédit|crédits|illustration)\s?(?:courtesy|credit|source|by)?\s?[:|©]\s?\S", re.IGNORECASE)


def _bare(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].strip("“\"«„‘¿¡([,.:;").casefold()


def _may_begin(text: str, tokens: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether a sentence may begin at this token: a capital after a small word or a stop, or an opening quotation mark."""
    first = text[tokens[index][0]]
    return first.isupper() or first in _OPENERS or first == "©" or (first.isdigit() and text[tokens[index - 1][1] - 1].isalpha())


def _title_end(text: str, tokens: Sequence[tuple[int, int]], index: int, book: RuleBook, code: str) -> int | None:
    """Where a headline ends that is followed by author, date or buttons, all on one line."""
    for i in range(index + 3, min(len(tokens), index + 40)):
        read, _ = meta.consume(text, tokens[i][0], code)
        if read.published or read.updated or (read.prefixed and read.byline) or (read.other and i > index + 4):
            return _name_start(text, tokens, i, code) if read.byline and not read.prefixed else i
        if i > index + 4 and _residue_end_simple(text, tokens, i, book):
            return i
    return None


def _name_start(text: str, tokens: Sequence[tuple[int, int]], index: int, code: str) -> int:
    """The headline's last capitals run into the author's name: an unannounced name has two words, at a guess."""
    for later in (index, index + 1, index + 2):
        read, _ = meta.consume(text, tokens[later][0], code) if later < len(tokens) else (meta.Meta(), 0)
        if read.byline and len(read.byline[0].split()) == 2:
            return later
    return index


def _residue_end_simple(text: str, tokens: Sequence[tuple[int, int]], index: int, book: RuleBook) -> bool:
    for count in (4, 3, 2):
        if index + count <= len(tokens):
            phrase = text[tokens[index][0] : tokens[index + count - 1][1]]
            if phrase[0].isupper() and any(rule.strength >= SURE for rule in book.whole.get(fold(phrase), ())):
                return True
    return False
