"""Moving: within a pane, between panes, between articles; and back."""

from typing import TYPE_CHECKING

from reader.tui.handlers.registry import AtDesk, handles, handles_early
from reader.tui.panes.article_view import Mode

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def _moved(screen: AtDesk, moved: bool, forward: bool) -> None:
    desk = screen.desk
    if desk.where == "text":
        screen.save_soon()
        if not moved and desk.view.stored is None:
            desk.say(desk.no_article())
            return
    if not moved:
        desk.say("This is the end." if forward else "This is the beginning.")


@handles_early("down")
def down(screen: AtDesk) -> None:
    """One line on."""
    _moved(screen, screen.desk.pane().move(1), True)


@handles_early("up")
def up(screen: AtDesk) -> None:
    """One line back."""
    _moved(screen, screen.desk.pane().move(-1), False)


@handles_early("page_down")
def page_down(screen: AtDesk) -> None:
    """A screenful on."""
    _moved(screen, screen.desk.pane().page(1), True)


@handles_early("page_up")
def page_up(screen: AtDesk) -> None:
    """A screenful back."""
    _moved(screen, screen.desk.pane().page(-1), False)


@handles_early("half_down")
def half_down(screen: AtDesk) -> None:
    """Half a screenful on."""
    _moved(screen, screen.desk.pane().page(0.5), True)


@handles_early("half_up")
def half_up(screen: AtDesk) -> None:
    """Half a screenful back."""
    _moved(screen, screen.desk.pane().page(-0.5), False)


@handles_early("top")
def top(screen: AtDesk) -> None:
    """To the beginning."""
    _moved(screen, screen.desk.pane().to_end(False), False)


@handles_early("bottom")
def bottom(screen: AtDesk) -> None:
    """To the end."""
    _moved(screen, screen.desk.pane().to_end(True), True)


@handles_early("left")
def left(screen: AtDesk) -> None:
    """The pane to the left."""
    desk = screen.desk
    if not desk.beside(-1, around=False):
        desk.say("This is the leftmost pane.")


@handles_early("right")
def right(screen: AtDesk) -> None:
    """The pane to the right; from the list, with the article under the cursor."""
    desk = screen.desk
    if desk.area == "list" and desk.articles.current is not None:
        screen.stop_preview()
        desk.open(desk.articles.current)
    if not desk.beside(1, around=False):
        desk.say("This is the rightmost pane.")


@handles_early("next_pane")
def next_pane(screen: AtDesk) -> None:
    """The next pane, round and round."""
    screen.desk.beside(1, around=True)


@handles_early("previous_pane")
def previous_pane(screen: AtDesk) -> None:
    """The pane before, round and round."""
    screen.desk.beside(-1, around=True)


@handles_early("next_article")
def next_article(screen: AtDesk) -> None:
    """The next article of the list."""
    _step_article(screen, 1, "This is the last article of the list.")


@handles_early("previous_article")
def previous_article(screen: AtDesk) -> None:
    """The article before in the list."""
    _step_article(screen, -1, "This is the first article of the list.")


def _step_article(screen: AtDesk, step: int, at_end: str) -> None:
    if screen.desk.step_article(step):
        screen.stop_preview()
    else:
        screen.desk.say(at_end)


@handles_early("only_text")
def only_text(screen: AtDesk) -> None:
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
    if desk.at_outermost:
        screen.leave()
    else:
        go_back(screen)


@handles_early("leave")
def leave(screen: AtDesk) -> None:
    """Out, from wherever."""
    screen.leave()


def go_back(screen: "MainScreen") -> bool:
    """Takes the newest layer away: sheet, cursor, search, mode, pane; whether there was one."""
    desk = screen.desk
    view, panel = desk.view, desk.panel
    if desk.sheet_open:
        screen.sheets.leave()
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
    elif desk.raw_beside:
        desk.show_raw(False)
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
