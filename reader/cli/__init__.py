"""The commands. Each is imported when it runs, so that none pays for another."""

import importlib
import io
import signal
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from reader.errors import ReaderError

if TYPE_CHECKING:
    from argparse import Namespace

_MODULES = {
    "open": "opening",
    "extract": "extracting",
    "list": "reading",
    "show": "reading",
    "search": "reading",
    "entities": "reading",
    "export": "reading",
    "import": "importing",
    "add": "collecting",
    "feeds": "collecting",
    "sources": "keeping",
    "corrections": "keeping",
    "doctor": "keeping",
    "backup": "keeping",
}
"""Which module has a command, in a function of the command's name (`import_`, `open_`, `list_` for reserved words)."""
_RESERVED = ("open", "list", "import")


def run(arguments: Sequence[str]) -> int:
    """Runs one command; returns the process's exit code. Errors become one line on standard error."""
    _speak_utf8()
    try:
        options = _opened(arguments) or _parsed(arguments)
        module = importlib.import_module(f"reader.cli.{_MODULES[options.command]}")
        name = options.command + ("_" if options.command in _RESERVED else "")
        signal.signal(signal.SIGINT, signal.default_int_handler)
        code: int = getattr(module, name)(options)
        sys.stdout.flush()
        return code
    except ReaderError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _say("stopped")
        return 130
    except BrokenPipeError:
        from reader.cli.output import stop_quietly_on_closed_pipe

        stop_quietly_on_closed_pipe()
        return 0


def _speak_utf8() -> None:
    """What goes to a pipe or a file is UTF-8 in every locale; a terminal gets ? for what it has no character for."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="replace")


def _opened(arguments: Sequence[str]) -> "SimpleNamespace | None":
    """What to open, where no more is said than paths and the library; None if it takes a parser to tell.

    Building the parser takes as long as showing the first screen, and most starts have no arguments at all.
    """
    library: str | None = None
    paths: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--library":
            library = next(words, None)
            if library is None:
                return None
        elif word.startswith("-") or (not paths and word in _MODULES):
            return None
        else:
            paths.append(word)
    return SimpleNamespace(command="open", paths=paths, library=library, query="", ner=None)


def _parsed(arguments: Sequence[str]) -> "Namespace":
    from reader.cli import parser

    return parser.parse(arguments)


def _say(message: str) -> None:
    from reader.cli.output import say

    say(message)
