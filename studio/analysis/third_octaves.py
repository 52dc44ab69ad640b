"""The spectrum of a sound in thirds of an octave, as an engineer's analyser shows it."""

import numpy as np
from numpy.typing import NDArray

from studio.analysis.windows import Windows
from studio.audio.clip import SAMPLE_RATE, Samples

THIRDS_HZ = (
    *(20.0, 25.0, 31.5, 40.0, 50.0, 63.0, 80.0, 100.0, 125.0, 160.0),
    *(200.0, 250.0, 315.0, 400.0, 500.0, 630.0, 800.0, 1000.0, 1250.0, 1600.0),
    *(2000.0, 2500.0, 3150.0, 4000.0, 5000.0, 6300.0, 8000.0, 10000.0, 12500.0, 16000.0, 20000.0),
)
"""The 31 nominal centres of IEC 61260-1."""

LOWEST_DB = -120.0
"""The level of a third without any energy."""

_WINDOW = 16384
_MOST_WINDOWS = 256
_STEPS = np.arange(-17, 14)
_EDGES_HZ = 1000.0 * 10.0 ** ((np.append(_STEPS, _STEPS[-1] + 1) - 0.5) / 10.0)


class ThirdsMeter:
    """Measures thirds of a sound that arrives block by block, over windows of 0.37 s spread evenly.

    Args:
        frames: Length of the whole sound.
    """

    def __init__(self, frames: int) -> None:
        self._count = min(_MOST_WINDOWS, 2 * (frames // _WINDOW))
        self._windows = Windows(frames, _WINDOW, self._count)
        self._shape = np.hanning(_WINDOW).astype(np.float32)
        self._power = np.zeros(_WINDOW // 2 + 1)

    def add(self, block: Samples) -> None:
        """Hear the next block, (frames, 2) float32 at 44.1 kHz."""
        for window in self._windows.add(block):
            spectrum = np.fft.rfft((window * self._shape[:, np.newaxis]).T)
            self._power += (spectrum.real**2 + spectrum.imag**2).sum(axis=0)

    @property
    def levels(self) -> NDArray[np.float64] | None:
        """As of :func:`third_levels`, once all blocks were heard."""
        if not self._power.any():
            return None
        power = self._power * (
            2.0 / (_WINDOW * self._count * float((self._shape.astype(np.float64) ** 2).sum()))
        )
        borders = np.arange(power.size + 1) * (SAMPLE_RATE / _WINDOW) - 0.5 * SAMPLE_RATE / _WINDOW
        below = np.interp(_EDGES_HZ, borders, np.concatenate([[0.0], np.cumsum(power)]))
        return np.asarray(np.maximum(10.0 * np.log10(np.maximum(np.diff(below), 1e-30)), LOWEST_DB))


def third_levels(samples: Samples) -> NDArray[np.float64] | None:
    """The level of each third, over windows of 0.37 s spread evenly.

    A full-scale sine on both channels reads 0 dB in its third.

    Args:
        samples: (frames, 2) float32 at 44.1 kHz.

    Returns:
        (31,) dB, both channels' power taken together; None for silence and for less than a window.
    """
    meter = ThirdsMeter(samples.shape[0])
    meter.add(samples)
    return meter.levels
