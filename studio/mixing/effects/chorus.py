"""Several players from one: copies that drift in pitch, spread to both sides."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.mixing.control import grid_frames
from studio.mixing.delay_lines import MARGIN, RING_FRAMES, drift
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter

_VOICES = 2


@dataclass(frozen=True, slots=True)
class Chorus(Effect):
    """Two voices whose delays swing in sines a quarter turn apart, against each other on the two sides."""

    label: ClassVar[str] = "Chorus"

    rate_hz: float = parameter(0.6, 0.05, 8.0, "Hz", "How fast the copies drift.")
    depth_ms: float = parameter(2.0, 0.0, 8.0, "ms", "How far they drift.")
    delay_ms: float = parameter(12.0, 4.0, 40.0, "ms", "How far behind the copies are in the middle.")
    amount: float = parameter(0.5, 0.0, 1.0, "", "How loud the copies are beside the plain sound.")

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _ChorusProcessor(self, start_frame)


class _ChorusProcessor(Processor):
    def __init__(self, settings: Chorus, start_frame: int) -> None:
        self._settings = settings
        self._ring = np.zeros((2, RING_FRAMES + MARGIN), np.float32)
        self._levels = np.array([1.0 - 0.3 * settings.amount, 0.7 * settings.amount / math.sqrt(_VOICES)])
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        if not self._settings.amount:
            return
        frames = grid_frames(self._frame, block.shape[0])
        angle = 2.0 * math.pi * self._settings.rate_hz * frames / SAMPLE_RATE
        delays = np.empty((_VOICES, frames.size, 2))
        for voice in range(_VOICES):
            for channel in range(2):
                phase = 0.5 * math.pi * voice + math.pi * channel
                milliseconds = self._settings.delay_ms * (
                    1.0 + 0.31 * voice
                ) + self._settings.depth_ms * np.sin((1.0 + 0.17 * voice) * angle + phase)
                delays[voice, :, channel] = np.maximum(milliseconds, 1.0) * (SAMPLE_RATE / 1000.0)
        drift(block, self._frame, delays, self._levels, self._ring)
        self._frame += block.shape[0]
