"""Text for ASCII terminals."""

from hypothesis import given
from hypothesis import strategies as st

from reader.terminal.ascii_text import ascii_text
from reader.terminal.safe import cells, safe


@given(st.text(max_size=60).map(safe))
def test_it_is_ascii_and_as_wide_as_before(text: str) -> None:
    shown = ascii_text(text)
    assert shown.isascii()
    assert len(shown) == cells(text)


def test_what_is_meant_can_still_be_read() -> None:
    assert ascii_text("“Café” — l’été, 马斯克…") == '"Cafe" - l\'ete, ??????.'
