"""Help, the palette, themes, and what concerns the whole program."""

from functools import partial
from typing import TYPE_CHECKING

from reader.terminal.palette import TYPE_ROLES
from reader.terminal.rows import TYPE_NAMES
from reader.terminal.safe import safe
from reader.tui.commands import COMMANDS, EVERYWHERE, PANES, WHERE_LABELS, Command, key_label
from reader.tui.handlers.entities import show_entity
from reader.tui.handlers.passages import reclean
from reader.tui.handlers.registry import handles
from reader.tui.panes.sheet import SheetContent, SheetRow

if TYPE_CHECKING:
    from reader.tui.control import Control

_ARTICLES = 20


_KEYS, _MARGINS = 12, 3
"""Columns of the keys in the help, and around its lines."""


@handles("help")
def help(control: "Control") -> None:
    """Every key with what it does, by where it does it; Enter does it."""
    desk = control.desk
    groups: dict[str, list[Command]] = {"Everywhere": []}
    groups |= {WHERE_LABELS[where]: [] for where in EVERYWHERE}
    for command in COMMANDS:
        everywhere = set(PANES) <= set(command.where)
        for group in ["Everywhere"] if everywhere else [WHERE_LABELS[where] for where in command.where]:
            groups[group].append(command)
    rows: list[SheetRow] = []
    for group, commands in groups.items():
        rows += [
            SheetRow(group, roles=("group",)),
            *(_help_row(control, command) for command in commands),
            SheetRow(""),
        ]
    control.sheets.open(SheetContent("Keys", rows[:-1], wide=True, hint=f"{desk.key('find')} searches them"))


def _help_row(control: "Control", command: Command) -> SheetRow:
    """A command's keys and what it does; its name alone where there is no room for that."""
    desk = control.desk
    ascii_only = desk.brush.display.ascii
    keys = " ".join(key_label(key, ascii_only=ascii_only) for key in desk.keys.keys[command.id]) or "(no key)"
    said = command.help if len(command.help) <= desk.text_columns - _KEYS - _MARGINS else command.name
    return SheetRow(f" {keys:<{_KEYS - 1}} {said}", "", partial(control.run_command, command.id),
                    marks=((1, 1 + len(keys), "help.key"),), also=(command.name, command.id, command.help))  # fmt: skip


@handles("palette")
def palette(control: "Control") -> None:
    """Commands, articles and entities by name, in one search."""
    desk = control.desk
    if desk.sheet_open:
        control.sheets.leave()
    ascii_only = desk.brush.display.ascii
    rows = [
        SheetRow(command.name, " ".join(key_label(key, ascii_only=ascii_only) for key in desk.keys.keys[command.id]),
                 partial(control.run_command, command.id), also=(command.id, command.help),
                 right_roles=("help.key",))
        for command in COMMANDS
        if command.id not in ("palette", "enter") and desk.area in command.where
    ]  # fmt: skip
    entities = desk.panel.entries()
    stored = desk.view.stored
    for entry in entities:
        of_article = desk.panel.scope == "article" and stored
        identity = stored.entities[entry.key].identity if stored and of_article else entry.key
        rows.append(
            SheetRow(entry.name, TYPE_NAMES[entry.type], partial(show_entity, control, identity),
                     right_roles=(TYPE_ROLES[entry.type],))
        )  # fmt: skip
    here = frozenset(entry.name for entry in entities)
    control.sheets.open(
        SheetContent("Everything by name", rows, typing=True, more=partial(_from_library, control, here))
    )


def _from_library(control: "Control", here: frozenset[str], text: str) -> list[SheetRow]:
    """Articles and entities of the library that what is typed finds."""
    desk = control.desk
    found = desk.library.search.run(text, limit=_ARTICLES)
    if not found.ids and found.suggestions:
        found = desk.library.search.run(found.suggestions[0], limit=_ARTICLES)
    entities = [
        SheetRow(safe(each.name), TYPE_NAMES[each.type], partial(show_entity, control, each.identity),
                 right_roles=(TYPE_ROLES[each.type],))
        for each in control.names_like(text, 10)
        if each.name not in here
    ]  # fmt: skip
    return entities + [
        SheetRow(safe(row.title), safe(row.source or "article"), partial(_open, control, row.id))
        for row in desk.library.articles.rows(list(found.ids[:_ARTICLES]))
    ]


def _open(control: "Control", id: int) -> None:
    desk = control.desk
    if id in desk.articles.ids:
        desk.articles.go_to(id)
        control.stop_preview()
    desk.open(id)
    desk.go("text")


@handles("delete")
def delete(control: "Control") -> None:
    """Deletes what the row under the cursor stands for."""
    desk = control.desk
    row = desk.sheet.current
    if row is None or row.delete is None:
        desk.say("There is nothing to delete here.")
        return
    row.delete()
    control.sheets.leave()
    desk.say_done(f"Deleted: {row.text.strip()}")


@handles("undo")
def undo(control: "Control") -> None:
    """Takes back the newest change."""
    desk = control.desk
    rules = desk.library.rules.list()
    undone = desk.library.undo()
    if undone is None:
        desk.say("There is nothing to undo.")
        return

    def show() -> None:
        desk.articles.forget()
        desk.articles.refresh()
        desk.reopen()
        if desk.panel.has_library:
            control.load_names()
        control.narrow(desk.session)
        desk.say(f"Undone: {undone}")

    if desk.view.stored and desk.library.rules.list() != rules:
        # The rule's article was cleaned by it at once, so it is cleaned without it at once too.
        reclean(control, desk.view.stored.id, show)
    else:
        show()


@handles("cancel")
def cancel(control: "Control") -> None:
    """Stops what runs in the background."""
    desk = control.desk
    desk.library.interrupt()
    if control.background.stop():
        desk.say("Stopping ...")
    else:
        desk.say(f"Nothing is running; {desk.key('leave')} leaves.")
