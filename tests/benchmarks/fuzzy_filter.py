"""The entity filter beside RapidFuzz's own scorers and fzf: mean reciprocal rank, and milliseconds a key.

    python tests/benchmarks/fuzzy_filter.py

Ranks: the queries of `tests/fuzzy/ranking.txt`, over its own names and over those plus 2,000 invented ones.
Time: 50,000 invented names, each key of typing eight different names.
"""

import random
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from reader.fuzzy import FuzzyIndex

LINES = [
    line for line in (Path(__file__).parents[1] / "fuzzy" / "ranking.txt").read_text().splitlines() if line[0] != "#"
]
FORMS = [[form.strip() for form in line.split("=>")[0].split("|")] for line in LINES]
QUERIES = [(query.strip(), number) for number, line in enumerate(LINES) for query in line.split("=>")[1].split(",")]
SYLLABLES = ("an", "ber", "chi", "da", "el", "fen", "gor", "hu", "is", "ja", "ka", "lo", "mar", "ni", "os", "qui")


def invented(count: int, seed: int = 7) -> list[list[str]]:
    """Names of two words of two to four syllables, the same for the same seed."""
    chance = random.Random(seed)
    word = lambda: "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()  # noqa: E731
    return [[f"{word()} {word()}"] for _ in range(count)]


def mean_reciprocal_rank(ranked: Callable[[str], list[int]]) -> float:
    """1 / the place of the expected name, averaged over the queries; 0 where it is not among the first 20."""
    places = []
    for query, expected in QUERIES:
        found = ranked(query)[:20]
        places.append(1 / (found.index(expected) + 1) if expected in found else 0.0)
    return statistics.fmean(places)


def by_index(forms: list[list[str]]) -> Callable[[str], list[int]]:
    index = FuzzyIndex(forms)
    return lambda query: [hit.candidate for hit in index.search(query, 20)]


def by_scorer(forms: list[list[str]], scorer: Callable[..., float]) -> Callable[[str], list[int]]:
    flat = [(form, number) for number, several in enumerate(forms) for form in several]
    texts = [utils.default_process(form) for form, _ in flat]

    def ranked(query: str) -> list[int]:
        hits = process.extract(utils.default_process(query), texts, scorer=scorer, limit=60)
        return list(dict.fromkeys(flat[hit[2]][1] for hit in hits))

    return ranked


def by_fzf(forms: list[list[str]]) -> Callable[[str], list[int]]:
    lines = "\n".join(f"{number}\t{' '.join(several)}" for number, several in enumerate(forms))

    def ranked(query: str) -> list[int]:
        done = subprocess.run(
            ["fzf", "--filter", query, "--delimiter", "\t", "--nth", "2.."],
            input=lines,
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(line.split("\t")[0]) for line in done.stdout.splitlines()]

    return ranked


def main() -> None:
    for title, forms in (("own names", FORMS), ("with 2,000 others", FORMS + invented(2000))):
        rows = {
            "newsreader": mean_reciprocal_rank(by_index(forms)),
            "RapidFuzz WRatio": mean_reciprocal_rank(by_scorer(forms, fuzz.WRatio)),
            "RapidFuzz partial_ratio": mean_reciprocal_rank(by_scorer(forms, fuzz.partial_ratio)),
        }
        if shutil.which("fzf"):
            rows["fzf"] = mean_reciprocal_rank(by_fzf(forms))
        print(f"{len(QUERIES)} queries, {title}: " + ", ".join(f"{name} {value:.3f}" for name, value in rows.items()))

    names = invented(50_000)
    started = time.perf_counter()
    index = FuzzyIndex(names)
    index.search("warm")
    print(f"50,000 names: index {1000 * (time.perf_counter() - started):.0f} ms")
    texts = [utils.default_process(name[0]) for name in names]
    ours, theirs = [], []
    for name in names[::6250]:
        for size in range(1, len(name[0]) + 1):
            typed = name[0][:size].lower()
            started = time.perf_counter()
            index.search(typed, 50)
            ours.append(1000 * (time.perf_counter() - started))
            started = time.perf_counter()
            process.extract(typed, texts, scorer=fuzz.WRatio, limit=50)
            theirs.append(1000 * (time.perf_counter() - started))
    for label, times in (("newsreader", ours), ("WRatio over all", theirs)):
        times.sort()
        print(f"  a key: {label} median {statistics.median(times):.1f} ms, p95 {times[int(len(times) * 0.95)]:.1f} ms")


if __name__ == "__main__":
    main()
