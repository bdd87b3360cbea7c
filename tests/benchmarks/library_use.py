"""What a library is like to use: start, moving, opening, searching, memory; beside newsboat, fzf and ripgrep.

    python tests/benchmarks/library_use.py LIBRARY

LIBRARY is one that `library_store.py` made. Milliseconds; `own` is processor time, which a busy machine lengthens
less. A search is asked as the list pane asks it: for all that it finds, in order, and a screenful of rows.
"""

import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

import newsboat
from article_generator import Generator

from reader.library import Library, Scope
from reader.library.importer import store

START = """
import sys
from pathlib import Path
from reader.library import Library
with Library.open(Path(sys.argv[1])) as library:
    library.articles.rows(library.articles.ids()[:60])
"""
TYPED = ("government", "market people", "company year", '"of the', "title:government", "new -year", "is:unread people",
         "money:>1b", "lang:en new", "after:2023 people")  # fmt: skip
OTHERS_ITEMS = 100_000
"""Articles that newsboat and ripgrep are given; their texts repeat, for to make them is the slow part."""


def main(path: Path) -> None:
    """Prints a table."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        print(f"{'milliseconds':50} {'p50':>8} {'p95':>8} {'own p95':>8}")
        starts(path, folder)
        with Library.open(path) as library:
            use(library)
            searches(library)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            names(library, folder)
            ripgrep(library, folder)
        beside_newsboat(path, folder)
        everything = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        print(
            f"peak memory: {memory} MB, with all names loaded {everything} MB; file: {path.stat().st_size >> 20:,} MB"
        )


def tell(what: str, taken: list[float], own: list[float] | None = None) -> float:
    """A line of the table; gives the p50."""
    middle = statistics.median(taken)
    figures = [middle, _p95(taken), *([_p95(own)] if own else [])]
    print(f"{what:50} " + " ".join(f"{figure:8.2f}" for figure in figures), flush=True)
    return middle


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def timed(what: str, times: int, run: Callable[[int], object]) -> float:
    """Tells of so many runs, each given its number."""
    taken, own = [], []
    for number in range(times):
        started, began = time.perf_counter(), time.process_time()
        run(number)
        taken.append((time.perf_counter() - started) * 1e3)
        own.append((time.process_time() - began) * 1e3)
    return tell(what, taken, own)


_WRAPPER = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=sys.stdin)
taken = (time.perf_counter() - started) * 1e3
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([taken, (used.ru_utime + used.ru_stime) * 1e3, used.ru_maxrss >> 10]), file=sys.stderr)
"""


def process(command: list[str], stdin: IO[str] | None = None) -> tuple[float, float, int]:
    """Wall and processor milliseconds and peak megabytes of a command."""
    wrapped = [sys.executable, "-c", _WRAPPER, *command]
    done = subprocess.run(wrapped, capture_output=True, text=True, check=True, stdin=stdin)
    wall, own, megabytes = json.loads(done.stderr.splitlines()[-1])
    return wall, own, megabytes


def starts(path: Path, folder: Path) -> None:
    """From the command to the first rows, with five articles and with all, in turns."""
    small = folder / "five.db"
    with Library.open(small) as library:
        store(library, Generator().analyses(5))
    runs: dict[str, list[tuple[float, float, int]]] = {"5 articles": [], "all": []}
    for _ in range(25):
        runs["5 articles"].append(process([sys.executable, "-c", START, str(small)]))
        runs["all"].append(process([sys.executable, "-c", START, str(path)]))
    for name, got in runs.items():
        what = f"start to first rows, {name} ({max(used for _, _, used in got)} MB)"
        tell(what, [wall for wall, _, _ in got], [own for _, own, _ in got])
    ratios = []
    for measure in (min, statistics.median):
        few, many = (measure([own for _, own, _ in got]) for got in runs.values())
        ratios.append(many / few)
    print("  all to 5 in processor time, of the least and of the medians: {:.3f}, {:.3f}".format(*ratios))


