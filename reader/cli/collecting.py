"""`add`, `feeds`: articles from the web into the library."""

import argparse
import os
from pathlib import Path

from reader import config as configuration
from reader.cli.importing import told
from reader.cli.output import print_json, print_table, say
from reader.cli.progress import report_json, stoppable
from reader.errors import UsageError
from reader.library import Failure, Library
from reader.library.importer import import_documents, record_failures


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
    return told(report, unread, options.format)


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
            workers=config.workers or os.cpu_count() or 1,
            backend=config.backend,
            stop=stop,
        )
    for failure in report.failed:
        say(f"{failure.origin}: {failure.reason}")
    if options.format == "json":
        print_json(report_json(report))
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
    if not rows:
        say("no feeds yet; newsreader feeds add URL follows one")
    return 0 if rows else 1
