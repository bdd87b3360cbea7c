"""The reader's own keys: taken where they make sense, refused with the line where they do not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screen_text import lines

from reader import config as configuration
from reader.errors import UsageError
from reader.tui.commands import COMMANDS, EVERYWHERE, FOOTERS, PANES
from reader.tui.keymap import keymap


def test_no_key_of_the_table_means_two_things_in_one_place() -> None:
    seen: dict[tuple[str, str], str] = {}
    for command in COMMANDS:
        for where in command.where:
            for key in command.keys:
                assert seen.setdefault((where, key), command.id) == command.id


def test_every_key_of_the_table_can_be_sent_by_a_terminal() -> None:
    keymap({command.id: ",".join(key if key != "," else ",," for key in command.keys) for command in COMMANDS})


def test_every_command_has_words_and_a_key_and_the_footers_name_commands_that_work_there() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(command.name and command.help and command.keys for command in COMMANDS)
    by_id = {command.id: command for command in COMMANDS}
    for where, names in FOOTERS.items():
        assert all(where in by_id[name].where for name in names)
    assert set(FOOTERS) == set(EVERYWHERE)


def test_a_changed_key_takes_the_place_of_another_commands() -> None:
    keys = keymap({"star": "m"})
    assert keys.command("list", "m") == "star"
    assert keys.command("list", "s") is None
    assert keys.keys["toggle_read"] == ()
    assert keys.label("star") == "m"


def test_a_command_can_lose_its_keys_but_not_the_last_way_out() -> None:
    assert keymap({"star": ""}).command("list", "s") is None
    with pytest.raises(UsageError, match="no key leaves"):
        keymap({"quit": "", "leave": ""})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('star = "s"\nstarr = "x"', r"line 3: no such command: starr; did you mean star\?"),
        ('star = "ctrl+m"', r"line 2: star: ctrl\+m cannot be used: a terminal sends it as Enter"),
        ('star = "alt+s"', r"line 2: star: alt\+s cannot be used"),
        ('star = "ctrl+s"', r"line 2: star: ctrl\+s cannot be used"),
        ('star = "w"\ntag = ["t", "w"]', r"line 3: tag: w is already the key of star there"),
    ],
)
def test_what_is_wrong_is_told_with_the_line(text: str, said: str) -> None:
    config = configuration.parse(f"[keys]\n{text}\n", Path("config.toml"))
    with pytest.raises(UsageError, match=said):
        keymap(config.keys, config.lines, "config.toml")


@given(st.dictionaries(st.sampled_from([command.id for command in COMMANDS]), st.text(max_size=8), max_size=4))
def test_any_keymap_is_taken_or_refused_in_words(changed: dict[str, str]) -> None:
    try:
        keys = keymap(changed)
    except UsageError:
        return
    for where in PANES:
        for (place, key), command in keys.commands.items():
            if place == where:
                assert key in keys.keys[command]


def test_a_key_that_does_nothing_says_where_it_does_something() -> None:
    keys = keymap()
    assert keys.why_nothing("text", "S") == "Not here: S is Sort (articles, entities). ? shows every key."
    assert keys.why_nothing("sheet", "s") == "s does nothing in a sheet; Esc closes it."
    assert keys.why_nothing("list", "9") == "9 does nothing; ? shows every key."


async def test_the_app_obeys_the_readers_keys_and_names_them(make_app: object) -> None:
    config = configuration.parse('[keys]\nstar = "w"\nhelp = "f1"\n', Path("config.toml"))
    app = make_app(config=config)  # type: ignore[operator]
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("w")
        assert "Starred" in lines(app)[-1]
        await pilot.press("s")
        assert "f1 shows every key" in lines(app)[-1]
        await pilot.press("f1")
        assert app.desk.sheet_open
