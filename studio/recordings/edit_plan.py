"""What an edit does to a recording: which stretches are kept, what is composed between them, what is made of the sound."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.audio.clip import Samples
from studio.recordings.crossfade import Kept
from studio.recordings.form import Span
from studio.recordings.imported_take import Gap, frame_of

Process = Callable[[Samples], tuple[Samples, Mapping[str, Any]]]
"""Makes a sound of a sound, as long as it was; and what the report says of it, by name."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edit does to a recording.

    Attributes:
        label: The edit in a few words.
        pieces: What the new recording consists of: stretches that are kept, and gaps to be filled.
        wish: How gaps are filled, in words.
        seed: Where the ideas come from.
        process: What is made of the sound of all of it; None leaves it as it is.
    """

    label: str
    pieces: tuple[Kept | Gap, ...]
    wish: str = ""
    seed: int = 0
    process: Process | None = None

    @property
    def gap(self) -> Gap | None:
        """What is to be composed; None where nothing is."""
        return next((piece for piece in self.pieces if isinstance(piece, Gap)), None)

    @property
    def frames(self) -> int:
        """How long the new recording is."""
        return sum(piece.frames for piece in self.pieces)


def kept(*stretches: tuple[int, int]) -> tuple[Kept, ...]:
    """Stretches that are kept, as (first frame, frame after the last); empty ones fall away."""
    return tuple(Kept(start, end) for start, end in stretches if end > start)


def around(gap: Gap, frames: int) -> tuple[Kept | Gap, ...]:
    """A gap between what is kept before and behind it, in a recording of ``frames``."""
    return (*kept((0, gap.before_frame)), gap, *kept((gap.after_frame, frames)))


def region_frames(region: Span, frames: int) -> tuple[int, int]:
    """First frame of a region and the frame after its last, in a recording of ``frames``."""
    return frame_of(region.start), min(frame_of(region.end), frames)
