"""Following feeds, against a real server on loopback."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import server as answers
from server import Server, serving

from reader.errors import UnreadableInput, UsageError
from reader.library import Library, Scope
from reader.library.feeds import Refreshed, add, import_file, listed, refresh, remove

FULL = "<p>" + "The harbour was closed on Monday after a storm, the mayor said to the press. " * 15 + "</p>"
PAGE = (
    "<html><head><title>Bridge opened</title></head><body><article><h1>Bridge opened</h1>"
    f"{FULL.replace('harbour', 'bridge')}</article></body></html>"
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def rss(server: Server, *items: str, title: str = "The Post") -> bytes:
    inside = f"<title>{title}</title>{''.join(items)}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{inside}</channel></rss>'.encode()


def item(server: Server, name: str, text: str) -> str:
    return (
        f"<item><title>{name}</title><link>{server.url('/' + name)}</link><guid>{name}</guid>"
        f"<pubDate>Sat, 23 Mar 2024 06:52:00 GMT</pubDate><description><![CDATA[{text}]]></description></item>"
    )


def followed(library: Library, server: Server, path: str, *items: str) -> str:
    server.answers[path] = answers.unless_known(rss(server, *items), "application/rss+xml")
    url = server.url(path)
    assert add(library, url)
    assert not add(library, url)
    return url


def again(library: Library) -> list[Refreshed]:
    results: list[Refreshed] = []
    refresh(library, allow_private=True, on_result=results.append)
    return results


def test_new_articles_come_in_once(library: Library, server: Server) -> None:
    url = followed(library, server, "/feed", item(server, "storm", FULL * 3))
    (result,) = again(library)
    assert (result.url, result.title, result.found, result.report.added, result.error) == (url, "The Post", 1, 1, None)
    (id_,) = library.articles.ids()
    opened = library.articles.get(id_)
    assert (opened.row.source, opened.origins) == ("The Post", (server.url("/storm"),))
    assert opened.article.published is not None
    assert opened.article.published.startswith("2024-03-23")
    (unchanged,) = again(library)
    assert unchanged.unchanged
    assert library.articles.count() == 1


def test_the_page_is_fetched_where_the_feed_has_a_teaser(library: Library, server: Server) -> None:
    server.answers["/bridge"] = answers.fixed(PAGE.encode())
    followed(library, server, "/feed", item(server, "bridge", "It opened …"))
    again(library)
    (id_,) = library.articles.ids()
    assert "bridge was closed on Monday" in " ".join(block.text for block in library.articles.get(id_).article.blocks)
    asked = [path for path, _ in server.asked]
    server.answers["/feed"] = answers.fixed(rss(server, item(server, "bridge", "It opened …")), "application/rss+xml")
    again(library)
    assert [path for path, _ in server.asked] == [*asked, "/feed"]


def test_a_page_that_cannot_be_had_leaves_the_teaser_and_is_tried_again(library: Library, server: Server) -> None:
    followed(library, server, "/feed", item(server, "bridge", "<p>The bridge over the river opened on Tuesday …</p>"))
    (result,) = again(library)
    assert result.error is not None
    assert "404" in result.error
    assert library.articles.count() == 1
    server.answers["/bridge"] = answers.fixed(PAGE.encode())
    (result,) = again(library)
    assert result.error is None
    (id_,) = library.articles.ids()
    opened = library.articles.get(id_)
    assert opened.revision == 2
    assert "bridge was closed on Monday" in " ".join(block.text for block in opened.article.blocks)


def test_one_feed_that_fails_stops_no_other(library: Library, server: Server) -> None:
    good = followed(library, server, "/good", item(server, "storm", FULL * 3))
    bad = followed(library, server, "/bad")
    garbage = followed(library, server, "/garbage")
    late = followed(library, server, "/late")
    server.answers["/bad"] = answers.cut_off
    server.answers["/garbage"] = answers.fixed(b"\x00garbage<" * 1_200_000, "application/rss+xml")
    server.answers["/late"] = answers.busy(Retry_After="3600")
    results = {result.url: result.error or "" for result in again(library)}
    assert results[good] == ""
    assert "cut off" in results[bad]
    assert "no feed" in results[garbage]
    assert "60 minutes" in results[late]
    assert {feed.url: feed.error or "" for feed in listed(library)} == results
    count = len(server.asked)
    results = {result.url: result.error or "" for result in again(library)}
    assert "asked to wait until" in results[late]
    assert "/late" not in [path for path, _ in server.asked[count:]]
    server.answers["/late"] = answers.fixed(rss(server), "application/rss+xml")
    assert refresh(library, [late], allow_private=True).failed == ()


def test_stopping_leaves_the_feeds_that_were_not_asked_as_they_were(library: Library, server: Server) -> None:
    for number in range(40):
        followed(library, server, f"/{number}", item(server, f"story{number}", FULL.replace("harbour", str(number))))
    stop = threading.Event()

    def first(_: Refreshed) -> None:
        stop.set()

    report = refresh(library, allow_private=True, on_result=first, stop=stop)
    assert report.stopped
    asked = [feed for feed in listed(library) if feed.refreshed]
    assert len(asked) == 1
    again = refresh(library, allow_private=True)
    assert not again.stopped
    assert library.articles.count() == 40


def test_a_site_names_its_feed(library: Library, server: Server) -> None:
    server.answers["/"] = answers.fixed(b'<link rel=alternate type="application/rss+xml" href="/feed">')
    server.answers["/feed"] = answers.fixed(rss(server), "application/rss+xml")
    add(library, server.url("/"))
    again(library)
    assert [(feed.url, feed.title) for feed in listed(library)] == [(server.url("/feed"), "The Post")]


def test_what_has_no_feed_says_so(library: Library, server: Server) -> None:
    server.answers["/"] = answers.fixed(b"<html>nothing</html>")
    add(library, server.url("/"))
    (result,) = again(library)
    assert "is no feed" in (result.error or "")
    for url in ("file:///etc/passwd", "nonsense"):
        with pytest.raises(UnreadableInput):
            add(library, url)


def test_private_addresses_need_leave(library: Library, server: Server) -> None:
    followed(library, server, "/feed", item(server, "storm", FULL * 3))
    (failure,) = refresh(library).failed
    assert "--allow-private" in failure.reason


def test_a_list_of_feeds_gives_tags_to_articles(library: Library, server: Server, tmp_path: Path) -> None:
    server.answers["/feed"] = answers.fixed(rss(server, item(server, "storm", FULL * 3)), "application/rss+xml")
    (tmp_path / "urls").write_text(f'{server.url("/feed")} ports "~My title"\n')
    assert import_file(library, tmp_path / "urls") == 1
    assert import_file(library, tmp_path / "urls") == 0
    assert server.asked == []
    again(library)
    assert library.articles.count(Scope("tag:ports")) == 1
    assert [feed.title for feed in listed(library)] == ["My title"]


def test_removing_keeps_the_articles(library: Library, server: Server) -> None:
    url = followed(library, server, "/feed", item(server, "storm", FULL * 3))
    again(library)
    assert remove(library, url)
    assert listed(library) == []
    assert library.articles.count() == 1
    assert not remove(library, url)
    with pytest.raises(UsageError, match="feeds add"):
        refresh(library, [url])
