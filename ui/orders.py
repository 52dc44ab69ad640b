"""What the Create tab asks of the studio: it reads wishes, queues jobs, and makes nothing itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio.composing.brief import MAXIMUM_SEED, MAXIMUM_TEXT_CHARACTERS
from studio.errors import BriefError, InputError, StudioError
from studio.jobs.job import Job
from studio.studio import Studio
from ui.views import brief_view

LONGEST_WISH = MAXIMUM_TEXT_CHARACTERS
MOST_WAITING = 20
"""Unfinished jobs that one browser may have; a stuck key shall not fill the queue for everybody."""


def seed_of(written: str) -> int | None:
    """The seed that was typed; None where nothing was.

    Raises:
        BriefError: It is not a whole number that a seed can be.
    """
    text = written.strip()
    if not text:
        return None
    if not text.isdecimal() or int(text) > MAXIMUM_SEED:
        raise BriefError(f"The seed is {text!r}; it can be a whole number from 0 to {MAXIMUM_SEED:,}.")
    return int(text)


class Orders:
    """Takes wishes and orders in.

    Args:
        studio: Who fulfils them.
    """

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def understand(self, wish: str, seed: int | None) -> dict[str, Any]:
        """What the page shows as heard: the brief, or nothing while there are no words.

        Raises:
            BriefError: The words cannot be understood or met.
        """
        if not wish:
            return {}
        return {"brief": brief_view(self._studio.parse(wish, seed))}

    def create(self, wish: str, seed: int | None, owner: str) -> Job:
        """Queue a song.

        Raises:
            InputError: The words cannot be understood or met, or too much waits already.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        return self._studio.enqueue_create(wish, seed, owner)

    def another(self, take_id: str, owner: str) -> Job:
        """Queue another song from the words of a take.

        Raises:
            InputError: Too much waits already.
            NotFoundError: There is no such take.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        return self._studio.another(take_id, owner)

    def edit(self, take_id: str, edit: Mapping[str, Any], owner: str) -> Job:
        """Queue an edit of a take.

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, this take cannot be edited so, or too much waits already.
            NotFoundError: There is no such take.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        return self._studio.edit(take_id, edit, owner)

    def bring_in(self, path: Path, name: str, title: str, owner: str) -> Job:
        """Queue a file that is to be brought in; one that is refused is deleted.

        Args:
            path: Where it lies, for the job alone.
            name: What the visitor calls it.
            title: What the song is called; empty for the file's own name.
            owner: Who asks.

        Raises:
            InputError: It is neither sound nor MIDI, or too much waits already.
            StorageError: The home cannot be written.
        """
        try:
            self._check_waiting(owner)
            return self._studio.import_audio(path, name, title, owner)
        except StudioError:
            path.unlink(missing_ok=True)
            raise

    def find_patch(self, text: str, shown: tuple[Path, str] | None, count: int, seed: int | None, owner: str) -> Job:
        """Queue a search of the Patch lab.

        Args:
            text: How it sounds.
            shown: A file to come near to and what it is called; None for words alone.
            count: How many random patches are listened to.
            seed: Where the search begins; None lets chance decide.
            owner: Who asks.

        Raises:
            InputError: It cannot be searched for, or too much waits already.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        file, name = shown or (None, "")
        return self._studio.patch_lab.enqueue(text, file, name, count, seed, owner)

    def _check_waiting(self, owner: str) -> None:
        waiting = sum(not job.is_final for job in self._studio.jobs(owner, limit=2 * MOST_WAITING))
        if waiting >= MOST_WAITING:
            raise InputError(f"{waiting} of your songs are waiting to be made; there can be at most {MOST_WAITING} at once.")
