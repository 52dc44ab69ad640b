"""The stages that sixteen notes pass together do what their names say."""

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.equaliser import Cut, Peak, biquads
from studio.synthesis.lanes import (
    LANES,
    SIDES,
    add_saws,
    equalise,
    halve_rate,
    low_pass,
    power_of_two,
    random_unit,
    saturate,
    sine_of_turns,
    tangent,
    tune_low_pass,
)

FRAMES = 8192
COLUMNS = SIDES * LANES


def block_of(samples: np.ndarray) -> np.ndarray:
    """The same samples on both sides of every lane."""
    return np.repeat(samples.astype(np.float32)[:, None], COLUMNS, axis=1)


def click(frames: int = FRAMES) -> np.ndarray:
    samples = np.zeros(frames)
    samples[0] = 1.0
    return samples


def response_db(impulse: np.ndarray, frequency_hz: float, sample_rate: float = SAMPLE_RATE) -> float:
    turns = np.exp(-2j * np.pi * frequency_hz * np.arange(len(impulse)) / sample_rate)
    return float(20.0 * np.log10(abs((impulse * turns).sum()) + 1e-12))


def test_the_low_pass_falls_12_db_per_octave_in_every_lane():
    block = block_of(click())
    coefficients = np.zeros(3 * COLUMNS, dtype=np.float32)
    tune_low_pass(coefficients, np.full(LANES, np.tan(np.pi * 1000.0 / SAMPLE_RATE), dtype=np.float32), 1.414)

    low_pass(block, np.zeros(2 * COLUMNS, dtype=np.float32), coefficients)

    assert abs(response_db(block[:, 3], 1000.0) + 3.0) < 0.1
    assert -26.0 < response_db(block[:, 3], 4000.0) < -23.0
    assert np.array_equal(block[:, 0], block[:, COLUMNS - 1])


def test_halving_the_rate_keeps_what_is_heard_and_removes_what_would_fold():
    frames = np.arange(2 * FRAMES)
    heard = block_of(np.sin(2 * np.pi * 15_000.0 * frames / (2 * SAMPLE_RATE)))
    folding = block_of(np.sin(2 * np.pi * 28_000.0 * frames / (2 * SAMPLE_RATE)))
    kept, lost = block_of(np.zeros(FRAMES)), block_of(np.zeros(FRAMES))

    halve_rate(heard, kept, np.zeros(8 * COLUMNS, dtype=np.float32))
    halve_rate(folding, lost, np.zeros(8 * COLUMNS, dtype=np.float32))

    assert abs(kept[1000:, 5].std() - np.sqrt(0.5)) < 0.01
    assert np.abs(lost[1000:, 5]).max() < 10 ** (-75 / 20)


def test_saturation_leaves_quiet_sound_alone_and_holds_loud_sound():
    quiet, loud = block_of(np.full(8, 0.01)), block_of(np.full(8, 50.0))

    saturate(quiet, 2.0)
    saturate(loud, 2.0)

    assert np.allclose(quiet, 0.01, rtol=1e-3)
    assert np.allclose(loud, 0.5)


def test_the_equaliser_lifts_and_cuts_where_it_is_told():
    block = block_of(click())
    bands = biquads((Peak(1000.0, 6.0, 2.0), Cut(200.0, "low"), Cut(8000.0, "high")))

    equalise(block, np.zeros(len(bands) * 2 * COLUMNS, dtype=np.float32), bands)

    assert abs(response_db(block[:, 0], 1000.0) - 6.0) < 0.3
    assert response_db(block[:, 0], 50.0) < -22.0
    assert abs(response_db(block[:, LANES + 9], 8000.0) + 3.0) < 0.4


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
