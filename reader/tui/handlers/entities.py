"""Entities: filter, mentions, scope, facets, the page of one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.terminal.palette import BAR, TYPE_ROLES
from reader.terminal.rows import TYPE_NAMES, PanelEntry, bar, when
from reader.terminal.safe import cells, safe
from reader.terminal.typeset import break_lines
from reader.tui.handlers.registry import handles
from reader.tui.line_editor import LineEditor
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.prompt import Prompt

if TYPE_CHECKING:
    from reader.library.answers import EntityName, EntityPage
    from reader.tui.control import Control


@handles("filter")
def filter_entities(control: "Control") -> None:
    """Begins to narrow the entities."""
    if control.desk.sheet_open:
        control.sheets.close()
    ask_filter(control)


def ask_filter(control: "Control") -> None:
    """The entity panel takes what is typed; Enter goes to the best one's first mention."""
    desk = control.desk
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
            choose_entity(control)
            panel.narrow("")
            panel.select(key)

    def cancelled() -> None:
        panel.narrow("")
        if back != "entities":
            desk.go(back)

    control.prompter.ask(
        Prompt("filter ", "entities", done, control.narrow_panel, cancelled, key, LineEditor(),
               (("Enter", "first mention"), ("Up/Down", "choose"), ("Esc", "all"), ("person: org: money:", "one type")))
    )  # fmt: skip


def choose_entity(control: "Control") -> None:
    """Goes to the first mention; in the library's scope, lists the articles that name it, or all again."""
    desk = control.desk
    panel, entry = desk.panel, desk.panel.current
    if entry is None:
        desk.say(" ".join(desk.panel.nothing))
    elif panel.scope == "library":
        _toggle_facet(control, entry, "with")
    else:
        desk.view.chosen = entry.key
        desk.view.current = None
        go_to_mention(control, 0)
        desk.go("text")


def _toggle_facet(control: "Control", entry: PanelEntry, facet: str) -> None:
    desk = control.desk
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
    control.narrow(narrowed, told=again if chosen else "in the list.")


@handles("without")
def without(control: "Control") -> None:
    """Lists only articles that do not name the entity."""
    desk = control.desk
    entry = desk.panel.current
    if desk.panel.scope != "library":
        desk.say(f"This narrows the library: {desk.key('scope')} shows its entities.")
    elif entry is None:
        desk.say(" ".join(desk.panel.nothing))
    else:
        _toggle_facet(control, entry, "without")


@handles("scope")
def scope(control: "Control") -> None:
    """The entities of this article, or of the library."""
    panel = control.desk.panel
    panel.set_scope("article" if panel.scope == "library" else "library")
    control.desk.describe_panel()
    if panel.scope == "library" and not panel.has_library:
        control.load_names()


def go_to_mention(control: "Control", number: int) -> None:
    """Goes to a mention of the chosen entity by its number, from 0."""
    desk = control.desk
    view = desk.view
    mentions = view.mentions()
    if not mentions:
        desk.say("It is not mentioned in the text itself.")
        return
    index, mention = mentions[number % len(mentions)]
    view.current = (mention.block, mention.start, mention.end)
    view.changed()
    view.reveal(mention.block, mention.start)
    _tell_place(control, index, (mention.block, mention.start))
    control.save_soon()


def _tell_place(control: "Control", entity: int, place: tuple[int, int]) -> None:
    desk = control.desk
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


def _step_mention(control: "Control", step: int) -> None:
    desk = control.desk
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
    go_to_mention(control, number)


@handles("next_mention")
def next_mention(control: "Control") -> None:
    """The next mention."""
    _step_mention(control, 1)


@handles("previous_mention")
def previous_mention(control: "Control") -> None:
    """The mention before."""
    _step_mention(control, -1)


def identity_here(control: "Control") -> int | None:
    """The identity of the entity that a command is about: under the panel's cursor, or the one gone to in the text."""
    desk = control.desk
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
def entity_page(control: "Control") -> None:
    """What the library knows of the entity."""
    identity = identity_here(control)
    if identity is None:
        key = control.desk.key
        control.desk.say(
            f"No entity is chosen: {key('filter')} and its name, then {key('enter')}; "
            f"or {key('next_mention')} to a mention."
        )
        return
    show_entity(control, identity)


def show_entity(control: "Control", identity: int) -> None:
    """The page of an entity, in the place of the text."""
    page = control.desk.library.entities.page(identity)
    kind = TYPE_NAMES[page.type]
    control.sheets.open(SheetContent(f"{page.name}  ({kind})", page_rows(control, page), wide=True))


def page_rows(control: "Control", page: "EntityPage") -> list[SheetRow]:
    """An entity's names, timeline, company and contexts."""
    desk = control.desk

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
            rows.append(SheetRow(f"  {safe(name.name)}", f"{count}", partial(_follow, control, name)))
    if page.contexts:
        rows += head("In context")
        for each in page.contexts:
            text, at = keyword_line(each.sentence, each.start, max(8, min(30, columns // 3)))
            rows.append(
                SheetRow(text, when(each.published, desk.brush.now),
                         _open_context(control, each.article, each.block, each.sentence, each.start),
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


def _follow(control: "Control", name: "EntityName") -> None:
    show_entity(control, name.identity)


def _open_context(control: "Control", article: int, block: int, sentence: str, start: int) -> Callable[[], None]:
    desk = control.desk

    def go() -> None:
        desk.open(article, read=True)
        stored = desk.view.stored
        assert stored is not None
        text = stored.article.title if block < 0 else stored.article.blocks[block].text
        control.jump(block, max(0, text.find(sentence)) + start)

    return go
