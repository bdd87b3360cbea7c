"""Whether the paragraph below a short line speaks of what the line says: then the line is its heading, not a label."""

import re

from reader.text.lines.view import View
from reader.text.shape import wide_count

_SHORT = 6
_TELLING = 5


def takes_up(view: View, below: View) -> bool:
    """Whether the paragraph below speaks of what the short line names."""
    return len(view.key) > 3 and bool(re.search(r"\b" + re.escape(view.key[:6]), below.rest[:400].casefold()))


def is_taken_up(view: View, below: View) -> bool:
    """Whether the paragraph below begins with the short line's words, or has all its longer ones early on."""
    if wide_count(view.rest) > 1:
        return below.rest.startswith(view.rest)
    begun = below.rest[:300].casefold()
    longer = re.findall(r"[^\W\d_]{4,}", view.rest.casefold())
    telling = len(longer) > 1 or len("".join(longer)) > _TELLING
    return telling and view.words <= _SHORT and all(re.search(r"\b" + word, begun) for word in longer)


def shares_words(view: View, below: View) -> bool:
    """Whether a longer word of the short line comes up again in the paragraph below it."""
    text = below.rest[:600].casefold()
    if wide_count(view.rest) > 1:
        return any(view.rest[at : at + 2] in text for at in range(len(view.rest) - 1))
    return any(re.search(r"\b" + word[:6], text) for word in re.findall(r"[^\W\d_]{4,}", view.rest.casefold()))
