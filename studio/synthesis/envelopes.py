"""How notes rise and fall: envelopes that move one step of the control grid at a time."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.synthesis.lanes import GRID, LANES


class Slopes(NamedTuple):
    """How an envelope moves in one grid step: (LANES,) each.

    Attributes:
        attack: Added while it rises.
        attack_frames: Frames that it rises for.
        decay: Share of the way to the sustain level.
        sustain: Level held.
        release: Factor once let go.
    """

    attack: NDArray[np.float64]
    attack_frames: NDArray[np.float64]
    decay: NDArray[np.float64]
    sustain: NDArray[np.float64]
    release: NDArray[np.float64]


@kernel
def level_slopes() -> Slopes:
    """Slopes to be set by :func:`set_slopes`."""
    return Slopes(np.zeros(LANES), np.zeros(LANES), np.zeros(LANES), np.zeros(LANES), np.zeros(LANES))


@kernel
def set_slopes(slopes: Slopes, lane: int, attack: float, decay: float, sustain: float, release: float) -> None:
    """Choose one lane's envelope.

    Args:
        slopes: Written.
        lane: Which.
        attack: Seconds to the top, in a straight line.
        decay: Time constant towards the sustain level, in seconds.
        sustain: 0 to 1.
        release: Seconds in which a released note dies by 60 dB.
    """
    steps = max(1.0, attack * SAMPLE_RATE / GRID)
    slopes.attack[lane] = 1.0 / steps
    slopes.attack_frames[lane] = steps * GRID
    slopes.decay[lane] = 1.0 - math.exp(-GRID / (decay * SAMPLE_RATE))
    slopes.sustain[lane] = sustain
    slopes.release[lane] = math.exp(-6.9 * GRID / (release * SAMPLE_RATE))


@kernel
def next_level(level: float, slopes: Slopes, lane: int, frame: int, hold: int) -> float:
    """Where an envelope is one grid step after ``frame``, having been at ``level``."""
    after: float = level + (slopes.sustain[lane] - level) * slopes.decay[lane]
    if frame >= hold:
        after = level * slopes.release[lane]
    elif frame < slopes.attack_frames[lane]:
        after = min(1.0, level + slopes.attack[lane])
    return after
