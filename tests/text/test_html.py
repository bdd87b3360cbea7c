"""Saved pages: what a reader gets of them."""

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableInput
from reader.model import Article, Document
from reader.text.clean import clean
from reader.text.decision import Decision
from reader.text.html import recut

SENTENCE = "The council voted on Tuesday to close the old bridge for eighteen months while engineers replace its deck."
PAGE = f"""<!DOCTYPE html><html lang="en"><head>
<meta charset="utf-8"><title>Bridge to close - The Harbour Post</title>
<meta property="og:title" content="Bridge to close | The Harbour Post">
<meta property="og:site_name" content="The Harbour Post">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle",
"headline":"Bridge to close","datePublished":"2024-03-05T09:30:00+01:00","dateModified":"2024-03-05T11:00:00+01:00",
"author":{{"@type":"Person","name":"Ana Okafor"}}}}]}}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Bridge to close</h1><p class="byline">By Ana Okafor</p>
<p>{SENTENCE} The work will cost <a href="https://example.org/budget?a=1&amp;b=2">$12 million</a>, officials said.</p>
<h2>What it means for drivers</h2>
<p>{SENTENCE.replace("council", "ministry")}</p>
<ul><li>Route 4 will be closed from June until further notice.</li>
<li>Buses will run over the new bridge instead.</li></ul>
<blockquote><p>We have waited nine years for this, and we will wait another one, said the mayor.</p></blockquote>
<table><tr><th>Year</th><th>Cars a day</th></tr>
<tr><td>2022</td><td>4,100</td></tr><tr><td>2023</td><td>5,250</td></tr></table>
<p>{SENTENCE.replace("bridge", "tunnel")}</p>
<p>Sign up for our newsletter</p>
<p>{SENTENCE.replace("Tuesday", "Friday").replace("engineers", "divers")}</p></article>
<footer>© 2024 The Harbour Post</footer></body></html>"""


def page(text: str = PAGE, **hints: str) -> Article:
    return clean(Document("bridge.html", text.encode(), "text/html", hints))


def test_a_page_gives_title_author_source_and_times_with_their_zone() -> None:
    article = page()
    assert article.title == "Bridge to close"
    assert article.byline == ("Ana Okafor",)
    assert article.source == "The Harbour Post"
    assert article.published == "2024-03-05T09:30:00+01:00"
    assert article.updated == "2024-03-05T11:00:00+01:00"
    assert article.language == "en"


def test_headings_lists_quotes_and_tables_keep_what_they_are() -> None:
    kinds = [block.kind for block in page().blocks]
    assert kinds.count("list_item") == 2
    assert {"paragraph", "heading", "quote", "table"} <= set(kinds)
    table = next(block.text for block in page().blocks if block.kind == "table")
    assert [line.split() for line in table.splitlines()] == [
        ["Year", "Cars", "a", "day"],
        ["2022", "4,100"],
        ["2023", "5,250"],
    ]


def test_menus_footers_and_calls_to_sign_up_are_no_part_of_the_text() -> None:
    article = page()
    text = "\n".join(block.text for block in article.blocks)
    assert "Home" not in text
    assert "©" not in text
    assert "newsletter" not in text
    assert [cut.rule for cut in article.cuts if "newsletter" in cut.text] == ["newsletter"]


def test_links_stand_where_they_stood_and_are_safe() -> None:
    article = page()
    (link,) = article.links
    assert article.blocks[link.block].text[link.start : link.end] == "$12 million"
    assert link.url == "https://example.org/budget?a=1&b=2"
    assert not page(PAGE.replace("https://example.org/budget?a=1&amp;b=2", "javascript:alert(1)")).links


def test_what_the_source_says_wins_over_what_the_page_says() -> None:
    article = page(title="Old bridge closed", source="The Post", published="2024-03-06")
    assert (article.title, article.source, article.published) == ("Old bridge closed", "The Post", "2024-03-06")


