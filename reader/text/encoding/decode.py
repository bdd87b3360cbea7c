"""Bytes from anywhere to text that is safe to look at: the one border for outside data.

What passes is what a person would have typed: one kind of line end, one kind of space, no character that moves the
cursor, turns the reading direction or cannot be seen. Markup and residue pass too; they are the cleaner's affair.
"""

import html.entities
import re

from reader.errors import UnreadableInput
from reader.text.encoding.charsets import guessed
from reader.text.encoding.mojibake import mended

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?([A-Za-z0-9._-]{2,40})""")
_LATIN_FAMILY = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "ascii", "us-ascii"}
_GUESS_BYTES = 65536

_READ_AS = "[\u0080-\u00bf\u0152-\u0178\u2013-\u203a\u20ac\u2122]"
# Letters that UTF-8 read in a one-byte encoding leaves behind, followed by one that shows them to be no accident.
# Each way begins with one letter, not a class: so the search goes from one of these letters to the next.
_MOJIBAKE = re.compile(
    f"Â{_READ_AS}|Ã{_READ_AS}|â(?:€|\u0080|‚Ç|\u20ac)|ï(?:»|¼|½)|√[©®†±≠¥§]|"
    "Р[°µЅЃРё]|С[‚ЃЂ‹Њ]|ð\u0178|Ð[°-¿\u00a0-¿]|ã(?:€|\u0081|\u0082)|ä¸|å[\u0080-¿]|锟斤拷"
)
_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_ESCAPES = re.compile(
    "\x1b\\[[0-?]{0,64}[ -/]{0,8}[@-~]"  # control sequences: colours, cursor, modes
    "|\x1b[\\]PX^_][^\x07\x1b\n]{0,4096}(?:\x07|\x1b\\\\)"  # titles, links, clipboard
    "|\x1b[ -/]{0,4}[0-~]"
    "|\u009b[0-?]{0,64}[ -/]{0,8}[@-~]"
)
_STRING_ESCAPE = re.compile(r"\\(u[dD][89abAB][0-9a-fA-F]{2}\\u[0-9a-fA-F]{4}|u[0-9a-fA-F]{4}|[nrt\"'/\\])")
_ESCAPED_MARK = re.compile(r"\\(u20(?:1[3489cCdD]|26|a[cC]))")
"""Dashes, curly quotes, the ellipsis and the euro, written as a program's string has them."""
_STRAY = 2
"""So many of them may stand in a text about programs."""
_QUOTED = re.compile(r"=[0-9A-F]{2}")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
# Joiners mean something between these: Arabic and Indic letters, emoji and their modifiers.
_JOINER = re.compile("(.?)([\u200c\u200d])(?=(.?))", re.DOTALL)
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def _character_table() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
    del table[0x09], table[0x0A]
    hidden = (0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F, 0x3164, 0xFEFF)
    table.update(dict.fromkeys(hidden))
    for first, last in ((0x202A, 0x202E), (0x2060, 0x206F), (0xFFF9, 0xFFFC), (0xE000, 0xF8FF), (0xE0000, 0xE007F)):
        table.update(dict.fromkeys(range(first, last + 1)))
    table.update({ord(space): " " for space in _SPACES})
    return table


