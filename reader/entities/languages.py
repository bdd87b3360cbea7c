"""Which of the five languages a text is in, by its script and its smallest words."""

import re

from reader.entities.gazetteer import IS_CJK

_SMALL_WORDS = {
    "en": "the of and to in is that for on with was as at by from has are his it be said",
    "de": "der die das und in zu den von mit ist im für auf des nicht ein eine sich dem auch es wird",
    "es": "el la de que y en los del se las por un para con una su al es lo como más",
    "fr": "le la les de des et à en du un une que est pour dans par sur au qui pas il",
}
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 400


def language_of(text: str, stated: str) -> str:
    """The language of `text`: `stated` if that is a language we read and the script agrees, else the likeliest.

    Text in Chinese characters is `zh` whatever is stated.
    """
    head = text[:_LOOKED_AT]
    wide = 0 if head.isascii() else len(IS_CJK.findall(head))
    if wide * 3 > len(head.replace(" ", "")):
        return "zh"
    if stated in _SETS:
        return stated
    words = _WORD.findall(head.lower())
    scores = {language: sum(map(small.__contains__, words)) for language, small in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else "en"
