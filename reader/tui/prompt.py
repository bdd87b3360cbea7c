"""Something being typed on one line: where it shows, and what follows from it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from reader.terminal.palette import Row
from reader.tui.commands import Where
from reader.tui.line_editor import LineEditor

PromptPlace = Where | Literal["status"]


@dataclass
class Prompt:
    """A line being typed. `changed` is told of every change, `done` of Enter, `cancelled` of Escape; `key` is asked
    about keys that edit nothing, such as arrows, and says whether it took them. With `stays`, Enter leaves it open."""

    label: str
    place: PromptPlace
    done: Callable[[str], None]
    changed: Callable[[str], None] = field(default=lambda text: None)
    cancelled: Callable[[], None] = field(default=lambda: None)
    key: Callable[[str], bool] = field(default=lambda key: False)
    editor: LineEditor = field(default_factory=LineEditor)
    hints: tuple[tuple[str, str], ...] = (("Enter", "done"), ("Esc", "cancel"))

    def row(self) -> Row:
        """The label, the text and the cursor in it."""
        text, at = self.editor.text, self.editor.cursor
        shown = text[max(0, at - 200) :] if len(text) > 400 else text
        at -= len(text) - len(shown)
        return [
            (self.label, ("accent",)),
            (shown[:at], ("body",)),
            (shown[at : at + 1] or " ", ("body", "typing")),
            (shown[at + 1 :], ("body",)),
        ]
