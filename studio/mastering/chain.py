"""From a mix to a master: tone, glue, width, warmth, then exactly as loud as asked and never above the ceiling."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels, gain_of
from studio.audio.loudness import LoudnessMeter
from studio.mastering.levels import Levels, measure_levels
from studio.mastering.limiter import apply_gains, limiting_gains
from studio.mastering.stereo import StereoField, width_for
from studio.mastering.target import Target
from studio.mastering.tone import correction
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.saturation import Saturation
from studio.mixing.tone import Tone

NEUTRAL_TONE = Tone()
"""What a record is usually like."""

LONGEST_FADE_FRAMES = round(2.5 * SAMPLE_RATE)
"""The last sounds are faded out over at most this long."""

SILENT_END_FRAMES = round(0.01 * SAMPLE_RATE)
"""The end of every master is digital silence."""

_WORKING_LUFS = -18.0  # the level that glue and warmth count on
_LIMITER_MARGIN_DB = 0.5  # meters with finer interpolation read higher than ours by up to 0.4 dB
_GLUE_THRESHOLD_DB = -11.0
_BLOCK_FRAMES = 16384  # stays in a core's own cache while every step passes over it
_SETTLED_MARGIN_DB = 0.3  # the last correction may use a little of that margin
_WARMEST_DB = 9.0
_USUAL_CREST_DB = 12.0
_CLOSE_ENOUGH_LU = 0.01
_MOST_TRIES = 12
_LARGEST_GAIN_DB = 60.0
_MOST_LIMITING_DB = 10.0  # more would only pump


class _Step(Protocol):
    def process(self, block: Samples) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Mastered:
    """A finished master.

    Attributes:
        samples: (frames, 2) float32.
        loudness_lufs: Integrated loudness; −inf for silence and for what is shorter than 0.4 s.
        true_peak_dbtp: Highest true peak; −inf for silence.
        gain_db: By how much the mix was raised.
    """

    samples: Samples
    loudness_lufs: float
    true_peak_dbtp: float
    gain_db: float


def master(premaster: Samples, target: Target, *, tone: Tone = NEUTRAL_TONE, fade_frames: int = LONGEST_FADE_FRAMES) -> Mastered:
    """Make a master of a mix, in its own memory.

    Args:
        premaster: (frames, 2) float32, C-contiguous; it holds the master afterwards.
        target: How loud, how high.
        tone: The spectrum that the whole is led towards.
        fade_frames: How much of the end may be faded out: what follows the last note. At most 2.5 s are.
    """
    highest = float(np.abs(premaster).max(initial=0.0))
    if highest == 0.0:
        return Mastered(premaster, -math.inf, -math.inf, 0.0)
    staging_db = min(_WORKING_LUFS - _loudness(premaster, highest), _LARGEST_GAIN_DB)
    _shape(premaster, staging_db, target, correction(premaster, tone), decibels(highest))
    _fade_out(premaster, fade_frames)
    levels = measure_levels(premaster)
    gain_db, gains = _gains_for(levels, target)
    apply_gains(premaster, gains)
    correction_db, loudness_lufs, true_peak_dbtp = _settle(premaster, target)
    return Mastered(premaster, loudness_lufs, true_peak_dbtp, staging_db + gain_db + correction_db)


def _loudness(samples: Samples, highest: float) -> float:
    """Integrated loudness; a guess from the highest sample for what is too soft or too short to have one."""
    meter = LoudnessMeter()
    meter.add(samples)
    loudness = meter.integrated_lufs
    return decibels(highest) - _USUAL_CREST_DB if loudness is None else loudness


def _shape(samples: Samples, staging_db: float, target: Target, tone: Equaliser, peak_dbfs: float) -> None:
    """Tone, glue, sides and warmth, in place, at the level they count on."""
    glue = Compressor(
        threshold_db=_GLUE_THRESHOLD_DB, ratio=target.glue_ratio, knee_db=10.0, attack_seconds=0.03, release_seconds=0.25
    )
    steps: list[_Step] = [
        tone.make(),
        glue.make(),
        StereoField(width_for(samples)),
        _warmth(peak_dbfs + staging_db, target).make(),
    ]
    staging = np.float32(gain_of(staging_db))
    for start in range(0, samples.shape[0], _BLOCK_FRAMES):
        block = samples[start : start + _BLOCK_FRAMES]
        block *= staging
        for step in steps:
            step.process(block)


def _warmth(peak_dbfs: float, target: Target) -> Saturation:
    """The saturation that takes its share of what would pass the ceiling off the highest peak: the limiter has less to do.

    The curve x/√(1 + (dx)²) lowers a peak p by 10·log10(1 + (dp)²) dB.
    """
    over_db = peak_dbfs - _WORKING_LUFS + target.loudness_lufs - target.ceiling_dbtp
    taken_db = min(target.warmth * over_db, _WARMEST_DB)
    if taken_db <= 0.0:
        return Saturation(amount=0.0)
    drive_db = 10.0 * math.log10(10.0 ** (taken_db / 10.0) - 1.0) - peak_dbfs
    return Saturation(drive_db=max(-24.0, min(36.0, drive_db)))


def _fade_out(samples: Samples, fade_frames: int) -> None:
    """Let the last sounds die away along half a cosine, into digital silence."""
    frames = samples.shape[0]
    silent = min(SILENT_END_FRAMES, frames)
    fading = max(0, min(fade_frames, LONGEST_FADE_FRAMES, frames) - silent)
    samples[frames - silent :] = 0.0
    curve = 0.5 + 0.5 * np.cos(np.pi * (np.arange(fading) + 1.0) / (fading + 1.0))
    samples[frames - silent - fading : frames - silent] *= curve.astype(np.float32)[:, np.newaxis]


def _gains_for(levels: Levels, target: Target) -> tuple[float, NDArray[np.float32]]:
    """The gain that makes the limited sound as loud as the target asks, and the limiter's curve with that gain in it.

    Limiting costs loudness, so the gain is corrected by what is missing until nothing is.
    """
    ceiling = gain_of(target.ceiling_dbtp - _LIMITER_MARGIN_DB)
    gain_db, highest_db = 0.0, _LARGEST_GAIN_DB
    for _ in range(_MOST_TRIES):
        gain = gain_of(gain_db)
        gains = limiting_gains(levels.peaks * np.float32(gain), ceiling) * np.float32(gain)
        loudness = levels.loudness_lufs(gains)
        if loudness is None:
            break
        missing = target.loudness_lufs - loudness
        if abs(missing) < _CLOSE_ENOUGH_LU:
            break
        highest_db = min(highest_db, gain_db + missing + _MOST_LIMITING_DB)  # the first round is hardly limited
        gain_db = min(gain_db + missing, highest_db)
    return gain_db, gains


def _settle(samples: Samples, target: Target) -> tuple[float, float, float]:
    """Measure the master itself and correct the last hundredths; the ceiling comes before the loudness.

    Returns:
        The correction in dB, integrated loudness and true peak after it.
    """
    levels = measure_levels(samples)
    loudness = levels.loudness_lufs(np.ones(levels.peaks.size + 1, np.float32))
    true_peak_dbtp = decibels(levels.highest)
    missing = 0.0 if loudness is None else target.loudness_lufs - loudness
    correction_db = min(missing, target.ceiling_dbtp - _SETTLED_MARGIN_DB - true_peak_dbtp)
    samples *= np.float32(gain_of(correction_db))
    return correction_db, -math.inf if loudness is None else loudness + correction_db, true_peak_dbtp + correction_db
