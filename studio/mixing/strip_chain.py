"""The base of every strip, in the mix and on the desk: processors in series, then two sends."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.decibels import gain_of
from studio.mixing.control import grid_frames, moving, place, place_moving, sweep
from studio.mixing.desk_settings import OPEN_HZ, Points
from studio.mixing.effect import Processor

Moving = Callable[[NDArray[np.int64]], NDArray[np.float64]]
"""Values at some frames of the piece."""


class StripChain:
    """Processes the blocks of one part; however they are cut, the same samples come out.

    Args:
        steps: In order.
        reverb: Factors of the send to the room at some frames.
        delay: Factors of the send to the echoes.
    """

    def __init__(self, steps: Sequence[Processor], reverb: Moving, delay: Moving) -> None:
        self._steps = tuple(steps)
        self._reverb = reverb
        self._delay = delay

    def process(self, block: Samples) -> Samples:
        """The next frames of the stem; ``block`` is left as it is."""
        stem = block.copy()
        for step in self._steps:
            step.process(stem)
        return stem

    def reverb_gains(self, start: int, block_frames: int) -> NDArray[np.float64]:
        """Factors of the send to the room at the grid points around a block."""
        return self._reverb(grid_frames(start, block_frames))

    def delay_gains(self, start: int, block_frames: int) -> NDArray[np.float64]:
        """Factors of the send to the echoes at the grid points around a block."""
        return self._delay(grid_frames(start, block_frames))


class Trim(Processor):
    """A level that stays."""

    def __init__(self, gain_db: float) -> None:
        self._gain = np.float32(gain_of(gain_db))

    def process(self, block: Samples) -> None:
        """Multiply the next frames in place."""
        block *= self._gain


class MovingLowPass(Processor):
    """A low-pass whose cutoff is automated.

    Args:
        points: Hz; open outside of them where there are none.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, points: Points, start_frame: int) -> None:
        self._points = points
        self._frame = start_frame
        self._state = np.zeros(4)

    def process(self, block: Samples) -> None:
        """Filter the next frames in place."""
        cutoffs = moving(self._points, grid_frames(self._frame, block.shape[0]), OPEN_HZ)
        sweep(block, self._frame, cutoffs, self._state)
        self._frame += block.shape[0]


class Placing(Processor):
    """A place that stays, at a level that moves: one part of a mix.

    Args:
        gains: Factors at some frames.
        matrix: (2, 2) from left and right to left and right.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, gains: Moving, matrix: NDArray[np.float64], start_frame: int) -> None:
        self._gains = gains
        self._matrix = matrix
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        """Put the next frames in their place."""
        place(block, self._frame, self._gains(grid_frames(self._frame, block.shape[0])), self._matrix)
        self._frame += block.shape[0]


class MovingPlacing(Processor):
    """A place and a level that both move: one strip of the desk.

    Args:
        matrices: At some frames, (points, 4) as :func:`studio.mixing.control.place_moving` takes them.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, matrices: Moving, start_frame: int) -> None:
        self._matrices = matrices
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        """Put the next frames in their place."""
        matrices = self._matrices(grid_frames(self._frame, block.shape[0]))
        place_moving(block, self._frame, np.ascontiguousarray(matrices))
        self._frame += block.shape[0]
