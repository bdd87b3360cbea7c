"""Speed and size of extraction: `python tests/benchmarks/entities_speed.py [FOLDER]`.

Articles of about 700 words are made of the texts in FOLDER (the bundled samples without one), each taken as its own
blocks, so that nothing but extraction is measured, in the process's own time. Load is the first article's time in a
fresh process, by the clock on the wall.
"""

import resource
import sys
import time
from pathlib import Path

from reader.model import Article, Block

WORDS = 700
ROUNDS = 5


def articles(folder: Path) -> list[Article]:
    """The texts as articles of about `WORDS` words."""
    made: list[Article] = []
    for path in sorted(folder.glob("*.txt")):
        lines = [line.strip() for line in path.read_text("utf-8", "replace").splitlines() if len(line.split()) > 5]
        blocks: list[Block] = []
        words = 0
        for line in lines * 20:
            if words >= WORDS:
                break
            blocks.append(Block("paragraph", line))
            words += len(line.split())
        if blocks:
            made.append(Article(lines[0], tuple(blocks), published="2024-03-23"))
    return made


def main() -> None:
    """Prints load time, articles a second and the process's greatest memory."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "seeds"
    made = articles(folder)
    started = time.perf_counter()
    from reader.entities.extract import extract

    extract(Article("Musk met Macron in Berlin.", (Block("paragraph", "It cost $5 million in 2021."),)))
    loaded = time.perf_counter()
    busy = time.process_time()
    found = 0
    for _ in range(ROUNDS):
        for article in made:
            found += len(extract(article))
    spent = time.process_time() - busy
    count = ROUNDS * len(made)
    print(f"load and first article {1000 * (loaded - started):.0f} ms")
    print(f"{count / spent:.1f} articles a second of a core, {WORDS} words and {found / count:.0f} entities each")
    print(f"greatest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
