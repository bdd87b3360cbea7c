"""The list: opening, searching, how it is shown and ordered."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, get_args

from reader.library.values import Sort
from reader.tui.handlers.finding import show_found
from reader.tui.handlers.registry import handles
from reader.tui.line_editor import LineEditor
from reader.tui.panes.entity_panel import SORT_LABELS
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.tui.control import Control

_SORTS: dict[Sort, str] = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "imported": "Last imported first",
    "title": "By title",
    "source": "By source",
    "longest": "Longest first",
    "shortest": "Shortest first",
    "unread": "Unread first",
    "relevance": "Best match first, where there is a search",
}
if set(_SORTS) != set(get_args(Sort)):
    raise AssertionError("an order has no name")


@handles("enter")
def enter(control: "Control") -> None:
    """Opens, goes to the first mention, or chooses, by the pane."""
    desk = control.desk
    from reader.tui.handlers.entities import choose_entity
    from reader.tui.handlers.passages import act_on_paragraph

    if desk.sheet_open:
        control.sheets.choose()
    elif desk.area == "entities":
        choose_entity(control)
    elif desk.area == "text":
        act_on_paragraph(control)
    elif desk.articles.current is None:
        take_suggestion(control)
    else:
        open_current(control)


def open_current(control: "Control") -> None:
    """Opens the article under the list's cursor, and goes to it."""
    desk = control.desk
    if desk.articles.current is not None:
        control.stop_preview()
        desk.open(desk.articles.current)
        desk.go("text")
        if desk.articles.words:
            show_found(control, desk.articles.words)


def take_suggestion(control: "Control") -> None:
    """Searches for the word that was suggested, where nothing was found."""
    desk = control.desk
    if len(desk.articles.empty) > 2 and desk.session.query:
        control.narrow(replace(desk.session, query=desk.articles.empty[1].strip()))
    else:
        desk.say(desk.no_article())


@handles("find")
def find(control: "Control") -> None:
    """Begins to search in the pane that has the keys."""
    desk = control.desk
    from reader.tui.handlers.entities import ask_filter
    from reader.tui.handlers.finding import ask_find

    if desk.sheet_open:
        control.sheets.type()
    elif desk.area == "entities":
        ask_filter(control)
    elif desk.area == "text":
        ask_find(control)
    else:
        _ask_search(control)


def _ask_search(control: "Control") -> None:
    desk = control.desk
    before, kept = desk.session, desk.articles.kept()

    from reader.library.query import unclear

    def changed(text: str) -> None:
        control.narrow(replace(desk.session, query=text.strip()))

    def key(name: str) -> bool:
        if name in ("down", "up", "ctrl+n", "ctrl+p"):
            return desk.articles.move(1 if name in ("down", "ctrl+n") else -1)
        if name == "tab":
            take_suggestion(control)
            return True
        return False

    def done(text: str) -> None:
        if text.strip() and not desk.articles.ids:
            take_suggestion(control)
        for term in unclear(text):
            desk.say(f"{term.term} {term.problem}.")

    def cancelled() -> None:
        control.narrow(before, then=partial(desk.articles.put_back, kept))

    control.prompter.ask(
        Prompt("/", "list", done, changed, cancelled, key,
               LineEditor(), (("Enter", "keep"), ("Up/Down", "choose"), ("Esc", "as before"),
                                                 ("words \"a phrase\" -not source: after: min:<5 @name", "")))
    )  # fmt: skip


@handles("one_line")
def one_line(control: "Control") -> None:
    """One line an article, or two."""
    desk = control.desk
    desk.articles.set_two_lines(desk.articles.row_height == 1)
    desk.say("Two lines an article." if desk.articles.row_height == 2 else "One line an article.")


@handles("groups")
def groups(control: "Control") -> None:
    """Headings between the articles, or none."""
    desk = control.desk
    control.narrow(replace(desk.session, grouped=not desk.session.grouped))
    if not desk.session.grouped:
        desk.say("No headings in the list.")
    elif desk.session.sort in ("newest", "oldest"):
        desk.say(f"Headings by day; by source once {desk.key('sort')} sorts so.")
    elif desk.session.sort == "source":
        desk.say("Headings by source.")
    else:
        desk.say(f"This order has no headings; {desk.key('sort')} sorts by date or source.")


@handles("preview")
def preview(control: "Control") -> None:
    """The article under the cursor is shown as the cursor comes to it, or only when it is opened; till the end."""
    desk = control.desk
    desk.preview = not desk.preview
    control.stop_preview()
    if not desk.preview:
        desk.say(f"Articles open by {desk.key('enter')} alone.")
    elif not desk.plan.text:
        desk.say("Articles show as the cursor comes to them, where the text is beside the list.")
    else:
        if desk.articles.current is not None:
            desk.open(desk.articles.current)
        desk.say(f"Articles show as the cursor comes to them; {desk.key('preview')} ends it.")


@handles("sort")
def sort(control: "Control") -> None:
    """Chooses the order of the articles, or of the entities."""
    desk = control.desk
    if desk.area == "entities":
        control.sheets.open(
            SheetContent("Order of the entities", [
                SheetRow(label[:1].upper() + label[1:], "now" if name == desk.panel.sort else "",
                         partial(desk.panel.set_sort, name))
                for name, label in SORT_LABELS.items()
            ])
        )  # fmt: skip
        return
    control.sheets.open(
        SheetContent("Order of the articles", [
            SheetRow(label, "now" if name == desk.session.sort else "",
                     partial(control.narrow, replace(desk.session, sort=name)))
            for name, label in _SORTS.items()
        ])
    )  # fmt: skip


@handles("unread_only")
def unread_only(control: "Control") -> None:
    """Unread articles only, or all."""
    desk = control.desk
    control.narrow(replace(desk.session, unread_only=not desk.session.unread_only))


@handles("save_search")
def save_search(control: "Control") -> None:
    """Keeps the search under a name."""
    desk = control.desk
    query = desk.scope().query
    if not query:
        desk.say(f"There is no search to keep; {desk.key('find')} begins one.")
        return

    def done(name: str) -> None:
        if name.strip():
            desk.library.search.save(name.strip(), query)
            desk.say(f"Kept as “{name.strip()}”; {desk.key('saved_searches')} shows them.")

    control.prompter.ask(Prompt("Keep the search as: ", "status", done, editor=LineEditor.at_end(query)))


@handles("saved_searches")
def saved_searches(control: "Control") -> None:
    """The searches kept, with their counts."""
    desk = control.desk

    def take(query: str) -> None:
        control.narrow(replace(desk.session.widened(), query=query))
        desk.go("list")

    control.sheets.open(
        SheetContent("Saved searches", [
            SheetRow(each.name, f"{each.unread} unread of {each.total}",
                     partial(take, each.query),
                     delete=partial(desk.library.search.delete, each.id))
            for each in desk.library.search.saved()
        ], empty=f"None yet: search with {desk.key('find')}, then keep it with "
                 f"{desk.key('save_search')}.", hint=f"{desk.key('delete')} deletes")
    )  # fmt: skip
