"""Moving: within a pane, between panes, between articles; and back."""

from typing import TYPE_CHECKING

from reader.tui.handlers.registry import handles
from reader.tui.widgets.article_view import Mode

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def _moved(screen: "MainScreen", moved: bool, forward: bool) -> None:
    if screen.where == "text":
        screen.save_soon()
        if not moved and screen.view.stored is None:
            screen.say("No article is open; choose one and press Enter.")
            return
    if not moved:
        screen.say("This is the end." if forward else "This is the beginning.")


@handles("down")
def down(screen: "MainScreen") -> None:
    """One line on."""
    _moved(screen, screen.pane().move(1), True)


@handles("up")
def up(screen: "MainScreen") -> None:
    """One line back."""
    _moved(screen, screen.pane().move(-1), False)


@handles("page_down")
def page_down(screen: "MainScreen") -> None:
    """A screenful on."""
    _moved(screen, screen.pane().page(1), True)


@handles("page_up")
def page_up(screen: "MainScreen") -> None:
    """A screenful back."""
    _moved(screen, screen.pane().page(-1), False)


@handles("half_down")
def half_down(screen: "MainScreen") -> None:
    """Half a screenful on."""
    _moved(screen, screen.pane().page(0.5), True)


@handles("half_up")
def half_up(screen: "MainScreen") -> None:
    """Half a screenful back."""
    _moved(screen, screen.pane().page(-0.5), False)


@handles("top")
def top(screen: "MainScreen") -> None:
    """To the beginning."""
    _moved(screen, screen.pane().to_end(False), False)


@handles("bottom")
def bottom(screen: "MainScreen") -> None:
    """To the end."""
    _moved(screen, screen.pane().to_end(True), True)


@handles("left")
def left(screen: "MainScreen") -> None:
    """The pane to the left."""
    if not screen.beside(-1, around=False):
        screen.say("This is the leftmost pane.")


@handles("right")
def right(screen: "MainScreen") -> None:
    """The pane to the right; from the list, with the article under the cursor."""
    if screen.area == "list" and screen.articles.current is not None:
        screen.stop_preview()
        screen.open(screen.articles.current)
    if not screen.beside(1, around=False):
        screen.say("This is the rightmost pane.")


@handles("next_pane")
def next_pane(screen: "MainScreen") -> None:
    """The next pane, round and round."""
    screen.beside(1, around=True)


@handles("previous_pane")
def previous_pane(screen: "MainScreen") -> None:
    """The pane before, round and round."""
    screen.beside(-1, around=True)


@handles("next_article")
def next_article(screen: "MainScreen") -> None:
    """The next article of the list."""
    if not screen.step_article(1):
        screen.say("This is the last article of the list.")


@handles("previous_article")
def previous_article(screen: "MainScreen") -> None:
    """The article before in the list."""
    if not screen.step_article(-1):
        screen.say("This is the first article of the list.")


@handles("only_text")
def only_text(screen: "MainScreen") -> None:
    """Hides all but the text, or brings the rest back."""
    screen.only_text = not screen.only_text
    if screen.area != "text":
        screen.go("text")
        screen.only_text = True
    screen.place_panes()
    screen.say("Only the text; z brings the panes back." if screen.only_text else "")


@handles("back")
def back(screen: "MainScreen") -> None:
    """One level back: closes, clears, goes left."""
    if not go_back(screen):
        screen.say(f"Nothing to go back from; {screen.keys.label('quit')} leaves.")


@handles("quit")
def quit(screen: "MainScreen") -> None:
    """One level back; from the articles, out."""
    if screen.area == "list" and not screen.sheet_open and not screen.only_text:
        screen.app.exit()
    else:
        go_back(screen)


@handles("leave")
def leave(screen: "MainScreen") -> None:
    """Out, from wherever."""
    screen.app.exit()


def go_back(screen: "MainScreen") -> bool:
    """Takes the newest layer away: sheet, cursor, search, mode, pane; whether there was one."""
    view, panel = screen.view, screen.panel
    if screen.sheet_open:
        screen.leave_sheet()
    elif screen.area == "text" and view.cursor is not None:
        view.end_cursor()
    elif screen.area == "text" and view.matches:
        view.matches, view.match = (), -1
        view.changed()
    elif screen.area == "text" and (view.current or view.chosen is not None):
        view.current, view.chosen = None, None
        panel.place = ""
        panel.refresh_heading()
        view.changed()
    elif screen.area == "text" and view.mode != Mode():
        view.set_mode(Mode())
    elif screen.only_text:
        screen.only_text = False
        screen.place_panes()
    elif screen.area == "entities" and panel.typed:
        panel.narrow("")
    elif screen.area == "entities" and panel.scope == "library":
        panel.set_scope("article")
    elif screen.area == "entities":
        screen.go("text")
    elif screen.area == "text":
        screen.go("list")
    elif screen.articles.marked:
        marked = list(screen.articles.marked)
        screen.articles.marked.clear()
        screen.articles.refresh_articles(marked)
    elif screen.session.is_narrowed:
        screen.narrow(screen.session.widened())
    else:
        return False
    return True
