"""Known names: found whole, in the right case, and compiled from the lists as they are written."""

from pathlib import Path

import pytest
from zstandard import ZstdDecompressor

from reader.entities import gazetteer_build
from reader.entities.gazetteer import Gazetteer, fold
from reader.entities.tokens import tokenize


def names(text: str, language: str = "en") -> dict[str, list[tuple[str, bool]]]:
    tokens = tokenize(text)
    return {
        text[tokens[one.start_token].start : tokens[one.end_token - 1].end]: [
            (reference.entry.name, reference.certain) for reference in one.references
        ]
        for one in Gazetteer.load().find(tokens, language)
    }


def test_the_compiled_file_is_that_of_the_lists() -> None:
    packed = (gazetteer_build.DATA / "gazetteer.bin").read_bytes()
    assert ZstdDecompressor().decompress(packed).decode() == gazetteer_build.compiled(gazetteer_build.read_lists()), (
        "run python -m reader.entities.gazetteer_build"
    )


def test_the_longest_name_wins() -> None:
    assert list(names("Amazon Web Services grew")) == ["Amazon Web Services"]
    assert list(names("The National Trust said so")) == ["National Trust"]


@pytest.mark.parametrize(
    ("text", "known"), [("He told us so.", False), ("The US agreed.", True), ("The U.S. agreed.", True)]
)
def test_an_acronym_is_one_in_capitals_only(text: str, known: bool) -> None:
    assert any(name == "United States" for found in names(text).values() for name, _ in found) is known


def test_lower_case_is_no_name_and_capitals_throughout_are() -> None:
    assert names("a nvidia chip") == {}
    assert list(names("NVIDIA and SAN FRANCISCO")) == ["NVIDIA", "SAN FRANCISCO"]


def test_accents_do_not_matter() -> None:
    assert names("Pedro Sanchez")["Pedro Sanchez"] == names("Pedro Sánchez")["Pedro Sánchez"]


def test_names_in_chinese_are_found_inside_a_sentence() -> None:
    assert list(names("马斯克称英伟达在北京", "zh")) == ["马斯克", "英伟达", "北京"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他们来自莲都区和鼎城区。", ["莲都区", "鼎城区"]),
        ("花蓮縣光復鄉的居民", ["花蓮縣", "光復鄉"]),
        ("川普與馬克宏通話", ["川普", "馬克宏"]),
        ("教育部门发布通知", []),
        ("教育部发布通知", ["教育部"]),
        ("立法会议员周浩然", ["立法会"]),
        ("特大城市的房价", []),
    ],
)
def test_chinese_places_and_offices_are_found_but_not_in_longer_words(text: str, found: list[str]) -> None:
    from reader.entities.traditional import simplified

    assert list(names(simplified(text), "zh")) == [simplified(name) for name in found]


def test_a_form_that_means_things_of_two_types_is_doubtful_for_the_one_not_so_named() -> None:
    lines = gazetteer_build.parse(
        "Quarz River\tLOC\triver\tQuarz\nQuarz\tORG\tco\n# a comment\nQuarz Group\tORG\tco\t~Quarz | $QRZ\n"
    )
    built = Gazetteer.parse(gazetteer_build.compiled(lines).encode())
    assert [(one.entry.name, one.certain) for one in built.lookup("Quarz")] == [
        ("Quarz", True),
        ("Quarz River", False),
        ("Quarz Group", False),
    ]
    assert built.lookup("QRZ") == ()
    assert built.lookup("Quarz Group")[0].entry.aliases == ("Quarz", "QRZ")


def test_a_line_without_a_type_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2"):
        list(gazetteer_build.parse("# names\nQuarz\n"))


def test_folding_keeps_letters_and_drops_marks() -> None:
    assert fold("Łódź’s Müßig-Ødegaard") == "lodz's mussig-odegaard"


def test_lists_are_read_from_the_folder(tmp_path: Path) -> None:
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "a.tsv").write_text("Quarz\tORG\tco\t夸兹\n", "utf-8")
    built = Gazetteer.parse(gazetteer_build.compiled(gazetteer_build.read_lists(tmp_path)).encode())
    assert [one.entry.name for one in built.lookup("夸兹")] == ["Quarz"]
