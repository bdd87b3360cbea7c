"""What is done in other threads while the screen can be used: begun, watched, stopped, gone on with."""

from collections.abc import Callable
from functools import partial

from reader.errors import ReaderError
from reader.tui.desk import Desk
from reader.tui.host import Host, Then
from reader.tui.job import Job, Stopped

_SHOWN_AFTER, _SHOWN_EVERY = 0.4, 0.5
"""Seconds after which a job is shown in the last line, and between two looks at how far it is."""


class Background:
    """The jobs on a desk, done by whoever is its `host` when they begin."""

    def __init__(self, desk: Desk, host: Callable[[], Host]) -> None:
        self._desk, self._host = desk, host
        self.jobs: list[Job] = []

    def start(self, what: str, do: Callable[[Job], object], then: Then, stopped: Then = lambda: None) -> Job:
        """Does something in a thread, then `then` on the screen, or `stopped` there; `what` says what is being done."""
        job = Job(what)
        self.jobs.append(job)
        self._host().after(_SHOWN_AFTER, self.show)
        self._host().work(partial(self._do, job, do, then, stopped))
        return job

    def _do(self, job: Job, do: Callable[[Job], object], then: Then, stopped: Then) -> Then:
        try:
            do(job)
        except Stopped:
            then = partial(self._say_stopped, job, stopped)
        except ReaderError as error:
            then = partial(self._desk.say, str(error), error=True)
        return partial(self._finish, job, then)

    def _say_stopped(self, job: Job, stopped: Then) -> None:
        stopped()
        self._desk.say(f"Stopped: {job}")

    def _finish(self, job: Job, then: Then) -> None:
        self.jobs.remove(job)
        self._desk.show_busy(str(self.jobs[-1]) if self.jobs else "")
        then()

    def show(self) -> None:
        """What takes long says how far it is, until it is done."""
        if self.jobs:
            self._desk.show_busy(str(self.jobs[-1]))
            self._host().after(_SHOWN_EVERY, self.show)

    def stop(self) -> bool:
        """Stops all; whether there was anything to stop."""
        for job in self.jobs:
            job.stop()
        return bool(self.jobs)
