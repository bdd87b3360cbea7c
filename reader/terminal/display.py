"""What this terminal can show, decided once from the environment, before Textual is imported.

Every finding has its reason, which `newsreader doctor` prints; every finding can be overruled by a setting or its
`NEWSREADER_*` variable.
"""

import locale
import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

Colour = Literal["truecolor", "256", "16", "mono"]


@dataclass(frozen=True, slots=True)
class Display:
    """The mode of this run. `theme` is a theme's name, `None` for the default; `reasons` says why, a line each."""

    colour: Colour = "256"
    ascii: bool = False
    ssh: bool = False
    dumb: bool = False
    animation: bool = False
    mouse: bool = True
    kitty_keys: bool = False
    output_stage: bool = True
    first_frame: bool = True
    theme: str | None = None
    tmux: bool = False
    bidi: bool = False
    """Whether the terminal itself puts text from right to left in order."""
    reasons: tuple[str, ...] = ()


def detect(
    environ: Mapping[str, str] | None = None,
    settings: Mapping[str, object] | None = None,
    *,
    is_terminal: bool | None = None,
    encoding: str | None = None,
) -> Display:
    """The display mode for `environ` (the process's own by default), overruled by the config's `[display]` settings.

    Unknown values of variables and settings are ignored and named in the reasons.
    """
    env = os.environ if environ is None else environ
    terminal = sys.stdin.isatty() and sys.stdout.isatty() if is_terminal is None else is_terminal
    charset = encoding or locale.getpreferredencoding(False)
    term = env.get("TERM", "")
    reasons: list[str] = []

    colour: Colour
    if env.get("NO_COLOR"):
        colour, why = "mono", "NO_COLOR is set"
    elif env.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        colour, why = "truecolor", f"COLORTERM={env['COLORTERM']}"
    elif "256color" in term or "direct" in term or term.startswith(("xterm-kitty", "alacritty", "foot", "wezterm")):
        colour, why = "256", f"TERM={term}"
    else:
        colour, why = "16", f"TERM={term or '(unset)'}"
    reasons.append(f"colour {colour}: {why}")

    ascii_only = "utf" not in charset.lower()
    reasons.append(f"characters {'ASCII' if ascii_only else 'Unicode'}: the locale's encoding is {charset}")
    dumb = not terminal or term in ("", "dumb")
    if dumb:
        reasons.append("plain text: " + ("no terminal" if not terminal else f"TERM={term or '(unset)'}"))
    ssh = bool(env.get("SSH_CONNECTION") or env.get("SSH_TTY"))
    if ssh:
        reasons.append("SSH: mouse and key reports off, the terminal's own colours (SSH_CONNECTION is set)")
    theme = "ansi-dark" if ssh or colour in ("16", "mono") else None
    found = Display(
        colour=colour,
        ascii=ascii_only,
        ssh=ssh,
        dumb=dumb,
        mouse=not ssh,
        theme=theme,
        tmux=bool(env.get("TMUX")) or term.startswith(("tmux", "screen")),
        reasons=tuple(reasons),
    )
    return _overruled(found, env, settings or {})


def _overruled(found: Display, env: Mapping[str, str], settings: Mapping[str, object]) -> Display:
    reasons = list(found.reasons)
    for name in ("colour", "ascii", "animation", "mouse", "kitty_keys", "output_stage", "first_frame", "bidi", "theme"):
        variable = f"NEWSREADER_{name.upper()}"
        value, origin = (env[variable], variable) if variable in env else (settings.get(name), f"[display] {name}")
        if value is None:
            continue
        chosen: object
        if name == "colour":
            chosen = str(value)
            known = chosen in get_args(Colour)
        elif name == "theme":
            chosen, known = str(value), True
        else:
            text = str(value).lower()
            chosen, known = (
                text in ("1", "true", "yes", "on"),
                text in ("1", "true", "yes", "on", "0", "false", "no", "off"),
            )
        if not known:
            reasons.append(f"{name}: {origin} is {value!r}, which is none of its values; ignored")
            continue
        # One name at a time, so that mypy sees each field's own type.
        found = replace(found, **{name: cast("bool", chosen)})  # type: ignore[arg-type]
        reasons.append(f"{name} {value}: {origin}")
    return replace(found, reasons=tuple(reasons))


def prepare_environment(display: Display, environ: MutableMapping[str, str]) -> None:
    """Sets what Textual reads from the environment when it is imported, so that it agrees with `display`."""
    environ["TEXTUAL_ANIMATIONS"] = "full" if display.animation else "none"
    if not display.kitty_keys:
        environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    # The output stage makes 256 colours of 24 bits itself, as it does for the first frame.
    wide = "truecolor" if display.colour == "truecolor" or display.output_stage else "256"
    environ["TEXTUAL_COLOR_SYSTEM"] = wide if display.colour in ("truecolor", "256") else "standard"
    if display.colour == "mono":
        environ["NO_COLOR"] = "1"
    if display.theme:
        environ["TEXTUAL_THEME"] = display.theme
