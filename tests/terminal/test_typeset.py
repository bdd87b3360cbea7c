"""Lines: where text is broken, that nothing of it is lost, and in what order it is drawn."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.terminal.safe import cells
from reader.terminal.typeset import break_lines, hangs, is_rtl, units, visual_order, widened

WORDS = st.text(st.sampled_from("abcdefgh,.-—“”é中国，。（）あいう אבגשלום 123 \t"), max_size=300)
PROSE = (
    "The event drew about sixteen thousand people, among them leaders of the industry and a few who only came to see "
    "the hall. Executives took part in two sessions, one on chips and one on power, and said little that was new."
)


@given(WORDS, st.integers(1, 90))
def test_lines_hold_every_word_once_and_fit(text: str, width: int) -> None:
    lines = break_lines(text, width)
    shown = [text[start:end] for start, end in lines]
    assert "".join("".join(shown).split()) == "".join(text.split())
    assert all(line == line.strip() and line for line in shown)
    assert all(before[1] <= after[0] for before, after in pairwise(lines))
    assert all(cells(line) <= max(width, 2) for line in shown)


def test_no_short_word_is_left_alone_on_the_last_line() -> None:
    for width in range(40, 80):
        lines = [PROSE[start:end] for start, end in break_lines(PROSE, width)]
        assert len(lines[-1]) >= 8, (width, lines[-1])


def test_the_right_edge_is_more_even_than_filling_line_by_line() -> None:
    def unevenness(lengths: list[int], width: int) -> int:
        return sum((width - length) ** 2 for length in lengths[:-1])

    for width in (38, 52, 66):
        greedy: list[int] = []
        used = 0
        for word in PROSE.split():
            if used and used + 1 + len(word) > width:
                greedy.append(used)
                used = 0
            used += len(word) + bool(used)
        ours = [end - start for start, end in break_lines(PROSE, width)]
        assert unevenness(ours, width) <= unevenness([*greedy, used], width)


def test_chinese_lines_are_filled_and_no_closing_mark_begins_one() -> None:
    text = "马斯克表示，特斯拉将购买更多英伟达芯片，用于训练自动驾驶系统。“我们的供应有限”，黄仁勋说（上周）。"
    for width in range(12, 40):
        lines = [text[start:end] for start, end in break_lines(text, width)]
        assert not any(line[0] in "，。”）" for line in lines), (width, lines)
        assert not any(line[-1] in "“（" for line in lines), (width, lines)
        assert all(cells(line) >= width - 5 for line in lines[:-1]), (width, lines)


def test_a_word_wider_than_the_line_is_split_and_a_hyphen_is_a_place_to_break() -> None:
    assert [("x" * 25)[start:end] for start, end in break_lines("x" * 25, 10)] == ["x" * 10, "x" * 10, "x" * 5]
    hyphened = "a hardware-buying spree"
    shown = [hyphened[start:end] for start, end in break_lines(hyphened, 12)]
    assert shown == ["a hardware-", "buying spree"]


@given(st.text(st.sampled_from("ab c"), max_size=9000), st.integers(10, 4000))
def test_a_long_paragraph_is_cut_into_units_without_loss(text: str, size: int) -> None:
    found = units(text, size)
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= size * 2 for start, end in found)


def test_hebrew_is_drawn_from_the_right_with_figures_as_they_are_read() -> None:
    text = "שלום (abc 12) עולם"
    assert is_rtl(text)
    order = visual_order(text, True)
    assert order is not None
    drawn = "".join(text[index] for index, _ in order)
    assert drawn.startswith("םלוע")
    assert drawn.endswith("םולש")
    assert "abc 12" in drawn


@given(st.text(st.sampled_from("אבג abc 12()֑־م"), max_size=40))
def test_drawing_order_is_a_permutation(text: str) -> None:
    order = visual_order(text, is_rtl(text))
    if order is not None:
        assert sorted(index for index, _ in order) == list(range(len(text)))


@given(st.lists(st.text("abcdef", min_size=1, max_size=9), min_size=2, max_size=15), st.integers(10, 90))
def test_spaces_are_widened_evenly_or_not_at_all(words: list[str], width: int) -> None:
    line = " ".join(words)
    gaps = widened(line, width)
    assert len(set(gaps)) == len(gaps)
    assert all(line[gap] == " " for gap in gaps)
    if gaps:
        assert len(line) + len(gaps) == width
        between = [line[:gap].count(" ") for gap in gaps]
        steps = [after - before for before, after in pairwise(between)]
        assert not steps or max(steps) - min(steps) <= 1


def test_latin_text_stands_as_it_is() -> None:
    assert visual_order("plain text", False) is None
    assert not is_rtl("plain text")
    assert hangs("“Quoted”")
    assert not hangs("Quoted")
