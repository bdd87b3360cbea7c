"""Textual and all that needs it, imported while the first frame is being looked at."""

import importlib
import os
import select
import signal
from collections.abc import Sequence
from threading import Thread

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
"""Signals that end the program, with the place kept."""
_LOADED = 0


class Loading:
    """Modules that are imported in a thread of their own; `descriptor` can be read from when there is news of it.

    Nothing may be raised from a signal's handler meanwhile: it can get lost in what imports do, and leave their locks
    behind. So a signal is news too. It is written where the system delivers it, for Python's own handlers run only
    once whoever waits has been woken by something.
    """

    def __init__(self) -> None:
        self.descriptor, self._news = os.pipe()
        os.set_blocking(self._news, False)
        self._failure: BaseException | None = None
        signal.set_wakeup_fd(self._news)
        for number in ENDING:
            signal.signal(number, lambda *_: None)

    def start(self, modules: Sequence[str]) -> None:
        """Begins to import them, in their order."""
        self._thread = Thread(target=self._load, args=(modules,), name="newsreader-load", daemon=True)
        self._thread.start()

    def _load(self, modules: Sequence[str]) -> None:
        try:
            for name in modules:
                importlib.import_module(name)
        except BaseException as failure:
            self._failure = failure
        os.write(self._news, bytes((_LOADED,)))

    def wait(self) -> None:
        """Until all is there. Signals that end the program are held from then on, for the screens to take.

        Raises what an import raised, and `SystemExit` for a signal.
        """
        while _LOADED not in (news := os.read(self.descriptor, 64)):
            _end_for(news)
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        signal.set_wakeup_fd(-1)
        if select.select([self.descriptor], [], [], 0)[0]:
            news += os.read(self.descriptor, 64)
        _end_for(news)
        self._thread.join()
        if self._failure:
            raise self._failure


def _end_for(news: bytes) -> None:
    for number in news:
        if number in ENDING:
            raise SystemExit(128 + number)
