"""What feeds and lists of feeds say."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import UnreadableInput
from reader.sources.feeds import document, feed_address, parse
from reader.sources.fetch import Page
from reader.sources.subscriptions import Subscription, subscriptions

LONG = "<p>" + "A sentence of the article, which is here in full. " * 20 + "</p>"


def page(body: str | bytes, media_type: str = "application/rss+xml", charset: str | None = None) -> Page:
    data = body if isinstance(body, bytes) else body.encode()
    return Page("https://a.example/news/feed", data, media_type, charset, None, None)


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The &lt;b&gt;Post&lt;/b&gt;</title>
<item><title>Full &amp;amp; whole</title><link>/1?a=b</link><guid>1</guid><dc:creator>Ann Lee</dc:creator>
<pubDate>Sat, 23 Mar 2024 06:52:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[{LONG}]]></content:encoded></item>
<item><title>Teaser</title><link>https://a.example/2</link><description>The beginning of it …</description></item>
<item><title>No link</title><guid isPermaLink="false">x-3</guid><description>{"word " * 600}</description></item>
<item></item></channel></rss>"""


def test_rss() -> None:
    feed = parse(page(RSS))
    assert feed.title == "The Post"
    full, _, no_link = feed.entries
    assert (full.title, full.url, full.byline) == ("Full & whole", "https://a.example/1?a=b", "Ann Lee")
    assert full.published == "2024-03-23T11:52:00+00:00"
    assert LONG in full.content
    assert [entry.teaser for entry in feed.entries] == [False, True, False]
    assert no_link.url is None
    assert document(no_link, "https://a.example/feed", feed.title).origin == "https://a.example/feed#x-3"
    made = document(full, "https://a.example/feed", feed.title)
    assert (made.origin, made.media_type) == ("https://a.example/1?a=b", "text/html")
    assert made.hints == {
        "title": "Full & whole", "url": "https://a.example/1?a=b", "published": "2024-03-23T11:52:00+00:00",
        "byline": "Ann Lee", "source": "The Post",
    }  # fmt: skip


def test_atom() -> None:
    feed = parse(
        page(
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>Blatt</title><entry><id>tag:1</id><title>Eins</title>'
            '<link href="https://a.example/1"/><updated>2024-03-23T06:52:00+01:00</updated>'
            "<author><name>Ä. Ö.</name></author>"
            f'<content type="html">{LONG.replace("<", "&lt;")}</content></entry></feed>',
            "application/atom+xml",
        )
    )
    (entry,) = feed.entries
    assert (entry.title, entry.byline, entry.published, entry.teaser) == (
        "Eins", "Ä. Ö.", "2024-03-23T05:52:00+00:00", False,
    )  # fmt: skip


def test_json_feed() -> None:
    value = {
        "version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
            {"id": "1", "url": "https://a.example/1", "title": "T", "content_text": "One.\nTwo < three.",
             "authors": [{"name": "A"}, {"name": "B"}], "date_published": "2024-03-23T06:52:00Z"},
            {"id": "2"}, "nonsense", {"title": "without an id"},
        ],
    }  # fmt: skip
    feed = parse(page(json.dumps(value), "application/feed+json"))
    assert [entry.id for entry in feed.entries] == ["1", "2"]
    assert feed.entries[0].byline == "A, B"
    assert feed.entries[0].content == "One.<br>Two &lt; three."


@pytest.mark.parametrize(
    "body", ["", "<html><body>Not found</body></html>", "{}", '{"version": 1}', b"\xff\x00garbage" * 999]
)
def test_what_is_no_feed_is_told(body: str | bytes) -> None:
    with pytest.raises(UnreadableInput, match="is no feed"):
        parse(page(body))


def test_a_feed_that_calls_itself_a_local_file_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(RSS)
    with pytest.raises(UnreadableInput):
        parse(page(str(secret)))


def test_entities_that_multiply_are_no_way_in() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "'
        + "x" * 1_000
        + '">'
        + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8))
        + "]><rss version='2.0'><channel><title>&i;</title></channel></rss>"
    )
    with contextlib.suppress(UnreadableInput):
        assert len(parse(page(bomb)).title) < 1_000_000


def test_a_page_names_its_feed() -> None:
    head = '<html><head><link rel="alternate" type="application/atom+xml" href="/atom.xml"><link rel=stylesheet href=x>'
    assert feed_address(page(head, "text/html")) == "https://a.example/atom.xml"
    assert feed_address(page(head, "text/html", "no-such-charset")) is None
    assert feed_address(page("<html>", "text/html")) is None


def test_opml_keeps_folders_as_tags(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="Tech"><outline text="A &amp; B" '
        'xmlUrl="https://a.example/feed"/><outline text="Deep"><outline xmlUrl="http://b.example/feed"/></outline></outline>'
        '<outline text="Twice" xmlUrl="https://a.example/feed"/><outline text="Local" xmlUrl="file:///etc/passwd"/></body></opml>'
    )
    assert subscriptions(path) == [
        Subscription("https://a.example/feed", "A & B", ("Tech",)),
        Subscription("http://b.example/feed", "", ("Tech", "Deep")),
    ]


def test_newsboats_list_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "urls"
    path.write_text(
        '# mine\n\nhttps://a.example/feed tech "long tag" "~The A"\nhttps://b.example/feed !hidden\n'
        '"query:Unread:unread = \\"yes\\""\nexec:~/script.sh\nfile:///home/x.xml\nhttps://c.example/feed "open quote\n'
    )
    assert subscriptions(path) == [
        Subscription("https://a.example/feed", "The A", ("tech", "long tag")),
        Subscription("https://b.example/feed", "", ()),
        Subscription("https://c.example/feed", "", ('"open', "quote")),
    ]


@pytest.mark.parametrize("content", ["", "<opml>", "<opml><body/></opml>", "nothing here"])
def test_lists_without_feeds_are_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(content)
    with pytest.raises(UnreadableInput, match=r"feeds\.opml"):
        subscriptions(path)
    with pytest.raises(UnreadableInput, match="No such file"):
        subscriptions(tmp_path / "none")


PIECES = ["<![", "]]>", "<!", "&#xD800;", "&#99999999999;", "<item>", "</title>", "<pubDate>0000-00-00</pubDate>",
          "<updated>99999-01-01T00:00:00Z</updated>", "<link href='http://[::1'/>", "\0", "9" * 30]  # fmt: skip


@example(['<html><head><![if !IE]><link type="application/rss+xml" href="/f"><![endif]>'])
@example(["<rss><channel><item><title>&#99999999999;</title></item></channel></rss>"])
@example(
    ["<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><published>0000-00-00</published></entry></feed>"]
)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=12))
def test_whatever_a_server_sends_is_a_feed_or_is_told_to_be_none(pieces: list[str]) -> None:
    answer = page("".join(pieces).encode("utf-8", "replace"))
    feed_address(answer)
    with contextlib.suppress(UnreadableInput):
        assert parse(answer).entries is not None


def test_old_conditional_comments_do_not_hide_a_pages_feed() -> None:
    html = '<html><head><![if !IE]><meta name="a"><![endif]><link type="application/rss+xml" href="/f"></head>'
    assert feed_address(page(html.encode())) == "https://a.example/f"