def test_every_character_of_the_main_text_is_in_a_block_or_a_cut() -> None:
    article = page()
    covered = sorted(span for each in (*article.blocks, *article.cuts) for span in each.spans)
    left = "".join(article.text[a[1] : b[0]] for a, b in pairwise(covered))
    assert not left.strip()
    for block in article.blocks:
        assert article.text[slice(*block.spans[0])] == block.text


def test_the_readers_decisions_hold_when_a_page_is_judged_again() -> None:
    article = page()
    kept = recut(article, decisions=[Decision("Sign up for our newsletter", keep=True)])
    assert "Sign up for our newsletter" in [block.text for block in kept.blocks]
    heading = "What it means for drivers"
    cut = recut(kept, decisions=[Decision(heading, keep=False)])
    assert heading not in [block.text for block in cut.blocks]
    assert [(each.text, each.rule) for each in cut.cuts if each.text == heading] == [(heading, "reader-cut")]
    structure = ("list_item", "quote", "table")
    assert [each.kind for each in cut.blocks if each.kind in structure] == [
        each.kind for each in kept.blocks if each.kind in structure
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_pages_are_read_in_the_encoding_that_they_declare(encoding: str) -> None:
    text = PAGE.replace('charset="utf-8"', f'charset="{encoding}"').replace("Ana Okafor", "Zoë Müller-Grün")
    assert clean(Document("p", text.encode(encoding), "text/html")).byline == ("Zoë Müller-Grün",)


@pytest.mark.parametrize("text", ["", "<html></html>", "<html><body><p></p></body></html>", "<!DOCTYPE html>"])
def test_a_page_without_an_article_says_so(text: str) -> None:
    with pytest.raises(UnreadableInput, match=r"p\.html"):
        clean(Document("p.html", text.encode(), "text/html"))


def test_escape_sequences_and_hidden_characters_do_not_come_through() -> None:
    article = page(PAGE.replace("the old bridge", "the\x1b[31m old\u202e\u200b bridge\x9b1m"))
    text = article.title + "".join(block.text for block in article.blocks)
    assert not any(char in text for char in "\x1b\x9b\u202e\u200b")


@settings(deadline=None)
@given(st.text("<>/pdivha123 \"'=&;é马", max_size=300))
def test_any_markup_gives_an_article_or_a_clear_refusal(markup: str) -> None:
    document = Document("p.html", f"<html><body><p>{SENTENCE}</p>{markup}</body></html>".encode(), "text/html")
    with suppress(UnreadableInput):
        assert clean(document).blocks


def page_with(head: str, top: str) -> bytes:
    text = "The bridge will close on Monday for eighteen months, the council of Northport decided on Tuesday night. "
    body = f"<article>{top}<p>{text * 2}</p><p>{text.replace('Monday', 'Friday') * 2}</p></article>"
    return f"<html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("head", "top"),
    [
        ("<title>How the old bridge was lost | Northport Pages</title>", "<h1>Northport Pages</h1>"),
        ("<title>How the old bridge was lost | Local | Northport Pages</title>", ""),
        ("<title>x</title>", "<h1>How the old<br>bridge was lost</h1>"),
        ("<title>x</title>", "<h1>How the old bridge<!-- --> <span>was lost</span></h1>"),
    ],
)
def test_the_title_is_the_article_s_and_not_the_site_s(head: str, top: str) -> None:
    assert clean(Document("p", page_with(head, top), "text/html")).title == "How the old bridge was lost"


@pytest.mark.parametrize(
    ("given", "shown", "names"),
    [
        ("Keith Barry Senior Autos Reporter", "", ("Keith Barry",)),
        ("Jordana Okafor December", "", ("Jordana Okafor",)),
        ("", "<div class='article-byline'>By Ana Okafor and Tom Lind</div>", ("Ana Okafor", "Tom Lind")),
    ],
)
def test_of_a_byline_only_the_names_are_kept(given: str, shown: str, names: tuple[str, ...]) -> None:
    head = f"<title>How the old bridge was lost</title><meta name='author' content='{given}'>"
    assert (
        clean(Document("p", page_with(head, f"<h1>How the bridge was lost</h1>{shown}"), "text/html")).byline == names
    )
