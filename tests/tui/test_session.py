"""What is kept from start to start, and what becomes of it when it cannot be understood."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.session import Session, restored

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
FIELDS = st.sampled_from(["article", "sort", "area", "with_entities", "two_lines", "row", "query", "theme", "measure"])


def test_a_session_comes_back_as_it_was() -> None:
    session = Session(
        7, 9, 3, "chips", (1, 2), (3,), True, "title", "entities", False, 66, "name", True, "ansi-dark", True
    )
    assert restored(session.stored()) == session


@given(st.dictionaries(FIELDS, JSON))
def test_anything_else_in_the_library_gives_a_session_that_works(value: dict[str, object]) -> None:
    session = restored(value)
    assert session.area in ("list", "text", "entities")
    assert all(isinstance(key, int) for key in session.with_entities)
    session.scope()
