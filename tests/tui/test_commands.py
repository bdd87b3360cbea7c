"""Every command of the table, driven by its key in the running app; one without a test here fails the last."""

import base64
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from screen_text import lines, text
from textual.pilot import Pilot

from reader.library import Library, Scope
from reader.tui.app import NewsreaderApp
from reader.tui.commands import COMMANDS, markdown_table
from reader.tui.handlers import HANDLERS
from reader.tui.handlers.on_screen import ON_SCREEN

Check = Callable[[NewsreaderApp, "Hands"], Awaitable[None]]
CHECKS: dict[str, list[Check]] = {}


class Hands:
    """Presses keys and waits until all that follows has happened."""

    def __init__(self, app: NewsreaderApp, pilot: Pilot[Any], folder: Path) -> None:
        self.app, self.pilot, self.folder = app, pilot, folder

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def type(self, words: str) -> None:
        await self.press(*("space" if char == " " else char for char in words))

    async def settle(self) -> None:
        await self.pilot.pause()
        while any(not worker.is_finished for worker in self.app.workers):
            await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def read_chips(self) -> None:
        """Opens the article that has everything in it."""
        await self.press("g", "j", "j", "enter")
        assert self.app.desk.view.stored.row.title == "Nvidia sells chips to Tesla"

    async def choose(self, words: str) -> None:
        """Chooses the row of a sheet that holds `words`."""
        sheet = self.app.desk.sheet
        for _ in range(sheet.count()):
            if sheet.current and words in sheet.current.text:
                await self.press("enter")
                return
            await self.press("j")
        raise AssertionError(f"{words} is not in the sheet: {[row.text for row in sheet.content.rows]}")

    @property
    def status(self) -> str:
        return lines(self.app)[-1]


def text_columns(app: NewsreaderApp) -> slice:
    """The columns of the screen that the text has."""
    plan = app.desk.plan
    return slice(plan.list + 1, plan.list + plan.text)


def checks(*commands: str) -> Callable[[Check], Check]:
    def enter(check: Check) -> Check:
        for command in commands:
            CHECKS.setdefault(command, []).append(check)
        return check

    return enter


@checks("down", "up", "top", "bottom", "half_down", "half_up", "page_down", "page_up")
async def moving_in_the_list(app: NewsreaderApp, hands: Hands) -> None:
    articles = app.desk.articles
    await hands.press("j", "down")
    assert articles.cursor == 2
    await hands.press("k", "up")
    assert articles.cursor == 0
    await hands.press("k")
    assert "beginning" in hands.status
    await hands.press("G")
    assert articles.cursor == 4
    await hands.press("g", "space")
    assert articles.cursor == 4
    await hands.press("b", "d")
    assert articles.cursor > 0
    await hands.press("u")
    assert articles.cursor == 0


