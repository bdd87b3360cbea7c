"""What this terminal can show, decided once from the environment, before Textual is imported.

Every finding has its reason, which `newsreader doctor` prints; every finding can be overruled by a setting or its
`NEWSREADER_*` variable.
"""

import locale
import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

Colour = Literal["truecolor", "256", "16", "mono"]
_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


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

    The reasons name each mode as its setting does. Unknown values of variables and settings are ignored and named.
    """
    env = os.environ if environ is None else environ
    terminal = sys.stdin.isatty() and sys.stdout.isatty() if is_terminal is None else is_terminal
    term = env.get("TERM", "")
    ssh = next((name for name in ("SSH_CONNECTION", "SSH_TTY") if env.get(name)), "")
    modes = _modes(env, ssh, encoding)
    ignored: list[str] = []
    for name in modes:
        variable, given, origin = f"NEWSREADER_{name.upper()}", (settings or {}).get(name), f"[display] {name}"
        if variable in env:
            given, origin = env[variable], variable
        if given is None:
            continue
        try:
            modes[name] = _understood(name, given), origin
        except ValueError:
            ignored.append(f"{name}: {origin} is {given!r}, which is none of its values; ignored")
    tmux = bool(env.get("TMUX")) or term.startswith(("tmux", "screen"))
    reasons = [f"{name} {_shown(value)}: {why}" for name, (value, why) in modes.items()]
    if ssh:
        reasons.append(f"over SSH: {ssh} is set")
    if tmux:
        why = "TMUX is set" if env.get("TMUX") else f"TERM={term}"
        reasons.append(f"in tmux or screen, and the clipboard goes through it: {why}")
    dumb = not terminal or term in ("", "dumb")
    if dumb:
        reasons.append("plain text: " + ("no terminal" if not terminal else f"TERM={term or '(unset)'}"))
    found = Display(ssh=bool(ssh), dumb=dumb, tmux=tmux, reasons=(*reasons, *ignored))
    settled: dict[str, Any] = {name: value for name, (value, _) in modes.items()}
    return replace(found, **settled)


def _modes(env: Mapping[str, str], ssh: str, encoding: str | None) -> dict[str, tuple[object, str]]:
    """Each mode that can be overruled, by its name: what it is on this terminal, and why."""
    colour, why = _colour(env)
    theme: tuple[object, str] = (None, "the one chosen last")
    if ssh or colour in ("16", "mono"):
        theme = ("ansi-dark", "the terminal's own colours " + ("over SSH" if ssh else f"where there are {colour}"))
    charset, origin = encoding or locale.getpreferredencoding(False), "the locale's encoding"
    if env.get("LC_ALL") in ("C", "POSIX"):
        # Python takes such a locale for UTF-8, whatever the terminal does.
        charset, origin = "US-ASCII", f"LC_ALL={env['LC_ALL']}"
    return {
        "colour": (colour, why),
        "theme": theme,
        "ascii": ("utf" not in charset.lower(), f"{origin} is {charset}"),
        "mouse": (not ssh, "the terminal's own selection is kept over SSH" if ssh else "not over SSH"),
        "animation": (False, "motion is bytes"),
        "kitty_keys": (False, "a line that drops would leave the terminal in that mode"),
        "output_stage": (True, "only what changed is sent"),
        "first_frame": (True, "painted before the screens are loaded"),
        "bidi": (False, "set it where the terminal itself puts right-to-left text in order"),
    }


def _colour(env: Mapping[str, str]) -> tuple[Colour, str]:
    term = env.get("TERM", "")
    if env.get("NO_COLOR"):
        return "mono", "NO_COLOR is set"
    if env.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "truecolor", f"COLORTERM={env['COLORTERM']}"
    if "256color" in term or "direct" in term or term.startswith(("xterm-kitty", "alacritty", "foot", "wezterm")):
        return "256", f"TERM={term}"
    return "16", f"TERM={term or '(unset)'}"


def _understood(name: str, given: object) -> object:
    """The value of a mode that a variable or a setting gives. Raises `ValueError` for one that it cannot have."""
    text = str(given).lower()
    if name == "theme":
        return str(given)
    if name == "colour":
        if text in get_args(Colour):
            return text
    elif text in _YES or text in _NO:
        return text in _YES
    raise ValueError(text)


def _shown(value: object) -> str:
    return "your own" if value is None else value if isinstance(value, str) else "yes" if value else "no"


def prepare_environment(display: Display, environ: MutableMapping[str, str]) -> None:
    """Sets what Textual reads from the environment when it is imported, so that it agrees with `display`."""
    environ["TEXTUAL_ANIMATIONS"] = "full" if display.animation else "none"
    if not display.kitty_keys:
        environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    # The output stage makes 256 colours of 24 bits itself, as it does for the first frame.
    wide = "truecolor" if display.colour == "truecolor" or display.output_stage else "256"
    environ["TEXTUAL_COLOR_SYSTEM"] = wide if display.colour in ("truecolor", "256") else "standard"
    environ.pop("NO_COLOR", None)
    if display.colour == "mono":
        environ["NO_COLOR"] = "1"
    if display.theme:
        environ["TEXTUAL_THEME"] = display.theme
