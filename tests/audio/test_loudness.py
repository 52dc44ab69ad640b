"""Loudness against the standard's own test signals and against two other meters."""

import numpy as np
import pyloudnorm
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import LoudnessMeter, integrated_lufs, k_weighting
from tests import signals
from tests.audio.meters import ffmpeg_reading


def meter_of(*blocks):
    meter = LoudnessMeter()
    for block in blocks:
        meter.add(block)
    return meter


def tone(peak_dbfs, seconds):
    return signals.sine(1000.0, seconds, peak_dbfs)


def music():
    return signals.roman_piece("A", "i-iv-V7-i", 120.0).clip.samples


@pytest.mark.parametrize("level_dbfs", [-23.0, -33.0])
def test_a_stereo_sine_reads_its_own_level(level_dbfs):
    assert meter_of(tone(level_dbfs, 20.0)).integrated_lufs == pytest.approx(level_dbfs, abs=0.02)


def test_soft_passages_below_the_relative_gate_do_not_count():
    # EBU Tech 3341, test 3
    meter = meter_of(tone(-36.0, 10.0), tone(-23.0, 60.0), tone(-36.0, 10.0))
    assert meter.integrated_lufs == pytest.approx(-23.0, abs=0.1)


def test_silence_below_the_absolute_gate_does_not_count():
    # EBU Tech 3341, test 4
    levels = ((-72.0, 10.0), (-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0), (-72.0, 10.0))
    assert meter_of(*(tone(level, seconds) for level, seconds in levels)).integrated_lufs == pytest.approx(
        -23.0, abs=0.1
    )


def test_three_steps_average_to_the_level_the_standard_says():
    # EBU Tech 3341, test 5
    meter = meter_of(tone(-26.0, 20.0), tone(-20.0, 20.1), tone(-26.0, 20.0))
    assert meter.integrated_lufs == pytest.approx(-23.0, abs=0.1)


@pytest.mark.parametrize(
    ("levels", "range_lu"), [((-20.0, -30.0), 10.0), ((-20.0, -15.0), 5.0), ((-40.0, -20.0), 20.0)]
)
def test_the_range_is_the_distance_of_two_levels(levels, range_lu):
    # EBU Tech 3342, tests 1 to 3
    assert meter_of(*(tone(level, 20.0) for level in levels)).range_lu == pytest.approx(range_lu, abs=1.0)


def test_momentary_and_short_term_reach_the_level_of_a_steady_tone():
    meter = meter_of(tone(-23.0, 4.0))
    assert meter.momentary_lufs[-1] == pytest.approx(-23.0, abs=0.05)
    assert meter.short_term_lufs[-1] == pytest.approx(-23.0, abs=0.05)
    assert meter.momentary_lufs.size == 37
    assert meter.short_term_lufs.size == 11


@pytest.mark.parametrize(
    "sound", [signals.pink_noise(12.0), signals.white_noise(8.0), music()], ids=["pink", "white", "music"]
)
def test_other_meters_agree(sound, tmp_path):
    meter = meter_of(sound)
    reading = ffmpeg_reading(sound, tmp_path)
    assert meter.integrated_lufs == pytest.approx(reading.loudness_lufs, abs=0.051)
    assert meter.range_lu == pytest.approx(reading.range_lu, abs=0.2)
    assert meter.integrated_lufs == pytest.approx(
        pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(sound), abs=0.06
    )


def test_at_48_kilohertz_the_coefficients_are_those_of_the_standard_s_table():
    shelf = (1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585)
    cut = (1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621)
    np.testing.assert_allclose(k_weighting(48000), shelf + cut, atol=1e-7)


def test_the_size_of_the_blocks_does_not_matter():
    sound = music()
    whole = meter_of(sound)
    cut = meter_of(*np.array_split(sound, 137))
    np.testing.assert_allclose(cut.hop_powers, whole.hop_powers, rtol=1e-9)
    assert cut.integrated_lufs == pytest.approx(whole.integrated_lufs, abs=1e-9)


def test_one_channel_is_half_of_two_alike():
    stereo = tone(-23.0, 5.0)
    assert integrated_lufs(stereo[:, :1].copy()) == pytest.approx(-23.0 - 3.01, abs=0.02)


def test_silence_has_no_loudness_and_no_range():
    meter = meter_of(signals.silence(5.0))
    assert meter.integrated_lufs is None
    assert meter.range_lu is None
    assert np.isneginf(meter.momentary_lufs).all()


def test_less_than_a_block_has_no_loudness():
    assert meter_of(tone(-20.0, 0.3)).integrated_lufs is None
    assert integrated_lufs(np.zeros((0, 2), np.float32)) is None
    assert meter_of(tone(-20.0, 2.0)).range_lu is None


@pytest.mark.parametrize("channels", [1, 5, 6, 8])
def test_other_numbers_of_channels_are_weighted_as_the_standard_says(channels, tmp_path):
    sound = np.concatenate(
        [signals.white_noise(3.0, seed=channel)[:, :1] for channel in range(channels)], axis=1
    )
    sound = np.ascontiguousarray(sound / channels * np.linspace(1.0, 2.0, channels, dtype=np.float32))

    assert meter_of(sound[:50_000], sound[50_000:]).integrated_lufs == pytest.approx(
        ffmpeg_reading(sound, tmp_path).loudness_lufs, abs=0.06
    )
