"""Strings that are rung sixteen samples at a time ring as those that take one sample after the other."""

import math

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.instrument import INSTRUMENTS, Voice
from studio.synthesis.string_kernel import BEND_GRID, LANES, bend, pluck, ring, turn_frames

SUSTAIN_SECONDS, RELEASE_SECONDS, DULLING = 3.0, 0.2, 0.3
FRAMES = 20_000


def plucked(frequency_hz: float) -> np.ndarray:
    wave = np.zeros(FRAMES + 4096 + 2 * LANES, np.float32)
    length, _ = turn_frames(frequency_hz, DULLING)
    pluck(wave, length, 5, np.array((4000.0, 0.2 * SAMPLE_RATE / frequency_hz, 0.3)), 0.3)
    return wave


def rung(frequency_hz: float, hold: int) -> np.ndarray:
    wave = plucked(frequency_hz)
    ring(wave, frequency_hz, hold, SUSTAIN_SECONDS, RELEASE_SECONDS, DULLING)
    return wave[:FRAMES]


def rung_sample_by_sample(frequency_hz: float) -> np.ndarray:
    """The loop as Jaffe and Smith draw it, never damped."""
    wave = plucked(frequency_hz).astype(np.float64)
    length, fraction = turn_frames(frequency_hz, DULLING)
    angle = 2.0 * math.pi * frequency_hz / SAMPLE_RATE
    tuning = math.sin(0.5 * (1.0 - fraction) * angle) / math.sin(0.5 * (1.0 + fraction) * angle)
    gain_hz = (1.0 - DULLING) / math.sqrt(1.0 - 2.0 * DULLING * math.cos(angle) + DULLING * DULLING)
    keep = (1.0 - DULLING) * min(10.0 ** (-3.0 / (SUSTAIN_SECONDS * frequency_hz)) / gain_hz, 0.99999)
    low = shifted = before = 0.0
    for frame in range(FRAMES - length):
        low = keep * wave[frame] + DULLING * low
        shifted = tuning * (low - shifted) + before
        before = low
        wave[frame + length] += shifted
    return wave[:FRAMES]


@pytest.mark.parametrize("frequency_hz", [41.2, 220.0, 1661.2, 3520.0])
def test_sixteen_samples_at_a_time_are_what_one_after_the_other_is(frequency_hz: float) -> None:
    expected = rung_sample_by_sample(frequency_hz)

    heard = rung(frequency_hz, hold=FRAMES)

    assert np.abs(heard - expected).max() < 1e-3 * np.abs(expected).max()


@pytest.mark.parametrize("frequency_hz", [82.4, 440.0, 2093.0])
def test_a_string_falls_by_60_db_in_its_release_once_damped(frequency_hz: float) -> None:
    hold = 4000
    heard = rung(frequency_hz, hold)

    begun = hold + round(0.02 * SAMPLE_RATE)
    later = begun + round(0.5 * RELEASE_SECONDS * SAMPLE_RATE)
    window = 1024
    fall_db = 20.0 * np.log10(
        np.abs(heard[begun : begun + window]).max() / np.abs(heard[later : later + window]).max()
    )

    assert fall_db >= 27.0


def test_a_string_read_at_twice_its_speed_sounds_an_octave_higher() -> None:
    tone = np.sin(2.0 * np.pi * 300.0 * np.arange(FRAMES) / SAMPLE_RATE).astype(np.float32)
    octave = np.sin(2.0 * np.pi * 600.0 * np.arange(FRAMES // 2 - BEND_GRID) / SAMPLE_RATE)

    bent = bend(tone, np.full(FRAMES // BEND_GRID + 2, 2.0))

    assert np.abs(bent[16 : len(octave)] - octave[16:]).max() < 1e-3
    assert not bent[FRAMES // 2 :].any()


@pytest.mark.parametrize("instrument", ["guitar_nylon", "guitar_distorted"])
def test_the_deepest_note_of_midi_takes_its_whole_turn(instrument: str) -> None:
    sound = INSTRUMENTS[instrument].render([Voice(0, 100, SAMPLE_RATE)])[0][:, 0].astype(np.float64)

    assert np.isfinite(sound).all()
    quiet = np.flatnonzero(np.abs(sound) > 1e-6)
    assert quiet[-1] > 2 * SAMPLE_RATE / 8.18
    assert np.abs(sound[4200:5300]).max() > 0.0
