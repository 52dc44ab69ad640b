"""Signs of life: a file per worker process, touched while it waits and works, for those who watch it."""

import time
from contextlib import suppress
from pathlib import Path

from studio.library.process import is_lost, process_name

SIGN_SECONDS = 1.0
"""Shortest time between two signs of life of a worker."""

_FOLDER = "workers"


class LifeSign:
    """The sign of one worker process.

    Args:
        home: The home that it works for.
        pid: Its process; None is this one.
    """

    def __init__(self, home: Path, pid: int | None = None) -> None:
        self._path = home / _FOLDER / process_name(pid)
        self._shown = -SIGN_SECONDS

    def show(self) -> None:
        """Show life unless that was done a moment ago; if the disk refuses, the worker goes on without."""
        now = time.monotonic()
        if now - self._shown < SIGN_SECONDS:
            return
        self._shown = now
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            self._path.touch()

    def read(self) -> int | None:
        """A number that is another one after each sign; None before the first."""
        try:
            return self._path.stat().st_mtime_ns
        except OSError:
            return None

    def end(self) -> None:
        """Take the sign away: its process is over."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def forget_lost(home: Path) -> None:
    """Take away the signs of processes that are certainly gone."""
    with suppress(OSError):
        for path in (home / _FOLDER).iterdir():
            if is_lost(path.name):
                path.unlink(missing_ok=True)
