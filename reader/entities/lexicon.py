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
    "t": "title or profession before a person's name",
    "v": "verb of saying",
    "D": "month or day",
    "w": "Chinese word that is no name",
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` gives the classes of a lower-cased word, `phrases` those of words joined by a space.

    `reach` is the most words that a phrase starting with this word has.
    """

    words: Mapping[str, str]
    phrases: Mapping[str, str]
    reach: Mapping[str, int]

    @staticmethod
    def parse(text: str) -> "Lexicon":
        """Reads lines of `classes<TAB>name|name…`; a name of several words is a phrase."""
        words: dict[str, str] = {}
        phrases: dict[str, str] = {}
        reach: dict[str, int] = {}
        for line in text.splitlines():
            classes, _, names = line.partition("\t")
            if not names:
                continue
            if classes.startswith("+"):
                for name in names.split("|"):
                    phrases[name] = classes[1:]
                    first, _, rest = name.partition(" ")
                    length = rest.count(" ") + 2
                    if reach.get(first, 0) < length:
                        reach[first] = length
            else:
                words.update(dict.fromkeys(names.split("|"), classes))
        return Lexicon(words, phrases, reach)

    @staticmethod
    def render(names: Mapping[str, Iterable[str]]) -> str:
        """The text that `parse` reads, from the classes of each lower-cased name (its tokens joined by spaces)."""
        groups: dict[str, list[str]] = {}
        for name, classes in names.items():
            key = ("+" if " " in name else "") + "".join(sorted(set(classes)))
            groups.setdefault(key, []).append(name)
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


EMPTY = Lexicon({}, {}, {})
