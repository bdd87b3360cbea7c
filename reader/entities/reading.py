"""The names of a sentence: what the tagger, the gazetteer and the cues found, made into one reading."""

from collections.abc import Sequence

from reader.entities.cues import Cue, is_capitalised
from reader.entities.cues_works import is_speech
from reader.entities.gazetteer import Known, Reference, fold
from reader.entities.mentions import STATED, Name, Sentence, Tagged
from reader.entities.spans import may_be_name, pieces
from reader.entities.tokens import Token
from reader.entities.trimming import is_title
from reader.entities.vocabulary import DEMONYMS, DETERMINERS, NEVER_NAMES, OPENERS, ORG_HEADS, TITLES
from reader.entities.wordlists import words
from reader.model import EntityType

_WHERE = words("in at from near aus bei à en desde dans")
_ENOUGH = 0.45
_ENOUGH_FOR: dict[EntityType, float] = {"PERSON": 0.55, "ORG": 0.55, "WORK_OF_ART": 0.5}
"""Below this score the tagger alone is not believed, where that is not `_ENOUGH`."""
_SURE = 0.9
_SURE_CLUB = 0.95
_LIKELY = 0.6
_CUED = 0.7
"""The score of a name that a cue gives which is not certain."""
_LONGEST_PERSON = 4
_SURE_OF_PERSON = 0.85
"""From here on a single word is a person whatever else bears the name: Suzuki."""
_NO_NAMES = NEVER_NAMES | DEMONYMS | OPENERS | TITLES
_LANDSCAPES = frozenset({"river", "region", "mountain", "sea", "island"})


def read_sentence(
    number: int, sentence: Sentence, tagged: Sequence[Tagged], cues: Sequence[Cue], known: Sequence[Known]
) -> list[Name]:
    """The names of one sentence, in order and apart."""
    tokens = sentence.tokens
    names: list[Name] = []
    spans = [piece for span in tagged for piece in pieces(tokens, span, known)]
    exact = {(place.start_token, place.end_token) for place in known}
    spans = [span for span in spans if span.score >= _ENOUGH or (span.start, span.end) in exact]
    if sentence.heading:
        spans = [span for span in spans if not _swallows(span, known)]
    claimed = _with_cues(tokens, spans, _placed(tokens, cues, known))
    for place in known:
        overlapping = [span for span in claimed if span.start < place.end_token and place.start_token < span.end]
        name = _known_name(number, sentence, place, overlapping)
        if name is not None:
            names.append(name)
            claimed = [span for span in claimed if span not in overlapping]
    for span in claimed:
        if span.type == "WORK_OF_ART" and is_speech(tokens, span.start, span.end):
            continue
        titled = span.type == "WORK_OF_ART" and span.score >= _SURE  # even a number, between title marks
        if titled or (span.score >= _ENOUGH_FOR.get(span.type, _ENOUGH) and may_be_name(tokens[span.start : span.end])):
            names.append(Name(number, span.start, span.end, span.type, span.score))
    return _whole_people([name for name in _apart(names) if not _counted(tokens, name)], tokens)


