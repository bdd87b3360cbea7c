"""Nothing that a string holds reaches the terminal as anything but letters, and every letter has its cells."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from reader.terminal.safe import cells, pad, safe, safe_url, truncate

ANY = st.text(st.characters())
HOSTILE = [
    "\x1b[2J\x1b[H",
    "\x1b]0;title\x07",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b_Gf=100;AAAA\x1b\\",
    "\x9b31m",
    "\x9d0;title\x9c",
    "\x90q\x9c",
    "\x07\x08\x0b\x0c\x0e\x0f\x7f",
    "\r\n\t",
    "\u202e\u202d\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "\u200b\u2060\ufeff\u00ad",
    "\u2028\u2029\u0085",
    "\ud800\udfff",
    "\ufff9\ufffa\ufffb",
    "\U000e0041\U000e007f",
]
FORBIDDEN = {"Cc", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_that_a_terminal_acts_on_passes(hostile: str) -> None:
    shown = safe(f"before{hostile}after")
    assert shown.startswith("before")
    assert shown.endswith("after")
    assert not set(shown) & set(hostile) & {char for char in hostile if not char.isprintable()} - {" "}


@given(ANY)
def test_what_passes_is_printed_on_one_line(text: str) -> None:
    shown = safe(text)
    assert {unicodedata.category(char) for char in shown} & FORBIDDEN == set()
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff")
    assert safe(shown) == shown
    shown.encode("utf-8")


@given(st.lists(st.sampled_from([*HOSTILE, "Musk", "马斯克", "é", "e\u0301", "👩\u200d💻", "م\u200cن", " "])))
def test_hostile_sequences_in_any_order_and_broken_apart(parts: list[str]) -> None:
    shown = safe("".join(parts))
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert shown.count("Musk") == parts.count("Musk")
    assert shown.count("马斯克") == parts.count("马斯克")


@pytest.mark.parametrize(
    "text", ["naïve café", "马斯克", "הוא אמר", "مرحبا", "Ærøskøbing", "नमस्ते", "ﬁn", "“quoted” – dash…"]
)
def test_words_of_any_script_stay_as_they_are(text: str) -> None:
    assert safe(text) == text


def test_an_emoji_sequence_becomes_its_first() -> None:
    assert safe("👩\u200d💻!") == "👩!"
    assert safe("👍\U0001f3fd!") == "👍!"
    assert safe("❤\ufe0f!") == "❤!"


def test_joiners_stay_in_scripts_that_need_them() -> None:
    assert safe("می\u200cخواهم") == "می\u200cخواهم"
    assert safe("plain\u200ctext") == "plaintext"


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("马斯克", 6), ("e\u0301", 1), ("ｶﾞ", 2), ("한국", 4), ("👩", 2), ("", 0)]
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width == wcswidth(text)


@given(ANY, st.integers(0, 40))
def test_what_is_cut_to_a_width_fits_it(text: str, width: int) -> None:
    shown = safe(text)
    short = truncate(shown, width)
    assert cells(short) <= width
    assert (short == shown) == (cells(shown) <= width) or not width
    assert short == shown or short.endswith("…") or not width
    assert shown.startswith(short.removesuffix("…").rstrip())


@given(ANY, st.integers(1, 40))
def test_what_is_padded_takes_the_width_exactly(text: str, width: int) -> None:
    assert cells(pad(safe(text), width)) == width


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://wire.example/a?b=c#d", "https://wire.example/a?b=c#d"),
        ("  http://wire.example/ ", "http://wire.example/"),
        ("mailto:ann@wire.example", "mailto:ann@wire.example"),
        ("https://wire.example/ä b", "https://wire.example/%C3%A4%20b"),
        ("https://x.example/\x1b]0;own\x07", "https://x.example/%1B]0;own%07"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("//wire.example", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_links(url: str, shown: str | None) -> None:
    assert safe_url(url) == shown


@given(st.one_of(ANY, ANY.map("https://wire.example/".__add__)))
def test_a_link_is_plain_ascii_or_none(url: str) -> None:
    found = safe_url(url)
    assert found is None or (found.isascii() and found.isprintable() and " " not in found)
