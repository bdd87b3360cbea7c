"""What is known of words before an article is read: first names, towns, companies, the words that follow a name.

Classes are single letters, several for a word that is several things. The lists come with the model and were made
with it; they only help it to weigh the context, and decide nothing alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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

_PHRASES, _HAN, _REACH = "+", "=", "#"
"""What a line's classes begin with where its names are no single words; for `#` the number is that of words."""


def is_han(word: str) -> bool:
    """Whether a token is a Chinese character."""
    return len(word) == 1 and ("\u3400" <= word <= "\u9fff" or "\U00020000" <= word <= "\U0003134f")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` gives the classes of a lower-cased word, `phrases` those of words joined by a space.

    `reach` is the most words that a phrase starting with this word has. `han` are names in Chinese characters.
    """

    words: Mapping[str, str]
    phrases: Mapping[str, str]
    reach: Mapping[str, int]
    han: Mapping[str, str]

    @staticmethod
    def parse(text: str) -> "Lexicon":
        """Reads lines of `classes<TAB>name|name…`, as `render` writes them. Built for speed: no loop over names."""
        words: dict[str, str] = {}
        phrases: dict[str, str] = {}
        reach: dict[str, int] = {}
        han: dict[str, str] = {}
        for line in text.splitlines():
            classes, _, names = line.partition("\t")
            if not names:
                continue
            listed = names.split("|")
            if classes[0] == _REACH:
                reach.update(dict.fromkeys(listed, int(classes[1:])))
            elif classes[0] in _PHRASES + _HAN:
                (phrases if classes[0] == _PHRASES else han).update(dict.fromkeys(listed, classes[1:]))
            else:
                words.update(dict.fromkeys(listed, classes))
        return Lexicon(words, phrases, reach, han)

    @staticmethod
    def render(names: Mapping[str, Iterable[str]]) -> str:
        """The text that `parse` reads, from the classes of each lower-cased name (its tokens joined by spaces)."""
        groups: dict[str, list[str]] = {}
        reach: dict[str, int] = {}
        for name, classes in names.items():
            kind = ""
            written = name
            if " " in name:
                kind = _HAN if is_han(name[0]) else _PHRASES
                if kind == _HAN:
                    written = name.replace(" ", "")
                else:
                    first = name[: name.index(" ")]
                    reach[first] = max(reach.get(first, 0), name.count(" ") + 1)
            groups.setdefault(kind + "".join(sorted(set(classes))), []).append(written)
        for first, most in reach.items():
            groups.setdefault(f"{_REACH}{most}", []).append(first)
        return "\n".join(f"{key}\t{'|'.join(sorted(group))}" for key, group in sorted(groups.items())) + "\n"

    def marks(self, lowered: Sequence[str], candidates: Sequence[bool]) -> list[str]:
        """For each word, where in the longest known phrase it stands and of what classes: `Bo`, `Io`, or empty.

        Only a candidate word starts a phrase, and all but the small words in it must have a capital.
        """
        marks = [""] * len(lowered)
        at = 0
        count = len(lowered)
        reach = self.reach
        while at < count:
            if candidates[at] and (longest := reach.get(lowered[at], 0)):
                for end in range(min(count, at + longest), at + 1, -1):
                    found = self.phrases.get(" ".join(lowered[at:end]))
                    if found is not None and candidates[end - 1]:
                        marks[at] = "B" + found
                        marks[at + 1 : end] = ["I" + found] * (end - at - 1)
                        at = end - 1
                        break
            at += 1
        return marks


EMPTY = Lexicon({}, {}, {}, {})
