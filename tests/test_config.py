"""Settings: where they are looked for, what they say, and how a mistake in them is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import config
from reader.config import Config
from reader.errors import UsageError

FILE = Path("config.toml")


def test_without_a_file_all_is_as_it_comes(tmp_path: Path) -> None:
    assert config.load({"HOME": str(tmp_path)}) == Config()


def test_every_setting_of_the_readme(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    example = readme.split("```toml\n")[1].split("```")[0]
    found = config.parse(example, FILE)
    assert (found.measure, found.preview, found.open_links) == (72, False, False)
    assert found.backend == "spacy:en_core_web_sm"
    assert found.display["theme"] == "newsreader-light"
    assert found.keys["star"] == "S"


def test_the_file_is_looked_for_where_the_platform_has_it(tmp_path: Path) -> None:
    file = tmp_path / "xdg" / "newsreader" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text("[reading]\nmeasure = 66\n")
    assert config.load({"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "xdg")}).measure == 66
    other = tmp_path / "mine.toml"
    other.write_text("[reading]\nmeasure = 80\n")
    environ = {"XDG_CONFIG_HOME": str(tmp_path / "xdg"), "NEWSREADER_CONFIG": str(other)}
    assert config.load(environ).measure == 80
    assert config.load(environ).path == other


@pytest.mark.parametrize(
    ("environ", "option", "path"),
    [
        ({"HOME": "/h", "XDG_DATA_HOME": "/d"}, None, "/d/newsreader/library.sqlite"),
        ({"HOME": "/h", "NEWSREADER_LIBRARY": "/l.sqlite"}, None, "/l.sqlite"),
        ({"HOME": "/h", "NEWSREADER_LIBRARY": "/l.sqlite"}, "o.sqlite", "o.sqlite"),
    ],
)
def test_where_the_library_is(environ: dict[str, str], option: str | None, path: str) -> None:
    assert config.library_path(option, environ) == Path(path)
    assert config.samples_path(environ) != config.library_path(option, environ)


@pytest.mark.parametrize(
    ("toml", "line", "told"),
    [
        ("[reading]\nmeasure = '72'\n", 2, "measure must be a whole number"),
        ("[reading]\nmeasure = true\n", 2, "measure must be a whole number"),
        ("[reading]\n\n# wide\nmeasure = 7.5\n", 4, "measure must be a whole number"),
        ("[reading]\npreview = 1\n", 2, "preview must be true or false"),
        ("[display]\ntheme = 3\n", 2, "theme must be text in quotes"),
        ("[display]\nascii = false\n[reading]\ncolumns = 3\n", 4, "no such setting in [reading]: columns; there are"),
        ("[keys]\nstar = 3\n", 2, "the keys of star must be text"),
        ("[keys]\nstar = ['S', 3]\n", 2, "the keys of star must be text"),
        ("\n\n[light]\non = true\n", 3, "no such section: [light]"),
        ("measure = 72\n", 1, "no such section: [measure]"),
        ("\nreading = 72\n", 2, "reading must be a section, written [reading]"),
        ("[reading]\nmeasure 72\n", 2, ""),
        ("[reading]\nmeasure = 72\nmeasure = 73\n", 3, ""),
    ],
)
def test_a_mistake_is_told_with_its_line(toml: str, line: int, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        config.parse(toml, FILE)
    message = str(raised.value)
    assert message.startswith("config.toml")
    assert f"line {line}" in message
    assert told in message
    assert "\n" not in message


def test_keys_are_one_or_several(tmp_path: Path) -> None:
    found = config.parse('[keys]\nstar = "S"\nopen = ["enter", "e"]\n', FILE)
    assert found.keys == {"star": "S", "open": "enter,e"}
    assert found.lines == {"star": 2, "open": 3}


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot be read"):
        config.load({"NEWSREADER_CONFIG": str(file)})


@given(st.text(max_size=200))
def test_whatever_is_in_the_file_is_settings_or_a_message(text: str) -> None:
    try:
        found: object = config.parse(text, FILE)
    except UsageError as error:
        found = str(error)
    assert isinstance(found, Config) or str(found).startswith("config.toml")
