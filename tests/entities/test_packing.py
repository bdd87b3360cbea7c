"""Models with rounded weights say the same."""

from pathlib import Path

import pycrfsuite
import pytest

from reader.entities.training.packing import rounded


def model(folder: Path) -> bytes:
    trainer = pycrfsuite.Trainer(verbose=False)
    for _ in range(3):
        trainer.append([["w=in"], ["w=Tarrow"], ["w=Bay"]], ["O", "B", "L"])
        trainer.append([["w=in"], ["w=May"]], ["O", "O"])
    trainer.train(str(folder / "model"))
    return (folder / "model").read_bytes()


def marginals(data: bytes) -> list[float]:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(data)
    tagger.set([["w=in"], ["w=Tarrow"], ["w=May"]])
    return [tagger.marginal(label, at) for at in range(3) for label in ("O", "B", "L")]


def test_rounded_weights_give_nearly_the_same_probabilities_in_less_room(tmp_path: Path) -> None:
    whole = model(tmp_path)
    smaller = rounded(whole)
    assert len(smaller) == len(whole)
    assert smaller != whole
    assert marginals(smaller) == pytest.approx(marginals(whole), abs=0.02)


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="crfsuite"):
        rounded(b"no model" * 12)
