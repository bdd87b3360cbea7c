"""A page's bytes to its source text: by its byte order mark, what was declared, what the page itself declares."""

import re

from charset_normalizer import from_bytes

from reader.text.encoding.charsets import guessed

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,30})""", re.IGNORECASE
)
_HEAD = 4096
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def page_source(data: bytes, declared: str | None) -> str:
    """The text of a page; what cannot be decoded becomes U+FFFD. `declared` is what its server or dump said."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    match = _DECLARED.search(data[:_HEAD])
    # A page that is valid UTF-8 is UTF-8, whatever it declares: by chance no other text of this length is.
    for charset in ("utf-8", declared, match[1].decode("ascii") if match else None):
        if charset:
            try:
                return data.decode("gb18030" if charset.lower() in ("gbk", "gb2312") else charset)
            except (LookupError, UnicodeDecodeError):
                continue
    best = None if (sensible := guessed(data)) else from_bytes(data[:200_000]).best()
    return data.decode(sensible or (best.encoding if best else "cp1252"), "replace")
