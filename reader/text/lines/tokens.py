"""The words of a line that lost its line breaks, by number: what each looks like, what may begin there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

OPENERS = '“"«„‘¿¡(['
"""What may stand before a sentence's first letter."""

_TOKEN = re.compile(r"\S+")
_EDGES = '“"«„‘¿¡([,.:;'
_BEFORE_NAMES = frozenset(("by", "von", "por", "par", "di", "door"))


@dataclass(frozen=True, slots=True)
class Tokens:
    """`text` cut at its blanks; `spans` are the tokens' first and last offsets in it, in code points."""

    text: str
    spans: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """The tokens of `text`."""
        return cls(text, [match.span() for match in _TOKEN.finditer(text)])

    def __len__(self) -> int:
        return len(self.spans)

    def start(self, index: int) -> int:
        """Where token `index` begins."""
        return self.spans[index][0]

    def word(self, index: int) -> str:
        """Token `index` as it stands."""
        low, high = self.spans[index]
        return self.text[low:high]

    def words(self, low: int, high: int) -> list[str]:
        """The tokens from number `low` up to `high`, as they stand."""
        return [self.text[start:end] for start, end in self.spans[low:high]]

    def bare(self, index: int) -> str:
        """Token `index` in lower case, without the marks around it."""
        return self.word(index).strip(_EDGES).casefold()

    def phrase(self, low: int, high: int) -> str:
        """The text from token `low` up to the end of the one before `high`."""
        return self.text[self.spans[low][0] : self.spans[high - 1][1]]

    def first_from(self, offset: int, index: int) -> int:
        """The first token from number `index` on that begins at `offset` or later; their number if there is none."""
        return next((each for each in range(index, len(self.spans)) if self.spans[each][0] >= offset), len(self.spans))

    def goes_on(self, index: int) -> bool:
        """Whether the sentence goes on in lower case at this token: then the word before was its first."""
        first = self.text[self.spans[index][0]]
        return first.islower() or not (first.isalnum() or first in OPENERS)

    def may_begin(self, index: int) -> bool:
        """Whether a sentence may begin at this token: a capital, an opening quote, a number stuck behind a word."""
        first = self.text[self.spans[index][0]]
        if self.word(index).rstrip(":").casefold() in _BEFORE_NAMES and index + 1 < len(self.spans):
            return self.text[self.spans[index + 1][0]].isupper()
        return (
            first.isupper()
            or first in OPENERS
            or first == "©"
            or (first.isdigit() and self.text[self.spans[index - 1][1] - 1].isalpha())
        )
