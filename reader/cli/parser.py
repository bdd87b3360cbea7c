"""The words of the command line: commands, options and their help."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from reader import __version__
from reader.errors import UsageError

DESCRIPTION = """Reads scraped news in the terminal: cleaned text, entities, fuzzy filtering, offline.

  newsreader                 opens your library, or the sample articles if you have none
  newsreader PATH...         opens files and folders
  newsreader COMMAND ...     see below; newsreader COMMAND --help tells more
"""
OPEN = "open"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} ({self.prog} --help lists what there is)")


def _count(text: str) -> int:
    """A whole number of one or more, as an option's value."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no whole number above 0")
    return int(text)


def _id(text: str) -> int:
    """An article's number."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is no article's number; `newsreader list` shows them")
    return int(text)


def build() -> argparse.ArgumentParser:
    """The parser of every command. Its errors are raised as `UsageError`."""
    parser: argparse.ArgumentParser = _Parser(
        prog="newsreader", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"newsreader {__version__}", help="print the version")
    commands: Commands[argparse.ArgumentParser] = parser.add_subparsers(dest="command", metavar="COMMAND")
    for add in (_reading, _collecting, _keeping):
        add(commands)
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of `arguments`, whose first word that is no command's name is a path to open."""
    parser = build()
    if arguments and arguments[0] in ("-h", "--help", "--version"):
        return parser.parse_args(arguments)
    options, unknown = parser.parse_known_args(_with_command(arguments))
    if unknown:
        command = "newsreader" if options.command == OPEN else f"newsreader {options.command}"
        raise UsageError(f"{' '.join(unknown)}: there is no such option or argument ({command} --help lists them)")
    return options


def command_names() -> tuple[str, ...]:
    """Every command's name."""
    actions = [action for action in build()._actions if isinstance(action, argparse._SubParsersAction)]
    return tuple(actions[0].choices)


def _with_command(arguments: Sequence[str]) -> list[str]:
    """`arguments` with the command first: `--library FILE list` is `list --library FILE`, a path means `open`."""
    names = set(command_names())
    at = 0
    while at < len(arguments) and arguments[at].startswith("-") and arguments[at] != "-":
        at += 2 if arguments[at] in ("--library", "--ner") else 1
    if at < len(arguments) and arguments[at] in names:
        return [arguments[at], *arguments[:at], *arguments[at + 1 :]]
    return [OPEN, *arguments]


Commands = argparse._SubParsersAction  # its public name does not exist


