"""Tagged spans made into names: cut where no name goes on, and where known names in them stand on their own."""

import re
from collections.abc import Sequence

from reader.entities.boundaries import grown, parted
from reader.entities.cues import is_capitalised
from reader.entities.gazetteer import IS_CJK, Known, fold
from reader.entities.mentions import Tagged
from reader.entities.tokens import Token
from reader.entities.trimming import CONJUNCTIONS, HEADS, OF, POSSESSIVES, is_title, trimmed
from reader.entities.vocabulary import (
    CHINESE_DIVISIONS,
    COMPANY_SUFFIXES,
    DEMONYMS,
    DIVISIONS,
    NEVER_NAMES,
    OPENERS,
    ORG_STARTS,
    SEATED,
    TITLES,
)
from reader.entities.wordlists import words

_MARKS = frozenset({";", ":", "•", "|", "/", "–", "—", "，", "、", "。", "（", "）", "(", ")"})
_NO_WORDS = COMPANY_SUFFIXES | OPENERS
_ARTICLES = frozenset({"el", "los", "the"})
_QUOTES = frozenset('"“”„«»「」')
_TAILS = frozenset({"AI", "App", "app", "GPU", "GPUs", "Platform", "platform"})
_FROM = words("von of vom bei from at aus")
_OWNERS = words("children women men people king queen majesty attorney workers farmers teachers veterans writers")
_SAINTS = frozenset({"st", "saint", "sankt"})
_SURE = 0.9
_LIKELY = 0.6
_SEATED_PLURALS = words(
    "hospitals universities schools colleges friends daughters sons sisters brothers services council"
)
_BARE_HEADS = words(
    """
    company union corps board bank group club team association foundation institute department agency office society
    federation service services museum hospital university college airport district county
    """
)
"""What names end in and is none alone: the Company, the Union."""
_NOT_ALONE = _NO_WORDS | _BARE_HEADS
_SEATED_HEADS = SEATED | _BARE_HEADS | ORG_STARTS
_TERMS = words("llm gpu cpu tpu ceo cfo coo cto ipo gdp api faq cpi")
"""Initials of three words that are a common noun even in Title Case: Large Language Models."""
_COMMON_HAN = re.compile(
    r"(?:新创|初创|创业|科技|上市|互联网|外国|本地|家族|母|子)?(?:公司|企业|集团|政府|学校|医院|银行)"
)


