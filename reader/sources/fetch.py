"""Pages and feeds over HTTP, from servers that may be slow, broken or hostile.

Only http and https; no private addresses unless allowed; no more than 20 MB, 5 redirects and a minute.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

from reader import __version__
from reader.errors import UnreadableInput

MOST_BYTES = 20 * 1024 * 1024
MOST_REDIRECTS = 5
MOST_SECONDS = 60.0
"""For all of a page, redirects included; `STALLED_SECONDS` for a server that says nothing."""
STALLED_SECONDS = 20.0
_REDIRECTS = (301, 302, 303, 307, 308)
_HTML = ("text/html", "application/xhtml+xml")


class AskedToWait(UnreadableInput):
    """The server asks to come back later: after `seconds`."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered. `url` is the last of the redirects; `body` is empty if `not_modified`."""

    url: str
    body: bytes
    media_type: str
    charset: str | None
    etag: str | None
    modified: str | None
    not_modified: bool = False

    @property
    def is_html(self) -> bool:
        """Whether it is a page for people."""
        return self.media_type in _HTML


def fetch(
    url: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    allow_private: bool = False,
    seconds: float = MOST_SECONDS,
) -> Page:
    """The page at `url`; with `etag` or `modified` of an earlier answer, only if it has changed since.

    Raises `UnreadableInput` with the reason in words, `AskedToWait` where the server says when to come back.
    """
    deadline = time.monotonic() + seconds
    at = url
    for _ in range(MOST_REDIRECTS + 1):
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        try:
            answer = _get(at, {name: value for name, value in conditions.items() if value}, allow_private, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            late = time.monotonic() > deadline
            raise UnreadableInput(f"{at}: {_reason(TimeoutError() if late else error)}") from error
        if isinstance(answer, Page):
            return answer
        at = urljoin(at, answer)
    raise UnreadableInput(f"{url}: it leads from one address to another without end")


def check_url(url: str) -> None:
    """Raises `UnreadableInput` unless it is an http or https address of a host."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise UnreadableInput(f"{url} is no web address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UnreadableInput(f"{url} is no http or https address")


def _get(url: str, headers: dict[str, str], allow_private: bool, deadline: float) -> Page | str:
    """The page, or where it has moved to."""
    check_url(url)
    parts = urlsplit(url)
    connection = _connect(parts.scheme, parts.hostname or "", parts.port, allow_private)
    with contextlib.closing(connection), _until(deadline, connection.sock):
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
            "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]") if parts.query else ""
        )
        connection.request(
            "GET",
            target,
            headers={
                "User-Agent": f"newsreader/{__version__}",
                "Accept": "application/atom+xml, application/rss+xml, application/feed+json, text/html, */*;q=0.5",
                "Accept-Encoding": "gzip",
                **headers,
            },
        )
        response = connection.getresponse()
        if response.status in _REDIRECTS and (location := response.getheader("Location")):
            # Headers arrive as Latin-1; addresses in them are mostly UTF-8.
            return location.encode("latin-1", "replace").decode("utf-8", "replace")
        page = _page(url, response)
        if time.monotonic() > deadline:
            # To what reads from it, a connection that was ended looks like an answer that is complete.
            raise TimeoutError
        return page


@contextlib.contextmanager
def _until(deadline: float, stream: socket.socket) -> Iterator[None]:
    """Ends the connection at the deadline, whatever waits for it: a server can send a header a byte at a time."""

    def end() -> None:
        with contextlib.suppress(OSError):
            stream.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _page(url: str, response: http.client.HTTPResponse) -> Page:
    unchanged = response.status == 304
    if response.status in (429, 503):
        seconds = _retry_after(response.getheader("Retry-After"))
        if seconds is not None:
            raise AskedToWait(f"{url}: the server asks to come back in {_in_words(seconds)}", seconds)
    if response.status != 200 and not unchanged:
        raise UnreadableInput(f"{url}: the server answered {response.status} {response.reason}")
    return Page(
        url=url,
        body=b"" if unchanged else _body(response),
        media_type=response.headers.get_content_type(),
        charset=response.headers.get_content_charset(),
        etag=response.getheader("ETag"),
        modified=response.getheader("Last-Modified"),
        not_modified=unchanged,
    )


def _body(response: http.client.HTTPResponse) -> bytes:
    packed = (response.getheader("Content-Encoding") or "").lower() in ("gzip", "x-gzip", "deflate")
    unpacker = zlib.decompressobj(47) if packed else None
    body = bytearray()
    received = 0
    while chunk := response.read1(65_536):
        received += len(chunk)
        try:
            body += unpacker.decompress(chunk, MOST_BYTES + 1 - len(body)) if unpacker else chunk
        except zlib.error as error:
            raise ValueError("what came is damaged") from error
        if len(body) > MOST_BYTES or received > MOST_BYTES:
            raise ValueError(f"it is larger than {MOST_BYTES // 1024 // 1024} MB")
    if response.length or (unpacker and received and not unpacker.eof):
        raise ValueError("it was cut off on the way")
    return bytes(body)


def _connect(scheme: str, host: str, port: int | None, allow_private: bool) -> http.client.HTTPConnection:
    """A connection to the very address that was checked: a name may mean another one a moment later."""
    secure = scheme == "https"
    port = port or (443 if secure else 80)
    connection = http.client.HTTPConnection(host, port)
    stream = _open_socket(host, port, allow_private)
    if secure:
        try:
            stream = ssl.create_default_context().wrap_socket(stream, server_hostname=host)
        except BaseException:
            stream.close()
            raise
        connection.default_port = 443
    connection.sock = stream
    return connection


def _open_socket(host: str, port: int, allow_private: bool) -> socket.socket:
    failure: OSError | None = None
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise ValueError("its host's name is none") from error
    for family, kind, protocol, _, address in found:
        if not allow_private and not _public(str(address[0])):
            raise PermissionError(f"{host} is an address of a private network; --allow-private fetches it all the same")
        stream = socket.socket(family, kind, protocol)
        try:
            stream.settimeout(STALLED_SECONDS)
            stream.connect(address)
        except OSError as error:
            stream.close()
            failure = error
        else:
            return stream
    raise failure or OSError("its host has no address")


def _public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        # Private networks can be reached through addresses that carry an IPv4 one inside.
        inside = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inside is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is not None:
            ip = inside
    return ip.is_global and not ip.is_multicast


def _retry_after(value: str | None) -> int | None:
    if not value:
        return None
    if value.strip().isdecimal():
        return min(int(value.strip()[:9]), 7 * 86_400)
    try:
        seconds = parsedate_to_datetime(value).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0, min(round(seconds), 7 * 86_400))


def _in_words(seconds: int) -> str:
    if seconds < 120:
        return f"{seconds} seconds"
    return f"{round(seconds / 60)} minutes" if seconds < 7_200 else f"{round(seconds / 3_600)} hours"


def _reason(error: Exception) -> str:
    match error:
        case TimeoutError():
            return "the server is too slow"
        case socket.gaierror():
            return "there is no such host, or no network"
        case ssl.SSLError():
            return f"its certificate or encryption is wrong ({error.reason or error})"
        case ConnectionRefusedError():
            return "the server refuses connections"
        case http.client.IncompleteRead() | ConnectionResetError() | http.client.RemoteDisconnected():
            return "it was cut off on the way"
        case http.client.HTTPException():
            return f"the server speaks no proper HTTP ({type(error).__name__})"
        case OSError():
            return error.strerror or str(error)
    return str(error)
