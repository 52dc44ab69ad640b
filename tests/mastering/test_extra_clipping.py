"""Sounds that no limiter makes loud enough are clipped until they are, or until nothing is left to gain."""

import json

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import LoudnessMeter
from studio.audio.true_peak import true_peak_dbtp
from studio.mastering.chain import master, master_window
from studio.mastering.settings import MasterSettings
from studio.mastering.target import TARGETS
from tests import signals

SECONDS = 6.0
CLUB = TARGETS["club"]


def both(wave):
    return np.ascontiguousarray(np.repeat(wave[:, np.newaxis], 2, axis=1), np.float32)


def clicks(hertz):
    wave = np.zeros(round(SECONDS * SAMPLE_RATE))
    wave[:: SAMPLE_RATE // hertz] = 1.0
    return both(wave)


def bursts():
    moments = signals.times(SECONDS)
    return both(np.sign(np.sin(2.0 * np.pi * 441.0 * moments)) * ((moments * 3.0) % 1.0 < 0.3))


def strokes():
    moments = signals.times(SECONDS)
    kick = np.sin(2.0 * np.pi * 55.0 * (moments % 0.5)) * np.exp(-18.0 * (moments % 0.5))
    return (0.05 * signals.pink_noise(SECONDS) + 0.8 * kick[:, np.newaxis]).astype(np.float32)


def soft_then_loud():
    noise = signals.white_noise(SECONDS, -14.0)
    noise[: len(noise) // 2] *= 0.1
    return noise


STUBBORN = {
    "square bursts": bursts(),
    "strokes over soft noise": strokes(),
    "soft, then loud": soft_then_loud(),
    "a hundred clicks a second": clicks(100),
    "sub of 30 Hz": signals.sine(30.0, SECONDS),
}


def lufs(samples):
    meter = LoudnessMeter()
    meter.add(samples)
    return meter.integrated_lufs


@pytest.mark.parametrize("name", STUBBORN)
@pytest.mark.parametrize("target", ["club", "cd"])
def test_stubborn_sounds_become_as_loud_as_asked_below_the_ceiling(name, target):
    mastered = master(STUBBORN[name].copy(), TARGETS[target])
    assert lufs(mastered.samples) == pytest.approx(TARGETS[target].loudness_lufs, abs=0.1)
    assert true_peak_dbtp(mastered.samples) <= TARGETS[target].ceiling_dbtp - 0.2
    assert mastered.settings.note == ""


def test_what_cannot_be_so_loud_says_how_loud_it_is():
    mastered = master(clicks(2), CLUB)
    assert -40.0 < mastered.loudness_lufs < -20.0
    assert mastered.true_peak_dbtp <= CLUB.ceiling_dbtp
    assert f"It reaches {mastered.loudness_lufs:.1f} instead of -8.0 LUFS" in mastered.settings.note


def test_the_settings_of_a_stubborn_sound_make_it_again():
    first = master(bursts(), CLUB)
    settings = MasterSettings.from_json(json.loads(json.dumps(first.settings.to_json())))
    assert len(settings.clips_dbfs) > 3
    np.testing.assert_array_equal(master(bursts(), CLUB, settings=settings).samples, first.samples)
    start, end = 2 * SAMPLE_RATE, 5 * SAMPLE_RATE
    window = master_window(bursts()[start:end], settings, start_frame=start, total_frames=len(first.samples))
    inside = slice(2 * SAMPLE_RATE, 3 * SAMPLE_RATE - 10000)
    np.testing.assert_allclose(window[inside], first.samples[start:end][inside], atol=2e-3)


def test_what_stands_still_is_filtered_out():
    offset = signals.sine(440.0, SECONDS) + np.float32(0.4)
    mastered = master(offset, CLUB, fade_frames=0)
    assert mastered.settings.blocks_dc
    assert np.abs(mastered.samples[SAMPLE_RATE : 5 * SAMPLE_RATE].mean(axis=0)).max() < 1e-3
    assert mastered.loudness_lufs == pytest.approx(-8.0, abs=0.1)


def test_music_is_not_filtered_and_not_clipped_on():
    music = signals.roman_piece("A", "i-iv-V7-i", 110.0, 4).clip.samples.copy()
    settings = master(music, TARGETS["streaming"]).settings
    assert not settings.blocks_dc
    assert len(settings.clips_dbfs) <= 3
