"""Where a section begins, levels and filters move; nothing jumps."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.mixing.balance import Balance
from studio.mixing.mixer import Mixer
from studio.theory.score import Automation, Score
from tests.mixing import scores

EDGE = 480 * 8
"""The tick at which a section begins: 4 s at 120 bpm."""

LOUDER = Automation("gain_db", ((0, -12.0), (EDGE - 240, -12.0), (EDGE, 0.0)))
OPENED = Automation("cutoff_hz", ((0, 300.0), (EDGE - 1920, 300.0), (EDGE, 15000.0)))
TONE_HZ = 220.0


def steady(score: Score) -> dict[str, Samples]:
    """A tone that does not move, for the part."""
    moments = np.arange(score.length_frames(SAMPLE_RATE)) / SAMPLE_RATE
    tone = 0.1 * np.sin(2.0 * np.pi * TONE_HZ * moments).astype(np.float32)
    return {"pad": np.ascontiguousarray(np.stack([tone, tone], axis=1))}


def stem_of(*automation: Automation, block_frames: int, peaks_dbfs: float | None) -> Samples:
    score = scores.score(scores.part("pad", automation=automation))
    mixer = Mixer(score, Balance({}, {}, {} if peaks_dbfs is None else {"pad": peaks_dbfs}))
    return np.concatenate(
        [mixer.mix(block).stems["pad"] for block in scores.blocks(score, steady(score), (block_frames,))]
    )


def steepest(stem: Samples) -> float:
    return float(np.abs(np.diff(stem[SAMPLE_RATE // 10 :], axis=0)).max())


@pytest.mark.parametrize(
    "automation", [(LOUDER,), (OPENED,), (LOUDER, OPENED)], ids=["louder", "opened", "both"]
)
@pytest.mark.parametrize("peaks_dbfs", [None, -26.0])
def test_a_tone_is_nowhere_steeper_than_at_its_loudest(
    automation: tuple[Automation, ...], peaks_dbfs: float | None
) -> None:
    loudest = steepest(stem_of(block_frames=44100, peaks_dbfs=peaks_dbfs))

    moved = stem_of(*automation, block_frames=44100, peaks_dbfs=peaks_dbfs)

    around = moved[round(3.4 * SAMPLE_RATE) : round(4.4 * SAMPLE_RATE)]
    assert steepest(around) <= 1.02 * loudest
    assert np.abs(around[-4410:]).max() > 2.0 * np.abs(moved[44100:88200]).max() or automation == (OPENED,)


@pytest.mark.parametrize("block_frames", [1000, 4097, 44100])
def test_where_blocks_meet_a_tone_is_as_smooth_as_within_them(block_frames: int) -> None:
    stem = stem_of(LOUDER, block_frames=block_frames, peaks_dbfs=-26.0)
    jumps = np.abs(np.diff(stem[:, 0]))
    edges = np.arange(block_frames, len(stem), block_frames) - 1

    for edge in edges[(edges > SAMPLE_RATE) & (edges < len(stem) - 1000)]:
        assert jumps[edge] <= 1.05 * jumps[edge - 400 : edge + 400][np.r_[0:395, 405:800]].max()
