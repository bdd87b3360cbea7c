"""Articles like real ones in form: 2,000 to 6,000 characters, 20 to 60 entities, names by a power law.

`analyses` are finished ones for tests and benchmarks of the store; `dumps` are text dumps for those of the whole way.
The same seed gives the same articles.
"""

import itertools
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from reader.model import Analysis, Article, Block, Document, Entity, EntityType, Mention

_STARTS = (
    "b",
    "d",
    "f",
    "g",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "ch",
    "sh",
    "th",
    "tr",
    "st",
    "br",
    "gr",
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou")
_SYLLABLES = [first + vowel for first in _STARTS for vowel in _VOWELS]
_ENDINGS = ("", "n", "r", "s", "t", "l", "nd", "rk", "ng", "ck")
_COMMON = (
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "was", "with", "as", "be", "by", "at",
    "this", "have", "from", "or", "had", "an", "they", "which", "one", "were", "all", "we", "their", "has", "would",
    "what", "will", "there", "if", "can", "more", "when", "who", "so", "about", "said", "government", "company",
    "year", "market", "people", "new",
)  # fmt: skip
_TYPES: tuple[EntityType, ...] = ("PERSON", "PERSON", "ORG", "ORG", "ORG", "LOC", "LOC", "PRODUCT", "EVENT")
_START = datetime(2018, 1, 1, tzinfo=UTC)


class Generator:
    """Makes articles. `names` is how many different names there are, `words` how many words."""

    def __init__(self, seed: int = 1, *, names: int = 50_000, words: int = 30_000) -> None:
        self._seed = seed
        self._random = random.Random(seed)
        self._words = list(dict.fromkeys([*_COMMON, *itertools.islice(self._made_words(), words)]))
        self._names = [self._name() for _ in range(names)]
        # Both follow Zipf's law: the n-th is met about 1/n as often as the first.
        self._word_weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self._words))))
        self._name_weights = list(itertools.accumulate(1 / (rank + 8) ** 0.9 for rank in range(names)))
        self._sources = [
            f"{self._words[50 + n].title()} {('Times', 'Post', 'Herald', 'Wire')[n % 4]}" for n in range(120)
        ]

    def analyses(self, count: int, first: int = 0) -> Iterator[Analysis]:
        """Finished analyses number `first` to `count`, as import's workers hand them to the store."""
        for number in range(first, count):
            self._random.seed(self._seed * 10**9 + number)
            yield self._analysis(number)

    def dumps(self, count: int) -> Iterator[Document]:
        """Text dumps: title, byline, date, paragraphs and some residue."""
        for analysis in self.analyses(count):
            article = analysis.article
            paragraphs = "\n\n".join(block.text for block in article.blocks)
            day = (article.published or "")[:10]
            text = (
                f"{article.title} - {article.source}\n\nBy {article.byline[0]}\n\nPublished {day}\n\n"
                f"Share on Facebook\n\n"
                f"{paragraphs}\n\nRead more: {self._sentence(6)}\n\nSign up for our newsletter\n"
            )
            yield Document(analysis.origin.replace("/made/", "/dump/"), text.encode())

    def _analysis(self, number: int) -> Analysis:
        pick = self._random
        chosen = pick.choices(self._names, cum_weights=self._name_weights, k=pick.randint(16, 48))
        chosen = list(dict.fromkeys(chosen))
        blocks: list[str] = []
        mentions: dict[tuple[str, EntityType], list[Mention]] = {name: [] for name in chosen}
        target = pick.randint(2_000, 6_000)
        size = 0
        queue = [*chosen, *pick.choices(chosen, k=len(chosen) // 2)]
        while size < target:
            pieces: list[str] = []
            length = 0
            for _ in range(pick.randint(2, 5)):
                sentence = self._sentence(pick.randint(8, 22))
                if queue:
                    name = queue.pop()
                    mentions[name].append(Mention(len(blocks), length, length + len(name[0]), name[0]))
                    sentence = f"{name[0]} {sentence[0].lower()}{sentence[1:]}"
                pieces.append(sentence)
                length += len(sentence) + 1
            blocks.append(" ".join(pieces))
            size += length
        entities = [
            Entity(name, kind, tuple(found), (name.split()[-1],) if kind == "PERSON" else (), weight=1 / (rank + 1))
            for rank, ((name, kind), found) in enumerate(mentions.items())
            if found
        ]
        entities += self._figures(blocks)
        published = _START + timedelta(minutes=pick.randrange(60 * 24 * 365 * 6))
        article = Article(
            title=self._sentence(pick.randint(6, 12)).rstrip("."),
            blocks=tuple(Block("paragraph", text, "en") for text in blocks),
            byline=(chosen[0][0],),
            source=pick.choice(self._sources),
            published=published.isoformat(timespec="minutes"),
            language="en",
            text="\n\n".join(blocks),
        )
        return Analysis(f"/made/{number:07}.txt", article, tuple(entities))

    def _figures(self, blocks: list[str]) -> list[Entity]:
        found = []
        for _ in range(self._random.randint(4, 12)):
            amount = self._random.randint(1, 900) * 10 ** self._random.randint(3, 9)
            text = f"${amount:,}"
            block = self._random.randrange(len(blocks))
            start = len(blocks[block]) + 1
            blocks[block] += f" {text}"
            mention = Mention(block, start, start + len(text), text)
            found.append(Entity(text, "MONEY", (mention,), value={"amount": float(amount), "currency": "USD"}))
        return found

    def _sentence(self, length: int) -> str:
        text = " ".join(self._random.choices(self._words, cum_weights=self._word_weights, k=length))
        return f"{text[0].upper()}{text[1:]}."

    def _name(self) -> tuple[str, EntityType]:
        kind = self._random.choice(_TYPES)
        return " ".join(
            self._word().title() for _ in range(2 if kind == "PERSON" else self._random.randint(1, 3))
        ), kind

    def _made_words(self) -> Iterator[str]:
        while True:
            yield self._word()

    def _word(self) -> str:
        pick = self._random
        return "".join(pick.choice(_SYLLABLES) for _ in range(pick.randint(1, 4))) + pick.choice(_ENDINGS)
