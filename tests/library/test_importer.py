"""Import: known articles known again, changed ones revised with all the reader did, failures kept, work resumed."""

import multiprocessing
import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from article_generator import Generator
from stories import stored, story

from reader.library import Highlight, ImportProgress, Library, Position, Scope
from reader.library.answers import Failure
from reader.library.doctor import examine
from reader.library.importer import failures, import_documents, record_failures, store
from reader.library.pool import Workers, prepared_batches
from reader.library.prepare import Prepared, prepare_all
from reader.model import Analysis, Document

DUMP = """Storm closes the harbour - The Post

By Ann Lee

March 23, 2024

The harbour of Hamburg was closed on Monday after a storm that nobody had expected to be so strong.

The mayor said that the port would open again on Tuesday, and that nobody had been hurt in the night.
"""


def dump(number: int, text: str = DUMP) -> Document:
    return Document(f"/dump/{number}.txt", text.replace("Hamburg", f"Hamburg {number}").encode())


def test_documents_become_articles(library: Library) -> None:
    report = import_documents(library, [dump(1), dump(2)])
    assert (report.added, report.updated, report.unchanged, report.failed) == (2, 0, 0, ())
    assert sorted(report.article_ids) == sorted(library.articles.ids())
    opened = library.articles.get(report.article_ids[0])
    assert "Storm closes the harbour" in opened.article.title
    assert "The harbour of Hamburg 1 was closed" in " ".join(block.text for block in opened.article.blocks)


def test_workers_do_the_same(library: Library, tmp_path: Path) -> None:
    documents = list(Generator(3, names=300, words=2_000).dumps(40))
    report = import_documents(library, documents, workers=2)
    assert (report.added, report.failed) == (40, ())
    with Library.open(tmp_path / "alone.db") as alone:
        import_documents(alone, documents)
        for one in (library, alone):
            assert one.articles.count() == 40
        here, there = (
            {s.origins[0]: s.article for s in map(one.articles.get, one.articles.ids())} for one in (library, alone)
        )
        assert here == there


def test_a_few_documents_start_no_process_and_two_imports_may_share_theirs(library: Library) -> None:
    made = Generator(3, names=300, words=2_000)
    few, many = list(made.dumps(10)), list(made.dumps(50))
    with Workers(2) as workers:
        assert import_documents(library, few, workers=workers).added == 10
        assert not multiprocessing.active_children()
        assert import_documents(library, many[10:], workers=workers, more_follows=True).added == 40
        running = {process.pid for process in multiprocessing.active_children()}
        assert len(running) == 2
        assert import_documents(library, many, workers=workers).unchanged == 50
        assert {process.pid for process in multiprocessing.active_children()} == running
    assert not multiprocessing.active_children()


def test_any_executor_will_do(library: Library) -> None:
    with ThreadPoolExecutor(2) as executor:
        report = import_documents(library, [dump(n) for n in range(20)], executor=executor)
    assert report.added == library.articles.count() == 20


def test_again_changes_nothing_and_costs_no_analysis(library: Library) -> None:
    first = import_documents(library, [dump(1)])
    version = library.version()
    again = import_documents(library, [dump(1)])
    assert (again.added, again.unchanged, again.article_ids) == (0, 1, first.article_ids)
    assert library.version() == version


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (story("/b.txt", "Harbour closed", "The harbour was closed.", url="https://a.example/1?utm_source=x#top"),
         "unchanged"),
        (story("/b.txt", "HARBOUR - The Post", "The  harbour was closed"), "unchanged"),
        (story("/b.txt", "A storm in the north", "The harbour was closed."), "added"),
        (story("/a.txt", "A storm in the north", "The harbour was closed.", url="https://a.example/1"), "updated"),
        (story("/b.txt", "Harbour", "It was closed till noon.", url="http://www.a.example/1/"), "updated"),
        (story("/b.txt", "Harbour", "Another text.", url="https://a.example/2"), "added"),
    ],
)  # fmt: skip
def test_the_same_article_from_elsewhere(library: Library, other: Analysis, kind: str) -> None:
    (id_,) = stored(library, story("/a.txt", "Harbour", "The harbour was closed.", url="https://a.example/1"))
    report = store(library, [other])
    assert {name for name in ("added", "updated", "unchanged") if getattr(report, name)} == {kind}
    expected = ("/a.txt",) if kind == "added" else tuple(sorted({"/a.txt", other.origin}))
    assert library.articles.get(id_).origins == expected


