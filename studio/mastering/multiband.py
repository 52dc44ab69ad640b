"""Glue over all and a compressor for lows, middle and highs: one pass, in which every band sees only itself.

The crossovers are fourth-order Linkwitz–Riley (S. Linkwitz, "Active crossover networks for noncoincident drivers", JAES 1976):
low and high are in phase and add up to an all-pass, so that at rest the level of every frequency is what it was. The highs come
from that sum less the lows, and the lows pass the all-pass of the upper crossover, so that all three bands stay in phase.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import gain_of
from studio.audio.kernels import kernel

CROSSOVERS_HZ = (150.0, 3000.0)
"""Where lows end and highs begin."""

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
    """From where, and how firmly, a compressor holds back.

    Attributes:
        level_db: Peaks above are held back.
        ratio: By how much; 1 leaves everything as it is.
    """

    level_db: float
    ratio: float


AT_REST = Threshold(0.0, 1.0)
"""Holds nothing back."""


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
                for rule, attack, release in zip((glue, *bands), _ATTACK_SECONDS, _RELEASE_SECONDS, strict=True)
            ]
        )
        self._filters = np.zeros((2, 2 * _FILTERS))
        self._reductions = np.zeros((BANDS + 1, 2))
        self._gains = np.ones((BANDS, 2), np.float32)
        self._frame = 0

    def process(self, block: Samples) -> None:
        """Change the next frames in place."""
        bands = bands_of(block)
        for channel in range(2):
            self.split(block, channel, bands)
        self.ride(block, bands)

    def split(self, block: Samples, channel: int, bands: NDArray[np.float32]) -> None:
        """The first half of :meth:`process` for one channel; the two may be done at one time.

        Args:
            block: The next frames, read.
            channel: 0 or 1.
            bands: As of :func:`bands_of`, that channel's written.
        """
        _split(block, channel, self._crossovers, self._filters, bands)

    def ride(self, block: Samples, bands: NDArray[np.float32]) -> None:
        """The second half of :meth:`process`: hold the bands back, and put them together in place of the block."""
        _ride_cells(block, bands, self._rules, self._reductions, self._gains, self._frame % _CELL)
        self._frame += block.shape[0]


def bands_of(block: Samples) -> NDArray[np.float32]:
    """Room for the bands of a block, (bands, 2, frames)."""
    return np.empty((BANDS, 2, block.shape[0]), np.float32)


def _coefficients(frequency_hz: float) -> tuple[float, float, float]:
    """Of a state variable filter without a bump (A. Simper's trapezoidal one)."""
    warped = math.tan(math.pi * frequency_hz / SAMPLE_RATE)
    first = 1.0 / (1.0 + warped * (warped + _DAMPING))
    return first, warped * first, warped * warped * first


@kernel
def _split(
    block: Samples,
    channel: int,
    crossovers: NDArray[np.float64],
    filters: NDArray[np.float64],
    bands: NDArray[np.float32],
) -> None:
    """Split one channel into lows, middle and highs.

    Args:
        block: (frames, 2).
        channel: 0 or 1.
        crossovers: (2, 3) of the filters.
        filters: (2, 10) memory of the filters, two values each.
        bands: (bands, 2, frames), that channel's written.
    """
    a1, a2, a3 = crossovers[0, 0], crossovers[0, 1], crossovers[0, 2]
    b1, b2, b3 = crossovers[1, 0], crossovers[1, 1], crossovers[1, 2]
    twice = 2.0 * _DAMPING  # what of the band is taken off to make an all-pass
    one1, one2, two1, two2 = filters[channel, 0], filters[channel, 1], filters[channel, 2], filters[channel, 3]
    three1, three2, four1, four2 = filters[channel, 4], filters[channel, 5], filters[channel, 6], filters[channel, 7]
    five1, five2 = filters[channel, 8], filters[channel, 9]
    a4, a5, a6 = 2.0 * a1 - 1.0, 2.0 * a2, 2.0 * a3  # of what a filter keeps: no frame waits longer than it must
    b4, b5, b6 = 2.0 * b1 - 1.0, 2.0 * b2, 2.0 * b3
    for i in range(block.shape[0]):
        x = float(block[i, channel])
        rest = x - one2
        above = x - twice * (a1 * one1 + a2 * rest)
        below = one2 + a2 * one1 + a3 * rest
        one1, one2 = a4 * one1 + a5 * rest, one2 + a5 * one1 + a6 * rest
        rest = below - two2
        low = two2 + a2 * two1 + a3 * rest
        two1, two2 = a4 * two1 + a5 * rest, two2 + a5 * two1 + a6 * rest
        above -= low
        rest = low - three2
        bands[0, channel, i] = low - twice * (b1 * three1 + b2 * rest)
        below = three2 + b2 * three1 + b3 * rest
        three1, three2 = b4 * three1 + b5 * rest, three2 + b5 * three1 + b6 * rest
        rest = above - four2
        above -= twice * (b1 * four1 + b2 * rest)
        below = four2 + b2 * four1 + b3 * rest
        four1, four2 = b4 * four1 + b5 * rest, four2 + b5 * four1 + b6 * rest
        rest = below - five2
        middle = five2 + b2 * five1 + b3 * rest
        five1, five2 = b4 * five1 + b5 * rest, five2 + b5 * five1 + b6 * rest
        bands[1, channel, i] = middle
        bands[2, channel, i] = above - middle
    filters[channel, 0], filters[channel, 1], filters[channel, 2], filters[channel, 3] = one1, one2, two1, two2
    filters[channel, 4], filters[channel, 5], filters[channel, 6], filters[channel, 7] = three1, three2, four1, four2
    filters[channel, 8], filters[channel, 9] = five1, five2


@kernel
def _ride(
    block: Samples,
    at: int,
    count: int,
    offset: int,
    bands: NDArray[np.float32],
    reductions: NDArray[np.float64],
    gains: NDArray[np.float32],
) -> None:
    """Look for the peaks of a cell, or of what there is of it, and put its bands together with their gains."""
    peak = np.float32(0.0)
    for i in range(count):
        peak = max(peak, abs(block[at + i, 0]), abs(block[at + i, 1]))
    reductions[0, 1] = max(reductions[0, 1], peak)
    for band in range(BANDS):
        peak = np.float32(0.0)
        for i in range(count):
            peak = max(peak, abs(bands[band, 0, i]), abs(bands[band, 1, i]))
        reductions[band + 1, 1] = max(reductions[band + 1, 1], peak)
    share = np.float32(1.0 / _CELL)
    steps = (gains[0, 1] - gains[0, 0]) * share, (gains[1, 1] - gains[1, 0]) * share, (gains[2, 1] - gains[2, 0]) * share
    low, middle, high = gains[0, 0], gains[1, 0], gains[2, 0]
    for i in range(count):
        place = np.float32(offset + 1 + i)
        of_low, of_middle, of_high = low + place * steps[0], middle + place * steps[1], high + place * steps[2]
        block[at + i, 0] = of_low * bands[0, 0, i] + of_middle * bands[1, 0, i] + of_high * bands[2, 0, i]
        block[at + i, 1] = of_low * bands[0, 1, i] + of_middle * bands[1, 1, i] + of_high * bands[2, 1, i]


@kernel
def _reduction(peak: float, rule: NDArray[np.float64], reduction: float) -> float:
    """Where the reduction in dB goes after a cell (Giannoulis, Massberg and Reiss 2012, smooth in decibels)."""
    wanted = 0.0
    if peak > rule[4]:
        excess = math.log(peak) / _PER_DB - rule[0]
        wanted = rule[1] * (excess if excess >= 0.5 * _KNEE_DB else (excess + 0.5 * _KNEE_DB) ** 2 / (2.0 * _KNEE_DB))
    return float(reduction + (rule[2] if wanted < reduction else rule[3]) * (wanted - reduction))


@kernel
def _decide(rules: NDArray[np.float64], reductions: NDArray[np.float64], gains: NDArray[np.float32]) -> None:
    """At the end of a cell, say where the gains are at the end of the next."""
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
        bands: (bands, 2, frames) of it.
        rules: (whole and bands, 5) threshold, slope, attack and release shares per cell, amplitude at which the knee begins.
        reductions: (whole and bands, 2) reduction in dB, peak in this cell so far.
        gains: (bands, 2) at the start of this cell and at its end.
        offset: Frames of this cell that were in earlier blocks.
    """
    at, end = 0, block.shape[0]
    while at < end:
        count = min(_CELL - offset, end - at)
        if count == _CELL:  # a length that is known becomes vectors
            _ride(block, at, _CELL, offset, bands[:, :, at : at + _CELL], reductions, gains)
        else:
            _ride(block, at, count, offset, bands[:, :, at : at + count], reductions, gains)
        at += count
        offset += count
        if offset == _CELL:
            offset = 0
            _decide(rules, reductions, gains)
