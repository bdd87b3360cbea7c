"""Find in the article: as it is typed, with a count; n and N; sections where nothing is looked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.terminal import finding
from reader.tui.handlers.registry import handles
from reader.tui.line_editor import LineEditor
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.tui.control import Control


def ask_find(control: "Control") -> None:
    """Begins to type what to find in the text."""
    desk = control.desk
    view = desk.view
    if view.stored is None:
        desk.say(desk.no_article())
        return
    before = view.top

    def changed(text: str) -> None:
        view.top = before
        find_in_text(control, text, quiet=True)

    def done(text: str) -> None:
        if text.strip():
            control.find_text = text
            _say_count(control, text)

    def cancelled() -> None:
        view.matches, view.match, view.top = (), -1, before
        view.changed()

    control.prompter.ask(Prompt("Find: ", "status", done, changed, cancelled, editor=LineEditor.at_end("")))


def find_in_text(control: "Control", text: str, *, quiet: bool = False) -> None:
    """Marks every match in the open article and goes to the first at or after the top of the screen."""
    stored = control.desk.view.stored
    if stored is not None:
        _show(control, finding.find(stored.article, text))
        if not quiet:
            _say_count(control, text)


def show_found(control: "Control", words: tuple[str, ...]) -> None:
    """Marks what the search of the library has found in the open article, and goes to the first."""
    stored = control.desk.view.stored
    if stored is None:
        return
    # Loaded by the first who looks for something.
    from reader.library.snippets import marks

    found = finding.spots(stored.article, lambda text: marks(text, words))
    _show(control, found)
    if found:
        _say_count(control, " ".join(words))


def _show(control: "Control", found: list[finding.Spot]) -> None:
    view = control.desk.view
    view.matches = found
    position = view.position()
    view.match = finding.nearest(found, position.block, position.offset) if position else -1
    view.changed()
    if view.match >= 0:
        view.reveal(*found[view.match][:2])


def _say_count(control: "Control", text: str) -> None:
    desk = control.desk
    view = desk.view
    if not view.matches:
        desk.say(f"“{text}” is not in this article.")
    else:
        keys = f"{desk.key('next_match')} {desk.key('previous_match')}"
        desk.say(f"{view.match + 1}/{_count(view.matches)}  {text}   {keys} go on, {desk.key('back')} ends")


def _count(found: Sequence[finding.Spot]) -> str:
    return f"{len(found)}{'+' if len(found) >= finding.MOST else ''}"


def _step(control: "Control", step: int) -> None:
    desk = control.desk
    view = desk.view
    if view.stored is None:
        desk.say(desk.no_article())
        return
    if not view.matches and control.find_text:
        view.matches = finding.find(view.stored.article, control.find_text)
        view.match = -1 if step > 0 else 0
    if not view.matches:
        step_section(control, step)
        return
    view.match = (view.match + step) % len(view.matches)
    view.changed()
    view.reveal(*view.matches[view.match][:2])
    control.save_soon()
    desk.say(f"{view.match + 1}/{_count(view.matches)}")


@handles("next_match")
def next_match(control: "Control") -> None:
    """The next match, or section."""
    _step(control, 1)


@handles("previous_match")
def previous_match(control: "Control") -> None:
    """The match or section before."""
    _step(control, -1)


@handles("next_section")
def next_section(control: "Control") -> None:
    """The next heading."""
    step_section(control, 1)


@handles("previous_section")
def previous_section(control: "Control") -> None:
    """The heading before."""
    step_section(control, -1)


def step_section(control: "Control", step: int) -> None:
    """Goes to the heading after the top of the screen, or before it."""
    desk = control.desk
    view = desk.view
    position = view.position()
    blocks = [block for _, _, block in view.headings()]
    if position is None or not blocks:
        finds = f"{desk.key('find')} finds words in it"
        desk.say(f"This text has no headings; {finds}." if view.stored else desk.no_article())
        return
    there = [b for b in blocks if b > position.block] if step > 0 else [b for b in blocks if b < position.block][::-1]
    if not there or not view.go_to(there[0], 0):
        desk.say("There is no heading further on." if step > 0 else "There is no heading before.")
    control.save_soon()
