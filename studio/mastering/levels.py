"""Levels of a whole piece for the limiter: true peak and K-weighted energy of every 16 frames.

From these two rows the loudness under any gain curve follows without the sound: K-weighting remembers only a
few milliseconds and gains move slower, so weighting first and turning down afterwards comes to the same.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.kernels import paired_kernel
from studio.audio.loudness import (
    HOPS_PER_SECOND,
    WEIGHTING_STATE,
    add_weighted_power,
    k_weighting,
    loudness_of_powers,
)
from studio.audio.true_peak import CELL, true_peak_cells

_ALIGNMENT = 4  # cells; shares begin where groups of cells do
_THREADS = 2


@dataclass(frozen=True, slots=True, eq=False)
class LimiterLevels:
    """Levels of a sound in cells of 16 frames.

    Attributes:
        peaks: (cells,) true peak, amplitude.
        energies: (cells,) sum of the squares of both channels after K-weighting.
    """

    peaks: NDArray[np.float32]
    energies: NDArray[np.float64]

    @property
    def highest(self) -> float:
        """Amplitude of the highest true peak."""
        return float(self.peaks.max(initial=0.0))

    @property
    def plain_lufs(self) -> float | None:
        """Integrated loudness of the sound as it is; None for silence and for less than 0.4 s."""
        return self.loudness_lufs(np.ones(self.peaks.size + 1, np.float32))

    def loudness_lufs(self, gains: NDArray[np.float32]) -> float | None:
        """Integrated loudness if the sound were turned by a gain curve.

        Args:
            gains: (cells + 1,) factors at the borders of the cells.
        """
        middle = 0.5 * (gains[:-1].astype(np.float64) + gains[1:])
        total = np.concatenate([[0.0], np.cumsum(self.energies * middle * middle)])
        hop_cells = SAMPLE_RATE / HOPS_PER_SECOND / CELL
        borders = np.arange(int(self.energies.size / hop_cells) + 1) * hop_cells
        return loudness_of_powers(
            np.diff(np.interp(borders, np.arange(total.size), total)) / (hop_cells * CELL)
        )


def measure_levels(samples: Samples) -> LimiterLevels:
    """Levels of a whole sound, (frames, 2) float32; peaks on one thread, energies beside them."""
    cells = -(-samples.shape[0] // CELL)
    peaks = np.empty(cells, np.float32)
    energies = np.zeros(cells)
    middle = cells * 3 // 5 // _ALIGNMENT * _ALIGNMENT
    with ThreadPoolExecutor(_THREADS) as pool:
        tasks = [
            pool.submit(true_peak_cells, samples, 0, peaks[:middle]),
            pool.submit(_weighted_energies, samples, k_weighting(SAMPLE_RATE), energies),
            pool.submit(true_peak_cells, samples, middle, peaks[middle:]),
        ]
        for task in tasks:
            task.result()
    return LimiterLevels(peaks, energies)


def measure_again(samples: Samples, known: NDArray[np.float32], stale: NDArray[np.bool_]) -> LimiterLevels:
    """Levels of a sound most of whose peaks are known.

    Args:
        samples: (frames, 2) float32.
        known: (cells,) true peaks.
        stale: (cells,) which of them have to be looked for again.
    """
    peaks = known.copy()
    energies = np.zeros(known.size)
    groups = np.flatnonzero(np.logical_or.reduceat(stale, np.arange(0, stale.size, _ALIGNMENT)))
    with ThreadPoolExecutor(1) as pool:
        weighing = pool.submit(_weighted_energies, samples, k_weighting(SAMPLE_RATE), energies)
        for run in np.split(groups, np.flatnonzero(np.diff(groups) > 1) + 1):
            if run.size:
                first, last = int(run[0]) * _ALIGNMENT, (int(run[-1]) + 1) * _ALIGNMENT
                true_peak_cells(samples, first, peaks[first:last])
        weighing.result()
    return LimiterLevels(peaks, energies)


def beside(cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Cells, and those whose interpolation reads from them."""
    wider = cells.copy()
    wider[1:] |= cells[:-1]
    wider[:-1] |= cells[1:]
    return wider


@paired_kernel
def _weighted_energies(
    samples: Samples, coefficients: NDArray[np.float64], energies: NDArray[np.float64]
) -> None:
    """K-weight both channels and sum their squares cell by cell."""
    state = np.zeros(WEIGHTING_STATE)
    for cell in range(energies.size):
        state[-2:] = 0.0
        add_weighted_power(samples[cell * CELL : (cell + 1) * CELL], coefficients, state)
        energies[cell] = state[-2] + state[-1]
