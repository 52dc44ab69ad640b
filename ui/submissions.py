"""The page's orders to the studio: wishes are read and jobs queued; nothing is made here."""

import re
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio.composing.brief import MAXIMUM_SEED, MAXIMUM_TEXT_CHARACTERS, TEMPO_BPM_RANGE
from studio.composing.given import Given
from studio.errors import BriefError, InputError, StudioError
from studio.jobs.job import Job
from studio.studio import Studio
from ui.views import brief_view

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
LONGEST_WISH = MAXIMUM_TEXT_CHARACTERS
MOST_WAITING = 20
"""Unfinished jobs that one browser may have; a stuck key shall not fill the queue for everybody."""

_DOUBLE_CLICK_SECONDS = 0.6
_NOTHING = Given()


def tempo_of(written: str) -> float | None:
    """The tempo that was typed; None where nothing was.

    Raises:
        BriefError: It is no number; the range is checked with the rest of the brief.
    """
    text = written.strip().replace(",", ".")
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        slowest, fastest = TEMPO_BPM_RANGE
        raise BriefError(f"The tempo is {written.strip()!r}; it can be {slowest:g} to {fastest:g} BPM.")
    return float(text)


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


class Submissions:
    """Takes wishes and orders in.

    Args:
        studio: Who fulfils them.
    """

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def understand(
        self, wish: str, seed: int | None, given: Given = _NOTHING, chance: int | None = None
    ) -> dict[str, Any]:
        """The brief as the page shows it; empty while there are no words and nothing is set by hand.

        Args:
            wish: The words.
            seed: Where every random choice comes from.
            given: What is set by hand; it wins over the words.
            chance: The seed where none is named, the one that :meth:`create` is then given as well.

        Raises:
            BriefError: The words cannot be understood or met.
        """
        if not wish.strip() and given == _NOTHING:
            return {}
        return {"brief": brief_view(self._studio.parse(wish, seed, given, chance))}

    def create(
        self,
        wish: str,
        seed: int | None,
        owner: str,
        given: Given = _NOTHING,
        chance: int | None = None,
    ) -> Job:
        """Queue a song.

        Args:
            wish: The words.
            seed: Where every random choice comes from; None lets chance decide.
            owner: Who asks.
            given: What is set by hand; it wins over the words.
            chance: The seed where none is named: that of the brief that was shown, which is then made.

        Raises:
            InputError: The words cannot be understood or met, or too much waits already.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        return self._studio.enqueue(self._studio.requests.create(wish, seed, given, usual_seed=chance), owner)

    def just_ordered(self, wish: str, owner: str) -> Job | None:
        """The job of a first press of Create, where this one is the second of a double click."""
        newest = next(iter(self._studio.jobs.of(owner, limit=1)), None)
        if newest is None or newest.kind != "create" or newest.is_final:
            return None
        is_same = newest.request.get("text") == " ".join(wish.split())
        return newest if is_same and time.time() - newest.created < _DOUBLE_CLICK_SECONDS else None

    def another(self, take_id: str, owner: str) -> Job:
        """Queue another song from the words of a take.

        Raises:
            InputError: Too much waits already.
            NotFoundError: There is no such take.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        return self._studio.enqueue(self._studio.requests.another(take_id), owner)

    def edit(self, take_id: str, edit: Mapping[str, Any], owner: str) -> Job:
        """Queue an edit of a take.

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, this take cannot be edited so, or too much waits already.
            NotFoundError: There is no such take.
            StorageError: The home cannot be written.
        """
        self._check_waiting(owner)
        return self._studio.enqueue(self._studio.requests.edit(take_id, edit), owner)

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
            return self._studio.enqueue(self._studio.requests.bring_in(path, name, title), owner)
        except StudioError:
            path.unlink(missing_ok=True)
            raise

    def find_patch(
        self, text: str, shown: tuple[Path, str] | None, count: int, seed: int | None, owner: str
    ) -> Job:
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
        return self._studio.enqueue(self._studio.requests.find_patch(text, file, name, count, seed), owner)

    def _check_waiting(self, owner: str) -> None:
        waiting = sum(not job.is_final for job in self._studio.jobs.of(owner, limit=2 * MOST_WAITING))
        if waiting >= MOST_WAITING:
            raise InputError(
                f"{waiting} of your songs are waiting to be made; "
                f"there can be at most {MOST_WAITING} at once."
            )
