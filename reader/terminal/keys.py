"""What a terminal sends, as keys: their names, which are Textual's, and what they type. For the first frame."""

import re
from typing import NamedTuple

_KEY = re.compile(
    rb"\x1b[\[O][A-DHF]|\x1b\[Z|\x1b\[[1-8]~|[\x01-\x0e\x10-\x1a\x20-\x7f]"
    rb"|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|\x1b(?![\[O\]P^_X])"
)
"""Not Ctrl+O, which gives the terminal to an editor: that is for the screens, as is all that is not here."""
_NAMES = {
    b" ": "space", b"\r": "enter", b"\t": "tab", b"\x1b[Z": "shift+tab", b"\x1b": "escape", b"\x7f": "backspace",
    b"\x08": "backspace", b"\x1b[3~": "delete", b"\x1b[2~": "insert", b"\x1b[5~": "pageup", b"\x1b[6~": "pagedown",
    b"\x1b[1~": "home", b"\x1b[7~": "home", b"\x1b[4~": "end", b"\x1b[8~": "end",
} | {
    introducer + letter: name
    for introducer in (b"\x1b[", b"\x1bO")
    for letter, name in ((b"A", "up"), (b"B", "down"), (b"C", "right"), (b"D", "left"), (b"H", "home"), (b"F", "end"))
}  # fmt: skip


class Key(NamedTuple):
    """`character` is what it types, None if nothing; `end` is where the next key begins."""

    name: str
    character: str | None
    end: int


def key_at(data: bytes, at: int) -> Key | None:
    """The key that begins at `at`; None for what only the screens understand. An escape without a sequence is Esc."""
    match = _KEY.match(data, at)
    if not match:
        return None
    sent = match[0]
    if sent[0] < 0x20 or sent == b"\x7f":
        name = _NAMES.get(sent) or f"ctrl+{chr(sent[0] + 0x60)}"
        return Key(name, None, match.end())
    try:
        character = sent.decode()
    except UnicodeDecodeError:
        return None
    if not character.isprintable():
        return None
    return Key(_NAMES.get(sent, character), character, match.end())
