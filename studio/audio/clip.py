"""The one audio type that crosses borders."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 44100
"""Frames per second of everything the studio renders."""

Samples = NDArray[np.float32]
"""(frames, channels), ±1.0 is full scale; rendered sound has two channels."""


@dataclass(frozen=True, slots=True, eq=False)
class AudioClip:
    """Sound in memory.

    Attributes:
        samples: (frames, channels) float32, ±1.0 is full scale.
        sample_rate: Frames per second.
    """

    samples: Samples
    sample_rate: int = SAMPLE_RATE

    def __post_init__(self) -> None:
        if self.samples.ndim != 2 or self.samples.dtype != np.float32:
            raise TypeError(
                f"samples are {self.samples.dtype} {self.samples.shape}; they are float32 (frames, channels)."
            )

    @property
    def frames(self) -> int:
        """Moments, all channels at once."""
        return int(self.samples.shape[0])

    @property
    def channels(self) -> int:
        """1 for mono, 2 for stereo."""
        return int(self.samples.shape[1])

    @property
    def seconds(self) -> float:
        """Duration in seconds."""
        return self.frames / self.sample_rate
