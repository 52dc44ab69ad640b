"""Tips of peaks cut off, and nothing else."""

import numpy as np

from studio.mastering.clipper import clip_peaks
from tests import signals


def test_what_stays_below_the_level_is_left_as_it_is():
    sound = signals.sine(440.0, 1.0, peak_dbfs=-6.1)
    clipped = sound.copy()
    clip_peaks(clipped, -6.0)
    np.testing.assert_array_equal(clipped, sound)


def test_peaks_end_about_at_the_level():
    sound = signals.sine(100.0, 1.0, peak_dbfs=0.0)
    clip_peaks(sound, -6.0)
    assert abs(20.0 * np.log10(np.abs(sound).max()) + 6.0) < 0.05


def test_it_folds_back_less_than_cutting_sample_by_sample():
    sound = signals.sine(5001.0, 1.0, peak_dbfs=0.0)
    plain = np.clip(sound, -0.5, 0.5)
    clip_peaks(sound, -6.0206)

    def folded(samples):
        power = np.abs(np.fft.rfft(samples[:, 0] * np.hanning(len(samples)))) ** 2
        own = np.zeros(power.size, bool)
        for harmonic in (5001, 15003):
            own[harmonic - 5 : harmonic + 6] = True
        return 10.0 * np.log10(power[~own].sum() / power[5001])

    assert folded(sound) < folded(plain) - 3.0


def test_nothing_at_all_can_be_clipped():
    clip_peaks(np.zeros((0, 2), np.float32), -6.0)
