"""The gold is well formed, and the measures say what a reader of the report would take them to say."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from score import FIELDS, SCORED_TYPES, Ratio, Record, load_gold, plain, score

HERE = Path(__file__).parent
HALVES = sorted(path for path in HERE.glob("*.json") if path.with_suffix("").is_dir())


def perfect(record: Record) -> dict[str, object]:
    """What the reader would print if it agreed with the gold in everything."""
    entities = [
        {"name": e["name"], "type": e["type"], "aliases": [], "mentions": [{"text": form} for form in e["forms"]]}
        for e in record["entities"]
    ]
    fields = {name: record[name] for name in FIELDS}
    return {"path": record["file"], **fields, "blocks": record["kept"], "entities": entities}


@pytest.mark.parametrize("half", HALVES, ids=lambda path: path.stem)
def test_each_record_agrees_with_itself(half: Path) -> None:
    wrong: list[str] = []
    for record in load_gold(half):
        name, text = record["file"], plain("\n".join([record["title"] or "", *(k["text"] for k in record["kept"])]))
        if not (half.with_suffix("") / Path(name).name).is_file():
            wrong.append(f"{name}: no such file")
        wrong += [f"{name}: tricky, yet not kept: {t!r}" for t in record["must_keep_tricky"] if plain(t) not in text]
        for entity in (e for e in record["entities"] if not e.get("optional")):
            wrong += [f"{name}: no mention {form!r}" for form in entity["forms"] if plain(form) not in text]
            types = {entity["type"], *entity.get("alt_types", [])}
            if not types <= {*SCORED_TYPES, "OTHER"}:
                wrong.append(f"{name}: unknown type {types} of {entity['name']!r}")
    assert wrong == []


@pytest.mark.parametrize("half", HALVES, ids=lambda path: path.stem)
def test_the_gold_itself_scores_full_marks(half: Path) -> None:
    gold = load_gold(half)
    scores = score(gold, {Path(r["file"]).name: perfect(r) for r in gold})
    assert scores.word_f1 == 1
    assert scores.blocks.share == 1
    assert scores.residue_left.right == 0
    assert scores.tricky_kept.share == 1
    assert all(ratio.share == 1 for ratio in scores.fields.values())
    assert scores.untyped.missed == 0
    if scores.entities:
        assert scores.entity_f1 > 0.99  # two things may share a short form
    assert scores.missing_files == []


def test_the_raw_dump_keeps_its_residue() -> None:
    gold = load_gold(HERE / "dev.json")
    whole = {r["file"]: " ".join([r["title"] or "", *r["removed"]]) for r in gold}
    raw = {file: {"path": file, "blocks": [{"text": text}]} for file, text in whole.items()}
    scores = score(gold, raw)
    assert scores.residue_left.right == scores.residue_left.of > 300
    assert scores.word_f1 < 0.5
    assert scores.tricky_kept.share < 0.1


GOLD: Record = {
    "file": "a.txt",
    "title": "Musk’s chips",
    "byline": ["Ana Ruiz"],
    "published": "2024-03-23T06:52:00-05:00",
    "language": "en",
    "kept": [{"kind": "paragraph", "text": "Elon Musk met the IMF in Paris."}],
    "removed": ["Share", "Paris"],
    "must_keep_tricky": [],
    "entities": [
        {"name": "Elon Musk", "type": "PERSON", "forms": ["Elon Musk", "Musk"]},
        {"name": "IMF", "type": "ORG", "forms": ["IMF"], "alt_types": ["ORG", "EVENT"]},
        {"name": "Paris", "type": "LOC", "forms": ["Paris"], "optional": True},
    ],
}


def output(**changes: object) -> dict[str, Record]:
    return {"a.txt": {**perfect(GOLD), **changes}}


def entity(name: str, kind: str) -> Record:
    return {"name": name, "type": kind, "aliases": [], "mentions": []}


def test_one_thing_found_as_two_is_a_duplicate_and_an_extra() -> None:
    found = [entity("Elon Musk", "PERSON"), entity("Musk's", "PERSON"), entity("the IMF", "EVENT")]
    scores = score([GOLD], output(entities=found))
    assert scores.duplicates == 1
    assert (scores.types["PERSON"].right, scores.types["PERSON"].extra) == (1, 1)
    assert scores.types["ORG"].missed == 0


def test_optional_entities_count_neither_way_and_other_types_are_misses() -> None:
    found = [entity("Paris", "ORG"), entity("Elon Musk", "ORG"), entity("x.org", "URL")]
    scores = score([GOLD], output(entities=found))
    assert (scores.types["PERSON"].missed, scores.types["ORG"].extra, scores.types["ORG"].missed) == (1, 1, 1)
    assert (scores.untyped.right, scores.untyped.extra) == (1, 0)


def test_quotes_dashes_and_the_time_of_day_make_no_difference() -> None:
    scores = score([GOLD], output(title="Musk's  chips", published="2024-03-23", byline=["ana ruiz"]))
    assert all(ratio == Ratio(1, 1) for ratio in scores.fields.values())
    assert scores.word_f1 == 1


def test_what_the_article_says_itself_is_not_residue() -> None:
    left = score([GOLD], output(blocks=[*GOLD["kept"], {"kind": "paragraph", "text": "Share"}]))
    assert left.residue_left == Ratio(1, 1)
    assert any("left in: 'Share'" in remark for remark in left.remarks)
    assert score([GOLD], output()).residue_left == Ratio(0, 1)


def test_the_command_reports_and_names_what_has_no_output(tmp_path: Path) -> None:
    gold, folder, figures = tmp_path / "gold.json", tmp_path / "gold", tmp_path / "figures.json"
    folder.mkdir()
    (folder / "a.txt").write_text("x")
    gold.write_text(json.dumps([GOLD]))
    command = [sys.executable, str(HERE / "score.py"), str(gold), str(folder), "--verbose", "--json", str(figures)]
    full = subprocess.run(command, input=json.dumps(perfect(GOLD)), capture_output=True, text=True, check=True)
    assert "word F1 1.0000" in full.stdout
    assert json.loads(figures.read_text())["named_f1"] == 1
    none = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert none.returncode == 1
    assert "missing: a.txt" in none.stdout
