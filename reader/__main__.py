"""The command `newsreader`, and `python -m reader`. Imports what a command needs only when it runs."""

import sys


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code is 0 done, 1 nothing found or part failed, 2 wrong use, 130 stopped."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        from reader import __version__

        print(f"newsreader {__version__}")
        return 0
    try:
        import signal

        # Until a command runs there is nothing to put in order, and what Ctrl-C raises among imports may come out as
        # some other error.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    except KeyboardInterrupt:
        return 130
    from reader.cli import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
