"""What a library is like to use: start, moving, opening, searching, memory; beside newsboat, fzf and ripgrep.

    python tests/benchmarks/library_use.py LIBRARY

LIBRARY is one that `library_store.py` made. All times are milliseconds of wall time unless said otherwise.
"""

import json
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from article_generator import Generator

from reader.library import Library, Scope
from reader.library.importer import store

START = """
import sys
from pathlib import Path
from reader.library import Library
with Library.open(Path(sys.argv[1])) as library:
    library.articles.count()
    library.articles.rows(library.articles.ids(limit=60))
"""
TYPED = ("government", "market people", "company year", '"of the', "title:government", "new -year", "is:unread people",
         "money:>1b", "lang:en new", "after:2023 people")  # fmt: skip


def main(path: Path) -> None:
    """Prints a line of JSON for each subject."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        tell("start", starts(path, folder))
        with Library.open(path) as library:
            tell("use", use(library))
            tell("search", searches(library))
            tell("names", names(library, folder))
            tell("ripgrep", ripgrep(library, folder))
            tell("newsboat", newsboat(library, folder))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        tell("file", {"megabytes": path.stat().st_size >> 20, "peak memory of this run, MB": peak})


def tell(subject: str, figures: object) -> None:
    """A line as soon as it is known."""
    print(json.dumps({subject: figures}), flush=True)


def timed(times: int, run: Callable[[int], object]) -> dict[str, float]:
    """p50 and p95 of so many runs, each given its number; `own` is processor time, which a busy machine cannot hide."""
    taken, own = [], []
    for number in range(times):
        started, began = time.perf_counter(), time.process_time()
        run(number)
        taken.append((time.perf_counter() - started) * 1e3)
        own.append((time.process_time() - began) * 1e3)
    return {**percentiles(taken), "own p95": percentiles(own)["p95"]}


def percentiles(taken: list[float]) -> dict[str, float]:
    """Of milliseconds."""
    ordered = sorted(taken)
    return {"p50": round(statistics.median(ordered), 2), "p95": round(ordered[int(len(ordered) * 0.95)], 2)}


def process(command: list[str], **options: object) -> tuple[float, int]:
    """Wall milliseconds and peak megabytes of a command."""
    wrapped = [sys.executable, "-c", _WRAPPER, *command]
    done = subprocess.run(wrapped, capture_output=True, text=True, check=True, **options)  # type: ignore[call-overload]
    milliseconds, kilobytes = json.loads(done.stderr.splitlines()[-1])
    return milliseconds, kilobytes >> 10


_WRAPPER = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=sys.stdin)
taken = (time.perf_counter() - started) * 1e3
print(json.dumps([taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]), file=sys.stderr)
"""


def starts(path: Path, folder: Path) -> dict[str, object]:
    """From the command to the first rows, with five articles and with all, in turns."""
    small = folder / "five.db"
    with Library.open(small) as library:
        store(library, Generator().analyses(5))
    runs: dict[str, list[tuple[float, int]]] = {"five": [], "all": []}
    for _ in range(15):
        runs["five"].append(process([sys.executable, "-c", START, str(small)]))
        runs["all"].append(process([sys.executable, "-c", START, str(path)]))
    figures = {name: {"min": round(min(t for t, _ in got)), "median": round(statistics.median(t for t, _ in got)),
                      "MB": max(m for _, m in got)} for name, got in runs.items()}  # fmt: skip
    return {**figures, "ratio of minima": round(min(runs["all"])[0] / min(runs["five"])[0], 3)}


def use(library: Library) -> dict[str, object]:
    """All ids, a cursor move that brings rows into view, opening, marking."""
    pick = random.Random(1)
    ids = library.articles.ids()
    common = [name.identity for name in library.entities.names(limit=50)]
    first = [pick.randrange(len(ids) - 60) for _ in range(200)]
    return {
        "articles": len(ids),
        "all ids, newest first": timed(9, lambda _: library.articles.ids()),
        "all ids by title": timed(9, lambda _: library.articles.ids(sort="title")),
        "count": timed(9, lambda _: library.articles.count()),
        "a screenful of 60 rows": timed(200, lambda n: library.articles.rows(ids[first[n] : first[n] + 60])),
        "opening an article": timed(200, lambda n: library.articles.get(ids[first[n]])),
        "marking it read": timed(100, lambda n: library.articles.set_read([ids[first[n]]], True)),
        "version, asked on every tick": timed(200, lambda _: library.version()),
        "ids with one of the 50 commonest entities": timed(
            50, lambda n: library.articles.ids(Scope(with_entities=(common[n],)))
        ),
        "the page of one of them": timed(20, lambda n: library.entities.page(common[n])),
    }


