"""The spectrum in thirds: every tone in its own, every noise as its slope has it."""

import numpy as np
import pytest

from studio.analysis.third_octaves import LOWEST_DB, THIRDS_HZ, third_levels
from tests import signals


@pytest.mark.parametrize("hz", THIRDS_HZ[2:])
def test_a_full_scale_tone_reads_0_db_in_its_third_and_little_beside(hz):
    levels = third_levels(signals.sine(hz, 2.0, 0.0))
    place = THIRDS_HZ.index(hz)
    assert levels[place] == pytest.approx(0.0, abs=0.5)
    assert np.delete(levels, place).max() < -8.0


def test_pink_noise_is_flat_and_white_noise_rises_by_one_decibel_a_third():
    pink, white = (third_levels(make(20.0))[6:] for make in (signals.pink_noise, signals.white_noise))
    assert np.ptp(pink) < 2.0
    assert np.polyfit(np.arange(white.size), white, 1)[0] == pytest.approx(1.0, abs=0.08)


def test_sides_count_as_much_as_the_middle():
    middle = signals.sine(1000.0, 2.0, -6.0)
    side = middle * np.array([1.0, -1.0], np.float32)
    np.testing.assert_allclose(third_levels(side), third_levels(middle), atol=1e-6)


@pytest.mark.parametrize("seconds", [0.0, 0.3, 2.0])
def test_silence_and_a_moment_have_no_spectrum(seconds):
    assert third_levels(signals.silence(seconds)) is None
    assert third_levels(signals.sine(1000.0, 0.3, -6.0)) is None


def test_nothing_reads_below_the_lowest_level():
    assert third_levels(signals.sine(1000.0, 2.0, -6.0)).min() >= LOWEST_DB
