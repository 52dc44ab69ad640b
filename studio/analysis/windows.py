"""Windows of a sound that arrives block by block, to measure a spectrum without holding the sound."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples


class Windows:
    """Evenly spread windows of a sound whose length is known before.

    Args:
        frames: Length of the whole sound.
        size: Frames of a window.
        count: How many there are, the first at the beginning and the last at the end; 0 are none.
    """

    def __init__(self, frames: int, size: int, count: int) -> None:
        self._starts: NDArray[np.int64] = np.linspace(0, max(0, frames - size), count).astype(np.int64)
        self._size = size
        self._cut = 0
        self._held: Samples = np.zeros((0, 2), np.float32)
        self._first = 0  # frame of the sound with which what is held begins

    def add(self, block: Samples) -> list[Samples]:
        """Take up the next block.

        Args:
            block: (frames, 2) float32.

        Returns:
            The windows that it completes, each (size, 2), in order; views that hold until the next block.
        """
        held = np.concatenate([self._held, block]) if self._held.size else block
        end = self._first + held.shape[0]
        windows = []
        while self._cut < self._starts.size and self._starts[self._cut] + self._size <= end:
            at = int(self._starts[self._cut]) - self._first
            windows.append(held[at : at + self._size])
            self._cut += 1
        needed = int(self._starts[self._cut]) if self._cut < self._starts.size else end
        kept_from = min(max(needed, self._first), end)
        self._held = held[kept_from - self._first :].copy()
        self._first = kept_from
        return windows
