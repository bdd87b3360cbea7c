"""What readers do with articles: stars, read marks, tags, several at a time."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.library.values import ArticleRow
from reader.tui.handlers.registry import handles
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.telling import in_words

if TYPE_CHECKING:
    from reader.tui.control import Control


def targets(control: "Control") -> list[int]:
    """The articles that a command is about: the marked ones, the one under the cursor, or the one that is read."""
    desk = control.desk
    if desk.area != "list" and desk.view.stored is not None:
        return [desk.view.stored.id]
    return desk.articles.chosen()


def _rows(control: "Control") -> list[ArticleRow]:
    """The rows of the articles that a command is about; where there is none, says why."""
    rows = [row for row in map(control.desk.articles.row, targets(control)) if row]
    if not rows:
        control.desk.say(control.desk.no_article())
    return rows


def _changed(control: "Control", ids: Sequence[int], what: str) -> None:
    control.desk.wrote(ids)
    control.desk.say_done(what)


@handles("star")
def star(control: "Control") -> None:
    """Stars, or takes the star off where all have one."""
    if rows := _rows(control):
        ids, starred = [row.id for row in rows], not all(row.starred for row in rows)
        control.desk.library.articles.set_starred(ids, starred)
        _changed(control, ids, f"{'Starred' if starred else 'Took the star off'} {in_words(ids)}")


@handles("toggle_read")
def toggle_read(control: "Control") -> None:
    """Marks read, or unread where all are read."""
    if rows := _rows(control):
        ids, read = [row.id for row in rows], not all(row.read for row in rows)
        control.desk.library.articles.set_read(ids, read)
        _changed(control, ids, f"Marked {in_words(ids)} {'read' if read else 'unread'}")


@handles("tag")
def tag(control: "Control") -> None:
    """Puts a tag on, or takes it off: one of those that there are, or a new one that is typed."""
    desk = control.desk
    rows = _rows(control)
    if not rows:
        return
    ids = [row.id for row in rows]
    here = set.intersection(*(set(row.tags) for row in rows))

    def put(name: str) -> None:
        if name in here:
            desk.library.articles.remove_tag(ids, name)
            _changed(control, ids, f"Took #{name} off {in_words(ids)}")
        else:
            desk.library.articles.add_tag(ids, name)
            _changed(control, ids, f"Put #{name} on {in_words(ids)}")

    tick = "*" if desk.brush.display.ascii else "✓"
    tags = dict(desk.library.articles.tags())
    known = [
        SheetRow(f"{tick if name in here else ' '} {name}", in_words(range(count)), partial(put, name))
        for name, count in tags.items()
    ]

    def new(text: str) -> list[SheetRow]:
        name = " ".join(text.removeprefix("#").split())
        return [SheetRow(f"New tag: {name}", "", partial(put, name))] if name and name not in tags else []

    control.sheets.open(
        SheetContent("Tag", known, typing=True, empty="No tags yet: type one and press Enter.", more=new)
    )


@handles("mark")
def mark(control: "Control") -> None:
    """Marks the article under the cursor, and goes on to the next."""
    desk = control.desk
    if desk.articles.current is None:
        desk.say(desk.no_article())
        return
    desk.articles.toggle_mark(desk.articles.current)
    desk.articles.move(1)


@handles("mark_all")
def mark_all(control: "Control") -> None:
    """Marks every article of the list, or none."""
    desk = control.desk
    if not desk.articles.ids:
        desk.say(desk.no_article())
    elif desk.articles.marked:
        desk.articles.marked.clear()
    else:
        desk.articles.marked = set(desk.articles.ids)
    desk.articles.refresh()
