"""What readers do with articles: stars, read marks, tags, several at a time."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.library.values import ArticleRow
from reader.tui.handlers.registry import AtDesk, handles, handles_early
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.telling import in_words

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def targets(screen: AtDesk) -> list[int]:
    """The articles that a command is about: the marked ones, the one under the cursor, or the one that is read."""
    desk = screen.desk
    if desk.area != "list" and desk.view.stored is not None:
        return [desk.view.stored.id]
    return desk.articles.chosen()


def _rows(screen: AtDesk) -> list[ArticleRow]:
    """The rows of the articles that a command is about; where there is none, says why."""
    rows = [row for row in map(screen.desk.articles.row, targets(screen)) if row]
    if not rows:
        screen.desk.say(screen.desk.no_article())
    return rows


def _changed(screen: AtDesk, ids: Sequence[int], what: str) -> None:
    screen.desk.wrote(ids)
    screen.desk.say_done(what)


@handles_early("star")
def star(screen: AtDesk) -> None:
    """Stars, or takes the star off where all have one."""
    if rows := _rows(screen):
        ids, starred = [row.id for row in rows], not all(row.starred for row in rows)
        screen.desk.library.articles.set_starred(ids, starred)
        _changed(screen, ids, f"{'Starred' if starred else 'Took the star off'} {in_words(ids)}")


@handles_early("toggle_read")
def toggle_read(screen: AtDesk) -> None:
    """Marks read, or unread where all are read."""
    if rows := _rows(screen):
        ids, read = [row.id for row in rows], not all(row.read for row in rows)
        screen.desk.library.articles.set_read(ids, read)
        _changed(screen, ids, f"Marked {in_words(ids)} {'read' if read else 'unread'}")


@handles("tag")
def tag(screen: "MainScreen") -> None:
    """Puts a tag on, or takes it off: one of those that there are, or a new one that is typed."""
    desk = screen.desk
    rows = _rows(screen)
    if not rows:
        return
    ids = [row.id for row in rows]
    here = set.intersection(*(set(row.tags) for row in rows))

    def put(name: str) -> None:
        if name in here:
            desk.library.articles.remove_tag(ids, name)
            _changed(screen, ids, f"Took #{name} off {in_words(ids)}")
        else:
            desk.library.articles.add_tag(ids, name)
            _changed(screen, ids, f"Put #{name} on {in_words(ids)}")

    tick = "*" if desk.brush.display.ascii else "✓"
    tags = dict(desk.library.articles.tags())
    known = [
        SheetRow(f"{tick if name in here else ' '} {name}", in_words(range(count)), partial(put, name))
        for name, count in tags.items()
    ]

    def new(text: str) -> list[SheetRow]:
        name = " ".join(text.removeprefix("#").split())
        return [SheetRow(f"New tag: {name}", "", partial(put, name))] if name and name not in tags else []

    screen.sheets.open(
        SheetContent("Tag", known, typing=True, empty="No tags yet: type one and press Enter.", more=new)
    )


@handles_early("mark")
def mark(screen: AtDesk) -> None:
    """Marks the article under the cursor, and goes on to the next."""
    desk = screen.desk
    if desk.articles.current is None:
        desk.say(desk.no_article())
        return
    desk.articles.toggle_mark(desk.articles.current)
    desk.articles.move(1)


@handles("mark_all")
def mark_all(screen: "MainScreen") -> None:
    """Marks every article of the list, or none."""
    desk = screen.desk
    if not desk.articles.ids:
        desk.say(desk.no_article())
    elif desk.articles.marked:
        desk.articles.marked.clear()
    else:
        desk.articles.marked = set(desk.articles.ids)
    desk.articles.refresh()
