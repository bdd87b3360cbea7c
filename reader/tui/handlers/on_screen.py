"""Commands about Textual's screen itself: its colours, drawing it anew, giving it up for a while."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.terminal.palette import THEMES
from reader.tui.panes.sheet import SheetContent, SheetRow

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def theme(screen: "MainScreen") -> None:
    """The colours, tried on as the cursor moves."""
    desk = screen.desk
    before = screen.app.theme
    if desk.brush.display.colour == "mono":
        desk.say("This terminal is set to no colour (NO_COLOR).")
        return

    def choose(name: str) -> None:
        screen.set_theme(name)
        desk.library.state.set("theme", name)
        desk.say(f"{name}; kept for the next time.")

    ours_first = sorted(screen.app.available_themes, key=lambda name: name not in THEMES)
    names = [name for name in ours_first if name != before]
    screen.control.sheets.open(
        SheetContent("Theme", [
            SheetRow(name, "now" if name == before else "", partial(choose, name),
                     look=partial(screen.set_theme, name))
            for name in [before, *names]
        ]), closed=partial(screen.set_theme, before)
    )  # fmt: skip


def redraw(screen: "MainScreen") -> None:
    """Draws the whole screen anew."""
    from reader.tui.driver import WireDriver

    desk, driver = screen.desk, screen.app._driver
    if isinstance(driver, WireDriver):
        driver.forget()
    screen.app.refresh(repaint=True, layout=True)
    for pane in (desk.articles, desk.view, desk.panel, desk.sheet, desk.status):
        pane.refresh()


def suspend(screen: "MainScreen") -> None:
    """Back to the shell, until `fg`."""
    screen.desk.save()
    screen.app.action_suspend_process()


ON_SCREEN: Mapping[str, Callable[["MainScreen"], None]] = {"theme": theme, "redraw": redraw, "suspend": suspend}
