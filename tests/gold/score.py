#!/usr/bin/env python3
"""How good the reader's output is, measured against a gold file.

    newsreader extract --format jsonl FOLDER | python tests/gold/score.py GOLD.json FOLDER [--verbose] [--json FILE]

`GOLD.json` has the form that README.md beside this file describes. As a module: `score(load_gold(path), outputs)`
gives a `Scores`, whose properties are the figures that tests put thresholds on.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

Record = Mapping[str, Any]

NAMED_TYPES = ("PERSON", "ORG", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART")
SCORED_TYPES = (*NAMED_TYPES, "MONEY", "DATE", "PERCENT", "QUANTITY")
FIELDS = ("title", "byline", "published", "language")

# Other tag sets' names for our types, so that output of an optional backend can be scored too.
SAME_TYPE = {
    "PER": "PERSON",
    "PLACE": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "WORK": "WORK_OF_ART",
    "TIME": "DATE",
    "CARDINAL": "QUANTITY",
}

_FOLD = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }
)
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+|[^\w\s]")
_ARTICLE = re.compile(r"^(?:the|der|die|das|el|la|los|las|le|les) ")
_GENITIVE = re.compile(r"(?:'s|')$")


def plain(text: str | None) -> str:
    """The text without what no reader calls a difference: curly quotes, kinds of dash and space, invisible marks."""
    return " ".join(unicodedata.normalize("NFKC", text or "").translate(_FOLD).split())


def words(text: str) -> list[str]:
    """Words, single Chinese characters and single punctuation marks, in order."""
    return _WORD.findall(plain(text))


@dataclass(frozen=True)
class Ratio:
    """So many right out of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Ratio") -> "Ratio":
        return Ratio(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        return f"{self.right}/{self.of}"

    @property
    def share(self) -> float:
        """0 to 1; 1 where there was nothing to get right."""
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True)
class Hits:
    """Found and right, found and wrong, not found."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Hits") -> "Hits":
        return Hits(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """0 to 1."""
        return self.right / max(self.right + self.extra, 1)

    @property
    def recall(self) -> float:
        """0 to 1."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """0 to 1."""
        return 2 * self.right / max(2 * self.right + self.extra + self.missed, 1)

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"
            f"  ({self.right} right, {self.extra} extra, {self.missed} missed)"
        )


@dataclass
class Scores:
    """The figures over all files of a gold file; `remarks` names every single miss, a line each."""

    text: Hits = Hits()
    blocks: Ratio = Ratio()
    residue_left: Ratio = Ratio()
    tricky_kept: Ratio = Ratio()
    fields: dict[str, Ratio] = field(default_factory=lambda: dict.fromkeys(FIELDS, Ratio()))
    types: dict[str, Hits] = field(default_factory=dict)
    untyped: Hits = Hits()
    entities: int = 0
    duplicates: int = 0
    missing_files: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def word_f1(self) -> float:
        """Title and blocks, word by word in order: 0 to 1."""
        return self.text.f1

    @property
    def entity_f1(self) -> float:
        """All types: 0 to 1."""
        return sum(self.types.values(), Hits()).f1

    @property
    def named_f1(self) -> float:
        """The six types of names: 0 to 1."""
        return self.named.f1

    @property
    def named(self) -> Hits:
        """The six types of names, counted together."""
        return sum((self.types.get(kind, Hits()) for kind in NAMED_TYPES), Hits())

    def as_dict(self) -> dict[str, float | int]:
        """The headline figures, for `--json`."""
        return {
            "word_f1": self.word_f1,
            "word_precision": self.text.precision,
            "word_recall": self.text.recall,
            "blocks_exact": self.blocks.right,
            "blocks": self.blocks.of,
            "residue_left": self.residue_left.right,
            "residue": self.residue_left.of,
            "tricky_kept": self.tricky_kept.right,
            "tricky": self.tricky_kept.of,
            **{f"{name}_right": ratio.right for name, ratio in self.fields.items()},
            "entity_f1": self.entity_f1,
            "named_f1": self.named_f1,
            "untyped_f1": self.untyped.f1,
            "entities": self.entities,
            "duplicates": self.duplicates,
        }

    def report(self) -> str:
        """What the command prints: a table of some lines."""
        total = sum(self.types.values(), Hits())
        lines = [f"missing: {name}" for name in self.missing_files]
        lines += [
            f"cleaning: word F1 {self.word_f1:.4f} (P {self.text.precision:.4f} R {self.text.recall:.4f}); "
            f"blocks exact {self.blocks}; residue left {self.residue_left}; tricky kept {self.tricky_kept}",
            "fields: " + ", ".join(f"{name} {ratio}" for name, ratio in self.fields.items()),
        ]
        lines += [f"  {kind:12} {self.types[kind]}" for kind in sorted(self.types)]
        lines.append(
            f"entities: F1 {total.f1:.4f} (P {total.precision:.3f} R {total.recall:.3f}); "
            f"named F1 {self.named_f1:.4f}; untyped F1 {self.untyped.f1:.4f}; "
            f"duplicates of one entity {self.duplicates} of {self.entities}"
        )
        return "\n".join(lines)


def load_gold(path: Path) -> list[Record]:
    """The records of a gold file."""
    records: list[Record] = json.loads(path.read_text(encoding="utf-8"))
    return records


def load_outputs(lines: Iterable[str]) -> dict[str, Record]:
    """The reader's JSON lines by file name (folders left off)."""
    records = [json.loads(line) for line in lines if line.strip()]
    return {Path(record["path"]).name: record for record in records}


