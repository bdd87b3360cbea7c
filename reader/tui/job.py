"""Something long that is done in the background: how far it is, and whether it is to stop. No Textual here."""

from threading import Event


class Stopped(Exception):
    """The reader has had a job stopped; raised in the job's own thread."""


class Job:
    """One piece of work, watched from the screen's thread and done in another."""

    def __init__(self, what: str) -> None:
        self.what = what
        self._done = self._total = 0
        self._stopped = Event()

    def stop(self) -> None:
        """Has it stop where it next says how far it is; what cannot be broken off is finished."""
        self._stopped.set()

    def progress(self, done: int = 0, total: int = 0) -> None:
        """Says how far it is, in parts of a total if that is known. Raises `Stopped` if it is to stop."""
        self._done, self._total = done, total
        if self._stopped.is_set():
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Waits, but no longer than until it is to stop; then raises `Stopped`."""
        self._stopped.wait(seconds)
        self.progress(self._done, self._total)

    def __str__(self) -> str:
        """What is done and how far it is, in words."""
        return f"{self.what}: {self._done:,} of {self._total:,}" if self._total else self.what
