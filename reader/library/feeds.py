"""The feeds a reader follows: asked in parallel, with care for their servers, each failing for itself."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import UnreadableInput, UsageError
from reader.library.importer import import_documents
from reader.library.values import ImportProgress
from reader.model import Document

if TYPE_CHECKING:
    from reader.library.store import Library
    from reader.sources.feeds import Entry, Feed
    from reader.sources.fetch import Page

AT_ONCE = 8
"""Servers asked at the same time."""


@dataclass(frozen=True, slots=True)
class StoredFeed:
    """A feed that is followed. `refreshed` is when it last answered, `error` why it did not the last time."""

    url: str
    title: str
    tags: tuple[str, ...]
    refreshed: str | None
    error: str | None
    wait_until: str | None = None
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh of one feed gave: articles new to the library, or why there was no answer."""

    url: str
    title: str
    found: int = 0
    added: int = 0
    unchanged: bool = False
    error: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    stored: StoredFeed
    page: "Page"
    feed: "Feed | None"
    documents: tuple[Document, ...]
    problems: tuple[str, ...]


def feeds(library: "Library") -> list[StoredFeed]:
    """All feeds followed, by title."""
    rows = library.connections.query(
        "SELECT url, title, tags, refreshed, error, wait_until, etag, modified FROM feeds ORDER BY title, url"
    )
    return [StoredFeed(url, title, tuple(tags.splitlines()), *rest) for url, title, tags, *rest in rows]


def add_feed(
    library: "Library", url: str, *, title: str = "", tags: Sequence[str] = (), allow_private: bool = False
) -> str:
    """Follows the feed at `url`, or the one that the page there names; gives the feed's address.

    Raises `UnreadableInput` if there is none or no answer.
    """
    from reader.sources.feeds import feed_address, parse
    from reader.sources.fetch import fetch

    page = fetch(url, allow_private=allow_private)
    if page.is_html and (address := feed_address(page)):
        page, url = fetch(address, allow_private=allow_private), address
    feed = parse(page)
    _keep(library, [(url, title or feed.title, tags)])
    return url


def import_feeds(library: "Library", path: Path) -> int:
    """Follows all feeds of an OPML file or newsboat's `urls`, asking none yet; gives how many are new.

    Raises `UnreadableInput` if the file lists none.
    """
    from reader.sources.subscriptions import subscriptions

    return _keep(library, [(feed.url, feed.title, feed.tags) for feed in subscriptions(path)])


def remove_feed(library: "Library", url: str) -> None:
    """Follows a feed no longer; its articles stay. Raises `UsageError` if it was not followed."""
    with library.connections.transaction() as connection:
        if not connection.execute("DELETE FROM feeds WHERE url = ?", [url]).rowcount:
            raise UsageError(f"{url} is not among your feeds; `newsreader feeds list` shows them")


def refresh(
    library: "Library",
    urls: Sequence[str] = (),
    *,
    allow_private: bool = False,
    workers: int = 1,
    on_result: Callable[[Refreshed], None] | None = None,
    progress: Callable[[ImportProgress], None] | None = None,
    stop: threading.Event | None = None,
) -> list[Refreshed]:
    """Asks all feeds, or those at `urls`, for what is new and imports it; each result is told as it is there.

    A feed that fails says so in its result and stays. One whose server asked to wait is left alone until then,
    unless it is named. Raises `UsageError` if a named feed is not followed.
    """
    followed = {feed.url: feed for feed in feeds(library)}
    for url in urls:
        if url not in followed:
            raise UsageError(f"{url} is not among your feeds; `newsreader feeds add {url}` adds it")
    chosen = [followed[url] for url in dict.fromkeys(urls)] or list(followed.values())
    stop = stop or threading.Event()
    results: list[Refreshed] = []

    def tell(result: Refreshed) -> None:
        results.append(result)
        if on_result:
            on_result(result)

    ready: list[StoredFeed] = []
    for feed in chosen:
        if not urls and feed.wait_until and feed.wait_until > _now():
            tell(Refreshed(feed.url, feed.title, error=f"its server asked to wait until {feed.wait_until[:16]}"))
        else:
            ready.append(feed)
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="feed") as pool:
        asked = {pool.submit(_ask, library, feed, allow_private, stop): feed for feed in ready}
        try:
            for future in as_completed(asked):
                tell(_take(library, asked[future], future, workers=workers, progress=progress, stop=stop))
        finally:
            for future in asked:
                future.cancel()
    return results


