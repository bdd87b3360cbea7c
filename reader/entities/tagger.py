"""The shipped statistical tagger: a linear-chain CRF over words, and one over characters for Chinese.

It looks at all sentences of an article together, so that one sentence can tell it about a name in another.
"""

from collections.abc import Sequence
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from threading import Thread
from typing import NamedTuple, Protocol

from reader.entities.characters import CharacterFeatures
from reader.entities.evidence import ArticleEvidence, gather
from reader.entities.features import FeatureExtractor, Items
from reader.entities.labels import decode
from reader.entities.lexicon import Lexicon, is_han
from reader.entities.name_filter import NameFilter
from reader.entities.tokens import Token
from reader.entities.words import WordFeatures
from reader.model import EntityType

WORDS = "words.crfsuite.zst"
CHARACTERS = "characters.crfsuite.zst"
LEXICON = "lexicon.zst"
SMALL_PLACES = "small_places.bin"
"""The files of a trained tagger."""

LANGUAGES = ("en", "de", "es", "fr")
"""Languages in Latin letters that the model was taught; others are read as if nothing were known of their language."""


_FIRST_HAN = "\u3400"
"""Before all Chinese characters in the order of code points."""
_SURE_OF_PLACE = 0.95
_ARTICLES = frozenset({"al", "el", "la", "los", "las", "le", "les", "san", "santa"})
_OF_PLACES = frozenset("CBKRflbn")
_OF_OFFICES = frozenset("hiegqE")
"""Classes of the lexicon that speak of places, and of offices and events."""


class TaggedSpan(NamedTuple):
    """A name: `tokens[start_token:end_token]` of its sentence; `score` is the model's probability of its first word."""

    start_token: int
    end_token: int
    type: EntityType
    score: float


class _CrfTagger(Protocol):
    def open_inmemory(self, model: bytes) -> bool: ...
    def set(self, items: Items) -> None: ...
    def tag(self) -> list[str]: ...
    def marginal(self, label: str, position: int) -> float: ...


class Crf:
    """An opened crfsuite model. Holds its bytes, as the library reads them in place."""

    def __init__(self, model: bytes) -> None:
        from pycrfsuite import Tagger as CrfTagger

        self._model = model
        self._crf: _CrfTagger = CrfTagger()
        self._crf.open_inmemory(model)

    def spans(self, offset: int, items: Items) -> list[TaggedSpan]:
        """The names in a sequence of features; `offset` is where it begins in its sentence."""
        if not items:
            return []
        self._crf.set(items)
        tags = self._crf.tag()
        return [
            TaggedSpan(offset + start, offset + end, kind, self._crf.marginal(tags[start], start))
            for start, end, kind in decode(tags)
        ]


