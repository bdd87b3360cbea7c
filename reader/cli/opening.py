"""`newsreader` and `newsreader PATH…`: opens the screens on a library."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader import config as configuration
from reader.errors import UnreadableInput, UsageError
from reader.library import Library, Scope
from reader.model import Document
from reader.terminal import display as displays

if TYPE_CHECKING:
    import argparse

_PATIENCE = 2.0
_SILENCE = 1.5
"""Seconds without a word, at most, until the screens open."""
_FIRST = 24
"""Documents that are imported before the screens open: a screenful, in less than a second."""
_FIRST_BYTES = 200_000
"""Bytes of text that are imported before the screens open, where the first document alone is no longer."""
_MARKUP = 10
"""Bytes of a saved page for one of its text, about."""


def open_(options: "argparse.Namespace") -> int:
    """Opens the app; prints a plain list where the terminal cannot show screens."""
    _mistyped(options.paths)
    config = configuration.load()
    if options.ner:
        config = replace(config, backend=options.ner)
    display = displays.detect(settings=config.display)
    with ExitStack() as stack:
        library = stack.enter_context(_library(options))
        opened = _opened(library, options, config.backend)
        if opened is None:
            return UnreadableInput.exit_code
        if display.dumb:
            return _plain_list(library, opened.scope)
        if opened.more:
            stack.enter_context(_importing(library, options.paths, config.backend))
        from reader.tui.launch import launch

        return launch(library, scope=opened.scope, config=config, display=display, notice=opened.notice)


def sample_paths() -> list[Path]:
    """The bundled sample articles: beside the package in a wheel, at the top level of a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return sorted(folder.glob("*.txt"))
    return []


def _mistyped(paths: Sequence[str]) -> None:
    """Raises `UsageError` where what was to be opened is not there, and looks like a command."""
    if not paths or Path(paths[0]).exists():
        return
    from difflib import get_close_matches

    from reader.cli.parser import command_names

    if near := get_close_matches(paths[0], command_names(), 1, 0.7):
        raise UsageError(f"{paths[0]}: there is no such file, folder or command; did you mean newsreader {near[0]}?")


def _library(options: "argparse.Namespace") -> Library:
    """The reader's library; the samples' own if there is none yet and nothing was asked for."""
    named = configuration.library_path(options.library)
    chosen = bool(options.library or os.environ.get("NEWSREADER_LIBRARY"))
    if options.paths or chosen:
        return Library.open(named)
    if named.exists():
        library = Library.open(named)
        if library.articles.ids(Scope(), limit=1) or _follows_feeds(library):
            return library
        library.close()
    return Library.open(configuration.samples_path())


def _follows_feeds(library: Library) -> bool:
    from reader.library import feeds

    return bool(feeds.listed(library))


@dataclass(frozen=True, slots=True)
class _Opened:
    """What to show first: the articles meant, a line to say about them, whether more are still to be imported."""

    scope: Scope
    notice: str | None = None
    more: bool = False


def _opened(library: Library, options: "argparse.Namespace", backend: str | None) -> _Opened | None:
    """The library's articles, or those at the paths given, the first of them imported; None if there are none."""
    if options.paths:
        return _from_paths(library, options.paths, options.query, backend)
    if library.path != configuration.samples_path():
        return _Opened(Scope(query=options.query))
    if not library.articles.count():
        _from_paths(library, [str(path) for path in sample_paths()], "", backend)
    return _Opened(Scope(query=options.query), "Sample articles. Your own: newsreader PATH, or newsreader import PATH")


def _from_paths(library: Library, paths: Sequence[str], query: str, backend: str | None) -> _Opened | None:
    from reader.cli.output import say, say_unread
    from reader.library.importer import import_documents
    from reader.sources.files import documents, writable

    failed: list[str] = []

    def fail(origin: str, reason: str) -> None:
        failed.append(say_unread(origin, reason))

    found = documents(paths, on_error=fail)
    ids: tuple[int, ...] = ()
    origins: list[str] = []
    # What cannot be read must not keep the screen empty: on to the next ones until there is something to show.
    # What comes by a pipe can be read only once: all of it is imported now.
    at_once = None if "-" in paths else _FIRST
    later: list[Document] = []
    with _told_if_long(paths):
        while not ids and (batch := later or list(islice(found, at_once))):
            batch, later = (batch, []) if at_once is None else _soon_read(batch)
            origins += [document.origin for document in batch]
            report = import_documents(library, batch, backend=backend)
            for failure in report.failed:
                fail(failure.origin, failure.reason)
            ids = report.article_ids
    if not ids:
        if not failed:
            say(f"{', '.join(paths)}: no article that can be read is in there")
        return None
    more = bool(later) or next(found, None) is not None
    if more:
        origins = [writable(str(Path(path).resolve())) for path in paths]
    notice = f"{len(failed)} of the files could not be read: {failed[0]}" if failed else None
    return _Opened(
        Scope(query=query, origins=tuple(origins)), notice or ("Importing the rest…" if more else None), more
    )


def _soon_read(batch: Sequence[Document]) -> tuple[list[Document], list[Document]]:
    """The smaller documents, one at least, as many as take no longer than a person waits, and the others."""
    by_size = sorted(batch, key=_length)
    count = max(1, sum(size <= _FIRST_BYTES for size in accumulate(map(_length, by_size))))
    small = {document.origin for document in by_size[:count]}
    return [each for each in batch if each.origin in small], [each for each in batch if each.origin not in small]


def _length(document: Document) -> int:
    return len(document.data) // (_MARKUP if document.media_type == "text/html" else 1)


@contextmanager
def _told_if_long(paths: Sequence[str]) -> Iterator[None]:
    """Says what is being done if nothing is on the terminal for longer than a person takes for granted."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    from reader.cli.output import say

    timer = Timer(_SILENCE, say, [f"reading {', '.join(paths[:3])}{' ...' if len(paths) > 3 else ''}; Ctrl-C stops"])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def _importing(library: Library, paths: Sequence[str], backend: str | None) -> Iterator[None]:
    """Imports the rest in a process of its own while the first articles are read; what is left goes on next time."""
    import subprocess

    command = [sys.executable, "-m", "reader", "import", "--library", str(library.path), *paths]
    if backend:
        command += ["--ner", backend]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield
    finally:
        # As Ctrl-C would: the batch at hand is finished, if that takes no longer than a person waits.
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()


def _plain_list(library: Library, scope: Scope) -> int:
    from reader.cli.output import say
    from reader.cli.reading import print_rows

    say("this terminal cannot show the reader's screens: here is the list; newsreader show ID prints an article")
    return print_rows(library, library.articles.ids(scope))
