"""Turns disk and database errors into one sentence that names no folder, for readers far away."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import DatabaseError, InterfaceError, OperationalError

from studio.disk import full_sentence, refused_sentence, storage_error
from studio.errors import StorageError

HOME = "the studio's home"
"""Name of the home in a sentence."""


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
        raise _noted(storage_error(error, name), folder) from error
    except (DatabaseError, InterfaceError) as error:
        raise _noted(StorageError(_database_sentence(name, error)), folder) from error


def _noted(error: StorageError, folder: Path) -> StorageError:
    error.add_note(f"The folder is {folder}.")
    return error


def _database_sentence(name: str, error: Exception) -> str:
    reason = str(error)
    if "full" in reason:
        return full_sentence(name)
    if "readonly" in reason or "unable to open" in reason:
        return refused_sentence(name)
    if isinstance(error, OperationalError) and "locked" in reason:
        return f"The database in {name} is busy with another program; try again in a moment."
    return (
        f"The database in {name} cannot be used ({reason});"
        " run python -m studio doctor --library, which rebuilds it."
    )
