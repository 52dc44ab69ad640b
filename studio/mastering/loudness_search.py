"""The gain before the limiter that makes a sound as loud as asked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.decibels import gain_of
from studio.audio.loudness import ABSOLUTE_GATE_LUFS
from studio.mastering.levels import LimiterLevels
from studio.mastering.limiter import limiting_gains
from studio.mastering.target import Target

LIMITER_MARGIN_DB = 0.5
"""Meters with finer interpolation read higher than ours by up to 0.4 dB."""

CLOSE_ENOUGH_LU = 0.02
"""Loudness error that is left to the last correction."""

_MOST_TRIES = 14
_LARGEST_GAIN_DB = 60.0
_STEEPEST = 4.0  # how much more gain than loudness a try may ask for


@dataclass(frozen=True, slots=True, eq=False)
class Raise:
    """The result of the search.

    Attributes:
        gain_db: Before the limiter.
        gains: (cells + 1,) the limiter's curve with that gain in it.
        loudness_lufs: What it comes to.
        limiting_db: Loudness that the limiter costs.
    """

    gain_db: float
    gains: NDArray[np.float32]
    loudness_lufs: float
    limiting_db: float


def limited(levels: LimiterLevels, gain_db: float, ceiling_dbtp: float) -> NDArray[np.float32]:
    """The limiter's curve for a sound raised by a gain, with that gain in it."""
    gain = np.float32(gain_of(gain_db))
    return limiting_gains(levels.peaks * gain, gain_of(ceiling_dbtp - LIMITER_MARGIN_DB)) * gain


def raise_to(levels: LimiterLevels, plain_lufs: float, target: Target, most_limiting_db: float) -> Raise:
    """Find the gain for the target loudness by trying, since limiting itself costs loudness.

    Args:
        levels: Of the sound.
        plain_lufs: Its loudness.
        target: What is asked for.
        most_limiting_db: Limiting may cost this much; the gain goes no further.
    """
    first_db = min(target.loudness_lufs - plain_lufs, _LARGEST_GAIN_DB)
    slope = 1.0
    found = _try(levels, plain_lufs, first_db, target.ceiling_dbtp)
    for _ in range(_MOST_TRIES):
        missing = target.loudness_lufs - found.loudness_lufs
        gain_db = min(found.gain_db + slope * missing, first_db + most_limiting_db)
        step_db = gain_db - found.gain_db
        if abs(missing) < CLOSE_ENOUGH_LU or abs(step_db) < CLOSE_ENOUGH_LU:
            break
        before = found
        found = _try(levels, plain_lufs, gain_db, target.ceiling_dbtp)
        gained = found.loudness_lufs - before.loudness_lufs
        slope = min(_STEEPEST, max(1.0, step_db / gained)) if gained else _STEEPEST
    return found


def _try(levels: LimiterLevels, plain_lufs: float, gain_db: float, ceiling_dbtp: float) -> Raise:
    gains = limited(levels, gain_db, ceiling_dbtp)
    loudness = levels.loudness_lufs(gains)
    reached = ABSOLUTE_GATE_LUFS if loudness is None else loudness
    return Raise(gain_db, gains, reached, plain_lufs + gain_db - reached)
