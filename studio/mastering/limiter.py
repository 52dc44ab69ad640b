"""Holds the true peak below a ceiling by turning down just before it, on a grid of 16 frames."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import kernel
from studio.audio.true_peak import CELL

LOOK_AHEAD_CELLS = 5
"""Cells before a peak at which the gain begins to fall: 1.8 ms."""

_FAST_RELEASE_SECONDS = 0.05
_SLOW_RELEASE_SECONDS = 0.2


def limiting_gains(peaks: NDArray[np.float32], ceiling: float) -> NDArray[np.float32]:
    """Gains that keep every cell below the ceiling.

    Each is the lowest that any cell within the look-ahead asks for; it comes back over two releases, the slow
    one deciding after a long loud passage, the fast one after a single stroke; last, a moving average takes
    the corners off without ever rising above what was asked.

    Args:
        peaks: (cells,) true peak of every 16 frames.
        ceiling: Highest amplitude allowed.

    Returns:
        (cells + 1,) factors at the borders of the cells; between them they move in straight lines.
    """
    gains = np.empty(peaks.size + 1, np.float32)
    rate = CELL / SAMPLE_RATE
    fast = 1.0 - math.exp(-rate / _FAST_RELEASE_SECONDS)
    slow = 1.0 - math.exp(-rate / _SLOW_RELEASE_SECONDS)
    _limiting_gains(peaks, ceiling, fast, slow, gains)
    return gains


@kernel
def _limiting_gains(
    peaks: NDArray[np.float32], ceiling: float, fast: float, slow: float, gains: NDArray[np.float32]
) -> None:
    cells = peaks.size
    recent = np.ones(LOOK_AHEAD_CELLS)
    total = float(LOOK_AHEAD_CELLS)
    held = 1.0
    burden = 1.0  # where the gain was on average: the slow release returns to it first
    # A border needs what both its cells need; the average over LOOK_AHEAD_CELLS borders ends
    # LOOK_AHEAD_CELLS − 1 after.
    for border in range(-(LOOK_AHEAD_CELLS - 1), cells + 1):
        highest = 0.0
        for cell in range(max(0, border - 1), min(cells, border + LOOK_AHEAD_CELLS)):
            highest = max(highest, float(peaks[cell]))
        wanted = ceiling / highest if highest > ceiling else 1.0
        if wanted < held:
            held = wanted
        else:
            resting = min(wanted, max(burden, held))
            held += fast * (resting - held) + slow * (wanted - resting)
            held = min(held, wanted)
        burden += slow * (held - burden)
        slot = (border + LOOK_AHEAD_CELLS) % LOOK_AHEAD_CELLS
        total += held - recent[slot]
        recent[slot] = held
        if border >= 0:
            gains[border] = min(total / LOOK_AHEAD_CELLS, 1.0)


def apply_gains(samples: Samples, gains: NDArray[np.float32]) -> None:
    """Multiply a sound, in place, by gains that move in straight lines from cell to cell.

    Args:
        samples: (frames, 2) float32.
        gains: (cells + 1,) at the borders of cells of 16 frames.
    """
    _apply_gains(samples, gains)


@kernel
def _apply_gains(samples: Samples, gains: NDArray[np.float32]) -> None:
    frames = samples.shape[0]
    for cell in range(gains.size - 1):
        start = cell * CELL
        step = (gains[cell + 1] - gains[cell]) * np.float32(1.0 / CELL)
        for i in range(min(CELL, frames - start)):
            gain = gains[cell] + step * np.float32(i)
            samples[start + i, 0] *= gain
            samples[start + i, 1] *= gain
