"""Where a sentence begins though none has ended: what stands before it had a line of its own once.

"… declined to comment. Unlock five lists with Pro The tariff of 40% …": a little word that is written small inside
sentences stands capital, and the word after it small. To part there does no harm: pieces that stay are joined again.
"""

import re
from collections.abc import Iterator

from reader.text.rules.load import CODES, language
from reader.text.shape import wide_count

_TOKEN = re.compile(r"\S+")
_QUOTED = re.compile('[“„«"][^“”„«»"]{12,300}[.,!?…][”“»"]')
# Words that a sentence may write capital inside, too: polite forms, the English pronoun.
_EVER_CAPITAL = frozenset(["i", "sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihnen", "may", "will"])
_ENDS_OR_JOINS = frozenset(".!?…:;,—–-([{/&+'’“„«\"*|")
_LEAST_BEFORE = 2


def part(text: str, low: int, high: int, code: str) -> Iterator[tuple[int, int]]:
    """The pieces of `text[low:high]`, parted where a sentence of the language `code` begins unannounced."""
    if code not in CODES or wide_count(text[low:high]) > 0.3 * (high - low):
        yield low, high
        return
    words = language(code).function_words - _EVER_CAPITAL
    tokens = [match.span() for match in _TOKEN.finditer(text, low, high)]
    start = 0
    for index in range(_LEAST_BEFORE, len(tokens) - 1):
        if index - start >= _LEAST_BEFORE and _begins(text, tokens, index, words):
            yield tokens[start][0], tokens[index - 1][1]
            start = index
    yield tokens[start][0], high


def _begins(text: str, tokens: list[tuple[int, int]], index: int, words: frozenset[str]) -> bool:
    before = text[slice(*tokens[index - 1])]
    word = text[slice(*tokens[index])]
    after = text[slice(*tokens[index + 1])]
    if not any(map(str.isalnum, before)):
        return word[0].isupper() and before not in "&+/|–—-·•*"
    if before[-1] in _ENDS_OR_JOINS:
        return False
    if word[0] in '“„«"':
        return not before[0].islower() and bool(_QUOTED.match(text, tokens[index][0]))
    if before[0].isupper() and before.casefold() in words:
        return False
    return word[0].isupper() and after[0].islower() and word.casefold() in words
