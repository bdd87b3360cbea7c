"""How long it takes to open an article, page through it and find in it: processor time, without Textual's own.

Run: python tests/benchmarks/reading.py
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader.config import Config
from reader.library import Library, Scope
from reader.library.importer import import_documents, store
from reader.model import Analysis, Article, Block, Entity, Mention
from reader.sources import documents
from reader.terminal import finding
from reader.terminal.display import Display
from reader.tui.brush import Brush
from reader.tui.desk import Desk
from reader.tui.keymap import keymap

SEEDS = Path(__file__).parents[2] / "seeds"
SENTENCE = "The quick brown fox jumps over the lazy dog and says that it will pay $5 million to Tesla in March. "
ROUNDS = 20


def large(name: str, paragraphs: int, sentences: int) -> Analysis:
    """An article of that many paragraphs of that many sentences, with an entity in every sentence."""
    blocks = tuple(Block("paragraph", f"{n}. " + SENTENCE * sentences) for n in range(paragraphs))
    mentions = [
        Mention(number, at, at + 5, "Tesla")
        for number, block in enumerate(blocks)
        for at in range(len(block.text))
        if block.text.startswith("Tesla", at)
    ]
    article = Article(name, blocks, language="en", published="2024-01-01", text=name)
    return Analysis(name, article, (Entity("Tesla", "ORG", tuple(mentions)),))


def milliseconds(do: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """How long each of some runs took."""
    times: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        do()
        times.append((time.process_time() - start) * 1000)
    return times


def row(name: str, times: list[float]) -> str:
    """One line of the table: median and 95th percentile."""
    p95 = statistics.quantiles(times, n=20)[-1]
    return f"{name:<44} {statistics.median(times):8.1f} {p95:8.1f}"


def main() -> int:
    """Prints the table; 1 if a target is missed."""
    print(f"{'at 120x40, milliseconds':<44} {'median':>8} {'p95':>8}")
    missed = False
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite") as library:
        import_documents(library, documents([SEEDS], on_error=lambda origin, reason: None))
        seeds = list(library.articles.ids())
        report = store(library, [large("1 MB in 1,600 paragraphs", 1600, 6), large("1 MB in one paragraph", 1, 10_000)])
        desk = Desk(library, scope=Scope(), config=Config(), brush=Brush.of(Display(), None), keys=keymap())
        desk.start(120, 40)

        def opened(id: int) -> None:
            desk.view.stored = None
            desk.open(id)
            desk.lines()

        times = [each for id in seeds for each in milliseconds(lambda id=id: opened(id))]  # type: ignore[misc]
        print(row("open one of the seeds (target 30)", times))
        missed |= statistics.quantiles(times, n=20)[-1] > 30
        for id in report.article_ids:
            title = library.articles.rows([id])[0].title
            times = milliseconds(lambda id=id: opened(id))  # type: ignore[misc]
            print(row(f"open {title} (target 60)", times))
            missed |= statistics.quantiles(times, n=20)[-1] > 60
            article = library.articles.get(id).article
            print(row("  page down", milliseconds(lambda: (desk.view.page(1), desk.lines()))))
            print(
                row(
                    "  to the end and back",
                    milliseconds(lambda: (desk.view.to_end(True), desk.lines(), desk.view.to_end(False))),
                )
            )
            print(row("  find a word", milliseconds(lambda a=article: finding.find(a, "lazy"))))  # type: ignore[misc]
            widths = iter(range(90, 90 + ROUNDS))
            print(row("  resize", milliseconds(lambda w=widths: (desk.resize(next(w), 40), desk.lines()))))  # type: ignore[misc]
            desk.resize(120, 40)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
