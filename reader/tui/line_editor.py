"""One line of typed text and its cursor: what a prompt edits. Pure; knows keys by their names alone."""

from dataclasses import dataclass, replace

from reader.terminal.safe import safe


@dataclass(frozen=True, slots=True)
class LineEditor:
    """The text typed so far and the place of the cursor in it."""

    text: str = ""
    cursor: int = 0

    @classmethod
    def at_end(cls, text: str) -> "LineEditor":
        """An editor that starts with `text`, the cursor behind it."""
        return cls(text, len(text))

    def typed(self, text: str) -> "LineEditor":
        """With `text` put in at the cursor; line ends become spaces."""
        shown = safe(text)
        return LineEditor(self.text[: self.cursor] + shown + self.text[self.cursor :], self.cursor + len(shown))

    def pressed(self, key: str) -> "LineEditor | None":
        """After an editing key; None if the key edits nothing."""
        text, at = self.text, self.cursor
        if key in ("backspace", "ctrl+h"):
            return LineEditor(text[: max(0, at - 1)] + text[at:], max(0, at - 1))
        if key in ("delete", "ctrl+d"):
            return replace(self, text=text[:at] + text[at + 1 :])
        if key == "left":
            return replace(self, cursor=max(0, at - 1))
        if key == "right":
            return replace(self, cursor=min(len(text), at + 1))
        if key == "home":
            return replace(self, cursor=0)
        if key in ("end", "ctrl+e"):
            return replace(self, cursor=len(text))
        if key == "ctrl+u":
            return LineEditor(text[at:], 0)
        if key == "ctrl+k":
            return replace(self, text=text[:at])
        if key == "ctrl+w":
            kept = text[:at].rstrip()
            kept = kept[: kept.rfind(" ") + 1]
            return LineEditor(kept + text[at:], len(kept))
        return None
