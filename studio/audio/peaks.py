"""The outline of a sound, to draw it."""

import numpy as np

from studio.audio.clip import Samples


def peaks_of(samples: Samples, count: int) -> list[float]:
    """Lowest and highest sample of ``count`` equal stretches of a sound, all channels together.

    Args:
        samples: (frames, channels) float32.
        count: How many stretches, at least 1: pixels of the drawing.

    Returns:
        low, high, low, high … rounded to three digits; as many pairs as there are stretches, or frames if those are fewer.
    """
    frames = samples.shape[0]
    stretches = min(count, frames)
    if stretches < 1:
        return []
    starts = np.arange(stretches) * frames // stretches
    flat = np.ascontiguousarray(samples).reshape(-1)
    offsets = starts * samples.shape[1]
    outline = np.empty((stretches, 2))
    outline[:, 0] = np.minimum.reduceat(flat, offsets)
    outline[:, 1] = np.maximum.reduceat(flat, offsets)
    return [float(value) for value in outline.round(3).reshape(-1)]
