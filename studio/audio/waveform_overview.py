"""The outline of a sound as it goes by: what an editor draws in a lane."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel

COLUMNS_PER_SECOND = 50

COLUMN_FRAMES = SAMPLE_RATE // COLUMNS_PER_SECOND

_WIDTH = 64
"""Samples that are looked at side by side."""

_FULL_SCALE = 127.0
_BEYOND = 1e30  # more than any sample; not infinite, which a fast kernel takes for impossible


class WaveformOverview:
    """Keeps the lowest and the highest sample of every 20 ms, both channels together.

    Args:
        frames: How long the sound will be.
    """

    def __init__(self, frames: int) -> None:
        self._extremes = np.empty((-(-frames // COLUMN_FRAMES), 2), np.float32)
        self._extremes[:] = (_BEYOND, -_BEYOND)
        self._frame = 0

    @classmethod
    def from_json(cls, values: Sequence[int]) -> Self:
        """A lane from what :meth:`to_json` gave, all of it seen."""
        lane = cls(len(values) // 2 * COLUMN_FRAMES)
        lane._extremes[:] = np.array(values, np.float32).reshape(-1, 2) / np.float32(_FULL_SCALE)
        lane._frame = len(values) // 2 * COLUMN_FRAMES
        return lane

    @classmethod
    def of(cls, samples: Samples) -> Self:
        """The lane of a whole sound, (frames, 2) float32."""
        lane = cls(samples.shape[0])
        lane.add(samples)
        return lane

    def replace(self, start_frame: int, samples: Samples) -> None:
        """See another sound in a stretch; columns that lie in it only in part keep what they had, too.

        Args:
            start_frame: Where the stretch begins.
            samples: (frames, 2) float32, C-contiguous.
        """
        first, last = -(-start_frame // COLUMN_FRAMES), (start_frame + samples.shape[0]) // COLUMN_FRAMES
        self._extremes[first:last] = (_BEYOND, -_BEYOND)
        _extend(samples, start_frame, self._extremes)

    def add(self, block: Samples) -> None:
        """See the next frames.

        Args:
            block: (frames, 2) float32, C-contiguous.
        """
        _extend(block, self._frame, self._extremes)
        self._frame += block.shape[0]

    def to_json(self) -> list[int]:
        """low, high, low, high … in whole steps of which 127 are full scale; 0 where nothing was seen."""
        seen = np.where(self._extremes[:, :1] > self._extremes[:, 1:], np.float32(0.0), self._extremes)
        scaled: NDArray[np.int8] = np.rint(np.clip(seen, -1.0, 1.0) * _FULL_SCALE).astype(np.int8)
        whole: list[int] = scaled.reshape(-1).tolist()
        return whole


@kernel
def _extend(block: Samples, start: int, extremes: NDArray[np.float32]) -> None:
    """Widen the columns that a block lies in; extremes do not depend on the order of samples."""
    flat = block.reshape(-1)
    lows, highs = np.empty(_WIDTH, np.float32), np.empty(_WIDTH, np.float32)
    at = 0
    while at < block.shape[0]:
        column = (start + at) // COLUMN_FRAMES
        end = min(block.shape[0], (column + 1) * COLUMN_FRAMES - start)
        lows[:], highs[:] = extremes[column, 0], extremes[column, 1]
        wide = 2 * at + (2 * (end - at) // _WIDTH) * _WIDTH
        for first in range(2 * at, wide, _WIDTH):
            some = flat[first : first + _WIDTH]
            for lane in range(_WIDTH):
                lows[lane] = min(lows[lane], some[lane])
                highs[lane] = max(highs[lane], some[lane])
        low, high = lows.min(), highs.max()
        for i in range(wide, 2 * end):
            low = min(low, flat[i])
            high = max(high, flat[i])
        extremes[column, 0], extremes[column, 1] = low, high
        at = end
