"""What is done in other threads while the screen can be used: begun, watched, stopped, gone on with."""

from collections.abc import Callable
from functools import partial

from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.tui.desk import Desk
from reader.tui.job import Job, Stopped

_SHOWN_AFTER, _SHOWN_EVERY = 0.4, 0.5
"""Seconds after which a job is shown in the last line, and between two looks at how far it is."""


class JobDone(Message):
    """A job is done, or stopped, or has failed; `then` goes on with it on the screen."""

    def __init__(self, job: Job, then: Callable[[], None]) -> None:
        super().__init__()
        self.job, self.then = job, then


class Background:
    """The jobs of a screen, which hands every `JobDone` to `finish`."""

    def __init__(self, screen: Screen[None], desk: Desk) -> None:
        self._screen, self._desk = screen, desk
        self.jobs: list[Job] = []

    def start(
        self,
        what: str,
        do: Callable[[Job], object],
        then: Callable[[], None],
        stopped: Callable[[], None] = lambda: None,
    ) -> Job:
        """Does something in a thread, then `then` on the screen, or `stopped` there; `what` says what is being done."""
        job = Job(what)
        self.jobs.append(job)
        self._screen.set_timer(_SHOWN_AFTER, self.show)
        work = partial(self._do, job, do, then, stopped)
        self._screen.run_worker(work, group="jobs", exit_on_error=False, thread=True)
        return job

    def _do(self, job: Job, do: Callable[[Job], object], then: Callable[[], None], stopped: Callable[[], None]) -> None:
        try:
            do(job)
        except Stopped:
            then = partial(self._say_stopped, job, stopped)
        except ReaderError as error:
            then = partial(self._desk.say, str(error), error=True)
        self._screen.post_message(JobDone(job, then))

    def _say_stopped(self, job: Job, stopped: Callable[[], None]) -> None:
        stopped()
        self._desk.say(f"Stopped: {job}")

    def finish(self, done: JobDone) -> None:
        """Goes on after a job; what fails then is a message."""
        self.jobs.remove(done.job)
        self._desk.show_busy(str(self.jobs[-1]) if self.jobs else "")
        try:
            done.then()
        except ReaderError as error:
            self._desk.say(str(error), error=True)

    def show(self) -> None:
        """What takes long says how far it is, until it is done."""
        if self.jobs:
            self._desk.show_busy(str(self.jobs[-1]))
            self._screen.set_timer(_SHOWN_EVERY, self.show)

    def stop(self) -> bool:
        """Stops all; whether there was anything to stop."""
        for job in self.jobs:
            job.stop()
        return bool(self.jobs)
