"""A home's folder for what cannot be placed: nothing that may be music is ever deleted to tidy up."""

import fcntl
import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from studio.errors import StorageError
from studio.library.storage import storage_errors

FOLDER = "lost+found"
NOTICES_FILE = "notices.txt"
"""Beside what was put there: a line for everything that was found or done."""

_NOTICES = 200
_WAIT_SECONDS = 30.0
_log = logging.getLogger(__name__)


class LostAndFound:
    """The folder ``lost+found`` of a home; it is made when something is put there.

    Args:
        home: The home.

    Attributes:
        said: What was noted through this very object.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folder = home / FOLDER
        self.said: list[str] = []

    def put(self, paths: Iterable[Path], reason: str) -> None:
        """Move files or folders here under a free name and note why; those that cannot be moved stay.

        Args:
            paths: What belongs together: they keep their names.
            reason: The rest of a sentence that begins with what was moved: "it is no database".
        """
        there = [path for path in paths if path.exists()]
        if not there:
            return
        name = there[0].name
        try:
            place = self._free(there[0])
            for path in there:
                path.rename(place.with_name(place.name + path.name.removeprefix(name)))
        except OSError as error:
            _log.warning("%s cannot be moved to %s (%s); %s", name, FOLDER, error.strerror, reason)
            return
        self.note(f"{name} was moved to {FOLDER}/{place.name}: {reason}.")

    def note(self, sentence: str) -> None:
        """Say something in the log and in the notices."""
        _log.warning("%s", sentence)
        self.said.append(sentence)
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with (self._folder / NOTICES_FILE).open("a", encoding="utf-8") as notices:
                notices.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M} {sentence}\n")

    @property
    def notices(self) -> tuple[str, ...]:
        """The latest notices with their dates, oldest first."""
        try:
            lines = (self._folder / NOTICES_FILE).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ()
        return tuple(lines[-_NOTICES:])

    @property
    def count(self) -> int:
        """Number of things that lie here."""
        try:
            return sum(path.name != NOTICES_FILE for path in self._folder.iterdir())
        except OSError:
            return 0

    def _free(self, path: Path) -> Path:
        self._folder.mkdir(exist_ok=True)
        place, number = self._folder / path.name, 2
        while place.exists():
            place = self._folder / f"{number} {path.name}"
            number += 1
        return place


@contextmanager
def alone_in(home: Path) -> Iterator[None]:
    """Keep others from opening this home meanwhile: two must not rebuild a database at once.

    Raises:
        StorageError: The home cannot be written, or somebody else does not come to an end.
    """
    with storage_errors(home), (home / "studio.lock").open("ab") as file:
        deadline = time.monotonic() + _WAIT_SECONDS
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise StorageError(
                        "The studio's home is being opened by another program; try again in a moment."
                    ) from None
                time.sleep(0.01)
            else:
                break
        yield
