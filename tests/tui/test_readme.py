"""The README's table of keys is the program's, and so are its pictures."""

import re
from pathlib import Path
from urllib.parse import unquote

from reader.tui.commands import markdown_table

README = Path(__file__).parents[2] / "README.md"


def test_the_readmes_keys_are_the_programs() -> None:
    text = README.read_text(encoding="utf-8")
    table = text.split("<!-- keys -->\n")[1].split("<!-- /keys -->")[0]
    assert table.strip() == markdown_table().strip()


def test_the_readmes_pictures_are_those_of_the_snapshot_tests() -> None:
    text = README.read_text(encoding="utf-8")
    shown = {unquote(path) for path in re.findall(r"\((tests/tui/__snapshots__/[^)]*\.svg)\)", text)}
    kept = {str(path.relative_to(README.parent)) for path in README.parent.glob("tests/tui/__snapshots__/**/*.svg")}
    assert shown == kept