def _take(
    library: "Library",
    stored: StoredFeed,
    future: "Future[_Answer]",
    *,
    workers: int,
    progress: Callable[[ImportProgress], None] | None,
    stop: threading.Event,
) -> Refreshed:
    """Imports what one feed answered, and remembers how to ask next time."""
    from reader.sources.fetch import AskedToWait

    try:
        answer = future.result()
    except UnreadableInput as error:
        wait_until = None
        if isinstance(error, AskedToWait):
            wait_until = (datetime.now(UTC) + timedelta(seconds=error.seconds)).isoformat(timespec="seconds")
        _remember(library, replace(stored, error=str(error), wait_until=wait_until))
        return Refreshed(stored.url, stored.title, error=str(error))
    if answer.feed is None:
        _remember(library, replace(stored, refreshed=_now(), error=None, wait_until=None))
        return Refreshed(stored.url, stored.title, unchanged=True)
    report = import_documents(library, answer.documents, workers=workers, progress=progress, stop=stop)
    problems = [*answer.problems, *(f"{failure.origin}: {failure.reason}" for failure in report.failed)]
    title = stored.title or answer.feed.title
    failed = f"{problems[0]} (and {len(problems) - 1} more)" if len(problems) > 1 else "".join(problems) or None
    _remember(
        library,
        replace(
            stored,
            title=title,
            refreshed=_now(),
            error=failed,
            wait_until=None,
            # If a page could not be had, the feed must be asked for it again.
            etag=None if problems else answer.page.etag,
            modified=None if problems else answer.page.modified,
        ),
    )
    _tag(library, report.article_ids, stored.tags)
    return Refreshed(stored.url, title, len(answer.feed.entries), report.added, error=failed)


def _ask(library: "Library", stored: StoredFeed, allow_private: bool, stop: threading.Event) -> _Answer:
    """Asks a feed, and for entries that are no more than teasers their pages. Runs in a thread of its own."""
    from reader.sources.feeds import parse
    from reader.sources.fetch import fetch

    page = fetch(stored.url, etag=stored.etag, modified=stored.modified, allow_private=allow_private)
    if page.not_modified:
        return _Answer(stored, page, None, (), ())
    feed = parse(page)
    problems: list[str] = []
    source = stored.title or feed.title
    documents = _documents(
        library, stored.url, feed.entries, source=source, allow_private=allow_private, stop=stop, problems=problems
    )
    return _Answer(stored, page, feed, tuple(documents), tuple(problems))


def _documents(
    library: "Library",
    feed_url: str,
    entries: Sequence["Entry"],
    *,
    source: str,
    allow_private: bool,
    stop: threading.Event,
    problems: list[str],
) -> Iterator[Document]:
    from reader.sources.feeds import document, hints
    from reader.sources.pages import page_document

    for entry in entries:
        if stop.is_set():
            return
        own = document(entry, feed_url, source)
        if not entry.teaser or entry.url is None:
            yield own
            continue
        if library.connections.query("SELECT 1 FROM origins WHERE origin = ?", [own.origin]):
            # A page that was had once is not fetched at every refresh.
            continue
        try:
            yield page_document(entry.url, hints=hints(entry, source), allow_private=allow_private)
        except UnreadableInput as error:
            problems.append(str(error))
            if entry.content.strip():
                # The teaser under a name of its own, so that the page is still wanted next time.
                yield replace(own, origin=f"{own.origin}#teaser")


def _keep(library: "Library", found: Sequence[tuple[str, str, Sequence[str]]]) -> int:
    new = 0
    with library.connections.transaction() as connection:
        for url, title, tags in found:
            new += connection.execute(
                "INSERT OR IGNORE INTO feeds(url, title, tags) VALUES (?, ?, ?)", [url, title, "\n".join(tags)]
            ).rowcount
    return new


def _remember(library: "Library", feed: StoredFeed) -> None:
    with library.connections.transaction() as connection:
        connection.execute(
            "UPDATE feeds SET title = ?, refreshed = ?, error = ?, wait_until = ?, etag = ?, modified = ?"
            " WHERE url = ?",
            [feed.title, feed.refreshed, feed.error, feed.wait_until, feed.etag, feed.modified, feed.url],
        )


def _tag(library: "Library", articles: Sequence[int], tags: Sequence[str]) -> None:
    with library.connections.transaction() as connection:
        connection.executemany(
            "INSERT OR IGNORE INTO tags(article, tag) VALUES (?, ?)", [(id_, tag) for id_ in articles for tag in tags]
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
