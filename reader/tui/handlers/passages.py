"""Paragraphs: the cursor on them, highlights and notes, and what the reader decides about cleaning."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import library
from reader.errors import ReaderError
from reader.library.values import Highlight
from reader.model import Cut
from reader.terminal.safe import safe
from reader.terminal.units import Unit
from reader.tui.handlers.output import copy_text
from reader.tui.handlers.reading import no_article
from reader.tui.handlers.registry import handles
from reader.tui.line_editor import LineEditor
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.library.answers import Rule
    from reader.tui.control import Control


@handles("paragraph")
def paragraph(control: "Control") -> None:
    """Puts the paragraph cursor on, or takes it off."""
    desk = control.desk
    view = desk.view
    if no_article(control):
        return
    if view.mode.raw:
        desk.say(_raw(control))
        return
    if view.cursor is not None:
        view.end_cursor()
        return
    view.start_cursor()
    if view.cursor is None:
        desk.say("There is no paragraph on the screen.")
    else:
        key = desk.key
        desk.say(
            f"{key('down')} {key('up')} move it; {key('highlight')} highlights, {key('note')} writes a note, "
            f"{key('copy')} copies, {key('enter')} shows all; {key('back')} ends."
        )


def _raw(control: "Control") -> str:
    return f"The raw text has no paragraphs; {control.desk.key('raw')} brings the cleaned text back."


def _paragraph(control: "Control") -> Unit | None:
    """The paragraph that a command is about: that of the cursor, which is put on if there is none. Says why not."""
    desk = control.desk
    if no_article(control):
        return None
    if desk.view.mode.raw:
        desk.say(_raw(control))
        return None
    if desk.view.cursor is None:
        desk.view.start_cursor()
    unit = desk.view.unit()
    if unit is None:
        desk.say("There is no paragraph on the screen.")
    elif unit.cut >= 0:
        desk.say(f"This was cut and is no paragraph; {desk.key('enter')} can keep it.")
        return None
    return unit


def _highlight_of(control: "Control", unit: Unit) -> Highlight | None:
    return next((each for each in control.desk.view.highlights if each.block == unit.block), None)


@handles("highlight")
def highlight(control: "Control") -> None:
    """Highlights the paragraph, or takes the highlight off."""
    desk = control.desk
    unit = _paragraph(control)
    if unit is None:
        return
    there = _highlight_of(control, unit)
    if there:
        desk.library.articles.remove_highlight(there.id)
        desk.say_done("Took the highlight off")
    else:
        _add(control, unit)
        desk.say_done(f"Highlighted; {desk.key('note')} writes a note")
    desk.reopen()


def _add(control: "Control", unit: Unit) -> int:
    desk = control.desk
    stored = desk.view.stored
    assert stored is not None
    # A unit may be a part of a long paragraph; its text is all of it.
    return desk.library.articles.add_highlight(Highlight(0, stored.id, unit.block, 0, len(unit.text), unit.text))


@handles("note")
def note(control: "Control") -> None:
    """Writes a note to the paragraph, which is highlighted with it."""
    desk = control.desk
    unit = _paragraph(control)
    if unit is None:
        return
    there = _highlight_of(control, unit)
    known = there.note if there else ""

    def store(text: str) -> None:
        if text.strip() == known:
            desk.say("The note is as it was." if known else "No note was written.")
            return
        desk.library.articles.set_note(there.id if there else _add(control, unit), text.strip())
        desk.reopen()
        desk.say_done("Noted" if text.strip() else "Took the note off")

    def key(name: str) -> bool:
        if name != "ctrl+o":
            return False
        typed = control.prompter.prompt.editor.text if control.prompter.prompt else ""
        control.prompter.end()
        store(_edited_outside(control, typed))
        return True

    control.prompter.ask(
        Prompt("Note: ", "status", store, key=key, editor=LineEditor.at_end(known),
               hints=(("Enter", "keep"), ("Ctrl+O", "in your editor"), ("Esc", "cancel")))
    )  # fmt: skip


def _edited_outside(control: "Control", text: str) -> str:
    """What `$VISUAL`, `$EDITOR` or vi makes of `text`, on one line; the screen is given up meanwhile."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.txt"
        path.write_text(text + "\n", encoding="utf-8")
        try:
            with control.host.suspended():
                subprocess.run([*shlex.split(command), str(path)], check=False)
        except (OSError, ValueError) as error:
            raise ReaderError(f"{command}: cannot be run: {error}; set EDITOR") from None
        return " ".join(path.read_text(encoding="utf-8", errors="replace").split())


