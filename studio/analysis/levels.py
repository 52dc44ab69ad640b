"""Loudness, peaks and stereo image of any audio."""

import math
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.loudness import LoudnessMeter, true_peak_dbtp

_BLOCK = 1 << 16
_TAIL_SECONDS = 0.05
_SILENCE = 1e-10


@dataclass(frozen=True, slots=True)
class Levels:
    """How loud and how wide; None where silence leaves a figure undefined.

    Attributes:
        loudness_lufs: Integrated loudness (BS.1770).
        loudness_range_lu: Loudness range (EBU Tech 3342).
        true_peak_dbtp: Peak between the samples.
        crest_db: Sample peak over RMS.
        stereo_correlation: −1 (opposite) over 0 (unrelated) to 1 (mono).
        width_db: Energy of the side over that of the middle; None for mono too.
        tail_dbfs: Peak of the last 50 ms: what is cut off if it is not silence.
    """

    loudness_lufs: float | None
    loudness_range_lu: float | None
    true_peak_dbtp: float | None
    crest_db: float | None
    stereo_correlation: float | None
    width_db: float | None
    tail_dbfs: float | None


def levels_of(clip: AudioClip) -> Levels:
    """Measure a clip, a block at a time."""
    samples = _stereo(clip)
    if not samples.any():
        return Levels(None, None, None, None, None, None, None)
    meter = LoudnessMeter()
    products = np.zeros((2, 2))
    peak = 0.0
    for start in range(0, samples.shape[0], _BLOCK):
        block = samples[start : start + _BLOCK]
        meter.add(block)
        products += block.T @ block
        peak = max(peak, float(np.abs(block).max()))
    left, right, both = products[0, 0], products[1, 1], products[0, 1]
    tail = samples[-round(_TAIL_SECONDS * SAMPLE_RATE) :]
    return Levels(
        loudness_lufs=_finite(meter.integrated_lufs),
        loudness_range_lu=_finite(meter.range_lu),
        true_peak_dbtp=_finite(true_peak_dbtp(samples)),
        crest_db=_decibels(peak * peak * 2 * samples.shape[0], left + right),
        stereo_correlation=float(both / math.sqrt(left * right)) if min(left, right) > _SILENCE else None,
        width_db=_decibels(left + right - 2 * both, left + right + 2 * both),
        tail_dbfs=_decibels(float(np.abs(tail).max()) ** 2, 1.0),
    )


def _stereo(clip: AudioClip) -> Samples:
    """The clip at 44.1 kHz in two channels; mono is the same in both, of more channels the first two are heard."""
    samples = clip.samples[:, :2] if clip.channels >= 2 else np.repeat(clip.samples, 2, axis=1)
    if clip.sample_rate != SAMPLE_RATE:
        import soxr

        samples = soxr.resample(samples, clip.sample_rate, SAMPLE_RATE)
    if not np.isfinite(samples.sum()):
        samples = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
    return np.ascontiguousarray(samples, np.float32)


def _decibels(energy: float, reference: float) -> float | None:
    """A ratio of energies in dB; None where one of them is nothing."""
    return 10 * math.log10(energy / reference) if energy > _SILENCE * reference > 0 else None


def _finite(value: float | None) -> float | None:
    return float(value) if value is not None and math.isfinite(value) else None