def test_the_same_bytes_elsewhere_are_one_article(library: Library) -> None:
    import_documents(library, [dump(1)])
    report = import_documents(library, [Document("/copy.txt", dump(1).data)])
    assert (report.added, report.unchanged) == (0, 1)
    assert library.articles.get(report.article_ids[0]).origins == ("/copy.txt", "/dump/1.txt")


def test_a_dump_that_grew_at_its_top_and_files_that_were_renumbered_move_nobodys_stars(library: Library) -> None:
    """An article is known by what it says before it is known by where it lay."""
    old = [story(f"/d.jsonl#{n}", f"Title {word}", f"Only {word} is told of here, at some length and by one writer.")
           for n, word in enumerate(("apples", "bears", "cranes"), start=1)]  # fmt: skip
    ids = stored(library, *old)
    library.articles.set_starred([ids[0]], True)
    new = story("/d.jsonl#1", "Title news", "Quite another matter: the news of the day, which nobody knew before.")
    moved = [replace(analysis, origin=f"/d.jsonl#{n}") for n, analysis in enumerate(old[:2], start=2)]
    report = store(library, [new, *moved])
    assert (report.added, report.updated, report.unchanged) == (1, 0, 2)
    starred = library.articles.get(ids[0])
    assert (starred.row.title, starred.row.starred, starred.origins) == ("Title apples", True, ("/d.jsonl#2",))
    assert library.articles.get(ids[2]).row.title == "Title cranes"
    assert library.articles.count() == 4
    assert examine(library).well


def test_a_file_written_over_with_another_article_keeps_the_first(library: Library) -> None:
    (first,) = stored(library, story("/latest.txt", "Ports", "The port was closed on Monday after a heavy storm."))
    (second,) = stored(library, story("/latest.txt", "Chips", "A maker of chips has told its owners of better sales."))
    assert first != second
    assert [library.articles.get(id_).revision for id_ in (first, second)] == [1, 1]
    assert library.articles.get(second).origins == ("/latest.txt",)


def test_what_a_dump_says_of_an_article_may_change_though_its_text_does_not(library: Library) -> None:
    record = Document(
        "/d.jsonl#1", DUMP.encode(), hints={"title": "Storm closes the harbour", "url": "http://a.example/"}
    )
    (id_,) = import_documents(library, [record]).article_ids
    changed = replace(record, hints={**record.hints, "title": "Hamburg's port opens again"})
    assert import_documents(library, [changed]).updated == 1
    assert library.articles.get(id_).row.title == "Hamburg's port opens again"


def test_a_revision_keeps_everything_the_reader_did(library: Library) -> None:
    first = "Nobody was hurt in the storm, the mayor said."
    (id_,) = stored(
        library, story("/a.txt", "Harbour", first, "Elon Musk was not there. Musk was in Texas.", "The end.")
    )
    library.articles.set_read([id_], True)
    library.articles.set_starred([id_], True)
    library.articles.add_tag([id_], "ports")
    library.articles.set_position(id_, Position(1, 10))
    mark = library.articles.add_highlight(Highlight(0, id_, 1, 25, 39, "Musk was in Te", note="why?"))
    gone = library.articles.add_highlight(Highlight(0, id_, 2, 0, 8, "The end."))
    report = store(
        library,
        [
            story(
                "/a.txt",
                "Harbour",
                "New lead.",
                first,
                "Elon Musk was not there. Today Musk was in Texas.",
                "Tesla fell.",
            )
        ],
    )
    assert report.updated == 1
    opened = library.articles.get(id_)
    assert opened.revision == 2
    assert (opened.row.read, opened.row.starred, opened.row.tags) == (True, True, ("ports",))
    assert opened.position == Position(2, 10)
    highlights = {highlight.id: highlight for highlight in library.articles.highlights(id_)}
    moved = highlights[mark]
    assert opened.article.blocks[moved.block].text[moved.start : moved.end] == moved.text == "Musk was in Te"
    assert moved.note == "why?"
    assert (highlights[gone].text, highlights[gone].block) == ("The end.", -2)
    assert library.articles.count() == 1
    assert list(library.search.run("today").ids) == [id_]
    assert list(library.search.run("end").ids) == []
    names = {name.name: (name.articles, name.mentions) for name in library.entities.names()}
    assert names == {"Elon Musk": (1, 2), "Tesla": (1, 1)}


