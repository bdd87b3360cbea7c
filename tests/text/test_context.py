"""What the lines around a line say of it."""

import pytest

from reader.model import Article, Document
from reader.text.clean import clean

STORY = (
    "The council voted on Tuesday to close the old harbour bridge for eighteen months, after divers found cracks below "
    "the waterline that had been growing since the winter before last.",
    "The closing will cost thirty million, and the state will pay for two thirds of that; the rest is to come from a "
    "toll on lorries, which the hauliers have already called an insult.",
    "Engineers had advised against any delay, and the mayor, who once promised that the bridge would outlive her, said "
    "that she had nothing to add to what they wrote.",
)


def cleaned(*lines: str) -> Article:
    return clean(Document("dump.txt", "\n\n".join(("Harbour bridge to close", *lines)).encode()))


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Sign up, they were told, and the water will come back.",
        "Follow us on every app, the hauliers said, and see what we do.",
        "Photos: there were three thousand of them, and not one showed the crack.",
        "Subscribe to that story and you have never seen a pier, the judge told them.",
        "Comments are closed, she said to a man who heckled from the gallery, and so is this court.",
    ],
)
def test_what_somebody_says_is_nobodys_page(line: str) -> None:
    assert line in texts(cleaned(STORY[0], line, *STORY[1:]))


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Password: harbour", "The password on the sluice was harbour, and everybody in the harbour knew it by heart."),
        ("Opinions of readers", "Opinions of readers of the water meter differ, and none of them is paid for his."),
    ],
)
def test_a_heading_that_the_paragraph_takes_up_stays(heading: str, below: str) -> None:
    assert heading in texts(cleaned(STORY[0], STORY[1], heading, below, STORY[2]))


def test_the_items_of_a_list_stay_together() -> None:
    items = ("Cost: thirty million", "Time: eighteen months", "Comments: none so far", "Toll: 4.50 a lorry")
    found = texts(cleaned(STORY[0], *(f"• {item}" for item in items), *STORY[1:]))
    assert [text for text in found if text in items] == list(items)


def test_ticks_before_every_item_are_a_lists() -> None:
    items = ("✅ Note: the north span is sound.", "✅ Tip: the ferry takes bicycles.", "✅ Bonus: the view is free.")
    assert all(item in texts(cleaned(STORY[0], *items, *STORY[1:])) for item in items)


def test_a_paragraph_that_a_page_break_cut_off_stays() -> None:
    half = STORY[1].rsplit(" ", 4)[0]
    assert half in texts(cleaned(STORY[0], "TURN TO PAGE 6 ►", half, "A6 HARBOUR POST FRIDAY, OCTOBER 17", STORY[2]))


@pytest.mark.parametrize(
    "residue",
    [
        "if(typeof slot!=='undefined'){slot('mid_2')}",
        'loadWidget("related-42")',
        "[ab_video id=77120 autoplay=false]",
        "[type=video,vid=XNjQ4OTM2]",
        ":::newsletter-inline:::",
        "[INSERT MAP OF THE HARBOUR HERE]",
        "onerror=\"this.onerror=null;this.src='/none.png'\"",
        'data-nosnippet="true" class="teaser"',
        ".elementor-widget-image{text-align:center}.elementor-widget-image a{display:inline-block}",
    ],
)
def test_machine_words_go_wherever_they_stick(residue: str) -> None:
    assert texts(cleaned(STORY[0], residue, *STORY[1:])) == list(STORY)
    assert texts(cleaned(f"{STORY[0]} {residue}", *STORY[1:])) == list(STORY)


@pytest.mark.parametrize("said", ["[the company] is wrong", "[I think] it is wrong", "[list of names] is wrong"])
def test_what_an_editor_puts_in_brackets_stays(said: str) -> None:
    line = f"“It seems that {said},” wrote the engineer who first went down to look at the piers in March."
    assert line in texts(cleaned(STORY[0], line, *STORY[1:]))
