"""How many articles a second are cleaned, beside trafilatura and jusText on the same articles as HTML pages.

    python tests/benchmarks/cleaning_speed.py [FOLDER] [--rounds N]

CPU seconds of one process, after one round to warm up. The pages are the articles' lines in paragraphs, without the
menus and scripts of real pages: kinder to the others than life is.
"""

import argparse
import html
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.model import Document
from reader.text.clean import clean
from reader.text.decode import decode

FOLDER = Path(__file__).parents[1] / "gold" / "dev"


def page(text: str) -> str:
    """`text` as a simple HTML page, a paragraph a line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<!DOCTYPE html><html><head><title>{html.escape(lines[0])}</title></head><body><article>{body}</article></body></html>"  # noqa: E501


def per_second(work: Callable[[object], object], items: Sequence[object], rounds: int) -> float:
    """Items a CPU second."""
    for item in items:
        work(item)
    start = time.process_time()
    for _ in range(rounds):
        for item in items:
            work(item)
    return rounds * len(items) / (time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    documents = [Document(str(path), path.read_bytes()) for path in sorted(options.folder.glob("*.txt"))]
    pages = [page(decode(document.data)) for document in documents]
    ours = per_second(clean, documents, options.rounds)
    print(
        f"{len(documents)} articles, {sum(len(document.data) for document in documents) / len(documents) / 1000:.1f} kB each"  # noqa: E501
    )
    print(f"newsreader   {ours:8.1f} a second")

    import trafilatura

    theirs = per_second(lambda text: trafilatura.bare_extraction(text, include_comments=False), pages, options.rounds)
    print(f"trafilatura  {theirs:8.1f} a second, {ours / theirs:.1f} times slower than newsreader")

    import justext

    stops = justext.get_stoplist("English")
    theirs = per_second(lambda text: justext.justext(text, stops), pages, options.rounds)
    print(f"jusText      {theirs:8.1f} a second, {ours / theirs:.1f} times slower than newsreader")


if __name__ == "__main__":
    main()
