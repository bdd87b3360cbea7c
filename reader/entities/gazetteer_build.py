"""Compiles the written lists of names to what `gazetteer` opens: `python -m reader.entities.gazetteer_build`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.entities.gazetteer import IS_CJK, fold, shelf_key
from reader.entities.tokens import tokenize
from reader.entities.traditional import simplified

DATA = Path(__file__).parent / "data"


class Line(NamedTuple):
    """A line of a list: `aliases` as written, with their marks."""

    name: str
    type: str
    subtype: str
    aliases: tuple[str, ...]
    parent: str
    flags: str


def read_lists(folder: Path = DATA) -> list[Line]:
    """The lines of the knowledge files and of the places, in that order."""
    lines: list[Line] = []
    for path in [*sorted((folder / "knowledge").glob("*.tsv")), folder / "places.tsv"]:
        if path.exists():
            lines += parse(path.read_text("utf-8"))
    return lines


def parse(text: str) -> Iterator[Line]:
    """The lines of one list; raises ValueError naming a line that has no type."""
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("\t")] + [""] * 5
        if not cells[1]:
            raise ValueError(f"line {number}: a name needs a type: {row}")
        aliases = tuple(alias.strip() for alias in cells[3].split("|") if alias.strip())
        yield Line(cells[0], cells[1], cells[2], aliases, cells[4], cells[5])


def compiled(lines: Iterable[Line]) -> str:
    """The sections of `data/gazetteer.bin`, before compression: entries; first words of forms written small, with the
    most words of such a form; then shelves, each its key and its forms with what they refer to."""
    forms: dict[str, list[str]] = {}
    small: dict[str, int] = {}
    entries: list[list[str]] = []
    numbers: dict[tuple[str, str], int] = {}
    for line in lines:
        key = (line.name, line.type)
        if key not in numbers:
            numbers[key] = len(entries)
            identity = "" if "shared" in line.flags else f"{line.type}:{line.name}"
            entries.append([line.name, line.type, line.subtype, line.parent, identity])
        number = numbers[key]
        entries[number] += [alias.lstrip("~$") for alias in line.aliases]
        doubtful = "ambiguous" in line.flags or "shared" in line.flags
        for alias, certain in [(line.name, not doubtful), *((a.lstrip("~"), a[0] != "~") for a in line.aliases)]:
            if alias.startswith("$") or not alias:
                continue
            _add(forms, small, alias, f"{_case(alias)}{'+' if certain else '?'}{number}")
    _doubt_shared(forms, entries)
    shelves: dict[str, list[str]] = {}
    for form, references in forms.items():
        values = " ".join(sorted(references, key=lambda ref: (ref[1] != "+", int(ref[2:]))))
        shelves.setdefault(shelf_key(form), []).append(f"{form}\t{values}")
    listed = "\n".join("\t".join(cells) for cells in entries)
    first = "\n".join(f"{word}\t{most}" for word, most in small.items())
    return "\f".join([listed, first, *("\n".join([key, *lines]) for key, lines in sorted(shelves.items()))])


def _doubt_shared(forms: dict[str, list[str]], entries: list[list[str]]) -> None:
    """Makes forms doubtful that mean things of several types: all of them, or all but the one that is so named."""
    for key, references in forms.items():
        things = [entries[int(reference[2:])] for reference in references]
        if len({thing[1] for thing in things}) < 2:
            continue
        named = [fold(thing[0]) == key for thing in things]
        for index, reference in enumerate(references):
            if not named[index] or sum(named) > 1:
                references[index] = f"{reference[0]}?{reference[2:]}"


def _add(forms: dict[str, list[str]], small: dict[str, int], alias: str, reference: str) -> None:
    if IS_CJK.match(alias):
        key = simplified(alias)
    else:
        words = [fold(token.text) for token in tokenize(alias)]
        key = " ".join(words)
        if alias[0].islower():
            small[words[0]] = max(small.get(words[0], 0), len(words))
    references = forms.setdefault(key, [])
    same = next((index for index, other in enumerate(references) if other[2:] == reference[2:]), None)
    if same is None:
        references.append(reference)
    elif references[same][0] in "Ax" and reference[0] == "n":  # written both ways: UNESCO, Unesco
        references[same] = f"n{references[same][1:]}"


def _case(alias: str) -> str:
    if alias[0].islower():
        return "l"
    letters = [char for char in alias if char.isalpha()]
    if len(letters) < 7 and letters and all(char.isupper() for char in letters) and " " not in alias:
        return "A"
    if len(alias) < 5 and " " not in alias and any(char.isupper() for char in alias[1:]):
        return "x"
    return "e" if alias.rsplit(maxsplit=1)[-1][0].islower() else "n"


def main() -> None:
    """Writes `data/gazetteer.bin`."""
    from zstandard import ZstdCompressor

    text = compiled(read_lists())
    (DATA / "gazetteer.bin").write_bytes(ZstdCompressor(level=19).compress(text.encode("utf-8")))
    print(f"{text.count(chr(10))} lines, {(DATA / 'gazetteer.bin').stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
