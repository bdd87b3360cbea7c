"""What the trainings of choices (titles, authors) have in common: their data, and where the weights go."""

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.text.encoding.decode import decode


def arguments(description: str | None) -> argparse.Namespace:
    """The command line: `wcxb` and `fundus` are clones of their repositories, `gold` files of dumps."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", required=True, metavar="GIT")
    parser.add_argument("--fundus", required=True, metavar="GIT")
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="JSON")
    return parser.parse_args()


def gold_dumps(paths: Sequence[Path]) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Our own dumps: each one's name, its series, its text, and what is known of it."""
    for path in paths:
        for record in json.loads(path.read_text(encoding="utf-8")):
            file = path.with_suffix("") / Path(record["file"]).name
            series = re.match(r"[a-z]*", file.stem)
            yield file.name, f"gold {series.group() if series else ''}", decode(file.read_bytes()), record


def keep(weights: Mapping[str, float], path: Path, report: Path, title: str, scores: str) -> None:
    """Writes the weights, and beside them how good they are."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{name}\t{weight}\n" for name, weight in weights.items()), encoding="utf-8")
    note = "Each by weights that were learned without a fifth of the dumps, it among them."
    text = f"# {title}\n\n{note}\n\n{scores}\n"
    report.write_text(text, encoding="utf-8")
    print(text)
