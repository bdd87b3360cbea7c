"""Out of the program: the clipboard, the original's address, files, other commands."""

import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.library import Library
from reader.terminal.clipboard import osc52
from reader.terminal.safe import safe, safe_url
from reader.tui.handlers.registry import handles
from reader.tui.job import Job
from reader.tui.line_editor import LineEditor
from reader.tui.panes.sheet import SheetContent, SheetRow
from reader.tui.prompt import Prompt
from reader.tui.telling import in_words

if TYPE_CHECKING:
    from reader.export import Exported, Format
    from reader.tui.control import Control

_FORMATS: "dict[Format, str]" = {
    "md": "Markdown with notes and entities",
    "json": "JSON",
    "jsonl": "JSON, a line an article",
    "txt": "Plain text",
    "csv": "Entities as CSV",
}
_ASK_EVERY = 0.02
"""Seconds between two looks at a command that runs."""
_AGAIN = 0.3
"""Seconds after which output that found no place is shown, if there is one by then."""
_MOST_OUTPUT = 2_000_000
"""Bytes of a command's output that are shown."""


def copy_text(control: "Control", text: str, what: str) -> None:
    """Sends text to the clipboard by OSC 52, and says that it was sent."""
    desk = control.desk
    display = desk.brush.display
    in_screen = display.tmux and "TMUX" not in os.environ
    sequence = osc52(text, tmux=display.tmux and not in_screen, screen=in_screen)
    if sequence is None:
        desk.say(f"Too long for the clipboard; {desk.key('export')} writes a file.")
    else:
        control.host.write(sequence)
        desk.say(f"Sent {what} to the terminal's clipboard (OSC 52).")


@handles("copy")
def copy(control: "Control") -> None:
    """Sends what the keys are on: the paragraph, the entity's name, the article's address."""
    desk = control.desk
    stored, unit = desk.view.stored, desk.view.unit()
    if desk.sheet_open:
        row = desk.sheet.current
        if row:
            copy_text(control, row.copied or row.text.strip(), "the link" if row.copied else "the line")
        else:
            desk.say("There is nothing to copy here.")
    elif desk.area == "entities" and desk.panel.current:
        copy_text(control, desk.panel.current.name, "the name")
    elif desk.area == "text" and unit is not None:
        copy_text(control, unit.text, "the paragraph")
    elif desk.area == "list" and desk.articles.current is not None:
        article = desk.library.articles.get(desk.articles.current).article
        copy_text(control, article.url or article.title, "the link" if article.url else "the title")
    elif stored is not None:
        article = stored.article
        copy_text(control, article.url or article.title, "the link" if article.url else "the title")
    else:
        desk.say(desk.no_article())


@handles("open_link")
def open_link(control: "Control") -> None:
    """The article's own address: opened on this machine if the settings say so, else sent."""
    desk = control.desk
    stored = desk.view.stored
    if desk.area == "list" and desk.articles.current is not None:
        stored = desk.library.articles.get(desk.articles.current)
    if stored is None:
        desk.say(desk.no_article())
    elif stored.article.url:
        send_link(control, stored.article.url)
    elif stored.article.links:
        desk.say(f"Its own address is not known; {desk.key('links')} lists the links in it.")
    else:
        desk.say(f"Its address is not known; it came from {stored.row.origin}")


