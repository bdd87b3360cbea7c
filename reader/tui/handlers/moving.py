"""Moving: within a pane, between panes, between articles; and back."""

from typing import TYPE_CHECKING

from reader.tui.handlers.registry import handles
from reader.tui.panes.article_view import Mode

if TYPE_CHECKING:
    from reader.tui.control import Control


def _moved(control: "Control", moved: bool, forward: bool) -> None:
    desk = control.desk
    if desk.where == "text":
        control.save_soon()
        if not moved and desk.view.stored is None:
            desk.say(desk.no_article())
            return
    if not moved:
        desk.say("This is the end." if forward else "This is the beginning.")


@handles("down")
def down(control: "Control") -> None:
    """One line on."""
    _moved(control, control.desk.pane().move(1), True)


@handles("up")
def up(control: "Control") -> None:
    """One line back."""
    _moved(control, control.desk.pane().move(-1), False)


@handles("page_down")
def page_down(control: "Control") -> None:
    """A screenful on."""
    _moved(control, control.desk.pane().page(1), True)


@handles("page_up")
def page_up(control: "Control") -> None:
    """A screenful back."""
    _moved(control, control.desk.pane().page(-1), False)


@handles("half_down")
def half_down(control: "Control") -> None:
    """Half a screenful on."""
    _moved(control, control.desk.pane().page(0.5), True)


@handles("half_up")
def half_up(control: "Control") -> None:
    """Half a screenful back."""
    _moved(control, control.desk.pane().page(-0.5), False)


@handles("top")
def top(control: "Control") -> None:
    """To the beginning."""
    _moved(control, control.desk.pane().to_end(False), False)


@handles("bottom")
def bottom(control: "Control") -> None:
    """To the end."""
    _moved(control, control.desk.pane().to_end(True), True)


@handles("left")
def left(control: "Control") -> None:
    """The pane to the left."""
    desk = control.desk
    if not desk.beside(-1, around=False):
        desk.say("This is the leftmost pane.")


@handles("right")
def right(control: "Control") -> None:
    """The pane to the right; from the list, with the article under the cursor."""
    desk = control.desk
    if desk.area == "list" and desk.articles.current is not None:
        control.stop_preview()
        desk.open(desk.articles.current)
    if not desk.beside(1, around=False):
        desk.say("This is the rightmost pane.")


@handles("next_pane")
def next_pane(control: "Control") -> None:
    """The next pane, round and round."""
    control.desk.beside(1, around=True)


@handles("previous_pane")
def previous_pane(control: "Control") -> None:
    """The pane before, round and round."""
    control.desk.beside(-1, around=True)


@handles("next_article")
def next_article(control: "Control") -> None:
    """The next article of the list."""
    _step_article(control, 1, "This is the last article of the list.")


@handles("previous_article")
def previous_article(control: "Control") -> None:
    """The article before in the list."""
    _step_article(control, -1, "This is the first article of the list.")


def _step_article(control: "Control", step: int, at_end: str) -> None:
    if control.desk.step_article(step):
        control.stop_preview()
    else:
        control.desk.say(at_end)


@handles("only_text")
def only_text(control: "Control") -> None:
    """Hides all but the text, or brings the rest back."""
    desk = control.desk
    desk.only_text = not desk.only_text
    if desk.area != "text":
        desk.go("text")
        desk.only_text = True
    desk.place_panes()
    desk.say(f"Only the text; {desk.key('only_text')} brings the panes back." if desk.only_text else "")


@handles("back")
def back(control: "Control") -> None:
    """One level back: closes, clears, goes left."""
    desk = control.desk
    if not go_back(control):
        desk.say(f"Nothing to go back from; {desk.key('quit')} leaves.")


@handles("quit")
def quit(control: "Control") -> None:
    """One level back; from the articles, out."""
    desk = control.desk
    if desk.at_outermost:
        control.leave()
    else:
        go_back(control)


@handles("leave")
def leave(control: "Control") -> None:
    """Out, from wherever."""
    control.leave()


def go_back(control: "Control") -> bool:
    """Takes the newest layer away: sheet, cursor, search, mode, pane; whether there was one."""
    desk = control.desk
    view, panel = desk.view, desk.panel
    if desk.sheet_open:
        control.sheets.leave()
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
        control.narrow(desk.session.widened())
    else:
        return False
    return True
