"""The outline of a sound, to draw it."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples


def peaks_of(samples: Samples, count: int) -> list[float]:
    """Lowest and highest sample of ``count`` equal stretches of a sound, all channels together.

    Args:
        samples: (frames, channels) float32.
        count: How many stretches, at least 1: pixels of the drawing.

    Returns:
        low, high, low, high … rounded to three digits; as many pairs as there are stretches, or frames if
        those are fewer.
    """
    frames = samples.shape[0]
    stretches = min(count, frames)
    return _outline(samples, _starts(frames, stretches)) if stretches else []


def revised_peaks(
    peaks: Sequence[float], frames: int, start_frame: int, end_frame: int, read: Callable[[int, int], Samples]
) -> list[float]:
    """The outline after a stretch of the sound was replaced.

    Args:
        peaks: From :func:`peaks_of`.
        frames: Length of the sound.
        start_frame: First frame that differs.
        end_frame: The frame after the last that does.
        read: Gives the sound, as it is now, from a frame up to another.
    """
    starts = _starts(frames, len(peaks) // 2)
    first, last = (
        int(np.searchsorted(starts, start_frame, "right")) - 1,
        int(np.searchsorted(starts, end_frame)),
    )
    end = frames if last == starts.size else int(starts[last])
    outline = _outline(read(int(starts[first]), end), starts[first:last] - starts[first])
    return [*peaks[: 2 * first], *outline, *peaks[2 * last :]]


def _starts(frames: int, stretches: int) -> NDArray[np.int64]:
    return np.arange(stretches) * frames // max(1, stretches)


def _outline(samples: Samples, starts: NDArray[np.int64]) -> list[float]:
    """The extremes from each start to the next, or to the end."""
    flat, offsets = np.ascontiguousarray(samples).reshape(-1), starts * samples.shape[1]
    outline = np.empty((starts.size, 2))
    outline[:, 0] = np.minimum.reduceat(flat, offsets)
    outline[:, 1] = np.maximum.reduceat(flat, offsets)
    return [float(value) for value in outline.round(3).reshape(-1)]
