"""The stages that sixteen notes pass together do what their names say."""

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.equaliser import Cut, Peak, biquads
from studio.synthesis.lanes import LANES, equalise, halve_rate, low_pass, random_unit, saturate, sine_of_turns, tune_low_pass

FRAMES = 8192


def block_of(samples: np.ndarray) -> np.ndarray:
    """The same samples in every lane."""
    return np.repeat(samples.astype(np.float32)[:, None], LANES, axis=1)


def click(frames: int = FRAMES) -> np.ndarray:
    samples = np.zeros(frames)
    samples[0] = 1.0
    return samples


def response_db(impulse: np.ndarray, frequency_hz: float, sample_rate: float = SAMPLE_RATE) -> float:
    turns = np.exp(-2j * np.pi * frequency_hz * np.arange(len(impulse)) / sample_rate)
    return float(20.0 * np.log10(abs((impulse * turns).sum()) + 1e-12))


def test_the_low_pass_falls_12_db_per_octave_in_every_lane():
    left, right = block_of(click()), block_of(click())
    coefficients = np.zeros(3 * LANES, dtype=np.float32)
    for lane in range(LANES):
        tune_low_pass(coefficients, lane, np.tan(np.pi * 1000.0 / SAMPLE_RATE), 1.414)

    low_pass(left, right, np.zeros(4 * LANES, dtype=np.float32), coefficients)

    assert abs(response_db(left[:, 3], 1000.0) + 3.0) < 0.1
    assert -26.0 < response_db(left[:, 3], 4000.0) < -23.0
    assert np.array_equal(left[:, 0], right[:, LANES - 1])


def test_halving_the_rate_keeps_what_is_heard_and_removes_what_would_fold():
    frames = np.arange(2 * FRAMES)
    heard = block_of(np.sin(2 * np.pi * 15_000.0 * frames / (2 * SAMPLE_RATE)))
    folding = block_of(np.sin(2 * np.pi * 28_000.0 * frames / (2 * SAMPLE_RATE)))
    kept, lost = block_of(np.zeros(FRAMES)), block_of(np.zeros(FRAMES))

    halve_rate(heard, kept, np.zeros(8 * LANES, dtype=np.float32))
    halve_rate(folding, lost, np.zeros(8 * LANES, dtype=np.float32))

    assert abs(kept[1000:, 5].std() - np.sqrt(0.5)) < 0.01
    assert np.abs(lost[1000:, 5]).max() < 10 ** (-75 / 20)


def test_saturation_leaves_quiet_sound_alone_and_holds_loud_sound():
    quiet, loud = block_of(np.full(8, 0.01)), block_of(np.full(8, 50.0))

    saturate(quiet, 2.0)
    saturate(loud, 2.0)

    assert np.allclose(quiet, 0.01, rtol=1e-3)
    assert np.allclose(loud, 0.5)


def test_the_equaliser_lifts_and_cuts_where_it_is_told():
    left, right = block_of(click()), block_of(click())
    bands = biquads((Peak(1000.0, 6.0, 2.0), Cut(200.0, "low"), Cut(8000.0, "high")))

    equalise(left, right, np.zeros(len(bands) * 4 * LANES, dtype=np.float32), bands)

    assert abs(response_db(left[:, 0], 1000.0) - 6.0) < 0.3
    assert response_db(left[:, 0], 50.0) < -22.0
    assert abs(response_db(right[:, 9], 8000.0) + 3.0) < 0.4


def test_the_sine_is_one_to_six_digits():
    turns = np.linspace(-1.5, 1.5, 997, dtype=np.float32)

    values = np.array([sine_of_turns(np.float32(turn)) for turn in turns])

    assert np.abs(values - np.sin(2 * np.pi * turns.astype(np.float64))).max() < 2e-6


def test_random_numbers_belong_to_their_seed_and_purpose_and_are_spread_evenly():
    drawn = np.array([random_unit(seed, index) for seed in range(40) for index in range(50)])

    assert random_unit(3, 4) == random_unit(3, 4)
    assert len(np.unique(drawn)) == len(drawn)
    assert abs(drawn.mean() - 0.5) < 0.03
    assert abs(drawn.std() - np.sqrt(1 / 12)) < 0.02
