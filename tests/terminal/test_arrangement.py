"""The panes share the screen without a gap, and the one with the keys is always there."""

from hypothesis import given
from hypothesis import strategies as st

from reader.terminal.arrangement import AREAS, Area, arrange
from reader.terminal.page import Setting


@given(st.integers(1, 400), st.sampled_from(AREAS), st.booleans())
def test_no_column_is_lost_and_the_pane_with_the_keys_is_shown(width: int, area: Area, only_text: bool) -> None:
    plan = arrange(width, area, only_text=only_text)
    assert sum(plan.columns(each) for each in AREAS) == width
    assert plan.shown(area)
    assert not plan.ruled(next(each for each in AREAS if plan.shown(each)))


@given(st.integers(80, 119))
def test_the_drawer_takes_the_lists_place_and_leaves_the_text_as_it_is(width: int) -> None:
    assert arrange(width, "list").text == arrange(width, "entities").text == arrange(width, "text").text
    assert not arrange(width, "entities").shown("list")


def test_three_two_and_one() -> None:
    shown = {width: sum(arrange(width, "text").shown(area) for area in AREAS) for width in (40, 79, 80, 119, 120, 200)}
    assert shown == {40: 1, 79: 1, 80: 2, 119: 2, 120: 3, 200: 3}


def test_three_panes_leave_the_text_a_measure_that_reads_well_and_wider_screens_more() -> None:
    columns = [Setting(arrange(width, "text").text - 1, 80).columns for width in range(120, 220)]
    assert columns[0] >= 66
    assert columns == sorted(columns)
    assert columns[-1] == 80
