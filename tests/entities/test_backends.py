"""The reader's own recognisers, on a pipeline that the test builds and saves."""

from pathlib import Path

import pytest

from reader.entities.extract import extract
from reader.errors import MissingModel, UsageError
from reader.model import Article, Block

ARTICLE = Article(
    title="Zorblatt opens",
    blocks=(Block("paragraph", "The Zorblatt was opened by Quilla Brenn on 3 May 2021 for $5 million."),),
    language="en",
)


def test_a_spacy_pipeline_names_what_the_shipped_tagger_does_not_know(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy", reason="the optional spacy extra is not installed")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "FAC", "pattern": "Zorblatt"}, {"label": "PERSON", "pattern": "Quilla Brenn"},
         {"label": "NORP", "pattern": "opened"}]
    )  # fmt: skip
    pipeline.to_disk(tmp_path / "model")
    found = {entity.name: entity.type for entity in extract(ARTICLE, backend=f"spacy:{tmp_path / 'model'}")}
    assert found == {"Zorblatt": "LOC", "Quilla Brenn": "PERSON", "3 May 2021": "DATE", "$5 million": "MONEY"}


def test_a_missing_spacy_model_is_named_with_the_command_that_installs_it() -> None:
    with pytest.raises(MissingModel, match=r"pip install 'newsreader-tui\[spacy\]'|python -m spacy download xx_none"):
        extract(ARTICLE, backend="spacy:xx_none")


def test_a_missing_gliner_model_is_named_with_the_way_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(MissingModel, match=r"pip install 'newsreader-tui\[gliner\]'|no GLiNER model at"):
        extract(ARTICLE, backend=f"gliner:{tmp_path / 'none'}")


@pytest.mark.parametrize("backend", ["flair:x", "spacy", "spacy:", ""])
def test_an_unknown_recogniser_is_refused(backend: str) -> None:
    with pytest.raises(UsageError, match="spacy:MODEL or gliner:PATH"):
        extract(ARTICLE, backend=backend)
