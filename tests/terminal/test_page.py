"""A page: places that are kept, marks that stand where they belong, rows of the right width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article, Block, Cut
from reader.terminal.page import Page, Setting, draw
from reader.terminal.safe import cells
from reader.terminal.units import ASCII_GLYPHS, Glyphs, article_units, raw_units

TEXT = st.text(st.sampled_from("abc def, gé中文。 אב 1"), min_size=1, max_size=400).map(
    lambda text: " ".join(text.split())
)
BLOCKS = st.lists(
    st.tuples(st.sampled_from(["paragraph", "heading", "quote", "list_item", "note"]), TEXT.filter(bool)),
    min_size=1,
    max_size=12,
)  # fmt: skip


def article(blocks: list[tuple[str, str]], cuts: tuple[Cut, ...] = ()) -> Article:
    return Article("A title", tuple(Block(kind, text) for kind, text in blocks), cuts)  # type: ignore[arg-type]


def page(blocks: list[tuple[str, str]], width: int, cuts: tuple[Cut, ...] = ()) -> Page:
    made = article(blocks, cuts)
    return Page(article_units(made, "By no one", glyphs=Glyphs(), cuts=bool(cuts)), Setting(width))


@given(BLOCKS, st.integers(8, 150), st.integers(8, 150), st.data())
@settings(max_examples=60)
def test_a_character_is_found_again_in_any_width(
    blocks: list[tuple[str, str]], first: int, second: int, data: st.DataObject
) -> None:
    block = data.draw(st.integers(0, len(blocks) - 1))
    offset = data.draw(st.integers(0, len(blocks[block][1]) - 1))
    for width in (first, second):
        made = page(blocks, width)
        place = made.place(block, offset)
        line = made.line(place)
        assert line.block == block
        nxt = made.lines(place[0])[place[1] + 1 :]
        assert line.start <= offset
        assert not nxt or offset < nxt[0].start
        assert made.position(place) == (block, line.start)


@given(BLOCKS, st.integers(8, 150))
@settings(max_examples=60)
def test_every_row_has_the_width_of_its_pane(blocks: list[tuple[str, str]], width: int) -> None:
    made = page(blocks, width, (Cut("Share", "share-bar", "A bar of share links", 1, 0),))
    for (unit, _), line in made.window((0, 0), 500):
        row = draw(line, made.units[unit].text, made.setting, [(1, 3, "person"), (2, 6, "current")])
        assert sum(cells(text) for text, _ in row) == max(width, 8), line


@given(BLOCKS, st.integers(8, 150), st.integers(1, 40))
@settings(max_examples=60)
def test_down_and_up_again_comes_back(blocks: list[tuple[str, str]], width: int, count: int) -> None:
    made = page(blocks, width)
    down = made.moved((0, 0), count)
    assert made.moved(down, -count) == (0, 0)
    steps = made.distance((0, 0), down, count + 1)
    assert steps is not None
    assert steps <= count


def test_marks_lie_over_the_text_that_they_mean() -> None:
    blocks = [("paragraph", "Nvidia sells chips to Tesla and to others who pay what it asks, every day of the year.")]
    made = page(blocks, 40)
    found = ""
    for (unit, _), line in made.window((0, 0), 50):
        if line.block == 0 and line.kind == "paragraph":
            for text, roles in draw(line, made.units[unit].text, made.setting, [(0, 6, "org"), (22, 27, "org")]):
                found += text if "org" in roles else ""
    assert found == "NvidiaTesla"


def test_kinds_look_like_what_they_are() -> None:
    kinds = ("paragraph", "heading", "quote", "list_item", "list_item", "note")
    made = page([(kind, f"A {kind}") for kind in kinds], 60)
    rows = [
        "".join(t for t, _ in draw(line, made.units[u].text, made.setting, []))
        for (u, _), line in made.window((0, 0), 50)
    ]
    shown = [row.strip() for row in rows]
    assert "▎ A quote" in shown
    assert "┆ A note" in shown
    assert shown.index("• A list_item") + 1 == len(shown) - 1 - shown[::-1].index("• A list_item"), (
        "items stand together"
    )
    assert shown[shown.index("A heading") - 1] == ""


@pytest.mark.parametrize(
    ("item", "sign"),
    [("10,000 chips", "• "), ("4 chips", "• "), ("1. Chips", ""), ("12) Chips", ""), ("a) Chips", ""), ("- Chips", ""),
     ("A chip", "• "), ("3.5 chips", "• ")],
)  # fmt: skip
def test_an_item_gets_a_sign_unless_it_has_its_own(item: str, sign: str) -> None:
    made = page([("list_item", item)], 60)
    assert [line.prefix for _, line in made.window((0, 0), 20) if line.kind == "list_item"] == [sign]


@pytest.mark.parametrize("width", [60, 160])
def test_where_the_language_changes_the_new_one_is_named_beside_the_text_or_above_it(width: int) -> None:
    texts = [
        ("en", "In English."),
        ("zh", "中文。"),
        ("zh", "还是中文。"),
        ("en", "In English again."),
        ("ar", "نص عربي"),
    ]
    blocks = tuple(Block("paragraph", text, code) for code, text in texts)
    made = Page(article_units(Article("A title", blocks, language="en"), "", glyphs=Glyphs()), Setting(width))
    rows = [
        "".join(t for t, _ in draw(line, made.units[u].text, made.setting, []))
        for (u, _), line in made.window((0, 0), 50)
    ]
    assert all(cells(row) == width for row in rows)
    shown = [row.split() for row in rows if row.strip()]
    if width == 160:
        assert ["zh", "中文。"] in shown
    else:
        assert shown.index(["zh"]) + 1 == shown.index(["中文。"])
        assert next(row for row in rows if row.strip() == "ar").endswith("ar ")
    assert sum("zh" in row for row in shown) == 1
    assert not any("en" in row for row in shown)


@pytest.mark.parametrize("width", [60, 160])
def test_a_cut_has_its_reason_beside_it_or_below(width: int) -> None:
    made = page([("paragraph", "Text.")], width, (Cut("Share this", "share-bar", "A bar of links", 1, 0),))
    rows = [
        "".join(t for t, _ in draw(line, made.units[u].text, made.setting, []))
        for (u, _), line in made.window((0, 0), 50)
    ]
    beside = [row for row in rows if "Share this" in row and "A bar of links (share-bar)" in row]
    below = [row for row in rows if "A bar of links (share-bar)" in row and "Share" not in row]
    assert bool(beside) == (width == 160)
    assert bool(below) == (width == 60)


def test_ascii_signs_are_ascii_and_raw_text_keeps_its_lines() -> None:
    made = article([("quote", "Q"), ("list_item", "L"), ("note", "N")])
    drawn = Page(article_units(made, "", glyphs=ASCII_GLYPHS), Setting(40))
    for (unit, _), line in drawn.window((0, 0), 30):
        assert "".join(text for text, _ in draw(line, drawn.units[unit].text, drawn.setting, [])).isascii()
    assert [unit.text for unit in raw_units("one\n\ntwo")] == ["one", "", "two"]


def test_a_long_article_is_laid_out_only_where_it_is_looked_at() -> None:
    made = page([("paragraph", "word " * 200)] * 2000, 80)
    made.window((0, 0), 40)
    assert len(made._lines) < 10
    assert made.progress((len(made.units) - 1, 0)) == 1.0