def send_link(control: "Control", url: str) -> None:
    """Opens a link with `$BROWSER` or xdg-open where that is wanted; else sends it to the clipboard and shows it."""
    desk = control.desk
    harmless = safe_url(url)
    if harmless is None:
        desk.say(f"Not a web address: {url}", error=True)
        return
    opener = os.environ.get("BROWSER", "xdg-open")
    if desk.config.open_links and not desk.brush.display.ssh:
        try:
            subprocess.Popen(
                [*shlex.split(opener), harmless],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            desk.say(f"Opened {harmless}")
            return
        except (OSError, ValueError):
            pass
    copy_text(control, harmless, "the link")
    desk.say(f"Sent to the clipboard: {harmless}")


def _pieces(library: Library, ids: Sequence[int], form: "Format", job: Job) -> Iterator[str]:
    """The articles in the form, bit by bit; the job is told how far that is."""
    from reader import export

    def articles() -> Iterator["Exported"]:
        for number, id in enumerate(ids):
            job.progress(number, len(ids))
            yield export.of_stored(library.articles.get(id), library.articles.highlights(id))

    return export.pieces(articles(), form)


@handles("export")
def export_articles(control: "Control") -> None:
    """Writes the open article, the marked ones, or all that the search found."""
    desk = control.desk
    choices: list[tuple[str, list[int]]] = []
    if desk.articles.marked:
        ids = desk.articles.chosen()
        choices.append((f"{in_words(ids)} marked", ids))
    current = desk.view.stored.id if desk.view.stored and desk.area != "list" else desk.articles.current
    if current is not None:
        choices.append(("this article", [current]))
    if desk.session.is_narrowed and desk.articles.ids:
        choices.append((f"{in_words(desk.articles.ids)} found", list(desk.articles.ids)))
    if not choices:
        desk.say(desk.no_article())
        return
    rows = [
        SheetRow(label, what, partial(_ask_path, control, ids, form))
        for what, ids in choices
        for form, label in _FORMATS.items()
    ]
    control.sheets.open(SheetContent("Export", rows))


def _ask_path(control: "Control", ids: list[int], form: "Format") -> None:
    from reader.export import file_name

    desk = control.desk
    row = desk.articles.row(ids[0])
    name = file_name(row.title if row else "", form) if len(ids) == 1 else f"articles.{form}"

    def write(path: Path) -> None:
        control.background.start(
            f"Writing {path.name}",
            lambda job: write_articles(path, desk.library, ids, form, job),
            lambda: desk.say(f"Wrote {in_words(ids)} to {path}"),
        )

    ask_for_file(control, name, write)


def ask_for_file(control: "Control", name: str, write: Callable[[Path], None]) -> None:
    """Asks which file to write, and once more before one that is there is written over."""
    asked: list[str] = []

    def done(text: str) -> None:
        if not text.strip():
            return
        path = Path(text.strip()).expanduser()
        if path.is_dir():
            raise ReaderError(f"{path} is a folder; give a file's name in it")
        if path.exists() and text.strip() not in asked:
            asked.append(text.strip())
            control.prompter.ask(Prompt("It is there; write over: ", "status", done, editor=LineEditor.at_end(text)))
            return
        write(path)

    control.prompter.ask(Prompt("Write to: ", "status", done, editor=LineEditor.at_end(name)))


def write_articles(path: Path, library: Library, ids: Sequence[int], form: "Format", job: Job) -> None:
    """Writes articles to a file, whole or not at all. Raises `ReaderError` if it cannot, `Stopped` with the job."""
    part = path.with_name(path.name + ".part")
    try:
        try:
            with part.open("w", encoding="utf-8") as file:
                file.writelines(_pieces(library, ids, form, job))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ReaderError(f"{path}: cannot be written: {error.strerror or error}") from error


@handles("pipe")
def pipe(control: "Control") -> None:
    """Gives the text to a command's standard input; what it prints is shown."""
    desk = control.desk
    ids = desk.articles.chosen() if desk.area == "list" else [desk.view.stored.id] if desk.view.stored else []
    if not ids:
        desk.say(desk.no_article())
        return

    def done(command: str) -> None:
        if not command.strip():
            return
        outcome: list[str] = []
        control.background.start(
            f"Running {command.split(maxsplit=1)[0]}",
            lambda job: outcome.append(_run(command, "".join(_pieces(desk.library, ids, "txt", job)), job)),
            lambda: _show_output(control, command, outcome[0]),
        )

    control.prompter.ask(Prompt("| ", "status", done))


def _run(command: str, text: str, job: Job) -> str:
    # The reader types the command for a shell, as in any pager; nothing of the article is in it.
    with (
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as printed,
    ):
        given.write(text.encode("utf-8", "surrogatepass"))
        given.seek(0)
        try:
            ran = subprocess.Popen(
                command, shell=True, stdin=given, stdout=printed, stderr=subprocess.STDOUT, start_new_session=True
            )
        except OSError as error:
            raise ReaderError(f"{command}: {error.strerror or error}") from None
        try:
            while ran.poll() is None:
                job.wait(_ASK_EVERY)
        finally:
            if ran.poll() is None:
                os.killpg(ran.pid, signal.SIGKILL)
                ran.wait()
        printed.seek(0)
        output = printed.read(_MOST_OUTPUT).decode("utf-8", "replace")
    return output if not ran.returncode else f"{output.rstrip()}\n(exit code {ran.returncode})"


def _show_output(control: "Control", command: str, output: str) -> None:
    desk = control.desk
    if control.prompter.prompt or desk.sheet_open:
        # It came in the background, and must not push aside what is typed or chosen by now.
        control.host.after(_AGAIN, partial(_show_output, control, command, output))
        return
    lines = output.splitlines()
    if not lines:
        desk.say(f"{command}: done, nothing printed.")
    elif len(lines) == 1:
        desk.say(lines[0])
    else:
        control.sheets.open(SheetContent(f"| {safe(command)}", [SheetRow(safe(line)) for line in lines[:5000]]))
