"""What is decided of a terminal from its environment, and why."""

import pytest

from reader.terminal.display import Display, detect, prepare_environment


def found(environ: dict[str, str], settings: dict[str, object] | None = None, encoding: str = "UTF-8") -> Display:
    return detect(environ, settings, is_terminal=True, encoding=encoding)


@pytest.mark.parametrize(
    ("environ", "colour"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "no"}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "alacritty"}, "256"),
        ({"TERM": "xterm-direct"}, "256"),
        ({"TERM": "tmux-256color"}, "256"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "vt100"}, "16"),
        ({}, "16"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "mono"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
    ],
)
def test_colours(environ: dict[str, str], colour: str) -> None:
    display = found(environ)
    assert display.colour == colour
    assert display.reasons[0].startswith(f"colour {colour}: ")


@pytest.mark.parametrize(
    ("environ", "is_terminal", "dumb"),
    [
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "xterm-256color"}, False, True),
        ({"TERM": "dumb"}, True, True),
        ({}, True, True),
    ],
)
def test_where_there_can_be_no_screens(environ: dict[str, str], is_terminal: bool, dumb: bool) -> None:
    display = detect(environ, is_terminal=is_terminal, encoding="UTF-8")
    assert display.dumb is dumb
    assert any(reason.startswith("plain text: ") for reason in display.reasons) is dumb


@pytest.mark.parametrize(
    ("encoding", "ascii_only"),
    [("UTF-8", False), ("utf8", False), ("ANSI_X3.4-1968", True), ("ISO-8859-1", True), ("US-ASCII", True)],
)
def test_characters(encoding: str, ascii_only: bool) -> None:
    assert found({"TERM": "xterm"}, encoding=encoding).ascii is ascii_only


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_a_locale_without_characters_is_believed_though_python_takes_it_for_utf8(locale: str) -> None:
    display = found({"TERM": "xterm", "LC_ALL": locale})
    assert display.ascii
    assert f"ascii yes: LC_ALL={locale} is US-ASCII" in display.reasons


def test_every_mode_has_its_reason_under_the_name_that_overrules_it() -> None:
    plain = found({"TERM": "xterm-256color"})
    for name in ("colour", "theme", "ascii", "mouse", "animation", "kitty_keys", "output_stage", "first_frame", "bidi"):
        assert sum(reason.startswith(f"{name} ") for reason in plain.reasons) == 1
        value = {"colour": "16", "theme": "nord"}.get(name, "no" if getattr(plain, name) else "yes")
        changed = found({"TERM": "xterm-256color", f"NEWSREADER_{name.upper()}": value})
        assert getattr(changed, name) != getattr(plain, name)
        assert f"{name} {value}: NEWSREADER_{name.upper()}" in changed.reasons


def test_colours_that_are_asked_for_come_in_spite_of_no_color() -> None:
    environ = {"TERM": "xterm-256color", "NO_COLOR": "1", "NEWSREADER_COLOUR": "256"}
    prepare_environment(found(environ), environ)
    assert "NO_COLOR" not in environ


@pytest.mark.parametrize("variable", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_the_terminals_own_colours_and_no_mouse(variable: str) -> None:
    here = found({"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    there = found({"TERM": "xterm-256color", "COLORTERM": "truecolor", variable: "x"})
    assert (here.ssh, here.mouse, here.theme) == (False, True, None)
    assert (there.ssh, there.mouse, there.theme) == (True, False, "ansi-dark")


@pytest.mark.parametrize(
    ("environ", "tmux"), [({"TMUX": "/tmp/x"}, True), ({"TERM": "tmux-256color"}, True), ({"TERM": "xterm"}, False)]
)
def test_tmux(environ: dict[str, str], tmux: bool) -> None:
    assert found(environ).tmux is tmux


def test_settings_overrule_and_variables_overrule_settings() -> None:
    environ = {"TERM": "xterm-256color", "NEWSREADER_COLOUR": "16", "NEWSREADER_ASCII": "yes"}
    display = found(environ, {"colour": "mono", "ascii": False, "mouse": False, "theme": "nord"})
    assert (display.colour, display.ascii, display.mouse, display.theme) == ("16", True, False, "nord")
    assert "colour 16: NEWSREADER_COLOUR" in display.reasons
    assert "theme nord: [display] theme" in display.reasons


@pytest.mark.parametrize(
    ("name", "value"), [("COLOUR", "many"), ("ASCII", "perhaps"), ("MOUSE", ""), ("FIRST_FRAME", "2")]
)
def test_a_value_that_makes_no_sense_is_ignored_and_told(name: str, value: str) -> None:
    plain = found({"TERM": "xterm-256color"})
    odd = found({"TERM": "xterm-256color", f"NEWSREADER_{name}": value})
    *reasons, last = odd.reasons
    assert tuple(reasons) == plain.reasons
    assert f"NEWSREADER_{name}" in last
    assert last.endswith("ignored")
    for field in ("colour", "ascii", "mouse", "first_frame"):
        assert getattr(odd, field) == getattr(plain, field)


def test_textual_is_told_the_same() -> None:
    environ: dict[str, str] = {}
    prepare_environment(Display(colour="mono", theme="ansi-dark"), environ)
    assert environ["NO_COLOR"] == "1"
    assert environ["TEXTUAL_ANIMATIONS"] == "none"
    assert environ["TEXTUAL_THEME"] == "ansi-dark"
    environ = {}
    prepare_environment(Display(colour="truecolor"), environ)
    assert environ["TEXTUAL_COLOR_SYSTEM"] == "truecolor"
    assert "NO_COLOR" not in environ
