"""Results of the Patch lab's searches, each in a folder of its own until newer ones replace it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.library.storage import storage_errors
from studio.settings import Settings

_ID_LETTERS = 26
SEARCHES_KEPT = 40
"""Number of searches that a home keeps; a patch saved as an instrument outlives its search."""


class Searches:
    """The searches of a home.

    Args:
        settings: Where the home is.
    """

    def __init__(self, settings: Settings) -> None:
        self._home = settings.home
        self._path = settings.searches_path

    def folder(self, id_: str) -> Path:
        """The folder of a search, if there is one by that id; other text cannot lead out of the home."""
        return self._path / (id_ if len(id_) == _ID_LETTERS and id_.isascii() and id_.isalnum() else "none")

    @contextmanager
    def keeping(self, workspace: Path, id_: str) -> Iterator[None]:
        """Move a workspace to its place; it is gone if the body fails, and the oldest searches make room.

        Args:
            workspace: What a search has filled.
            id_: The search's id.

        Raises:
            StorageError: The home refused.
        """
        folder = self.folder(id_)
        with storage_errors(self._home):
            self._path.mkdir(exist_ok=True)
            try:
                workspace.rename(folder)
                yield
            except BaseException:  # an interrupt, too, must leave nothing behind
                shutil.rmtree(folder, ignore_errors=True)
                raise
            for old in sorted(self._path.iterdir(), reverse=True)[SEARCHES_KEPT:]:
                shutil.rmtree(old, ignore_errors=True)
