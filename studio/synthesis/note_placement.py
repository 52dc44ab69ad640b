"""Adding a rendered note to the sound of its part."""

import math

import numpy as np

from studio.audio.clip import Samples
from studio.audio.kernels import exact_kernel


@exact_kernel
def place(target: Samples, sound: Samples, start: int, gain: float, stop: int, fade: int) -> None:
    """Add ``sound`` to ``target``, frame 0 of the sound falling on frame ``start`` of the target.

    What lies before or after the target is left out, so that a part can be built from windows of any size.

    Args:
        target: (frames, 2) float32, added to in place.
        sound: (frames, 2) float32, read only.
        start: Frame of the target at which the sound begins; negative when it began earlier.
        gain: Linear factor.
        stop: Frame of the sound at which it begins to be damped, at or beyond its length when it rings out.
        fade: Frames that damping takes; the shape is half a raised cosine.
    """
    level = np.float32(gain)
    first = max(0, -start)
    last = min(sound.shape[0], target.shape[0] - start, stop + fade)
    undamped = max(first, min(last, stop))
    if first >= last:
        return
    # Both sides of a frame are alike: in one row, the compiler adds a vector at a time.
    heard = sound[first:undamped].reshape(2 * (undamped - first))
    row = target[start + first : start + undamped].reshape(2 * (undamped - first))
    for index in range(heard.size):
        row[index] += level * heard[index]
    for frame in range(undamped, last):
        damped = level * np.float32(0.5 + 0.5 * math.cos(math.pi * (frame - stop) / fade))
        target[start + frame, 0] += damped * sound[frame, 0]
        target[start + frame, 1] += damped * sound[frame, 1]
