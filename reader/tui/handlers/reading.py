"""The text: cuts, raw text, measure, outline, links."""

from functools import partial
from typing import TYPE_CHECKING

from reader.terminal.safe import safe
from reader.tui.handlers.output import send_link
from reader.tui.handlers.registry import handles
from reader.tui.widgets.article_view import Mode
from reader.tui.widgets.sheet import SheetContent, SheetRow

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


def no_article(screen: "MainScreen") -> bool:
    """Says so if no article is open."""
    if screen.view.stored is None:
        screen.say("No article is open; choose one and press Enter.")
        return True
    return False


@handles("cuts")
def cuts(screen: "MainScreen") -> None:
    """Shows what was cut, in its place; hides it again."""
    stored = screen.view.stored
    if stored is None:
        no_article(screen)
        return
    if screen.view.mode.cuts:
        screen.view.set_mode(Mode())
        return
    count = len(stored.article.cuts)
    if not count:
        screen.say("Nothing was cut from this article.")
        return
    if screen.area != "text":
        screen.go("text")
    screen.view.set_mode(Mode(cuts=True))
    label = screen.keys.label("paragraph")
    screen.say(f"{count} {'cut' if count == 1 else 'cuts'} shown dim; {label} and Enter decide on one.")


@handles("raw")
def raw(screen: "MainScreen") -> None:
    """The text as it came, or cleaned again."""
    if no_article(screen):
        return
    screen.view.set_mode(Mode(raw=not screen.view.mode.raw))


@handles("wider")
def wider(screen: "MainScreen") -> None:
    """Two columns wider."""
    _measure(screen, 2)


@handles("narrower")
def narrower(screen: "MainScreen") -> None:
    """Two columns narrower."""
    _measure(screen, -2)


def _measure(screen: "MainScreen", change: int) -> None:
    view = screen.view
    before = view.set_columns
    start = before if change < 0 else view.measure
    view.set_measure(start + change)
    if view.set_columns == before and change > 0:
        screen.say(f"The pane has room for {before} columns; z gives the text all of it.")
    else:
        screen.say(f"{view.set_columns} columns")


@handles("outline")
def outline(screen: "MainScreen") -> None:
    """The headings, to jump to."""
    if no_article(screen):
        return
    screen.open_sheet(
        SheetContent("Outline", [
            SheetRow("  " * max(0, level - 1) + safe(text), "", partial(screen.jump, block, 0))
            for text, level, block in screen.view.headings()
        ], empty="This article has no headings.")
    )  # fmt: skip


@handles("links")
def links(screen: "MainScreen") -> None:
    """The article's links, numbered."""
    stored = screen.view.stored
    if stored is None:
        no_article(screen)
        return
    rows: list[SheetRow] = []
    if stored.article.url:
        url = stored.article.url
        rows.append(SheetRow(f" 0  {safe(url)}", "this article", partial(send_link, screen, url)))
    for number, link in enumerate(stored.article.links, 1):
        text = stored.article.title if link.block < 0 else stored.article.blocks[link.block].text
        shown = safe(text[link.start : link.end])
        rows.append(
            SheetRow(f"{number:>2}  {shown}", safe(link.url), partial(send_link, screen, link.url), also=(link.url,))
        )
    screen.open_sheet(SheetContent("Links", rows, empty="This article has no links.", hint="Enter sends one"))
