"""The output stage: a terminal fed by it shows the very same cells as one fed by Textual alone."""

import unicodedata
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st
from wcwidth import wcwidth

from emulator import Terminal
from reader.terminal.clipboard import osc52
from reader.terminal.wire.output import Abilities, OutputStage
from reader.terminal.wire.style import Style, after, transition

STYLES = ["", "1", "2", "3", "4", "7", "31", "1;32", "38;5;208", "48;5;236", "38;2;1;2;3;48;2;9;9;9", "4;95", "44"]
# Characters whose width everyone agrees on; that our tables and the emulator's agree is part of the strategy.
LETTERS = st.sampled_from("abcXYZ .,-|─│▇…é") | st.sampled_from("马斯克语日本語한국어，。")
MARKED = st.builds(lambda base, mark: base + mark, st.sampled_from("aeo"), st.sampled_from("\u0301\u0308\u0323"))
WORDS = st.lists(LETTERS | MARKED, min_size=1, max_size=12).map("".join)


@st.composite
def strips(draw: st.DrawFn, width: int, height: int) -> str:
    """A write as Textual makes it: move, styled pieces, again; never past the right edge."""
    out = []
    for _ in range(draw(st.integers(1, 8))):
        y, x = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        out.append(f"\x1b[{y + 1};{x + 1}H")
        for style, text in draw(st.lists(st.tuples(st.sampled_from(STYLES), WORDS), min_size=1, max_size=4)):
            room, shown = width - x, ""
            for char in text:
                cells = max(0, wcwidth(char))
                if cells > room:
                    break
                shown, room = shown + char, room - cells
            x = width - room
            out.append(f"\x1b[{style}m{shown}\x1b[0m" if style else shown)
    return "".join(out)


@st.composite
def sessions(draw: st.DrawFn) -> tuple[int, int, bool, list[list[str]]]:
    width, height = draw(st.integers(4, 40)), draw(st.integers(2, 16))
    frames = draw(st.lists(st.lists(strips(width, height), min_size=1, max_size=3), min_size=1, max_size=5))
    return width, height, draw(st.booleans()), frames


@settings(max_examples=200, deadline=None)
@given(sessions())
@example((13, 2, False, [["\x1b[1;1Haaaaa马马\x1b[1ma马a\x1b[0m\x1b[1;1Haaaaaaaaaaa"]]))
def test_shows_the_same_cells_as_plain_output(session: tuple[int, int, bool, list[list[str]]]) -> None:
    width, height, margins, frames = session
    plain, staged = Terminal(width, height), Terminal(width, height, margins=margins)
    stage = OutputStage(width, height, Abilities(margins=margins))
    for frame in frames:
        for write in frame:
            plain.feed(write)
            stage.write(write)
        staged.feed(stage.flush())
        assert staged.cells() == plain.cells()


def pane(rows: list[str], x: int, width: int, first: int, style: str = "36") -> str:
    return "".join(
        f"\x1b[{y + 3};{x + 1}H\x1b[{style}m{row[:width].ljust(width)}\x1b[0m"
        for y, row in enumerate(rows[first : first + 12])
    )


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.integers(0, 30), min_size=2, max_size=8),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["36", "36;48;5;236", "4;48;5;22", "1;7"]),
)
def test_scrolled_panes_show_the_same_cells(
    tops: list[int], margins: bool, full: bool, erases: bool, style: str
) -> None:
    rows = [f"{number} 马 row number {number * number}" for number in range(60)]
    x, columns = (0, 60) if full else (14, 30)
    plain, staged = Terminal(60, 18), Terminal(60, 18, margins=margins)
    stage = OutputStage(60, 18, Abilities(margins=margins, erases_with_background=erases))
    for terminal_frame in ["\x1b[1;1H\x1b[44mhead", *(pane(rows, x, columns, top, style) for top in tops)]:
        plain.feed(terminal_frame)
        stage.write(terminal_frame)
        staged.feed(stage.flush())
        assert staged.cells() == plain.cells()


def test_a_scrolled_pane_costs_less_than_a_tenth_of_its_cells() -> None:
    rows = [f"{unicodedata.name(chr(97 + n % 26))} {n} and so on" for n in range(60)]
    for full, margins in ((True, False), (False, True)):
        x, columns = (0, 60) if full else (14, 30)
        stage = OutputStage(60, 18, Abilities(margins=margins))
        stage.write(pane(rows, x, columns, 0))
        stage.flush()
        stage.write(pane(rows, x, columns, 1))
        assert len(stage.flush()) < 12 * columns / 3


def test_nothing_is_sent_when_nothing_changed() -> None:
    stage = OutputStage(40, 10)
    stage.write("\x1b[2;3H\x1b[31mred\x1b[0m")
    assert stage.flush()
    stage.write("\x1b[2;3H\x1b[31mred\x1b[0m")
    assert stage.flush() == ""


def test_modes_and_the_clipboard_pass_through_in_order_even_while_drawings_are_held() -> None:
    stage = OutputStage(40, 10)
    stage.hold()
    stage.write("\x1b[?25l\x1b[2;2Hx\x1b]52;c;YQ==\x07\x1b[?2004h")
    assert stage.flush() == "\x1b[?25l\x1b]52;c;YQ==\x07\x1b[?2004h"
    stage.release()
    assert "x" in stage.flush()


def test_a_resized_screen_is_sent_whole() -> None:
    stage = OutputStage(20, 4)
    stage.write("\x1b[1;1Habc")
    stage.flush()
    stage.resize(30, 5)
    stage.write("\x1b[1;1Habc")
    terminal = Terminal(30, 5)
    terminal.feed("\x1b[2;1Hwhat the terminal kept")
    terminal.feed(stage.flush())
    assert terminal.text() == ["abc", "", "", "", ""]


def test_every_change_of_style_arrives() -> None:
    for old, new in product(STYLES, STYLES):
        before, wanted = after(Style(), old or "0"), after(Style(), new or "0")
        sequence = transition(before, wanted)
        assert after(before, sequence[2:-1] or "0") == wanted if sequence else before == wanted


@given(st.sampled_from(["text", "\u8ba1\u7b97 text"]), st.booleans())
def test_what_is_sent_to_the_clipboard_passes_whole_through_tmux_and_screen(text: str, in_tmux: bool) -> None:
    sequence = osc52(text, tmux=in_tmux, screen=not in_tmux)
    stage = OutputStage(20, 4)
    stage.write("\x1b[1;1Hbefore" + sequence + "\x1b[2;1Hafter")
    assert sequence in stage.flush()
    assert stage.flush() == ""
