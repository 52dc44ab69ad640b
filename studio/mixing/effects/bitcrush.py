"""An early sampler: few bits, a low sample rate."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter


@dataclass(frozen=True, slots=True)
class Bitcrush(Effect):
    """Every value is held until the slower clock ticks, and rounded to the few levels there are."""

    label: ClassVar[str] = "Sampler"

    bits: float = parameter(12.0, 4.0, 16.0, "bits", "How finely levels are told apart.")
    rate_hz: float = parameter(26040.0, 2000.0, float(SAMPLE_RATE), "Hz", "How often the sound is looked at.")
    amount: float = parameter(1.0, 0.0, 1.0, "", "How much of the sampled sound replaces the plain one.")

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _BitcrushProcessor(self, start_frame)


class _BitcrushProcessor(Processor):
    def __init__(self, settings: Bitcrush, start_frame: int) -> None:
        self._settings = np.array(
            [2.0 ** (settings.bits - 1.0), settings.rate_hz / SAMPLE_RATE, settings.amount]
        )
        self._held = np.zeros(2, np.float32)
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        if self._settings[2]:
            _hold(block, self._settings, self._held, self._frame)
        self._frame += block.shape[0]


@exact_kernel
def _hold(block: Samples, settings: NDArray[np.float64], held: NDArray[np.float32], start: int) -> None:
    levels, clock, amount = np.float32(settings[0]), settings[1], np.float32(settings[2])
    left, right = held[0], held[1]
    for frame in range(block.shape[0]):
        now = start + frame
        if now == 0 or int(now * clock) != int((now - 1) * clock):
            left = np.rint(block[frame, 0] * levels) / levels
            right = np.rint(block[frame, 1] * levels) / levels
        block[frame, 0] += amount * (left - block[frame, 0])
        block[frame, 1] += amount * (right - block[frame, 1])
    held[0], held[1] = left, right
