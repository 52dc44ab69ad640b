"""The plan of an edit of a recording: stretches to keep, gaps to compose, and processing of the sound."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.audio.clip import Samples
from studio.recordings.crossfade import Kept
from studio.recordings.form import Span
from studio.recordings.imported_take import Gap, frame_of

Process = Callable[[Samples], tuple[Samples, Mapping[str, Any]]]
"""Processes a sound without changing its length; also returns facts for the report, by name."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of an edit of a recording.

    Attributes:
        label: The edit in a few words.
        pieces: What the new recording consists of: stretches that are kept, and gaps to be filled.
        wish: How gaps are filled, in words.
        seed: Where the ideas come from.
        process: Processing of the whole sound; None leaves it as it is.
    """

    label: str
    pieces: tuple[Kept | Gap, ...]
    wish: str = ""
    seed: int = 0
    process: Process | None = None

    @property
    def gap(self) -> Gap | None:
        """The gap to be composed; None where there is none."""
        return next((piece for piece in self.pieces if isinstance(piece, Gap)), None)

    @property
    def frames(self) -> int:
        """Length of the new recording in frames."""
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
