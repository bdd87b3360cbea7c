"""Compiles the written lists of names to what `gazetteer` opens: `python -m reader.entities.gazetteer_build`."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.entities.gazetteer import IS_CJK, fold
from reader.entities.tokens import tokenize

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
    """The five sections of `data/gazetteer.bin`, before compression: forms, what they refer to, first words,
    how many words the longest form that starts so has, entries."""
    forms: dict[str, list[str]] = {}
    reach: dict[str, int] = {}
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
            _add(forms, reach, alias, f"{_case(alias)}{'+' if certain else '?'}{number}")
    _doubt_shared(forms, entries)
    values = [" ".join(sorted(refs, key=lambda ref: (ref[1] != "+", int(ref[2:])))) for refs in forms.values()]
    lengths = [str(length) for length in reach.values()]
    sections = (list(forms), values, list(reach), lengths, ["\t".join(cells) for cells in entries])
    return "\f".join("\n".join(section) for section in sections)


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


def _add(forms: dict[str, list[str]], reach: dict[str, int], alias: str, reference: str) -> None:
    if IS_CJK.match(alias):
        key, first, length = alias, alias[0], len(alias)
    else:
        words = [fold(token.text) for token in tokenize(alias)]
        key, first, length = " ".join(words), words[0], len(words)
        if length == 1 and not alias[0].islower():
            length = 0
    references = forms.setdefault(key, [])
    same = next((index for index, other in enumerate(references) if other[2:] == reference[2:]), None)
    if same is None:
        references.append(reference)
    elif references[same][0] in "Ax" and reference[0] == "n":  # written both ways: UNESCO, Unesco
        references[same] = f"n{references[same][1:]}"
    if length and reach.get(first, 0) < length:
        reach[first] = length


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
    text = compiled(read_lists())
    (DATA / "gazetteer.bin").write_bytes(zlib.compress(text.encode("utf-8"), 9))
    print(f"{text.count(chr(10))} lines, {(DATA / 'gazetteer.bin').stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
