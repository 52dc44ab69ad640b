"""New sound for a stretch of a file, and the fades between the old sound and the new one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples

FADE_FRAMES = 1024
"""23 ms: length of the fade from the old sound to the new one, and back, where they differ at all."""

INAUDIBLE = 1e-5
"""−100 dBFS: two sounds that differ by less count as the same."""

_FULL_SCALE = np.float32(1 << 23)


@dataclass(frozen=True, slots=True, eq=False)
class AudioPatch:
    """New sound for a part of a file.

    Attributes:
        start_frame: Where it begins.
        samples: (frames, 2) float32, on the grid of 24 bits: what is written is what is read.
        before: The same frames as the file has held them.
    """

    start_frame: int
    samples: Samples
    before: Samples

    @property
    def end_frame(self) -> int:
        """The frame after its last."""
        return self.start_frame + len(self.samples)

    def put_into(self, sound: Samples, first_frame: int) -> None:
        """Replace what a longer stretch of the file holds.

        Args:
            sound: (frames, 2), changed in place.
            first_frame: Its first frame in the file.
        """
        first, last = max(first_frame, self.start_frame), min(first_frame + sound.shape[0], self.end_frame)
        if first < last:
            sound[first - first_frame : last - first_frame] = self.samples[
                first - self.start_frame : last - self.start_frame
            ]


def on_disk(samples: Samples) -> Samples:
    """Return samples as a 24-bit file gives them back."""
    return np.asarray(
        np.clip(np.rint(samples * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE - 1) / _FULL_SCALE, np.float32
    )


def falling(frames: int) -> NDArray[np.float32]:
    """From 1 to 0 along half a cosine, as a column: its rise and its fall add up to 1 at every frame."""
    return (0.5 + 0.5 * np.cos(np.pi * np.arange(frames) / frames)).astype(np.float32)[:, np.newaxis]


def fade_back(samples: Samples, before: Samples) -> None:
    """Lead the end of a new sound back into the old one, in place."""
    frames = min(FADE_FRAMES, samples.shape[0])
    if frames:
        difference = samples[-frames:] - before[-frames:]
        samples[-frames:] = before[-frames:] + falling(frames) * difference


def settled_after(
    difference: Samples, earliest: int, quiet_frames: int, limit: float = INAUDIBLE
) -> int | None:
    """The first frame from which on a difference is inaudible, if it is for long enough to be believed.

    Args:
        difference: (frames, 2).
        earliest: The frame from which on it is looked for.
        quiet_frames: For how long it must have been inaudible at the end.
        limit: What is inaudible.
    """
    later = np.ascontiguousarray(difference[earliest:]).reshape(-1)
    loud = np.flatnonzero((later >= limit) | (later <= -limit))
    settled: int = earliest + (int(loud[-1]) // 2 + 1 if loud.size else 0)
    return settled if difference.shape[0] - settled >= quiet_frames else None