def searches(library: Library) -> dict[str, object]:
    """Every query typed letter by letter; then words that only some articles have."""
    pick = random.Random(2)
    rare = []
    for id_ in pick.sample(list(library.articles.ids()), 30):
        words = library.articles.get(id_).article.blocks[0].text.split()
        rare.append(" ".join(pick.sample(words, min(2, len(words)))))
    keys = [query[:length] for query in (*TYPED, *rare) for length in range(1, len(query) + 1)]
    slowest: list[tuple[float, str]] = []

    def key(number: int) -> None:
        began = time.process_time()
        found = library.search.run(keys[number], limit=200)
        library.articles.rows(found.ids[:60])
        slowest.append(((time.process_time() - began) * 1e3, keys[number]))

    figures = timed(len(keys), key)
    found = library.search.run("government")
    return {
        "keys": len(keys),
        **figures,
        "slowest by own time": [(query, round(own)) for own, query in sorted(slowest, reverse=True)[:6]],
        "60 snippets": timed(9, lambda _: library.search.snippets("government", found.ids[:60])),
        "a typo": timed(9, lambda _: library.search.run("governmemt")),
    }


def names(library: Library, folder: Path) -> dict[str, object]:
    """The fuzzy filter over all names, beside fzf reading the same names."""
    from reader.fuzzy import FuzzyIndex

    started = time.perf_counter()
    listed = library.entities.names()
    loading = (time.perf_counter() - started) * 1e3
    started = time.perf_counter()
    index = FuzzyIndex([(name.name, *name.aliases) for name in listed])
    indexing = (time.perf_counter() - started) * 1e3
    pick = random.Random(3)
    queries = [
        name.name[:length].lower() for name in pick.sample(listed, 12) for length in range(1, len(name.name) + 1)
    ]
    ours = timed(len(queries), lambda n: index.search(queries[n], limit=100))
    figures: dict[str, object] = {
        "names": len(listed), "loading": round(loading), "indexing": round(indexing), "a key": ours,
    }  # fmt: skip
    if shutil.which("fzf"):
        file = folder / "names.txt"
        file.write_text("\n".join(name.name for name in listed))
        few = queries[::6]
        taken = []
        for query in few:
            with file.open() as stream:
                taken.append(process(["fzf", "--filter", query], stdin=stream)[0])
        figures["fzf --filter, each a process"] = percentiles(taken)
        figures["ratio to fzf"] = round(statistics.median(taken) and ours["p50"] / statistics.median(taken), 2)
    return figures


def ripgrep(library: Library, folder: Path) -> dict[str, object] | str:
    """Whole words over all texts, an article a line, beside the search for them."""
    if not shutil.which("rg"):
        return "not installed"
    file = folder / "texts.txt"
    with file.open("w") as stream:
        for id_ in library.articles.ids(limit=100_000):
            article = library.articles.get(id_).article
            stream.write(" ".join([article.title, *(block.text for block in article.blocks)]) + "\n")
    words = ("government", "market", "people")
    theirs = [process(["rg", "-ciw", word, str(file)])[0] for word in words for _ in range(3)]
    ours = timed(9, lambda n: library.search.run(words[n % 3] + " "))
    return {"rg": percentiles(theirs), "ours": ours, "ratio": round(ours["p50"] / statistics.median(theirs), 3)}


def newsboat(library: Library, folder: Path) -> dict[str, object] | str:
    """Newsboat starting on a cache of as many items (100,000 at most), its titles and texts ours."""
    if not shutil.which("newsboat"):
        return "not installed"
    urls, cache, settings = folder / "urls", folder / "cache.db", folder / "config"
    feed = "http://127.0.0.1:9/feed"
    urls.write_text(f"{feed}\n")
    settings.write_text("")
    command = ["newsboat", "-q", "-u", str(urls), "-c", str(cache), "-C", str(settings), "-x", "print-unread"]
    process(command)
    connection = sqlite3.connect(cache)
    connection.execute("INSERT OR IGNORE INTO rss_feed(rssurl, url, title) VALUES (?, ?, 'All')", (feed, feed))
    ids = library.articles.ids(limit=100_000)
    for id_ in ids:
        article = library.articles.get(id_).article
        text = "".join(f"<p>{block.text}</p>" for block in article.blocks)
        connection.execute(
            "INSERT INTO rss_item(guid, title, author, url, feedurl, pubDate, content, unread)"
            " VALUES (?, ?, '', ?, ?, 1700000000, ?, 1)",
            (str(id_), article.title, f"http://a.example/{id_}", feed, text),
        )
    connection.commit()
    connection.close()
    runs = [process(command) for _ in range(5)]
    ours = [process([sys.executable, "-c", START, str(library.path)]) for _ in range(5)]
    return {
        "items": len(ids),
        "newsboat, ms and MB": [round(min(runs)[0]), max(m for _, m in runs)],
        "our library, first rows, ms and MB": [round(min(ours)[0]), max(m for _, m in ours)],
        "ratio": round(min(ours)[0] / min(runs)[0], 3),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
