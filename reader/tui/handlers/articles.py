"""The list: opening, searching, marks, stars, tags, order."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, get_args

from reader.library.values import Sort
from reader.tui.handlers.finding import find_in_text
from reader.tui.handlers.registry import handles
from reader.tui.line_editor import LineEditor
from reader.tui.prompt import Prompt
from reader.tui.widgets.entity_panel import SORT_LABELS
from reader.tui.widgets.sheet import SheetContent, SheetRow

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen

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


def targets(screen: "MainScreen") -> list[int]:
    """The articles that a command is about: the marked ones, the one under the cursor, or the one that is read."""
    if screen.area != "list" and screen.view.stored is not None:
        return [screen.view.stored.id]
    return screen.articles.chosen()


def in_words(ids: Sequence[int]) -> str:
    """How many articles, in words."""
    return "1 article" if len(ids) == 1 else f"{len(ids)} articles"


def _none(screen: "MainScreen") -> None:
    screen.say("There is no article here.")


@handles("enter")
def enter(screen: "MainScreen") -> None:
    """Opens, goes to the first mention, or chooses, by the pane."""
    from reader.tui.handlers.entities import choose_entity
    from reader.tui.handlers.passages import act_on_paragraph

    if screen.sheet_open:
        screen.choose_in_sheet()
    elif screen.area == "entities":
        choose_entity(screen)
    elif screen.area == "text":
        act_on_paragraph(screen)
    elif screen.articles.current is None:
        take_suggestion(screen)
    else:
        screen.stop_preview()
        screen.open(screen.articles.current)
        screen.go("text")
        if screen.articles.words:
            find_in_text(screen, " ".join(screen.articles.words), any_word=True)


def take_suggestion(screen: "MainScreen") -> None:
    """Searches for the word that was suggested, where nothing was found."""
    if len(screen.articles.empty) > 2 and screen.session.query:
        screen.narrow(replace(screen.session, query=screen.articles.empty[1].strip()))
    else:
        screen.say("There is no article here. newsreader import FOLDER brings some in.")


@handles("find")
def find(screen: "MainScreen") -> None:
    """Begins to search in the pane that has the keys."""
    from reader.tui.handlers.entities import ask_filter
    from reader.tui.handlers.finding import ask_find

    if screen.sheet_open:
        screen.type_in_sheet()
    elif screen.area == "entities":
        ask_filter(screen)
    elif screen.area == "text":
        ask_find(screen)
    else:
        _ask_search(screen)


def _ask_search(screen: "MainScreen") -> None:
    before = screen.session

    def changed(text: str) -> None:
        screen.narrow(replace(screen.session, query=text.strip()))

    def key(name: str) -> bool:
        if name in ("down", "up", "ctrl+n", "ctrl+p"):
            return screen.articles.move(1 if name in ("down", "ctrl+n") else -1)
        if name == "tab":
            take_suggestion(screen)
            return True
        return False

    def done(text: str) -> None:
        if text.strip() and not screen.articles.ids:
            take_suggestion(screen)

    screen.ask(
        Prompt("/", "list", done, changed, lambda: screen.narrow(before), key,
               LineEditor.at_end(before.query), (("Enter", "keep"), ("Up/Down", "choose"), ("Esc", "as before"),
                                                 ("words \"a phrase\" -not source: after: @name", "")))
    )  # fmt: skip


@handles("star")
def star(screen: "MainScreen") -> None:
    """Stars, or takes the star off where all have one."""
    ids = targets(screen)
    rows = [row for row in map(screen.articles.row, ids) if row]
    if not rows:
        _none(screen)
        return
    starred = not all(row.starred for row in rows)
    screen.library.articles.set_starred(ids, starred)
    screen.wrote(ids)
    screen.say(f"{'Starred' if starred else 'Took the star off'} {in_words(ids)}; U undoes.")


@handles("toggle_read")
def toggle_read(screen: "MainScreen") -> None:
    """Marks read, or unread where all are read."""
    ids = targets(screen)
    rows = [row for row in map(screen.articles.row, ids) if row]
    if not rows:
        _none(screen)
        return
    read = not all(row.read for row in rows)
    screen.library.articles.set_read(ids, read)
    screen.wrote(ids)
    screen.say(f"Marked {in_words(ids)} {'read' if read else 'unread'}; U undoes.")


@handles("tag")
def tag(screen: "MainScreen") -> None:
    """Puts a tag on, or takes it off: one of those that there are, or a new one that is typed."""
    ids = targets(screen)
    rows = [row for row in map(screen.articles.row, ids) if row]
    if not rows:
        _none(screen)
        return
    here = set.intersection(*(set(row.tags) for row in rows))

    def put(name: str) -> None:
        if name in here:
            screen.library.articles.remove_tag(ids, name)
            screen.say(f"Took #{name} off {in_words(ids)}; U undoes.")
        else:
            screen.library.articles.add_tag(ids, name)
            screen.say(f"Put #{name} on {in_words(ids)}; U undoes.")
        screen.wrote(ids)

    rows_of_tags = [
        SheetRow(f"{'✓' if name in here and not screen.ink.display.ascii else '*' if name in here else ' '} {name}",
                 in_words(range(count)), partial(put, name))
        for name, count in screen.library.articles.tags()
    ]  # fmt: skip
    screen.open_sheet(
        SheetContent("Tag", rows_of_tags, typing=True, empty="No tags yet: type one and press Enter.",
                     on_typed=lambda text: put(text.removeprefix("#").strip()),
                     more=lambda text: [SheetRow(f"New tag: {text}", "", lambda: put(text.removeprefix("#")))])
    )  # fmt: skip


@handles("mark")
def mark(screen: "MainScreen") -> None:
    """Marks the article under the cursor, and goes on to the next."""
    if screen.articles.current is None:
        _none(screen)
        return
    screen.articles.toggle_mark(screen.articles.current)
    screen.articles.move(1)


@handles("mark_all")
def mark_all(screen: "MainScreen") -> None:
    """Marks every article of the list, or none."""
    if screen.articles.marked:
        screen.articles.marked.clear()
    else:
        screen.articles.marked = set(screen.articles.ids)
    screen.articles.refresh()


@handles("one_line")
def one_line(screen: "MainScreen") -> None:
    """One line an article, or two."""
    screen.articles.set_two_lines(screen.articles.row_height == 1)


@handles("sort")
def sort(screen: "MainScreen") -> None:
    """Chooses the order of the articles, or of the entities."""
    if screen.area == "entities":
        screen.open_sheet(
            SheetContent("Order of the entities", [
                SheetRow(label[:1].upper() + label[1:], "now" if name == screen.panel.sort else "",
                         partial(screen.panel.set_sort, name))
                for name, label in SORT_LABELS.items()
            ])
        )  # fmt: skip
        return
    screen.open_sheet(
        SheetContent("Order of the articles", [
            SheetRow(label, "now" if name == screen.session.sort else "",
                     partial(screen.narrow, replace(screen.session, sort=name)))
            for name, label in _SORTS.items()
        ])
    )  # fmt: skip


@handles("unread_only")
def unread_only(screen: "MainScreen") -> None:
    """Unread articles only, or all."""
    screen.narrow(replace(screen.session, unread_only=not screen.session.unread_only))


@handles("save_search")
def save_search(screen: "MainScreen") -> None:
    """Keeps the search under a name."""
    query = screen.scope().query
    if not query:
        screen.say(f"There is no search to keep; {screen.keys.label('find')} begins one.")
        return

    def done(name: str) -> None:
        if name.strip():
            screen.library.search.save(name.strip(), query)
            screen.say(f"Kept as “{name.strip()}”; {screen.keys.label('saved_searches')} shows them.")

    screen.ask(Prompt("Keep the search as: ", "status", done, editor=LineEditor.at_end(query)))


@handles("saved_searches")
def saved_searches(screen: "MainScreen") -> None:
    """The searches kept, with their counts."""

    def take(query: str) -> None:
        screen.narrow(replace(screen.session.widened(), query=query))
        screen.go("list")

    screen.open_sheet(
        SheetContent("Saved searches", [
            SheetRow(each.name, f"{each.unread} unread of {each.total}",
                     partial(take, each.query),
                     delete=partial(screen.library.search.delete, each.id))
            for each in screen.library.search.saved()
        ], empty=f"None yet: search with {screen.keys.label('find')}, then keep it with "
                 f"{screen.keys.label('save_search')}.", hint="x deletes")
    )  # fmt: skip


@handles("delete")
def delete(screen: "MainScreen") -> None:
    """Deletes what the row under the cursor stands for."""
    row = screen.sheet.current
    if row is None or row.delete is None:
        screen.say("There is nothing to delete here.")
        return
    row.delete()
    screen.leave_sheet()
    screen.say(f"Deleted: {row.text.strip()}")


@handles("undo")
def undo(screen: "MainScreen") -> None:
    """Takes back the newest change."""
    undone = screen.library.undo()
    if undone is None:
        screen.say("There is nothing to undo.")
        return
    screen.articles.forget()
    screen.articles.refresh()
    screen.reopen()
    if screen.panel.has_library:
        screen.load_names()
    screen.narrow(screen.session)
    screen.say(f"Undone: {undone}")
