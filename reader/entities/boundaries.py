"""Where a tagged span stops too early or goes too far: offices with a long name, people with their office, Chinese
places one inside the other."""

from collections.abc import Sequence

from reader.entities.gazetteer import IS_CJK, Known, fold
from reader.entities.heads import PLACE_ENDS
from reader.entities.located_han import without_common_noun
from reader.entities.mentions import Tagged
from reader.entities.tokens import Token
from reader.entities.vocabulary import CALENDAR, COMPANY_SUFFIXES, OPENERS, ORG_HEADS, ORG_STARTS, TITLES
from reader.entities.wordlists import words

_ON = words("of for para für pour de der des du del d' la las los les le l' the")
_AND = words("and und y e et &")
_JOINING = words("and und y et")
_CLOSING = COMPANY_SUFFIXES | words(
    """
    foundation university institute association federation museum hospital college trust council university ministry
    commission committee agency authority bank club stiftung universität museum verband hochschule
    """
)
_UPON = frozenset({"on"})
_BRANCHES = words(
    "convention convenio übereinkommen conservatoire coordinadora bundesamt bundesanstalt office party league"
)
_GROWING = ORG_STARTS | _BRANCHES
_LONGEST_TAIL = 6
_HAN_ROLES = sorted(
    words(
        """
    律师 教授 分析师 记者 总裁 主席 研究员 院士 董事长 总经理 发言人 创始人 店长 主任 院长 校长 局长 司机 议员 教练
    队长 导演 演员 工程师 首席执行官
    """
    )
)
_SMALL = OPENERS | CALENDAR
_REPORTS = frozenset({"报道", "报导"})
_HAN_PLACE_ENDS = frozenset("路街道桥站场港湾峡园馆城塔寺")


def grown(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> Tagged:
    """The span with the rest of an office's name: Bundesamt für Seeschifffahrt | und Hydrographie."""
    if span.type != "ORG" or not any(fold(token.text) in _GROWING for token in tokens[span.start : span.end]):
        return span
    inside = {token.text.lower() for token in tokens[span.start : span.end]}
    end = span.end
    while end - span.end < _LONGEST_TAIL:
        at = end
        if at < len(tokens) and tokens[at].text in (_AND if inside & _ON else _UPON):
            at += 1
        while at < len(tokens) and tokens[at].text.lower() in _ON and at - end < 4:
            at += 1
        named = any(place.start_token == at and _is_office(place) for place in known)
        if at == end or at >= len(tokens) or not _is_capital(tokens[at].text) or named:
            break
        end = at + 1
        while end < len(tokens) and _is_capital(tokens[end].text) and end - span.end < _LONGEST_TAIL:
            end += 1
        inside |= {token.text.lower() for token in tokens[span.end : end]}
    return span._replace(end=end)


def _is_office(place: Known) -> bool:
    return any(reference.certain and reference.entry.type != "LOC" for reference in place.references)


def _is_capital(text: str) -> bool:
    return text[0].isupper() and text.lower() not in _SMALL


def parted(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """The names that a span runs together: a person with the office before, a Chinese place in another."""
    span = _without_report(tokens, span, known)
    apart = without_common_noun(tokens, span, known)
    if apart != [span]:
        return apart
    if span.type == "ORG":
        return [part for whole in _coordinated(tokens, span, known) for part in _without_office(tokens, whole)]
    if span.type == "LOC" and not IS_CJK.match(tokens[span.start].text):
        return [part for whole in _two_places(tokens, span, known) for part in _without_office(tokens, whole)]
    if span.type == "LOC" and IS_CJK.match(tokens[span.start].text):
        return _nested_places(tokens, span, known)
    return [span]


def _without_report(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> Tagged:
    """The span without the first character of a word after a known name: 红星新闻 | 报道."""
    last = span.end - 1
    if span.end == len(tokens) or tokens[last].text + tokens[span.end].text not in _REPORTS:
        return span
    return span._replace(end=last) if any(place.end_token == last > span.start for place in known) else span


def _coordinated(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """Rufford Foundation and | Bat Conservation International: two names, where the first has a head of its own and the
    second two words or more; unless both together are known."""
    for at in range(span.start + 1, span.end - 1):
        if tokens[at].text in _JOINING and tokens[at + 1].text == "the":  # Institut Pasteur and the | Belgian charity
            return [span._replace(end=at), span._replace(start=at + 2)]
    for at in range(span.start + 2, span.end - 2):
        if tokens[at].text not in _JOINING or not _is_capital(tokens[at + 1].text):
            continue
        head = fold(tokens[at - 1].text).rstrip(".")
        whole = any(place.start_token < at < place.end_token - 1 for place in known)
        if head in _CLOSING and not whole and not any(token.text == "of" for token in tokens[span.start : at]):
            return [span._replace(end=at), *_coordinated(tokens, span._replace(start=at + 1), known)]
    return [span]


def _two_places(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """Fort Gay and | Crum: two places, unless the list knows them as one or a head follows both."""
    last = tokens[span.end - 1].text
    if last.endswith("s") or fold(last) in PLACE_ENDS:
        return [span]
    for at in range(span.start + 1, span.end - 1):
        whole = any(place.start_token < at < place.end_token - 1 for place in known)
        if tokens[at].text in _JOINING and not whole:
            return [span._replace(end=at), span._replace(start=at + 1)]
    return [span]


def _without_office(tokens: Sequence[Token], span: Tagged) -> list[Tagged]:
    """U.S. District Judge | Amanda Brailsford."""
    han = _without_han_role(tokens, span) if IS_CJK.match(tokens[span.start].text) else []
    if han:
        return han
    for at in range(span.end - 3, span.start, -1):
        if fold(tokens[at].text) in TITLES and _is_person(tokens[at + 1 : span.end]):
            person = span._replace(start=at + 1, type="PERSON")
            of_an_office = span.type == "LOC" or fold(tokens[at - 1].text) in ORG_HEADS
            return [span._replace(end=at), person] if of_an_office else [person]
    return [span]


def _without_han_role(tokens: Sequence[Token], span: Tagged) -> list[Tagged]:
    """上海律师 | Sarah Whitcombe; nothing where no role stands in the span."""
    text = "".join(token.text for token in tokens[span.start : span.end])
    for role in _HAN_ROLES:
        at = text.find(role)
        if at > 1 and len(text) > at + len(role):
            places = [index for index in range(span.start, span.end) for _ in tokens[index].text]
            person = span._replace(start=places[at + len(role)], type="PERSON")
            return [span._replace(end=places[at]), person]
    return []


def _is_person(words: Sequence[Token]) -> bool:
    """Whether what follows a title may be a person's name: two or three words, none of an office's."""
    return len(words) < 4 and all(_is_capital(word.text) and fold(word.text) not in ORG_HEADS for word in words)


def _nested_places(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """黑龙江 | 漠河: a known province or town, and the place in it."""
    outer = next((one for one in known if one.start_token == span.start and one.end_token < span.end), None)
    if outer is None or not any(one.certain and one.entry.type == "LOC" for one in outer.references):
        return [span]
    whole = any(one.start_token == outer.end_token and one.end_token == span.end for one in known)
    province = any(one.entry.subtype in ("country", "state", "region") for one in outer.references)
    if span.end - outer.end_token < 2 or not (whole or province) or tokens[span.end - 1].text in _HAN_PLACE_ENDS:
        return [span]
    return [span._replace(end=outer.end_token), span._replace(start=outer.end_token)]
