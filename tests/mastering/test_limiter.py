"""The limiter's gain curve."""

import numpy as np
import pytest

from studio.audio.true_peak import CELL
from studio.mastering.limiter import LOOK_AHEAD_CELLS, apply_gains, limiting_gains

CEILING = 0.5


def test_what_is_below_the_ceiling_is_left_alone():
    gains = limiting_gains(np.full(1000, 0.49, np.float32), CEILING)
    np.testing.assert_array_equal(gains, np.ones(1001, np.float32))


@pytest.mark.parametrize("seed", range(5))
def test_every_cell_is_held_below_the_ceiling_at_both_its_borders(seed):
    peaks = np.random.default_rng(seed).gamma(0.5, 0.5, 5000).astype(np.float32)
    gains = limiting_gains(peaks, CEILING)
    assert (peaks * gains[:-1]).max() <= CEILING * 1.00001
    assert (peaks * gains[1:]).max() <= CEILING * 1.00001


def test_turning_down_begins_just_before_a_peak():
    peaks = np.zeros(1000, np.float32)
    peaks[500] = 1.0
    gains = limiting_gains(peaks, CEILING)
    assert gains[500] == pytest.approx(0.5)
    assert gains[500 - 2 * LOOK_AHEAD_CELLS] == 1.0
    assert (np.diff(gains[490:501]) <= 0.0).all()
    assert -np.diff(gains).min() < 0.5 / LOOK_AHEAD_CELLS + 1e-3


def test_it_lets_go_within_a_second():
    peaks = np.zeros(4000, np.float32)
    peaks[10] = 2.0
    gains = limiting_gains(peaks, CEILING)
    assert gains[11] == pytest.approx(0.25)
    assert gains[10 + 44100 // CELL] > 0.97
    assert (gains <= 1.0).all()


def test_gains_move_in_straight_lines_over_the_frames():
    samples = np.ones((2 * CELL, 2), np.float32)
    apply_gains(samples, np.array([1.0, 0.0, 1.0], np.float32))
    np.testing.assert_allclose(samples[:CELL, 0], 1.0 - np.arange(CELL) / CELL)
    np.testing.assert_allclose(samples[CELL:, 1], np.arange(CELL) / CELL)
