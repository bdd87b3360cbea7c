"""Titles of works that their marks and neighbours give away: 《纽约时报》, the novel “Kim”, Ed Sheeran's “Perfect”."""

from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.heads import BARE_WORK_NOUNS, WORK_NOUNS
from reader.entities.tokens import Token
from reader.entities.wordlists import words

_OPENING, _CLOSING = '“„«‹‘"《『「〈', '”“»›’"》』」〉'
_LONGEST = 10
_PAPERS = ("日报", "晚报", "时报", "周刊", "杂志", "新闻", "周报", "早报", "邮报", "导报", "评论", "人报")
_LAWS = ("法案", "条例", "规定", "办法", "通知", "法")
_NEAR = 5
_SMALL = words("a an the of and in on at to for from by with or nor as is no not de la le du des et und der die das")
_POSSESSIVE = frozenset({"'s", "’s"})


def cued_works(tokens: Sequence[Token], rows: Rows, language: str) -> list[Cue]:
    """The titles of works in a sentence that its marks and words give away."""
    return [*_quoted(tokens, language), *_bare(tokens, rows, language)]


def _quoted(tokens: Sequence[Token], language: str) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        if token.text not in _OPENING:
            continue
        close = _CLOSING[_OPENING.index(token.text)]
        reach = range(at + 1, min(len(tokens), at + 2 + _LONGEST * 2))
        end = next((index for index in reach if tokens[index].text == close), 0)
        if end <= at + 1:
            continue
        if token.text in "《〈":
            inside = "".join(one.text for one in tokens[at + 1 : end])
            if not inside.endswith(_LAWS):
                after = "".join(one.text for one in tokens[end + 1 : end + 3])
                paper = inside.endswith(_PAPERS) or after in ("杂志", "周刊", "日报", "网站")
                yield Cue(at + 1, end, "ORG" if paper else "WORK_OF_ART", True)
            continue
        if end - at > _LONGEST or not is_capitalised(tokens[at + 1].text) or tokens[end - 1].text in ",.":
            continue
        before = [word.text.lower().strip(",:.") for word in tokens[max(0, at - _NEAR) : at]]
        named = any(word in WORK_NOUNS or (language == "de" and word.endswith(_GERMAN_ENDINGS)) for word in before)
        owned = at > 0 and (tokens[at - 1].text in _POSSESSIVE or (language == "de" and _genitive(tokens[at - 1].text)))
        titled = language == "en" and end - at > 2 and _in_title_case(tokens[at + 1 : end])
        if named or owned or titled:
            yield Cue(at + 1, end, "WORK_OF_ART", True)


_GERMAN_ENDINGS = ("roman", "film", "lied", "buch", "bild", "oper", "stück", "gedicht", "album", "serie", "ausstellung")


def _genitive(word: str) -> bool:
    return len(word) > 4 and word[0].isupper() and word.endswith("s")


def _in_title_case(inside: Sequence[Token]) -> bool:
    """Whether two words or more have capitals, and all but the small ones."""
    great = [token.text for token in inside if token.text.lower() not in _SMALL and token.text[0].isalpha()]
    return len(great) > 1 and all(word[0].isupper() for word in great)


def _bare(tokens: Sequence[Token], rows: Rows, language: str) -> Iterator[Cue]:
    """Titles without marks after the word for what they are: `the television programme Country Calendar`."""
    if language == "de":
        return
    for start, end in rows:
        before = tokens[start - 1].text if start else ""
        earlier = tokens[start - 2].text if start > 1 else ""
        if before in BARE_WORK_NOUNS or (before == "of" and earlier in ("copy", "copies", "adaptation", "premiere")):
            yield Cue(start, end, "WORK_OF_ART", False)
