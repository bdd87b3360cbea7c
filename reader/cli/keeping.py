"""`doctor`, `backup`, `corrections`, `sources`: looking after the library."""

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from reader import config as configuration
from reader.cli.output import print_json, print_line, print_table, say, unread
from reader.cli.reading import open_library
from reader.errors import LibraryError, UsageError
from reader.library import Correction, Library
from reader.terminal import display as displays


def doctor(options: argparse.Namespace) -> int:
    """Prints what was found of the terminal, the settings and the library; with `--repair`, mends what can be."""
    config = configuration.load()
    found = displays.detect(settings=config.display)
    terminal = {"reasons": list(found.reasons), "settings": str(config.path or "none")}
    path = configuration.library_path(options.library)
    if not path.exists():
        if options.format == "json":
            print_json({"terminal": terminal, "library": None})
        else:
            _print_terminal(terminal)
            print_line(f"Library: none yet; it will be {path}")
        return 0
    return _library_report(path, options, terminal)


def backup(options: argparse.Namespace) -> int:
    """Copies the library to a file while it may be in use."""
    from reader.library.doctor import backup as copy

    target = Path(options.file)
    if target.is_dir():
        target /= f"newsreader-{os.getpid()}.sqlite"
    with open_library(options) as library:
        size = copy(library, target)
    say(f"{target}: {size / 1e6:.1f} MB")
    return 0


def corrections(options: argparse.Namespace) -> int:
    """Lists the reader's corrections of entities, or writes them to a plain file, or reads them from one."""
    if options.action != "list" and not options.file:
        raise UsageError(f"corrections {options.action}: name a file")
    with open_library(options) as library:
        if options.action == "export":
            say(f"{options.file}: {library.entities.export_corrections(Path(options.file))} corrections")
            return 0
        if options.action == "import":
            say(f"{options.file}: {library.entities.import_corrections(Path(options.file))} corrections")
            return 0
        rows = library.entities.corrections()
        names = {name.identity: name.name for name in library.entities.named([row.identity for row in rows])}
    if options.format == "json":
        print_json(
            [
                {
                    "kind": row.kind,
                    "entity": names.get(row.identity),
                    "target": row.target,
                    "name": row.name,
                    "type": row.type,
                    "form": row.form,
                    "scope": row.scope,
                }
                for row in rows
            ]
        )
    else:
        print_table(("What", "Entity", "To", "Where"), (_row(row, names) for row in rows), flexible=1)
    if not rows:
        say("no corrections yet; they are made in the reader, in the panel of entities")
    return 0 if rows else 1


def sources(options: argparse.Namespace) -> int:
    """Lists the sources, or the lines that repeat across one source's articles and are cut for that."""
    with open_library(options) as library:
        if options.source is None:
            counted = library.templates.sources()
            if options.format == "json":
                print_json([{"source": s.name, "articles": s.articles, "repeats": s.templates} for s in counted])
            else:
                rows = ((s.articles, s.templates, s.name) for s in counted)
                print_table(("Articles", "Repeats", "Source"), rows, flexible=2)
            if not counted:
                say("no article says what source it is from")
            return 0 if counted else 1
        lines = library.templates.lines(options.source)
    if options.format == "json":
        print_json([{"text": line.text, "articles": line.articles} for line in lines])
    else:
        print_table(("Articles", "Line"), ((line.articles, line.text) for line in lines), flexible=1)
    if not lines:
        say(f"nothing repeats across the articles of {options.source}")
    return 0 if lines else 1


def _row(row: Correction, names: dict[int, str]) -> tuple[str, str, str, str]:
    to = names.get(row.target, "") if row.target else row.name or row.type or row.form or ""
    return row.kind, names.get(row.identity, str(row.identity)), to, row.scope


def _print_terminal(terminal: Mapping[str, object]) -> None:
    print_line(f"Settings: {terminal['settings']}")
    for reason in displays.detect(settings=configuration.load().display).reasons:
        print_line(f"Terminal: {reason}")


def _library_report(path: Path, options: argparse.Namespace, terminal: Mapping[str, object]) -> int:
    from reader.library import doctor as physician

    try:
        library = Library.open(path)
    except LibraryError:
        if not options.repair:
            raise
        saved = physician.rescue(path)
        say(f"{path}: damaged; what could be read was saved, and the damaged file is {saved}")
        library = Library.open(path)
    with library:
        found = physician.repair(library) if options.repair else physician.examine(library)
    if options.format == "json":
        print_json(
            {
                "terminal": terminal,
                "library": {
                    "path": str(found.path),
                    "bytes": found.size,
                    "articles": found.articles,
                    "findings": [{"check": f.check, "well": f.well, "detail": f.detail} for f in found.findings],
                    "failed": [{"path": f.origin, "reason": f.reason} for f in found.failed],
                },
            }
        )
        return 0 if found.well else 1
    _print_terminal(terminal)
    print_line(f"Library: {found.path}, {found.articles} articles, {found.size / 1e6:.1f} MB")
    for finding in found.findings:
        print_line(f"  {'well ' if finding.well else 'WRONG'} {finding.check}: {finding.detail}")
    for failure in found.failed:
        print_line(f"  not imported: {unread(failure.origin, failure.reason)}")
    if found.failed:
        print_line("  newsreader import --retry tries them again")
    if not found.well and not options.repair:
        print_line("  newsreader doctor --repair mends what can be mended")
    return 0 if found.well else 1
