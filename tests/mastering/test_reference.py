"""Sounding like another record, measured on the master that comes of it."""

import json
import math

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import LoudnessMeter
from studio.errors import AudioFileError, EditError, ParameterError
from studio.mastering.chain import master
from studio.mastering.reference import LARGEST_DB, Match, Matching, ReferenceMatch
from studio.mastering.settings import MATCHING_HZ
from studio.mastering.target import TARGETS
from tests import signals


def sloped(slope_db, side=0.5, seed=0):
    """Noise that falls by so many dB per octave, its sides so much softer than its middle."""
    white = signals.white_noise(8.0, seed=seed)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(white), 1 / SAMPLE_RATE), 30.0) / 100.0)
    shaped = np.fft.irfft(
        np.fft.rfft(white, axis=0) * (10.0 ** (slope_db * octaves / 20.0))[:, np.newaxis], len(white), axis=0
    )
    middle, sides = shaped[:, 0], side * shaped[:, 1]
    sound = np.stack([middle + sides, middle - sides], axis=1)
    return np.ascontiguousarray(0.5 * sound / np.abs(sound).max(), np.float32)


def lufs(sound):
    meter = LoudnessMeter()
    meter.add(sound)
    return meter.integrated_lufs


def width_db(sound):
    """Sides beside the middle, above the lows that every master has in the middle."""
    side, middle = (
        np.abs(np.fft.rfft(sound[:, 0] + sign * sound[:, 1]))[round(220 * len(sound) / SAMPLE_RATE) :]
        for sign in (-1.0, 1.0)
    )
    return 10.0 * math.log10((side**2).sum() / (middle**2).sum())


def found(mix, reference, rounds=2):
    """The settings after trying them so often."""
    own = ReferenceMatch.of(mix)
    matching = Matching(own, ReferenceMatch.of(reference), lufs(reference))
    for _ in range(rounds):
        tried = master(mix.copy(), TARGETS["streaming"], fade_frames=0, match=matching.match)
        matching.learn(own, ReferenceMatch.of(tried.samples))
    return matching.match


@pytest.mark.parametrize("slope_db", [-6.0, -3.5])
def test_spectrum_width_and_loudness_become_those_of_the_reference(slope_db):
    mix, reference = sloped(-4.5, side=0.3), sloped(slope_db, side=0.6, seed=1)
    match = found(mix, reference)
    made = master(mix.copy(), TARGETS["streaming"], fade_frames=0, match=match)
    own, goal, reached = (ReferenceMatch.of(sound) for sound in (mix, reference, made.samples))
    assert reached.apart_db(goal) < 0.3 * own.apart_db(goal) + 0.2
    assert abs(width_db(made.samples) - width_db(reference)) < 1.0
    assert made.loudness_lufs == pytest.approx(lufs(reference), abs=0.1)


def test_trying_it_comes_nearer_than_reckoning_alone():
    mix, reference = sloped(-6.0), sloped(-3.0, seed=1)
    apart = []
    for rounds in (0, 2):
        made = master(mix.copy(), TARGETS["club"], fade_frames=0, match=found(mix, reference, rounds))
        apart.append(ReferenceMatch.of(made.samples).apart_db(ReferenceMatch.of(reference)))
    assert apart[1] < apart[0]


def test_a_mix_that_sounds_like_the_reference_is_left_alone():
    match = found(sloped(-4.5), sloped(-4.5, seed=1), rounds=0)
    assert np.abs(match.matching_db).mean() < 1.0
    assert match.width == pytest.approx(1.0, abs=0.05)


def test_no_bell_goes_further_than_nine_decibels():
    match = found(sloped(-12.0), sloped(0.0, seed=1))
    assert np.abs(match.matching_db).max() == LARGEST_DB


def test_a_mono_reference_makes_a_narrow_master():
    mono = np.repeat(sloped(-4.5)[:, :1], 2, axis=1)
    assert found(sloped(-4.5), mono).width == 0.25


def test_a_mono_mix_stays_mono():
    mono = np.repeat(sloped(-4.5)[:, :1], 2, axis=1)
    assert found(mono, sloped(-4.5, seed=1), rounds=0).width == 1.0


@pytest.mark.parametrize("sound", [np.zeros((SAMPLE_RATE, 2), np.float32), sloped(-4.5)[:4000]])
def test_silence_and_a_moment_are_like_nothing(sound):
    with pytest.raises(AudioFileError, match="silent or shorter"):
        ReferenceMatch.of(sound)


def test_a_match_read_and_written_is_the_same():
    match = Match((1.0, -2.0, *(0.0,) * (len(MATCHING_HZ) - 3), 4.5), 1.25, -9.5)
    assert Match.from_json(json.loads(json.dumps(match.to_json()))) == match


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"matching_db": [0.0]}, EditError),
        ({"matching_db": [math.nan] * len(MATCHING_HZ)}, EditError),
        ({"matching_db": [10.0] * len(MATCHING_HZ)}, EditError),
        ({"matching_db": ["a"] * len(MATCHING_HZ)}, EditError),
        ({"width": True}, EditError),
        ({"width": 9.0}, ParameterError),
        ({"loudness_lufs": math.nan}, ParameterError),
        ({"more": 1}, EditError),
    ],
)
def test_a_match_that_cannot_be_is_refused(changed, error):
    with pytest.raises(error):
        Match.from_json({**Match().to_json(), **changed})
