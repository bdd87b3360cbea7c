"""Entities: filter, mentions, scope, facets, the page of one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.library.answers import EntityName, EntityPage
from reader.terminal.palette import BAR, TYPE_ROLES
from reader.terminal.rows import TYPE_NAMES, PanelEntry, bar, when
from reader.terminal.safe import cells, safe
from reader.terminal.typeset import break_lines
from reader.tui.handlers.registry import AtDesk, handles, handles_early
from reader.tui.line_editor import LineEditor
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.tui.screens.main import MainScreen


@handles("filter")
def filter_entities(screen: "MainScreen") -> None:
    """Begins to narrow the entities."""
    if screen.desk.sheet_open:
        screen.sheets.close()
    ask_filter(screen)


def ask_filter(screen: "MainScreen") -> None:
    """The entity panel takes what is typed; Enter goes to the best one's first mention."""
    desk = screen.desk
    panel = desk.panel
    back = desk.area
    if back != "entities":
        desk.go("entities")

    panel.narrow("")

    def key(name: str) -> bool:
        if name in ("down", "up", "ctrl+n", "ctrl+p"):
            return panel.move(1 if name in ("down", "ctrl+n") else -1)
        return False

    def done(text: str) -> None:
        if panel.typed != text:
            panel.narrow(text)
        if panel.current is None:
            desk.say(f"Nothing like “{text}”; {desk.key('back')} shows all.")
        else:
            key = panel.current.key
            choose_entity(screen)
            panel.narrow("")
            panel.select(key)

    def cancelled() -> None:
        panel.narrow("")
        if back != "entities":
            desk.go(back)

    screen.prompter.ask(
        Prompt("filter ", "entities", done, screen.narrow_panel, cancelled, key, LineEditor(),
               (("Enter", "first mention"), ("Up/Down", "choose"), ("Esc", "all"), ("person: org: money:", "one type")))
    )  # fmt: skip


def choose_entity(screen: "MainScreen") -> None:
    """Goes to the first mention; in the library's scope, lists the articles that name it, or all again."""
    desk = screen.desk
    panel, entry = desk.panel, desk.panel.current
    if entry is None:
        desk.say(" ".join(desk.panel.nothing))
    elif panel.scope == "library":
        _toggle_facet(screen, entry, "with")
    else:
        desk.view.chosen = entry.key
        desk.view.current = None
        go_to_mention(screen, 0)
        desk.go("text")


def _toggle_facet(screen: "MainScreen", entry: PanelEntry, facet: str) -> None:
    desk = screen.desk
    session, key = desk.session, entry.key
    kept_with = tuple(each for each in session.with_entities if each != key)
    kept_without = tuple(each for each in session.without_entities if each != key)
    if facet == "with":
        kept_with = kept_with if key in session.with_entities else (*kept_with, key)
    else:
        kept_without = kept_without if key in session.without_entities else (*kept_without, key)
    narrowed = replace(session, with_entities=kept_with, without_entities=kept_without)
    chosen = key in narrowed.with_entities or key in narrowed.without_entities
    again = f"{facet} {safe(entry.name)}; the same key again takes that back."
    screen.narrow(narrowed, told=again if chosen else "in the list.")


@handles("without")
def without(screen: "MainScreen") -> None:
    """Lists only articles that do not name the entity."""
    desk = screen.desk
    entry = desk.panel.current
    if desk.panel.scope != "library":
        desk.say(f"This narrows the library: {desk.key('scope')} shows its entities.")
    elif entry is None:
        desk.say(" ".join(desk.panel.nothing))
    else:
        _toggle_facet(screen, entry, "without")


@handles("scope")
def scope(screen: "MainScreen") -> None:
    """The entities of this article, or of the library."""
    panel = screen.desk.panel
    panel.set_scope("article" if panel.scope == "library" else "library")
    screen.desk.describe_panel()
    if panel.scope == "library" and not panel.has_library:
        screen.load_names()


def go_to_mention(screen: AtDesk, number: int) -> None:
    """Goes to a mention of the chosen entity by its number, from 0."""
    desk = screen.desk
    view = desk.view
    mentions = view.mentions()
    if not mentions:
        desk.say("It is not mentioned in the text itself.")
        return
    index, mention = mentions[number % len(mentions)]
    view.current = (mention.block, mention.start, mention.end)
    view.changed()
    view.reveal(mention.block, mention.start)
    _tell_place(screen, index, (mention.block, mention.start))
    screen.save_soon()


def _tell_place(screen: AtDesk, entity: int, place: tuple[int, int]) -> None:
    desk = screen.desk
    stored = desk.view.stored
    assert stored is not None
    each = stored.entities[entity]
    own = [(mention.block, mention.start) for mention in each.entity.mentions]
    number = own.index(place) + 1
    desk.panel.place = f"{number}/{len(own)}"
    desk.panel.select(entity)
    desk.panel.refresh_heading()
    kind = TYPE_NAMES[each.entity.type]
    where = f", in {each.articles} articles" if each.articles > 1 else ""
    desk.say(f"{each.entity.name}  {number}/{len(own)}  ({kind}{where})")