def score(gold: Sequence[Record], outputs: Mapping[str, Record]) -> Scores:
    """Measure the outputs, keyed by file name, against the gold records; a file without output counts as empty."""
    scores = Scores()
    for record in sorted(gold, key=lambda r: str(r["file"])):
        name = Path(record["file"]).name
        if name not in outputs:
            scores.missing_files.append(name)
        output = outputs.get(name, {})
        _score_cleaning(name, record, output, scores)
        _score_fields(name, record, output, scores)
        _score_entities(name, record, output, scores)
    return scores


def _score_cleaning(name: str, gold: Record, output: Record, scores: Scores) -> None:
    kept = [block["text"] for block in gold["kept"]]
    found = [block["text"] for block in output.get("blocks", [])]
    want = words("\n".join([gold["title"] or "", *kept]))
    got = words("\n".join([output.get("title") or "", *found]))
    same = sum(match.size for match in SequenceMatcher(None, want, got, autojunk=False).get_matching_blocks())
    scores.text += Hits(same, len(got) - same, len(want) - same)

    exact = {plain(text) for text in found}
    scores.blocks += Ratio(sum(plain(text) in exact for text in kept), len(kept))

    shown = plain(" ".join([output.get("title") or "", *found])).casefold()
    wanted = plain(" ".join(kept)).casefold()
    for piece in gold.get("removed", []):
        text = str(piece if isinstance(piece, str) else piece["line"])
        folded = plain(text).casefold()
        # What the article says itself as well cannot be told from what was left in.
        if not folded or folded in wanted or folded == plain(gold["title"]).casefold():
            continue
        left = folded in shown
        scores.residue_left += Ratio(int(left), 1)
        if left:
            scores.remarks.append(f"{name}: left in: {text[:100]!r}")
    for text in gold.get("must_keep_tricky") or []:
        there = plain(text).casefold() in shown
        scores.tricky_kept += Ratio(int(there), 1)
        if not there:
            scores.remarks.append(f"{name}: lost: {text[:100]!r}")


def _field_value(name: str, value: object) -> object:
    if name == "byline":
        people: list[object] = value if isinstance(value, list) else [value] if value else []
        return frozenset(plain(str(person)).casefold() for person in people)
    if name == "published":
        return str(value or "")[:10]
    return plain(str(value or "")).casefold()


