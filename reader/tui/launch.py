"""The way into the screens: the first frame from the library alone, and Textual while it is being looked at."""

import gc
import os
import signal
import sys

from reader.config import Config, data_folder
from reader.errors import Crash, ReaderError
from reader.library import Library, Scope
from reader.terminal import first_frame
from reader.terminal.display import Display, prepare_environment
from reader.terminal.line import descriptor
from reader.terminal.palette import DEFAULT_THEME, THEMES
from reader.terminal.wire.output import OutputStage
from reader.tui.brush import Brush
from reader.tui.desk import Desk
from reader.tui.early import EarlyKeys
from reader.tui.keymap import keymap
from reader.tui.loading import Loading

_SCREENS = ("reader.tui.handlers", "reader.tui.app", "reader.tui.driver")
"""What is loaded once the first frame is painted: first what early keys need."""


def launch(library: Library, *, scope: Scope, config: Config, display: Display, notice: str | None = None) -> int:
    """Opens the screens on a library and gives the process's exit code.

    Raises `UsageError` for a keymap that cannot be, `LibraryError` with the library.
    """
    # Collecting garbage finds none while modules are loaded and the screens are built, and takes a tenth of the time;
    # the app turns it on again.
    gc.disable()
    keys = keymap(config.keys, config.lines, str(config.path or ""))
    theme = fitting_theme(library, display)
    desk = Desk(library, scope=scope, config=config, brush=Brush.of(display, theme), keys=keys)
    prepare_environment(display, os.environ)
    columns, rows = _size()
    too_small = columns < first_frame.LEAST_COLUMNS or rows < first_frame.LEAST_ROWS
    if not (display.first_frame and display.output_stage) or too_small or theme not in THEMES:
        return _run(desk, scope, display, notice)
    desk.start(columns, rows)
    if notice:
        desk.say(notice)
    term = os.environ.get("TERM", "")
    stage, frame = first_frame.stage_with(desk.lines(), desk.brush.palette, display, columns, term)
    # Until the screens watch it themselves: what was painted is gone if the terminal was another size meanwhile.
    signal.signal(signal.SIGWINCH, lambda *_: stage.forget())
    loading = Loading()
    with first_frame.painted(frame, descriptor(), sys.stdin.fileno()) as settings:
        early = EarlyKeys(desk, stage, descriptor(), sys.stdin.fileno())
        loading.start(_SCREENS)
        try:
            early.answer(loading)
            if early.control.left:
                raise SystemExit(0)
            loading.wait()
        except SystemExit:
            desk.save()
            raise
        except Exception as error:
            desk.save()
            raise _crash(error) from error
        return _run(desk, scope, display, stage=stage, settings=settings, early=early)


def fitting_theme(library: Library, display: Display) -> str:
    """The name of the theme for this terminal: the display's, the one kept, or our own dark one."""
    kept = library.state.get("theme")
    theme = display.theme or (kept if isinstance(kept, str) else DEFAULT_THEME)
    return "ansi-dark" if display.colour in ("16", "mono") and not theme.startswith("ansi") else theme


def _run(
    desk: Desk,
    scope: Scope,
    display: Display,
    notice: str | None = None,
    *,
    stage: OutputStage | None = None,
    settings: list[object] | None = None,
    early: EarlyKeys | None = None,
) -> int:
    from reader.tui.app import NewsreaderApp
    from reader.tui.driver import WireDriver

    WireDriver.painted, WireDriver.settings = stage, settings
    WireDriver.typed = early.waiting if early else b""
    app = NewsreaderApp(
        desk.library,
        scope=scope,
        config=desk.config,
        display=display,
        notice=notice,
        desk=desk,
        early=early,
        driver_class=WireDriver if display.output_stage else None,
    )
    app.run(mouse=display.mouse)
    if app.failure:
        desk.save()
        raise app.failure if isinstance(app.failure, ReaderError) else _crash(app.failure)
    return app.return_code or 0


def _crash(error: Exception) -> Crash:
    """What to tell of an error of our own: one line, with the name of the file that has the rest."""
    from traceback import format_exception

    path = data_folder() / "crash.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(format_exception(error)), encoding="utf-8", errors="backslashreplace")
        where = f"what happened is in {path}; please send it in"
    except OSError:
        where = f"what happened could not be written to {path}"
    return Crash(f"an error of its own ended it, your place is kept: {type(error).__name__}; {where}")


def _size() -> tuple[int, int]:
    try:
        return os.get_terminal_size(descriptor())
    except OSError:
        return (0, 0)
