"""How the model of `likeness.py` was made; run it to make it again.

    python -m reader.text.evidence.training --wcxb GIT --fundus GIT [--aeb GIT]

Lines come from pages whose article is known: the `dev` split of Murrough-Foley's web-content-extraction-benchmark
(CC BY 4.0) and the test pages of flairNLP/fundus (MIT), given as clones of their repositories, flattened to lines; a
line is text if the gold has it. Of each page several windows are taken, with more or less of what stands around the
article, some scraps dropped, and lines of our own `corpus/` (residue and look-alikes) put in. Deterministic. The pages
of scrapinghub's article-extraction-benchmark, if given, are only scored. The scores go to `data/SCORES.md`.
"""

import argparse
import gzip
import io
import json
import random
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html

from reader.text.evidence.likeness import MODEL, features
from reader.text.language import detect

CORPUS = Path(__file__).parent / "corpus"
_SEED = 5
_WINDOWS = 3
_MOST_LINES = 400
_AROUND = (0, 2, 4, 8, 12, 30)
_HELD_BACK = 100
_NAMES = """
address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
hr label li main nav ol option p pre section table td th tr ul
"""
_BLOCK_TAGS = frozenset(_NAMES.split())
_UNSEEN_TAGS = frozenset(["head", "iframe", "noscript", "script", "select", "style", "svg", "template", "textarea"])


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of a page; for each whether it is text (True), residue (False) or cannot be told (None)."""

    lines: tuple[str, ...]
    labels: tuple[bool | None, ...]

    @property
    def language(self) -> str:
        """Its ISO 639-1 code, told by its text."""
        return detect(" ".join(line for line, label in zip(self.lines, self.labels, strict=True) if label))


@dataclass(frozen=True, slots=True)
class Written:
    """Runs of residue lines and of look-alikes from our corpus."""

    residue: tuple[tuple[str, ...], ...]
    text: tuple[str, ...]


def flattened(source: str) -> list[str]:
    """A page's text, a line for each block element."""
    out: list[str] = []
    line: list[str] = []

    def end() -> None:
        if text := " ".join("".join(line).split()):
            out.append(text)
        line.clear()

    def walk(element: Any) -> None:
        if isinstance(element.tag, str) and element.tag not in _UNSEEN_TAGS:
            if element.tag in _BLOCK_TAGS:
                end()
            line.append(element.text or "")
            for child in element:
                walk(child)
            if element.tag in _BLOCK_TAGS:
                end()
        line.append(element.tail or "")

    walk(lxml.html.document_fromstring(source))
    end()
    return out


