"""`list`, `show`, `search`, `entities`, `export`: the library for pipes, programs and screen readers."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import cast, get_args

from reader import config as configuration
from reader import export as exporting
from reader.cli.output import print_json, print_line, print_table, print_text, say
from reader.errors import UsageError
from reader.library import ArticleRow, EntityName, Library, Scope, Sort
from reader.model import ENTITY_TYPES, NAMED_TYPES, TYPE_LABELS, EntityType, JsonValue

_PAGE = 512
"""Rows read at a time, so that a million of them begin to come at once."""


def open_library(options: argparse.Namespace) -> Library:
    """The library that the command means. Raises `UsageError` if there is none yet."""
    path = configuration.library_path(options.library)
    if not path.exists():
        raise UsageError(f"{path}: no library there yet; newsreader import PATH makes one")
    return Library.open(path)


def list_(options: argparse.Namespace) -> int:
    """Prints the articles' ids, dates, sources and titles."""
    sort = options.sort or "newest"
    if sort not in get_args(Sort):
        raise UsageError(f"--sort {sort}: there is {', '.join(get_args(Sort))}")
    say_unclear(" ".join(options.query))
    with open_library(options) as library:
        ids = library.articles.ids(Scope(query=" ".join(options.query)), cast("Sort", sort), limit=options.limit)
        if not ids:
            say(_nothing(library, options.query))
        return print_rows(library, ids, options.format)


def _nothing(library: Library, query: Sequence[str]) -> str:
    """Why there is no article."""
    if query and library.articles.ids(Scope(), limit=1):
        return f"nothing found for {' '.join(query)}"
    return f"{library.path}: no articles in it yet; newsreader import PATH brings some"


def print_rows(library: Library, ids: Sequence[int], form: str = "text") -> int:
    """Prints a line an article, or their rows as JSON; the exit code says whether there was one."""
    if form == "json":
        print_json([_row_json(row) for row in _rows(library, ids)])
    else:
        print_table(
            ("ID", "Date", "", "Source", "Title"),
            (
                (row.id, (row.published or "")[:10], _marks(row), row.source or "", row.title)
                for row in _rows(library, ids)
            ),
            flexible=4,
        )
    return 0 if ids else 1


def say_unclear(query: str) -> None:
    """Says which terms of a search mean less than they seem to."""
    if query:
        from reader.library.query import unclear

        for term in unclear(query):
            say(f"{term.term} {term.problem}")


def show(options: argparse.Namespace) -> int:
    """Prints articles whole, as linear text."""
    with open_library(options) as library:
        analyses = [exporting.of_stored(library.articles.get(number))[0] for number in options.ids]
    if options.format == "json":
        print_json([exporting.as_json(analysis) for analysis in analyses])
        return 0
    form: exporting.Format = "md" if options.format == "md" or options.cuts else "txt"
    print_text(exporting.render(analyses, form, cuts=options.cuts))
    return 0


def search(options: argparse.Namespace) -> int:
    """Prints what a search finds, best first, with the piece of text that answers."""
    query = " ".join(options.query)
    say_unclear(query)
    with open_library(options) as library:
        result = library.search.run(query, limit=options.limit)
        ids = list(result.ids)
        snippets = library.search.snippets(query, ids)
        rows = library.articles.rows(ids)
        if options.format == "json":
            print_json(
                [_row_json(row) | {"snippet": snippets[row.id].text if row.id in snippets else ""} for row in rows]
            )
        else:
            for row in rows:
                print_line(f"{row.id}  {(row.published or '')[:10]}  {row.title}")
                if row.id in snippets and snippets[row.id].text:
                    print_line(f"    {_marked(snippets[row.id].text, snippets[row.id].spans)}")
    if not ids:
        near = f"; did you mean {', '.join(result.suggestions)}?" if result.suggestions else ""
        say(f"nothing found for {query}{near}")
    return 0 if ids else 1


def entities(options: argparse.Namespace) -> int:
    """Prints the library's entities by how many articles name them, or those that answer to a name."""
    if options.type and options.type.upper() not in ENTITY_TYPES:
        raise UsageError(f"--type {options.type}: there is {', '.join(ENTITY_TYPES)}")
    with open_library(options) as library:
        wanted = (cast("EntityType", options.type.upper()),) if options.type else NAMED_TYPES
        names: Sequence[EntityName] = library.entities.names(types=wanted)
    asked = " ".join(options.name)
    if asked:
        from reader.fuzzy import FuzzyIndex

        index = FuzzyIndex([(name.name, *name.aliases) for name in names])
        names = [names[hit.candidate] for hit in index.search(asked, options.limit)]
    names = names[: options.limit]
    if options.format == "json":
        print_json([_name_json(name) for name in names])
    else:
        print_table(
            ("Articles", "Type", "Name", "Also"),
            ((n.articles, TYPE_LABELS[n.type], n.name, ", ".join(n.aliases)) for n in names),
            flexible=3,
        )
    if not names:
        say(f"no entity answers to {asked}" if asked else "no entities yet; newsreader import PATH brings articles")
    return 0 if names else 1


def export(options: argparse.Namespace) -> int:
    """Prints articles with highlights, notes and entities in a form for other programs."""
    with open_library(options) as library:
        ids = _chosen(library, options.query)
        if not ids:
            say(_nothing(library, options.query))
            return 1
        articles = (
            exporting.of_stored(library.articles.get(number), library.articles.highlights(number)) for number in ids
        )
        for piece in exporting.pieces(articles, options.format, cuts=options.cuts):
            sys.stdout.write(piece)
    return 0


def _chosen(library: Library, query: Sequence[str]) -> Sequence[int]:
    if query and all(word.isdecimal() for word in query):
        return [int(word) for word in query]
    return library.articles.ids(Scope(query=" ".join(query)))


def _rows(library: Library, ids: Sequence[int]) -> Iterable[ArticleRow]:
    for start in range(0, len(ids), _PAGE):
        yield from library.articles.rows(ids[start : start + _PAGE])


def _marks(row: ArticleRow) -> str:
    return ("" if row.read else "new") + (" *" if row.starred else "")


def _row_json(row: ArticleRow) -> dict[str, JsonValue]:
    return {
        "id": row.id,
        "title": row.title,
        "source": row.source,
        "published": row.published,
        "imported": row.imported,
        "language": row.language,
        "words": row.words,
        "read": row.read,
        "starred": row.starred,
        "tags": list(row.tags),
        "path": row.origin,
    }


def _name_json(name: EntityName) -> dict[str, JsonValue]:
    return {
        "identity": name.identity,
        "name": name.name,
        "type": name.type,
        "aliases": list(name.aliases),
        "articles": name.articles,
        "mentions": name.mentions,
    }


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """`text` with the words that were found in reverse on a terminal, and as it is in a pipe."""
    if not sys.stdout.isatty():
        return text
    out, at = "", 0
    for start, end in spans:
        out += text[at:start] + "«" + text[start:end] + "»"
        at = end
    return out + text[at:]
