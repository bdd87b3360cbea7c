"""Corrections of entities: merge, split, rename, retype, hide; each with its reach, each undone by U."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import library
from reader.model import ENTITY_TYPES, TYPE_LABELS
from reader.terminal.palette import TYPE_ROLES
from reader.terminal.rows import TYPE_NAMES
from reader.terminal.safe import safe
from reader.tui.handlers.entities import identity_here
from reader.tui.handlers.output import ask_for_file
from reader.tui.handlers.registry import handles
from reader.tui.line_editor import LineEditor
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.library.answers import Correction, CorrectionScope, EntityName
    from reader.tui.control import Control

_FILE = "corrections.json"


def _entity(control: "Control") -> "EntityName | None":
    desk = control.desk
    identity = identity_here(control)
    if identity is None:
        desk.say("No entity is chosen: put the cursor on one in the panel.")
        return None
    return desk.library.entities.named([identity])[0]


def _ask_scope(control: "Control", correction: "Correction", told: str) -> None:
    """Lets the reader choose how far a correction reaches, then makes it."""
    desk = control.desk
    stored = desk.view.stored

    def make(scope: "CorrectionScope") -> None:
        article = stored.id if stored and scope != "everywhere" else None
        desk.library.entities.correct(replace(correction, scope=scope, article=article))
        _show_corrected(control)
        desk.say_done(told)

    rows = [SheetRow("Everywhere in the library", "", partial(make, "everywhere"))]
    if stored:
        rows.append(SheetRow("In this article only", "", partial(make, "article")))
        if stored.row.source:
            rows.append(SheetRow(f"In all of {safe(stored.row.source)}", "", partial(make, "source")))
    control.sheets.open(SheetContent(f"{told}: where?", rows))


def _show_corrected(control: "Control") -> None:
    control.desk.reopen()
    if control.desk.panel.has_library:
        control.load_names()


@handles("merge")
def merge(control: "Control") -> None:
    """Makes the entity one with another, which is chosen by typing."""
    entity = _entity(control)
    if entity is None:
        return
    stored = control.desk.view.stored
    here = [
        library.EntityName(each.identity, each.entity.name, each.entity.type, each.entity.aliases, each.articles, 0)
        for each in (stored.entities if stored else ())
        if each.identity != entity.identity
    ]
    here.sort(key=lambda each: each.type != entity.type)
    known = {entity.identity, *(each.identity for each in here)}

    def take(other: "EntityName") -> None:
        _ask_scope(control, library.Correction("merge", entity.identity, target=other.identity),
                   f"{safe(entity.name)} is {safe(other.name)}")  # fmt: skip

    def row(each: "EntityName") -> SheetRow:
        kind = TYPE_NAMES[each.type]
        return SheetRow(safe(each.name), kind, partial(take, each), also=each.aliases,
                        right_roles=(TYPE_ROLES[each.type],))  # fmt: skip

    def more(text: str) -> list[SheetRow]:
        return [row(each) for each in control.names_like(text) if each.identity not in known]

    control.sheets.open(
        SheetContent(f"{safe(entity.name)} is the same as", [row(each) for each in here], typing=True, more=more,
                     empty="Type the name of another entity.")
    )  # fmt: skip


@handles("split")
def split(control: "Control") -> None:
    """Makes one of the entity's names an entity of its own."""
    entity = _entity(control)
    if entity is None:
        return
    stored = control.desk.view.stored
    forms = list(entity.aliases)
    for each in stored.entities if stored else ():
        if each.identity == entity.identity:
            forms = list(dict.fromkeys([*(mention.text for mention in each.entity.mentions), *forms]))
    forms = [form for form in forms if form != entity.name]
    rows = [
        SheetRow(safe(form), "", partial(_ask_scope, control, library.Correction("split", entity.identity, form=form),
                                         f"{safe(form)} is one of its own"))
        for form in forms
    ]  # fmt: skip
    none = f"{safe(entity.name)} has no other name to split off."
    control.sheets.open(SheetContent(f"Which of its names is not {safe(entity.name)}?", rows, empty=none))


@handles("rename")
def rename(control: "Control") -> None:
    """Gives the entity another name."""
    entity = _entity(control)
    if entity is None:
        return

    def done(name: str) -> None:
        if name.strip() and name.strip() != entity.name:
            _ask_scope(control, library.Correction("rename", entity.identity, name=name.strip()),
                       f"{safe(entity.name)} is called {safe(name.strip())}")  # fmt: skip

    control.prompter.ask(Prompt("Its name: ", "status", done, editor=LineEditor.at_end(entity.name)))


@handles("retype")
def retype(control: "Control") -> None:
    """Says that the entity is of another type."""
    entity = _entity(control)
    if entity is None:
        return
    control.sheets.open(
        SheetContent(f"{safe(entity.name)} belongs to", [
            SheetRow(TYPE_LABELS[kind], "now" if kind == entity.type else "",
                     partial(_ask_scope, control, library.Correction("retype", entity.identity, type=kind),
                             f"{safe(entity.name)}: {TYPE_LABELS[kind].lower()}"), roles=(TYPE_ROLES[kind],))
            for kind in ENTITY_TYPES
        ])
    )  # fmt: skip


@handles("hide")
def hide(control: "Control") -> None:
    """Takes the entity off every list."""
    entity = _entity(control)
    if entity is not None:
        _ask_scope(control, library.Correction("hide", entity.identity), f"{safe(entity.name)} hidden")


def _none_yet(control: "Control") -> tuple[str, str]:
    label = control.desk.key
    return (
        f"None yet. In the panel {label('merge')} merges two entities,",
        f"{label('split')} splits, {label('rename')} renames, {label('retype')} retypes, {label('hide')} hides it.",
    )


@handles("corrections")
def corrections(control: "Control") -> None:
    """The corrections made, and the plain file that they go to and come from."""
    desk = control.desk

    def write(path: Path) -> None:
        desk.library.entities.export_corrections(path)
        desk.say(f"Written to {safe(str(path))}")

    def ask_read() -> None:
        control.prompter.ask(Prompt("Read from: ", "status", read, editor=LineEditor.at_end(_FILE)))

    def read(text: str) -> None:
        path = Path(text).expanduser()
        desk.library.entities.import_corrections(path)
        _show_corrected(control)
        desk.say_done(f"Read from {safe(str(path))}")

    def take_back(correction: "Correction") -> None:
        desk.library.entities.remove_correction(correction.id)
        _show_corrected(control)
        desk.say_done(f"Took back: {safe(correction.words)}")

    rows = [
        SheetRow("Write them to a file ...", "", partial(ask_for_file, control, _FILE, write)),
        SheetRow("Read them from a file ...", "", ask_read),
        SheetRow(""),
    ]
    reach = {"everywhere": "everywhere", "source": "its source", "article": "its article"}
    made = [
        SheetRow(safe(each.words), reach[each.scope], partial(take_back, each), delete=partial(take_back, each))
        for each in desk.library.entities.corrections()
    ]
    none = [SheetRow(text, roles=("quiet",)) for text in _none_yet(control)]
    hint = f"{desk.key('enter')} on one takes it back" if made else ""
    control.sheets.open(SheetContent("Corrections", [*rows, *(made or none)], hint=hint))