def labelled(lines: Sequence[str], gold: str, title: str | None) -> Page:
    """`lines` told apart by the gold text: equal lines, long lines inside it, long lines most of whose words it has."""
    whole, parts = _plain(gold), {_plain(line) for line in gold.split("\n")}
    labels: list[bool | None] = []
    for line in lines:
        key = _plain(line)
        if not key or key == _plain(title or ""):
            labels.append(None)
        elif key in parts or (len(key) > 30 and key in whole):
            labels.append(True)
        elif len(key) > 60:
            words = key.split()
            runs = [" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))]
            share = sum(run in whole for run in runs) / len(runs)
            labels.append(True if share > 0.6 else False if share < 0.2 else None)
        else:
            labels.append(False)
    # Of the places where the title stands, the last above the text is the one that readers take for it.
    first = labels.index(True) if True in labels else 0
    for index in range(first - 1, -1, -1):
        if title and _plain(lines[index]) == _plain(title):
            labels[index] = True
            break
    return Page(tuple(lines), tuple(labels))


def wcxb(repository: str) -> Iterator[Page]:
    """The article pages of the benchmark's `dev` split."""
    files = _files(repository, "dev")
    for path, data in sorted(files.items()):
        if path.startswith("dev/ground-truth/"):
            record = json.loads(data)
            name = Path(path).stem
            packed = files.get(f"dev/html/{name}.html.gz")
            page = gzip.decompress(packed) if packed else files.get(f"dev/html/{name}.html")
            truth = record["ground_truth"]
            if page and record["_internal"]["page_type"]["primary"] == "article" and truth.get("main_content"):
                lines = flattened(page.decode("utf-8", "replace"))
                yield labelled(lines, truth["main_content"], truth.get("title"))


def fundus(repository: str) -> Iterator[Page]:
    """The test pages of the crawler, in all their languages."""
    files = _files(repository, "tests/resources/parser/test_data")
    for path, data in sorted(files.items()):
        if not path.endswith(".html.gz"):
            continue
        gold = files.get(f"{Path(path).parent}/{Path(path).name.split('_')[0]}.json")
        lines = flattened(gzip.decompress(data).decode("utf-8", "replace"))
        for record in json.loads(gold).values() if gold else ():
            page = labelled(lines, "\n".join(_texts(record.get("body"))), record.get("title"))
            if page.labels.count(True) >= 4:
                yield page
                break


def aeb(repository: str) -> Iterator[Page]:
    """The benchmark's pages."""
    files = _files(repository, "html", "ground-truth.json")
    for name, record in json.loads(files["ground-truth.json"]).items():
        page = gzip.decompress(files[f"html/{name}.html.gz"]).decode("utf-8", "replace")
        yield labelled(flattened(page), record["articleBody"], None)


def written() -> Written:
    """Our corpus: lines that begin `- ` are residue, those with `+ ` stay; residue lines in a row are one run."""
    residue: list[tuple[str, ...]] = []
    text: list[str] = []
    run: list[str] = []
    for path in sorted(CORPUS.glob("*.txt")):
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if line.startswith("- "):
                run.append(line[2:])
                continue
            if run:
                residue.append(tuple(run))
                run = []
            if line.startswith("+ "):
                text.append(line[2:])
    return Written(tuple(residue), tuple(text))


def windows(page: Page, own: Written, chance: random.Random, count: int) -> Iterator[tuple[list[str], list[str]]]:
    """`count` dumps as a scraper might have left them, with the label of each line."""
    known = [index for index, label in enumerate(page.labels) if label]
    for _ in range(count):
        low = max(0, known[0] - chance.choice(_AROUND))
        high = known[-1] + 1 + chance.choice(_AROUND)
        dropped = chance.choice((0.0, 0.0, 0.3, 0.6))
        pairs: list[tuple[str, str]] = []
        for line, label in list(zip(page.lines, page.labels, strict=True))[low:high]:
            if label is not None and (label or chance.random() >= dropped):
                pairs.append((line, "text" if label else "cut"))
                pairs += _put_in(own, chance)
        before = [(line, "cut") for _ in range(chance.choice((0, 0, 1, 2))) for line in _run(own, chance)]
        after = [(line, "cut") for _ in range(chance.choice((0, 0, 1, 3))) for line in _run(own, chance)]
        pairs = [*before, *pairs, *after][:_MOST_LINES]
        yield [line for line, _ in pairs], [label for _, label in pairs]


def _put_in(own: Written, chance: random.Random) -> list[tuple[str, str]]:
    drawn = chance.random()
    if drawn < 0.05:
        return [(line, "cut") for line in _run(own, chance)[:3]]
    return [(chance.choice(own.text), "text")] if drawn < 0.08 and own.text else []


def _run(own: Written, chance: random.Random) -> Sequence[str]:
    if not own.residue:
        return ()
    run = chance.choice(own.residue)
    start = chance.randrange(len(run))
    return run[start : start + chance.randint(1, 6)]


def train(pages: Sequence[Page], own: Written) -> bytes:
    """The model's bytes."""
    import pycrfsuite

    chance = random.Random(_SEED)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for page in pages:
        for lines, labels in windows(page, own, chance, _WINDOWS):
            trainer.append(features(lines, page.language), labels)
    trainer.set_params({"c1": 0.5, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 4})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def scores(model: bytes, pages: Sequence[Page], own: Written) -> str:
    """Recall of residue and loss of text at four thresholds, as a row each."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    found: dict[str, list[float]] = {"cut": [], "text": []}
    chance = random.Random(_SEED + 1)
    for page in pages:
        for lines, labels in windows(page, own, chance, 1):
            tagger.set(features(lines, page.language))
            for index, label in enumerate(labels):
                found[label].append(tagger.marginal("cut", index))
    rows = []
    for least in (0.5, 0.8, 0.9, 0.95):
        recall = sum(value > least for value in found["cut"]) / len(found["cut"])
        loss = sum(value > least for value in found["text"]) / len(found["text"])
        rows.append(f"| {least} | {recall:.3f} | {loss:.3f} |")
    return "\n".join(rows)


def main() -> None:
    """Trains, scores, writes the model and the scores."""
    import zstandard

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", required=True, metavar="GIT")
    parser.add_argument("--fundus", required=True, metavar="GIT")
    parser.add_argument("--aeb", metavar="GIT")
    options = parser.parse_args()
    own = written()
    pages = [page for page in (*wcxb(options.wcxb), *fundus(options.fundus)) if page.labels.count(True) >= 4]
    random.Random(_SEED).shuffle(pages)
    model = train(pages[_HELD_BACK:], own)
    MODEL.parent.mkdir(exist_ok=True)
    MODEL.write_bytes(zstandard.compress(model, 19))
    head = "| probability over | residue found | text lost |\n| --- | --- | --- |\n"
    report = f"# Likeness of lines to residue\n\nOf {_HELD_BACK} pages held back:\n\n{head}"
    report += scores(model, pages[:_HELD_BACK], own) + "\n"
    if options.aeb:
        unseen = [page for page in aeb(options.aeb) if page.labels.count(True) >= 4]
        report += f"\nOf {len(unseen)} pages of the article-extraction-benchmark, none of them trained on:\n\n{head}"
        report += scores(model, unseen, own) + "\n"
    report += "\nGold of these sets leaves out captions and lists that readers keep, so the loss is an upper bound.\n"
    MODEL.with_name("SCORES.md").write_text(report)
    print(report)


def _files(repository: str, *paths: str) -> dict[str, bytes]:
    done = subprocess.run(["git", "-C", repository, "archive", "HEAD", *paths], capture_output=True, check=True)
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        for each in archive:
            if each.isfile() and (stream := archive.extractfile(each)):
                found[each.name] = stream.read()
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()


if __name__ == "__main__":
    main()
