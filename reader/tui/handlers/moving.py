"""Moving: within a pane, between panes, between articles; and back."""

from typing import TYPE_CHECKING

from reader.tui.handlers.registry import handles
from reader.tui.panes.article_view import Mode

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def _moved(screen: "MainScreen", moved: bool, forward: bool) -> None:
    desk = screen.desk
    if desk.where == "text":
        screen.save_soon()
        if not moved and desk.view.stored is None:
            desk.say(desk.no_article())
            return
    if not moved:
        desk.say("This is the end." if forward else "This is the beginning.")


@handles("down")
def down(screen: "MainScreen") -> None:
    """One line on."""
    _moved(screen, screen.desk.pane().move(1), True)


@handles("up")
def up(screen: "MainScreen") -> None:
    """One line back."""
    _moved(screen, screen.desk.pane().move(-1), False)


@handles("page_down")
def page_down(screen: "MainScreen") -> None:
    """A screenful on."""
    _moved(screen, screen.desk.pane().page(1), True)


@handles("page_up")
def page_up(screen: "MainScreen") -> None:
    """A screenful back."""
    _moved(screen, screen.desk.pane().page(-1), False)


@handles("half_down")
def half_down(screen: "MainScreen") -> None:
    """Half a screenful on."""
    _moved(screen, screen.desk.pane().page(0.5), True)


@handles("half_up")
def half_up(screen: "MainScreen") -> None:
    """Half a screenful back."""
    _moved(screen, screen.desk.pane().page(-0.5), False)


@handles("top")
def top(screen: "MainScreen") -> None:
    """To the beginning."""
    _moved(screen, screen.desk.pane().to_end(False), False)


@handles("bottom")
def bottom(screen: "MainScreen") -> None:
    """To the end."""
    _moved(screen, screen.desk.pane().to_end(True), True)


@handles("left")
def left(screen: "MainScreen") -> None:
    """The pane to the left."""
    desk = screen.desk
    if not desk.beside(-1, around=False):
        desk.say("This is the leftmost pane.")


@handles("right")
def right(screen: "MainScreen") -> None:
    """The pane to the right; from the list, with the article under the cursor."""
    desk = screen.desk
    if desk.area == "list" and desk.articles.current is not None:
        screen.stop_preview()
        desk.open(desk.articles.current)
    if not desk.beside(1, around=False):
        desk.say("This is the rightmost pane.")


@handles("next_pane")
def next_pane(screen: "MainScreen") -> None:
    """The next pane, round and round."""
    screen.desk.beside(1, around=True)


@handles("previous_pane")
def previous_pane(screen: "MainScreen") -> None:
    """The pane before, round and round."""
    screen.desk.beside(-1, around=True)


@handles("next_article")
def next_article(screen: "MainScreen") -> None:
    """The next article of the list."""
    if not screen.step_article(1):
        screen.desk.say("This is the last article of the list.")


@handles("previous_article")
def previous_article(screen: "MainScreen") -> None:
    """The article before in the list."""
    if not screen.step_article(-1):
        screen.desk.say("This is the first article of the list.")


@handles("only_text")
def only_text(screen: "MainScreen") -> None:
    """Hides all but the text, or brings the rest back."""
    desk = screen.desk
    desk.only_text = not desk.only_text
    if desk.area != "text":
        desk.go("text")
        desk.only_text = True
    desk.place_panes()
    desk.say(f"Only the text; {desk.key('only_text')} brings the panes back." if desk.only_text else "")


@handles("back")
def back(screen: "MainScreen") -> None:
    """One level back: closes, clears, goes left."""
    desk = screen.desk
    if not go_back(screen):
        desk.say(f"Nothing to go back from; {desk.key('quit')} leaves.")


@handles("quit")
def quit(screen: "MainScreen") -> None:
    """One level back; from the articles, out."""
    desk = screen.desk
    if desk.area == "list" and not desk.sheet_open and not desk.only_text:
        screen.app.exit()
    else:
        go_back(screen)


@handles("leave")
def leave(screen: "MainScreen") -> None:
    """Out, from wherever."""
    screen.app.exit()


def go_back(screen: "MainScreen") -> bool:
    """Takes the newest layer away: sheet, cursor, search, mode, pane; whether there was one."""
    desk = screen.desk
    view, panel = desk.view, desk.panel
    if desk.sheet_open:
        screen.leave_sheet()
    elif desk.area == "text" and view.cursor is not None:
        view.end_cursor()
    elif desk.area == "text" and view.matches:
        view.matches, view.match = (), -1
        view.changed()
    elif desk.area == "text" and (view.current or view.chosen is not None):
        view.current, view.chosen = None, None
        panel.place = ""
        panel.refresh_heading()
        view.changed()
    elif desk.area == "text" and view.mode != Mode():
        view.set_mode(Mode())
    elif desk.only_text:
        desk.only_text = False
        desk.place_panes()
    elif desk.area == "entities" and panel.typed:
        panel.narrow("")
    elif desk.area == "entities" and panel.scope == "library":
        panel.set_scope("article")
        desk.describe_panel()
    elif desk.area == "entities":
        desk.go("text")
    elif desk.area == "text":
        desk.go("list")
    elif desk.articles.marked:
        marked = list(desk.articles.marked)
        desk.articles.marked.clear()
        desk.articles.refresh_articles(marked)
    elif desk.session.is_narrowed:
        screen.narrow(desk.session.widened())
    else:
        return False
    return True
