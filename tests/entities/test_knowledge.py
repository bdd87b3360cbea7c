"""The knowledge file can be trusted: its format holds, no name is claimed twice, everyday words never match alone."""

from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest

FOLDER = Path(str(files("reader.entities"))) / "data" / "knowledge"
SEEDS = Path(__file__).parents[2] / "seeds"

SUBTYPES = {
    "PERSON": "politics business tech science sport culture royal military religion law",
    "ORG": "co bank media party gov agency court club league edu ngo intl union mil police think",
    "LOC": "country city state region river sea mountain island facility street continent",
    "PRODUCT": "model software device car aircraft weapon drug chip service game spacecraft ship crypto",
    "EVENT": "sport war disaster summit festival election holiday treaty",
    "WORK_OF_ART": "film book song album show painting game",
}

# Words that English, German, French or Spanish text writes large at the start of a sentence.
# fmt: off
EVERYDAY = [
    "apple", "target", "gap", "visa", "orange", "meta", "block", "square", "shell", "ford", "chase", "wise", "snap",
    "stripe", "coach", "mango", "arm", "oracle", "claude", "gemini", "cursor", "echo", "ring", "surface", "pixel",
    "switch", "edge", "teams", "office", "time", "fortune", "people", "nature", "science", "cell", "focus", "stern",
    "bild", "welt", "zeit", "krone", "profil", "blick", "marianne", "libération", "challenges", "marca", "sport",
    "proceso", "semana", "perfil", "reforma", "horizons", "ensemble", "pan", "arena", "congress", "commission",
    "house", "commons", "lords", "labour", "reform", "greens", "heat", "magic", "thunder", "jets", "giants",
    "rangers", "stars", "kings", "jordan", "chad", "georgia", "nice", "tours", "split", "cork", "bath", "essen",
    "sofia", "male", "reading", "dune", "frozen", "friends", "joker", "wicked", "parasite", "patriot", "javelin",
    "stinger", "tornado", "dragon", "curiosity", "carnival", "subway", "sprint", "mehr", "padres", "parler",
    "podemos", "spiegel", "safran", "rubrik", "humana", "oscar", "mundial",
]
# fmt: on


@dataclass(frozen=True)
class Row:
    """One line of the file, and where it stands."""

    place: str
    name: str
    type: str
    subtype: str
    aliases: tuple[str, ...]
    parent: str
    flags: str


def read_rows() -> list[Row]:
    rows = []
    for path in sorted(FOLDER.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("#"):
                continue
            cells = line.split("\t")
            assert len(cells) == 6, f"{path.name}:{number} has {len(cells)} columns"
            name, kind, subtype, aliases, parent, flags = cells
            forms = tuple(aliases.split(" | ")) if aliases else ()
            rows.append(Row(f"{path.name}:{number}", name, kind, subtype, forms, parent, flags))
    return rows


ROWS = read_rows()


def certain_forms(row: Row) -> list[str]:
    """The forms that name the thing without any context."""
    names = [] if row.flags == "ambiguous" else [row.name]
    return names + [alias for alias in row.aliases if not alias.startswith("~")]


def test_has_the_breadth_that_news_needs() -> None:
    kinds = {row.type for row in ROWS}
    assert kinds == set(SUBTYPES)
    assert len(ROWS) >= 4000


def test_types_subtypes_and_flags_are_known() -> None:
    odd = [
        row.place
        for row in ROWS
        if row.subtype not in SUBTYPES.get(row.type, "").split() or row.flags not in {"", "ambiguous"}
    ]
    assert odd == []


def test_forms_are_clean() -> None:
    for row in ROWS:
        for form in (row.name, *(alias.removeprefix("~") for alias in row.aliases)):
            assert form == " ".join(form.split()), row.place
            assert form, row.place
            assert not set(form) & set("|~\t;"), row.place
        assert not row.name.startswith("$") or row.type == "PRODUCT", row.place


def test_no_name_twice() -> None:
    places = defaultdict(list)
    for row in ROWS:
        places[row.name].append(row.place)
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_an_entry_does_not_repeat_its_own_forms() -> None:
    for row in ROWS:
        forms = [row.name, *(alias.removeprefix("~") for alias in row.aliases)]
        assert len(forms) == len(set(forms)), row.place


def test_a_form_that_two_things_share_needs_context_in_both() -> None:
    claims = defaultdict(set)
    for row in ROWS:
        for alias in row.aliases:
            claims[alias.removeprefix("~")].add(row.place)
    names = {row.name: row.place for row in ROWS}
    for row in ROWS:
        for alias in row.aliases:
            if alias.startswith("~"):
                continue
            assert claims[alias] == {row.place}, f"{alias} at {sorted(claims[alias])}"
            assert alias not in names, f"{alias} at {row.place} is the name at {names.get(alias)}"


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_never_names_a_thing_by_itself(word: str) -> None:
    assert [row.place for row in ROWS if word.capitalize() in certain_forms(row)] == []


def test_no_word_that_the_seeds_write_small_is_a_certain_name() -> None:
    text = " ".join(path.read_text(encoding="utf-8", errors="replace") for path in SEEDS.glob("*.txt"))
    small = {word.capitalize() for word in text.split() if word.isascii() and word.isalpha() and word.islower()}
    certain = set(chain.from_iterable(certain_forms(row) for row in ROWS))
    assert small & certain == set()


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("马斯克", "Elon Musk"),
        ("黄仁勋", "Jensen Huang"),
        ("英伟达", "Nvidia"),
        ("EZB", "European Central Bank"),
        ("Vereinigte Staaten", "United States"),
        ("États-Unis", "United States"),
        ("EE.UU.", "United States"),
        ("美国", "United States"),
        ("Vladimir Poutine", "Vladimir Putin"),
        ("泽连斯基", "Volodymyr Zelensky"),
        ("París", "Paris"),
        ("$NVDA", "Nvidia"),
    ],
)
def test_other_language_names_lead_to_one_thing(form: str, name: str) -> None:
    assert [row.name for row in ROWS if form in row.aliases] == [name]


@pytest.mark.parametrize(
    ("form", "kinds"),
    [("Amazon", {"ORG", "LOC"}), ("Jordan", {"LOC", "PERSON"}), ("Georgia", {"LOC"}), ("Ford", {"ORG"})],
)
def test_names_that_many_things_bear_are_all_there(form: str, kinds: set[str]) -> None:
    bearers = [row for row in ROWS if form == row.name or f"~{form}" in row.aliases]
    assert {row.type for row in bearers} == kinds
