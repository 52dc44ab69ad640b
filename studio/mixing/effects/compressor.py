"""Keeps loud moments from standing out: evens a bass, ties a kit together."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import gain_of
from studio.audio.kernels import exact_kernel
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter

CELL = 16
"""Frames between two looks at the level, counted from the start."""

_PER_DB = math.log(10.0) / 20.0
_HARDEST_DB = 0.01  # of a knee


@dataclass(frozen=True, slots=True)
class Compressor(Effect):
    """A feed-forward compressor with a soft knee, smooth in decibels; both channels move together.

    After Giannoulis, Massberg and Reiss, 2012.
    """

    label: ClassVar[str] = "Compressor"

    threshold_db: float = parameter(-18.0, -60.0, 0.0, "dB", "Peaks above this level are held back.")
    ratio: float = parameter(2.5, 1.0, 20.0, "", "By how much: 4 lets a quarter of the excess through.")
    knee_db: float = parameter(6.0, 0.0, 24.0, "dB", "Width of the gradual onset around the threshold.")
    attack_seconds: float = parameter(
        0.01, 0.0005, 0.2, "s", "How fast it grips; slower lets the stroke through."
    )
    release_seconds: float = parameter(0.12, 0.01, 2.0, "s", "How fast it lets go.")
    makeup_db: float = parameter(0.0, -12.0, 24.0, "dB", "Gain afterwards.")

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _CompressorProcessor(self, start_frame)


class _CompressorProcessor(Processor):
    def __init__(self, settings: Compressor, start_frame: int) -> None:
        cells_per_second = SAMPLE_RATE / CELL
        self._settings = np.array(
            [
                settings.threshold_db,
                1.0 / settings.ratio - 1.0,
                max(settings.knee_db, _HARDEST_DB),
                1.0 - math.exp(-1.0 / (settings.attack_seconds * cells_per_second)),
                1.0 - math.exp(-1.0 / (settings.release_seconds * cells_per_second)),
                gain_of(settings.makeup_db),
                gain_of(settings.threshold_db - 0.5 * max(settings.knee_db, _HARDEST_DB)),
            ]
        )
        self._state = np.array([0.0, self._settings[5], self._settings[5], 0.0])
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        _compress(block, self._settings, self._state, self._frame % CELL)
        self._frame += block.shape[0]


@exact_kernel
def _compress(block: Samples, settings: NDArray[np.float64], state: NDArray[np.float64], offset: int) -> None:
    """Set the gain cell by cell: the peak of one cell moves it, in a straight line, during the next.

    Args:
        block: (frames, 2), changed in place.
        settings: threshold, slope, knee, attack and release shares per cell, make-up factor, amplitude at
            which the knee begins.
        state: reduction in dB, gain at the start of this cell and at its end, peak in this cell so far.
        offset: Frames of this cell that were in earlier blocks.
    """
    threshold, slope, knee, knee_begins = settings[0], settings[1], settings[2], settings[6]
    reduction, before, after, peak = state[0], np.float32(state[1]), np.float32(state[2]), state[3]
    flat = block.reshape(2 * block.shape[0])
    at, frames = 0, block.shape[0]
    while at < frames:
        count = min(CELL - offset, frames - at)
        some = flat[2 * at : 2 * (at + count)]
        if count == CELL:  # a length that is known becomes vectors
            peak = max(peak, _pass(some, 2 * CELL, 0, before, after))
        else:
            peak = max(peak, _pass(some, 2 * count, offset, before, after))
        at += count
        offset += count
        if offset == CELL:
            offset = 0
            wanted = 0.0
            if peak > knee_begins:
                excess = math.log(peak) / _PER_DB - threshold
                wanted = slope * (
                    excess if excess >= 0.5 * knee else (excess + 0.5 * knee) ** 2 / (2.0 * knee)
                )
            reduction += (settings[3] if wanted < reduction else settings[4]) * (wanted - reduction)
            peak = 0.0
            before = after
            after = np.float32(settings[5] * math.exp(_PER_DB * reduction))
    state[0], state[1], state[2], state[3] = reduction, before, after, peak


@exact_kernel
def _pass(some: NDArray[np.float32], size: int, offset: int, before: np.float32, after: np.float32) -> float:
    """Multiply frames of a cell by its gain, and tell how high they were before.

    Args:
        some: (size,) both channels in turn, changed in place.
        size: Twice the frames.
        offset: Frames of the cell before them.
        before: The gain at the cell's beginning.
        after: At its end.
    """
    highest = np.float32(0.0)
    step = (after - before) * np.float32(1.0 / CELL)
    for i in range(size):
        highest = max(highest, abs(some[i]))
    for i in range(size):
        some[i] *= before + step * np.float32(offset + 1 + (i >> 1))
    return float(highest)
