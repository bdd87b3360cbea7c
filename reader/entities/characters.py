"""What the tagger sees of Chinese text, character by character; words in Latin letters inside it count as one."""

from collections.abc import Sequence

from reader.entities.features import Items
from reader.entities.lexicon import Lexicon
from reader.entities.words import shape_of

COMMON_WORD = "w"
"""The lexicon's class of Chinese words that are no names: they show where names end."""

_LONGEST = 10
"""The most characters of a known name that are looked for at once."""


class CharacterFeatures:
    """Turns a Chinese sentence into features."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = {name: classes for name, classes in lexicon.han.items() if classes != COMMON_WORD}
        self._common = {name: classes for name, classes in lexicon.han.items() if classes == COMMON_WORD}
        self._starts = {id(names): frozenset(name[:2] for name in names) for names in (self._names, self._common)}
        self._words = lexicon.words

    def items(self, words: Sequence[str]) -> Items:
        """The features of each character, number or Latin word of a sentence."""
        count = len(words)
        symbols = [word if len(word) == 1 else _symbol(word) for word in words]
        marks = self._marks(words, self._names)
        common = self._marks(words, self._common)
        titled = _titled(words)
        padded = ["^^", "^", *symbols, "$", "$$"]
        items: Items = []
        for index in range(count):
            before2, before, here, after, after2 = padded[index : index + 5]
            item = [
                f"c={here}", f"c-={before}", f"c+={after}", f"c--={before2}", f"c++={after2}",
                f"b-={before}{here}", f"b+={here}{after}", f"b--={before2}{before}", f"b++={after}{after2}",
                f"j={before}{after}", f"t={before}{here}{after}",
                f"t-={before2}{before}{here}", f"t+={here}{after}{after2}",
            ]  # fmt: skip
            classes = self._words.get(words[index], "")
            if classes:
                item.append(f"k={classes}")
            if common[index]:
                item.append(f"d={common[index]}")
                if index + 1 < count and common[index + 1]:
                    item.append(f"d+={common[index]}{common[index + 1]}")
            elif index + 1 < count and common[index + 1]:
                item.append(f"d+={common[index + 1]}")
            if index and common[index - 1]:
                item.append(f"d-={common[index - 1]}")
            if titled[index]:
                item.append(titled[index])
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

    def _marks(self, words: Sequence[str], names: dict[str, str]) -> list[str]:
        marks = [""] * len(words)
        starts = self._starts[id(names)]
        at = 0
        count = len(words)
        while at + 1 < count:
            if words[at] + words[at + 1] in starts:
                for end in range(min(count, at + _LONGEST), at + 1, -1):
                    found = names.get("".join(words[at:end]))
                    if found is not None:
                        marks[at] = "B" + found
                        marks[at + 1 : end] = ["I" + found] * (end - at - 2) + ["L" + found]
                        at = end - 1
                        break
            at += 1
        return marks


def _titled(words: Sequence[str]) -> list[str]:
    """The place of each character between title marks, empty outside."""
    places = [""] * len(words)
    opened = -1
    for index, word in enumerate(words):
        if word == "《":
            opened = index
        elif word == "》" and opened >= 0:
            for inside in range(opened + 1, index):
                places[inside] = "q=B" if inside == opened + 1 else "q=I"
            opened = -1
    return places


def _symbol(word: str) -> str:
    return "0" if word[0].isdigit() else "a"
