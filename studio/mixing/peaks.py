"""A fast limiter on every strip: holds back the peaks of one player, whose strokes keep their attack.

A mix whose strokes stand 20 dB above it can only be made loud by its master; the work is better shared by the
strips, where a guitar's pluck is turned down without the bass being so.
"""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import gain_of
from studio.audio.kernels import exact_kernel
from studio.mixing.effect import Processor

CELL = 32
"""Frames between two looks at the peaks, counted from the start of the piece."""

_RATIO = 8.0  # of what passes the threshold an eighth remains
_RELEASE_SECONDS = 0.09
_BEND_DB = 0.3  # where the curve begins that takes what comes before the gain has moved
_ROOM_DB = 1.2  # above that, what the curve can never reach
_RESTED = 1.0 - 1e-4
_RUN = 8 * CELL  # frames that are passed over at once where nothing stands out


class PeakHold(Processor):
    """Turns peaks down within 1 ms, releases in 0.1 s, and soft-clips the tip that came before.

    Args:
        threshold_dbfs: Peaks above are held back; below, not a bit is changed.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, threshold_dbfs: float, start_frame: int = 0) -> None:
        bend_dbfs = threshold_dbfs + _BEND_DB
        self._settings = np.array(
            [
                gain_of(threshold_dbfs),
                1.0 / _RATIO - 1.0,
                1.0 - math.exp(-CELL / (_RELEASE_SECONDS * SAMPLE_RATE)),
                gain_of(bend_dbfs),
                gain_of(bend_dbfs + _ROOM_DB) - gain_of(bend_dbfs),
            ]
        )
        self._state = np.array([1.0, 1.0, 0.0])
        self._frame = start_frame

    def process(self, block: Samples) -> None:
        """See :meth:`Processor.process`."""
        hold_peaks(block, self._settings, self._state, self._frame % CELL)
        self._frame += block.shape[0]


@exact_kernel
def hold_peaks(
    block: Samples, settings: NDArray[np.float64], state: NDArray[np.float64], offset: int
) -> None:
    """Set the gain cell by cell: the peak of one cell turns the next one down, in a straight line.

    Args:
        block: (frames, 2), changed in place.
        settings: threshold, slope of the gain over the peak, share of the way back per cell, where the curve
            begins, its room.
        state: gain at the start of this cell and at its end, peak in this cell so far.
        offset: Frames of this cell that were in earlier blocks.
    """
    threshold, slope, release = settings[0], settings[1], settings[2]
    bend, room = np.float32(settings[3]), np.float32(settings[4])
    before, after, peak = np.float32(state[0]), np.float32(state[1]), float(state[2])
    flat = block.reshape(-1)
    bits, level = flat.view(np.int32), np.empty(1, np.int32)
    frames = block.shape[0]
    at = 0
    while at < frames:
        if (
            offset == 0
            and before == after == np.float32(1.0)
            and _loudest(bits[2 * at : 2 * (at + _RUN)], level) <= threshold
        ):
            passed = min(_RUN, frames - at)
            at += passed
            offset = passed % CELL
            continue
        end = min(frames, at + CELL - offset)
        loudest = _loudest(bits[2 * at : 2 * end], level)
        peak = max(peak, loudest)
        _ramp(block[at:end], before, after, offset)
        if loudest > bend:
            _bend(flat[2 * at : 2 * end], bend, room)
        offset += end - at
        at = end
        if offset == CELL:
            offset = 0
            before = after
            after = _next_gain(after, (peak / threshold) ** slope if peak > threshold else 1.0, release)
            peak = 0.0
    state[0], state[1], state[2] = before, after, peak


@exact_kernel
def _loudest(bits: NDArray[np.int32], level: NDArray[np.int32]) -> float:
    """The largest magnitude among some samples.

    Args:
        bits: The samples as integers, which are in the same order once the sign is taken off, and of which a
            machine compares many at a time.
        level: (1,) overwritten.
    """
    loudest = np.int32(0)
    for index in range(bits.size):
        loudest = max(loudest, bits[index] & np.int32(0x7FFFFFFF))
    level[0] = loudest
    return float(level.view(np.float32)[0])


@exact_kernel
def _ramp(block: Samples, before: np.float32, after: np.float32, offset: int) -> None:
    """Multiply what there is of a cell by a straight line between two gains."""
    if before < np.float32(1.0) or after < np.float32(1.0):
        step = (after - before) * np.float32(1.0 / CELL)
        for frame in range(block.shape[0]):
            gain = before + step * np.float32(offset + 1 + frame)
            block[frame, 0] *= gain
            block[frame, 1] *= gain


@exact_kernel
def _next_gain(gain: np.float32, wanted: float, release: float) -> np.float32:
    """The next gain: it falls at once and rises gradually."""
    if wanted < gain:
        return np.float32(wanted)
    eased = float(gain) + release * (wanted - float(gain))
    return np.float32(eased if eased < _RESTED else 1.0)


@exact_kernel
def _bend(samples: NDArray[np.float32], bend: np.float32, room: np.float32) -> None:
    """Lead what lies above ``bend`` along a curve that never rises by more than ``room``."""
    for index in range(samples.size):
        over = abs(samples[index]) - bend
        if over > np.float32(0.0):
            samples[index] = math.copysign(bend + over * room / (over + room), samples[index])
