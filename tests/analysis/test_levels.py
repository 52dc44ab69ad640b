"""Levels of signals whose levels follow from arithmetic."""

import numpy as np
import pyloudnorm
import pytest

from studio.analysis.levels import LevelMeter, LevelTrace, levels_of
from studio.audio.clip import SAMPLE_RATE, AudioClip
from tests import signals


def test_a_sine_has_the_crest_of_a_sine():
    levels = levels_of(signals.clip_of(signals.sine(441, 3, peak_dbfs=-6)))

    assert levels.crest_db == pytest.approx(3.01, abs=0.01)
    assert levels.true_peak_dbtp == pytest.approx(-6, abs=0.05)
    assert levels.stereo_correlation == pytest.approx(1)
    assert levels.width_db is None
    assert levels.tail_dbfs == pytest.approx(-6, abs=0.05)


def test_loudness_agrees_with_pyloudnorm():
    samples = signals.pink_noise(8, rms_dbfs=-23)

    loudness_lufs = levels_of(signals.clip_of(samples)).loudness_lufs

    assert loudness_lufs == pytest.approx(pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(samples), abs=0.1)


@pytest.mark.parametrize(
    ("side_gain", "correlation", "width_db"), [(1.0, 0.0, 0.0), (0.5, 0.6, -6.0), (0.1, 0.98, -20.0)]
)
def test_width_and_correlation_follow_the_side(side_gain, correlation, width_db):
    middle, side = signals.white_noise(4).T
    stereo = np.stack([middle + side_gain * side, middle - side_gain * side], axis=1)

    levels = levels_of(signals.clip_of(stereo))

    assert levels.stereo_correlation == pytest.approx(correlation, abs=0.02)
    assert levels.width_db == pytest.approx(width_db, abs=0.1)


def test_opposite_channels_are_told():
    tone = signals.sine(300, 2)
    tone[:, 1] *= -1

    assert levels_of(signals.clip_of(tone)).stereo_correlation == pytest.approx(-1)


def test_a_faded_end_is_silent():
    samples = np.concatenate([signals.sine(300, 2), signals.silence(0.1)])

    assert levels_of(signals.clip_of(samples)).tail_dbfs is None


def test_mono_is_measured_as_one_channel():
    moments = np.arange(48000 * 3) / 48000
    clip = AudioClip(np.asarray(0.1 * np.sin(2 * np.pi * 997 * moments), np.float32)[:, None], 48000)

    levels = levels_of(clip)

    assert levels.loudness_lufs == pytest.approx(-23.01, abs=0.1)
    assert levels.true_peak_dbtp == pytest.approx(-20, abs=0.05)


def test_the_loudest_of_six_channels_has_the_peak():
    sound = signals.white_noise(1.0)[:, :1] * np.array([0.1, 0.1, 0.1, 0.1, 0.1, 0.5], np.float32)
    alone = levels_of(signals.clip_of(sound[:, 5])).true_peak_dbtp

    assert levels_of(signals.clip_of(sound)).true_peak_dbtp == pytest.approx(alone, abs=0.01)


def test_silence_has_no_levels():
    levels = levels_of(signals.clip_of(signals.silence(2)))

    assert {getattr(levels, name) for name in levels.__slots__} == {None}


@pytest.mark.parametrize("seconds", [0.001, 0.01, 1.4861, 3.0, 7.777])
def test_a_sound_that_comes_in_blocks_is_measured_as_the_whole(seconds):
    samples = signals.pink_noise(seconds)
    meter = LevelMeter()
    for start in range(0, len(samples), 7001):
        meter.add(samples[start : start + 7001])

    whole, heard = LevelTrace.of(samples), meter.trace

    np.testing.assert_array_equal(heard.hop_powers, whole.hop_powers)
    np.testing.assert_allclose(heard.blocks, whole.blocks, rtol=1e-5)
    assert (heard.frames, heard.tail_peak) == (whole.frames, whole.tail_peak)
