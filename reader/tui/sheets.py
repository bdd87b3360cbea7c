"""The sheet in the place of the text: opened, typed in, chosen from, closed."""

from collections.abc import Callable

from reader.terminal.safe import truncate
from reader.tui.desk import Desk
from reader.tui.panes.sheet import SheetContent
from reader.tui.prompt import Prompt
from reader.tui.prompter import Prompter


class Sheets:
    """One sheet at a time on a desk. What choosing a row raises is raised on."""

    def __init__(self, desk: Desk, prompter: Prompter) -> None:
        self._desk, self._prompter = desk, prompter
        self._closed: Callable[[], None] = lambda: None

    def open(self, content: SheetContent, closed: Callable[[], None] = lambda: None) -> None:
        """Shows a sheet; `closed` is called when it goes without a choice."""
        if self._desk.sheet_open:
            self.leave()
        self._closed = closed
        self._desk.sheet_open = True
        self._desk.sheet.show(content)
        self._desk.place_panes()
        if content.typing:
            self.type()

    def type(self) -> None:
        """Typing narrows the sheet."""
        sheet = self._desk.sheet
        steps = {"up": -1, "down": 1, "ctrl+p": -1, "ctrl+n": 1}

        def key(name: str) -> bool:
            if name in steps:
                return sheet.move(steps[name])
            if name in ("pageup", "pagedown"):
                return sheet.page(1 if name == "pagedown" else -1)
            return False

        def cancelled() -> None:
            sheet.narrow("")
            if sheet.content.typing:
                self.leave()

        arrows = "Up/Down" if self._desk.brush.display.ascii else "↑↓"
        title = truncate(sheet.content.title, max(8, sheet.columns // 2))
        self._prompter.ask(
            Prompt(f"{title}: ", "sheet", lambda _: self.choose(), sheet.narrow, cancelled, key,
                   hints=(("Enter", "choose"), (arrows, "move"), ("Esc", "close")))
        )  # fmt: skip

    def choose(self) -> None:
        """Does what the row under the cursor is for, and closes the sheet."""
        row = self._desk.sheet.current
        if row is None or row.choose is None:
            if self._desk.sheet.content.typing:
                self.type()
            self._desk.say(f"There is nothing to choose here; {self._desk.key('back')} closes.")
            return
        self.close()
        row.choose()

    def close(self) -> None:
        """Brings the text back."""
        self._desk.sheet_open = False
        self._desk.place_panes()

    def leave(self) -> None:
        """Closes the sheet without a choice."""
        self.close()
        self._closed()

    def look(self) -> None:
        """The cursor has come to a row that may want to be looked at, such as a theme."""
        row = self._desk.sheet.current
        if row and row.look:
            row.look()
