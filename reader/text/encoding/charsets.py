"""The encoding of bytes that nobody declared: the one in which the letters make sense.

Each encoding is tried on the text. What counts is whether its letters are of one alphabet and stand where letters do:
no sign inside a word, no capital after a small letter. A few high bytes in Western text are never Chinese.
"""

import string
from collections import Counter

_LOOKED_AT = 65536
_ALPHABETS = (
    "àâæçéèêëîïôœùûü",  # French
    "äöüß",  # German
    "áéíóúüñ",  # Spanish
    "áâãàçéêíóôõú",  # Portuguese
    "àèéìíòóù",  # Italian
    "æøåéö",  # Danish, Norwegian
    "åäöé",  # Swedish, Finnish
    "áéíóúýþæðö",  # Icelandic
    "àçèéíïòóúü",  # Catalan
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "ąćęłńóśźż",  # Polish
    "áéíóöőúüű",  # Hungarian
    "ăâîşţșț",  # Romanian
    "čćđšž",  # Croatian, Slovene
    "çğıöşüâî",  # Turkish
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
    "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ",
)
_LETTERS = tuple(frozenset(letters + letters.upper().replace("SS", "")) | {"İ"} for letters in _ALPHABETS)
_BYTE_ENCODINGS = (
    *("cp1252", "cp1250", "iso8859-2", "cp1254", "cp1251", "koi8-r", "iso8859-5", "cp866", "cp1253", "iso8859-7"),
    *("mac_roman", "cp850"),
)
_WIDE_ENCODINGS = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_JAPANESE, _KOREAN = ("shift_jis", "euc_jp"), ("euc_kr",)
_SIGNS = frozenset("«»“”„‘’‚‹›…–—€£¥©®°½¼¾²³ª·º§¿¡•™†\u00a0")
_IN_WORDS = frozenset("’‘·–—\u00a0")
_FREQUENT = frozenset(
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過"
    "子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制"
    "机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線"
)
_LATIN_ENDS = "\u024f"
_PLAIN = string.ascii_letters
_COMMONEST = 0.15
_ENOUGH = 0.4
_WIDE_ENOUGH = 0.15
_LONE = 0.4


def guessed(data: bytes) -> str | None:
    """The name of the encoding in which `data`, no UTF-8, makes sense as text; None if there is none."""
    sample = data[:_LOOKED_AT]
    high = [index for index, byte in enumerate(sample) if byte > 0x7F]
    if not high:
        return None
    if _lone(sample, high) < _LONE:
        wide = {name: _wide_sense(sample, name) for name in _WIDE_ENCODINGS}
        likeliest = max(wide, key=wide.__getitem__)
        if wide[likeliest] >= _WIDE_ENOUGH:
            return likeliest
    sense = {name: _sense(sample, name) for name in _BYTE_ENCODINGS}
    # Names of several languages in one text are likelier than a text of the other half of Europe.
    best = max(sense, key=lambda name: sense[name] + _COMMONEST * (name == "cp1252"))
    return best if sense[best] >= _ENOUGH else None


def _lone(sample: bytes, high: list[int]) -> float:
    """The share of high bytes that stand among plain ones: most do in Western text."""
    places = set(high)
    return sum(index - 1 not in places and index + 1 not in places for index in high) / len(high)


def _sense(sample: bytes, name: str) -> float:
    """How much sense the bytes make as letters of one byte each: 1 at most."""
    text = _read(sample, name)
    letters: Counter[str] = Counter()
    total = score = 0.0
    for index, char in enumerate(text):
        if char < "\x80":
            continue
        total += 1
        before, after = text[index - 1 : index], text[index + 1 : index + 2]
        if char.isalpha() and char not in "ªº":
            letters[char] += 1
            score -= 2 * (char.isupper() and before.islower())
            score -= 2 * (char > _LATIN_ENDS and (before + after).strip(_PLAIN) != before + after)
        elif char not in _SIGNS:
            score -= 1
        elif before.isalpha() and after.isalpha() and char not in _IN_WORDS:
            score -= 2
        else:
            score += 0.5
    known = max(sum(letters[char] for char in alphabet) for alphabet in _LETTERS)
    return (score + known + 0.2 * (letters.total() - known)) / total if total else -1.0


def _wide_sense(sample: bytes, name: str) -> float:
    """How much sense the bytes make as Chinese, Japanese or Korean: about 0.4 where they are."""
    text = _read(sample, name)
    total = score = 0.0
    for index, char in enumerate(text):
        if char < "\u0080":
            continue
        total += 1
        before, after = text[index - 1 : index], text[index + 1 : index + 2]
        kana = "\u3040" <= char <= "\u30ff"
        if (before.isascii() and before.islower()) or (after.isascii() and after.islower()):
            score -= 1
        elif kana or "\uac00" <= char <= "\ud7a3":
            score += 0.6 if name in (_JAPANESE if kana else _KOREAN) else -1
        elif name in _KOREAN and "\u4e00" <= char <= "\u9fff":
            score -= 1
        elif char in _FREQUENT:
            score += 1
        elif not ("\u4e00" <= char <= "\u9fff" or "\u3000" <= char <= "\u303f" or "\uff01" <= char <= "\uff5e"):
            score -= 0.5
    return score / total if total else -1.0


def _read(sample: bytes, name: str) -> str:
    """The sample in the encoding, "" if it cannot be: a character cut in two at its end does not count."""
    for end in (len(sample), *range(len(sample) - 1, max(0, len(sample) - 4), -1)):
        try:
            return sample[:end].decode(name)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 4:
                return ""
    return ""
