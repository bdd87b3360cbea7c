"""The text: cuts, raw text, measure, outline, links."""

from functools import partial
from typing import TYPE_CHECKING

from reader.terminal.arrangement import THREE_PANES
from reader.terminal.safe import safe
from reader.tui.handlers.output import send_link
from reader.tui.handlers.registry import handles
from reader.tui.panes.article_view import Mode
from reader.tui.panes.sheet import SheetContent, SheetRow

if TYPE_CHECKING:
    from reader.tui.control import Control


def no_article(control: "Control") -> bool:
    """Says so if no article is open."""
    desk = control.desk
    if desk.view.stored is None:
        desk.say(desk.no_article())
        return True
    return False


@handles("cuts")
def cuts(control: "Control") -> None:
    """Shows what was cut, in its place; hides it again."""
    desk = control.desk
    stored = desk.view.stored
    if stored is None:
        no_article(control)
        return
    if desk.view.mode.cuts:
        desk.view.set_mode(Mode())
        return
    count = len(stored.article.cuts)
    if not count:
        desk.say("Nothing was cut from this article.")
        return
    if desk.area != "text":
        desk.go("text")
    desk.view.set_mode(Mode(cuts=True))
    label = desk.key("paragraph")
    desk.say(f"{count} {'cut' if count == 1 else 'cuts'} shown dim; {label} and {desk.key('enter')} decide on one.")


@handles("raw")
def raw(control: "Control") -> None:
    """The text as it came beside the cleaned one, or in its place where there is no room; and back."""
    desk = control.desk
    if no_article(control):
        return
    if not desk.view.mode.raw and desk.width >= THREE_PANES and not desk.only_text:
        desk.show_raw(not desk.raw_beside)
    else:
        desk.view.set_mode(Mode(raw=not desk.view.mode.raw))


@handles("wider")
def wider(control: "Control") -> None:
    """Two columns wider."""
    _measure(control, 2)


@handles("narrower")
def narrower(control: "Control") -> None:
    """Two columns narrower."""
    _measure(control, -2)


def _measure(control: "Control", change: int) -> None:
    desk = control.desk
    view = desk.view
    before = view.set_columns
    start = before if change < 0 else view.measure
    view.set_measure(start + change)
    if view.set_columns == before and change > 0:
        desk.say(f"The pane has room for {before} columns; {desk.key('only_text')} gives the text all of it.")
    else:
        desk.say(f"{view.set_columns} columns")


@handles("even_edges")
def even_edges(control: "Control") -> None:
    """Both edges even, or the right one ragged."""
    view = control.desk.view
    view.set_even(not view.even)
    control.desk.say("Both edges even, where that leaves no rivers." if view.even else "The right edge is ragged.")


@handles("outline")
def outline(control: "Control") -> None:
    """The headings, to jump to."""
    if no_article(control):
        return
    headings = control.desk.view.headings()
    highest = min((level for _, level, _ in headings), default=0)
    control.sheets.open(
        SheetContent("Outline", [
            SheetRow("  " * (level - highest) + safe(text), "", partial(control.jump, block, 0))
            for text, level, block in headings
        ], empty=f"This article has no headings; {control.desk.key('find')} in the text finds words.")
    )  # fmt: skip


@handles("links")
def links(control: "Control") -> None:
    """The article's links, numbered."""
    stored = control.desk.view.stored
    if stored is None:
        no_article(control)
        return
    rows: list[SheetRow] = []
    if stored.article.url:
        url = stored.article.url
        rows.append(SheetRow(f" 0  {safe(url)}", "this article", partial(send_link, control, url), copied=url))
    for number, link in enumerate(stored.article.links, 1):
        text = stored.article.title if link.block < 0 else stored.article.blocks[link.block].text
        shown = safe(text[link.start : link.end])
        rows.append(
            SheetRow(
                f"{number:>2}  {shown}",
                safe(link.url),
                partial(send_link, control, link.url),
                also=(link.url,),
                copied=link.url,
            )
        )
    control.sheets.open(
        SheetContent(
            "Links",
            rows,
            empty="This article has no links, and its own address is not known.",
            hint=f"{control.desk.key('enter')} sends one",
        )
    )
