"""What is known of words before an article is read: first names, towns, companies, the words that follow a name.

Classes are single letters, several for a word that is several things. The lists come with the model and were made
with it; they only help it to weigh the context, and decide nothing alone.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

Default = TypeVar("Default")

CLASSES = {
    "F": "first name",
    "S": "surname",
    "P": "person known by full name or by one name",
    "C": "town",
    "B": "large town",
    "K": "country",
    "R": "region, river, sea, mountain",
    "f": "facility, street, district",
    "c": "company",
    "g": "government body, court, agency, forces",
    "u": "club or league",
    "m": "media",
    "y": "party",
    "d": "university or institute",
    "o": "other organisation",
    "T": "product",
    "E": "event",
    "W": "work",
    "n": "demonym or language",
    "i": "company suffix",
    "h": "word that heads an organisation's name",
    "l": "word that heads a place's name",
    "e": "word that heads an event's name",
    "q": "common noun for an organisation",
    "b": "common noun for a place",
    "j": "common noun for a product",
    "k": "common noun for a work",
    "r": "common noun for a person",
    "t": "title or profession before a person's name",
    "v": "verb of saying",
    "D": "month or day",
    "w": "Chinese word that is no name",
}
TELLING = frozenset("ihleqbjkrtvD")
"""The classes of words that tell what a name beside them is; the others are of names themselves."""

_WORDS, _PHRASES, _REACH, _HAN = "W", "P", "R", "H"
"""The kinds of shelves: single words, names of several, how many words a name starting so may have, Chinese names."""


def is_han(word: str) -> bool:
    """Whether a token is a Chinese character."""
    return len(word) == 1 and ("\u3400" <= word <= "\u9fff" or "\U00020000" <= word <= "\U0003134f")


class Shelves(Mapping[str, str]):
    """What is known of words, on shelves by their first letters, each opened when a word on it is asked for."""

    def __init__(self, packed: dict[str, str]) -> None:
        self._packed = packed
        self._opened: dict[str, dict[str, str]] = {}

    def _shelf(self, key: str) -> dict[str, str]:
        shelf = self._opened.get(key)
        if shelf is None:
            shelf = self._opened[key] = {}
            for line in self._packed.get(key, "").splitlines():
                value, _, names = line.partition("\t")
                shelf.update(dict.fromkeys(names.split("|"), value))
        return shelf

    def __getitem__(self, key: str) -> str:
        return self._shelf(_shelf_key(key))[key]

    @overload
    def get(self, key: str, /) -> str | None: ...
    @overload
    def get(self, key: str, /, default: str | Default) -> str | Default: ...
    def get(self, key: str, /, default: str | Default | None = None) -> str | Default | None:
        """What is known of a word. Most are asked for in vain, which the inherited way answers with an exception."""
        return self._shelf(_shelf_key(key)).get(key, default)

    def __iter__(self) -> Iterator[str]:
        return (name for key in self._packed for name in self._shelf(key))

    def __len__(self) -> int:
        return sum(len(self._shelf(key)) for key in self._packed)


def _shelf_key(name: str) -> str:
    return "" if "\u3400" <= name[:1] <= "\u9fff" else name.partition(" ")[0][:2]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` gives the classes of a lower-cased word, `phrases` those of words joined by a space.

    `reach` is the most words that a phrase starting with this word has. `han` are names in Chinese characters.
    `small_places` are the lower-cased names, of one word or several, that some village or small town bears: too many to
    list, so what says that it is among them may be wrong.
    """

    words: Mapping[str, str]
    phrases: Mapping[str, str]
    reach: Mapping[str, str]
    han: Mapping[str, str]
    small_places: Container[str] = frozenset()

    @staticmethod
    def parse(text: str, small_places: Container[str] = frozenset()) -> "Lexicon":
        """Reads what `render` writes; what is on a shelf only when it is needed."""
        shelves: dict[str, dict[str, str]] = {kind: {} for kind in (_WORDS, _PHRASES, _REACH, _HAN)}
        for shelf in text.split("\f"):
            key, _, lines = shelf.partition("\n")
            if key:
                shelves[key[0]][key[1:]] = lines
        words, phrases, reach, han = (Shelves(shelves[kind]) for kind in (_WORDS, _PHRASES, _REACH, _HAN))
        return Lexicon(words, phrases, reach, han, small_places)

    @staticmethod
    def render(names: Mapping[str, Iterable[str]]) -> str:
        """The text that `parse` reads, from the classes of each lower-cased name (its tokens joined by spaces)."""
        shelves: dict[str, dict[str, list[str]]] = {}
        reach: dict[str, int] = {}

        def put(kind: str, name: str, value: str) -> None:
            shelves.setdefault(kind + _shelf_key(name), {}).setdefault(value, []).append(name)

        for name, classes in names.items():
            value = "".join(sorted(set(classes)))
            if " " not in name:
                put(_WORDS, name, value)
            elif is_han(name[0]):
                put(_HAN, name.replace(" ", ""), value)
            else:
                put(_PHRASES, name, value)
                first = name[: name.index(" ")]
                reach[first] = max(reach.get(first, 0), name.count(" ") + 1)
        for first, most in reach.items():
            put(_REACH, first, str(most))
        written: list[str] = []
        for key, groups in sorted(shelves.items()):
            written.append(
                "\n".join([key, *(f"{value}\t{'|'.join(sorted(group))}" for value, group in sorted(groups.items()))])
            )
        return "\f".join(written)

    def marks(self, lowered: Sequence[str], candidates: Sequence[bool]) -> list[str]:
        """For each word, where in the longest known phrase it stands and of what classes: `Bo`, `Io`, or empty.

        Only a candidate word starts a phrase, and all but the small words in it must have a capital.
        """
        marks = [""] * len(lowered)
        count = len(lowered)
        marked = 0
        for at in [at for at, candidate in enumerate(candidates) if candidate]:
            longest = self.reach.get(lowered[at]) if at >= marked else None
            for end in range(min(count, at + int(longest or 0)), at + 1, -1):
                found = self.phrases.get(" ".join(lowered[at:end])) if candidates[end - 1] else None
                if found:
                    marks[at:end] = ["B" + found] + ["I" + found] * (end - at - 1)
                    marked = end
                    break
        return marks


EMPTY = Lexicon({}, {}, {}, {})
