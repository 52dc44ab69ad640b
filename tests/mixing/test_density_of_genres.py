"""The masters of genres are as dense as records of their kind; tools/heard.py measures the others."""

import numpy as np
import pytest

from studio.audio.decibels import decibels
from studio.audio.loudness import LoudnessMeter
from studio.audio.true_peak import true_peak_dbtp
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.synthesis.sound_bank import played_here
from tools.accuracy import mastered

pytestmark = pytest.mark.sound

CRESTS_DB = {
    "metal": (9.0, 11.0),
    "rock": (9.0, 12.0),
    "boom_bap": (9.0, 12.0),
    "house": (9.0, 12.0),
    "funk": (11.0, 14.0),
    "country": (11.0, 14.0),
    "jazz": (13.0, 18.0),
    "orchestral": (13.0, 18.0),
}
WIDE = {"orchestral": (-6.0, 0.0)}
"""Sides beside the middle, in dB, where an orchestra is seated."""


@pytest.mark.parametrize("genre", CRESTS_DB)
def test_a_genre_is_as_dense_as_its_records(genre):
    samples = mastered(played_here(compose(parse(f"{GENRES[genre].words[0]}, 14 seconds", 1)))).samples
    meter = LoudnessMeter()
    meter.add(samples)
    rms = float(np.sqrt(np.mean(np.square(samples, dtype=np.float64))))

    lowest, highest = CRESTS_DB[genre]
    assert lowest <= decibels(float(np.abs(samples).max())) - decibels(rms) <= highest
    assert meter.integrated_lufs == pytest.approx(-14.0, abs=0.3)
    assert true_peak_dbtp(samples) <= -1.0
    if genre in WIDE:
        middle, side = samples.sum(axis=1), samples[:, 0] - samples[:, 1]
        narrowest, widest = WIDE[genre]
        assert narrowest <= decibels(float(np.std(side))) - decibels(float(np.std(middle))) <= widest
