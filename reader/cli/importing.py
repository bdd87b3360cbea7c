"""`import`: files, folders and dumps into the library; again what failed; what appears in a folder."""

import argparse
import os
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from itertools import chain

from reader import config as configuration
from reader.cli.extracting import field_mapping
from reader.cli.output import print_json, say, say_unread
from reader.cli.progress import report_json, shown_progress, stoppable
from reader.errors import UnreadableInput, UsageError
from reader.library import Failure, ImportReport, Library
from reader.library.importer import failures, forget_failures, import_documents, record_failures
from reader.model import Document


def import_(options: argparse.Namespace) -> int:
    """Imports paths, what failed before, or what appears in a folder, and says what came of it."""
    if not (options.paths or options.retry or options.watch):
        raise UsageError("import: name files or folders, or use --retry or --watch FOLDER")
    config = configuration.load()
    with Library.open(configuration.library_path(options.library)) as library, stoppable() as stop:
        workers = options.workers or config.workers or os.cpu_count() or 1
        before = failures(library) if options.retry else []
        paths, addresses = _places_of(before)
        paths = list(dict.fromkeys([*options.paths, *paths]))
        unread: list[Failure] = []

        def fail(origin: str, reason: str) -> None:
            unread.append(Failure(origin, reason))

        with shown_progress(paths) as (progress, reading), _executor(options.cluster) as executor:
            from reader.sources import documents

            found: Iterable[Document] = documents(
                paths, on_error=fail, mapping=field_mapping(options.map), reading=reading
            )
            if addresses:
                from reader.sources.web import pages

                private = options.allow_private or config.allow_private
                found = chain(found, pages(addresses, on_error=fail, allow_private=private))
            report = import_documents(
                library,
                found,
                workers=workers,
                executor=executor,
                backend=options.ner or config.backend,
                progress=progress,
                stop=stop,
            )
        record_failures(library, unread)
        if not report.stopped:
            # Only now: what was not tried again because this was ended must stay on the list.
            still = {failure.origin for failure in (*unread, *report.failed)}
            forget_failures(library, [failure.origin for failure in before if failure.origin not in still])
        if options.watch and not stop.is_set():
            _watch(library, options, workers, options.ner or config.backend, stop)
        if options.paths and report == ImportReport() and not unread:
            say(f"{', '.join(options.paths)}: no article that can be read is in there")
            return UnreadableInput.exit_code
        return told(report, unread, options.format)


def told(report: ImportReport, unread: list[Failure], form: str) -> int:
    """Says what came of an import and why the rest failed; gives the exit code for it."""
    failed = [*unread, *report.failed]
    for failure in failed[:20]:
        say_unread(failure.origin, failure.reason)
    if len(failed) > 20:
        say(f"and {len(failed) - 20} more; newsreader doctor lists them")
    if form == "json":
        print_json(report_json(report) | {"failed": [{"path": f.origin, "reason": f.reason} for f in failed]})
    else:
        print(f"{report.added} new, {report.updated} changed, {report.unchanged} known, {len(failed)} failed")
    if report.stopped:
        say("stopped; the same command goes on from here")
        return 130
    read = report.added + report.updated + report.unchanged
    return 0 if not failed else 1 if read else 2


def _places_of(failed: Iterable[Failure]) -> tuple[list[str], list[str]]:
    """The files and the web addresses to try again; says which files are gone."""
    paths: dict[str, None] = {}
    addresses: list[str] = []
    for failure in failed:
        if failure.origin.startswith(("http://", "https://")):
            addresses.append(failure.origin)
        elif path := _file_of(failure.origin):
            paths[path] = None
        else:
            say(f"{failure.origin}: it is no longer there")
    return list(paths), addresses


def _file_of(origin: str) -> str | None:
    """The file that a document came from: `dump.jsonl` of `dump.jsonl#3`; a file's own name may have a `#` too."""
    from reader.sources.files import on_disk

    for spelt in dict.fromkeys((origin, on_disk(origin))):
        path, sign = spelt, "#"
        while sign and not os.path.lexists(path):
            path, sign, _ = path.rpartition("#")
        if sign:
            return path
    return None


def _watch(
    library: Library, options: argparse.Namespace, workers: int, backend: str | None, stop: threading.Event
) -> None:
    from reader.sources.watch import appearing

    unread: list[Failure] = []

    def fail(origin: str, reason: str) -> None:
        say_unread(origin, reason)
        unread.append(Failure(origin, reason))

    say(f"watching {options.watch}; Ctrl-C ends it")
    mapping = field_mapping(options.map)
    for batch in appearing(options.watch, stop=stop, on_error=fail, mapping=mapping):
        report = import_documents(library, batch, workers=workers, backend=backend, stop=stop)
        record_failures(library, unread)
        unread.clear()
        if report.added or report.updated or report.failed:
            say(f"{report.added} new, {report.updated} changed, {len(report.failed)} failed")


@contextmanager
def _executor(address: str | None) -> Iterator[Executor | None]:
    if address is None:
        yield None
        return
    from reader.library.cluster import cluster_executor

    with cluster_executor(address) as executor:
        yield executor
