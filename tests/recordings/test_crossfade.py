"""New music is as loud as what it stands between, however quiet that is."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.decibels import gain_of
from studio.recordings.crossfade import loudness_of, matched
from studio.recordings.imported_take import Gap
from tests import signals


def gap_at(start: int, end: int) -> Gap:
    return Gap(start, end, end - start, 120.0, 0.0, (), "verse", 0.5)


@pytest.mark.parametrize("level_lufs", [-14.0, -40.0, -60.0, -70.0, -74.0])
def test_new_bars_are_as_quiet_as_their_neighbours(level_lufs: float):
    plain = signals.pink_noise(14.0)
    recording = plain * np.float32(gain_of(level_lufs - loudness_of(plain)))
    start, end = 4 * SAMPLE_RATE, 10 * SAMPLE_RATE
    new = signals.roman_piece("A", "i-iv-V7-i", 120.0).clip.samples[: end - start]

    fitted = matched(new, recording, gap_at(start, start + len(new)))

    assert loudness_of(fitted) == pytest.approx(level_lufs, abs=2.0)
    assert loudness_of(fitted[-3 * SAMPLE_RATE :]) == pytest.approx(level_lufs, abs=1.0)


def test_beside_silence_the_other_side_counts():
    recording = np.concatenate([signals.silence(4.0), signals.pink_noise(4.0, rms_dbfs=-50)])
    new = signals.pink_noise(2.0)

    fitted = matched(new, recording, gap_at(2 * SAMPLE_RATE, 4 * SAMPLE_RATE))

    assert loudness_of(fitted) == pytest.approx(loudness_of(recording[4 * SAMPLE_RATE :]), abs=1.0)


def test_silence_has_no_loudness():
    assert loudness_of(signals.silence(2.0)) is None
