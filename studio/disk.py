"""The one way from what a disk refuses to a sentence, which names no folder: whoever asks may be far away."""

import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.errors import StorageError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)


def storage_error(error: OSError, name: str, *, reading: bool = False) -> StorageError:
    """The error, with its sentence, for a file or folder that cannot be written, or read.

    >>> str(storage_error(OSError(errno.ENOSPC, "No space left on device"), "'master.wav'"))
    "The disk that holds 'master.wav' is full; free some space and try again."

    Args:
        error: What the system said.
        name: What the sentence calls the file or folder.
        reading: Whether it was to be read only.
    """
    if error.errno in _FULL:
        return StorageError(full_sentence(name))
    if error.errno in _REFUSED and not reading:
        return StorageError(refused_sentence(name))
    if error.errno == errno.ENOENT and not reading:
        return StorageError(f"There is no folder to write {name} into; make it, or choose another one.")
    verb = "read" if reading else "written"
    return StorageError(
        f"{_capital(name)} cannot be {verb} ({error.strerror or error}); check the disk and try again."
    )


def full_sentence(name: str) -> str:
    """Said of a disk without room."""
    return f"The disk that holds {name} is full; free some space and try again."


def refused_sentence(name: str) -> str:
    """Said of a place that may not be written to."""
    return f"{_capital(name)} cannot be written; choose another folder."


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise what goes wrong while a file or folder is written as a StorageError that names it.

    >>> with writing(Path("notes.txt")):
    ...     Path("notes.txt").write_text("…")

    Raises:
        StorageError: The system did not let it be written.
    """
    try:
        yield
    except StorageError:
        raise
    except OSError as error:
        raise storage_error(error, repr(path.name)) from error


def make_folder(path: Path) -> None:
    """Make a folder, unless it is there.

    Raises:
        StorageError: It cannot be made.
    """
    with writing(path):
        path.mkdir(exist_ok=True)


def write_json(path: Path, document: object) -> None:
    """Write a document.

    Raises:
        StorageError: The folder cannot be written.
    """
    with writing(path):
        path.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
