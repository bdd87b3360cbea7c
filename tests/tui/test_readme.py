"""The README's table of keys is the program's."""

from pathlib import Path

from reader.tui.commands import markdown_table

README = Path(__file__).parents[2] / "README.md"


def test_the_readmes_keys_are_the_programs() -> None:
    text = README.read_text(encoding="utf-8")
    table = text.split("<!-- keys -->\n")[1].split("<!-- /keys -->")[0]
    assert table.strip() == markdown_table().strip()
