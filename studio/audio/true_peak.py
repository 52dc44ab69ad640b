"""True peak: the highest point of the curve between the samples (ITU-R BS.1770-5, annex 2).

The standard's own example filter of 12 taps per phase under-reads bright music by up to 0.7 dB; 32 taps agree
with other meters to a few hundredths.
"""

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.decibels import decibels
from studio.audio.kernels import kernel

TAPS = 32
"""Samples that each interpolated value is made of."""

CELL = 16
"""Frames that one value of :func:`true_peak_cells` stands for."""

_BEFORE = TAPS // 2 - 1  # frames before a moment that its interpolation reads
_GROUP = 64  # frames interpolated together
_STEPS = 16  # taps between two looks at memory
_PHASES = 4
_SHARE = 1 << 16


def _interpolators() -> NDArray[np.float32]:
    """(3, TAPS) Kaiser-windowed sincs for ¼, ½ and ¾ of the way to the next frame, gain 1 at 0 Hz."""
    offsets = np.arange(TAPS) - _BEFORE
    filters = []
    for phase in range(1, _PHASES):
        distance = offsets - phase / _PHASES
        window = np.i0(7.0 * np.sqrt(np.maximum(0.0, 1.0 - (distance / (TAPS / 2)) ** 2)))
        taps = np.sinc(distance) * window
        filters.append(taps / taps.sum())
    return np.array(filters, np.float32)


_FILTERS = _interpolators()


@kernel
def _true_peak_cells(  # noqa: C901, PLR0912, one pass over memory
    samples: Samples, first: int, cells: NDArray[np.float32], filters: NDArray[np.float32]
) -> None:
    """Write the peak of every cell from ``first`` on; see :func:`true_peak_cells`.

    Both channels lie side by side in memory, so one tap is one multiply over a whole run of it.
    """
    size = 2 * samples.shape[0]
    flat = samples.reshape(-1)
    window = np.empty(2 * (_GROUP + TAPS), np.float32)
    curve = np.empty(2 * _GROUP, np.float32)
    for group in range(0, cells.shape[0], _GROUP // CELL):
        low = 2 * ((first + group) * CELL - _BEFORE)
        if low >= 0 and low + window.size <= size:
            for i in range(window.size):
                window[i] = flat[low + i]
        else:
            for i in range(window.size):
                window[i] = flat[low + i] if 0 <= low + i < size else np.float32(0.0)
        members = min(_GROUP // CELL, cells.shape[0] - group)
        for cell in range(members):
            peak = np.float32(0.0)
            for i in range(2 * CELL):
                peak = max(peak, abs(window[2 * (_BEFORE + cell * CELL) + i]))
            cells[group + cell] = peak
        for phase in range(filters.shape[0]):
            for i in range(2 * _GROUP):
                curve[i] = np.float32(0.0)
            for tap in range(0, TAPS, _STEPS):
                some, heard = (
                    filters[phase, tap : tap + _STEPS],
                    window[2 * tap : 2 * (tap + _STEPS + _GROUP)],
                )
                for i in range(2 * _GROUP):
                    total = curve[i]
                    for step in range(0, _STEPS, 2):
                        total += some[step] * heard[i + 2 * step] + some[step + 1] * heard[i + 2 * step + 2]
                    curve[i] = total
            for cell in range(members):
                peak = cells[group + cell]
                for i in range(2 * CELL):
                    peak = max(peak, abs(curve[cell * 2 * CELL + i]))
                cells[group + cell] = peak


def true_peak_cells(samples: Samples, first: int, cells: NDArray[np.float32]) -> None:
    """Write the true peak of runs of 16 frames, both channels together, 4 times oversampled.

    Args:
        samples: (frames, 2) float32, C-contiguous.
        first: Cell to begin with: frame ``16 * first``.
        cells: Receives one amplitude per cell, from ``first`` on; 1.0 is full scale.
    """
    _true_peak_cells(samples, first, cells, _FILTERS)


def true_peak_dbtp(samples: Samples) -> float:
    """The true peak of a sound, in dB of full scale; −inf for silence.

    Args:
        samples: (frames, channels) float32.
    """
    frames, channels = samples.shape
    cells = np.empty(_SHARE // CELL, np.float32)
    highest = 0.0
    for channel in range(0, channels, 2):
        pair = _pair_of(samples, channel)
        for start in range(0, frames, _SHARE):
            share = cells[: -(-min(_SHARE, frames - start) // CELL)]
            true_peak_cells(pair, start // CELL, share)
            highest = max(highest, float(share.max()))
    return decibels(highest)


def _pair_of(samples: Samples, channel: int) -> Samples:
    """Two neighbouring channels side by side; the last of an odd number stands twice."""
    if samples.shape[1] == 2:
        return np.ascontiguousarray(samples, np.float32)
    other = min(channel + 1, samples.shape[1] - 1)
    return np.ascontiguousarray(samples[:, [channel, other]], np.float32)
