"""The one table of commands. Keys, footer, help, palette and the README's list of keys all come from it."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

Where = Literal["list", "text", "entities", "sheet"]
PANES: tuple[Where, ...] = ("list", "text", "entities")
EVERYWHERE: tuple[Where, ...] = (*PANES, "sheet")

WHERE_LABELS: dict[Where, str] = {
    "list": "Articles",
    "text": "Text",
    "entities": "Entities",
    "sheet": "Sheets",
}


class Command(NamedTuple):
    """Something that a key does. `keys` are characters or Textual's names of keys; `hint` is its word in the footer."""

    id: str
    keys: tuple[str, ...]
    name: str
    help: str
    where: tuple[Where, ...] = PANES
    hint: str = ""


def _table() -> Iterator[Command]:
    yield Command("down", ("j", "down"), "Down", "One line down", EVERYWHERE)
    yield Command("up", ("k", "up"), "Up", "One line up", EVERYWHERE)
    yield Command("page_down", ("space", "pagedown"), "Page down", "A screenful on, one line kept", EVERYWHERE, "page")
    yield Command("page_up", ("b", "pageup"), "Page up", "A screenful back, one line kept", EVERYWHERE)
    yield Command("half_down", ("d",), "Half a page down", "Half a screenful on", EVERYWHERE)
    yield Command("half_up", ("u",), "Half a page up", "Half a screenful back", EVERYWHERE)
    yield Command("top", ("g", "home"), "Top", "To the beginning", EVERYWHERE)
    yield Command("bottom", ("G", "end"), "Bottom", "To the end", EVERYWHERE)
    yield Command("enter", ("enter",), "Open", "Read it; go to its first mention; choose it", EVERYWHERE, "open")
    yield Command("left", ("h", "left"), "Pane to the left", "The keys go to the pane on the left")
    yield Command("right", ("l", "right"), "Pane to the right", "The keys go to the pane on the right")
    yield Command("next_pane", ("tab",), "Next pane", "The keys go to the next pane", PANES, "pane")
    yield Command("previous_pane", ("shift+tab",), "Previous pane", "The keys go to the pane before")
    yield Command("back", ("escape",), "Back", "Clear what narrows, close what covers, go back", EVERYWHERE)
    yield Command("quit", ("q",), "Back or leave", "One level back; from the articles, leave", EVERYWHERE, "quit")
    yield Command("leave", ("Q",), "Leave at once", "Save the place and leave", EVERYWHERE)
    yield Command("find", ("/",), "Find", "Find in the pane that has the keys", EVERYWHERE, "find")
    yield Command("next_match", ("n",), "Next match", "The next match; with none, the next section")
    yield Command("previous_match", ("N",), "Previous match", "The match before; with none, the section before")
    yield Command("filter", ("f",), "Filter entities", "Narrow the entities by typing", PANES, "entities")
    yield Command("next_mention", ("]",), "Next mention", "The next mention of the chosen entity, or of any")
    yield Command("previous_mention", ("[",), "Previous mention", "The mention before", PANES, "mention")
    yield Command("next_article", ("J",), "Next article", "The next article of the list, from anywhere")
    yield Command("previous_article", ("K",), "Previous article", "The article before, from anywhere")
    yield Command("star", ("s",), "Star", "Star the article, or take the star off", PANES, "star")
    yield Command("toggle_read", ("m",), "Read or unread", "Mark the article read, or unread again", PANES, "read")
    yield Command("tag", ("t",), "Tag", "Put a tag on, or take it off: with completion", PANES, "tag")
    yield Command("undo", ("U",), "Undo", "Take back the newest change, of whatever kind", PANES, "undo")
    yield Command("copy", ("y",), "Copy", "Send link, passage or name to the clipboard (OSC 52)",
                  EVERYWHERE)  # fmt: skip
    yield Command("open_link", ("o",), "Open the original", "Show the article's address and send it on")
    yield Command("export", ("E",), "Export", "Write article, marked ones or search to a file")
    yield Command("pipe", ("|",), "Pipe", "Give the article's text to a command")
    yield Command("only_text", ("z",), "Only the text", "Hide all else, or bring it back")
    yield Command("wider", ("+", "="), "Wider", "Set the text two columns wider")
    yield Command("narrower", ("-",), "Narrower", "Set the text two columns narrower")
    yield Command("even_edges", ("a",), "Even edges", "Both edges of the text even, or the right one ragged")
    yield Command("theme", ("T",), "Theme", "Choose the colours")
    yield Command("saved_searches", ("'",), "Saved searches", "The searches kept, with their unread counts")
    yield Command("rules", ("C",), "Cleaning rules", "What you decided to keep and to cut; takes it back")
    yield Command("corrections", ("A",), "Corrections", "What you corrected of the entities; export and import")
    yield Command("palette", (":", "ctrl+p"), "Everything by name", "Commands, articles and entities in one search",
                  EVERYWHERE)  # fmt: skip
    yield Command("help", ("?",), "Help", "Every key, searchable", EVERYWHERE, "help")
    yield Command("redraw", ("ctrl+l",), "Draw anew", "Draw the screen anew", EVERYWHERE)
    yield Command("suspend", ("ctrl+z",), "Suspend", "Back to the shell; fg returns", EVERYWHERE)
    yield Command("cancel", ("ctrl+c",), "Cancel", "Stop what is running; never leaves", EVERYWHERE)

    yield Command("mark", ("x",), "Mark", "Choose the article for the next command", ("list",), "mark")
    yield Command("mark_all", ("X",), "Mark all", "Choose every article of the list, or none", ("list",))
    yield Command("one_line", ("i",), "One line or two", "Show an article on one line, or on two", ("list",))
    yield Command("groups", ("B",), "By day or source", "Headings in the list: days, or sources",
                  ("list",))  # fmt: skip
    yield Command("preview", ("P",), "Preview", "Show articles as the cursor comes to them, or not", ("list",))
    yield Command("sort", ("S",), "Sort", "Choose the order", ("list", "entities"), "sort")
    yield Command("unread_only", ("F",), "Unread only", "Show unread articles only, or all", ("list",), "unread")
    yield Command("save_search", ("W",), "Keep this search", "Keep the search under a name", ("list",))

    yield Command("cuts", ("c",), "Cuts", "Show what was cut, in its place, with the reason", ("list", "text"), "cuts")
    yield Command("raw", ("R",), "Raw text", "The text as it came, beside the cleaned one; and back", ("text",))
    yield Command("outline", ("O",), "Outline", "The headings, to jump to", ("text",))
    yield Command("links", ("L",), "Links", "The article's links, numbered", ("text",))
    yield Command("next_section", ("}",), "Next section", "To the next heading", ("text",))
    yield Command("previous_section", ("{",), "Previous section", "To the heading before", ("text",))
    yield Command("paragraph", ("v",), "Paragraph cursor", "A cursor on paragraphs: j k move it, Enter acts on it",
                  ("text",))  # fmt: skip
    yield Command("highlight", ("H",), "Highlight", "Highlight the paragraph, or take it off", ("text",))
    yield Command("note", ("e",), "Note", "Write a note to the paragraph", ("text",))
    yield Command("highlights", ("M",), "Highlights", "The article's highlights and notes, to jump to", ("text",))

    yield Command("scope", ("w",), "Article or library", "Entities of this article, or of the whole library",
                  ("entities",), "library")  # fmt: skip
    yield Command("without", ("x",), "Without it", "In the library: only articles that do not name it", ("entities",))
    yield Command("entity_page", ("p",), "Entity page", "Names, contexts, who is beside it, timeline",
                  ("entities", "text"), "page")  # fmt: skip
    yield Command("merge", ("M",), "Merge", "Make it one with another entity", ("entities",))
    yield Command("split", ("X",), "Split", "Make one of its names an entity of its own", ("entities",))
    yield Command("rename", ("R",), "Rename", "Give it another name", ("entities",))
    yield Command("retype", ("Y",), "Retype", "Say that it is of another type", ("entities",))
    yield Command("delete", ("x", "delete"), "Delete", "Delete what the row stands for, where it can be", ("sheet",))
    yield Command("hide", ("D",), "Hide", "Take it off every list", ("entities",))


