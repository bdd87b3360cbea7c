"""The one line that is being typed at a time: shown in its pane's heading or in the last line, told of every key."""

from reader.tui.desk import Desk
from reader.tui.line_editor import LineEditor
from reader.tui.panes.pane import Pane
from reader.tui.prompt import Prompt

_CANCELS = ("escape", "ctrl+c", "ctrl+g")


class Prompter:
    """Asks, and hands every key to what is asked until it is answered. Raises what the answer's taker raises."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.prompt: Prompt | None = None

    def ask(self, prompt: Prompt) -> None:
        """Begins to type something."""
        self.prompt = prompt
        self.desk.say("")
        self._show(prompt)
        self.desk.ask_for(prompt.hints)

    def end(self) -> None:
        """Nothing is typed any more."""
        prompt, self.prompt = self.prompt, None
        if prompt:
            pane = self._pane(prompt)
            pane.editing = None
            pane.refresh_heading()
        self.desk.ask_for(())

    def press(self, key: str, character: str | None) -> None:
        """A key, and the character that it types, if any."""
        prompt = self.prompt
        if prompt is None:
            return
        if key == "enter":
            self.end()
            prompt.done(prompt.editor.text)
        elif key in _CANCELS or (key == "backspace" and not prompt.editor.text):
            self.end()
            prompt.cancelled()
        elif character is not None:
            self._edited(prompt, prompt.editor.typed(character))
        elif (after := prompt.editor.pressed(key)) is not None:
            self._edited(prompt, after)
        else:
            prompt.key(key)

    def paste(self, text: str) -> None:
        """Text from the clipboard is typed."""
        if self.prompt:
            self._edited(self.prompt, self.prompt.editor.typed(text))

    def _edited(self, prompt: Prompt, editor: LineEditor) -> None:
        before, prompt.editor = prompt.editor.text, editor
        self._show(prompt)
        if editor.text != before:
            prompt.changed(editor.text)

    def _pane(self, prompt: Prompt) -> Pane:
        desk = self.desk
        panes: dict[str, Pane] = {"list": desk.articles, "entities": desk.panel, "sheet": desk.sheet}
        return panes.get(prompt.place, desk.status)

    def _show(self, prompt: Prompt) -> None:
        pane = self._pane(prompt)
        pane.editing = prompt.row()
        pane.refresh_heading()
