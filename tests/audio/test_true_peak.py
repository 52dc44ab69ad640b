"""True peaks whose height is known, and FFmpeg's opinion."""

import math

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.true_peak import CELL, true_peak_cells, true_peak_dbtp
from tests import signals
from tests.audio.meters import ffmpeg_reading


def quarter_rate_sine(phase_degrees, seconds=1.0):
    """A sine of a quarter of the sample rate: at 45 degrees every sample misses its crest by 3 dB."""
    frames = np.arange(round(seconds * SAMPLE_RATE))
    wave = 0.5 * np.sin(0.5 * np.pi * frames + np.radians(phase_degrees)) * np.hanning(frames.size)
    return np.repeat(wave.astype(np.float32)[:, np.newaxis], 2, axis=1)


@pytest.mark.parametrize("phase_degrees", [0.0, 45.0, 67.5])
def test_the_crest_between_the_samples_is_found(phase_degrees):
    # EBU Tech 3341, tests 15 to 18, whose tolerance is +0.2 −0.4 dB
    assert true_peak_dbtp(quarter_rate_sine(phase_degrees)) == pytest.approx(-6.02, abs=0.1)


@pytest.mark.parametrize(
    "sound",
    [
        signals.white_noise(3.0, -14.0),
        signals.pink_noise(3.0, -14.0),
        signals.roman_piece("C", "I-V-vi-IV", 120.0, 2).clip.samples,
    ],
    ids=["white", "pink", "music"],
)
def test_ffmpeg_agrees(sound, tmp_path):
    faded = sound * np.hanning(len(sound)).astype(np.float32)[:, np.newaxis]
    assert true_peak_dbtp(faded) == pytest.approx(ffmpeg_reading(faded, tmp_path).true_peak_dbtp, abs=0.25)


def test_it_is_never_below_the_highest_sample():
    sound = signals.white_noise(1.0)
    assert true_peak_dbtp(sound) >= 20.0 * math.log10(float(np.abs(sound).max()))


def test_silence_and_nothing_are_infinitely_low():
    assert true_peak_dbtp(signals.silence(0.1)) == -math.inf
    assert true_peak_dbtp(np.zeros((0, 2), np.float32)) == -math.inf


def test_every_channel_counts():
    mono = quarter_rate_sine(45.0)[:, :1].copy()
    last_of_three = np.hstack([np.zeros_like(mono), np.zeros_like(mono), mono])
    assert true_peak_dbtp(mono) == pytest.approx(-6.02, abs=0.1)
    assert true_peak_dbtp(last_of_three) == pytest.approx(-6.02, abs=0.1)


def test_cells_may_be_measured_in_shares():
    sound = signals.white_noise(0.5)
    whole = np.empty(len(sound) // CELL, np.float32)
    parts = np.empty_like(whole)
    true_peak_cells(sound, 0, whole)
    true_peak_cells(sound, 0, parts[:400])
    true_peak_cells(sound, 400, parts[400:])
    np.testing.assert_array_equal(parts, whole)
