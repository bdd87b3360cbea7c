"""What the tagger sees of Chinese text, character by character; words in Latin letters inside it count as one."""

from collections.abc import Sequence

from reader.entities.features import Items, shape_of
from reader.entities.lexicon import Lexicon

_LONGEST = 10
"""The most characters of a known name that are looked for at once."""


def is_han(word: str) -> bool:
    """Whether a token is a Chinese character."""
    return len(word) == 1 and ("\u3400" <= word <= "\u9fff" or "\U00020000" <= word <= "\U0003134f")


class CharacterFeatures:
    """Turns a Chinese sentence into features."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._phrases = lexicon.phrases
        self._starts = frozenset(name[:3] for name in lexicon.phrases if is_han(name[0]))
        self._words = lexicon.words

    def items(self, words: Sequence[str]) -> Items:
        """The features of each character, number or Latin word of a sentence."""
        count = len(words)
        symbols = [word if len(word) == 1 else _symbol(word) for word in words]
        marks = self._marks([word.lower() for word in words])
        padded = ["^^", "^", *symbols, "$", "$$"]
        items: Items = []
        for index in range(count):
            before2, before, here, after, after2 = padded[index : index + 5]
            item = [
                f"c={here}", f"c-={before}", f"c+={after}", f"c--={before2}", f"c++={after2}",
                f"b-={before}{here}", f"b+={here}{after}", f"b--={before2}{before}", f"b++={after}{after2}",
                f"j={before}{after}", f"t={before}{here}{after}", f"t-={before2}{before}{here}", f"t+={here}{after}{after2}",
            ]  # fmt: skip
            classes = self._words.get(words[index], "")
            if classes:
                item.append(f"k={classes}")
            mark = marks[index]
            if mark:
                item += (f"g={mark}", f"g={mark[0]}")
            if index and marks[index - 1]:
                item.append(f"g-={marks[index - 1]}")
            if index + 1 < count and marks[index + 1]:
                item.append(f"g+={marks[index + 1]}")
            if len(words[index]) > 1:
                item += (f"w={words[index].lower()}", f"s={shape_of(words[index])}")
            items.append(item)
        return items

    def _marks(self, words: list[str]) -> list[str]:
        marks = [""] * len(words)
        at = 0
        count = len(words)
        while at < count:
            if " ".join(words[at : at + 2]) in self._starts:
                for end in range(min(count, at + _LONGEST), at + 1, -1):
                    found = self._phrases.get(" ".join(words[at:end]))
                    if found is not None:
                        marks[at] = "B" + found
                        marks[at + 1 : end] = ["I" + found] * (end - at - 2) + ["L" + found]
                        at = end - 1
                        break
            at += 1
        return marks


def _symbol(word: str) -> str:
    return "0" if word[0].isdigit() else "a"