_SURROGATE = re.compile("[\ud800-\udfff]")
_CHARACTERS = _character_table()
_UNPLAIN = re.compile(
    "[^\n\t -~\u00a1-\u00ac\u00ae-\u024f\u2013-\u2027\u2030-\u205e\u2070-\u2bff\u3001-\u3163\u3165-\ud7ff\uff01-\uffef]"
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in `data`, safe to show, with `\\n` line ends.

    `declared` is what the transport said of the encoding; a byte-order mark wins over it, and it is dropped where the
    bytes contradict it. Raises `UnreadableInput` if the bytes are no text.
    """
    return tidy(_repair(_unwrapped(_characters(data, declared))))


def tidy(text: str) -> str:
    """`text` without what is not to be seen: entities resolved, escape sequences, controls and hidden marks out."""
    if "&" in text:
        # Twice, since what was escaped twice ("&amp;#8217;") is common in feeds; never more, for text about entities.
        text = _ENTITY.sub(_entity, _ENTITY.sub(_entity, text))
    text = _LINE_ENDS.sub("\n", text)
    if "\x1b" in text or "\u009b" in text:
        text = _ESCAPES.sub("", text)
    if "\u200d" in text or "\u200c" in text:
        text = _JOINER.sub(_joiner, text)
    if _UNPLAIN.search(text):
        text = text.translate(_CHARACTERS)
        text = text.encode("utf-8", "replace").decode("utf-8") if _SURROGATE.search(text) else text
    return text


def _unwrapped(text: str) -> str:
    """Text that was stored as a program's string or as mail, turned back: the escapes are the carrier's."""
    if "\\n" in text and text.count("\\n") > 2 * text.count("\n") + 2:
        return _STRING_ESCAPE.sub(_unescaped, text)
    if "\\u20" in text and len(_ESCAPED_MARK.findall(text)) > _STRAY:
        return _ESCAPED_MARK.sub(_unescaped, text)
    if "=\n" in text and len(_QUOTED.findall(text[:20000])) > 8:
        import quopri

        try:
            return quopri.decodestring(text.encode("utf-8")).decode("utf-8")
        except UnicodeDecodeError:
            return text
    return text


def _unescaped(match: re.Match[str]) -> str:
    code = match.group(1)
    if code[0] == "u":
        # Two halves of one character come as two escapes.
        return (
            match.group(0)
            .encode("ascii")
            .decode("unicode_escape")
            .encode("utf-16", "surrogatepass")
            .decode("utf-16", "replace")
        )
    return {"n": "\n", "r": "\n", "t": " "}.get(code, code)


def _characters(data: bytes, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _unmarked_wide(data)
    if wide:
        return data.decode(wide, "replace")
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _DECLARED.search(data[:2048])
    for name in (declared, named.group(1).decode("ascii") if named else None):
        text = _decoded_as(data, name)
        if text is not None:
            return text
    return _mixed(data) or _guessed(data)


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Western text is zero."""
    sample = data[:4096]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    sample = data[:8192]
    strange = sum(sample.count(bytes((byte,))) for byte in (*range(7), *range(14, 27), *range(28, 32)))
    if (b"\x00" in sample[:1024] and strange > 8) or strange > len(sample) * 0.1:
        raise UnreadableInput("not text: the bytes look like an image, an archive or a program")


def _decoded_as(data: bytes, name: str | None) -> str | None:
    if not name or name.lower().replace("_", "-") in {"utf-8", "utf8"}:
        return None
    if name.lower() in _LATIN_FAMILY:
        name = "cp1252"  # what the web means by Latin-1
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def _mixed(data: bytes) -> str | None:
    """UTF-8 with some stray bytes of a Western page in it, as when two sources were pasted together."""
    text = data.decode("utf-8", "surrogateescape")
    stray = sum(1 for char in text if "\udc80" <= char <= "\udcff")
    foreign = sum(1 for char in text if char > "\x7f") - stray
    if foreign < stray * 2 and not (stray <= 3 and foreign >= stray):
        return None
    return "".join(
        bytes((ord(char) - 0xDC00,)).decode("cp1252", "replace") if "\udc80" <= char <= "\udcff" else char
        for char in text
    )


def _guessed(data: bytes) -> str:
    text = _decoded_as(data, guessed(data))
    if text is not None:
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_BYTES]).best()
    for name in (best.encoding if best else None, "cp1252"):
        text = _decoded_as(data, name)
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def _repair(text: str) -> str:
    """Text whose UTF-8 was read as something else, made whole again line by line; sound lines are not touched."""
    if text.isascii():
        return text
    if not _MOJIBAKE.search(text):
        return mended(text)
    import ftfy

    config = ftfy.TextFixerConfig(
        uncurl_quotes=False,
        fix_character_width=False,
        fix_latin_ligatures=False,
        unescape_html=False,
        normalization=None,
        fix_line_breaks=False,
        remove_control_chars=False,
        remove_terminal_escapes=False,
        fix_surrogates=False,
    )
    lines = text.split("\n")
    return mended("\n".join(ftfy.fix_text(line, config) if _MOJIBAKE.search(line) else line for line in lines))


def _entity(match: re.Match[str]) -> str:
    name = match.group(1)
    if name[0] != "#":
        return html.entities.html5.get(name + ";", match.group(0))
    try:
        code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        if 0x80 <= code <= 0x9F:  # numeric references there mean Windows' characters
            return bytes((code,)).decode("cp1252", "replace")
        return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
    except (ValueError, OverflowError):
        return match.group(0)


def _joiner(match: re.Match[str]) -> str:
    before, mark, after = match.groups()
    return before + (mark if _joins(before) and _joins(after) else "")


def _joins(char: str) -> bool:
    code = ord(char) if char else 0
    return (
        0x0600 <= code <= 0x0DFF or 0x2190 <= code <= 0x2BFF or code in (0xFE0F, 0x20E3) or 0x1F000 <= code <= 0x1FAFF
    )
