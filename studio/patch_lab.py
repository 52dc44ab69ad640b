"""The Patch lab: a sound is said or shown, searched for, heard, and kept as an instrument of one's own."""

import json
import secrets
from pathlib import Path
from typing import Any

from studio.composing.genre import GENRES
from studio.composing.mood import MOODS
from studio.composing.readers.instruments import instrument_words, is_role_word
from studio.custom_instruments import CustomInstruments, KeptInstrument, id_of
from studio.engines.engine import Progress
from studio.errors import ConflictError, NotFoundError
from studio.jobs.job import Job
from studio.jobs.patch import FOUND_FILE, PatchRequest, sound_file
from studio.jobs.queue import JobQueue
from studio.library.ids import new_id
from studio.library.library import Library
from studio.library.searches import SEARCHES_KEPT, Searches
from studio.synthesis.patches.likeness import Likeness, likeness_of

USUAL_COUNT = 300


class PatchLab:
    """Searches, and what came of them.

    Args:
        library: The home's library, whose workspaces are searched in.
        searches: Where what was found is kept.
        queue: The home's jobs.
        instruments: Those that the home has of its own.
    """

    def __init__(self, library: Library, searches: Searches, queue: JobQueue, instruments: CustomInstruments) -> None:
        self._library = library
        self._searches = searches
        self._queue = queue
        self._instruments = instruments

    def find_now(
        self,
        text: str,
        like: Path | None = None,
        count: int = USUAL_COUNT,
        seed: int | None = None,
        progress: Progress | None = None,
    ) -> dict[str, Any]:
        """Search in this process and wait for it.

        Args:
            text: How it sounds: "warm plucky bass"; may be empty where a file is shown.
            like: A file to come near to.
            count: How many random patches are listened to, 10 to 2000.
            seed: The same words, file, count and seed find the same; None lets chance decide.
            progress: Told the stage and the fraction of the whole.

        Returns:
            What was found, as of :meth:`found`.

        Raises:
            InputError: Nothing is said that can be measured, the file is no sound, or a number is outside its range.
            NotFoundError: There is no such file, or torch is not installed.
            StorageError: The home cannot be written.
        """
        request = _request(text, like, "", count, seed)
        id_ = new_id()
        with self._library.workspace() as folder:
            request.find(folder, progress or _silence)
            with self._searches.keeping(folder, id_):
                pass
        return self.found(id_)

    def enqueue(
        self,
        text: str,
        like: Path | None = None,
        name: str = "",
        count: int = USUAL_COUNT,
        seed: int | None = None,
        owner: str = "",
    ) -> Job:
        """Ask the workers for a search; what cannot be searched for is refused at once.

        Args:
            text: As in :meth:`find_now`.
            like: A file to come near to; it is not needed any more afterwards.
            name: What the file is called.
            count: How many random patches are listened to.
            seed: Where the search begins.
            owner: Whose job it is, as the page knows them.

        Raises:
            InputError: As of :meth:`find_now`.
            StorageError: The home cannot be written.
        """
        request = _request(text, like, name, count, seed)
        return self._queue.enqueue(PatchRequest.kind, request.to_json(), owner)

    def found(self, id_: str) -> dict[str, Any]:
        """What a search found: the words, the seed, the candidates with their distances, and the random patches' median.

        Args:
            id_: The search's id, which is its job's.

        Raises:
            NotFoundError: There is no such search, or it is not over.
        """
        try:
            plain: dict[str, Any] = json.loads((self._searches.folder(id_) / FOUND_FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise NotFoundError(f"There is no finished search {id_!r}; the last {SEARCHES_KEPT} are kept.") from None
        return {"id": id_, **plain}

    def sound(self, id_: str, place: int) -> Path:
        """Where the sound of a candidate lies.

        Raises:
            NotFoundError: There is no such search or candidate.
        """
        path = self._searches.folder(id_) / sound_file(place)
        if not path.is_file():
            raise NotFoundError(f"The search {id_!r} has no candidate {place}.")
        return path

    def keep(self, id_: str, place: int, name: str) -> KeptInstrument:
        """Keep a candidate as an instrument; wishes, scores and the editor know it by its name from now on.

        Raises:
            ConflictError: There is an instrument by that name, or the name means something else in a wish.
            InputError: The name cannot be one.
            NotFoundError: There is no such search or candidate.
            StorageError: The home cannot be written.
        """
        found = self.found(id_)
        if not 0 <= place < len(found["candidates"]):
            raise NotFoundError(f"The search {id_!r} has candidates 0 to {len(found['candidates']) - 1}, not {place}.")
        self.check_name(name)
        kept = KeptInstrument(
            id=id_of(name),
            name=name.strip(),
            role=found["role"],
            lowest=found["lowest"],
            highest=found["highest"],
            patch=found["candidates"][place]["patch"],
            wish=found["text"],
            seed=found["seed"],
        )
        self._instruments.keep(kept)
        return kept

    def check_name(self, name: str) -> str:
        """The id of an instrument that can be called so; a name that a wish reads as something else would take that away.

        Raises:
            ConflictError: It has a meaning, or is taken.
            InputError: It cannot be a name.
        """
        id_ = id_of(name)
        words = id_.replace("-", " ")
        if id_ in self._instruments:
            raise ConflictError(f"There is an instrument called {name.strip()!r} already; choose another name.")
        players = {player.id for genre in GENRES.values() for player in genre.part_templates}
        meant = (
            {genre.label.lower() for genre in GENRES.values()} | {id_.replace("_", " ") for id_ in GENRES} | set(MOODS) | players
        )
        if words in meant or words in instrument_words() or is_role_word(words) or words in {"space", "master", "mix"}:
            raise ConflictError(
                f"{name.strip()!r} means something in a wish already; choose a name of your own, such as my-{id_}."
            )
        return id_

    def kept(self) -> list[KeptInstrument]:
        """The instruments of this home, by id."""
        return list(self._instruments.values())

    def forget(self, id_: str) -> None:
        """Remove an instrument; songs that were made with it stay as they are, but cannot be changed any more.

        Raises:
            NotFoundError: There is none by that id.
        """
        self._instruments.forget(id_)


def _request(text: str, like: Path | None, name: str, count: int, seed: int | None) -> PatchRequest:
    likeness: Likeness | None = None if like is None else likeness_of(like, name)
    return PatchRequest.of(text, likeness, count, secrets.randbits(32) if seed is None else seed)


def _silence(stage: str, fraction: float) -> None:
    """Nobody is told."""
