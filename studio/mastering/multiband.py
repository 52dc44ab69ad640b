"""Glue over all and a compressor for lows, middle and highs: one pass, in which every band sees only itself.

The crossovers are fourth-order Linkwitz–Riley (S. Linkwitz, "Active crossover networks for noncoincident
drivers", JAES 1976): low and high are in phase and add up to an all-pass, so that at rest the level of every
frequency is what it was. The highs come from that sum less the lows, and the lows pass the all-pass of the
upper crossover, so that all three bands stay in phase.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import gain_of
from studio.audio.kernels import kernel, paired_kernel

CROSSOVERS_HZ = (150.0, 3000.0)
"""Crossover frequencies: the end of the lows and the beginning of the highs."""

BANDS = 3

_CELL = 16  # frames between two looks at the levels, counted from the start
_KNEE_DB = 10.0
_DAMPING = math.sqrt(2.0)
_PER_DB = math.log(10.0) / 20.0
_ATTACK_SECONDS = (0.03, 0.03, 0.015, 0.008)  # the whole first, then lows, middle, highs
_RELEASE_SECONDS = (0.25, 0.25, 0.16, 0.1)
_FILTERS = 5


@dataclass(frozen=True, slots=True)
class Threshold:
    """The threshold and the ratio of a compressor.

    Attributes:
        level_db: Peaks above are held back.
        ratio: By how much; 1 leaves everything as it is.
    """

    level_db: float
    ratio: float


AT_REST = Threshold(0.0, 1.0)
"""The threshold of a compressor that does nothing."""


class Multiband:
    """Compresses block by block in place.

    Args:
        glue: For the whole.
        bands: For lows, middle and highs.
    """

    def __init__(self, glue: Threshold, bands: Sequence[Threshold]) -> None:
        cells_per_second = SAMPLE_RATE / _CELL
        self._crossovers = np.array([_coefficients(frequency) for frequency in CROSSOVERS_HZ])
        self._rules = np.array(
            [
                [
                    rule.level_db,
                    1.0 / rule.ratio - 1.0,
                    1.0 - math.exp(-1.0 / (attack * cells_per_second)),
                    1.0 - math.exp(-1.0 / (release * cells_per_second)),
                    gain_of(rule.level_db - 0.5 * _KNEE_DB),
                ]
                for rule, attack, release in zip(
                    (glue, *bands), _ATTACK_SECONDS, _RELEASE_SECONDS, strict=True
                )
            ]
        )
        self._filters = np.zeros((_FILTERS, 4))
        self._reductions = np.zeros((BANDS + 1, 2))
        self._gains = np.ones((BANDS, 2), np.float32)
        self._frame = 0

    def process(self, block: Samples) -> None:
        """Change the next frames in place."""
        self.ride(block, self.split(block))

    def split(self, block: Samples) -> NDArray[np.float32]:
        """The first half of :meth:`process`: the next frames as (bands, frames, 2)."""
        bands = np.empty((BANDS, *block.shape), np.float32)
        _split(block, self._crossovers, self._filters, bands)
        return bands

    def ride(self, block: Samples, bands: NDArray[np.float32]) -> None:
        """The second half of :meth:`process`: compress the bands and write their sum to the block."""
        _ride_cells(block, bands, self._rules, self._reductions, self._gains, self._frame % _CELL)
        self._frame += block.shape[0]


def _coefficients(frequency_hz: float) -> tuple[float, ...]:
    """Coefficients of a trapezoidal state variable filter (A. Simper) without a bump, and of its state."""
    warped = math.tan(math.pi * frequency_hz / SAMPLE_RATE)
    first = 1.0 / (1.0 + warped * (warped + _DAMPING))
    second, third = warped * first, warped * warped * first
    return first, second, third, 2.0 * first - 1.0, 2.0 * second, 2.0 * third


@paired_kernel
def _split(
    block: Samples, crossovers: NDArray[np.float64], filters: NDArray[np.float64], bands: NDArray[np.float32]
) -> None:
    """Split both channels into lows, middle and highs; filter states are ``p`` (left) and ``q`` (right).

    One filter as a function, called five times, would read better; the compiler then pairs its lines badly,
    and it takes two and a half times as long.

    Args:
        block: (frames, 2).
        crossovers: (2, 6) of the filters.
        filters: (5, 4) what each filter keeps, two values of left and right in turn; carried over.
        bands: (bands, frames, 2), written.
    """
    lower, upper = crossovers[0], crossovers[1]
    a1, a2, a3, a4, a5, a6 = lower[0], lower[1], lower[2], lower[3], lower[4], lower[5]
    b1, b2, b3, b4, b5, b6 = upper[0], upper[1], upper[2], upper[3], upper[4], upper[5]
    twice = 2.0 * _DAMPING  # what of the band is taken off to make an all-pass
    p1, q1, p2, q2 = filters[0, 0], filters[0, 1], filters[0, 2], filters[0, 3]
    p3, q3, p4, q4 = filters[1, 0], filters[1, 1], filters[1, 2], filters[1, 3]
    p5, q5, p6, q6 = filters[2, 0], filters[2, 1], filters[2, 2], filters[2, 3]
    p7, q7, p8, q8 = filters[3, 0], filters[3, 1], filters[3, 2], filters[3, 3]
    p9, q9, p10, q10 = filters[4, 0], filters[4, 1], filters[4, 2], filters[4, 3]
    for i in range(block.shape[0]):
        x, y = float(block[i, 0]), float(block[i, 1])
        # The lower crossover, and the lows through it once more.
        rest_x, rest_y = x - p2, y - q2
        above_x, above_y = x - twice * (a1 * p1 + a2 * rest_x), y - twice * (a1 * q1 + a2 * rest_y)
        low_x, low_y = p2 + a2 * p1 + a3 * rest_x, q2 + a2 * q1 + a3 * rest_y
        p2, q2 = p2 + a5 * p1 + a6 * rest_x, q2 + a5 * q1 + a6 * rest_y
        p1, q1 = a4 * p1 + a5 * rest_x, a4 * q1 + a5 * rest_y
        rest_x, rest_y = low_x - p4, low_y - q4
        low_x, low_y = p4 + a2 * p3 + a3 * rest_x, q4 + a2 * q3 + a3 * rest_y
        p4, q4 = p4 + a5 * p3 + a6 * rest_x, q4 + a5 * q3 + a6 * rest_y
        p3, q3 = a4 * p3 + a5 * rest_x, a4 * q3 + a5 * rest_y
        above_x, above_y = above_x - low_x, above_y - low_y
        # The lows through the all-pass of the upper crossover.
        rest_x, rest_y = low_x - p6, low_y - q6
        bands[0, i, 0], bands[0, i, 1] = (
            low_x - twice * (b1 * p5 + b2 * rest_x),
            low_y - twice * (b1 * q5 + b2 * rest_y),
        )
        p6, q6 = p6 + b5 * p5 + b6 * rest_x, q6 + b5 * q5 + b6 * rest_y
        p5, q5 = b4 * p5 + b5 * rest_x, b4 * q5 + b5 * rest_y
        # The upper crossover, and the middle through it once more.
        rest_x, rest_y = above_x - p8, above_y - q8
        above_x, above_y = (
            above_x - twice * (b1 * p7 + b2 * rest_x),
            above_y - twice * (b1 * q7 + b2 * rest_y),
        )
        mid_x, mid_y = p8 + b2 * p7 + b3 * rest_x, q8 + b2 * q7 + b3 * rest_y
        p8, q8 = p8 + b5 * p7 + b6 * rest_x, q8 + b5 * q7 + b6 * rest_y
        p7, q7 = b4 * p7 + b5 * rest_x, b4 * q7 + b5 * rest_y
        rest_x, rest_y = mid_x - p10, mid_y - q10
        mid_x, mid_y = p10 + b2 * p9 + b3 * rest_x, q10 + b2 * q9 + b3 * rest_y
        p10, q10 = p10 + b5 * p9 + b6 * rest_x, q10 + b5 * q9 + b6 * rest_y
        p9, q9 = b4 * p9 + b5 * rest_x, b4 * q9 + b5 * rest_y
        bands[1, i, 0], bands[1, i, 1] = mid_x, mid_y
        bands[2, i, 0], bands[2, i, 1] = above_x - mid_x, above_y - mid_y
    filters[0, 0], filters[0, 1], filters[0, 2], filters[0, 3] = p1, q1, p2, q2
    filters[1, 0], filters[1, 1], filters[1, 2], filters[1, 3] = p3, q3, p4, q4
    filters[2, 0], filters[2, 1], filters[2, 2], filters[2, 3] = p5, q5, p6, q6
    filters[3, 0], filters[3, 1], filters[3, 2], filters[3, 3] = p7, q7, p8, q8
    filters[4, 0], filters[4, 1], filters[4, 2], filters[4, 3] = p9, q9, p10, q10


@kernel
def _ride(
    block: NDArray[np.float32],
    bands: tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]],
    size: int,
    offset: int,
    reductions: NDArray[np.float64],
    gains: NDArray[np.float32],
) -> None:
    """Look for the peaks of a cell, or of what there is of it, and put its bands together with their gains.

    Args:
        block: (size,) left and right in turn, written.
        bands: (size,) of it, each.
        size: Twice the frames.
        offset: Frames of the cell before them.
        reductions: As of :func:`_ride_cells`.
        gains: As of :func:`_ride_cells`.
    """
    low, middle, high = bands
    reductions[0, 1] = max(reductions[0, 1], _peak(block, size))
    reductions[1, 1] = max(reductions[1, 1], _peak(low, size))
    reductions[2, 1] = max(reductions[2, 1], _peak(middle, size))
    reductions[3, 1] = max(reductions[3, 1], _peak(high, size))
    share = np.float32(1.0 / _CELL)
    low_gain, middle_gain, high_gain = gains[0, 0], gains[1, 0], gains[2, 0]
    low_step, middle_step, high_step = (
        (gains[0, 1] - low_gain) * share,
        (gains[1, 1] - middle_gain) * share,
        (gains[2, 1] - high_gain) * share,
    )
    for i in range(size):
        place = np.float32(offset + 1 + (i >> 1))
        block[i] = (
            (low_gain + place * low_step) * low[i]
            + (middle_gain + place * middle_step) * middle[i]
            + (high_gain + place * high_step) * high[i]
        )


@kernel
def _peak(samples: NDArray[np.float32], size: int) -> np.float32:
    peak = np.float32(0.0)
    for i in range(size):
        peak = max(peak, abs(samples[i]))
    return peak


@kernel
def _reduction(peak: float, rule: NDArray[np.float64], reduction: float) -> float:
    """The gain reduction in dB after a cell (Giannoulis, Massberg and Reiss 2012, smooth in decibels)."""
    wanted = 0.0
    if peak > rule[4]:
        excess = math.log(peak) / _PER_DB - rule[0]
        wanted = rule[1] * (
            excess if excess >= 0.5 * _KNEE_DB else (excess + 0.5 * _KNEE_DB) ** 2 / (2.0 * _KNEE_DB)
        )
    return float(reduction + (rule[2] if wanted < reduction else rule[3]) * (wanted - reduction))


@kernel
def _decide(rules: NDArray[np.float64], reductions: NDArray[np.float64], gains: NDArray[np.float32]) -> None:
    """At the end of a cell, decide the gains at the end of the next."""
    for row in range(BANDS + 1):
        reductions[row, 0] = _reduction(reductions[row, 1], rules[row], reductions[row, 0])
        reductions[row, 1] = 0.0
    for band in range(BANDS):
        gains[band, 0] = gains[band, 1]
        gains[band, 1] = math.exp(_PER_DB * (reductions[0, 0] + reductions[band + 1, 0]))


@kernel
def _ride_cells(
    block: Samples,
    bands: NDArray[np.float32],
    rules: NDArray[np.float64],
    reductions: NDArray[np.float64],
    gains: NDArray[np.float32],
    offset: int,
) -> None:
    """Ride all gains cell by cell: what is heard in one cell moves them, in straight lines, during the next.

    Args:
        block: (frames, 2), changed in place.
        bands: (bands, frames, 2) of it.
        rules: (whole and bands, 5) threshold, slope, attack and release shares per cell, amplitude at which
            the knee begins.
        reductions: (whole and bands, 2) reduction in dB, peak in this cell so far.
        gains: (bands, 2) at the start of this cell and at its end.
        offset: Frames of this cell that were in earlier blocks.
    """
    end = block.shape[0]
    flat = block.reshape(2 * end)
    low, middle, high = bands[0].reshape(2 * end), bands[1].reshape(2 * end), bands[2].reshape(2 * end)
    at = 0
    while at < end:
        count = min(_CELL - offset, end - at)
        first, last = 2 * at, 2 * (at + count)
        some = low[first:last], middle[first:last], high[first:last]
        if count == _CELL:  # a length that is known becomes vectors
            _ride(flat[first:last], some, 2 * _CELL, 0, reductions, gains)
        else:
            _ride(flat[first:last], some, 2 * count, offset, reductions, gains)
        at += count
        offset += count
        if offset == _CELL:
            offset = 0
            _decide(rules, reductions, gains)
