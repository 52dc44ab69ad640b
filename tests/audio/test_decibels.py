"""Levels and factors."""

import math

import pytest

from studio.audio.decibels import decibels, gain_of, power_decibels


@pytest.mark.parametrize(("level_db", "gain"), [(0.0, 1.0), (20.0, 10.0), (-6.0206, 0.5)])
def test_six_decibels_are_twice_as_much(level_db, gain):
    assert gain_of(level_db) == pytest.approx(gain, rel=1e-5)
    assert decibels(gain) == pytest.approx(level_db, abs=1e-4)


def test_power_counts_half_of_what_amplitude_counts():
    assert power_decibels(0.01) == pytest.approx(-20.0)
    assert decibels(0.01) == pytest.approx(-40.0)


def test_silence_is_infinitely_low():
    assert decibels(0.0) == -math.inf
    assert power_decibels(0.0) == -math.inf
    assert gain_of(-math.inf) == 0.0