def _counted(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a Chinese name starts with what counts the thing after it: 一|张红纸, 一|台中古唱机."""
    before = tokens[name.start - 1].text if name.start else ""
    return tokens[name.start].text in "张台" and before != "" and before in "一二两三四五六七八九十几这那每数"


def _swallows(span: Tagged, known: Sequence[Known]) -> bool:
    """Whether a span makes more of a sure known name, as a tagger does where every word has a capital."""
    return any(
        span.start <= place.start_token
        and place.end_token <= span.end
        and place.end_token - place.start_token < span.end - span.start
        and any(reference.certain for reference in place.references)
        for place in known
    )


def _whole_people(names: list[Name], tokens: Sequence[Token]) -> list[Name]:
    """The names, with people side by side made one: Jimi | Hendrix, Carl Philipp | Emanuel Bach."""
    whole: list[Name] = []
    for name in names:
        last = whole[-1] if whole else None
        if (
            last is not None
            and (last.type, name.type, last.end) == ("PERSON", "PERSON", name.start)
            and (last.end - last.start == name.end - name.start == 1 or name.end - last.start == _LONGEST_PERSON)
            and tokens[last.end].start == tokens[last.end - 1].end + 1
        ):
            whole[-1] = last._replace(end=name.end, references=())
        else:
            whole.append(name)
    return whole


def _placed(tokens: Sequence[Token], cues: Sequence[Cue], known: Sequence[Known]) -> list[Cue]:
    """The cues, without the place that a name happens to follow (in Amsterdam | ASML Holding NV) and without a
    product's maker (Nvidia | H100)."""
    places: dict[int, int] = {}
    makers: dict[int, int] = {}
    for place in known:
        types = {reference.entry.type for reference in place.references if reference.certain}
        if "LOC" in types and place.start_token and tokens[place.start_token - 1].text.lower() in _WHERE:
            places[place.start_token] = place.end_token
        if "ORG" in types:
            makers[place.start_token] = place.end_token
    placed: list[Cue] = []
    for cue in cues:
        start, end = cue.start_token, cue.end_token
        if cue.type == "PRODUCT" and makers.get(start, end) < end:
            start = makers[start]
        elif places.get(start, end) < end - 1:
            start = places[start]
        placed.append(cue if start == cue.start_token else cue._replace(start_token=start))
    return placed


def _with_cues(tokens: Sequence[Token], spans: Sequence[Tagged], cues: Sequence[Cue]) -> list[Tagged]:
    """The tagged spans with the cued ones: a certain cue in place of what it overlaps, another where there is room."""
    claimed = list(spans)
    for cue in sorted(cues, key=lambda item: (not item.certain, item.start_token - item.end_token)):
        overlapping = [span for span in claimed if span.start < cue.end_token and cue.start_token < span.end]
        if cue.certain:
            if any(_holds(span, cue) for span in overlapping):
                if cue.stated:
                    claimed = [span._replace(score=STATED) if span in overlapping else span for span in claimed]
                continue
        elif any(_outweighs(tokens, span, cue) for span in overlapping):
            claimed = [span._replace(score=max(span.score, _CUED)) if _same(span, cue) else span for span in claimed]
            continue
        claimed = [span for span in claimed if span not in overlapping]
        score = STATED if cue.stated else _SURE if cue.certain else _CUED
        claimed.append(Tagged(cue.start_token, cue.end_token, cue.type, score))
    return claimed


def _same(span: Tagged, cue: Cue) -> bool:
    return (span.start, span.end, span.type) == (cue.start_token, cue.end_token, cue.type)


def _holds(span: Tagged, cue: Cue) -> bool:
    """Whether a sure span says all that a cue says, and more; a person by the dot in the name is never more."""
    wider = span.start <= cue.start_token and cue.end_token <= span.end
    longer = span.end - span.start > cue.end_token - cue.start_token
    return wider and span.type == cue.type != "PERSON" and span.score > (_LIKELY if longer else _SURE)


def _outweighs(tokens: Sequence[Token], span: Tagged, cue: Cue) -> bool:
    """Whether a tagged span keeps its place against a cue that is not certain."""
    inside = cue.start_token <= span.start and span.end <= cue.end_token
    shorter = inside and span.end - span.start < cue.end_token - cue.start_token
    if shorter and cue.type == "ORG" and span.type in ("LOC", "ORG"):
        return False
    if (span.start, span.end) == (cue.start_token, cue.end_token):
        if (cue.type == "PERSON" and span.type != "LOC") or (
            cue.type == "PRODUCT" and span.type == "ORG" and span.end - span.start == 1
        ):
            return True
        if cue.type == "LOC" and span.type == "ORG" and span.score > _LIKELY:
            return True
    headed = fold(tokens[cue.end_token - 1].text) in ORG_HEADS
    person = span.type == "PERSON" and cue.type == "ORG" and not headed
    return person or span.type == cue.type or span.score > _SURE - 0.1


def _known_name(number: int, sentence: Sentence, place: Known, overlapping: Sequence[Tagged]) -> Name | None:
    start, end = place.start_token, place.end_token
    tokens = sentence.tokens
    if end - start == 1 and _is_common(tokens[start].text, sentence.language):
        return None
    certain = [reference for reference in place.references if reference.certain]
    landscape = _landscape(tokens, place)
    if landscape is not None:
        return Name(number, start, end, "LOC", 0.95, (landscape,))
    if not overlapping:
        if end - start == 1 and fold(tokens[start].text) in DEMONYMS:
            return None
        if not certain or (
            sentence.heading and end - start == 1 and len(certain) != 1 and not tokens[start].text.isupper()
        ):
            return None
        if certain[0].entry.name.startswith("The ") and end < len(tokens) and is_capitalised(tokens[end].text):
            return None
        if certain[0].entry.type == "ORG" and end - start == 1 and _goes_on_before(tokens, start):
            return Name(number, start - 1, end, "ORG", 0.7)
        return Name(number, start, end, certain[0].entry.type, 0.8, place.references)
    span = overlapping[0]
    if len(overlapping) == 1 and (span.start, span.end) == (start, end):
        return _agree(number, place, span)
    if all(start <= other.start and other.end <= end for other in overlapping):
        types = {other.type for other in overlapping}
        fitting = certain or [reference for reference in place.references if reference.entry.type in types]
        return Name(number, start, end, fitting[0].entry.type, 0.9, place.references) if fitting else None
    if certain and end - start > 1 and not any(_outreaches(other, start, end) for other in overlapping):
        return Name(number, start, end, certain[0].entry.type, 0.85, place.references)
    return None


def _outreaches(span: Tagged, start: int, end: int) -> bool:
    """Whether a tagged span is more than a known name: around it, or surely beyond it (`The National` | Trust)."""
    return span.end >= end and (
        span.start <= start or (span.score > _SURE - 0.1 and span.end - span.start > end - start)
    )


def _goes_on_before(tokens: Sequence[Token], start: int) -> bool:
    """Whether a known company's name is the end of a longer one that is not known: Rheintal | Privatbank."""
    if start < 2 or not tokens[start - 2].text.islower() or not is_capitalised(tokens[start - 1].text):
        return False
    word = fold(tokens[start - 1].text)
    return word.isalpha() and not tokens[start - 1].text.isupper() and word not in _NO_NAMES and not is_title(word)


def _is_common(word: str, language: str) -> bool:
    """Whether a known name of one word is rather a word that stands in every text."""
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return lower in NEVER_NAMES
    return fold(word).rstrip(".") in NEVER_NAMES or lower in OPENERS or (language == "de" and lower in DETERMINERS)


def _landscape(tokens: Sequence[Token], place: Known) -> Reference | None:
    """The river or region that a known name means after an article where a company has none: the Amazon."""
    start, end = place.start_token, place.end_token
    if len({reference.entry.type for reference in place.references}) < 2 or not start:
        return None
    if tokens[start - 1].text.lower() != "the" or (end < len(tokens) and not tokens[end].text[0].islower()):
        if end == len(tokens) or tokens[end].text not in ".,;":
            return None
        if tokens[start - 1].text.lower() != "the":
            return None
    return next((one for one in place.references if one.entry.subtype in _LANDSCAPES), None)


def _agree(number: int, place: Known, span: Tagged) -> Name:
    """One name from a gazetteer entry and a tagged span in the same place."""
    certain = {reference.entry.type for reference in place.references if reference.certain}
    doubtful = {reference.entry.type for reference in place.references} - certain
    kind, score = span.type, span.score
    if kind in certain:
        score = max(score, 0.9)
    elif kind == "ORG" and score > _SURE_CLUB and certain == {"LOC"}:
        pass  # a club or a government by its town or land
    elif certain and not (kind == "PERSON" and score > _SURE_OF_PERSON and span.end - span.start == 1):
        kind, score = next(reference.entry.type for reference in place.references if reference.certain), 0.8
    elif kind in doubtful:
        score = max(score, 0.8)
    elif len(doubtful) == 1 and not certain and score < _LIKELY and (kind, *doubtful) != ("PERSON", "LOC"):
        kind = next(iter(doubtful))
    return Name(number, span.start, span.end, kind, score, place.references)


def _apart(names: list[Name]) -> list[Name]:
    """The names in order; of two that overlap the longer, then the surer one stays."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda item: (item.end - item.start, item.score), reverse=True):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda item: item.start)
