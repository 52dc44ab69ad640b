"""What passes the filters of the lanes comes out as the formulas say."""

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.equaliser import PassFilter, PeakingFilter, biquads
from studio.synthesis.simd_filters import (
    PASSED_FRAMES,
    double_rate,
    equalise,
    halve_rate,
    low_pass,
    low_pass_twice,
    tune_low_pass,
)
from studio.synthesis.simd_voices import LANES, SIDES

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


def test_the_equaliser_lifts_and_cuts_where_it_is_told():
    block = block_of(click())
    bands = biquads((PeakingFilter(1000.0, 6.0, 2.0), PassFilter(200.0, "low"), PassFilter(8000.0, "high")))

    equalise(block, np.zeros(len(bands) * 2 * COLUMNS, dtype=np.float32), bands)

    assert abs(response_db(block[:, 0], 1000.0) - 6.0) < 0.3
    assert response_db(block[:, 0], 50.0) < -22.0
    assert abs(response_db(block[:, LANES + 9], 8000.0) + 3.0) < 0.4


def test_two_low_passes_in_one_go_are_one_after_the_other():
    noise = np.random.default_rng(3).normal(size=512)
    together, apart = block_of(noise), block_of(noise)
    coefficients = np.zeros(6 * COLUMNS, dtype=np.float32)
    for half, damping in ((coefficients[: 3 * COLUMNS], 0.8), (coefficients[3 * COLUMNS :], 1.6)):
        tune_low_pass(half, np.full(LANES, 0.07, dtype=np.float32), damping)

    low_pass_twice(together, np.zeros(4 * COLUMNS, dtype=np.float32), coefficients)
    low_pass(apart, np.zeros(2 * COLUMNS, dtype=np.float32), coefficients[: 3 * COLUMNS].copy())
    low_pass(apart, np.zeros(2 * COLUMNS, dtype=np.float32), coefficients[3 * COLUMNS :].copy())

    assert np.allclose(together, apart, atol=1e-5)
    assert np.abs(together).max() > 0.05


def test_doubling_the_rate_keeps_a_dark_sound_across_blocks_and_adds_no_mirror_image():
    frames = np.arange(FRAMES)
    dark = block_of(np.sin(2 * np.pi * 2000.0 * frames / (SAMPLE_RATE / 2)))
    passed, doubled = np.zeros((PASSED_FRAMES + 16, COLUMNS), dtype=np.float32), []
    for start in range(0, FRAMES, 16):
        passed[PASSED_FRAMES:] = dark[start : start + 16]
        block = np.zeros((32, COLUMNS), dtype=np.float32)
        double_rate(passed, block)
        doubled.append(block)
    sound = np.concatenate(doubled)[100:, LANES + 3]

    expected = np.sin(2 * np.pi * 2000.0 * (np.arange(2 * FRAMES)[100:] - 6) / SAMPLE_RATE)
    assert np.abs(sound - expected).max() < 3e-4
