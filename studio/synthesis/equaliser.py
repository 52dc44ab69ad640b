"""The bodies of instruments: a few resonances that every note of it passes through."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class PeakingFilter:
    """A resonance or a dip.

    Attributes:
        frequency_hz: Its centre.
        gain_db: How much it lifts.
        quality: Centre over bandwidth.
    """

    frequency_hz: float
    gain_db: float
    quality: float = 1.0


@dataclass(frozen=True, slots=True)
class PassFilter:
    """An end of the spectrum that falls away with 12 dB per octave.

    Attributes:
        frequency_hz: Where it is 3 dB down at a quality of 0.71.
        side: "low" removes what lies below, "high" what lies above.
        quality: Above 0.71 it rings at the corner.
    """

    frequency_hz: float
    side: str
    quality: float = 0.7071


Band = PeakingFilter | PassFilter


@lru_cache(maxsize=256)
def biquads(bands: tuple[Band, ...], rate_hz: float = SAMPLE_RATE) -> NDArray[np.float32]:
    """Coefficients b0 b1 b2 a1 a2 of each band, (bands, 5) (Bristow-Johnson, "Audio EQ Cookbook")."""
    rows = [
        _peak(band, rate_hz) if isinstance(band, PeakingFilter) else _cut(band, rate_hz) for band in bands
    ]
    return np.array(rows, dtype=np.float32).reshape(len(rows), 5)


def _peak(band: PeakingFilter, rate_hz: float) -> list[float]:
    amplitude = 10.0 ** (band.gain_db / 40.0)
    angle = 2.0 * math.pi * band.frequency_hz / rate_hz
    alpha = math.sin(angle) / (2.0 * band.quality)
    cosine = -2.0 * math.cos(angle)
    return _normalised(
        [1.0 + alpha * amplitude, cosine, 1.0 - alpha * amplitude],
        [1.0 + alpha / amplitude, cosine, 1.0 - alpha / amplitude],
    )


def _cut(band: PassFilter, rate_hz: float) -> list[float]:
    angle = 2.0 * math.pi * band.frequency_hz / rate_hz
    alpha = math.sin(angle) / (2.0 * band.quality)
    cosine = math.cos(angle)
    sign = 1.0 if band.side == "low" else -1.0
    edge = (1.0 + sign * cosine) / 2.0
    return _normalised([edge, -2.0 * sign * edge, edge], [1.0 + alpha, -2.0 * cosine, 1.0 - alpha])


def _normalised(numerator: list[float], denominator: list[float]) -> list[float]:
    return [value / denominator[0] for value in (*numerator, denominator[1], denominator[2])]
