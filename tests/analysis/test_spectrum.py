"""Notes found in simple sounds."""

import numpy as np
import pytest

from studio.analysis.spectrum import LOWEST_PITCH, halved, mono, note_picture, power_frames
from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.theory.pitch import frequency_hz
from tests import signals


@pytest.mark.parametrize("pitch", [33, 45, 60, 69, 81])
def test_one_note_with_overtones_is_one_note(pitch):
    picture = note_picture(mono(signals.clip_of(0.3 * signals.tone(pitch, 2.0))))

    loudness = picture.salience.mean(axis=0)
    assert int(np.argmax(loudness)) + LOWEST_PITCH == pitch
    assert loudness.max() > 3 * np.sort(loudness)[-2]


@pytest.mark.parametrize("cents", [-30, 0, 25])
def test_tuning_is_read_in_cents(cents):
    picture = note_picture(mono(signals.clip_of(signals.sine(frequency_hz(69 + cents / 100), 2.0))))

    assert picture.tuning_cents == pytest.approx(cents, abs=2)


def test_halving_keeps_low_tones_and_stops_those_that_would_fold():
    low, high = (mono(signals.clip_of(signals.sine(hertz, 4.0))) for hertz in (2000, 15000))

    assert halved(low)[1000:-1000].std() == pytest.approx(low.std(), rel=0.01)
    assert halved(high)[1000:-1000].std() < 0.002 * high.std()


def test_halving_in_pieces_leaves_no_seam():
    tone = mono(signals.clip_of(signals.sine(500, 4.0)))

    half = halved(tone)

    moments = np.arange(half.size) * 2 / SAMPLE_RATE
    expected = 10 ** (-6 / 20) * np.sin(2 * np.pi * 500 * moments)
    assert half.size > 2**16
    assert np.abs(half - expected)[100:-100].max() < 0.002


def test_power_frames_stand_on_multiples_of_the_hop():
    click = np.zeros(SAMPLE_RATE, np.float32)
    click[441 * 50] = 1.0

    energies = np.concatenate([power.sum(axis=1) for power in power_frames(click, 1024, 441)])

    assert energies.size == 101
    assert int(np.argmax(energies)) == 50


def test_mono_is_the_mean_of_all_channels_without_broken_samples():
    samples = np.tile(np.array([[0.2, 0.4, np.nan]], np.float32), (100, 1))

    assert mono(AudioClip(samples[:, :2].copy())) == pytest.approx(np.full(100, 0.3))
    assert np.isfinite(mono(AudioClip(samples))).all()