COMMANDS: tuple[Command, ...] = tuple(_table())
BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}

FOOTERS: dict[Where, tuple[str, ...]] = {
    "list": ("enter", "find", "filter", "next_pane", "toggle_read", "star", "tag", "mark", "sort",
             "unread_only", "undo", "cuts", "quit"),
    "text": ("page_down", "previous_mention", "find", "filter", "cuts", "next_pane", "star", "entity_page",
             "toggle_read", "undo", "quit"),
    "entities": ("enter", "filter", "previous_mention", "scope", "entity_page", "sort", "next_pane", "undo",
                 "quit"),
    "sheet": ("enter", "find", "quit"),
}  # fmt: skip
"""What the footer names in each pane, the most wanted first; it shows as many as fit, and help at its end."""

_KEY_LABELS = {
    "space": "Space", "enter": "Enter", "escape": "Esc", "tab": "Tab", "shift+tab": "Shift+Tab", "down": "↓",
    "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End",
    "backspace": "Backspace", "delete": "Del",
}  # fmt: skip
_ASCII_ARROWS = {"down": "Down", "up": "Up", "left": "Left", "right": "Right"}


def key_label(key: str, *, ascii_only: bool = False) -> str:
    """A key as people write it: `Ctrl+P`, `Space`, `]`."""
    if ascii_only and key in _ASCII_ARROWS:
        return _ASCII_ARROWS[key]
    if key.startswith("ctrl+"):
        return "Ctrl+" + key.removeprefix("ctrl+").upper()
    return _KEY_LABELS.get(key, key)


def markdown_table() -> str:
    """The commands as the README's table."""
    rows = ["| Key | Command | What it does | Where |", "| --- | --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(f"`{key_label(key)}`".replace("|", "\\|") for key in command.keys)
        where = (
            "everywhere"
            if set(PANES) <= set(command.where)
            else ", ".join(WHERE_LABELS[place].lower() for place in command.where)
        )
        rows.append(f"| {keys} | {command.name} | {command.help} | {where} |")
    return "\n".join(rows) + "\n"
