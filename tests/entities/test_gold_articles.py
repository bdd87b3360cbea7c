"""Articles whose entities are listed become text to learn from."""

import json
from pathlib import Path

from reader.entities.training.gold import read_gold


def test_names_are_marked_where_their_forms_stand_and_the_longest_form_wins(tmp_path: Path) -> None:
    article = {
        "file": "a.txt",
        "language": "en",
        "title": "Kestrel sinks off Oban",
        "kept": [
            {"kind": "heading", "text": "The crew"},
            {"kind": "paragraph", "text": "The ferry Kestrel Bay left Oban at noon. Kestrel Bay Ltd owns it."},
        ],
        "entities": [
            {"name": "Kestrel Bay", "type": "PRODUCT", "forms": ["Kestrel Bay", "Kestrel"]},
            {"name": "Kestrel Bay Ltd", "type": "ORG", "forms": ["Kestrel Bay Ltd"]},
            {"name": "Oban", "type": "LOC", "forms": ["Oban"]},
            {"name": "noon", "type": "DATE", "forms": ["noon"]},
            {"name": "The crew", "type": "ORG", "forms": ["crew"], "optional": True},
        ],
    }
    file = tmp_path / "some.json"
    file.write_text(json.dumps([article]))
    (document,) = read_gold(file)
    marked = [
        [(name.type, " ".join(sentence.words[name.start : name.end])) for name in sentence.names]
        for sentence in document.sentences
    ]
    assert marked == [
        [("PRODUCT", "Kestrel"), ("LOC", "Oban")],
        [],
        [("PRODUCT", "Kestrel Bay"), ("LOC", "Oban")],
        [("ORG", "Kestrel Bay Ltd")],
    ]
    assert document.sentences[1].unknown == {1}
    assert document.sentences[1].headline
