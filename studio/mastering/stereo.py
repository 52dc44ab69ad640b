"""The width of a master: one middle below, sides that are neither missing nor too loud."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.decibels import gain_of, power_decibels
from studio.audio.kernels import kernel
from studio.mixing.filters import FLUSH_FRAMES, high_pass

MONO_BELOW_HZ = 110.0
"""Sides are cut below: records skip, and clubs lose the bass, where the lows differ between the channels."""

_NARROWEST_DB = -11.0
WIDEST_DB = -4.0
"""The sides of most records are no louder than this, beside the middle."""

_LARGEST_CHANGE_DB = 4.0
_NOTHING = 1e-15


class StereoField:
    """Makes the lows mono and scales the sides, block by block in place.

    Args:
        width: Factor of the sides.
        mono_below_hz: Sides are cut below.
    """

    def __init__(self, width: float, mono_below_hz: float = MONO_BELOW_HZ) -> None:
        self._section = np.array([*high_pass(mono_below_hz), width])
        self._state = np.zeros(2)
        self._frame = 0

    def process(self, block: Samples) -> None:
        """Change the next frames in place."""
        _scale_sides(block, self._section, self._state, self._frame)
        self._frame += block.shape[0]


def width_for(samples: Samples, widest_db: float = WIDEST_DB) -> float:
    """The gain that brings the sides to −11 … −4 dB of the middle, as far as 4 dB of change allow.

    A mono sound stays mono: there is nothing to widen.

    Args:
        samples: (frames, 2) float32.
        widest_db: Instead of −4 dB.
    """
    power = np.zeros(2)
    side_and_middle(samples, power)
    side, middle = power
    if side <= 1e-6 * middle or middle <= 0.0:
        return 1.0
    level_db = power_decibels(side / middle)
    wanted_db = min(max(level_db, _NARROWEST_DB), widest_db)
    return gain_of(min(max(wanted_db - level_db, -_LARGEST_CHANGE_DB), _LARGEST_CHANGE_DB))


@kernel
def side_and_middle(samples: Samples, power: NDArray[np.float64]) -> None:
    """Add up the power of half the difference and half the sum of the channels."""
    side, middle = 0.0, 0.0
    for frame in range(samples.shape[0]):
        half_left, half_right = 0.5 * samples[frame, 0], 0.5 * samples[frame, 1]
        side += (half_left - half_right) ** 2
        middle += (half_left + half_right) ** 2
    power[0], power[1] = side, middle


@kernel
def _scale_sides(
    block: Samples, section: NDArray[np.float64], state: NDArray[np.float64], start: int
) -> None:
    b0, b1, b2, a1, a2, width = section[0], section[1], section[2], section[3], section[4], section[5]
    first, second = state[0], state[1]
    for frame in range(block.shape[0]):
        middle = 0.5 * (float(block[frame, 0]) + float(block[frame, 1]))
        side = 0.5 * (float(block[frame, 0]) - float(block[frame, 1]))
        high = b0 * side + first
        first = b1 * side - a1 * high + second
        second = b2 * side - a2 * high
        if (start + frame) % FLUSH_FRAMES == 0 and abs(first) + abs(second) < _NOTHING:
            first, second = 0.0, 0.0
        block[frame, 0] = middle + width * high
        block[frame, 1] = middle - width * high
    state[0], state[1] = first, second
