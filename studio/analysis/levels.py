"""Loudness, peaks and stereo image of any audio."""

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.decibels import decibels
from studio.audio.loudness import LoudnessMeter, loudness_of_powers, range_of_powers
from studio.audio.true_peak import CELL, true_peak_cells

BLOCK_FRAMES = 1 << 16
"""Frames of a block (1.5 s), the stretch for which peaks and channel products are kept."""

AROUND_FRAMES = CELL
"""Frames on each side of a block that its true peak also takes in."""

TAIL_FRAMES = round(0.05 * SAMPLE_RATE)
"""Frames at the end of a sound (50 ms) that are checked for silence."""

_SILENCE = 1e-10


@dataclass(frozen=True, slots=True)
class Levels:
    """Loudness and stereo width; None where silence leaves a figure undefined.

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


@dataclass(frozen=True, slots=True, eq=False)
class LevelTrace:
    """Measurements over time, from which the levels are calculated.

    Attributes:
        frames: Length of the sound.
        hop_powers: (hops,) K-weighted mean square of every 100 ms, channels added.
        blocks: (blocks, 5) of every :data:`BLOCK_FRAMES`: the sums of left², right² and left · right,
            then peak and true peak.
        tail_peak: Peak of the last 50 ms.
    """

    frames: int
    hop_powers: NDArray[np.float64]
    blocks: NDArray[np.float64]
    tail_peak: float

    @classmethod
    def of(cls, samples: Samples) -> "LevelTrace":
        """Hear a sound, a block at a time.

        Args:
            samples: (frames, 2) float32 at 44.1 kHz, C-contiguous.
        """
        tail = samples[-TAIL_FRAMES:]
        return cls(
            len(samples), hop_powers_of(samples), blocks_of(samples, 0), float(np.abs(tail).max(initial=0.0))
        )

    @classmethod
    def of_clip(cls, clip: AudioClip) -> "LevelTrace":
        """Hear a clip of any rate and channel count: loudness and peaks of all of its channels."""
        trace = cls.of(stereo(clip))
        if clip.channels == 2:
            return trace
        loudness = LoudnessMeter(clip.sample_rate)
        for start in range(0, clip.frames, BLOCK_FRAMES):
            loudness.add(clip.samples[start : start + BLOCK_FRAMES])
        for first in range(2, clip.channels, 2):
            pair = stereo(AudioClip(clip.samples[:, first : first + 2], clip.sample_rate))
            np.maximum(trace.blocks[:, 3:], blocks_of(pair, 0)[:, 3:], out=trace.blocks[:, 3:])
        return replace(trace, hop_powers=loudness.hop_powers)

    @property
    def levels(self) -> Levels:
        """Loudness, peaks and stereo width of the sound."""
        peak, true_peak = self.blocks[:, 3:].max(axis=0, initial=0.0)
        if not peak:
            return Levels(None, None, None, None, None, None, None)
        left, right, both = self.blocks[:, :3].sum(axis=0)
        return Levels(
            loudness_lufs=_finite(loudness_of_powers(self.hop_powers)),
            loudness_range_lu=_finite(range_of_powers(self.hop_powers)),
            true_peak_dbtp=_finite(decibels(true_peak)),
            crest_db=_decibels(peak * peak * 2 * self.frames, left + right),
            stereo_correlation=float(both / math.sqrt(left * right)) if min(left, right) > _SILENCE else None,
            width_db=_decibels(left + right - 2 * both, left + right + 2 * both),
            tail_dbfs=_decibels(self.tail_peak**2, 1.0),
        )


class LevelMeter:
    """Hears a sound that arrives block by block: what :class:`LevelTrace` keeps, without the sound."""

    def __init__(self) -> None:
        self._frames = 0
        self._loudness = LoudnessMeter()
        self._blocks: list[NDArray[np.float64]] = []
        self._held: Samples = np.zeros((AROUND_FRAMES, 2), np.float32)  # a sound begins out of silence
        self._tail: Samples = np.zeros((0, 2), np.float32)

    def add(self, block: Samples) -> None:
        """Hear the next block, (frames, 2) float32 at 44.1 kHz."""
        self._frames += block.shape[0]
        self._loudness.add(block)
        self._tail = np.concatenate([self._tail, block[-TAIL_FRAMES:]])[-TAIL_FRAMES:]
        self._held = np.concatenate([self._held, block])
        while self._held.shape[0] >= BLOCK_FRAMES + 2 * AROUND_FRAMES:
            self._blocks.append(blocks_of(self._held[: BLOCK_FRAMES + 2 * AROUND_FRAMES], AROUND_FRAMES))
            self._held = self._held[BLOCK_FRAMES:].copy()

    @property
    def trace(self) -> LevelTrace:
        """The measurements of the complete sound."""
        rest = np.concatenate([self._held, np.zeros((AROUND_FRAMES, 2), np.float32)])
        blocks = np.concatenate([*self._blocks, blocks_of(rest, AROUND_FRAMES)])
        return LevelTrace(
            self._frames, self._loudness.hop_powers, blocks, float(np.abs(self._tail).max(initial=0.0))
        )


def levels_of(clip: AudioClip) -> Levels:
    """Measure a clip, a block at a time."""
    return LevelTrace.of_clip(clip).levels


def hop_powers_of(samples: Samples) -> NDArray[np.float64]:
    """The K-weighted mean square of every whole 100 ms of a sound that begins out of silence.

    Args:
        samples: (frames, 2) float32 at 44.1 kHz.
    """
    meter = LoudnessMeter()
    for start in range(0, samples.shape[0], BLOCK_FRAMES):
        meter.add(samples[start : start + BLOCK_FRAMES])
    return meter.hop_powers


def blocks_of(samples: Samples, around: int) -> NDArray[np.float64]:
    """Products and peaks of every block, as :class:`LevelTrace` keeps them.

    Args:
        samples: (frames, 2) float32, C-contiguous.
        around: Frames before the first block, and after the last, that only true peaks hear: 0 or
            :data:`AROUND_FRAMES`.
    """
    cells = np.empty(BLOCK_FRAMES // CELL, np.float32)
    blocks = []
    for start in range(around, samples.shape[0] - around, BLOCK_FRAMES):
        block = samples[start : min(start + BLOCK_FRAMES, samples.shape[0] - around)]
        heard = cells[: -(-block.shape[0] // CELL)]
        true_peak_cells(samples, start // CELL, heard)
        (left, both), (_, right) = (block.T @ block).tolist()
        blocks.append((left, right, both, float(np.abs(block).max()), float(heard.max())))
    return np.array(blocks, np.float64).reshape(-1, 5)


def stereo(clip: AudioClip) -> Samples:
    """The clip at 44.1 kHz in stereo: mono is doubled; of more than two channels, the first two stay."""
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
