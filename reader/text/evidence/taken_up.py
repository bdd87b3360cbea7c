"""Whether the paragraph below a short line speaks of what the line says: then the line is its heading, not a label."""

import re

from reader.text.lines.view import View
from reader.text.shape import wide_count

_LONGER = re.compile(r"[^\W\d_]{4,}")
_SHORT = 6
_TELLING = 5


def takes_up(view: View, below: View) -> bool:
    """Whether the paragraph below speaks of what the short line names."""
    return len(view.key) > 3 and _begins_word(view.key[:6], below.rest[:400].casefold())


def is_taken_up(view: View, below: View) -> bool:
    """Whether the paragraph below begins with the short line's words, or has all its longer ones early on."""
    if wide_count(view.rest) > 1:
        return below.rest.startswith(view.rest)
    begun = below.rest[:300].casefold()
    longer = _LONGER.findall(view.rest.casefold())
    telling = len(longer) > 1 or len("".join(longer)) > _TELLING
    return telling and view.words <= _SHORT and all(_begins_word(word, begun) for word in longer)


def shares_words(view: View, below: View) -> bool:
    """Whether a longer word of the short line comes up again in the paragraph below it."""
    text = below.rest[:600].casefold()
    if wide_count(view.rest) > 1:
        return any(view.rest[at : at + 2] in text for at in range(len(view.rest) - 1))
    return any(_begins_word(word[:6], text) for word in _LONGER.findall(view.rest.casefold()))


def _begins_word(part: str, text: str) -> bool:
    """Whether a word of `text` begins with `part`: expressions made for each word would cost more than the search."""
    at = text.find(part)
    while at >= 0:
        if not at or _in_word(text[at - 1]) != _in_word(part[0]):
            return True
        at = text.find(part, at + 1)
    return False


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"
