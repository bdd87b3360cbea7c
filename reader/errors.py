"""What goes wrong, in words for the person at the terminal. The command line prints one line and exits."""


class ReaderError(Exception):
    """Anything the reader should be told in one line. `exit_code` is what the process ends with."""

    exit_code = 2


class UnreadableInput(ReaderError):
    """A path, file or page that cannot be read; the message names it and says what to do."""


class UsageError(ReaderError):
    """An option, setting or key binding that makes no sense; the message names it."""


class LibraryError(ReaderError):
    """The library file cannot be opened, read or written."""


class MissingModel(ReaderError):
    """An optional recogniser was asked for and is not installed; the message has the command that installs it."""


class Crash(ReaderError):
    """An error of the program's own; the message names the file that has what a developer needs."""

    exit_code = 70
