"""Drums of an 8-bit console: shift-register noise and a falling triangle, both changing 60 times a second."""

from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.chip import FRAMES_PER_TICK, TRIANGLE_STEPS, play_cycle, register_noise, stepped_cycle
from studio.synthesis.layers import Layer, Strike
from studio.synthesis.percussion_kernels import Channel

_CLOCK_HZ = 1789773.0
_PERIODS = (4, 8, 16, 32, 64, 96, 128, 160, 202, 254, 380, 508, 762, 1016, 2034, 4068)
"""The sixteen speeds of the console's noise: its clock is divided by one of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Layer):
    """Noise of the shift register.

    Attributes:
        levels: Volume in sixteenths, one per 60th of a second.
        period: Which of the sixteen speeds, 0 the fastest; a soft hit takes the next slower.
        short: The short register: a metallic buzz.
    """

    levels: tuple[int, ...]
    period: int
    short: bool = False

    @property
    def seconds(self) -> float:
        """One tick of 1/60 s for each level, and one to fall silent."""
        return self.delay_seconds + (len(self.levels) + 1) / 60.0

    def add_to(self, left: Channel, right: Channel, strike: Strike) -> None:
        """Add the noise in the middle, as everything on the console."""
        period = min(15, self.period + (1 if strike.strength < 0.45 else 0))
        frames = min(len(left), (len(self.levels) + 1) * FRAMES_PER_TICK)
        noise = register_noise(
            frames, _CLOCK_HZ / _PERIODS[period], short=self.short, start=int(strike.rng.integers(0, 32767))
        )
        levels = np.repeat(np.array((*self.levels, 0), np.float32) / 15.0, FRAMES_PER_TICK)[:frames]
        # The console's coupling rounds the edges of a step over a thousandth of a second.
        rounded = np.convolve(levels, np.full(32, 1.0 / 32.0, np.float32))[:frames].astype(np.float32)
        sound = np.float32(self.level) * rounded * noise
        left[:frames] += sound
        right[:frames] += sound


@dataclass(frozen=True, slots=True, kw_only=True)
class FallingTriangle(Layer):
    """The triangle channel, its pitch falling by steps: the console's kick and toms.

    Attributes:
        start_hz: In the first 60th of a second.
        ratio: Each 60th over the one before.
        ticks: How many.
        lowest_hz: It falls no further.
    """

    start_hz: float
    ratio: float
    ticks: int
    lowest_hz: float = 40.0

    @property
    def seconds(self) -> float:
        """Its ticks of 1/60 s, and one to fall silent."""
        return self.delay_seconds + (self.ticks + 1) / 60.0

    def add_to(self, left: Channel, right: Channel, strike: Strike) -> None:
        """Add the tone; a harder hit starts higher."""
        start_hz = self.start_hz * strike.detune * (0.75 + 0.25 * strike.strength)
        frequencies = np.maximum(self.lowest_hz, start_hz * self.ratio ** np.arange(self.ticks + 1))
        cycle = stepped_cycle(
            TRIANGLE_STEPS, int(12000.0 / start_hz), round(6.0 * (1.0 - strike.strength), 1)
        )
        frames = min(len(left), (self.ticks + 1) * FRAMES_PER_TICK)
        sound = np.empty(frames, np.float32)
        levels = np.array([1.0] * self.ticks + [0.0])
        play_cycle(sound, cycle, frequencies / SAMPLE_RATE, levels)
        left[:frames] += np.float32(self.level) * sound
        right[:frames] += np.float32(self.level) * sound
