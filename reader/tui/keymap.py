"""Which key does what where: the table's keys, changed by the reader's own, checked before anything opens."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.errors import UsageError
from reader.tui.commands import BY_ID, COMMANDS, PANES, WHERE_LABELS, Where, key_label

_NAMED = frozenset(
    ("space", "enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown",
     "insert", "delete", "backspace")
)  # fmt: skip
_CTRL = re.compile(r"ctrl\+[a-z\\\]^_@]")
_SAME_AS = {"ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+[": "Esc", "ctrl+h": "Backspace", "ctrl+j": "Enter"}
_HELD_BACK = {"ctrl+s": "the terminal stops its output", "ctrl+q": "the terminal starts its output again"}


@dataclass(frozen=True, slots=True)
class Keymap:
    """`commands[where, key]` is the id of a command; `keys[id]` its keys."""

    commands: Mapping[tuple[Where, str], str]
    keys: Mapping[str, tuple[str, ...]]

    def command(self, where: Where, key: str) -> str | None:
        """The command that `key` means in a pane."""
        return self.commands.get((where, key))

    def label(self, command: str, *, ascii_only: bool = False) -> str:
        """The first key of a command as people write it; empty if it has none."""
        keys = self.keys.get(command, ())
        return key_label(keys[0], ascii_only=ascii_only) if keys else ""

    def why_nothing(self, where: Where, key: str) -> str:
        """What to say to a key that does nothing in a pane: where it does something, if anywhere."""
        shown, help_key = key_label(key), self.label("help")
        elsewhere = [each for each in PANES if (each, key) in self.commands]
        if where == "sheet" and elsewhere:
            return f"{shown} does nothing in a sheet; {self.label('back')} closes it."
        if not elsewhere:
            return f"{shown} does nothing; {help_key} shows every key."
        panes: dict[str, list[str]] = {}
        for each in elsewhere:
            panes.setdefault(BY_ID[self.commands[each, key]].name, []).append(WHERE_LABELS[each].lower())
        said = "; ".join(f"{name} ({', '.join(names)})" for name, names in panes.items())
        return f"Not here: {shown} is {said}. {help_key} shows every key."


def keymap(changed: Mapping[str, str] | None = None, lines: Mapping[str, int] | None = None, file: str = "") -> Keymap:
    """The keys in force. `changed` gives commands their keys, separated by commas; empty takes them all away.

    A key that a changed command takes is no longer any other's. Raises `UsageError`, with the file's line, for a
    command that there is not, a key that no terminal sends, and two changed commands that want the same key.
    """
    changed = changed or {}

    def fault(command: str, message: str) -> UsageError:
        line = (lines or {}).get(command)
        return UsageError(f"{file}{f', line {line}' if line else ''}: {message}".removeprefix(": "))

    chosen: dict[str, tuple[str, ...]] = {}
    for name, text in changed.items():
        if name not in BY_ID:
            raise fault(name, f"no such command: {name}{_nearest(name)}")
        keys = tuple(dict.fromkeys(_split(text)))
        for key in keys:
            if why := _unreachable(key):
                raise fault(name, f"{name}: {key} cannot be used: {why}")
        chosen[name] = keys
    taken: dict[tuple[Where, str], str] = {}
    for name, keys in chosen.items():
        for where in BY_ID[name].where:
            for key in keys:
                if other := taken.get((where, key)):
                    raise fault(name, f"{name}: {key} is already the key of {other} there")
                taken[where, key] = name
    for command in COMMANDS:
        if command.id in chosen:
            continue
        for where in command.where:
            for key in command.keys:
                taken.setdefault((where, key), command.id)
    if not any(name in ("quit", "leave") for name in taken.values()):
        raise fault("quit", "no key leaves the program: give quit or leave one")
    left = {
        command.id: chosen.get(
            command.id,
            tuple(key for key in command.keys if any(taken.get((where, key)) == command.id for where in command.where)),
        )
        for command in COMMANDS
    }
    return Keymap(taken, left)


def _split(text: str) -> list[str]:
    keys = [key.strip() for key in text.split(",")]
    found = [key if len(key) == 1 else key.lower() for key in keys if key]
    return [*found, ","] if text.strip() == "," or text.rstrip().endswith(",,") else found


def _unreachable(key: str) -> str | None:
    if key in _SAME_AS:
        return f"a terminal sends it as {_SAME_AS[key]}"
    if key in _HELD_BACK:
        return _HELD_BACK[key]
    if len(key) == 1:
        return None if key.isprintable() and key != " " else "it is no character that is typed (a space is `space`)"
    if key in _NAMED or _CTRL.fullmatch(key) or re.fullmatch(r"f([1-9]|1[0-2])", key):
        return None
    return "no terminal sends it surely; there are characters, ctrl+letter, f1 to f12, " + ", ".join(sorted(_NAMED))


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, BY_ID, 1)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(BY_ID))}"
