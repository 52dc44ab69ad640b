"""The stages that sixteen notes pass together do what their names say."""

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.simd_voices import (
    LANES,
    SIDES,
    add_saws,
    power_of_two,
    random_unit,
    saturate,
    sine_of_turns,
    tangent,
)

FRAMES = 8192
COLUMNS = SIDES * LANES


def block_of(samples: np.ndarray) -> np.ndarray:
    """The same samples on both sides of every lane."""
    return np.repeat(samples.astype(np.float32)[:, None], COLUMNS, axis=1)


def test_saturation_leaves_quiet_sound_alone_and_holds_loud_sound():
    quiet, loud = block_of(np.full(8, 0.01)), block_of(np.full(8, 50.0))

    saturate(quiet, 2.0)
    saturate(loud, 2.0)

    assert np.allclose(quiet, 0.01, rtol=1e-3)
    assert np.allclose(loud, 0.5)


def test_the_sine_is_one_to_six_digits():
    turns = np.linspace(-1.5, 1.5, 997, dtype=np.float32)

    values = np.array([sine_of_turns(np.float32(turn)) for turn in turns])

    assert np.abs(values - np.sin(2 * np.pi * turns.astype(np.float64))).max() < 2e-6


def test_powers_of_two_are_right_within_a_twentieth_of_a_cent():
    exponents = np.linspace(-15.0, 15.0, 601, dtype=np.float32)

    powers = np.array([power_of_two(exponent) for exponent in exponents], dtype=np.float64)

    assert np.abs(1200.0 * (np.log2(powers) - exponents)).max() < 0.05


def test_the_tangent_is_right_for_every_corner_below_nyquist():
    angles = np.linspace(0.001, 1.36, 400, dtype=np.float32)

    assert np.allclose([tangent(angle) for angle in angles], np.tan(angles.astype(np.float64)), rtol=2e-4)


def test_a_saw_is_a_saw_at_its_pitch_and_on_its_side():
    block = np.zeros((FRAMES, COLUMNS), dtype=np.float32)
    frequency_hz = 32 * SAMPLE_RATE / FRAMES
    phase = np.zeros((1, LANES), dtype=np.int32)
    step = np.full((1, LANES), round(2**32 * frequency_hz / SAMPLE_RATE), dtype=np.int32)
    gains = np.concatenate([np.full((1, LANES), 0.5), np.zeros((1, LANES))], axis=1).astype(np.float32)

    add_saws(block, phase, step, gains)

    partials = np.abs(np.fft.rfft(block[:, 5]))[[32, 64, 96]] / (FRAMES / 2)
    assert np.allclose(partials, 0.5 * 2.0 / np.pi / np.array([1.0, 2.0, 3.0]), rtol=0.01)
    assert not block[:, LANES + 5].any()
    assert abs(int(phase[0, 5])) < 2**10


def test_random_numbers_belong_to_their_seed_and_purpose_and_are_spread_evenly():
    drawn = np.array([random_unit(seed, index) for seed in range(40) for index in range(50)])

    assert random_unit(3, 4) == random_unit(3, 4)
    assert len(np.unique(drawn)) == len(drawn)
    assert abs(drawn.mean() - 0.5) < 0.03
    assert abs(drawn.std() - np.sqrt(1 / 12)) < 0.02
