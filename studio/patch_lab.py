"""The Patch lab: a sound is said or shown, searched for, heard, and kept as an instrument of one's own."""

import json
from pathlib import Path
from typing import Any

from studio.composing.mood import MOODS
from studio.composing.readers.instruments import instrument_words, is_role_word
from studio.composing.style import EVERY_GENRE
from studio.custom_instruments import CustomInstruments, KeptInstrument, id_of
from studio.engines.engine import Progress
from studio.errors import ConflictError, NotFoundError
from studio.extras import TORCH, has_torch
from studio.jobs.patch import FOUND_FILE, PatchRequest, sound_file
from studio.library.ids import new_id
from studio.library.library import Library
from studio.library.searches import SEARCHES_KEPT
from studio.synthesis.patches.meanings import MEANINGS


class PatchLab:
    """Searches, and what came of them.

    Args:
        library: The home's library.
        instruments: Those that the home has of its own.
    """

    def __init__(self, library: Library, instruments: CustomInstruments) -> None:
        self._library = library
        self._searches = library.searches
        self._instruments = instruments

    def find_now(self, request: PatchRequest, progress: Progress | None = None) -> dict[str, Any]:
        """Search in this process and wait for it.

        Args:
            request: What is looked for, as of :meth:`studio.requests.Requests.find_patch`.
            progress: Told the stage and the fraction of the whole.

        Returns:
            What was found, as of :meth:`found`.

        Raises:
            NotFoundError: torch is not installed.
            StorageError: The home cannot be written.
        """
        id_ = new_id()
        with self._library.workspace() as folder:
            request.find(folder, progress or _silence)
            with self._searches.keeping(folder, id_):
                pass
        return self.found(id_)

    @property
    def notice(self) -> str | None:
        """The reason why this machine cannot search; None where it can."""
        return (
            None
            if has_torch()
            else f"The Patch lab needs {TORCH}, which are not installed; make neural installs them."
        )

    @property
    def words(self) -> list[str]:
        """The words that say how something sounds, as far as it is measured."""
        return list(MEANINGS)

    def found(self, id_: str) -> dict[str, Any]:
        """The result of a search: words, seed, candidates with distances, the random patches' median.

        Args:
            id_: The search's id, which is its job's.

        Raises:
            NotFoundError: There is no such search, or it is not over.
        """
        try:
            plain: dict[str, Any] = json.loads(
                (self._searches.folder(id_) / FOUND_FILE).read_text(encoding="utf-8")
            )
        except (OSError, ValueError):
            raise NotFoundError(
                f"There is no finished search {id_!r}; the last {SEARCHES_KEPT} are kept."
            ) from None
        return {"id": id_, **plain}

    def sound(self, id_: str, place: int) -> Path:
        """The path of a candidate's sound.

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
            raise NotFoundError(
                f"The search {id_!r} has candidates 0 to {len(found['candidates']) - 1}, not {place}."
            )
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
        """The id of an instrument of this name.

        A name that wishes read as something else is refused, since it would hide that meaning.

        Raises:
            ConflictError: It has a meaning, or is taken.
            InputError: It cannot be a name.
        """
        id_ = id_of(name)
        words = id_.replace("-", " ")
        if id_ in self._instruments:
            raise ConflictError(
                f"There is an instrument called {name.strip()!r} already; choose another name."
            )
        players = {player.id for genre in EVERY_GENRE.values() for player in genre.part_templates}
        meant = (
            {genre.label.lower() for genre in EVERY_GENRE.values()}
            | {id_.replace("_", " ") for id_ in EVERY_GENRE}
            | set(MOODS)
            | players
        )
        if (
            words in meant
            or words in instrument_words()
            or is_role_word(words)
            or words in {"space", "master", "mix"}
        ):
            raise ConflictError(
                f"{name.strip()!r} means something in a wish already; "
                f"choose a name of your own, such as my-{id_}."
            )
        return id_


def _silence(stage: str, fraction: float) -> None:
    """Nobody is told."""
