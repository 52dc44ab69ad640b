"""Echoes that bounce from side to side."""

import math
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import exact_kernel
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter

_LONGEST_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Delay(Effect):
    """A ping-pong delay; each echo is thinner and darker than the one before."""

    label: ClassVar[str] = "Delay"

    time_seconds: float = parameter(0.375, 0.01, _LONGEST_SECONDS, "s", "From one echo to the next.")
    feedback: float = parameter(0.35, 0.0, 0.95, "", "How much of an echo returns.")
    low_cut_hz: float = parameter(180.0, 20.0, 1000.0, "Hz", "What echoes lose below.")
    high_cut_hz: float = parameter(4500.0, 500.0, 18000.0, "Hz", "What echoes lose above.")
    crossing: float = parameter(1.0, 0.0, 1.0, "", "How much an echo changes sides.")
    amount: float = parameter(0.3, 0.0, 1.0, "", "Echoes only at 1; 0 is the plain sound.")

    @classmethod
    def synchronised(cls, tempo_bpm: float, beats: float, **settings: float) -> Self:
        """A delay of so many beats, halved until it is short enough.

        Args:
            tempo_bpm: Quarter notes per minute.
            beats: Of a quarter note each: 0.75 is a dotted eighth.
            **settings: The other parameters.
        """
        seconds = 60.0 / tempo_bpm * beats
        while seconds > _LONGEST_SECONDS:
            seconds /= 2.0
        return cls(time_seconds=seconds, **settings)

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _DelayProcessor(self, start_frame)


class _DelayProcessor(Processor):
    def __init__(self, settings: Delay, start_frame: int) -> None:
        self._settings = np.array(
            [
                settings.feedback,
                1.0 - math.exp(-2.0 * math.pi * settings.low_cut_hz / SAMPLE_RATE),
                1.0 - math.exp(-2.0 * math.pi * settings.high_cut_hz / SAMPLE_RATE),
                settings.crossing,
                settings.amount,
            ]
        )
        self._ring = np.zeros((round(settings.time_seconds * SAMPLE_RATE), 2), np.float32)
        self._state = np.zeros(4, np.float32)
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        _echo(block, self._ring, self._settings, self._state, self._frame % self._ring.shape[0])
        self._frame += block.shape[0]


@exact_kernel
def _echo(
    block: Samples, ring: Samples, settings: NDArray[np.float64], state: NDArray[np.float32], place: int
) -> None:
    """Add echoes: read the ring's oldest frame, filter it, and write the new frame plus feedback there.

    The sound enters on the left when echoes cross fully, so that the first echo is heard on one side.
    """
    tiny = np.float32(1e-20)  # keeps the filters' memory out of the range where floats are slow; 400 dB down
    feedback, low, high = np.float32(settings[0]), np.float32(settings[1]), np.float32(settings[2])
    crossing, amount = np.float32(settings[3]), np.float32(settings[4])
    staying = np.float32(1.0) - crossing
    half = np.float32(0.5)
    dark_left, dark_right, deep_left, deep_right = state[0], state[1], state[2], state[3]
    for frame in range(block.shape[0]):
        dark_left += high * (ring[place, 0] - dark_left)
        dark_right += high * (ring[place, 1] - dark_right)
        deep_left += low * (dark_left - deep_left)
        deep_right += low * (dark_right - deep_right)
        if abs(dark_left) + abs(dark_right) + abs(deep_left) + abs(deep_right) < tiny:
            dark_left, dark_right, deep_left, deep_right = (
                np.float32(0.0),
                np.float32(0.0),
                np.float32(0.0),
                np.float32(0.0),
            )
        left, right = dark_left - deep_left, dark_right - deep_right
        dry_left, dry_right = block[frame, 0], block[frame, 1]
        middle = half * (dry_left + dry_right)
        ring[place, 0] = (
            staying * dry_left
            + crossing * middle * np.float32(1.4)
            + feedback * (staying * left + crossing * right)
        )
        ring[place, 1] = staying * dry_right + feedback * (staying * right + crossing * left)
        block[frame, 0] = dry_left + amount * (left - dry_left)
        block[frame, 1] = dry_right + amount * (right - dry_right)
        place += 1
        if place == ring.shape[0]:
            place = 0
    state[0], state[1], state[2], state[3] = dark_left, dark_right, deep_left, deep_right
