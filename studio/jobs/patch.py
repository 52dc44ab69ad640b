"""The work of a "patch" job: a Patch lab search from words or a sound to three audible candidates."""

import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.files import write
from studio.engines.engine import Progress
from studio.jobs.estimate import Estimate
from studio.jobs.task import JobContext, Request
from studio.library.library import Library
from studio.library.song import Take
from studio.library.storage import storage_errors
from studio.synthesis.patches.search import SearchTarget, check_search, phrase, search, target_from
from studio.synthesis.patches.timbre_target import TimbreTarget

FOUND_FILE = "found.json"
"""Name of the file in a search's folder that holds its results."""

_PLAYED_FROM = 0.97
"""Fraction of the whole at which nothing is left but to play the candidates."""


def sound_file(place: int) -> str:
    """The file name of a candidate's sound in the folder of its search."""
    return f"{place}.wav"


@dataclass(frozen=True, slots=True)
class PatchRequest(Request):
    """The request of a job that searches for a patch: it ends in sounds to choose from, not in a take.

    Attributes:
        text: The words; the name of the file, where there are none.
        count: How many random patches are listened to.
        seed: Where the search begins.
        likeness: The sound that was shown, as JSON; None where none was.
    """

    kind: ClassVar[str] = "patch"

    count: int
    seed: int
    likeness: Mapping[str, Any] | None = None

    @classmethod
    def of(cls, text: str, likeness: TimbreTarget | None, count: int, seed: int) -> "PatchRequest":
        """The request for a search, found to be possible.

        Raises:
            InputError: The words say nothing measurable and no sound is shown, or a number is out of range.
        """
        check_search(count, seed)
        target = target_from(text, likeness)
        return cls(target.text, int(count), int(seed), None if likeness is None else likeness.to_json())

    @property
    def length_seconds(self) -> float:
        """Always 0: a search is about no music of a certain length."""
        return 0.0

    def estimate(self, library: Library) -> Estimate:
        """See :meth:`Request.estimate`."""
        del library  # how long a search takes is not written down
        return Estimate(None)

    def carry_out(
        self, workshop: JobContext, folder: Path, progress: Progress, job_id: str
    ) -> AbstractContextManager[Take | None]:
        """See :meth:`Request.carry_out`."""
        self.find(folder, progress)
        return workshop.library.searches.keeping(folder, job_id)

    def find(self, folder: Path, progress: Progress) -> dict[str, Any]:
        """Search, and leave what was found in a folder: ``found.json`` and the sound of each candidate.

        Returns:
            What is in ``found.json``.

        Raises:
            NotFoundError: torch is not installed.
            StorageError: The folder cannot be written.
            JobCancelledError: ``progress`` raised it.
        """
        from studio.synthesis.patches.modules import modules

        progress("loading", 0.0)
        device = modules().device.type
        target = target_from(
            self.text, None if self.likeness is None else TimbreTarget.from_json(dict(self.likeness))
        )
        found = search(
            target, self.count, self.seed, lambda stage, part: progress(stage, part * _PLAYED_FROM)
        )
        progress("playing", _PLAYED_FROM)
        sounds = [phrase(candidate.patch, target.chair) for candidate in found.candidates]
        plain = {
            "text": self.text,
            "like": None if target.likeness is None else target.likeness.name,
            "seed": self.seed,
            "count": self.count,
            "listened_to": found.listened_to,
            "median_distance": round(found.median_distance, 4),
            "first_distance": round(found.first_distance, 4),
            "role": target.chair.role,
            "lowest": target.chair.lowest,
            "highest": target.chair.highest,
            "pitch": round(target.pitch, 2),
            "understood": [] if target.wanted is None else list(target.wanted.understood),
            "unknown": [] if target.wanted is None else list(target.wanted.unknown),
            "wanted": {}
            if target.wanted is None
            else {name: round(value, 3) for name, value in target.wanted.figures.items()},
            "notes": _notes(target, device),
            "candidates": [
                {**candidate.to_json(), "seconds": round(len(sound) / SAMPLE_RATE, 3)}
                for candidate, sound in zip(found.candidates, sounds, strict=True)
            ],
        }
        with storage_errors(folder):
            (folder / FOUND_FILE).write_text(json.dumps(plain), encoding="utf-8")
        for place, sound in enumerate(sounds):
            write(AudioClip(sound), folder / sound_file(place), "wav")
        return plain


def _notes(target: SearchTarget, device: str) -> list[str]:
    notes = []
    if target.wanted is not None and target.wanted.unknown:
        notes.append(f"Nothing is measured for {', '.join(target.wanted.unknown)}.")
    if device == "cpu":
        notes.append("No graphics card was found; patches are played on the processor.")
    return notes
