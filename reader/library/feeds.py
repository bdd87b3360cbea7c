"""The feeds a reader follows: asked in parallel, with care for their servers, each failing for itself."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from reader.errors import LibraryError, UnreadableInput, UsageError
from reader.library.answers import Failure, ImportReport
from reader.library.importer import finish, import_documents
from reader.library.pool import Workers
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
    """What a refresh of one feed gave: how many entries it has, what was imported, or why there was no answer."""

    url: str
    title: str
    found: int = 0
    report: ImportReport = field(default_factory=ImportReport)
    unchanged: bool = False
    error: str | None = None


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is the same for all feeds of a refresh."""

    library: "Library"
    allow_private: bool
    timeout: float | None
    workers: Workers
    backend: str | None
    stop: threading.Event

    @property
    def options(self) -> "FetchOptions":
        """For `fetch` and `page_document`."""
        given: FetchOptions = {"allow_private": self.allow_private}
        if self.timeout:
            given["seconds"] = self.timeout
        return given


class FetchOptions(TypedDict, total=False):
    """How pages are fetched."""

    allow_private: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a feed said; `url` is where it turned out to be, `feed` is None if nothing has changed."""

    url: str
    page: "Page"
    feed: "Feed | None"
    documents: tuple[Document, ...]
    problems: tuple[str, ...]


def listed(library: "Library") -> list[StoredFeed]:
    """All feeds followed, by title."""
    rows = library.connections.query(
        "SELECT url, title, tags, refreshed, error, wait_until, etag, modified FROM feeds ORDER BY title, url"
    )
    return [StoredFeed(url, title, tuple(tags.splitlines()), *rest) for url, title, tags, *rest in rows]


def add(library: "Library", url: str, *, title: str = "", tags: Sequence[str] = ()) -> bool:
    """Follows the feed at `url`, or the one that the page there names; asks nobody yet. False if it was followed.

    Raises `UnreadableInput` if it is no web address.
    """
    from reader.sources.fetch import check_url

    check_url(url)
    return _keep(library, [(url, title, tags)]) == 1


def import_file(library: "Library", path: Path) -> int:
    """Follows all feeds of an OPML file or newsboat's `urls`, asking none yet; gives how many are new.

    Raises `UnreadableInput` if the file lists none.
    """
    from reader.sources.subscriptions import subscriptions

    return _keep(library, [(feed.url, feed.title, feed.tags) for feed in subscriptions(path)])


def remove(library: "Library", url: str) -> bool:
    """Follows a feed no longer; its articles stay. False if it was not followed."""
    with library.connections.transaction() as connection:
        return connection.execute("DELETE FROM feeds WHERE url = ?", [url]).rowcount > 0


def refresh(
    library: "Library",
    urls: Sequence[str] | None = None,
    *,
    allow_private: bool = False,
    timeout: float | None = None,
    workers: int = 1,
    backend: str | None = None,
    on_result: Callable[[Refreshed], None] | None = None,
    stop: threading.Event | None = None,
) -> ImportReport:
    """Asks all feeds, or those at `urls`, for what is new and imports it; each feed's result is told as it is there.

    A feed that fails is in the report's `failed` and stays followed. One whose server asked to wait is left alone
    until then, unless it is named. `timeout` is in seconds, for each answer. Raises `UsageError` if a named feed is
    not followed.
    """
    followed = {feed.url: feed for feed in listed(library)}
    for url in urls or ():
        if url not in followed:
            raise UsageError(f"{url} is not among your feeds; `newsreader feeds add {url}` adds it")
    chosen = [followed[url] for url in dict.fromkeys(urls)] if urls else list(followed.values())
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
    with Workers(workers) as at_work, ThreadPoolExecutor(AT_ONCE, thread_name_prefix="feed") as pool:
        asking = _Asking(library, allow_private, timeout, at_work, backend, stop)
        asked = {pool.submit(_ask, asking, feed): feed for feed in ready}
        try:
            for future in as_completed(asked):
                tell(_take(asking, asked[future], future))
                if stop.is_set():
                    break
        finally:
            for future in asked:
                future.cancel()
    finish(library, [result.report for result in results])
    return ImportReport(
        added=sum(result.report.added for result in results),
        updated=sum(result.report.updated for result in results),
        unchanged=sum(result.report.unchanged for result in results),
        failed=tuple(Failure(result.url, result.error) for result in results if result.error),
        article_ids=tuple(id_ for result in results for id_ in result.report.article_ids),
        stopped=stop.is_set(),
    )


def _take(asking: _Asking, stored: StoredFeed, future: "Future[_Answer]") -> Refreshed:
    """Imports what one feed answered, and remembers how to ask next time."""
    from reader.sources.fetch import AskedToWait

    library = asking.library
    try:
        answer = future.result()
    except UnreadableInput as error:
        wait_until = None
        if isinstance(error, AskedToWait):
            wait_until = (datetime.now(UTC) + timedelta(seconds=error.seconds)).isoformat(timespec="seconds")
        reason = str(error).removeprefix(f"{stored.url}: ")
        _remember(library, stored.url, replace(stored, error=reason, wait_until=wait_until))
        return Refreshed(stored.url, stored.title, error=reason)
    except LibraryError:
        raise
    except Exception as error:  # one feed must not end the others
        reason = f"failed inside newsreader: {type(error).__name__}: {error}"
        _remember(library, stored.url, replace(stored, error=reason))
        return Refreshed(stored.url, stored.title, error=reason)
    if answer.feed is None:
        _remember(library, stored.url, replace(stored, refreshed=_now(), error=None, wait_until=None))
        return Refreshed(stored.url, stored.title, unchanged=True)
    report = import_documents(
        library,
        answer.documents,
        workers=asking.workers,
        backend=asking.backend,
        stop=asking.stop,
        more_follows=True,
    )
    problems = [*answer.problems, *(f"{failure.origin}: {failure.reason}" for failure in report.failed)]
    failed = f"{problems[0]} (and {len(problems) - 1} more)" if len(problems) > 1 else "".join(problems) or None
    now = StoredFeed(
        url=answer.url,
        title=stored.title or answer.feed.title,
        tags=stored.tags,
        refreshed=_now(),
        error=failed,
        # If a page could not be had, the feed must be asked for it again.
        etag=None if problems else answer.page.etag,
        modified=None if problems else answer.page.modified,
    )
    _remember(library, stored.url, now)
    _tag(library, report.article_ids, stored.tags)
    return Refreshed(now.url, now.title, len(answer.feed.entries), report, error=failed)


def _ask(asking: _Asking, stored: StoredFeed) -> _Answer:
    """Asks a feed, and for entries that are no more than teasers their pages. Runs in a thread of its own."""
    from reader.sources.feeds import feed_address, parse
    from reader.sources.fetch import fetch

    url = stored.url
    page = fetch(url, etag=stored.etag, modified=stored.modified, **asking.options)
    if page.not_modified:
        return _Answer(url, page, None, (), ())
    if page.is_html and (address := feed_address(page)):
        url, page = address, fetch(address, **asking.options)
    feed = parse(page)
    problems: list[str] = []
    try:
        documents = tuple(_documents(asking, url, feed.entries, stored.title or feed.title, problems))
    finally:
        asking.library.connections.release()
    return _Answer(url, page, feed, documents, tuple(problems))


def _documents(
    asking: _Asking, feed_url: str, entries: Sequence["Entry"], source: str, problems: list[str]
) -> Iterator[Document]:
    from reader.sources.feeds import document, hints
    from reader.sources.web import page_document

    for entry in entries:
        if asking.stop.is_set():
            return
        own = document(entry, feed_url, source)
        if not entry.teaser or entry.url is None:
            yield own
            continue
        if asking.library.connections.query("SELECT 1 FROM origins WHERE origin = ?", [own.origin]):
            # A page that was had once is not fetched at every refresh.
            continue
        try:
            yield page_document(entry.url, hints=hints(entry, source), **asking.options)
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


def _remember(library: "Library", url: str, feed: StoredFeed) -> None:
    with library.connections.transaction() as connection:
        connection.execute(
            "UPDATE OR REPLACE feeds SET url = ?, title = ?, refreshed = ?, error = ?, wait_until = ?, etag = ?,"
            " modified = ? WHERE url = ?",
            [feed.url, feed.title, feed.refreshed, feed.error, feed.wait_until, feed.etag, feed.modified, url],
        )


def _tag(library: "Library", articles: Sequence[int], tags: Sequence[str]) -> None:
    with library.connections.transaction() as connection:
        connection.executemany(
            "INSERT OR IGNORE INTO tags(article, tag) VALUES (?, ?)", [(id_, tag) for id_ in articles for tag in tags]
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
