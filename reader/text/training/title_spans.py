"""How the weights of `spans.py` were made; run it to make them again.

    python -m reader.text.training.title_spans --wcxb GIT --fundus GIT --gold tests/gold/{dev,heads}.json

The same pages and dumps as in `titles.py`, all on one line: windows of the pages, the gold dumps that have no line
breaks, and those of `heads` with theirs taken out. Deterministic. The score is that of a fifth of the dumps by
weights learned from the others; it goes to `data/SPANS.md`.
"""

import argparse
import json
import random
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from reader.text.clean import viewed
from reader.text.encoding.decode import decode
from reader.text.evidence.page import find_page
from reader.text.furniture.spans import WEIGHTS, row, spans
from reader.text.furniture.title import choose
from reader.text.shape import same_text
from reader.text.training.pages import Page, fundus, wcxb
from reader.text.training.titles import Choice, train, window

_WEIGHT = {"fundus": 1.0, "wcxb": 0.5, "gold": 3.0, "joined": 1.5}
_OF_WCXB = 150
_FOLD = 0


def choice(name: str, kind: str, text: str, title: str) -> Choice | None:
    """What a title can be chosen from in the dump `text`; None if it has line breaks or no blanks."""
    seen, code = viewed(text)
    page = find_page(seen)
    given = row(seen, page, code) if page.start < len(seen) and seen[page.start].line.run else None
    if given is None:
        return None
    found = tuple(spans(given))
    right = tuple(same_text(each.text) == same_text(title) for each in found)
    return Choice(name, kind, _WEIGHT[kind], found, right)


def from_pages(kind: str, pages: Iterator[Page]) -> Iterator[Choice | None]:
    """A window of each page."""
    for number, page in enumerate(pages):
        name = f"{kind}{number}"
        lines = window(page, random.Random(zlib.crc32(name.encode())))
        if lines:
            yield choice(name, kind, " ".join(lines), page.title)


def from_gold(paths: Sequence[Path]) -> Iterator[Choice | None]:
    """Our own dumps: as they are, and those that are all head without their line breaks."""
    for path in paths:
        for record in json.loads(path.read_text(encoding="utf-8")):
            if record["title"]:
                file = path.with_suffix("") / Path(record["file"]).name
                text = decode(file.read_bytes())
                yield choice(file.name, "gold", text, record["title"])
                if path.stem == "heads":
                    yield choice(file.name, "joined", " ".join(text.split()), record["title"])


def main() -> None:
    """Trains, scores, writes the weights and the score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", required=True, metavar="GIT")
    parser.add_argument("--fundus", required=True, metavar="GIT")
    parser.add_argument("--gold", nargs="+", type=Path, required=True, metavar="JSON")
    options = parser.parse_args()
    pages = (from_pages("wcxb", islice(wcxb(options.wcxb), _OF_WCXB)), from_pages("fundus", fundus(options.fundus)))
    every = [each for each in (*from_gold(options.gold), *pages[0], *pages[1]) if each]
    known = [each for each in every if any(each.right)]
    weights = train([each for each in known if each.fold != _FOLD])
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for each in (one for one in every if one.fold == _FOLD):
        chosen = choose(each.found, weights)
        right[each.kind] += chosen is not None and each.right[each.found.index(chosen)]
        of[each.kind] += 1
    rows = "".join(f"| {kind} | {right[kind]} | {of[kind]} |\n" for kind in sorted(of))
    report = f"# Titles found in dumps without line breaks\n\n| dumps | title found | of |\n| --- | --- | --- |\n{rows}"
    WEIGHTS.write_text("".join(f"{name}\t{weight}\n" for name, weight in train(known).items()), encoding="utf-8")
    WEIGHTS.with_name("SPANS.md").write_text(report, encoding="utf-8")
    print(report)


if __name__ == "__main__":
    main()