def test_what_fails_is_told_kept_and_retried(library: Library) -> None:
    broken = Document("/broken.txt", b"")
    report = import_documents(library, [dump(1), broken, dump(2)])
    assert report.added == 2
    assert [failure.origin for failure in report.failed] == ["/broken.txt"]
    assert failures(library) == list(report.failed)
    assert report.failed[0].reason
    import_documents(library, [dump(3), Document("/broken.txt", DUMP.encode())])
    assert failures(library) == []


def test_failures_of_sources_are_kept_too(library: Library) -> None:
    record_failures(library, [Failure("/gone.txt", "there is no such file or folder")])
    assert failures(library) == [Failure("/gone.txt", "there is no such file or folder")]


def test_stopping_keeps_what_is_done_and_the_next_run_goes_on(library: Library) -> None:
    stop = threading.Event()
    given = 0

    def documents() -> Iterator[Document]:
        nonlocal given
        for number in range(60):
            if number == 20:
                stop.set()
            given += 1
            yield dump(number)

    report = import_documents(library, documents(), stop=stop)
    assert report.stopped
    assert given < 60
    done = library.articles.count()
    assert report.added == done < 60
    again = import_documents(library, [dump(number) for number in range(60)])
    assert (again.added, again.unchanged) == (60 - done, done)


def test_progress_counts_up_to_all(library: Library) -> None:
    seen: list[ImportProgress] = []
    import_documents(library, [dump(1), dump(2), Document("/x.txt", b"")], progress=seen.append)
    assert (seen[-1].done, seen[-1].added, seen[-1].failed) == (3, 2, 1)
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)


def test_a_reader_sees_whole_articles_while_an_import_runs(library: Library) -> None:
    """Another connection never meets an article without its text, entities and words."""
    analyses = list(Generator(5, names=200, words=1_000).analyses(120))
    seen = 0
    with Library.open(library.path) as other:
        writing = threading.Thread(target=lambda: [store(library, [analysis]) for analysis in analyses])
        writing.start()
        while writing.is_alive():
            for id_ in other.articles.ids(sort="imported", limit=3):
                opened = other.articles.get(id_)
                assert opened.entities
                assert opened.article.blocks
                seen += 1
        writing.join()
        assert other.articles.count() == 120
    assert seen


def test_an_origin_scope_follows_copies(library: Library) -> None:
    stored(library, story("/a/1.txt", "A", "One text."), story("/b/1.txt", "A", "One text."))
    assert library.articles.count(Scope(origins=("/b",))) == 1


def dies(documents: list[Document]) -> list[Prepared | Failure]:
    """A preparation that takes its process along on one document."""
    if any(b"poison" in document.data for document in documents):
        os._exit(9)
    return prepare_all(documents)


def test_a_document_that_kills_its_worker_fails_alone() -> None:
    documents = [dump(number) for number in range(30)]
    documents[7] = Document("/poison.txt", b"poison")
    with Workers(2) as workers:
        results = [
            result for batch in prepared_batches(documents, workers, dies, threading.Event()) for result in batch
        ]
    failed = [result for result in results if isinstance(result, Failure)]
    assert [failure.origin for failure in failed] == ["/poison.txt"]
    assert "died" in failed[0].reason
    assert sorted(result.origin for result in results) == sorted(document.origin for document in documents)
