"""Pages whose article is known, flattened to lines: a line is text if the benchmark's gold has it."""

import gzip
import io
import json
import re
import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html

from reader.text.language import detect

_NAMES = """
address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
hr label li main nav ol option p pre section table td th tr ul
"""
_BLOCK_TAGS = frozenset(_NAMES.split())
_UNSEEN_TAGS = frozenset(["head", "iframe", "noscript", "script", "select", "style", "svg", "template", "textarea"])


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of a page; for each whether it is text (True), residue (False) or cannot be told (None); its title, its
    authors."""

    lines: tuple[str, ...]
    labels: tuple[bool | None, ...]
    title: str = ""
    authors: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """Its ISO 639-1 code, told by its text."""
        return detect(" ".join(line for line, label in zip(self.lines, self.labels, strict=True) if label))


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


def labelled(lines: Sequence[str], gold: str, title: str | None, authors: object = None) -> Page:
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
    return Page(tuple(lines), tuple(labels), title or "", tuple(_texts(authors)))


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
                yield labelled(lines, truth["main_content"], truth.get("title"), truth.get("author"))


def fundus(repository: str) -> Iterator[Page]:
    """The test pages of the crawler, in all their languages."""
    files = _files(repository, "tests/resources/parser/test_data")
    for path, data in sorted(files.items()):
        if not path.endswith(".html.gz"):
            continue
        gold = files.get(f"{Path(path).parent}/{Path(path).name.split('_')[0]}.json")
        lines = flattened(gzip.decompress(data).decode("utf-8", "replace"))
        for record in json.loads(gold).values() if gold else ():
            page = labelled(lines, "\n".join(_texts(record.get("body"))), record.get("title"), record.get("authors"))
            if page.labels.count(True) >= 4:
                yield page
                break


def aeb(repository: str) -> Iterator[Page]:
    """The benchmark's pages."""
    files = _files(repository, "html", "ground-truth.json")
    for name, record in json.loads(files["ground-truth.json"]).items():
        page = gzip.decompress(files[f"html/{name}.html.gz"]).decode("utf-8", "replace")
        yield labelled(flattened(page), record["articleBody"], None)


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
