"""Files that came over the network and wait to be brought in: written as they come, and not without end."""

import time
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from studio.errors import BusyError, InputError, NotFoundError
from studio.library.ids import is_id, new_id
from studio.library.storage import storage_errors

LARGEST_BYTES = 512 << 20
"""512 MB: a little more than 15 minutes of stereo in 32 bits at 96 kHz."""

MOST_BYTES = 4 << 30
"""Bytes that all uploads of a home may take together."""

_KEPT_SECONDS = 24 * 3600.0
"""Time that an upload is kept, so that a failed job can be tried again."""

_SPARED_SECONDS = 3600.0
"""Time in which an upload is not deleted to make room for others."""


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
            BusyError: Too much waits already.
            StorageError: The home cannot be written.
        """
        with storage_errors(self._folder.parent):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._make_room()
            return Upload(self._folder / new_id())

    def path(self, id_: str) -> Path:
        """The path of the upload called ``id_``.

        Raises:
            NotFoundError: There is none, or no longer.
        """
        path = self._folder / id_
        if not is_id(id_) or not path.is_file():
            raise NotFoundError(
                f"There is no upload {id_[:40]!r}, or it was too long ago; send the file again."
            )
        return path

    def _make_room(self) -> None:
        """Delete what is old, and the oldest of the rest where all together are too much."""
        now, total = time.time(), 0
        files = sorted(
            ((path.stat(), path) for path in self._folder.iterdir()), key=lambda file: -file[0].st_mtime
        )
        for stat, path in files:  # newest first
            age = now - stat.st_mtime
            total += stat.st_size
            if age > _KEPT_SECONDS or (total > MOST_BYTES and age > _SPARED_SECONDS):
                path.unlink(missing_ok=True)
                total -= stat.st_size
        if total > MOST_BYTES:
            raise BusyError(
                "The files that were sent lately fill the room there is for them; try again in an hour."
            )


class Upload:
    """A file that is coming in; leaving a ``with`` block by an error removes it.

    Args:
        path: Where it will lie.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bytes = 0
        self._file: BinaryIO = path.open("xb")

    @property
    def id(self) -> str:
        """The id by which :meth:`Uploads.path` finds it."""
        return self.path.name

    def write(self, piece: bytes) -> int:
        """Append the bytes received; return their number.

        Raises:
            InputError: It is more than can be taken.
            StorageError: The disk is full.
        """
        self._bytes += len(piece)
        if self._bytes > LARGEST_BYTES:
            raise InputError(
                f"The file is larger than {LARGEST_BYTES >> 20} MB; cut it, or save it as FLAC or MP3."
            )
        with storage_errors(self.path.parent):
            return self._file.write(piece)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if kind is not None:
            self.path.unlink(missing_ok=True)
