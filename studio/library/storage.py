"""Turns what the disk or the database refuses into one sentence, which names no folder: whoever asks may be far away."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import DatabaseError, InterfaceError, OperationalError

from studio.errors import StorageError

HOME = "the studio's home"
"""What the home is called in a sentence."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)


@contextmanager
def storage_errors(folder: Path, name: str = HOME) -> Iterator[None]:
    """Raise what goes wrong with the files or the database under ``folder`` as StorageError.

    Args:
        folder: The folder; it is named in a note to the error only, for the log and the command line.
        name: What the sentence calls it.

    Raises:
        StorageError: The disk is full, the folder cannot be written, or the database is locked or damaged.
    """
    try:
        yield
    except StorageError:
        raise
    except OSError as error:
        raise _noted(_sentence(name, error), folder) from error
    except (DatabaseError, InterfaceError) as error:
        raise _noted(_database_sentence(name, error), folder) from error


def _noted(sentence: str, folder: Path) -> StorageError:
    error = StorageError(sentence)
    error.add_note(f"The folder is {folder}.")
    return error


def _sentence(name: str, error: OSError) -> str:
    if error.errno in _FULL:
        return _full(name)
    if error.errno in _REFUSED:
        return _refused(name)
    return f"{_begun(name)} cannot be used ({error.strerror or type(error).__name__}); check the disk and try again."


def _database_sentence(name: str, error: Exception) -> str:
    reason = str(error)
    if "full" in reason:
        return _full(name)
    if "readonly" in reason or "unable to open" in reason:
        return _refused(name)
    if isinstance(error, OperationalError) and "locked" in reason:
        return f"The database in {name} is busy with another program; try again in a moment."
    return f"The database in {name} cannot be used ({reason}); run python -m studio doctor --library, which rebuilds it."


def _full(name: str) -> str:
    return f"The disk that holds {name} is full; free some space and try again."


def _refused(name: str) -> str:
    return f"{_begun(name)} cannot be written; choose another folder."


def _begun(name: str) -> str:
    return name[0].upper() + name[1:]
