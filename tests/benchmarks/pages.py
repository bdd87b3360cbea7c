"""Saved pages beside trafilatura and readability-lxml, by the benchmarks' own measures; and pages as flattened dumps.

    python tests/benchmarks/pages.py --aeb GIT --wcxb GIT [--fundus GIT] [--limit N]

GIT is a clone (bare or not) of scrapinghub/article-extraction-benchmark (MIT), of the `dev` split of
Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0; its `test` split is not read), of flairNLP/fundus (MIT).
Nothing of them is kept. readability-lxml is left out of the table if it is not installed.
"""

import argparse
import gzip
import io
import json
import re
import subprocess
import tarfile
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.html
import trafilatura

from reader.errors import ReaderError
from reader.model import Article, Document
from reader.text.clean import clean
from reader.text.training.pages import flattened


def files(repository: str, *paths: str) -> dict[str, bytes]:
    """The files under `paths` in the newest commit of a git repository."""
    done = subprocess.run(["git", "-C", repository, "archive", "HEAD", *paths], capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        return {each.name: archive.extractfile(each).read() for each in archive if each.isfile()}  # type: ignore[union-attr]


def script(source: bytes) -> types.ModuleType:
    """A benchmark's own scorer as a module."""
    module = types.ModuleType("scorer")
    module.__file__ = "evaluate.py"
    exec(compile(source, "evaluate.py", "exec"), module.__dict__)
    return module


def ours(page: bytes) -> Article | None:
    try:
        return clean(Document("page", page, "text/html"))
    except ReaderError:
        return None


def text_of(article: Article | None) -> str:
    return "\n".join(block.text for block in article.blocks) if article else ""


def as_dump(page: str) -> str:
    try:
        return text_of(clean(Document("page", "\n".join(flattened(page)).encode())))
    except ReaderError:
        return ""


def by_readability(page: str) -> str:
    from readability import Document as Readable

    return lxml.html.document_fromstring(Readable(page).summary() or "<p></p>").text_content()


def extractors() -> dict[str, Callable[[bytes, str], str]]:
    found: dict[str, Callable[[bytes, str], str]] = {
        "newsreader": lambda data, _: text_of(ours(data)),
        "trafilatura": lambda _, page: trafilatura.extract(page, include_comments=False) or "",
        "flattened, as is": lambda _, page: "\n".join(flattened(page)),
        "flattened, cleaned": lambda _, page: as_dump(page),
    }
    try:
        import readability  # noqa: F401
    except ImportError:
        return found
    return found | {"readability-lxml": lambda _, page: by_readability(page)}


def article_extraction_benchmark(repository: str, limit: int | None) -> None:
    """F1 of 4-gram shingles, by its own script."""
    stored = files(repository, "ground-truth.json", "html", "evaluate.py")
    scorer = script(stored["evaluate.py"])
    truth = json.loads(stored["ground-truth.json"])
    truth = {key: truth[key] for key in list(truth)[:limit]}
    pages = {key: gzip.decompress(stored[f"html/{key}.html.gz"]) for key in truth}
    for name, extract in extractors().items():
        given = {key: {"articleBody": extract(data, data.decode("utf-8", "replace"))} for key, data in pages.items()}
        found = scorer.evaluate(truth, given, 200)
        print(f"AEB {len(truth)}: {name:<20} F1 {found['f1']:.3f} P {found['precision']:.3f} R {found['recall']:.3f}")


def wcxb_dev(repository: str, limit: int | None) -> None:
    """F1 of words, by its own script; titles that are exactly right."""
    stored = files(repository, "dev", "evaluate.py")
    scorer = script(stored["evaluate.py"])
    truths: dict[str, Any] = {}
    for path, data in sorted(stored.items()):
        if path.startswith("dev/ground-truth/"):
            record = json.loads(data)
            if record["_internal"]["page_type"]["primary"] == "article" and record["ground_truth"].get("main_content"):
                truths[Path(path).stem] = record["ground_truth"]
    names = list(truths)[:limit]
    pages = {name: _page(stored, name) for name in names}
    for label, extract in extractors().items():
        if label.startswith("flattened"):
            continue
        scores = [
            scorer.word_f1(extract(pages[name], pages[name].decode("utf-8", "replace")), truths[name]["main_content"])
            for name in names
        ]
        mean = [sum(column) / len(column) for column in zip(*scores, strict=True)]
        print(f"WCXB dev {len(names)}: {label:<20} P {mean[0]:.3f} R {mean[1]:.3f} F1 {mean[2]:.3f}")
    given = [(ours_title(pages[name]), their_title(pages[name]), truths[name].get("title")) for name in names]
    _titles("WCXB dev", given)


def _page(stored: dict[str, bytes], name: str) -> bytes:
    packed = stored.get(f"dev/html/{name}.html.gz")
    return gzip.decompress(packed) if packed else stored[f"dev/html/{name}.html"]


def fundus(repository: str, limit: int | None) -> None:
    """Titles of the test pages of fundus."""
    stored = files(repository, "tests/resources/parser/test_data")
    given = []
    for path in sorted(stored)[: limit and 4 * limit]:
        if path.endswith(".html.gz"):
            gold = stored.get(re.sub(r"(_\d{4}_\d\d_\d\d)?\.html\.gz$", ".json", path))
            if gold:
                page = gzip.decompress(stored[path])
                titles = [each.get("title") for each in json.loads(gold).values()]
                # A publisher's file has several dates; which of them a page is of is not said.
                own, other = ours_title(page), their_title(page)
                for title in (own, other):
                    near = next((gold for gold in titles if gold and _same(gold) == _same(title)), None)
                    if near:
                        break
                given.append((own, other, near or titles[-1]))
    _titles("fundus", given)


def ours_title(page: bytes) -> str:
    article = ours(page)
    return article.title if article else ""


def their_title(page: bytes) -> str:
    found = trafilatura.extract_metadata(page.decode("utf-8", "replace"))
    return (found.title if found else None) or ""


def _titles(label: str, given: list[tuple[str, str, str | None]]) -> None:
    known = [(_same(a), _same(b), _same(gold)) for a, b, gold in given if gold]
    own = sum(a == gold for a, _, gold in known) / len(known)
    other = sum(b == gold for _, b, gold in known) / len(known)
    print(f"{label} titles of {len(known)}: newsreader {own:.3f}, trafilatura {other:.3f}")


def _same(title: str) -> str:
    return " ".join(title.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split())


def main() -> Iterator[None]:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("aeb", "wcxb", "fundus"):
        parser.add_argument(f"--{name}", metavar="GIT")
    parser.add_argument("--limit", type=int, default=None, metavar="N", help="only so many pages of each")
    options = parser.parse_args()
    for given, run in ((options.aeb, article_extraction_benchmark), (options.wcxb, wcxb_dev), (options.fundus, fundus)):
        if given:
            run(given, options.limit)
    return iter(())


if __name__ == "__main__":
    main()
