"""What is done about a spectrum that is not that of records."""

import numpy as np
import pytest

from studio.mastering.tone import correction, power_density
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.tone import Tone
from tests import signals


def sloped(slope_db):
    """Noise whose power density falls by so many dB per octave above 100 Hz."""
    white = signals.white_noise(6.0)
    spectrum = np.fft.rfft(white, axis=0)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(white), 1 / 44100), 100.0) / 100.0)
    shaped = np.fft.irfft(spectrum * (10.0 ** (slope_db * octaves / 20.0))[:, np.newaxis], len(white), axis=0)
    return np.ascontiguousarray(shaped / np.abs(shaped).max() / 2.0, np.float32)


@pytest.mark.parametrize("slope_db", [-4.5, -6.0])
def test_a_sound_with_the_tone_s_slope_is_left_alone(slope_db):
    found = correction(power_density(sloped(slope_db)), Tone(slope_db=slope_db))
    assert max(abs(found.low_db), abs(found.mid_db), abs(found.high_db)) < 0.5


def test_a_dull_sound_becomes_brighter_and_a_harsh_one_darker():
    dull, harsh = (correction(power_density(sloped(slope_db)), Tone()) for slope_db in (-7.0, -2.0))
    assert dull.mid_db > 2.0
    assert dull.high_db > 2.0
    assert harsh.mid_db < -2.0
    assert harsh.high_db < -2.0


def test_no_correction_is_larger_than_a_careful_engineer_would_make():
    found = correction(power_density(signals.sine(440.0, 2.0)), Tone(strength=1.0))
    assert (found.low_db, found.mid_db, found.high_db) == (2.0, 4.5, 6.0)


def test_half_the_strength_goes_half_the_way():
    density = power_density(sloped(-6.0))
    assert correction(density, Tone(strength=0.4)).mid_db == pytest.approx(
        correction(density, Tone(strength=0.8)).mid_db / 2, abs=0.02
    )


@pytest.mark.parametrize(
    "sound", [signals.silence(1.0), signals.sine(440.0, 0.1)], ids=["silence", "too short"]
)
def test_nothing_to_measure_is_nothing_to_correct(sound):
    assert correction(power_density(sound), Tone()) == Equaliser()


def test_a_density_adds_up_to_the_mean_square_of_the_middle():
    sound = signals.white_noise(6.0)
    assert power_density(sound).sum() == pytest.approx(np.mean((0.5 * sound.sum(axis=1)) ** 2), rel=0.03)
