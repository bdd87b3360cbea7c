"""Long work: it says how far it is, stops when it is told to, and leaves nothing half done."""

import asyncio
import threading
from pathlib import Path

import pytest
from screen_text import lines

from reader.library import Library
from reader.tui.app import NewsreaderApp
from reader.tui.handlers.output import write_articles
from reader.tui.job import Job, Stopped


def test_a_job_says_how_far_it_is_and_stops_there() -> None:
    job = Job("Writing all.md")
    assert str(job) == "Writing all.md"
    job.progress(1200, 5000)
    assert str(job) == "Writing all.md: 1,200 of 5,000"
    job.stop()
    with pytest.raises(Stopped):
        job.progress(1201, 5000)
    with pytest.raises(Stopped):
        job.wait(60)


def test_an_export_that_is_stopped_leaves_the_file_as_it_was(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "all.md"
    target.write_text("before")
    job = Job("Writing")
    job.stop()
    with pytest.raises(Stopped):
        write_articles(target, library, list(library.articles.ids()), "md", job)
    assert target.read_text() == "before"
    assert sorted(path.suffix for path in tmp_path.glob("all*")) == [".md"]


async def test_what_takes_long_stands_in_the_last_line_until_it_is_done(app: NewsreaderApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        started = threading.Event()

        def count(job: Job) -> None:
            job.progress(7, 9)
            started.set()
            job.wait(60)

        app.control.background.start("Counting", count, lambda: None)
        await asyncio.to_thread(started.wait, 30)
        app.control.background.show()
        await pilot.press("j")
        await pilot.pause()
        assert lines(app)[-1].rstrip().endswith("Ctrl+C stops: Counting: 7 of 9")
        await pilot.press("ctrl+c")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Stopped: Counting" in lines(app)[-1]
        assert lines(app)[-1].endswith("? help ")