def _command(commands: "Commands[argparse.ArgumentParser]", name: str, text: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
    command.add_argument(
        "--library", metavar="FILE", help="the library file (default: NEWSREADER_LIBRARY, or your own)"
    )
    return command


def _format(command: argparse.ArgumentParser, *forms: str) -> None:
    command.add_argument("--format", choices=forms, default=forms[0], help=f"how to print (default: {forms[0]})")


def _reading(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, OPEN, "open the reader on the library, or on files and folders")
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    command.add_argument("--query", default="", help="open with this search")
    command.add_argument("--ner", metavar="BACKEND", help="recognise entities by spacy:MODEL or gliner:PATH")

    command = _command(commands, "list", "list the articles, newest first")
    command.add_argument("query", nargs="*", metavar="QUERY", help="only those that this search finds")
    command.add_argument("--sort", default=None, help="newest, oldest, imported, title, source, longest, unread…")
    command.add_argument("--limit", type=_count, default=None, metavar="N", help="so many at most")
    _format(command, "text", "json")

    command = _command(commands, "show", "print articles as linear text, for pipes and screen readers")
    command.add_argument("ids", nargs="+", type=_id, metavar="ID", help="as `newsreader list` prints it")
    command.add_argument("--cuts", action="store_true", help="show what was cut, in place (Markdown)")
    _format(command, "text", "json", "md")

    command = _command(commands, "search", "search the library")
    command.add_argument("query", nargs="+", metavar="QUERY", help='words, "phrases", -not, OR, title: by: @name …')
    command.add_argument("--limit", type=_count, default=50, metavar="N", help="so many at most (default: 50)")
    _format(command, "text", "json")

    command = _command(commands, "entities", "list the library's entities, or find one by typing roughly its name")
    command.add_argument("name", nargs="*", metavar="NAME", help="roughly, as it is typed: typos and initials will do")
    command.add_argument("--type", default=None, help="PERSON, ORG, LOC, PRODUCT, EVENT, WORK_OF_ART, MONEY…")
    command.add_argument("--limit", type=_count, default=50, metavar="N", help="so many at most (default: 50)")
    _format(command, "text", "json")

    command = _command(commands, "export", "export articles with highlights, notes and entities")
    command.add_argument("query", nargs="*", metavar="QUERY", help="only those that this search finds; IDs work too")
    command.add_argument("--cuts", action="store_true", help="show what was cut, in place (Markdown)")
    _format(command, "md", "json", "jsonl", "csv", "txt")


def _collecting(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "extract", "clean files and find their entities without touching any library")
    command.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    command.add_argument("--cuts", action="store_true", help="show what was cut, in place (Markdown)")
    command.add_argument("--ner", metavar="BACKEND", help="recognise entities by spacy:MODEL or gliner:PATH")
    command.add_argument("--workers", type=_count, default=None, metavar="N", help="processes (default: one a core)")
    command.add_argument("--map", action="append", default=[], metavar="FIELD=NAME", help="field names of JSON and CSV")
    _format(command, "jsonl", "json", "md", "txt", "csv")

    command = _command(commands, "import", "import files, folders and dumps into the library")
    command.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, archives, or - for standard input")
    command.add_argument("--workers", type=_count, default=None, metavar="N", help="processes (default: one a core)")
    command.add_argument("--cluster", metavar="ADDRESS", help="work on a Dask cluster (newsreader-tui[cluster])")
    command.add_argument("--watch", metavar="FOLDER", help="go on importing what appears in this folder")
    command.add_argument("--retry", action="store_true", help="try again what failed")
    command.add_argument("--allow-private", action="store_true", help="with --retry: allow local addresses")
    command.add_argument("--ner", metavar="BACKEND", help="recognise entities by spacy:MODEL or gliner:PATH")
    command.add_argument("--map", action="append", default=[], metavar="FIELD=NAME", help="field names of JSON and CSV")
    _format(command, "text", "json")

    command = _command(commands, "add", "fetch web pages into the library")
    command.add_argument("urls", nargs="+", metavar="URL", help="http or https addresses")
    command.add_argument("--allow-private", action="store_true", help="allow addresses of the local network")
    _format(command, "text", "json")

    command = _command(commands, "feeds", "follow RSS, Atom and JSON feeds")
    command.add_argument("action", choices=("add", "import", "refresh", "list", "remove"))
    command.add_argument("targets", nargs="*", metavar="URL|FILE", help="feed addresses; OPML or newsboat's urls file")
    command.add_argument("--allow-private", action="store_true", help="allow addresses of the local network")
    _format(command, "text", "json")


def _keeping(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "sources", "show what repeats across each source's articles and is cut for that")
    command.add_argument("source", nargs="?", metavar="SOURCE", help="as the list without it names them")
    _format(command, "text", "json")

    command = _command(commands, "corrections", "list, export or import your corrections of entities")
    command.add_argument("action", nargs="?", choices=("list", "export", "import"), default="list")
    command.add_argument("file", nargs="?", metavar="FILE", help="where they go to or come from")
    _format(command, "text", "json")

    command = _command(commands, "doctor", "check the library, the terminal and what failed to import")
    command.add_argument("--repair", action="store_true", help="mend what can be mended")
    _format(command, "text", "json")

    command = _command(commands, "backup", "copy the library, safely while it is in use")
    command.add_argument("file", metavar="FILE", help="where the copy goes: a file, or a folder")