@checks("page_down", "page_up", "half_down", "half_up", "top", "bottom", "down", "up")
async def moving_in_the_text(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("j", "enter")
    first = lines(app)
    await hands.press("space")
    second = lines(app)
    last_row = app.desk.height - 2
    assert second[1][text_columns(app)] == first[last_row][text_columns(app)], "a page keeps one line of overlap"
    await hands.press("b")
    assert lines(app)[1:-1] == first[1:-1]
    await hands.press("d", "u")
    assert lines(app)[1:-1] == first[1:-1]
    await hands.press("j")
    assert lines(app)[1][text_columns(app)] == first[2][text_columns(app)]
    await hands.press("k", "G")
    assert app.desk.view.progress() == 1.0
    assert "100%" in lines(app)[0]
    await hands.press("g")
    assert lines(app)[1:-1] == first[1:-1]


@checks("enter")
async def enter_reads_and_marks_read(app: NewsreaderApp, hands: Hands) -> None:
    assert app.desk.library.articles.unread() == 5
    await hands.press("enter")
    assert app.desk.area == "text"
    assert app.desk.library.articles.unread() == 4


@checks("left", "right", "next_pane", "previous_pane")
async def between_panes(app: NewsreaderApp, hands: Hands) -> None:
    seen = []
    for key in ("l", "right", "l", "h", "left", "h", "tab", "shift+tab", "shift+tab"):
        await hands.press(key)
        seen.append(app.desk.area)
    assert seen == ["text", "entities", "entities", "text", "list", "list", "text", "list", "entities"]


@checks("back", "quit")
async def back_one_level_at_a_time(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f", *"tesla", "enter", "v", "?", "escape", "escape", "escape", "escape")
    assert app.desk.area == "list"
    await hands.press("escape")
    assert "q leaves" in hands.status
    await hands.press("l", "q")
    assert app.desk.area == "list"
    await hands.press("q")
    assert app._exit


@checks("groups")
async def headings_by_day_and_by_source(app: NewsreaderApp, hands: Hands) -> None:
    articles = app.desk.articles
    await hands.press("j", "j")
    current = articles.current
    await hands.press("B")
    assert articles.current == current
    assert "24 Dec 2023  1" in text(app)
    await hands.press("g")
    assert "Yesterday  1" in text(app)
    assert lines(app)[2].strip().startswith("Yesterday")
    assert articles.row(articles.current).title == "Huang visits San Jose"
    await hands.press("j", "k", "J", "K")
    assert articles.row(articles.current).title == "Huang visits San Jose"
    await hands.press("S")
    await hands.choose("By source")
    assert "The Wire  2" in text(app)
    assert "No source  1" in text(app)
    await hands.press("/", *"factory", "enter")
    assert "Daily Road  1" in text(app)
    assert "The Wire  2" not in text(app)
    await hands.press("escape", "S")
    await hands.choose("Longest")
    assert "The Wire  2" not in text(app)
    await hands.press("B", "B")
    assert "no headings; S sorts" in hands.status


@checks("preview")
async def the_text_follows_the_cursor_while_that_is_wanted(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("P", "j")
    timer = app.control._preview
    assert timer is not None
    await timer.timer._task
    await hands.settle()
    assert "builds cars" in text(app)
    await hands.press("P", "j")
    assert app.control._preview is None
    assert "Enter alone" not in hands.status
    assert "builds cars" in text(app)


@checks("leave")
async def leaving_keeps_the_place(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("j", "enter", "space", "Q")
    assert app._exit
    app.desk.save()
    kept = app.desk.library.state.get("session")
    assert isinstance(kept, dict)
    assert kept["area"] == "text"
    assert app.desk.library.articles.position(app.desk.view.stored.id).block > 0


@checks("find", "next_match", "previous_match")
async def find_in_the_text_counts_and_goes_on(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("/", *"chips", "enter")
    assert "1/6" in hands.status
    await hands.press("n")
    assert "2/6" in hands.status
    await hands.press("N", "N")
    assert "6/6" in hands.status
    await hands.press("escape", "/", *"Chips", "enter")
    assert "is not in this article" in hands.status, "a capital makes the case count"


@checks("next_match", "previous_match", "next_section", "previous_section")
async def sections_where_nothing_is_looked_for(app: NewsreaderApp, hands: Hands) -> None:
    await hands.pilot.resize_terminal(60, 8)
    await hands.read_chips()
    await hands.press("n")
    assert app.desk.view.position().block == 1
    await hands.press("}")
    assert app.desk.view.position().block == 6
    await hands.press("{")
    assert app.desk.view.position().block == 1


@checks("filter")
async def a_filter_shows_the_letters_that_matched_and_types(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f")
    await hands.type("person: hua")
    rows = app.desk.panel._rows
    assert [row.name for row in rows] == ["Jensen Huang"]
    assert rows[0].positions == (0, 1, 2) or rows[0].positions == (7, 8, 9)
    await hands.press("escape")
    assert app.desk.panel.count() > 8
    assert app.desk.area == "text"


@checks("next_mention", "previous_mention")
async def mentions_from_the_text(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("]")
    assert "Nvidia  1/" in hands.status
    await hands.press("]", "[")
    assert "Nvidia  1/" in hands.status


@checks("next_article", "previous_article")
async def next_article_from_the_text(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("enter", "J")
    assert app.desk.view.stored.row.title == "Tesla opens a factory"
    assert app.desk.area == "text"
    await hands.press("K", "K")
    assert app.desk.view.stored.row.title == "Huang visits San Jose"
    assert "first article" in hands.status


@checks("star", "undo")
async def a_star_is_put_on_and_undone(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("s")
    assert "★" in text(app)
    await hands.press("U")
    assert "★" not in text(app)
    assert "Undone" in hands.status
    await hands.press("s", "s")
    assert "★" not in text(app)


@checks("toggle_read", "undo")
async def read_and_unread_again(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("m")
    assert app.desk.library.articles.unread() == 4
    await hands.press("m")
    assert app.desk.library.articles.unread() == 5
    await hands.press("m", "U")
    assert app.desk.library.articles.unread() == 5
    await hands.press("U", "U", "U")
    assert "nothing to undo" in hands.status


@checks("tag")
async def a_tag_is_typed_then_found_by_its_beginning(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("t", *"chips", "enter")
    assert "#chips" in text(app)
    await hands.press("j", "t", *"chi", "enter")
    assert app.desk.library.articles.tags() == [("chips", 2)]
    await hands.press("t", *"chips", "enter")
    assert app.desk.library.articles.tags() == [("chips", 1)]


@checks("mark", "mark_all", "star")
async def marked_articles_are_changed_together(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("x", "x", "s")
    assert app.desk.library.articles.count(Scope("is:starred")) == 2
    await hands.press("escape", "X")
    assert "5 marked" in text(app)
    await hands.press("X")
    assert "marked" not in text(app)


@checks("copy")
async def what_is_copied_goes_out_by_osc_52(app: NewsreaderApp, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(app._driver, "write", written.append)
    await hands.read_chips()
    await hands.press("y")
    sent = next(data for data in written if "]52;" in data)
    assert base64.b64decode(sent.split(";c;")[1].split("\x07")[0]) == b"https://wire.example/chips"
    assert "Sent" in hands.status
    await hands.press("v", "y")
    assert any(base64.b64encode(b"Jensen Huang of Nvidia said")[:30].decode() in data for data in written)


@checks("open_link", "links")
async def links_are_numbered_and_sent_not_opened(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("o")
    assert "https://wire.example/chips" in hands.status
    await hands.press("L")
    assert " 1  Nvidia" in text(app)
    await hands.choose(" 1  Nvidia")
    assert "https://nvidia.example/" in hands.status
    await hands.press("L", "j", "y")
    assert app.desk.sheet_open
    assert "Sent the link" in hands.status


@checks("export")
async def an_article_is_written_with_its_highlights(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("v", "H", "escape", "E")
    await hands.choose("Markdown")
    target = hands.folder / "out.md"
    await hands.press("ctrl+u")
    await hands.type(str(target))
    await hands.press("enter")
    written = target.read_text()
    assert written.startswith("# Nvidia sells chips to Tesla")
    assert "==Jensen Huang of Nvidia" in written
    assert "Wrote 1 article" in hands.status


@checks("pipe")
async def the_text_goes_to_a_command(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("|")
    await hands.type("head -n 1")
    await hands.press("enter")
    assert "Nvidia sells chips to Tesla" in hands.status
    await hands.press("|")
    await hands.type("exit 3")
    await hands.press("enter")
    assert "exit code 3" in text(app)


@checks("cancel", "pipe")
async def a_command_that_does_not_end_is_stopped(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("|", *("space" if key == " " else key for key in "sleep 1000 | cat"))
    await hands.pilot.press("enter")
    await hands.pilot.press("j", "ctrl+c")
    await hands.settle()
    assert "Stopped: Running sleep" in hands.status


@checks("export", "mark_all")
async def marked_articles_are_written_as_one_file(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("X", "E")
    await hands.choose("JSON")
    target = hands.folder / "all.json"
    await hands.press("ctrl+u")
    await hands.type(str(target))
    await hands.press("enter")
    assert [each["title"] for each in json.loads(target.read_text())][:2] == [
        "Huang visits San Jose", "Tesla opens a factory"
    ]  # fmt: skip
    assert "Wrote 5 articles" in hands.status
    assert [path.name for path in hands.folder.iterdir() if path.name.startswith("all")] == ["all.json"]


@checks("only_text")
async def only_the_text(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("z")
    assert "Articles" not in lines(app)[0]
    assert "Entities" not in lines(app)[0]
    await hands.press("z")
    assert "Articles" in lines(app)[0]


@checks("wider", "narrower")
async def the_measure_is_changed_and_remembered(app: NewsreaderApp, hands: Hands) -> None:
    await hands.pilot.resize_terminal(200, 50)
    await hands.read_chips()
    before = app.desk.view.set_columns
    await hands.press("-", "-")
    assert app.desk.view.set_columns == before - 4
    await hands.press("+")
    assert app.desk.view.set_columns == before - 2
    assert app.desk.left().measure == before - 2


@checks("even_edges")
async def both_edges_even_where_there_are_no_rivers(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("j", "enter")
    ragged = text(app)
    await hands.press("a")
    filled = [line[text_columns(app)].rstrip() for line in lines(app)[5:-1]]
    assert len({len(line) for line in filled if "  " in line.strip()}) == 1
    assert " ".join(text(app).split()) != " ".join(ragged.split()) or "even" in hands.status
    assert app.desk.left().even
    await hands.press("a")
    assert text(app).splitlines()[1:-1] == ragged.splitlines()[1:-1]


@checks("theme")
async def another_theme_is_kept(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("T")
    await hands.choose("newsreader-light")
    assert app.theme == "newsreader-light"
    assert app.desk.library.state.get("theme") == "newsreader-light"


@checks("save_search", "saved_searches", "delete")
async def a_search_is_kept_and_taken_up_again(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("W")
    assert "no search to keep" in hands.status
    await hands.press("/", *"chips", "enter", "W", "ctrl+u", *"silicon", "enter", "escape", "'")
    assert "silicon" in text(app)
    assert "unread of" in text(app)
    await hands.choose("silicon")
    assert app.desk.session.query == "chips"
    await hands.press("'", "x")
    assert app.desk.library.search.saved() == []


@checks("cuts", "rules", "undo")
async def a_cut_is_shown_with_its_reason_and_decided_on(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("c")
    shown = text(app)
    assert "Share this article" in shown
    assert "A bar of share links" in shown
    await hands.press("g", "v")
    assert app.desk.view.unit().cut == 0
    await hands.press("enter")
    assert "Keep this here" in text(app)
    assert "Never cut this from The Wire" in text(app)
    await hands.choose("Never cut this from The Wire")
    rules = app.desk.library.rules.list()
    assert [(rule.decision, rule.text, rule.source) for rule in rules] == [("keep", "Share this article", "The Wire")]
    await hands.press("C")
    assert "Share this article" in text(app)
    await hands.press("escape", "U")
    assert app.desk.library.rules.list() == []


@checks("rules", "undo")
async def a_paragraph_that_is_cut_comes_back_by_undo(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("v", "enter")
    await hands.choose("Cut this here only")
    assert "Jensen Huang of Nvidia said on Monday" not in text(app)
    await hands.press("U")
    assert "Jensen Huang of Nvidia said on Monday" in text(app)
    assert app.desk.library.rules.list() == []


@checks("raw")
async def the_raw_text_and_back(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("R")
    assert "Raw text" in text(app)
    await hands.press("R")
    assert "Raw text" not in text(app)


@checks("raw", "back")
async def the_raw_text_stands_beside_and_follows(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("j", "enter", "R")
    half = app.desk.plan.text + 2
    assert lines(app)[1][half:].startswith("Paragraph 0.")
    for _ in range(3):
        await hands.press("space")
        block = app.desk.view.position().block
        raw = "".join(line[half:] for line in lines(app)[1:12])
        assert f"Paragraph {block + 1}." in raw
        assert f"Paragraph {block + 4}." not in raw
    await hands.press("f")
    assert "Raw text" not in text(app)
    assert "Tesla" in text(app)
    await hands.press("escape", "R", "escape")
    assert "Raw text" not in text(app)
    assert app.desk.area == "text"


@checks("outline")
async def the_outline_jumps(app: NewsreaderApp, hands: Hands) -> None:
    await hands.pilot.resize_terminal(70, 10)
    await hands.read_chips()
    await hands.press("O")
    await hands.choose("Who else buys")
    assert app.desk.view.position().block == 6


@checks("paragraph", "highlight", "note", "highlights")
async def highlights_and_notes_by_the_paragraph_cursor(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("v", "j", "H")
    found = app.desk.library.articles.highlights(app.desk.view.stored.id)
    assert [highlight.block for highlight in found] == [1]
    await hands.press("e", *"why?", "enter")
    assert "why?" in text(app)
    await hands.press("M")
    await hands.choose("What the chips are for")
    await hands.press("v", "j", "H")
    await hands.press("U")
    await hands.press("H")
    assert len(app.desk.library.articles.highlights(app.desk.view.stored.id)) == 2
    await hands.press("M", "x")
    assert len(app.desk.library.articles.highlights(app.desk.view.stored.id)) == 1
    await hands.press("U")
    assert len(app.desk.library.articles.highlights(app.desk.view.stored.id)) == 2


@checks("help")
async def help_lists_every_command_and_can_be_searched(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("?")
    shown = [row.text for row in app.desk.sheet.content.rows]
    assert all(any(row.endswith(f" {command.help}") for row in shown) for command in COMMANDS)
    assert [row for row in shown if row in ("Everywhere", "Articles", "Text", "Entities", "Sheets")] == [
        "Everywhere", "Articles", "Text", "Entities", "Sheets"
    ]  # fmt: skip
    await hands.pilot.resize_terminal(80, 24)
    await hands.settle()
    for _ in range(100):
        assert not any("…" in line for line in lines(app))
        await hands.press("j")
    await hands.press("/", *"star", "enter")
    assert not app.desk.sheet_open
    assert "Starred" in hands.status


@checks("palette")
async def the_palette_finds_commands_entities_and_articles(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press(":", *"star", "enter")
    assert "Starred" in hands.status
    await hands.press("ctrl+p", *"factroy")
    await hands.press("down", "enter") if "factory" not in app.desk.sheet.current.text else await hands.press("enter")
    assert app.desk.view.stored.row.title == "Tesla opens a factory"
    await hands.press(":", *"tesla", "enter")
    assert app.desk.sheet_open
    assert "In context" in text(app)


@checks("redraw")
async def drawing_anew_changes_nothing(app: NewsreaderApp, hands: Hands) -> None:
    before = lines(app)
    await hands.press("ctrl+l")
    assert lines(app) == before


@checks("suspend")
async def suspending_saves_first(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("j", "ctrl+z")
    kept = app.desk.library.state.get("session")
    assert isinstance(kept, dict)
    assert kept["cursor"] == app.desk.articles.current


@checks("cancel")
async def ctrl_c_never_leaves(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("ctrl+c")
    assert not app._exit
    assert "Nothing is running" in hands.status


@checks("one_line")
async def one_line_an_article(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("i")
    assert "Tesla opens a factory" in lines(app)[2]
    await hands.press("i")
    assert "Tesla opens a factory" in lines(app)[3]


@checks("sort")
async def other_orders(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("S")
    await hands.choose("Oldest first")
    assert app.desk.articles.row(app.desk.articles.ids[0]).title == "Elon Musk on cars [not markup]"
    assert "oldest" in lines(app)[0]
    await hands.press("tab", "tab", "S")
    await hands.choose("By name")
    assert app.desk.panel.sort == "name"


@checks("unread_only")
async def unread_only(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("m", "F")
    assert len(app.desk.articles.ids) == 4
    assert "unread" in lines(app)[0]
    await hands.press("F")
    assert len(app.desk.articles.ids) == 5


@checks("scope", "without", "enter")
async def entities_of_the_library_narrow_the_list(app: NewsreaderApp, hands: Hands) -> None:
    await hands.press("tab", "tab", "w")
    assert "All entities" in text(app)
    await hands.press("f", *"dojo", "enter")
    assert [app.desk.articles.row(id).title for id in app.desk.articles.ids] == ["Nvidia sells chips to Tesla"]
    assert "+Dojo" in lines(app)[0]
    assert "1 article with Dojo" in hands.status
    await hands.press("enter")
    assert len(app.desk.articles.ids) == 5
    await hands.press("x")
    assert len(app.desk.articles.ids) == 4
    assert "-Dojo" in lines(app)[0]


@checks("entity_page")
async def the_page_of_an_entity_opens_its_contexts(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f", *"huang", "enter", "p")
    shown = text(app)
    for expected in ("Jensen Huang", "Names", "Over time", "In context", "Beside it"):
        assert expected in shown
    await hands.choose("told analysts")
    assert app.desk.area == "text"
    assert not app.desk.sheet_open


@checks("merge", "undo")
async def a_merge_and_its_undoing(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f", *"dojo", "enter", "tab", "M", *"nvidia", "enter")
    await hands.choose("Everywhere")
    assert "Dojo" not in [entry.name for entry in app.desk.panel.entries()]
    await hands.press("U")
    assert "Dojo" in [entry.name for entry in app.desk.panel.entries()]


@checks("split")
async def a_name_is_split_off(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f", *"elon", "enter", "tab", "X")
    await hands.choose("马斯克")
    await hands.choose("Everywhere")
    assert "马斯克" in [entry.name for entry in app.desk.panel.entries()]


@checks("rename", "corrections")
async def a_new_name(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f", *"dojo", "enter", "tab", "R", "ctrl+u")
    await hands.type("Dojo D1")
    await hands.press("enter")
    await hands.choose("In this article only")
    assert "Dojo D1" in [entry.name for entry in app.desk.panel.entries()]
    await hands.press("A")
    assert "Renamed “Dojo” to “Dojo D1”" in text(app)
    await hands.press("g")
    await hands.choose("Write them")
    await hands.press("ctrl+u")
    await hands.type(str(hands.folder / "mine.json"))
    await hands.press("enter")
    written = (hands.folder / "mine.json").read_text()
    assert "Dojo D1" in written
    (hands.folder / "mine.json").write_text("of another hand")
    await hands.press("A", "g")
    await hands.choose("Write them")
    await hands.press("ctrl+u")
    await hands.type(str(hands.folder / "mine.json"))
    await hands.press("enter")
    assert "write over" in hands.status
    assert (hands.folder / "mine.json").read_text() == "of another hand"
    await hands.press("enter")
    assert (hands.folder / "mine.json").read_text() == written


@checks("corrections", "undo")
async def any_correction_is_taken_back_not_only_the_newest(app: NewsreaderApp, hands: Hands) -> None:
    def names() -> set[str]:
        return {entry.name for entry in app.desk.panel.entries()}

    await hands.read_chips()
    for typed in ("dojo", "jose"):
        await hands.press("f", *typed, "enter", "tab", "D")
        await hands.choose("Everywhere")
    assert not {"Dojo", "San Jose"} & names()
    await hands.press("A")
    await hands.choose("Hid “Dojo”")
    assert "Dojo" in names()
    assert "San Jose" not in names()
    await hands.press("U")
    assert not {"Dojo", "San Jose"} & names()
    await hands.press("U", "U")
    assert {"Dojo", "San Jose"} <= names()


@checks("retype", "hide")
async def another_type_and_off_the_list(app: NewsreaderApp, hands: Hands) -> None:
    await hands.read_chips()
    await hands.press("f", *"dojo", "enter", "tab", "Y")
    await hands.choose("Organisations")
    await hands.choose("Everywhere")
    assert {entry.name: entry.type for entry in app.desk.panel.entries()}["Dojo"] == "ORG"
    await hands.press("f", *"dojo", "enter", "tab", "D")
    await hands.choose("Everywhere")
    assert "Dojo" not in [entry.name for entry in app.desk.panel.entries()]


_RUNS = list(dict.fromkeys(check for found in CHECKS.values() for check in found))


@pytest.mark.parametrize("check", _RUNS, ids=lambda check: check.__name__)
async def test_command(
    check: Check, app: NewsreaderApp, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        hands = Hands(app, pilot, tmp_path)
        await hands.settle()
        if "monkeypatch" in check.__code__.co_varnames:
            await check(app, hands, monkeypatch)  # type: ignore[call-arg]
        else:
            await check(app, hands)


def test_every_command_has_a_handler_and_a_test() -> None:
    ids = {command.id for command in COMMANDS}
    assert {*HANDLERS, *ON_SCREEN} == ids
    assert set(CHECKS) == ids


def test_the_readmes_table_names_every_command() -> None:
    table = markdown_table()
    assert all(f"| {command.name} |" in table for command in COMMANDS)
