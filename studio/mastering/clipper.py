"""Cuts off the tips of short peaks before the limiter, which would have to turn everything down for them.

On percussive music a limiter that takes 6 dB off every stroke costs 10 LU and pumps; the tips cut off cost
0.2 LU and last a millisecond each. What is cut off is averaged exactly over the straight lines to the middles
between neighbouring samples, as in :mod:`studio.mixing.effects.saturation`, so that little of it folds back
from above half the sample rate.
"""

import numpy as np

from studio.audio.clip import Samples
from studio.audio.decibels import gain_of
from studio.audio.kernels import kernel

_FLAT = 1e-6


def clip_peaks(samples: Samples, level_dbfs: float) -> None:
    """Cut off, in place, what stands above a level.

    Args:
        samples: (frames, 2) float32, C-contiguous; frames before and after it count as silence.
        level_dbfs: Where peaks end; those between the samples may pass it by a little.
    """
    if samples.shape[0]:
        _clip_peaks(samples, gain_of(level_dbfs))


@kernel
def _excess(start: float, end: float, level: float) -> float:
    """Mean excess over the level along a straight line, by its integral ½·max(|x| − level, 0)²."""
    if abs(end - start) < _FLAT:
        middle = 0.5 * (start + end)
        over = max(abs(middle) - level, 0.0)
        return over if middle > 0.0 else -over
    over_start, over_end = max(abs(start) - level, 0.0), max(abs(end) - level, 0.0)
    return 0.5 * (over_end * over_end - over_start * over_start) / (end - start)


@kernel
def _clip_peaks(samples: Samples, level: float) -> None:
    frames = samples.shape[0]
    for channel in range(2):
        last = np.float32(0.0)
        here = samples[0, channel]
        for frame in range(frames):
            following = samples[frame + 1, channel] if frame + 1 < frames else np.float32(0.0)
            if max(abs(last), abs(here), abs(following)) > level:
                first, second = 0.5 * (last + here), 0.5 * (here + following)
                samples[frame, channel] = here - 0.5 * (
                    _excess(first, here, level) + _excess(here, second, level)
                )
            last, here = here, following
