"""Fetching, from a real server on loopback that does what real ones do."""

import gzip
import socket

import pytest
import server as answers
from server import Server

from reader.errors import UnreadableInput
from reader.sources.fetch import AskedToWait, fetch
from reader.sources.web import page_document, pages


def test_a_page_and_what_is_said_of_it(server: Server) -> None:
    server.answers["/a"] = answers.unless_known(b"<p>Hi</p>", "text/html; charset=ISO-8859-1")
    page = fetch(server.url("/a"), allow_private=True)
    assert (page.body, page.media_type, page.charset) == (b"<p>Hi</p>", "text/html", "iso-8859-1")
    assert (page.etag, page.modified) == ('"v1"', "Sat, 23 Mar 2024 06:52:00 GMT")
    again = fetch(server.url("/a"), etag=page.etag, modified=page.modified, allow_private=True)
    assert again.not_modified
    assert again.body == b""
    assert server.asked[1][1]["If-Modified-Since"] == page.modified


def test_addresses_with_spaces_and_other_scripts(server: Server) -> None:
    server.answers["/caf%C3%A9%20x"] = answers.fixed(b"ok")
    assert fetch(server.url("/café x?q=ä b#part"), allow_private=True).body == b"ok"
    assert server.asked[0][0] == "/caf%C3%A9%20x?q=%C3%A4%20b"


def test_compressed_pages(server: Server) -> None:
    server.answers["/"] = answers.packed(b"text " * 1_000)
    assert fetch(server.url(), allow_private=True).body == b"text " * 1_000


def test_redirects_are_followed_five_times_and_no_more(server: Server) -> None:
    for number in range(10):
        server.answers[f"/{number}"] = answers.moved(str(number + 1) if number % 2 else server.url(f"/{number + 1}"))
    server.answers["/10"] = answers.fixed(b"there")
    page = fetch(server.url("/5"), allow_private=True)
    assert (page.body, page.url) == (b"there", server.url("/10"))
    with pytest.raises(UnreadableInput, match="without end"):
        fetch(server.url("/4"), allow_private=True)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/x", "javascript:alert(1)", "http://", "http:///x", "//a.example",
            "http://[::1", "x"]
)  # fmt: skip
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(UnreadableInput, match="address"):
        fetch(url, allow_private=True)


def test_a_redirect_to_another_scheme_is_refused(server: Server) -> None:
    server.answers["/"] = answers.moved("file:///etc/passwd")
    with pytest.raises(UnreadableInput, match="no http"):
        fetch(server.url(), allow_private=True)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]",
             "0.0.0.0", "[fe80::1]", "[64:ff9b::a00:1]", "[2002:7f00:1::]", "2130706433", "127.1", "224.0.0.1"]
)  # fmt: skip
def test_private_addresses_are_refused_unless_allowed(host: str) -> None:
    with pytest.raises(UnreadableInput, match=r"--allow-private|no such host"):
        fetch(f"http://{host}:9/")


def test_a_server_that_asks_to_wait(server: Server) -> None:
    server.answers["/seconds"] = answers.busy(Retry_After="120")
    server.answers["/date"] = answers.busy(Retry_After="Sat, 23 Mar 2002 06:52:00 GMT")
    server.answers["/none"] = answers.busy()
    with pytest.raises(AskedToWait, match="2 minutes") as error:
        fetch(server.url("/seconds"), allow_private=True)
    assert error.value.seconds == 120
    with pytest.raises(AskedToWait) as error:
        fetch(server.url("/date"), allow_private=True)
    assert error.value.seconds == 0
    with pytest.raises(UnreadableInput, match="429"):
        fetch(server.url("/none"), allow_private=True)


def test_what_is_cut_off_is_not_taken_for_all(server: Server) -> None:
    server.answers["/"] = answers.cut_off
    server.answers["/gzip"] = lambda handler: handler.send(
        gzip.compress(b"text" * 9_000)[:-40], Content_Encoding="gzip"
    )
    for path in ("/", "/gzip"):
        with pytest.raises(UnreadableInput, match="cut off"):
            fetch(server.url(path), allow_private=True)


def test_a_slow_server_is_left(server: Server) -> None:
    server.answers["/"] = answers.dripping
    with pytest.raises(UnreadableInput, match="too slow"):
        fetch(server.url(), allow_private=True, seconds=0.5)


def test_no_more_than_twenty_megabytes(server: Server) -> None:
    server.answers["/"] = answers.endless
    server.answers["/bomb"] = answers.packed(b"\0" * 30_000_000)
    for path in ("/", "/bomb"):
        with pytest.raises(UnreadableInput, match="20 MB"):
            fetch(server.url(path), allow_private=True)


def test_errors_name_the_address_and_the_reason(server: Server) -> None:
    with pytest.raises(UnreadableInput, match=r"/nothing: the server answered 404"):
        fetch(server.url("/nothing"), allow_private=True)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(UnreadableInput, match="refuses connections"):
        fetch(f"http://127.0.0.1:{port}/", allow_private=True)


@pytest.mark.parametrize(
    ("body", "said", "expected"),
    [
        ("Grüße".encode(), "text/html; charset=iso-8859-1", "Grüße"),
        ("Grüße".encode("latin-1"), "text/html; charset=iso-8859-1", "Grüße"),
        ("你好".encode("gb18030"), "text/html; charset=gb18030", "你好"),
    ],
)
def test_the_encoding_that_holds_is_used(server: Server, body: bytes, said: str, expected: str) -> None:
    server.answers["/"] = answers.fixed(body, said)
    assert page_document(server.url(), allow_private=True).data.decode("utf-8-sig") == expected


def test_an_encoding_that_cannot_be_leaves_the_bytes_as_they_came(server: Server) -> None:
    server.answers["/"] = answers.fixed("Grüße".encode("latin-1"), "text/html; charset=utf-8")
    assert page_document(server.url(), allow_private=True).data == "Grüße".encode("latin-1")


def test_a_picture_is_no_page(server: Server) -> None:
    server.answers["/"] = answers.fixed(b"\x89PNG", "image/png")
    with pytest.raises(UnreadableInput, match="image/png"):
        page_document(server.url(), allow_private=True)


def test_pages_that_cannot_be_had_are_told_and_the_others_come(server: Server) -> None:
    server.answers["/a"] = answers.fixed(b"<p>Hi</p>")
    problems: dict[str, str] = {}
    urls = [server.url("/none"), server.url("/a"), "file:///x"]
    found = list(pages(urls, on_error=problems.__setitem__, allow_private=True))
    assert [document.origin for document in found] == [server.url("/a")]
    assert problems[urls[0]] == "the server answered 404 Not Found"
    assert set(problems) == {urls[0], urls[2]}
