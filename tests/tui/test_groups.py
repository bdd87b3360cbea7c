"""Rows and places of articles between headings agree, whatever the groups."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.panes.groups import Groups


@given(st.lists(st.integers(1, 50), max_size=40), st.integers(0, 500))
def test_every_article_has_a_row_under_its_heading(sizes: list[int], beyond: int) -> None:
    groups = Groups([(str(number), size) for number, size in enumerate(sizes)])
    total = sum(sizes)
    label = [str(number) for number, size in enumerate(sizes) for _ in range(size)]
    rows = [groups.row(place) for place in range(total)]
    assert [groups.place(row) for row in rows] == list(range(total))
    assert [groups.heading(row)[0] for row in rows] == label
    headings = sorted(set(range(total + len(groups))) - set(rows))
    assert [groups.place(row) for row in headings] == [None] * len(sizes)
    assert [groups.heading(row) for row in headings] == [(str(n), size) for n, size in enumerate(sizes)]
    if not sizes:
        assert groups.row(beyond) == groups.place(beyond) == beyond