def use(library: Library) -> None:
    """All ids, a cursor move that brings rows into view, opening, marking."""
    pick = random.Random(1)
    ids = library.articles.ids()
    common = [name.identity for name in library.entities.names(limit=50)]
    first = [pick.randrange(len(ids) - 60) for _ in range(200)]
    timed(f"all {len(ids):,} ids, newest first", 9, lambda _: library.articles.ids())
    timed("all ids by title", 9, lambda _: library.articles.ids(sort="title"))
    timed("cursor: a screenful of 60 rows", 200, lambda n: library.articles.rows(ids[first[n] : first[n] + 60]))
    timed("opening an article", 200, lambda n: library.articles.get(ids[first[n]]))
    rows = library.articles.rows([ids[each] for each in first])
    timed("marking it read or unread", 200, lambda n: library.articles.set_read([rows[n].id], not rows[n].read))
    timed("has anyone written? (asked on every tick)", 200, lambda _: library.version())
    timed(
        "ids with one of the 50 commonest entities",
        50,
        lambda n: library.articles.ids(Scope(with_entities=(common[n],))),
    )
    timed("the page of one of them", 50, lambda n: library.entities.page(common[n]))


def searches(library: Library) -> None:
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
        found = library.search.run(keys[number])
        library.articles.rows(found.ids[:60])
        slowest.append(((time.process_time() - began) * 1e3, keys[number]))

    timed(f"search as typed, {len(keys)} keys", len(keys), key)
    print("  slowest, own:", ", ".join(f"{query!r} {own:.0f}" for own, query in sorted(slowest, reverse=True)[:6]))
    found = library.search.run("government")
    timed("60 snippets", 9, lambda _: library.search.snippets("government", found.ids[:60]))
    timed("a typo's near words", 9, lambda _: library.search.run("governmemt"))


def names(library: Library, folder: Path) -> None:
    """The fuzzy filter over all names, beside fzf reading the same names."""
    from reader.fuzzy import FuzzyIndex

    started = time.perf_counter()
    listed = library.entities.names()
    loaded = time.perf_counter()
    index = FuzzyIndex([(name.name, *name.aliases) for name in listed])
    indexed = time.perf_counter()
    print(f"  {len(listed):,} names: read in {loaded - started:.2f} s, indexed in {indexed - loaded:.2f} s, once")
    pick = random.Random(3)
    queries = [
        name.name[:length].lower() for name in pick.sample(listed, 12) for length in range(1, len(name.name) + 1)
    ]
    ours = timed("entity filter, a key", len(queries), lambda n: index.search(queries[n], limit=100))
    if not shutil.which("fzf"):
        print("  fzf is not installed")
        return
    file = folder / "names.txt"
    file.write_text("\n".join(name.name for name in listed))
    runs = []
    for query in queries[::6]:
        with file.open() as stream:
            runs.append(process(["fzf", "--filter", query], stream))
    theirs = tell("fzf --filter, each a process", [wall for wall, _, _ in runs], [own for _, own, _ in runs])
    print(f"  ours to fzf: {ours / theirs:.2f}")


def ripgrep(library: Library, folder: Path) -> None:
    """Whole words over all texts, an article a line, beside the search for them."""
    if not shutil.which("rg"):
        print("  ripgrep is not installed")
        return
    count = min(OTHERS_ITEMS, library.articles.count())
    articles = [analysis.article for analysis in Generator().analyses(1_000)]
    lines = [" ".join([article.title, *(block.text for block in article.blocks)]) + "\n" for article in articles]
    file = folder / "texts.txt"
    with file.open("w") as stream:
        for _ in range(count // len(lines)):
            stream.writelines(lines)
    words = ("government", "market", "people")
    runs = [process(["rg", "-ciw", word, str(file)]) for word in words for _ in range(3)]
    theirs = tell(f"rg, {count:,} texts", [wall for wall, _, _ in runs], [own for _, own, _ in runs])
    ours = timed("our search for the same words", 9, lambda n: library.search.run(words[n % 3] + " "))
    print(f"  ours to rg: {ours / theirs:.3f}")
    file.unlink()


def beside_newsboat(path: Path, folder: Path) -> None:
    """Newsboat starting on a cache of as many items (100,000 at most), beside our first rows."""
    with Library.open(path) as library:
        count = min(OTHERS_ITEMS, library.articles.count())
    command = newsboat.command(folder / "newsboat", count)
    if command is None:
        print("  newsboat is not installed")
        return
    theirs, ours = [], []
    for _ in range(5):
        theirs.append(process([*command, "-x", "print-unread"]))
        ours.append(process([sys.executable, "-c", START, str(path)]))
    for what, runs in ((f"newsboat, {count:,} items", theirs), ("our first rows", ours)):
        tell(
            f"{what} ({max(used for _, _, used in runs)} MB)",
            [wall for wall, _, _ in runs],
            [own for _, own, _ in runs],
        )
    print(f"  ours to newsboat: {min(ours)[0] / min(theirs)[0]:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
