"""Dumps written to be learned from: what their files may say; each line keeps its label however the dump is saved."""

import random
from pathlib import Path

import pytest

from reader.text.training.corpus import Written, written
from reader.text.training.dumps import CUT, TEXT, of_written

LINES = (
    ("Harbour bridge to close for eighteen months", True),
    ("By Ada Holroyd", False),
    ("The council voted on Tuesday to close the old harbour bridge for eighteen months, after divers found cracks "
     "below the waterline that had been growing since the winter before last.", True),
    ("Get the quay in your inbox, free, every Friday", False),
    ("Who pays", True),
    ("The closing will cost thirty million, and the state will pay for two thirds of that; the rest is to come from a "
     "toll on lorries, which the hauliers have already called an insult.", True),
    ("More stories our readers loved this week", False),
)  # fmt: skip


def test_every_dump_has_a_title_text_and_residue() -> None:
    dumps = written()
    assert {dump.code for dump in dumps} == {"en", "de", "es", "fr", "zh"}
    for dump in dumps:
        labels = [is_text for _, is_text in dump.lines]
        assert labels.count(True) >= 5, dump.name
        assert False in labels, dump.name


def test_a_line_without_a_mark_is_named(tmp_path: Path) -> None:
    (tmp_path / "en_1.txt").write_text("# a paper\nT Bridge closes\nno mark\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en_1\.txt, line 3"):
        written(tmp_path)


@pytest.mark.parametrize("seed", range(12))
def test_labels_stay_with_their_lines(seed: int) -> None:
    dump = of_written(Written("en", "en_1/1", LINES), random.Random(seed))
    said = [(view.line.text, label) for view, label in zip(dump.ground.views, dump.labels, strict=True)]
    assert [(" ".join(text.split()), label) for text, label in said] == [
        (text, TEXT if is_text else CUT) for text, is_text in LINES
    ]
