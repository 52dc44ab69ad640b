"""Turns what the disk or the database refuses into one sentence."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import DatabaseError, InterfaceError, OperationalError

from studio.errors import StorageError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)


@contextmanager
def storage_errors(home: Path) -> Iterator[None]:
    """Raise what goes wrong with the files or the database under ``home`` as StorageError.

    Raises:
        StorageError: The disk is full, the folder cannot be written, or the database is locked or damaged.
    """
    try:
        yield
    except StorageError:
        raise
    except OSError as error:
        raise StorageError(_sentence(home, error)) from error
    except (DatabaseError, InterfaceError) as error:
        raise StorageError(_database_sentence(home, error)) from error


def _sentence(home: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return f"The disk that holds {home} is full; free some space and try again."
    if error.errno in _REFUSED:
        return f"The folder {home} cannot be written; choose another one."
    return f"The folder {home} cannot be used ({error.strerror or error}); check the disk and try again."


def _database_sentence(home: Path, error: Exception) -> str:
    reason = str(error)
    if "full" in reason:
        return f"The disk that holds {home} is full; free some space and try again."
    if "readonly" in reason or "unable to open" in reason:
        return f"The folder {home} cannot be written; choose another one."
    if isinstance(error, OperationalError) and "locked" in reason:
        return f"The database in {home} is busy with another program; try again in a moment."
    return f"The database in {home} cannot be used ({reason}); restore it from a copy or choose another folder."
