"""Any string made harmless and measurable for a terminal, without Textual: the last gate before the screen.

Import has made text safe once (`text/decode`); titles from feeds, file names and what a person pastes come this way
too, so what is drawn passes here again.
"""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, urlsplit

_DROPPED: dict[int, str | None] = dict.fromkeys(
    [
        *range(0x00, 0x20),
        *range(0x7F, 0xA0),
        0x00AD,  # soft hyphen
        0x061C,  # bidi marks, embeddings, overrides and isolates
        *range(0x200B, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xD800, 0xE000),  # lone surrogates cannot be encoded
        *range(0xFE00, 0xFE10),  # variation selectors: terminals disagree on the width of what they change
        0xFEFF,
        *range(0xFFF0, 0xFFFC),
        *range(0x1F3FB, 0x1F400),  # skin tones
        *range(0xE0000, 0xE0200),
    ]
)
_DROPPED[0x09] = _DROPPED[0x0A] = _DROPPED[0x0D] = _DROPPED[0x2028] = _DROPPED[0x2029] = " "
_JOINED_EMOJI = re.compile(
    "(?<=[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\U0001f3fb-\U0001f3ff])\u200d[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?"
)
_COMPLEX = re.compile("[\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff]")
_URL_SAFE = "-._~:/?#[]@!$&()*+,;=%"


def safe(text: str) -> str:
    """`text` on one line, without anything that a terminal would act on or that has no certain width.

    Control characters, escapes, C1, bidi overrides, zero-width characters and lone surrogates go; line ends and tabs
    become spaces; an emoji sequence becomes its first emoji. Joiners stay in scripts that need them.
    """
    if text.isascii() and text.isprintable():
        return text
    if "\u200d" in text:
        text = _JOINED_EMOJI.sub("", text)
    if ("\u200c" in text or "\u200d" in text) and _COMPLEX.search(text):
        return "".join(char if char in "\u200c\u200d" else char.translate(_DROPPED) for char in text)
    return text.translate(_DROPPED)


@lru_cache(maxsize=4096)
def _char_cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cells(text: str) -> int:
    """How many terminal cells the safe string `text` takes."""
    return len(text) if text.isascii() else sum(map(_char_cells, text))


def truncate(text: str, width: int, ellipsis: str = "…") -> str:
    """`text` in at most `width` cells; what does not fit ends in the ellipsis."""
    if cells(text) <= width:
        return text
    room = width - cells(ellipsis)
    if room < 0:
        return ellipsis[:width]
    used = 0
    for place, char in enumerate(text):
        used += _char_cells(char)
        if used > room:
            return text[:place].rstrip() + ellipsis
    return text


def pad(text: str, width: int, ellipsis: str = "…") -> str:
    """`text` in exactly `width` cells."""
    shown = truncate(text, width, ellipsis)
    return shown + " " * (width - cells(shown))


def safe_url(url: str) -> str | None:
    """`url` fit for an OSC 8 link or a browser: http, https or mailto, percent-encoded; `None` for any other."""
    try:
        scheme = urlsplit(url.strip()).scheme.lower()
    except ValueError:
        return None
    if scheme not in ("http", "https", "mailto"):
        return None
    return quote(url.strip(), safe=_URL_SAFE)
