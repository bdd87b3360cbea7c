"""`import`, `add`, `feeds`: articles into the library, with progress on standard error."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from reader import config as configuration
from reader.cli.extracting import field_mapping
from reader.cli.output import print_json, print_table, say, say_unread
from reader.errors import UnreadableInput, UsageError
from reader.library import Failure, ImportProgress, ImportReport, Library
from reader.library.importer import failures, forget_failures, import_documents, record_failures
from reader.model import Document
from reader.terminal.safe import safe

_LINES_EVERY = 2.0
"""Seconds between lines of progress where there is no terminal to redraw one."""


def import_(options: argparse.Namespace) -> int:
    """Imports paths, what failed before, or what appears in a folder, and says what came of it."""
    from reader.sources import documents

    if not (options.paths or options.retry or options.watch):
        raise UsageError("import: name files or folders, or use --retry or --watch FOLDER")
    config = configuration.load()
    with Library.open(configuration.library_path(options.library)) as library, stoppable() as stop:
        unread: list[Failure] = []

        def fail(origin: str, reason: str) -> None:
            unread.append(Failure(origin, reason))

        paths: list[str] = list(options.paths)
        if options.retry:
            before = [failure.origin for failure in failures(library)]
            forget_failures(library, before)
            paths += [origin.partition("#")[0] for origin in before if os.path.lexists(origin.partition("#")[0])]
        found = documents(paths, on_error=fail, mapping=field_mapping(options.map))
        report = _imported(library, found, options, config, stop)
        record_failures(library, unread)
        if options.watch:
            _watch(library, options, config, stop)
        if options.paths and report == ImportReport() and not unread:
            say(f"{', '.join(options.paths)}: no article that can be read is in there")
            return UnreadableInput.exit_code
        return _told(report, unread, options.format)


def add(options: argparse.Namespace) -> int:
    """Fetches pages into the library."""
    from reader.sources.web import pages

    config = configuration.load()
    unread: list[Failure] = []

    def fail(origin: str, reason: str) -> None:
        unread.append(Failure(origin, reason))

    private = options.allow_private or config.allow_private
    with Library.open(configuration.library_path(options.library)) as library, stoppable() as stop:
        found = pages(options.urls, on_error=fail, allow_private=private)
        report = import_documents(library, found, backend=config.backend, stop=stop)
        record_failures(library, unread)
    return _told(report, unread, options.format)


def feeds(options: argparse.Namespace) -> int:
    """Follows feeds: add, import (OPML, newsboat's urls), refresh, list, remove."""
    from reader.library import feeds as followed

    config = configuration.load()
    private = options.allow_private or config.allow_private
    with Library.open(configuration.library_path(options.library)) as library:
        if options.action in ("add", "remove") and not options.targets:
            raise UsageError(f"feeds {options.action}: name one feed's address or more")
        if options.action == "add":
            for url in options.targets:
                followed.add(library, url)
        elif options.action == "remove":
            gone = [followed.remove(library, url) for url in options.targets]
            if not all(gone):
                say(
                    "no such feed: " + ", ".join(u for u, known in zip(options.targets, gone, strict=True) if not known)
                )
                return 1
        elif options.action == "import":
            if not options.targets:
                raise UsageError("feeds import: name an OPML file, or newsboat's urls file")
            for path in options.targets:
                say(f"{path}: {followed.import_file(library, Path(path))} feeds")
        elif options.action == "refresh":
            return _refresh(library, options, private, config)
        else:
            return _list_feeds(library, options.format)
    return 0


def _refresh(library: Library, options: argparse.Namespace, private: bool, config: configuration.Config) -> int:
    from reader.library import feeds as followed

    with stoppable() as stop:
        report = followed.refresh(
            library,
            options.targets or None,
            allow_private=private,
            timeout=config.timeout,
            backend=config.backend,
            stop=stop,
        )
    for failure in report.failed:
        say(f"{failure.origin}: {failure.reason}")
    if options.format == "json":
        print_json(_report_json(report))
    else:
        print(f"{report.added} new, {report.updated} changed, {len(report.failed)} failed")
    return 1 if report.failed else 0


def _list_feeds(library: Library, form: str) -> int:
    from reader.library import feeds as followed

    rows = followed.listed(library)
    if form == "json":
        print_json(
            [
                {"url": f.url, "title": f.title, "tags": list(f.tags), "refreshed": f.refreshed, "error": f.error}
                for f in rows
            ]
        )
    else:
        print_table(
            ("Refreshed", "Title", "Address", "Problem"),
            (((f.refreshed or "never")[:16], f.title, f.url, f.error or "") for f in rows),
            flexible=2,
        )
    return 0 if rows else 1


def _imported(
    library: Library,
    found: Iterable[Document],
    options: argparse.Namespace,
    config: configuration.Config,
    stop: threading.Event,
) -> ImportReport:
    workers = options.workers or config.workers or os.cpu_count() or 1
    with _progress() as progress, _executor(options.cluster) as executor:
        return import_documents(
            library,
            found,
            workers=workers,
            executor=executor,
            backend=options.ner or config.backend,
            progress=progress,
            stop=stop,
        )


def _watch(library: Library, options: argparse.Namespace, config: configuration.Config, stop: threading.Event) -> None:
    from reader.sources.watch import appearing

    say(f"watching {options.watch}; Ctrl-C ends it")
    batches: Iterator[Iterable[Document]] = appearing(options.watch, stop=stop, on_error=lambda o, r: say(f"{o}: {r}"))
    for batch in batches:
        report = import_documents(library, batch, backend=options.ner or config.backend, stop=stop)
        if report.added or report.updated or report.failed:
            say(f"{report.added} new, {report.updated} changed, {len(report.failed)} failed")


def _told(report: ImportReport, unread: list[Failure], form: str) -> int:
    failed = [*unread, *report.failed]
    for failure in failed[:20]:
        say_unread(failure.origin, failure.reason)
    if len(failed) > 20:
        say(f"and {len(failed) - 20} more; newsreader doctor lists them")
    if form == "json":
        print_json(_report_json(report) | {"failed": [{"path": f.origin, "reason": f.reason} for f in failed]})
    else:
        print(f"{report.added} new, {report.updated} changed, {report.unchanged} known, {len(failed)} failed")
    if report.stopped:
        say("stopped; the same command goes on from here")
        return 130
    read = report.added + report.updated + report.unchanged
    return 0 if not failed else 1 if read else 2


def _report_json(report: ImportReport) -> dict[str, object]:
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "failed": [{"path": failure.origin, "reason": failure.reason} for failure in report.failed],
        "stopped": report.stopped,
    }


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets, so that the batch at hand is finished; a second Ctrl-C ends at once."""
    stop = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        say("stopping after this batch; Ctrl-C again stops at once")

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _executor(address: str | None) -> Iterator[Executor | None]:
    if address is None:
        yield None
        return
    from reader.library.cluster import cluster_executor

    with cluster_executor(address) as executor:
        yield executor


@contextmanager
def _progress() -> Iterator[Callable[[ImportProgress], None]]:
    """Draws how far the import is: a line that is redrawn on a terminal, else a plain line now and then."""
    if not sys.stderr.isatty():
        last = 0.0

        def line(at: ImportProgress) -> None:
            nonlocal last
            if at.seconds - last >= _LINES_EVERY:
                last = at.seconds
                say(_progress_words(at))

        yield line
        return
    from rich.console import Console

    with Console(stderr=True).status("finding articles…") as status:
        yield lambda at: status.update(safe(_progress_words(at)))


def _progress_words(at: ImportProgress) -> str:
    rate = at.done / at.seconds if at.seconds else 0.0
    words = f"{at.done} done, {rate:.0f} a second, {at.failed} failed"
    if at.total:
        words += f", {(at.total - at.done) / rate if rate else 0:.0f} s left"
    return words
