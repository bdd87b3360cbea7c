"""An import that is killed at any moment, and what must hold of the library afterwards."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from article_generator import Generator

from reader.library import Library
from reader.library.doctor import examine

CHILD = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[3:]
from article_generator import Generator
from reader.library import Library, importer
importer.BATCH_ARTICLES = 10
with Library.open(Path(sys.argv[1])) as library:
    print("open", flush=True)
    # Some that are there already come again.
    first = max(0, library.articles.count() - 15)
    importer.store(library, Generator(6, names=200, words=600).analyses(int(sys.argv[2]), first))
"""


def start(path: Path, count: int) -> subprocess.Popen[bytes]:
    """The import in a process of its own, in small batches, so that there is much to break."""
    here = Path(__file__).parents[1] / "benchmarks"
    return subprocess.Popen([sys.executable, "-c", CHILD, str(path), str(count), str(here)], stdout=subprocess.PIPE)


def kill_at_random(path: Path, kills: int, count: int, seed: int = 1) -> list[str]:
    """Kills an import so often, checks the file after each, and lets it finish; gives what was wrong."""
    pick = random.Random(seed)
    expected = {analysis.origin for analysis in Generator(6, names=200, words=600).analyses(count)}
    wrong: list[str] = []
    for number in range(kills):
        child = start(path, count)
        assert child.stdout
        child.stdout.readline()
        time.sleep(pick.uniform(0.0, 0.6))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
        wrong += [f"kill {number + 1}: {problem}" for problem in problems(path, expected, whole=False)]
    child = start(path, count)
    child.communicate()
    wrong += [f"exit {child.returncode}"] if child.returncode else []
    return wrong + [f"after the end: {problem}" for problem in problems(path, expected, whole=True)]


def problems(path: Path, expected: set[str], *, whole: bool) -> list[str]:
    """What is wrong with the library: its file, an article twice or half there, or, if it is to be whole, missing."""
    with Library.open(path) as library:
        found = [f"{finding.check}: {finding.detail}" for finding in examine(library).findings if not finding.well]
        origins = [row[0] for row in library.connections.query("SELECT origin FROM articles")]
        half = library.connections.query(
            "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM bodies b WHERE b.article = a.id)"
            " OR NOT EXISTS (SELECT 1 FROM origins o WHERE o.article = a.id)"
            " OR NOT EXISTS (SELECT 1 FROM words_docsize w WHERE w.id = a.id)"
        )[0][0]
    if len(origins) != len(set(origins)):
        found.append("an article is there twice")
    if not set(origins) <= expected:
        found.append("an article is there that nobody imported")
    if half:
        found.append(f"{half} articles are half there")
    if whole and set(origins) != expected:
        found.append(f"{len(expected) - len(origins)} articles are missing")
    return found
