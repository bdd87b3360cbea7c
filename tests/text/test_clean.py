"""What a reader sees of a cleaned dump, on the real samples and on dumps of every shape."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableInput
from reader.model import Article, Document
from reader.text.clean import clean
from reader.text.decision import Decision
from reader.text.templates import repeated

SEEDS = Path(__file__).parents[2] / "seeds"

TITLE = "Northport closes its harbour bridge for eighteen months"
BODY = (
    "The council of Northport voted on Tuesday to close the old harbour bridge for eighteen months, after engineers "
    "found cracks in two of its pillars.",
    "Drivers will have to use the tunnel at Eastgate, which carries forty thousand cars a day already and is due for "
    "repairs of its own next year.",
    "“Nobody likes it, but the alternative is worse,” said the mayor, Alice Brandt, who had argued against the plan "
    "until last month.",
    "The work is expected to cost thirty million, two thirds of which will come from the state. It begins in March.",
)


def read(text: str, **options: object) -> Article:
    return clean(Document("dump.txt", text.encode()), **options)  # type: ignore[arg-type]


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def seed(start: str) -> Article:
    (path,) = SEEDS.glob(f"{start}_*.txt")
    return clean(Document(str(path), path.read_bytes()))


def assert_accounted(article: Article) -> None:
    """Every character that is not white space lies in exactly one block, piece of furniture or cut."""
    owners = [0] * len(article.text)
    for part in (*article.blocks, *article.furniture, *article.cuts):
        for start, end in part.spans:
            assert 0 <= start < end <= len(article.text)
            for at in range(start, end):
                owners[at] += 1
    wrong = [at for at, char in enumerate(article.text) if not char.isspace() and owners[at] != 1]
    assert not wrong, (article.text[wrong[0] - 20 : wrong[0] + 20], owners[wrong[0]])


def test_seed_with_furniture_around_it() -> None:
    article = seed("000")
    assert article.title.startswith("After Gutting Twitter’s Labor Force")
    assert article.byline == ("Rohail Saleem",)
    assert article.source == "Wccftech"
    assert texts(article)[0].startswith("Elon Musk these days is a content writer’s dream come true")
    assert [block.text[:30] for block in article.blocks if block.kind == "heading"] == [
        "Elon Musk Has Purchased 10,000"
    ]
    rules = {cut.text: cut.rule for cut in article.cuts}
    assert rules["Button"] == "button"
    assert rules["Elon Musk Twitter AI"] == "alt-text"
    assert rules["https://twitter.com/chancery_daily/status/1646017125637578759"] == "social-link"


def test_seed_with_key_points_and_an_update() -> None:
    article = seed("001")
    assert article.title == "Elon Musk Purchases 10,000 GPUs for AI Project at Twitter, Says Report"
    assert [block.kind for block in article.blocks[:3]] == ["list_item"] * 3
    assert article.blocks[0].text == "Elon Musk buys 10,000 GPUs and hires AI experts for Twitter project"
    assert article.blocks[-1].kind == "note"
    assert not [cut for cut in article.cuts if cut.rule != "markup"]
    assert "updated" in article.flags


def test_seed_with_addresses_stuck_to_sentences() -> None:
    article = seed("002")
    assert article.published == "2024-03-23T06:52:00-05:00"
    assert article.section == "It"
    inside = [cut for cut in article.cuts if cut.rule == "image-link"]
    assert len(inside) == 3
    for cut in inside:
        assert cut.offset is not None
        assert cut.text.startswith("?url=http%3A")
        assert 0 <= cut.offset <= len(article.blocks[cut.block].text)
    assert [block.language for block in article.blocks].count("zh") == 2
    assert article.language == "en"


def test_seed_without_blank_lines_or_headline() -> None:
    article = seed("003")
    assert article.title == "Unprecedented Partnership Amidst IPO Anticipation"
    assert [block.kind for block in article.blocks].count("heading") == 5
    assert not any("**" in text for text in texts(article))
    assert texts(article)[-1].startswith("Google's $920 million monthly deal")


def test_seed_with_a_summary_cut_short() -> None:
    article = seed("004")
    assert article.title == "SpaceX's GPU Rental Spree Raises Red Flags for Grok AI's Future Success"
    assert next(cut.rule for cut in article.cuts) == "summary-stub"
    assert len(article.blocks) == 9


@pytest.mark.parametrize("start", ["000", "001", "002", "003", "004"])
def test_seeds_are_accounted_for(start: str) -> None:
    assert_accounted(seed(start))


@pytest.mark.parametrize("separator", ["\n\n", "\n", "\r\n", "<br>", "\t\t", "\\n"])
def test_every_shape_of_dump_gives_the_same_text(separator: str) -> None:
    lines = [
        TITLE,
        "By Jane Doe",
        "March 3, 2024 10:30 AM EST",
        *BODY[:2],
        "Advertisement",
        *BODY[2:],
        "Share this article",
    ]
    # Where a rarer mark stands for the line break there must be enough of them to be seen.
    padding = ["Read more: A look at the tunnel", "Sign up for our newsletter", "Leave a comment"]
    article = read(separator.join([*lines, *padding]))
    assert article.title == TITLE
    assert article.byline == ("Jane Doe",)
    assert article.published == "2024-03-03T10:30:00-05:00"
    assert " ".join(texts(article)) == " ".join(BODY)


def test_hard_wraps_and_hyphenation_are_undone() -> None:
    wrapped = (
        "The council of Northport voted on Tuesday to close the old harbour\nbridge for eighteen months, after engi-\n"
        "neers found cracks in two of its pillars and the ministry of trans-\nport warned of worse to come in winter.\n\n"  # noqa: E501
        "Drivers will have to use the tunnel at Eastgate, which carries forty\nthousand cars a day already and is due "
        "for repairs of its own next\nyear, when the bridge will still be closed to them and to everyone.\n"
    )
    article = read(f"{TITLE}\n\n{wrapped}")
    assert "after engineers found" in texts(article)[0]
    assert "ministry of transport warned" in texts(article)[0]
    assert len(article.blocks) == 2


def test_an_article_on_one_line_is_split_and_cleaned() -> None:
    line = f"{TITLE} By Jane Doe Published March 3, 2024 {' '.join(BODY[:2])} Advertisement {' '.join(BODY[2:])} Share this article"  # noqa: E501
    article = read(line + " " + " ".join(BODY))
    assert article.title == TITLE
    assert article.byline == ("Jane Doe",)
    assert "Advertisement" not in " ".join(texts(article))


def test_what_would_cut_much_is_not_believed_of_more_than_buttons() -> None:
    calls = [
        f"Sign up for our newsletter number {number} and get the best of our stories in your inbox every single morning."  # noqa: E501
        for number in ("one", "two", "three", "four", "five", "six")
    ]
    article = read("\n\n".join([TITLE, BODY[0], *calls, "Share on Facebook", "Copy link"]))
    assert "much-cut" in article.flags
    assert calls[0] in texts(article)
    assert "Share on Facebook" not in texts(article)


def test_a_lost_title_is_replaced_and_flagged() -> None:
    article = read("\n\n".join(BODY))
    assert "title-replaced" in article.flags
    assert article.title.startswith("The council of Northport voted")
    assert texts(article)[0] == BODY[0]


def test_the_readers_word_outdoes_the_rules() -> None:
    dump = "\n\n".join([TITLE, *BODY[:2], "Advertisement", *BODY[2:], "The Northport files, part three of nine"])
    assert "Advertisement" in texts(read(dump, decisions=[Decision("Advertisement", keep=True)]))
    cut = read(dump, decisions=[Decision(BODY[1], keep=False)])
    assert BODY[1] not in texts(cut)
    assert next(each for each in cut.cuts if each.text == BODY[1]).rule == "reader-cut"


def test_what_repeats_across_a_source_goes() -> None:
    line = "The Northport Files: a bridge, a tunnel, a town"
    dumps = [
        "\n\n".join(
            [f"{TITLE}, part {word}", *(f"{text} {word.title()}." for text in BODY[:2]), line, f"{word} {BODY[3]}"]
        )
        for word in ("one", "two", "three", "four")
    ]
    learned = dict(repeated(read(dump) for dump in dumps))
    assert learned[line] == 4
    article = read(dumps[0], templates=[line])
    assert line not in texts(article)
    assert next(cut for cut in article.cuts if cut.text == line).rule == "template"


def test_hints_of_the_source_win() -> None:
    hints = {
        "title": "Bridge closed",
        "byline": "Jane Doe and John Roe",
        "published": "2024-03-03T10:30:00Z",
        "source": "The Courier",
    }
    article = clean(Document("feed#1", "\n\n".join([TITLE, *BODY]).encode(), hints=hints))
    assert article.title == "Bridge closed"
    assert article.byline == ("Jane Doe", "John Roe")
    assert article.published == "2024-03-03T10:30:00+00:00"
    assert article.source == "The Courier"


@pytest.mark.parametrize("data", [b"", b"  \n\n ", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(32)) * 8])
def test_what_is_no_text_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"strange\.txt"):
        clean(Document("strange.txt", data))


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "(",
        "x",
        "“A. ",
        "<p ",
        '{"a":',
        "[a](",
        "Read more: Title ",
        "1 2 3 . ",
        "他说今天天气很好。",
        " \n",
        "*_",
    ],
)
def test_a_long_monotone_text_is_no_trouble(unit: str) -> None:
    article = read("Title here\n" + unit * 20000)
    assert article.text


_PIECES = st.sampled_from(
    [
        TITLE, *BODY, "Advertisement", "Share", "By Jane Doe", "March 3, 2024", "Photo: Jane Roe/AP", "# Heading **bold**", "• item one",  # noqa: E501
        "<p>a paragraph of text</p>", "?url=http%3A%2F%2Fa.b%2Fc.jpg&quality=80", "Home > News > It", "Comments (3)", "— 1 —", "[link](http://a.b)",  # noqa: E501
        "var a = 1; window.b(a);", "他说今天天气很好。", "Von Max Muster", "12.03.2024, 14:05 Uhr", "Update: more", "****", "\"quoted line\"", "Tags: a, b",  # noqa: E501
    ]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.tuples(st.one_of(_PIECES, st.text(max_size=60)), st.sampled_from(["\n", "\n\n", " ", "\t", "  "])),
        min_size=1,
        max_size=30,
    )
)
def test_every_character_is_accounted_for(parts: list[tuple[str, str]]) -> None:
    text = "".join(piece + separator for piece, separator in parts)
    try:
        article = read(text)
    except UnreadableInput:
        return
    assert_accounted(article)
    for block in article.blocks:
        assert block.text == " ".join(block.text.split())
        kept = re.sub(r"\s", "", "".join(article.text[start:end] for start, end in block.spans))
        assert set(re.sub(r"\s", "", block.text)) <= set(kept)
    for cut in article.cuts:
        assert cut.reason
        if cut.offset is not None:
            assert 0 <= cut.offset <= len(article.blocks[cut.block].text)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_bytes_of_any_kind_give_safe_text_or_are_refused(data: bytes) -> None:
    try:
        article = clean(Document("any", data))
    except UnreadableInput:
        return
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]", article.text)
    assert_accounted(article)
