"""A low-pass whose corner moves, in place."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel

_DIRECT_HZ = 18.0
"""Anything lower is no sound but an offset, which a change of level would turn into a thump."""


@kernel
def close_gliding(
    sound: NDArray[np.float32], cutoff_hz: NDArray[np.float32], step: int, damping: float
) -> None:
    """Take away what lies above a corner that moves, at 24 dB per octave, and what is too low to be heard.

    Two state variable filters one after the other (Simper, "Linear Trapezoidal State Variable Filter", 2013);
    the first rings.

    Args:
        sound: (frames,) float32, overwritten.
        cutoff_hz: Where the corner lies for each ``step`` frames; the last value holds on.
        step: Frames for which a corner holds.
        damping: Of the first filter; 1.4 does not ring, 0.2 rings much.
    """
    one = other = third = fourth = below = 0.0
    pull = 1.0 - math.exp(-2.0 * math.pi * _DIRECT_HZ / SAMPLE_RATE)
    last = cutoff_hz.shape[0] - 1
    g = first = second = 0.0
    flat = 1.3
    for frame in range(sound.shape[0]):
        if frame % step == 0:
            g = math.tan(
                math.pi * min(19000.0, max(20.0, float(cutoff_hz[min(last, frame // step)]))) / SAMPLE_RATE
            )
            first = 1.0 / (1.0 + g * (g + damping))
            second = 1.0 / (1.0 + g * (g + flat))
        value = float(sound[frame])
        below += pull * (value - below)
        value -= below
        high = value - other
        band = first * one + g * first * high
        low = other + g * band
        one, other = 2.0 * band - one, 2.0 * low - other
        high = low - fourth
        band = second * third + g * second * high
        low = fourth + g * band
        third, fourth = 2.0 * band - third, 2.0 * low - fourth
        sound[frame] = np.float32(low)