@handles("highlights")
def highlights(control: "Control") -> None:
    """The article's highlights and notes, to jump to."""
    if no_article(control):
        return
    desk = control.desk
    label = desk.key

    def remove(each: Highlight) -> None:
        desk.library.articles.remove_highlight(each.id)
        desk.reopen()

    control.sheets.open(
        SheetContent("Highlights", [
            SheetRow(safe(each.text), safe(each.note), partial(control.jump, each.block, each.start),
                     delete=partial(remove, each))
            for each in sorted(control.desk.view.highlights, key=lambda each: (each.block, each.start))
        ], empty=f"None yet: in the text {label('paragraph')} puts a cursor on paragraphs, {label('highlight')} "
                 f"highlights one, {label('note')} writes a note to it.", hint=f"{label('delete')} deletes")
    )  # fmt: skip


def act_on_paragraph(control: "Control") -> None:
    """What can be done with the paragraph or cut under the cursor, to choose from."""
    desk = control.desk
    stored, unit = desk.view.stored, desk.view.unit()
    if stored is None or unit is None:
        if stored and desk.view.mode.raw:
            desk.say(_raw(control))
        else:
            label = desk.key("paragraph")
            desk.say(f"{label}, then {desk.key('enter')}, acts on a paragraph." if stored else desk.no_article())
        return
    if unit.cut >= 0:
        _decide_on_cut(control, stored.article.cuts[unit.cut])
        return
    source = stored.row.source
    rows = [
        SheetRow("Highlight, or take it off", desk.key("highlight"), partial(highlight, control)),
        SheetRow("Write a note", desk.key("note"), partial(note, control)),
        SheetRow("Copy", desk.key("copy"), partial(copy_text, control, unit.text, "the paragraph")),
        SheetRow("Always cut this, in any article", "", partial(_add_rule, control, "cut", unit.text, None, None)),
        SheetRow("Cut this here only", "", partial(_add_rule, control, "cut", unit.text, None, stored.id)),
    ]
    if source:
        rows.insert(4, SheetRow(f"Always cut this from {safe(source)}", "",
                                partial(_add_rule, control, "cut", unit.text, source, None)))  # fmt: skip
    control.sheets.open(SheetContent("This paragraph", rows))


def _decide_on_cut(control: "Control", cut: Cut) -> None:
    stored = control.desk.view.stored
    assert stored is not None
    source = stored.row.source
    rows = [
        SheetRow("Keep this here", "", partial(_add_rule, control, "keep", cut.text, None, stored.id)),
        SheetRow("Never cut this, in any article", "", partial(_add_rule, control, "keep", cut.text, None, None)),
        SheetRow("Always cut this, in any article", "", partial(_add_rule, control, "cut", cut.text, None, None)),
        SheetRow("Copy", "", partial(copy_text, control, cut.text, "the cut")),
    ]
    if source:
        name = safe(source)
        rows.insert(1, SheetRow(f"Never cut this from {name}", "",
                                partial(_add_rule, control, "keep", cut.text, source, None)))  # fmt: skip
    control.sheets.open(SheetContent(f"This cut: {safe(cut.reason)}", rows))


def _add_rule(control: "Control", decision: str, text: str, source: str | None, article: int | None) -> None:
    desk = control.desk
    stored = desk.view.stored
    assert stored is not None
    rule = library.Rule("keep" if decision == "keep" else "cut", text.strip(), source, article)
    desk.library.rules.add(rule)
    desk.say("Cleaning this article anew ...")
    reclean(control, stored.id, lambda: _recleaned(control, rule))


def reclean(control: "Control", article: int, then: Callable[[], None]) -> None:
    """Cleans an article with the rules as they are now, in the background, then `then`."""
    control.background.start("Cleaning the article anew", lambda job: control.desk.library.reclean(article), then)


def _recleaned(control: "Control", rule: "Rule") -> None:
    desk = control.desk
    desk.reopen()
    desk.say_done(f"{'Kept' if rule.decision == 'keep' else 'Cut'} here at once, elsewhere at the next import")


@handles("rules")
def rules(control: "Control") -> None:
    """The reader's own cleaning rules, to take back."""
    desk = control.desk
    label = desk.key

    def remove(rule: "Rule") -> None:
        desk.library.rules.remove(rule.id)
        stored = desk.view.stored
        if stored:
            reclean(control, stored.id, desk.reopen)
        desk.say_done("Took the rule back")

    def scope(rule: "Rule") -> str:
        return "this article" if rule.article else safe(rule.source) if rule.source else "everywhere"

    control.sheets.open(
        SheetContent(f"Cleaning rules: {label('enter')} takes one back", [
            SheetRow(f"{rule.decision:<4}  {safe(rule.text)}", scope(rule), partial(remove, rule),
                     delete=partial(remove, rule))
            for rule in desk.library.rules.list()
        ], empty=f"None yet: in the text {label('cuts')} shows what was cut; {label('paragraph')} and then "
                 f"{label('enter')} on a cut, or on a paragraph, decide on it.")
    )  # fmt: skip
