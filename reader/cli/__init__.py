"""The commands. Each is imported when it runs, so that none pays for another."""

import importlib
import sys
from collections.abc import Sequence

from reader.errors import ReaderError

_MODULES = {
    "open": "opening",
    "extract": "extracting",
    "list": "reading",
    "show": "reading",
    "search": "reading",
    "entities": "reading",
    "export": "reading",
    "import": "collecting",
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
    from reader.cli import output, parser

    try:
        options = parser.parse(arguments)
        module = importlib.import_module(f"reader.cli.{_MODULES[options.command]}")
        name = options.command + ("_" if options.command in _RESERVED else "")
        code: int = getattr(module, name)(options)
        sys.stdout.flush()
        return code
    except ReaderError as error:
        output.say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        output.say("stopped")
        return 130
    except BrokenPipeError:
        output.stop_quietly_on_closed_pipe()
        return 0
