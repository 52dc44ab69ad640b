"""Sounding like another record, measured on the master that comes of it."""

import json
import math

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.errors import AudioFileError, EditError, ParameterError
from studio.mastering.chain import master
from studio.mastering.reference import Match, band_levels, match_reference
from studio.mastering.target import TARGETS
from studio.mastering.tone import power_density
from tests import signals


def sloped(slope_db, side=0.5, seed=0):
    """Noise that falls by so many dB per octave, its sides so much softer than its middle."""
    white = signals.white_noise(8.0, seed=seed)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(white), 1 / SAMPLE_RATE), 30.0) / 100.0)
    shaped = np.fft.irfft(np.fft.rfft(white, axis=0) * (10.0 ** (slope_db * octaves / 20.0))[:, np.newaxis], len(white), axis=0)
    middle, sides = shaped[:, 0], side * shaped[:, 1]
    sound = np.stack([middle + sides, middle - sides], axis=1)
    return np.ascontiguousarray(0.5 * sound / np.abs(sound).max(), np.float32)


def apart_db(one, other):
    return float(np.abs(band_levels(power_density(one)) - band_levels(power_density(other))).mean())


def width_db(sound):
    """Sides beside the middle, above the lows that every master has in the middle."""
    side, middle = (
        np.abs(np.fft.rfft(sound[:, 0] + sign * sound[:, 1]))[round(220 * len(sound) / SAMPLE_RATE) :] for sign in (-1.0, 1.0)
    )
    return 10.0 * math.log10((side**2).sum() / (middle**2).sum())


@pytest.mark.parametrize("slope_db", [-6.0, -3.5])
def test_spectrum_width_and_loudness_become_those_of_the_reference(slope_db):
    mix, reference = sloped(-4.5, side=0.3), sloped(slope_db, side=0.6, seed=1)
    match = match_reference(mix, AudioClip(reference))
    made = master(mix.copy(), TARGETS["streaming"], fade_frames=0, match=match)
    assert apart_db(made.samples, reference) < 0.35 * apart_db(mix, reference) + 0.3
    assert abs(width_db(made.samples) - width_db(reference)) < 1.5
    assert made.loudness_lufs == pytest.approx(match.loudness_lufs, abs=0.1)


def test_a_mix_that_sounds_like_the_reference_is_left_alone():
    match = match_reference(sloped(-4.5), AudioClip(sloped(-4.5, seed=1)))
    assert np.abs(match.matching_db).max() < 1.0
    assert match.width == pytest.approx(1.0, abs=0.05)


def test_no_bell_goes_further_than_nine_decibels():
    match = match_reference(sloped(-12.0), AudioClip(sloped(0.0, seed=1)))
    assert np.abs(match.matching_db).max() == 9.0


def test_a_mono_reference_of_one_channel_is_read():
    match = match_reference(sloped(-4.5), AudioClip(sloped(-4.5)[:, :1].copy()))
    assert match.width == 0.25


@pytest.mark.parametrize(
    ("mix", "reference", "words"),
    [
        (sloped(-4.5), AudioClip(np.zeros((SAMPLE_RATE, 2), np.float32)), "reference is silent"),
        (sloped(-4.5), AudioClip(sloped(-4.5)[:4000].copy()), "shorter than 0.4 s"),
        (np.zeros((SAMPLE_RATE, 2), np.float32), AudioClip(sloped(-4.5)), "The mix is silent"),
        (sloped(-4.5), AudioClip(sloped(-4.5), 48000), "48000 frames a second"),
    ],
)
def test_what_there_is_nothing_to_hear_of_is_refused(mix, reference, words):
    with pytest.raises(AudioFileError, match=words):
        match_reference(mix, reference)


def test_a_match_read_and_written_is_the_same():
    match = Match((1.0, -2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 4.5), 1.25, -9.5)
    assert Match.from_json(json.loads(json.dumps(match.to_json()))) == match


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"matching_db": [0.0]}, EditError),
        ({"matching_db": [math.nan] * 9}, EditError),
        ({"matching_db": [10.0] * 9}, EditError),
        ({"matching_db": ["a"] * 9}, EditError),
        ({"width": True}, EditError),
        ({"width": 9.0}, ParameterError),
        ({"loudness_lufs": math.nan}, ParameterError),
        ({"more": 1}, EditError),
    ],
)
def test_a_match_that_cannot_be_is_refused(changed, error):
    with pytest.raises(error):
        Match.from_json({**Match().to_json(), **changed})
