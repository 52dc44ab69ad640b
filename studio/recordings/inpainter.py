"""The contract of engines of any kind that fill a gap in a recording."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from studio.audio.clip import Samples
from studio.composing.brief import Brief
from studio.recordings.form import HeardForm
from studio.recordings.imported_take import Gap, ImportedTake
from studio.registry import Registry

DEFAULT_INPAINTER = "symbolic"
"""The one that every machine can run."""


@dataclass(frozen=True, slots=True, eq=False)
class Painting:
    """New music for a gap, not yet joined to what is around it.

    Attributes:
        samples: (frames, 2) float32 at 44.1 kHz, as long as the gap.
        chords: The harmony of each of its beats, as played.
        said: What a report tells of it, ready for JSON: genre, tempo, key, instruments.
    """

    samples: Samples
    chords: tuple[str, ...]
    said: Mapping[str, Any] = field(default_factory=dict)


class Inpainter(ABC):
    """A way to fill a gap; one file in ``inpainters``.

    It is given the whole recording and may listen to all of it. Loudness at the borders and the crossfades
    are not its business: whoever asked for the painting fits it in.

    Attributes:
        label: What a person calls it: "Symbolic".
    """

    label: str

    @abstractmethod
    def check(self, form: HeardForm, brief: Brief, gap: Gap, wish: str, seed: int) -> None:
        """Refuse at once what cannot be made, before the sound is read.

        Args:
            form: What was heard of the recording's form.
            brief: What music like it would be asked for.
            gap: As of :meth:`regenerate`, like the wish and the seed.
            wish: In words.
            seed: Of every random choice.

        Raises:
            EditError: The wish cannot be met there.
        """

    @abstractmethod
    def regenerate(
        self, recording: ImportedTake, gap: Gap, wish: str, seed: int, threads: int = 2
    ) -> Painting:
        """Make the music; the same gap, wish and seed give the same.

        Args:
            recording: What is around the gap, and what was in it.
            gap: Where, how long, how fast, in what harmony.
            wish: How it should be, in words; empty for whatever comes.
            seed: Where every random choice comes from.
            threads: How many threads may work at once.

        Raises:
            EditError: The wish cannot be met there.
        """


INPAINTERS: Registry[Inpainter] = Registry("studio.recordings.inpainters", Inpainter, "in-painting engine")
"""Everything that can fill a gap, by id."""
