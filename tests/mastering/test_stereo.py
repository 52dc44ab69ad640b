"""Width: measured and corrected."""

import numpy as np
import pytest

from studio.mastering.stereo import StereoField, side_and_middle, width_for
from tests import signals


def of_width(side_db):
    """Noise whose sides are so many decibels below its middle."""
    noise = signals.white_noise(2.0)
    middle, side = noise[:, 0], noise[:, 1] * np.float32(10.0 ** (side_db / 20.0))
    return np.stack([middle + side, middle - side], axis=1)


@pytest.mark.parametrize(
    ("side_db", "change_db"), [(-8.0, 0.0), (-13.0, 2.0), (-30.0, 4.0), (-1.0, -3.0), (10.0, -4.0)]
)
def test_sides_are_brought_into_their_range_by_4_db_at_most(side_db, change_db):
    assert 20.0 * np.log10(width_for(of_width(side_db))) == pytest.approx(change_db, abs=0.1)


def test_mono_stays_mono():
    assert width_for(signals.sine(440.0, 1.0)) == 1.0
    assert width_for(signals.silence(1.0)) == 1.0


def test_the_field_scales_the_sides_only():
    sound = of_width(-6.0)
    before, after = np.zeros(2), np.zeros(2)
    side_and_middle(sound, before)
    StereoField(0.5).process(sound)
    side_and_middle(sound, after)
    assert 10.0 * np.log10(after[0] / before[0]) == pytest.approx(-6.02, abs=0.1)
    assert after[1] == pytest.approx(before[1], rel=1e-3)
