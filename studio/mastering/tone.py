"""Leading a mix towards the spectrum of records of its kind, by no more than a careful engineer would."""

import math

import numpy as np
from numpy.typing import NDArray

from studio.analysis.windows import Windows
from studio.audio.clip import SAMPLE_RATE, Samples
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.tone import Tone

LOW_HZ = (50.0, 110.0)
BASS_HZ = (80.0, 220.0)
MIDDLE_HZ = (250.0, 1200.0)
PRESENCE_HZ = (2000.0, 5000.0)
TREBLE_HZ = (6500.0, 13000.0)

_WINDOW = 8192
_MOST_WINDOWS = 96
_FLAT_BELOW_HZ = 100.0
_LOW_LIMITS_DB = (-4.0, 2.0)
_BASS_LIMITS_DB = (-4.0, 6.0)
_PRESENCE_LIMITS_DB = (-4.0, 4.5)
_TREBLE_LIMITS_DB = (-5.0, 6.0)


def correction(density: NDArray[np.float64] | None, tone: Tone) -> Equaliser:
    """The equaliser that brings lows, presence and treble nearer to the tone, relative to the middle.

    Args:
        density: From :func:`power_density`; without one nothing is changed.
        tone: Where to go.
    """
    if density is None or tone.strength == 0.0:
        return Equaliser()
    low, presence, treble = (_deviation_db(density, band, tone) for band in (LOW_HZ, PRESENCE_HZ, TREBLE_HZ))
    low, presence = low - tone.low_db, presence - tone.presence_db
    return Equaliser(
        low_hz=140.0,
        low_db=_within(-tone.strength * low, _LOW_LIMITS_DB),
        mid_hz=3200.0,
        mid_q=0.6,
        mid_db=_within(-tone.strength * presence, _PRESENCE_LIMITS_DB),
        high_hz=7500.0,
        high_db=_within(-tone.strength * (treble - 0.4 * presence), _TREBLE_LIMITS_DB),
    )


def bass_correction(density: NDArray[np.float64] | None, tone: Tone) -> float:
    """The gain in dB by which a bell raises the bass towards the tone; 0 where nothing is asked."""
    if density is None or tone.bass_strength == 0.0:
        return 0.0
    missing_db = tone.bass_db - _deviation_db(density, BASS_HZ, tone)
    return _within(tone.bass_strength * missing_db, _BASS_LIMITS_DB)


class DensityMeter:
    """Measures the power spectrum of a sound that arrives block by block, over windows spread evenly.

    Args:
        frames: Length of the whole sound.
    """

    def __init__(self, frames: int) -> None:
        self._count = min(_MOST_WINDOWS, frames // _WINDOW)
        self._windows = Windows(frames, _WINDOW, self._count)
        self._shape = np.hanning(_WINDOW).astype(np.float32)
        self._total = np.zeros(_WINDOW // 2 + 1)

    def add(self, block: Samples) -> None:
        """Hear the next block, (frames, 2) float32."""
        for window in self._windows.add(block):
            spectrum = np.fft.rfft((window[:, 0] + window[:, 1]) * self._shape)
            self._total += spectrum.real**2 + spectrum.imag**2

    @property
    def density(self) -> NDArray[np.float64] | None:
        """As of :func:`power_density`, once all blocks were heard."""
        if not self._total.any():
            return None
        energy = float((self._shape.astype(np.float64) ** 2).sum())
        return self._total * (0.5 / (_WINDOW * self._count * energy))  # half of the sum's square, two sides


def power_density(samples: Samples) -> NDArray[np.float64] | None:
    """Power of every frequency from 0 Hz to half the sample rate, over windows spread evenly.

    Args:
        samples: (frames, 2) float32.

    Returns:
        (4097,) adding up to the mean square of the middle of both channels; None for silence and for less
        than 0.2 s.
    """
    meter = DensityMeter(samples.shape[0])
    meter.add(samples)
    return meter.density


def frequencies_of(density: NDArray[np.float64]) -> NDArray[np.float64]:
    """Hz that each value of a density stands for."""
    return np.linspace(0.0, 0.5 * SAMPLE_RATE, density.size)


def _deviation_db(density: NDArray[np.float64], band: tuple[float, float], tone: Tone) -> float:
    """Level of a band in dB above the tone's slope through the middle."""
    return _level_db(density, band, tone) - _level_db(density, MIDDLE_HZ, tone)


def _level_db(density: NDArray[np.float64], band: tuple[float, float], tone: Tone) -> float:
    """Mean level of a band once the slope is taken out."""
    frequencies = frequencies_of(density)
    inside = (frequencies >= band[0]) & (frequencies < band[1])
    octaves = np.log2(np.maximum(frequencies[inside], _FLAT_BELOW_HZ) / _FLAT_BELOW_HZ)
    flattened = density[inside] * 10.0 ** (-tone.slope_db * octaves / 10.0)
    weights = 1.0 / frequencies[inside]  # every octave counts alike
    return 10.0 * math.log10(float(np.average(flattened, weights=weights)) + 1e-30)


def _within(value_db: float, limits_db: tuple[float, float]) -> float:
    return round(min(max(value_db, limits_db[0]), limits_db[1]), 2)
