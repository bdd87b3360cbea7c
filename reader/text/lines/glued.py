"""Residue without a line of its own: found at the start of a sentence it is stuck to, and told from it.

A dump that has lost its line breaks reads "… he said. Photo: Jane Roe/AP The court heard …". Closed phrases show where
residue begins; where it ends is a guess from capitals and little words, so only what begins with one is taken off.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.text.lines.logical import Line
from reader.text.lines.orphans import part
from reader.text.lines.residue_end import SENTENCE_KINDS, Seams, is_sentence
from reader.text.lines.tokens import Tokens
from reader.text.rules.rulebook import RuleBook
from reader.text.shape import count_words, sentences, wide_count
from reader.text.wording import dates
from reader.text.wording.names import is_name
from reader.text.wording.speech import goes_on_from_label, reports_speech

# Chinese has blanks only where something was cut or glued: before a character or an opening mark.
_WIDE_BREAK = re.compile(
    "(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\\])}])[ \t]{1,8}(?=[\u3008-\u3011\u4e00-\u9fff\uff08\\[(“‘0-9])"
    "(?<![：:、，,／/])|[ \t]{2,20}(?=\\S)"
)
_THOROUGH = 300
_SENTENCE_TOKENS = 90
_PIECES = 400
_TAIL_SENTENCES = 6
_SEVERAL_CLAUSES = 12
_CLAUSES = re.compile(r"[,:;] \w")
# Of these kinds even a long sentence is the page's.
_FORMAL = frozenset(("copyright", "image-credit", "terms"))


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
            head = head and not any(is_sentence(line.text[low:high]) for low, high in spans[-1:])
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
        if match is None or match.rule.kind.name not in SENTENCE_KINDS:
            continue
        if reports_speech(sentence) or goes_on_from_label(sentence):
            continue
        if match.rule.kind.name not in _FORMAL and _goes_on(sentence):
            continue
        # Inside a paragraph a sentence has the benefit of the doubt; after its last one, residue is common.
        short = count_words(sentence) < 9 and not match.rule.patterns
        if index == len(spans) - 1 or short:
            found.append((start, end, match.rule.kind.name))
    whole = sum(end - start for start, end, _ in found)
    return found if whole < 0.6 * len(text) else []


def _goes_on(sentence: str) -> bool:
    """Whether the sentence has clauses enough to tell what a phrase of the page's could not have begun."""
    return bool(_CLAUSES.search(sentence)) and count_words(sentence) >= _SEVERAL_CLAUSES


def _wide_pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _WIDE_BREAK.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _pieces(text: str, book: RuleBook, code: str, *, edge: bool, head: bool) -> Iterator[tuple[int, int]]:
    tokens = Tokens.of(text)
    seams = Seams.of(tokens, book, code, edge=edge, head=head)
    start = index = 0
    while index < len(tokens) and index - start < _SENTENCE_TOKENS:
        end = None
        if index == 0 or tokens.may_begin(index):
            end = seams.residue_end(index, fresh=start == index)
        if end is None:
            index += 1
            continue
        before = _name_before(tokens, start, index) if edge else index
        if before > start:
            yield from _once(text, tokens.start(start), tokens.spans[before - 1][1])
        yield tokens.start(before), tokens.spans[end - 1][1]
        start = index = end
    if start < len(tokens):
        yield tokens.start(start), tokens.spans[-1][1]


def _once(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A headline that is printed twice in a row is two pieces."""
    middle = (start + end) // 2
    for at in (middle, middle + 1):
        if text[at : at + 1] == " " and text[start:at] == text[at + 1 : end] and at - start > 20:
            yield start, at
            yield at + 1, end
            return
    yield start, end


def _name_before(tokens: Tokens, start: int, index: int) -> int:
    """An author's name without "by" right before the date belongs to it; two words, at a guess."""
    at = tokens.start(index)
    if index - start < 4 or (not tokens.text[at].isdigit() and dates.at(tokens.text, at) is None):
        return index
    return index - 2 if is_name(tokens.phrase(index - 2, index)) else index