def _step_mention(screen: AtDesk, step: int) -> None:
    desk = screen.desk
    view = desk.view
    if view.stored is None:
        desk.say(desk.no_article())
        return
    entry = desk.panel.current
    if desk.area == "entities" and desk.panel.scope == "article" and entry and view.chosen != entry.key:
        view.chosen, view.current = entry.key, None
    mentions = view.mentions()
    if not mentions:
        desk.say("No entities were found in this article.")
        return
    places = [(mention.block, mention.start) for _, mention in mentions]
    if view.current is not None:
        here = view.current[:2]
        after = [n for n, place in enumerate(places) if place > here]
        before = [n for n, place in enumerate(places) if place < here]
    else:
        position = view.position()
        here = (position.block, position.offset) if position else (-1, 0)
        after = [n for n, place in enumerate(places) if place >= here]
        before = [n for n, place in enumerate(places) if place < here]
    number = (after[0] if after else 0) if step > 0 else (before[-1] if before else len(places) - 1)
    go_to_mention(screen, number)


@handles_early("next_mention")
def next_mention(screen: AtDesk) -> None:
    """The next mention."""
    _step_mention(screen, 1)


@handles_early("previous_mention")
def previous_mention(screen: AtDesk) -> None:
    """The mention before."""
    _step_mention(screen, -1)


def identity_here(screen: "MainScreen") -> int | None:
    """The identity of the entity that a command is about: under the panel's cursor, or the one gone to in the text."""
    desk = screen.desk
    stored, panel, view = desk.view.stored, desk.panel, desk.view
    if desk.area == "entities" and panel.current:
        if panel.scope == "library":
            return panel.current.key
        return stored.entities[panel.current.key].identity if stored else None
    if stored and view.current:
        for each in stored.entities:
            for mention in each.entity.mentions:
                if (mention.block, mention.start, mention.end) == view.current:
                    return each.identity
    if stored and view.chosen is not None:
        return stored.entities[view.chosen].identity
    return None


@handles("entity_page")
def entity_page(screen: "MainScreen") -> None:
    """What the library knows of the entity."""
    identity = identity_here(screen)
    if identity is None:
        key = screen.desk.key
        screen.desk.say(
            f"No entity is chosen: {key('filter')} and its name, then {key('enter')}; "
            f"or {key('next_mention')} to a mention."
        )
        return
    show_entity(screen, identity)


def show_entity(screen: "MainScreen", identity: int) -> None:
    """The page of an entity, in the place of the text."""
    page = screen.desk.library.entities.page(identity)
    kind = TYPE_NAMES[page.type]
    screen.sheets.open(SheetContent(f"{page.name}  ({kind})", page_rows(screen, page), wide=True))


def page_rows(screen: "MainScreen", page: EntityPage) -> list[SheetRow]:
    """An entity's names, timeline, company and contexts."""
    desk = screen.desk

    def head(text: str) -> list[SheetRow]:
        return [SheetRow(""), SheetRow(text, roles=("group",))]

    columns = desk.text_columns
    rows = [SheetRow(f"In {page.articles} {'article' if page.articles == 1 else 'articles'}", roles=("quiet",))]
    if page.aliases:
        rows += head("Names")
        names = ", ".join(safe(name) for name in page.aliases)
        rows.extend(SheetRow("  " + names[start:end]) for start, end in break_lines(names, max(10, columns - 6)))
    if page.timeline:
        rows += head("Over time")
        most = max(count for _, count in page.timeline)
        signs = desk.brush.signs
        if len(page.timeline) > 6:
            shown = page.timeline[-40:]
            line = bar([count for _, count in shown], signs)
            rows.append(SheetRow(f"  {shown[0][0]} {line} {shown[-1][0]}", roles=(TYPE_ROLES[page.type] + BAR,)))
        else:
            full = signs.bars[-1]
            for month, count in page.timeline:
                rows.append(SheetRow(f"  {month}  {full * max(1, count * 20 // most)} {count}", roles=("quiet",)))
    if page.beside:
        rows += head("Beside it")
        for name, count in page.beside[:6]:
            rows.append(SheetRow(f"  {safe(name.name)}", f"{count}", partial(_follow, screen, name)))
    if page.contexts:
        rows += head("In context")
        for each in page.contexts:
            text, at = keyword_line(each.sentence, each.start, max(8, min(30, columns // 3)))
            rows.append(
                SheetRow(text, when(each.published, desk.brush.now),
                         _open_context(screen, each.article, each.block, each.sentence, each.start),
                         marks=((at, at + each.end - each.start, TYPE_ROLES[page.type]),), also=(each.title,))
            )  # fmt: skip
    return rows


def keyword_line(sentence: str, start: int, columns: int) -> tuple[str, int]:
    """A sentence with what stands at `start` moved to column `columns`, as in a concordance; and where it is then."""
    before = whole = safe(sentence[:start])
    while cells(before) > columns:
        before = before[1:]
    if before != whole and not whole[: -len(before) or None].endswith(" ") and " " in before.rstrip():
        # No word is shown in part.
        before = before[before.index(" ") :]
    lead = " " * (columns - cells(before)) + before
    return lead + sentence[start:], len(lead)


def _follow(screen: "MainScreen", name: EntityName) -> None:
    show_entity(screen, name.identity)


def _open_context(screen: "MainScreen", article: int, block: int, sentence: str, start: int) -> Callable[[], None]:
    desk = screen.desk

    def go() -> None:
        desk.open(article, read=True)
        stored = desk.view.stored
        assert stored is not None
        text = stored.article.title if block < 0 else stored.article.blocks[block].text
        screen.jump(block, max(0, text.find(sentence)) + start)

    return go
