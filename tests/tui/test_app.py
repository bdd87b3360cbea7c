"""The main job in the app: what is seen at the start, found by typing, read, and kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_articles import analysis
from screen_text import lines, text

from reader.config import Config
from reader.library import Library, Scope
from reader.library.importer import store
from reader.terminal.display import Display
from reader.tui.app import NewsreaderApp


async def test_opens_on_the_newest_article_with_its_text_and_entities(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        shown = text(app)
        for expected in ("Huang visits San Jose", "The Wire · 1 d · 1 min", "We are supply constrained", "People  1"):
            assert expected in shown
        assert all(len(line) == 120 for line in lines(app) if line.isascii())


@pytest.mark.parametrize(
    ("typed", "name"), [("msuk", "Elon Musk"), ("huang jensen", "Jensen Huang"), ("马斯克", "Elon Musk")]
)
async def test_typing_finds_an_entity_and_enter_goes_to_its_first_mention(
    app: NewsreaderApp, typed: str, name: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "j", "enter", "f", *("space" if c == " " else c for c in typed))
        await pilot.pause()
        entry = app.desk.panel.current
        assert entry is not None
        assert entry.name == name
        await pilot.press("enter")
        current, stored = app.desk.view.current, app.desk.view.stored
        assert current is not None
        assert stored is not None
        first = stored.entities[entry.key].entity.mentions[0]
        assert current == (first.block, first.start, first.end)
        assert app.desk.area == "text"
        assert f"{name}  1/" in text(app)


async def test_of_very_many_entities_the_last_typed_is_found(
    app: NewsreaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.control._MANY_ENTITIES", 3)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "j", "enter", "f", *"dojo", "enter")
        assert app.desk.view.stored.entities[app.desk.view.chosen].entity.name == "Dojo"
        await pilot.press("f", *"te")
        app.control._narrow_panel(app.control._narrowing, "te")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.desk.panel.typed == "te"
        assert app.desk.panel.current.name == "Tesla"


async def test_brackets_walk_all_mentions_of_the_chosen_entity_and_come_round(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "j", "enter", "f", "t", "e", "s", "l", "a", "enter")
        seen = [app.desk.view.current]
        for _ in range(5):
            await pilot.press("]")
            seen.append(app.desk.view.current)
        assert len(set(seen[:5])) == 5
        assert seen[5] == seen[0]
        await pilot.press("[")
        assert app.desk.view.current == seen[4]
        assert app.desk.panel.place == "5/5"


async def test_search_narrows_the_list_as_it_is_typed_and_escape_brings_all_back(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("/", *"factory")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.desk.articles.ids) == 1
        assert "Tesla opens a factory" in text(app)
        await pilot.press("escape")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.desk.articles.ids) == 5


async def test_a_search_that_finds_nothing_says_what_to_do(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("/", *"nvidai")
        await app.workers.wait_for_complete()
        await pilot.pause()
        if not app.desk.articles.ids:
            assert "Nothing found" in text(app)
            assert "nvidia" in text(app)
        await pilot.press("tab")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.desk.articles.ids


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 50), (20, 5)])
async def test_every_pane_can_be_reached_at_every_size(app: NewsreaderApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        for area in ("list", "text", "entities"):
            await pilot.pause()
            assert app.desk.area == area
            assert app.desk.pane().width >= 20
            assert app.main.query_one(f"#{area}").region.width == app.desk.pane().width
            await pilot.press("tab")
        assert app.desk.area == "list"


async def test_the_place_in_an_article_is_kept_through_resizes_and_restarts(make_app: object, library: Library) -> None:
    first = make_app()  # type: ignore[operator]
    async with first.run_test(size=(120, 40)) as pilot:
        await pilot.press("j", "enter", "space", "space", "space")
        before = first.desk.view.position()
        for size in ((60, 20), (40, 12), (200, 50), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        after = first.desk.view.position()
        assert after.block == before.block
        assert abs(after.offset - before.offset) < 70
    second = make_app()  # type: ignore[operator]
    async with second.run_test(size=(90, 30)) as pilot:
        await pilot.pause()
        kept = second.desk.view.position()
        assert second.desk.view.stored.row.title == "Tesla opens a factory"
        assert kept.block == after.block
        assert second.desk.area == "text"


async def test_markup_in_a_title_is_text(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "enter")
        assert "[not markup]" in text(app)


async def test_a_right_to_left_title_is_drawn_from_its_beginning_in_the_list(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert any("ةديدجلا ةيراطبلا" in line[:30] for line in lines(app))


async def test_articles_of_another_program_appear_and_nothing_moves_under_the_cursor(
    app: NewsreaderApp, library: Library
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j")
        before = (app.desk.articles.current, app.desk.articles.cursor - app.desk.articles.top)
        with Library.open(library.path) as other:
            store(other, [analysis("f.txt", "Newest of all", (("paragraph", "Text."),), published="2024-04-02")])
        app.control.look_for_changes()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.desk.articles.ids) == 6
        assert (app.desk.articles.current, app.desk.articles.cursor - app.desk.articles.top) == before
        assert "1 new article" in lines(app)[-1]


async def test_what_is_read_stays_in_the_list_of_the_unread_until_another_list_is_asked_for(
    app: NewsreaderApp, library: Library
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("F")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("j", "enter", "J", "h")
        before = [app.desk.articles.row(id).title for id in app.desk.articles.ids]
        current = app.desk.articles.current
        with Library.open(library.path) as other:
            store(other, [analysis("f.txt", "Newest of all", (("paragraph", "Text."),), published="2024-04-02")])
        app.control.look_for_changes()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [app.desk.articles.row(id).title for id in app.desk.articles.ids] == ["Newest of all", *before]
        assert app.desk.articles.current == current
        assert "1 new article" in lines(app)[-1]
        await pilot.press("F", "F")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.desk.articles.ids) == 4


async def test_a_revision_is_shown_in_the_place_that_was_read(app: NewsreaderApp, library: Library) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "enter", "space", "space")
        before = app.desk.view.position()
        stored = app.desk.view.stored
        blocks = (*((block.kind, block.text) for block in stored.article.blocks), ("paragraph", "And one thing more."))
        with Library.open(library.path) as other:
            store(
                other,
                [analysis("b.txt", "Tesla opens a factory, twice", blocks, published="2024-03-30T08:00:00+00:00")],
            )
        app.control.look_for_changes()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.desk.view.stored.article.title == "Tesla opens a factory, twice"
        assert app.desk.view.position() == before


@pytest.mark.parametrize("preview", [True, False])
async def test_the_text_follows_the_cursor_only_where_that_is_wanted(make_app: object, preview: bool) -> None:
    app = make_app(config=Config(preview=preview))  # type: ignore[operator]
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("j")
        timer = app.control._preview
        assert (timer is not None) == preview
        if timer:
            await timer.timer._task
            await pilot.pause()
        assert ("builds cars" in text(app)) == preview
        assert app.desk.library.articles.unread() == 5, "what is only looked at stays unread"


async def test_a_hit_opens_at_its_match(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.press("/", *"customers")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "enter")
        assert "customers" in text(app)
        assert "1/1" in lines(app)[-1]
        assert app.desk.view.position().block > 0


async def test_a_term_that_means_nothing_is_told(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.press("/", *"after:foo", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "/after:foo (?)" in text(app)
        assert lines(app)[-1].strip().startswith("after:foo is no date, as 2024, march or last week are.")


async def test_the_mouse_scrolls_and_opens(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.click("#list", offset=(5, 3))
        assert app.desk.articles.cursor == 1
        await pilot.click("#list", offset=(5, 3))
        await pilot.click("#list", offset=(5, 3))
        assert app.desk.view.stored.row.title == "Tesla opens a factory"
        await pilot.click("#text", offset=(5, 5))
        assert app.desk.area == "text"


async def test_the_raw_text_gives_the_place_back(app: NewsreaderApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "enter", "space", "space")
        before = app.desk.view.position()
        await pilot.press("R", "G", "R")
        assert app.desk.view.position() == before


async def test_right_to_left_text_stands_at_the_right_with_its_figures_in_order(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "k", "enter")
        await pilot.pause()
        line = next(line for line in lines(app) if "4680" in line)
        assert "(4680)" in line
        assert line.index("ةزهاج") < line.index("4680")


@pytest.fixture
def empty_app(tmp_path: Path) -> Iterator[NewsreaderApp]:
    """The app on a library without articles."""
    with Library.open(tmp_path / "empty.sqlite") as library:
        yield NewsreaderApp(library, scope=Scope(), config=Config(), display=Display(colour="mono"))


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_whatever_is_empty_says_in_full_what_to_do_next(empty_app: NewsreaderApp, size: tuple[int, int]) -> None:
    async with empty_app.run_test(size=size) as pilot:
        for keys, said in (
            ((), "newsreader import FOLDER"),
            (("'",), "keep it with W"),
            (("C",), "c shows what was cut"),
            (("A",), "M merges"),
            (("t",), "newsreader import FOLDER"),
            (("F",), "Nothing is unread"),
            (("F", "/", "z", "q", "enter"), "Nothing found"),
            (("escape", "tab"), "What you open is read here"),
            (("tab",), "stand here"),
            (("w",), "names nothing yet"),
        ):
            for key in keys:
                await pilot.press(key)
            await empty_app.workers.wait_for_complete()
            await pilot.pause()
            assert said in _words(empty_app), keys
            if empty_app.desk.sheet_open:
                await pilot.press("escape")


def _words(app: NewsreaderApp) -> str:
    """What every pane on the screen says, however its lines are broken."""
    panes = [pane for pane in (*app.desk.panes(), app.desk.status) if pane.width]
    drawn = (piece for pane in panes for y in range(pane.height) for piece in [("\n", ()), *pane.line(y)])
    return " ".join("".join(text for text, _ in drawn).replace("│", " ").split())


async def test_a_terminal_that_orders_right_to_left_text_itself_gets_it_as_it_is_written(make_app: object) -> None:
    app = make_app(display=Display(colour="truecolor", theme="newsreader-dark", bidi=True))  # type: ignore[operator]
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("G", "k", "enter")
        await pilot.pause()
        shown = text(app)
        assert "البطارية الجديدة (4680) جاهزة." in shown
        assert shown.count("البطارية الجديدة") == 3, "list, title and text"
