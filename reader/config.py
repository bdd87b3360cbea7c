"""Settings: where files live, what the TOML file says, what `NEWSREADER_*` variables overrule.

The file is small and read at every start, so this module uses the standard library alone.
"""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.errors import UsageError

_SECTIONS: dict[str, dict[str, type] | None] = {
    "reading": {"measure": int, "one_line_list": bool, "open_links": bool, "preview": bool},
    "display": {
        "colour": str,
        "ascii": bool,
        "animation": bool,
        "mouse": bool,
        "kitty_keys": bool,
        "output_stage": bool,
        "first_frame": bool,
        "bidi": bool,
        "theme": str,
    },
    "entities": {"backend": str},
    "import": {"workers": int},
    "feeds": {"allow_private": bool, "timeout": int},
    "keys": None,
}


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader chose. `keys` maps a command's id to its keys, separated by commas; `lines` a key to its line."""

    path: Path | None = None
    measure: int = 72
    one_line_list: bool = False
    open_links: bool = False
    preview: bool = False
    backend: str | None = None
    workers: int | None = None
    allow_private: bool = False
    timeout: int = 20
    display: Mapping[str, object] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def data_folder(environ: Mapping[str, str] | None = None) -> Path:
    """The folder for the library, by the platform's custom (XDG on Linux)."""
    return _folder(environ, "XDG_DATA_HOME", ".local/share")


def config_folder(environ: Mapping[str, str] | None = None) -> Path:
    """The folder for `config.toml`."""
    return _folder(environ, "XDG_CONFIG_HOME", ".config")


def _folder(environ: Mapping[str, str] | None, variable: str, fallback: str) -> Path:
    env = os.environ if environ is None else environ
    if env.get(variable):
        return Path(env[variable]) / "newsreader"
    home = Path(env.get("HOME") or Path.home())
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "newsreader"
    return home / fallback / "newsreader"


def library_path(option: str | None = None, environ: Mapping[str, str] | None = None) -> Path:
    """The library file: `--library`, else `NEWSREADER_LIBRARY`, else the platform's data folder."""
    env = os.environ if environ is None else environ
    named = option or env.get("NEWSREADER_LIBRARY")
    return Path(named).expanduser() if named else data_folder(env) / "library.sqlite"


def samples_path(environ: Mapping[str, str] | None = None) -> Path:
    """Where the bundled sample articles are opened, apart from the reader's own library."""
    return data_folder(environ) / "samples.sqlite"


def load(environ: Mapping[str, str] | None = None) -> Config:
    """The settings of `NEWSREADER_CONFIG` or the platform's `config.toml`; the defaults if there is no such file.

    Raises `UsageError`, naming file and line, for what is no TOML, an unknown setting or a value of the wrong kind.
    """
    env = os.environ if environ is None else environ
    path = Path(env["NEWSREADER_CONFIG"]) if env.get("NEWSREADER_CONFIG") else config_folder(env) / "config.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if env.get("NEWSREADER_CONFIG"):
            raise UsageError(f"{path}: no such settings file (NEWSREADER_CONFIG names it)") from None
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from None
    return parse(text, path)


def parse(text: str, path: Path) -> Config:
    """The settings in the TOML `text`; `path` names it in errors. Raises `UsageError`."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: {error}") from None
    lines = _lines(text)
    found: dict[str, Any] = {}
    for section, values in data.items():
        if section not in _SECTIONS:
            raise UsageError(f"{path}, line {lines.get(section, 1)}: no such section: [{section}]")
        if not isinstance(values, dict):
            raise UsageError(f"{path}, line {lines.get(section, 1)}: {section} must be a section, written [{section}]")
        for name, value in values.items():
            _check(section, name, value, f"{path}, line {lines.get(f'{section}.{name}', 1)}")
            if section not in ("display", "keys"):
                found[name] = value
    return Config(
        path=path,
        display=dict(data.get("display", {})),
        keys={name: _keys(value) for name, value in data.get("keys", {}).items()},
        lines={name.removeprefix("keys."): line for name, line in lines.items() if name.startswith("keys.")},
        **found,
    )


def _check(section: str, name: str, value: object, where: str) -> None:
    kinds = _SECTIONS[section]
    if kinds is None:
        listed = isinstance(value, list) and all(isinstance(key, str) for key in value)
        if not (isinstance(value, str) or listed):
            raise UsageError(f"{where}: the keys of {name} must be text, or a list of texts")
        return
    if name not in kinds:
        raise UsageError(f"{where}: no such setting in [{section}]: {name}; there are {', '.join(kinds)}")
    kind = kinds[name]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise UsageError(f"{where}: {name} must be {_KIND_WORDS[kind]}")


_KIND_WORDS = {int: "a whole number", bool: "true or false", str: "text in quotes"}


def _keys(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def _lines(text: str) -> dict[str, int]:
    """On which line each section and each `section.name` stands."""
    lines: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(r"\s{0,40}\[([\w.-]{1,80})\]", line):
            section = match[1]
            lines[section] = number
        elif match := re.match(r"\s{0,40}[\"']?([\w.-]{1,80})[\"']?\s{0,40}=", line):
            lines[f"{section}.{match[1]}" if section else match[1]] = number
    return lines
