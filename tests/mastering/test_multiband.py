"""Bands that add up to what they were, and hold back only what is too loud in themselves."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.mastering.multiband import AT_REST, BANDS, CROSSOVERS_HZ, Multiband, Threshold
from tests import signals


def level_db(samples, low_hz, high_hz):
    power = (np.abs(np.fft.rfft(samples, axis=0)) ** 2).sum(axis=1)
    frequencies = np.fft.rfftfreq(len(samples), 1.0 / SAMPLE_RATE)
    return 10.0 * np.log10(power[(frequencies >= low_hz) & (frequencies < high_hz)].sum())


def test_at_rest_the_bands_sum_flat():
    impulse = np.zeros((1 << 16, 2), np.float32)
    impulse[0] = 1.0
    Multiband(AT_REST, (AT_REST,) * BANDS).process(impulse)
    spectrum = 20.0 * np.log10(np.abs(np.fft.rfft(impulse, axis=0)))
    assert np.abs(spectrum).max() < 0.001


@pytest.mark.parametrize("loud", range(BANDS))
def test_a_loud_band_is_held_back_and_leaves_the_others_alone(loud):
    edges = (20.0, *CROSSOVERS_HZ, 20000.0)
    rules = [Threshold(-60.0, 4.0) if band == loud else AT_REST for band in range(BANDS)]
    noise = signals.pink_noise(4.0)
    pressed = noise.copy()
    Multiband(AT_REST, rules).process(pressed)
    for band in range(BANDS):
        # away from the crossovers, where neighbours overlap
        inside = (edges[band] * 1.8, edges[band + 1] / 1.8)
        change = level_db(pressed, *inside) - level_db(noise, *inside)
        assert (change < -15.0) if band == loud else (abs(change) < 1.0)


def test_glue_holds_back_every_band_alike():
    noise = signals.pink_noise(4.0)
    pressed = noise.copy()
    Multiband(Threshold(-40.0, 2.0), (AT_REST,) * BANDS).process(pressed)
    changes = [
        level_db(pressed, *band) - level_db(noise, *band) for band in ((30, 120), (300, 2000), (5000, 15000))
    ]
    assert max(changes) < -8.0
    assert max(changes) - min(changes) < 0.5


def test_blocks_of_any_size_give_the_same_sound():
    noise = signals.pink_noise(1.0)
    rules = (Threshold(-30.0, 3.0),) * BANDS
    whole, pieces = noise.copy(), noise.copy()
    Multiband(AT_REST, rules).process(whole)
    multiband = Multiband(AT_REST, rules)
    for start in range(0, len(pieces), 1000):
        multiband.process(pieces[start : start + 1000])
    np.testing.assert_allclose(pieces, whole, atol=1e-6)


def test_both_channels_move_together():
    left = np.zeros((SAMPLE_RATE, 2), np.float32)
    left[:, 0] = signals.sine(500.0, 1.0)[:, 0]
    left[:, 1] = 0.1 * left[:, 0]
    Multiband(Threshold(-30.0, 4.0), (AT_REST,) * BANDS).process(left)
    np.testing.assert_allclose(left[:, 1], 0.1 * left[:, 0], atol=1e-6)
