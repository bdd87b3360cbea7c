"""Typing on one line."""

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.line_editor import LineEditor

KEYS = ["backspace", "delete", "left", "right", "home", "end", "ctrl+u", "ctrl+w", "ctrl+k"]


@given(st.lists(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)), max_size=40))
def test_the_cursor_stays_in_the_text(steps: list[str]) -> None:
    editor = LineEditor()
    for step in steps:
        after = editor.pressed(step) if step in KEYS else editor.typed(step)
        assert after is not None
        editor = after
        assert 0 <= editor.cursor <= len(editor.text)
        assert "\n" not in editor.text
        assert "\x1b" not in editor.text


def test_editing_in_the_middle() -> None:
    editor = LineEditor.at_end("elon musk")
    for key in ("ctrl+w", "backspace", "home", "right", "delete"):
        editor = editor.pressed(key) or editor
    assert editor == LineEditor("eon", 1)
    assert editor.typed("l").text == "elon"
    assert editor.pressed("f5") is None