def _score_fields(name: str, gold: Record, output: Record, scores: Scores) -> None:
    for key in FIELDS:
        if not gold.get(key):
            continue
        right = _field_value(key, gold[key]) == _field_value(key, output.get(key))
        scores.fields[key] += Ratio(int(right), 1)
        if not right:
            scores.remarks.append(f"{name}: {key}: {output.get(key)!r}, not {gold[key]!r}")


def _type_of(kind: str) -> str:
    return SAME_TYPE.get(kind, kind)


def _forms(entity: Record) -> set[str]:
    texts = [entity.get("name") or "", *entity.get("aliases", []), *entity.get("forms", [])]
    texts += [m["text"] if isinstance(m, dict) else m for m in entity.get("mentions", [])]
    folded = (_ARTICLE.sub("", plain(text).casefold()) for text in texts)
    return {_GENITIVE.sub("", text) for text in folded if text}


def _score_entities(name: str, gold: Record, output: Record, scores: Scores) -> None:
    wanted = [entity for entity in gold.get("entities", []) if not entity.get("optional")]
    free = set().union(*(_forms(e) for e in gold.get("entities", []) if e.get("optional")))
    known = set().union(*(_forms(e) for e in wanted))
    found = [(_type_of(e["type"]), _forms(e)) for e in output.get("entities", [])]
    found = [(kind, forms) for kind, forms in found if kind in SCORED_TYPES]
    used: set[int] = set()

    for entity in wanted:
        kind, forms = _type_of(entity["type"]), _forms(entity)
        accepted = {kind, *(_type_of(alt) for alt in entity.get("alt_types") or [])}
        hits = [i for i, (_, other) in enumerate(found) if other & forms]
        right = next((i for i in hits if found[i][0] in accepted and i not in used), None)
        scores.entities += 1
        scores.duplicates += max(len(hits) - 1, 0)
        scores.untyped += Hits(right=int(bool(hits)), missed=int(not hits))
        scores.types[kind] = scores.types.get(kind, Hits()) + Hits(
            right=int(right is not None), missed=int(right is None)
        )
        if right is not None:
            used.add(right)
        else:
            typed = f" typed {sorted({found[i][0] for i in hits})}" if hits else ""
            scores.remarks.append(f"{name}: missed {kind} {sorted(forms)[:3]}{typed}")

    extra: Counter[str] = Counter()
    for i, (kind, forms) in enumerate(found):
        if forms & free:
            continue
        scores.untyped += Hits(extra=int(not forms & known))
        if i not in used:
            extra[kind] += 1
            scores.remarks.append(f"{name}: extra {kind} {sorted(forms)[:3]}")
    for kind, count in extra.items():
        scores.types[kind] = scores.types.get(kind, Hits()) + Hits(extra=count)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the reader's output on standard input, print the figures; 1 where a file of the gold has no output."""
    parser = argparse.ArgumentParser(description="Score the output of `newsreader extract --format jsonl`.")
    parser.add_argument("gold", type=Path, help="the gold file")
    parser.add_argument("folder", type=Path, help="the folder that was read")
    parser.add_argument("--verbose", action="store_true", help="name every single miss")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the headline figures there too")
    options = parser.parse_args(arguments)
    gold = load_gold(options.gold)
    absent = [record["file"] for record in gold if not (options.folder / Path(record["file"]).name).is_file()]
    if absent:
        parser.error(f"{options.folder}: not there, though {options.gold} names it: {', '.join(absent)}")
    scores = score(gold, load_outputs(sys.stdin))
    if options.verbose:
        print("\n".join(f"  {remark}" for remark in scores.remarks))
    print(scores.report())
    if options.json:
        options.json.write_text(json.dumps(scores.as_dict(), indent=1) + "\n", encoding="utf-8")
    return 1 if scores.missing_files else 0


if __name__ == "__main__":
    raise SystemExit(main())
