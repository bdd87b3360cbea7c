"""What the panes say of themselves: how a list is narrowed, why a pane is empty, and what to do about it. Pure.

`key` gives a command's key as people write it.
"""

from collections.abc import Callable, Mapping, Sized
from dataclasses import replace

from reader.library.values import SearchResult
from reader.tui.commands import BY_ID, FOOTERS, Where
from reader.tui.keymap import Keymap
from reader.tui.panes.status_line import Hints
from reader.tui.session import Session

Key = Callable[[str], str]

_WORDS: dict[Where, dict[str, str]] = {
    "entities": {"enter": "choose"},
    "sheet": {"enter": "choose", "quit": "close"},
}
"""What a key is called in the last line of a pane, if not as elsewhere."""


def hints(where: Where, keys: Keymap, *, ascii_only: bool = False) -> Hints:
    """What keys do in a pane, for the last line."""
    found: list[tuple[str, str]] = []
    for name in FOOTERS[where]:
        label = keys.label(name, ascii_only=ascii_only)
        if name == "previous_mention":
            label += keys.label("next_mention")
        if label:
            word = _WORDS.get(where, {}).get(name)
            found.append((label, word or BY_ID[name].hint or BY_ID[name].name.lower()))
    return tuple(found)


def in_words(articles: Sized) -> str:
    """How many articles, in words."""
    return "1 article" if len(articles) == 1 else f"{len(articles):,} articles"


def nothing_listed(session: Session, result: SearchResult, key: Key) -> tuple[str, ...]:
    """What an empty list says."""
    if not session.is_narrowed:
        return (
            "There are no articles yet.",
            "",
            "newsreader import FOLDER",
            "brings some in; they appear here at once.",
        )
    if session.query and result.suggestions:
        near = (f"  {word}" for word in result.suggestions[:5])
        return ("Nothing found. Did you mean", *near, "Tab or Enter takes the first.")
    unread = session == replace(session.widened(), unread_only=True)
    return ("Nothing is unread." if unread else "Nothing found.", f"{key('back')} brings all back.")


def no_article(session: Session, listed: bool, key: Key) -> str:
    """What to say to a command that has no article to be about, where some are `listed` or none are."""
    if listed:
        return f"No article is open: choose one and press {key('enter')}."
    if session.is_narrowed:
        return f"There is no article here; {key('back')} brings all back."
    return "There are no articles yet: newsreader import FOLDER brings some in."


def no_entity(scope: str, *, loaded: bool, opened: bool, key: Key) -> tuple[str, ...]:
    """What an empty panel says."""
    if scope == "library" and not loaded:
        return ("Reading the library ...",)
    if scope == "library":
        return ("The library names nothing yet.", f"{key('scope')} goes back to the article.")
    if not opened:
        return ("People, organisations, places and figures of the open article stand here.",)
    return ("No entities were found in this article.", f"{key('scope')} shows the library's.")


def narrowed(session: Session, names: Mapping[int, str]) -> str:
    """What narrows the list: search, state and entities, of which `names` are the names."""
    said = [f"/{session.query}"] if session.query else []
    if session.query:
        # Only those who search load what reads a search.
        from reader.library.query import unclear

        # There is little room: the last line says what is unclear, once the search is kept.
        said += ["(?)"] if unclear(session.query) else []
    if session.unread_only:
        said.append("unread")
    said += [f"+{names.get(id, id)}" for id in session.with_entities]
    said += [f"-{names.get(id, id)}" for id in session.without_entities]
    return " ".join(said)


def order(session: Session) -> str:
    """The list's order, where it is not the usual one."""
    if session.sort in ("newest", "relevance"):
        return ""
    return "unread first" if session.sort == "unread" else session.sort
