"""Titles of works that their marks and neighbours give away: 《纽约时报》, the novel “Kim”, Ed Sheeran's “Perfect”."""

from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue, Rows, is_capitalised
from reader.entities.heads import BARE_WORK_NOUNS, WORK_NOUNS
from reader.entities.tokens import Token
from reader.entities.vocabulary import SAYING
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
    return [
        *_quoted(tokens, language),
        *_bare(tokens, rows, language),
        *_apposed(tokens, language),
        *_explained(tokens, rows),
    ]


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


def is_speech(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands in quotation marks at `tokens[start:end]` is what somebody said or what is written somewhere,
    no title: after a colon or `the phrase`, before a comma and a verb (« Page suivante », soupire le maire)."""
    at = start - 1
    marks = _OPENING + _CLOSING
    if at < 0 or end >= len(tokens) or tokens[at].text not in marks or tokens[end].text not in marks:
        return False
    before = tokens[at - 1].text if at else ""
    if any(word.text.lower() in _NEAR_TITLES for word in tokens[max(0, at - _NEAR) : at]):
        return False
    if before == ":" or before.lower() in _WORDINGS:
        return True
    comma = end + 2 < len(tokens) and tokens[end + 1].text == ","
    return comma and tokens[end + 2].text in _SAYS


_NEAR_TITLES = WORK_NOUNS | BARE_WORK_NOUNS
_WORDINGS = words(
    "phrase phrases slogan motto sign words word wording mots mot lema frase palabra palabras cartel wort"
)
_SAYS = SAYING | words(
    """
    soupire lance glisse sourit répond raconte résume lâche souffle rit rappelle précise confie dit poursuit
    firmó dijo dice responde cuenta recuerda resume ríe suspira grita explica
    sagt sagte meint ruft antwortet erzählt schreibt lacht murmelt fragt erklärt seufzt heißt hieß
    """
)


def _apposed(tokens: Sequence[Token], language: str) -> Iterator[Cue]:
    """Titles between commas after the word for what they are: une pièce, | Connexion perdue, jouée en avril."""
    for at in range(2, len(tokens) - 1):
        noun = tokens[at - 2].text if tokens[at - 1].text == "," else ""
        if noun not in _APPOSED_NOUNS or not is_capitalised(tokens[at].text) or (language == "en" and noun == "son"):
            continue
        end = at + 1
        while end < len(tokens) and end - at < _LONGEST_BARE and tokens[end].text not in _ENDS:
            end += 1
        known = any(token.text.lower() in _NO_TITLE for token in tokens[at:end])
        if (
            end < len(tokens)
            and tokens[end].text in _ENDS
            and not known
            and tokens[at].text.lower() not in _SMALL_STARTS
        ):
            yield Cue(at, end, "WORK_OF_ART", True)


_ENDS = frozenset({",", ".", ";", ")", ":"})
_LONGEST_BARE = 7
_NO_TITLE = words("is was has had who which that est sont qui que es son que ha fue ist war hat der")
_SMALL_STARTS = words("i he she they we it in on at but and il elle ils en dans par sur él ella en con por")
_APPOSED_NOUNS = words(
    """
    film novel memoir poem opera ballet song album musical play documentary
    película novela canción álbum documental pieza cuadro poemario son cumbia
    pièce livre roman chanson poème tableau documentaire recueil
    """
)


def _explained(tokens: Sequence[Token], rows: Rows) -> Iterator[Cue]:
    """Titles that the word after their comma explains: the rights to | Spit, a comedy by Yasmin Tan."""
    for start, end in rows:
        following = [token.text for token in tokens[end : end + 4]]
        explained = len(following) == 4 and following[0] == "," and following[1] in _ARTICLES
        if explained and following[2] in _EXPLAINING and following[3] in _BY and start:
            yield Cue(start, end, "WORK_OF_ART", True)


_ARTICLES = words("a an the un una une")
_EXPLAINING = BARE_WORK_NOUNS | words("comedy drama thriller play book ballad comedia comédie drame pièce livre libro")
_BY = words("by from about de sur sobre")


def _bare(tokens: Sequence[Token], rows: Rows, language: str) -> Iterator[Cue]:
    """Titles without marks after the word for what they are: `the television programme Country Calendar`."""
    if language == "de":
        return
    for start, end in rows:
        before = tokens[start - 1].text if start else ""
        earlier = tokens[start - 2].text if start > 1 else ""
        if before in BARE_WORK_NOUNS or (before == "of" and earlier in ("copy", "copies", "adaptation", "premiere")):
            yield Cue(start, end, "WORK_OF_ART", False)
