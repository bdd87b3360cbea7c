"""`newsreader` and `newsreader PATH…`: opens the screens on a library."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import config as configuration
from reader.errors import UnreadableInput
from reader.library import Library, Scope
from reader.terminal import display as displays

if TYPE_CHECKING:
    import argparse


def open_(options: "argparse.Namespace") -> int:
    """Opens the app; prints a plain list where the terminal cannot show screens."""
    config = configuration.load()
    if options.ner:
        config = replace(config, backend=options.ner)
    display = displays.detect(settings=config.display)
    with _library(options) as library:
        scope, notice = _filled(library, options, config.backend)
        if display.dumb:
            return _plain_list(library, scope)
        from reader.tui.launch import launch

        return launch(library, scope=scope, config=config, display=display, notice=notice)


def sample_paths() -> list[Path]:
    """The bundled sample articles: beside the package in a wheel, at the top level of a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "seeds", package.parent / "seeds"):
        if folder.is_dir():
            return sorted(folder.glob("*.txt"))
    return []


def _library(options: "argparse.Namespace") -> Library:
    """The reader's library; the samples' own if there is none yet and nothing was asked for."""
    named = configuration.library_path(options.library)
    chosen = bool(options.library or os.environ.get("NEWSREADER_LIBRARY"))
    if options.paths or chosen or named.exists():
        return Library.open(named)
    return Library.open(configuration.samples_path())


def _filled(library: Library, options: "argparse.Namespace", backend: str | None) -> tuple[Scope, str | None]:
    """What to show, with the paths that were given imported, and a line to say about it."""
    if options.paths:
        ids, failed = _import(library, options.paths, backend)
        if not ids:
            raise UnreadableInput(f"{', '.join(options.paths)}: no article that can be read is in there")
        notice = f"{len(failed)} of the files could not be read: {failed[0]}" if failed else None
        return Scope(query=options.query, origins=tuple(str(Path(path).resolve()) for path in options.paths)), notice
    if library.path == configuration.samples_path():
        if not library.articles.count():
            _import(library, [str(path) for path in sample_paths()], backend)
        return Scope(
            query=options.query
        ), "Sample articles. To read your own: newsreader PATH, or newsreader import PATH"
    return Scope(query=options.query), None


def _import(library: Library, paths: Sequence[str], backend: str | None) -> tuple[tuple[int, ...], list[str]]:
    from reader.cli.output import say
    from reader.library.importer import import_documents
    from reader.sources import documents

    failed: list[str] = []

    def fail(origin: str, reason: str) -> None:
        failed.append(f"{origin}: {reason}")
        say(failed[-1])

    report = import_documents(library, documents(paths, on_error=fail), backend=backend)
    for failure in report.failed:
        fail(failure.origin, failure.reason)
    return report.article_ids, failed


def _plain_list(library: Library, scope: Scope) -> int:
    from reader.cli.output import say
    from reader.cli.reading import print_rows

    say("this terminal cannot show the reader's screens: here is the list; newsreader show ID prints an article")
    print_rows(library, library.articles.ids(scope))
    sys.stdout.flush()
    return 0
