"""The last step of a sound: its band, its level, its curve, its end."""

import numpy as np
import pytest
from scipy import signal

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.post_processing import MASKED, SILENCE, finished
from studio.synthesis.scratch import silent_channels

FRAMES = 64 * 400
CLEAN, NO_ROLL_OFF = 0.0, 20000.0


def finish(
    left: np.ndarray,
    right: np.ndarray,
    *,
    drive: float = CLEAN,
    low_cut_hz: float = 1.0,
    high_cut_hz: float = NO_ROLL_OFF,
    mono_below_hz: float = 1.0,
    levels: tuple[float, float] = (0.5, 0.5),
) -> Samples:
    """A sound finished in the memory that instruments use."""
    channels = silent_channels(FRAMES)
    channels[0][:], channels[1][:] = left, right
    return finished(*channels, (drive, low_cut_hz, high_cut_hz, mono_below_hz, *levels))


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=FRAMES).astype(np.float32)


def tone(frequency_hz: float) -> np.ndarray:
    return np.sin(2.0 * np.pi * frequency_hz * np.arange(FRAMES) / SAMPLE_RATE).astype(np.float32)


def level_db(samples: np.ndarray, frequency_hz: float) -> float:
    window = np.hanning(len(samples))
    turns = np.exp(-2j * np.pi * frequency_hz * np.arange(len(samples)) / SAMPLE_RATE)
    return float(20.0 * np.log10(np.abs((samples * window * turns).sum()) / window.sum() + 1e-12))


@pytest.mark.parametrize("levels", [(0.5, 0.5), (0.7, 0.2), (0.1, 0.3)])
def test_the_louder_channel_peaks_at_the_larger_level(levels: tuple[float, float]) -> None:
    sound = finish(noise(1), noise(1), levels=levels)

    assert np.abs(sound).max() == pytest.approx(max(levels), rel=1e-4)
    assert np.abs(sound[:, 0]).max() / np.abs(sound[:, 1]).max() == pytest.approx(
        levels[0] / levels[1], rel=1e-3
    )


@pytest.mark.parametrize("high_cut_hz", [3000.0, 8000.0, 13000.0])
def test_the_roll_off_is_a_fourth_order_butterworth_filter(high_cut_hz: float) -> None:
    clicks = np.zeros(FRAMES, np.float32)
    clicks[[2000, FRAMES - 1000]] = 1.0
    expected = signal.sosfilt(signal.butter(4, high_cut_hz, "low", fs=SAMPLE_RATE, output="sos"), clicks)

    sound = finish(clicks, clicks, high_cut_hz=high_cut_hz, levels=(1.0, 1.0))

    # The second click keeps the sound from ending, and its fade from reaching the first.
    heard, wanted = sound[1900:4000, 0], expected[1900:4000] / np.abs(expected).max()
    assert np.abs(heard - wanted).max() < 3e-3


def test_what_lies_below_the_low_cut_is_taken_away_six_decibels_an_octave() -> None:
    both = tone(50.0) + tone(2000.0)

    sound = finish(both, both, low_cut_hz=200.0)[:, 0]

    assert level_db(sound, 50.0) - level_db(sound, 2000.0) == pytest.approx(
        -20.0 * np.log10(np.hypot(1.0, 4.0)), abs=0.5
    )


def test_the_bass_is_mono_and_the_rest_is_not() -> None:
    apart = tone(60.0) + tone(3000.0)

    sound = finish(apart + 0.5 * tone(60.0), -apart + 0.5 * tone(60.0), mono_below_hz=600.0)
    side = sound[:, 0] - sound[:, 1]

    assert level_db(side, 60.0) < level_db(side, 3000.0) - 18.0


def test_drive_softens_peaks_and_no_drive_leaves_the_shape() -> None:
    clean, driven = (finish(tone(500.0), tone(500.0), drive=drive)[2000:20000, 0] for drive in (CLEAN, 2.5))

    assert level_db(clean, 1500.0) - level_db(clean, 500.0) < -60.0
    assert -30.0 < level_db(driven, 1500.0) - level_db(driven, 500.0) < -10.0


def test_a_sound_ends_where_it_is_masked_and_fades_into_nothing() -> None:
    decay = np.exp(-np.arange(FRAMES) / 1500.0).astype(np.float32)

    sound = finish(noise(2) * decay, noise(3) * decay)

    assert len(sound) == pytest.approx(-1500.0 * np.log(MASKED), rel=0.15)
    assert np.abs(sound[-1]).max() < SILENCE


def test_a_sound_begins_at_zero() -> None:
    assert not finish(tone(500.0) + 1.0, tone(500.0) + 1.0)[0].any()


def test_silence_stays_silent() -> None:
    silence = np.zeros(FRAMES, np.float32)

    assert np.abs(finish(silence, silence)).max() < 1e-3


def test_what_was_finished_before_leaves_no_trace() -> None:
    first = finish(noise(4), noise(5), high_cut_hz=9000.0)

    finish(noise(6), noise(7), high_cut_hz=4000.0, drive=2.0)

    assert np.array_equal(finish(noise(4), noise(5), high_cut_hz=9000.0), first)