def pieces(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """The names in a tagged span; none where `known` names are all that is in it."""
    whole = grown(tokens, span, known)
    return [piece for part in parted(tokens, whole, known) for piece in _pieces(tokens, part, known)]


def _pieces(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    cuts = [span.start]
    for at in range(span.start + 1, span.end - 1):
        if _divides(tokens, at, span, known):
            cuts += [at, at + 1]
        elif span.type == "LOC" and tokens[at].text in CHINESE_DIVISIONS and at > cuts[-1] + 1 and at + 2 < span.end:
            cuts += [at + 1, at + 1]
    cuts.append(span.end)
    edges = zip(cuts[::2], cuts[1::2], strict=True)
    parts = [Tagged(start, end, span.type, span.score) for start, end in edges]
    bare = [trimmed(tokens, part) for part in parts]
    return [piece for part in bare if part.start < part.end for piece in _without_known(tokens, part, known)]


def _divides(tokens: Sequence[Token], at: int, span: Tagged, known: Sequence[Known]) -> bool:
    """Whether no name goes on across the token at `at`: a mark, a possessive, an article in the middle."""
    text = tokens[at].text
    if text == "/":
        return len(tokens[at - 1].text) > 1
    if text in _QUOTES:
        return span.type != "WORK_OF_ART"
    if span.type not in ("PERSON", "ORG", "LOC"):
        return text in _MARKS
    if text in POSSESSIVES:
        return not (_spans(known, at) or _possessive_name(tokens, at, span, known))
    if text == "," and is_title(tokens[at + 1].text):
        return True
    if text == "the" and fold(tokens[span.start].text).rstrip(".") in _SAINTS:
        return False
    return text in _MARKS or (text in _ARTICLES and tokens[at - 1].text[0].isupper())


def _spans(known: Sequence[Known], at: int) -> bool:
    """Whether a known name goes on across the token at `at`: Lloyd's of London."""
    return any(place.start_token < at < place.end_token - 1 for place in known)


def _possessive_name(tokens: Sequence[Token], at: int, span: Tagged, known: Sequence[Known]) -> bool:
    """Whether the possessive at `at` belongs to the name: Stollery Children's Hospital, St George's Channel."""
    owner = fold(tokens[at - 1].text)
    if owner in _OWNERS or fold(tokens[span.start].text).rstrip(".") in _SAINTS:
        return True
    if span.score < _SURE or fold(tokens[span.end - 1].text) not in HEADS or not is_capitalised(tokens[at + 1].text):
        return False
    named = any(place.start_token < at <= place.end_token for place in known)
    return not (named or owner in DEMONYMS or owner.rstrip(".") in TITLES)


def _without_known(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """The span cut back where known names in it stand on their own."""
    inner = [
        place
        for place in known
        if span.start <= place.start_token and place.end_token <= span.end
        and place.end_token - place.start_token < span.end - span.start
        and any(reference.certain for reference in place.references)
    ]  # fmt: skip
    if not inner:
        return [span]
    covered = {at for place in inner for at in range(place.start_token, place.end_token)}
    rest = [tokens[at].text for at in range(span.start, span.end) if at not in covered]
    if len(inner) > 1 and all(word in CONJUNCTIONS for word in rest):
        return [span] if not rest and _one_name(tokens, span, inner) else []
    last = inner[-1]
    if (
        len(inner) == 1
        and last.start_token == span.start
        and all(word in _TAILS or fold(word) in NEVER_NAMES for word in rest)
    ):
        return [span._replace(end=last.end_token)]
    is_place = any(reference.certain and reference.entry.type == "LOC" for reference in last.references)
    if len(inner) == 1 and is_place and all(fold(word) in DIVISIONS or fold(word) in DEMONYMS for word in rest):
        return []
    before = last.start_token - 1
    alone = any((place.start_token, place.end_token) == (span.start, before) for place in inner)
    if alone and span.type == "ORG" and is_place and last.end_token == span.end and tokens[before].text in OF:
        return [span._replace(end=before), Tagged(last.start_token, last.end_token, "LOC", span.score)]
    if last.end_token < span.end or before <= span.start or tokens[before].text not in _FROM:
        return [span]
    if span.type == "ORG" and tokens[before].text == "of" and not alone:
        if is_place and last.end_token == span.end and before - span.start > 1 and _is_firm(tokens, span.start, before):
            towns = any(reference.entry.subtype in ("city", "state") for reference in last.references)
            return [span._replace(end=before), Tagged(before + 1, span.end, "LOC", span.score)] if towns else [span]
        return [span]
    if span.type == "PERSON" and (not is_place or tokens[before].text != "von") and before - span.start > 1:
        return [span._replace(end=before)]
    heads = {fold(tokens[span.start].text), fold(tokens[before - 1].text)}
    if (
        span.type == "ORG"
        and is_place
        and last.end_token - before == 2
        and not heads & SEATED
        and before - span.start > 1
    ):
        return [span._replace(end=before)]
    return [span]


def _is_firm(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a name before `of` and a town is whole without them: Energy Fuels | of Colorado, not Bank of Ghana."""
    heads = {fold(tokens[start].text), fold(tokens[end - 1].text)}
    return not heads & _SEATED_HEADS and fold(tokens[end - 1].text) not in _SEATED_PLURALS


def _one_name(tokens: Sequence[Token], span: Tagged, inner: Sequence[Known]) -> bool:
    """Whether known names side by side are one longer name: Verbraucherzentrale NRW, 特斯拉中国."""
    kinds = [{reference.entry.type for reference in place.references if reference.certain} for place in inner]
    if span.type == "ORG":
        return "ORG" in kinds[0] and "LOC" in kinds[-1] and (span.score > _LIKELY or _is_han(tokens[span.start].text))
    return span.type == "PRODUCT" and tokens[span.start].end == tokens[span.start + 1].start


def _is_han(text: str) -> bool:
    return bool(IS_CJK.match(text))


def may_be_name(tokens: Sequence[Token]) -> bool:
    """Whether the words of a tagged span can be a name at all."""
    text = " ".join(token.text for token in tokens)
    if len(tokens) == 1:
        word = fold(text).rstrip(".")
        if word in NEVER_NAMES or word in DEMONYMS or (not text.isupper() and word in _NOT_ALONE):
            return False
        if text[0] in "@#" or "://" in text or text.startswith("www."):
            return False
        if len(text) == 1 and not IS_CJK.match(text):
            return False
    elif _common_words(tokens):
        return False
    if IS_CJK.match(text) and _COMMON_HAN.fullmatch("".join(token.text for token in tokens)):
        return False
    return any(char.isalpha() for char in text) and not text.islower()


def _common_words(tokens: Sequence[Token]) -> bool:
    """Whether several words are no name together: the AI project, Large Language Models."""
    if all(token.text.islower() or fold(token.text) in NEVER_NAMES for token in tokens):
        return True
    return len(tokens) == 3 and "".join(token.text[0] for token in tokens).lower() in _TERMS
