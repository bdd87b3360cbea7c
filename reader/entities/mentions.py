"""Where names stand in an article: what the tagger, the gazetteer and the cues found, made into one reading."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.entities.cues import Cue
from reader.entities.gazetteer import Entry, Known, Reference, fold
from reader.entities.tokens import Token
from reader.entities.vocabulary import COMPANY_SUFFIXES, DEMONYMS, NEVER_NAMES, OPENERS, POST_NOMINALS, TITLE_ENDINGS, TITLES
from reader.model import EntityType


class Sentence(NamedTuple):
    """A sentence of block `block` with its tokens. `heading` says that capitals prove little in it."""

    block: int
    tokens: list[Token]
    language: str
    heading: bool


class Name(NamedTuple):
    """A name at `tokens[start:end]` of sentence `sentence`, what it may refer to, and how sure its type is (0 to 1)."""

    sentence: int
    start: int
    end: int
    type: EntityType
    score: float
    references: tuple[Reference, ...] = ()

    def entries(self) -> tuple[list[Entry], bool]:
        """The known things of this name's type that it may be, and whether the form is certain to mean one of them."""
        fitting = [reference for reference in self.references if reference.entry.type == self.type]
        certain = [reference.entry for reference in fitting if reference.certain]
        return (certain, True) if certain else ([reference.entry for reference in fitting], False)


class Tagged(NamedTuple):
    """A name as a tagger or a cue gives it."""

    start: int
    end: int
    type: EntityType
    score: float