class Tagger:
    """Marks names in tokenised sentences. `Tagger.load()` gives the shipped one, opened once a process."""

    def __init__(self, folder: Traversable, unpacking: "_Unpacking | None" = None) -> None:
        """Opens the lexicon and the models in `folder`; the model of characters waits for a Chinese sentence."""
        self._folder = folder
        small_places = NameFilter((folder / SMALL_PLACES).read_bytes())
        self._lexicon = Lexicon.parse(_read(folder / LEXICON).decode("utf-8"), small_places)
        self._words = Crf((unpacking or _Unpacking(folder / WORDS)).result())
        self._extractor = FeatureExtractor(self._lexicon)

    @staticmethod
    @cache
    def load() -> "Tagger":
        """The tagger with the shipped models."""
        return Tagger(_shipped(), prepare())

    @cached_property
    def _characters(self) -> Crf:
        return Crf(_read(self._folder / CHARACTERS))

    @cached_property
    def _han(self) -> CharacterFeatures:
        return CharacterFeatures(self._lexicon)

    def tag(self, sentences: Sequence[Sequence[Token]], language: str) -> list[list[TaggedSpan]]:
        """The names in each sentence of one article, in order and apart.

        `language` is the article's (ISO 639-1). Sentences with Chinese characters go to the model of characters,
        whatever the article's language is.
        """
        return self.tag_words([[token.text for token in sentence] for sentence in sentences], language)

    def tag_words(self, sentences: Sequence[Sequence[str]], language: str) -> list[list[TaggedSpan]]:
        """As `tag`, for sentences that are lists of words."""
        han = [_in_characters(words) for words in sentences]
        looked_up = [
            [] if of_characters else self._extractor.look_up(words)
            for words, of_characters in zip(sentences, han, strict=True)
        ]
        evidence = gather(looked_up)
        found: list[list[TaggedSpan]] = []
        for words, known, of_characters in zip(sentences, looked_up, han, strict=True):
            if of_characters:
                found.append(self._characters.spans(0, self._han.items(words)))
            else:
                found.append(self._tag_latin(words, known, language, evidence))
        return found

    def _tag_latin(
        self, words: Sequence[str], known: list[WordFeatures], language: str, evidence: ArticleEvidence
    ) -> list[TaggedSpan]:
        spans: list[TaggedSpan] = []
        for window in self._extractor.windows(known, evidence, language if language in LANGUAGES else "xx"):
            spans += self._words.spans(window.start, window.items)
        spans = [_person_or(span, known) for span in spans]
        if max(words, default="") < _FIRST_HAN:
            return spans
        # a name given again in Chinese characters, mostly in brackets
        spans = [span for span in spans if not any(map(is_han, words[span.start_token : span.end_token]))]
        for start, end in _han_runs(words):
            spans += self._characters.spans(start, self._han.items(words[start:end]))
        return sorted(spans)


def _in_characters(words: Sequence[str]) -> bool:
    """Whether more than a third of the words are Chinese characters."""
    return bool(words) and max(words) >= _FIRST_HAN and sum(map(is_han, words)) * 3 > len(words)


def _person_or(span: TaggedSpan, known: Sequence[WordFeatures]) -> TaggedSpan:
    """The span as a person's, if it was taken for a place's although it is a first name and a word that heads no place:
    Lasse Pihlajamaa."""
    inside = known[span.start_token : span.end_token]
    if (
        span.type != "LOC"
        or len(inside) != 2
        or span.score > _SURE_OF_PLACE
        or not all(word.candidate for word in inside)
    ):
        return span
    first, last = (set(word.classes) for word in inside)
    telling = first & _OF_PLACES or last & (_OF_PLACES | _OF_OFFICES) or inside[0].lowered in _ARTICLES
    return span._replace(type="PERSON") if "F" in first and not telling else span


def _han_runs(words: Sequence[str]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if is_han(word):
            if runs and runs[-1][1] == index:
                runs[-1] = (runs[-1][0], index + 1)
            else:
                runs.append((index, index + 1))
    return runs


def _shipped() -> Traversable:
    return files("reader.entities") / "data"


@cache
def prepare() -> "_Unpacking":
    """Begins to unpack the shipped model beside other work, so that it is there when `Tagger.load` wants it."""
    return _Unpacking(_shipped() / WORDS)


class _Unpacking(Thread):
    """Reads a packed file beside other work: unpacking lets other threads run."""

    def __init__(self, file: Traversable) -> None:
        super().__init__(daemon=True)
        self._file = file
        self._read = b""
        self._error: OSError | None = None
        self.start()

    def run(self) -> None:
        try:
            self._read = _read(self._file)
        except OSError as error:
            self._error = error

    def result(self) -> bytes:
        """The unpacked bytes, once; raises OSError if the file could not be read."""
        self.join()
        if self._error is not None:
            raise self._error
        read, self._read = self._read, b""
        return read


def _read(file: Traversable) -> bytes:
    from zstandard import ZstdDecompressor

    return ZstdDecompressor().decompress(file.read_bytes())
