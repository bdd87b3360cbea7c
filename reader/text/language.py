"""Which language a text is in, told by its script and its little words. Unknown is an answer, for short lines."""

import re
from collections import Counter
from functools import cache

from reader.text.rules.load import CODES, language

UNKNOWN = "und"

# Languages that have no rule file but are worth telling apart: an article must not pass for a neighbour's.
_OTHERS = {
    "sv": "och att det som en på är av för med den till har de inte om ett men var jag sig från vi "
    "så kan när efter ska även hade blir",
    "da": "og at det er en til på som med de den af for ikke der var et har jeg om vi men fra også "
    "efter kan blev skal hvor",
    "no": "og det er en på som med av for ikke har de den til var om vi men fra også etter kan ble "
    "skal hvor jeg seg eller hun",
    "fi": "ja on ei se että hän oli ovat mutta joka kun niin myös kuin sen olla mukaan jo vain sekä nyt tai voi ollut",
    "pl": "w i na z do się nie to że jest o jak po za od przez ale dla oraz są był czy już tym co "
    "które został także być",
    "cs": "a se v na je že s z do o i to k ve pro za by ale si po jak od které jsou který také jeho bylo však až",
    "tr": "ve bir bu da de için ile olarak daha çok olan gibi en kadar sonra göre ise ancak var değil oldu her ne o",
    "ro": "și de la în a cu pe nu este care din că o un pentru mai sunt au fost se ce dar prin după sau această",
    "hu": "a az és hogy nem is egy meg de ez volt csak van már mint még ki azt el így több után lesz ezt pedig",
    "id": "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke adalah karena bisa "
    "ada oleh atau sudah saat",
    "vi": "của và là có cho không với các được người trong đã những một này để khi đến từ ra ông cũng về trên tại",
    "ca": "de la i que el a en els per les un una amb del és al va no ha més com són però aquest també seva",
}
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30fa]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("ar", re.compile("[\u0620-\u06ff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u0391-\u03c9]")),
    ("th", re.compile("[\u0e01-\u0e5b]")),
    ("hi", re.compile("[\u0904-\u0939]")),
    ("ru", re.compile("[\u0410-\u044f]")),
)
_WORDS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-zA-Z\u00c0-\u024f]")
_NOT_LATIN = re.compile("[\u0370-\u1dff\u2e80-\uffef]")
_SAMPLE = 4000


@cache
def _weights() -> dict[str, list[tuple[str, float]]]:
    """Little word to the languages that have it; a word of many languages tells little."""
    lists = {code: language(code).function_words for code in CODES if language(code).function_words}
    lists |= {code: frozenset(words.split()) for code, words in _OTHERS.items()}
    shared = Counter(word for words in lists.values() for word in words)
    weights: dict[str, list[tuple[str, float]]] = {}
    for code, words in lists.items():
        for word in words:
            weights.setdefault(word, []).append((code, 1 / shared[word]))
    return weights


def detect(text: str) -> str:
    """The ISO 639-1 code of the language `text` is in, `und` where it cannot be told."""
    sample = text[:_SAMPLE]
    if not sample.isascii() and _NOT_LATIN.search(sample):
        script = _by_script(sample)
        if script:
            return script
    weights = _weights()
    scores: dict[str, float] = {}
    found = _WORDS.findall(sample.casefold())
    for word in filter(weights.__contains__, found):
        for code, weight in weights[word]:
            scores[code] = scores.get(code, 0.0) + weight
    if not scores:
        return UNKNOWN
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
    best, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if score < 1.2 or score < second * 1.15 or score < len(found) * 0.06:
        return UNKNOWN
    return best


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    latin = len(_LATIN.findall(sample))
    if not letters or latin > letters * 0.6:
        return None
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS}
    if counts["ja"] > 0.08 * (counts["zh"] + counts["ja"]):
        return "ja"
    if counts["ru"] and re.search("[іїєґІЇЄҐ]", sample) and not re.search("[ыэъЫЭЪ]", sample):
        return "uk"
    code = max(counts, key=lambda each: counts[each])
    return code if counts[code] * 2 > letters - latin else None
