"""What a terminal sends, cut into keys and sequences: the same however it comes in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.terminal.typed import Piece, Typed

SENT = [
    *("j", "é", "中", "\r", "\x03", "[", "]", "O", "P"),
    *("\x1b", "\x1b[A", "\x1bOB", "\x1b[1;5C", "\x1b[[A", "\x1b[200~a\x1b[Ab\x1b[201~", "\x1b[?2026;2$y"),
    *("\x1b]11;rgb:0000/0000/0000\x07", "\x1bP>|xterm\x1b\\", "\x1b[<0;3;4M"),
]


def joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring texts as one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and piece.kind == found[-1].kind == "text":
            found[-1] = Piece("text", found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def cut(*parts: str) -> list[Piece]:
    typed = Typed()
    pieces = [piece for part in parts for piece in typed.pieces(part)]
    assert typed.waits or not list(typed.pieces("", over=True))
    return joined([*pieces, *typed.pieces("", over=True)])


@given(st.lists(st.sampled_from(SENT), max_size=12), st.data())
def test_parts_do_not_matter(sent: list[str], data: st.DataObject) -> None:
    whole = "".join(sent)
    at = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=5)))
    parts = [whole[start:end] for start, end in zip([0, *at], [*at, len(whole)], strict=True)]
    assert cut(*parts) == cut(whole)


@given(st.text(alphabet="\x1b[]OPA~;?019\x07\\jé", max_size=60))
def test_nothing_is_lost_but_the_marks_of_a_paste(sent: str) -> None:
    typed = Typed()
    pieces = [*typed.pieces(sent), *typed.pieces("", over=True)]
    assert "".join(piece.text for piece in pieces) == sent


@pytest.mark.parametrize("after", ["j", "q", "\r", "é", "\x03", "\x7f", " "])
def test_esc_and_a_key_that_come_together_are_two_keys(after: str) -> None:
    assert cut("\x1b" + after) == [Piece("escape", "\x1b"), Piece("text", after)]
    assert cut("\x1b\x1b" + after) == [Piece("escape", "\x1b")] * 2 + [Piece("text", after)]


def test_an_answer_to_a_question_that_nobody_asked_is_no_key() -> None:
    assert [piece.kind for piece in cut("\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?64;1c\x1b[24;80R")] == ["sequence"] * 3


def test_what_looks_like_a_sequence_is_keys_once_nothing_follows() -> None:
    typed = Typed()
    assert list(typed.pieces("\x1b]")) == []
    assert typed.waits
    assert list(typed.pieces("", over=True)) == [Piece("escape", "\x1b"), Piece("text", "]")]
    assert not typed.waits


def test_a_paste_waits_for_its_end_however_long_that_takes() -> None:
    typed = Typed()
    assert list(typed.pieces("\x1b[200~a \x1b[31mb")) == []
    assert not typed.waits
    assert list(typed.pieces("c\x1b[201~j")) == [Piece("paste", "a \x1b[31mbc"), Piece("text", "j")]
