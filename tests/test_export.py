"""An article in forms for others: nothing in the text is taken for markup, a formula or another article."""

import csv
import io
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from reader import export
from reader.model import Analysis, Article, Block, Cut, Entity, Mention

HOSTILE = "*Stars* _and_ [links](javascript:x) <script>alert(1)</script> `code` # head ==mark== ~~gone~~ \\ end"
MUSK = Entity("Elon Musk", "PERSON", (Mention(0, 0, 4, "Musk"), Mention(1, 0, 4, "Musk")), ("Musk", "马斯克"))
PRICE = Entity("$5", "MONEY", (Mention(0, 11, 13, "$5"),), value={"amount": 5, "currency": "USD"})


def analysis(*blocks: Block, entities: tuple[Entity, ...] = (), cuts: tuple[Cut, ...] = (), **more: object) -> Analysis:
    return Analysis("a.txt", Article("A title", blocks, cuts, **more), entities)  # type: ignore[arg-type]


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


def unescaped(markdown: str) -> str:
    """What a Markdown reader takes for plain text: escapes undone."""
    return re.sub(r"\\([\\`*_\[\]<>#~=])", r"\1", markdown)


def test_hostile_text_is_plain_text_in_markdown() -> None:
    written = export.as_markdown(analysis(paragraph(HOSTILE)))
    line = written.splitlines()[2]
    assert re.search(r"(?<!\\)[*_\[\]<>`#~=]", line) is None
    assert unescaped(line) == HOSTILE


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_any_words_come_back_out_of_markdown(text: str) -> None:
    written = export.as_markdown(analysis(paragraph(text), paragraph("The end.")))
    assert unescaped(written.removeprefix("# A title\n\n").removesuffix("\n\nThe end.\n")).replace("\\", "") == (
        text.replace("\\", "")
    )


def test_a_paragraph_that_begins_like_a_list_stays_a_paragraph() -> None:
    for text in (
        "- no item",
        "+ no item",
        "1. no item",
        "2024. A year",
        "1) no item",
        "> no quote",
        "--- no rule",
        "| a | b |",
    ):
        line = export.as_markdown(analysis(paragraph(text))).splitlines()[2]
        assert re.match(r"[-+>|]|\d+[.)]\s", line) is None, line


def test_kinds_of_block() -> None:
    blocks = (
        Block("heading", "Part", level=2),
        Block("list_item", "one"),
        Block("list_item", "two"),
        Block("quote", "said"),
        Block("note", "corrected"),
        Block("code", "x = *y*"),
    )
    written = export.as_markdown(analysis(*blocks))
    assert written == "# A title\n\n### Part\n\n- one\n- two\n\n> said\n\n> corrected\n\n```\nx = *y*\n```\n"


def test_code_that_holds_a_fence_stays_in_its_own() -> None:
    lines = export.as_markdown(analysis(Block("code", "a\n```\n# b"), paragraph("after"))).splitlines()
    opening = lines[2]
    assert set(opening) == {"`"}
    assert lines[lines.index(opening, 3) :] == [opening, "", "after"]
    assert lines[3:6] == ["a", "```", "# b"]


def test_highlights_and_notes_stand_where_they_were_made() -> None:
    marked = [export.Marked(0, 5, 8, "why *four*?"), export.Marked(0, 0, 3)]
    written = export.as_markdown(analysis(paragraph("One, two, three."), paragraph("Four.")), marked=marked)
    assert written.splitlines()[2:] == ["==One==, ==two==, three.", "", "> Note: why \\*four\\*?", "", "Four."]


def test_cuts_stand_where_they_stood_with_their_reason() -> None:
    cuts = (
        Cut("Share *this*", "share-bar", "A bar of links", 1, 0),
        Cut("(click)", "click", "A call to click", 2, 0, 3),
        Cut("All rights\nreserved", "rights", "A notice", 9, 2),
    )
    one = analysis(paragraph("One, two."), paragraph("Three."), cuts=cuts)
    assert "~~" not in export.as_markdown(one)
    assert export.as_markdown(one, cuts=True).splitlines()[2:] == [
        "~~Share \\*this\\*~~ *(A bar of links)*",
        "",
        "One ~~(click)~~ *(A call to click)* , two.",
        "",
        "Three.",
        "",
        "~~All rights reserved~~ *(A notice)*",
    ]


def test_entities_by_type_with_their_counts() -> None:
    written = export.as_markdown(analysis(paragraph("Musk spent $5."), entities=(PRICE, MUSK)))
    assert written.endswith("## Entities\n\n- **People**: Elon Musk (2)\n- **Money**: $5 (1)\n")
    assert "Entities" not in export.as_markdown(analysis(paragraph("x"), entities=(MUSK,)), entities=False)


def test_the_line_of_who_where_and_when() -> None:
    written = export.as_markdown(
        analysis(
            byline=("Ann Reed", "Bo Li"), source="The_Wire", published="2024-03-23T06:52:00", url="https://w.example/"
        )
    )
    assert written == "# A title\n\n*Ann Reed, Bo Li · The\\_Wire · 2024-03-23 06:52:00*\n\n<https://w.example/>\n"


def test_linear_text() -> None:
    blocks = (Block("heading", "Part", level=2), Block("list_item", "one"), paragraph("*Two*"))
    assert export.as_text(analysis(*blocks, source="Wire")) == "A title\nWire\n\nPart\n\n• one\n\n*Two*\n"


def test_the_contract_on_one_line() -> None:
    one = analysis(paragraph("Musk spent $5."), entities=(MUSK, PRICE), cuts=(Cut("x", "share-bar", "A bar", 3),))
    line = export.as_jsonl(one)
    assert "\n" not in line
    assert "马斯克" in line
    found = json.loads(line)
    assert found["cuts"] == [{"text": "x", "rule": "share-bar", "reason": "A bar", "line": 3}]
    assert found["entities"][1] == {
        "name": "$5",
        "type": "MONEY",
        "aliases": [],
        "value": {"amount": 5, "currency": "USD"},
        "mentions": [{"block": 0, "start": 11, "end": 13, "text": "$5"}],
    }


def test_no_cell_is_a_formula() -> None:
    for start in ("=", "+", "-", "@", "\t=", "\r\n=", " =", "\x1b="):
        evil = Entity(f"{start}HYPERLINK(1)", "ORG", (), (f"{start}1", "two"))
        row = only_row(evil)
        assert row["name"] == f"'{start[-1]}HYPERLINK(1)"
        assert row["aliases"] == f"'{start[-1]}1; two"


def only_row(entity: Entity) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(export.render([analysis(entities=(entity,))], "csv"), newline=""))
    return row


@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" ,;\"'\n\r")))
def test_any_name_comes_back_out_of_csv(name: str) -> None:
    row = only_row(Entity(name, "ORG", (), (name,)))
    assert row["name"].split() == ([f"'{name.strip()}"] if name.strip()[:1] in tuple("=+-@") else [name])[0].split()


def test_several_articles_in_one_text() -> None:
    two = [analysis(paragraph("One.")), analysis(paragraph("Two."))]
    assert len(json.loads(export.render(two, "json"))) == 2
    assert [json.loads(line)["blocks"][0]["text"] for line in export.render(two, "jsonl").splitlines()] == [
        "One.",
        "Two.",
    ]
    assert export.render(two, "txt") == "A title\n\nOne.\n\nA title\n\nTwo.\n"
    assert export.render(two, "md").count("# A title\n") == 2
    assert export.render([], "json") == "[]\n"
    assert export.render([], "jsonl") == ""
