"""Files that came over the network and wait to be brought in: written as they come, and not without end."""

import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from studio.errors import InputError
from studio.library.ids import new_id
from studio.library.storage import storage_errors

LARGEST_BYTES = 512 << 20
"""A quarter of an hour of stereo in 32 bits at 96 kHz, and some."""

_KEPT_SECONDS = 24 * 3600.0
"""How long a file stays that has been brought in: a job that failed can be tried again for so long."""


class Uploads:
    """The folder of such files in a home; old ones go when a new one comes.

    Args:
        home: The home.
    """

    def __init__(self, home: Path) -> None:
        self._folder = home / "uploads"

    def begin(self) -> "Upload":
        """A new file, under a name that nobody chose.

        Raises:
            StorageError: The home cannot be written.
        """
        with storage_errors(self._folder.parent):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._sweep()
            return Upload(self._folder / new_id())

    def _sweep(self) -> None:
        for path in self._folder.iterdir():
            if time.time() - path.stat().st_mtime > _KEPT_SECONDS:
                path.unlink(missing_ok=True)


class Upload:
    """A file that is coming in; leaving a ``with`` block by an error removes it.

    Args:
        path: Where it will lie.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bytes = 0
        self._file: BinaryIO = path.open("xb")

    def write(self, piece: bytes) -> int:
        """Add what has come; how much that was.

        Raises:
            InputError: It is more than can be taken.
            StorageError: The disk is full.
        """
        self._bytes += len(piece)
        if self._bytes > LARGEST_BYTES:
            raise InputError(f"The file is larger than {LARGEST_BYTES >> 20} MB; cut it, or save it as FLAC or MP3.")
        with storage_errors(self.path.parent):
            return self._file.write(piece)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()
        if kind is not None:
            self.path.unlink(missing_ok=True)