_WHERE = frozenset("in at from near aus bei à en desde dans".split())
_NO_ENDS = frozenset({"GPU", "GPUs", "CPU", "CPUs", "LLM", "LLMs", "CEO", "CFO", "CTO", "API", "IPO", "PC", "PCs", "TPUs"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_TITLED_TYPES = frozenset({"WORK_OF_ART", "PRODUCT", "EVENT"})
_BELIEVED = 0.5
"""Below this, the tagger alone is not believed."""


def with_cues(
    tokens: Sequence[Token], tagged: Sequence[Tagged], cues: Sequence[Cue], known: Sequence[Known]
) -> list[Tagged]:
    """The tagged spans with the cued ones: a certain cue in place of what it overlaps, another where there is room.

    A place after a preposition is none of what follows it: in Amsterdam | ASML Holding NV.
    """
    claimed = list(tagged)
    places = {
        place.start_token: place.end_token
        for place in known
        if place.start_token and tokens[place.start_token - 1].text.lower() in _WHERE
        and any(reference.entry.type == "LOC" for reference in place.references)
    }  # fmt: skip
    makers = {
        place.start_token: place.end_token
        for place in known
        if any(reference.certain and reference.entry.type == "ORG" for reference in place.references)
    }
    cues = [
        cue._replace(start_token=makers[cue.start_token])
        if cue.type == "PRODUCT" and makers.get(cue.start_token, cue.end_token) < cue.end_token else cue
        for cue in cues
    ]  # fmt: skip
    shifted = [
        cue._replace(start_token=places[cue.start_token])
        if places.get(cue.start_token, cue.end_token) < cue.end_token - 1 else cue
        for cue in cues
    ]  # fmt: skip
    for cue in sorted(shifted, key=lambda item: (not item.certain, item.start_token - item.end_token)):
        overlapping = [span for span in claimed if span.start < cue.end_token and cue.start_token < span.end]
        if cue.certain:
            if any(span.start < cue.start_token or cue.end_token < span.end for span in overlapping if span.score > 0.9):
                continue
            claimed = [span for span in claimed if span not in overlapping]
        elif any(span.type == cue.type or span.score > 0.8 for span in overlapping):
            continue
        elif overlapping:
            claimed = [span for span in claimed if span not in overlapping]
        claimed.append(Tagged(cue.start_token, cue.end_token, cue.type, 0.9 if cue.certain else 0.7))
    return claimed


def read_sentence(number: int, sentence: Sentence, tagged: Sequence[Tagged], known: Sequence[Known]) -> list[Name]:
    """The names of one sentence, in order and apart."""
    names: list[Name] = []
    claimed = [piece for span in tagged for piece in _pieces(sentence.tokens, span)]
    for place in known:
        overlapping = [span for span in claimed if span.start < place.end_token and place.start_token < span.end]
        name = _known_name(number, sentence, place, overlapping)
        if name is not None:
            names.append(name)
            claimed = [span for span in claimed if span not in overlapping]
    for span in claimed:
        if span.score >= _BELIEVED and _may_be_name(sentence.tokens[span.start : span.end]):
            names.append(Name(number, span.start, span.end, span.type, span.score))
    return _apart(names)


def _known_name(number: int, sentence: Sentence, place: Known, overlapping: Sequence[Tagged]) -> Name | None:
    start, end = place.start_token, place.end_token
    if end - start == 1 and fold(sentence.tokens[start].text).rstrip(".") in NEVER_NAMES:
        return None
    certain = [reference for reference in place.references if reference.certain]
    if not overlapping:
        if not certain or (sentence.heading and end - start == 1 and not _acronym(sentence.tokens[start].text) and len(certain) != 1):
            return None
        return Name(number, start, end, certain[0].entry.type, 0.8, place.references)
    span = overlapping[0]
    if len(overlapping) == 1 and (span.start, span.end) == (start, end):
        return _agree(number, place, span)
    if all(start <= other.start and other.end <= end for other in overlapping):
        types = {other.type for other in overlapping}
        if certain or any(reference.entry.type in types for reference in place.references):
            reference = (certain or [r for r in place.references if r.entry.type in types])[0]
            return Name(number, start, end, reference.entry.type, 0.9, place.references)
        return None
    if certain and end - start > 1 and not any(other.start <= start and end <= other.end for other in overlapping):
        return Name(number, start, end, certain[0].entry.type, 0.85, place.references)
    return None


def _agree(number: int, place: Known, span: Tagged) -> Name:
    """One name from a gazetteer entry and a tagged span in the same place."""
    if any(reference.entry.type == span.type for reference in place.references):
        return Name(number, span.start, span.end, span.type, max(span.score, 0.9), place.references)
    certain = [reference for reference in place.references if reference.certain]
    if certain and not (span.type == "PERSON" and span.score > 0.9 and span.end - span.start == 1):
        return Name(number, span.start, span.end, certain[0].entry.type, 0.8, place.references)
    return Name(number, span.start, span.end, span.type, span.score, place.references)


def _pieces(tokens: Sequence[Token], span: Tagged) -> list[Tagged]:
    """The span without titles, small words and marks at its ends, cut where no name goes on; empty ones left out."""
    cuts = [span.start]
    for at in range(span.start + 1, span.end - 1):
        if tokens[at].text in (";", ":", "•", "|", "/", "–", "—"):
            cuts += [at, at + 1]
    cuts.append(span.end)
    pieces = [span._replace(start=start, end=end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    return [piece for piece in (_trim(tokens, part) for part in pieces) if piece.start < piece.end]


def _trim(tokens: Sequence[Token], span: Tagged) -> Tagged:
    start, end, kind = span.start, span.end, span.type
    while end - start > 1 and kind != "WORK_OF_ART" and tokens[end - 1].text in _NO_ENDS:
        end -= 1
    while end > start and (tokens[end - 1].text in _POSSESSIVES or not tokens[end - 1].text[0].isalnum()):
        if kind in _TITLED_TYPES and tokens[end - 1].text in "!?+”\"":
            break
        end -= 1
    while start < end - 1 and (tokens[start].text.islower() or not kind == "WORK_OF_ART") and fold(tokens[start].text) in OPENERS:
        start += 1
    while start < end and not tokens[start].text[0].isalnum():
        start += 1
    titles = start
    while titles < end - 1 and is_title(tokens[titles].text):
        titles += 1
    while kind == "PERSON" and end - titles > 2 and tokens[end - 1].text.rstrip(".") in POST_NOMINALS:
        end -= 1
    if titles > start and (kind == "PERSON" or (end - titles == 2 and kind in ("ORG", "LOC"))):
        start, kind = titles, "PERSON"
    return Tagged(start, end, kind, span.score)


def is_title(word: str) -> bool:
    """Whether `word` is a title or profession before a person's name."""
    folded = word.lower().rstrip(".")
    return folded in TITLES or (len(folded) > 7 and folded.endswith(TITLE_ENDINGS))


def _may_be_name(tokens: Sequence[Token]) -> bool:
    text = " ".join(token.text for token in tokens)
    if len(tokens) == 1:
        word = fold(text).rstrip(".")
        if word in NEVER_NAMES or word in DEMONYMS or (word in COMPANY_SUFFIXES and not text.isupper()):
            return False
        if text[0] in "@#" or "://" in text or text.startswith("www."):
            return False
    return any(char.isalpha() for char in text)


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _apart(names: list[Name]) -> list[Name]:
    """The names in order; of two that overlap the longer, then the surer one stays."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda item: (item.end - item.start, item.score), reverse=True):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda item: item.start)
