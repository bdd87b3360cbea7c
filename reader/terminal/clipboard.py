"""Text to the reader's own clipboard, through whatever lies between: OSC 52, wrapped for tmux and screen."""

from base64 import b64encode

MOST = 74_000
"""Bytes that terminals take in one sequence (xterm's limit is 100,000 characters of base64)."""


def osc52(text: str, *, tmux: bool = False, screen: bool = False) -> str | None:
    """The sequence that sends `text` to the clipboard; None if it is too long for a terminal to take.

    Terminals do not answer: it can be said that the text was sent, not that it arrived.
    """
    data = text.encode("utf-8", "replace")
    if len(data) > MOST:
        return None
    sequence = f"\x1b]52;c;{b64encode(data).decode('ascii')}\x07"
    if tmux:
        return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if screen:
        # GNU screen hands on at most 768 bytes of a string at a time.
        pieces = [sequence[at : at + 700] for at in range(0, len(sequence), 700)]
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return sequence
