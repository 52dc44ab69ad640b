"""Turns at measuring whole pieces: a few at a time, some wait, and the rest must ask again."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from studio.audio.memory import give_back_spare
from studio.errors import BusyError

AT_ONCE = 2
"""Pieces measured at a time; each takes as much memory as the piece and a little more."""

MOST_WAITING = 16
LONGEST_WAIT_SECONDS = 120.0


class Turns:
    """Lets a few do at a time what takes much memory; safe to use from several threads.

    ::

        with turns.taken():
            samples = mixdown.premaster()

    Args:
        at_once: How many may have a turn at the same time.
        most_waiting: How many may wait for one.
        longest_wait_seconds: For how long.
    """

    def __init__(
        self,
        at_once: int = AT_ONCE,
        most_waiting: int = MOST_WAITING,
        longest_wait_seconds: float = LONGEST_WAIT_SECONDS,
    ) -> None:
        self._free = threading.Semaphore(at_once)
        self._places = threading.Semaphore(at_once + most_waiting)
        self._longest_wait_seconds = longest_wait_seconds

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Have a turn, as soon as there is one.

        Raises:
            BusyError: Too many wait already, or none came in time.
        """
        busy = BusyError("Too many songs are being measured at once; try again in a minute.")
        if not self._places.acquire(blocking=False):
            raise busy
        try:
            if not self._free.acquire(timeout=self._longest_wait_seconds):
                raise busy
            try:
                yield
            finally:
                self._free.release()
                give_back_spare()
        finally:
            self._places.release()
