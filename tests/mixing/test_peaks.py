"""Peaks are held back, the rest is left as it is."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.mixing.balance import Balance
from studio.mixing.peaks import CELL, PeakHold

THRESHOLD_DBFS = -20.0
THRESHOLD = 0.1


def strokes(level: float) -> np.ndarray:
    """A second of soft noise with a short, loud burst every 100 ms."""
    chance = np.random.default_rng(3)
    sound = 0.01 * chance.normal(size=(SAMPLE_RATE, 2))
    for start in range(0, SAMPLE_RATE, SAMPLE_RATE // 10):
        burst = np.exp(-np.arange(2000) / 300.0) * np.sin(np.arange(2000) * 0.05)
        sound[start : start + 2000] += level * burst[:, np.newaxis]
    return sound.astype(np.float32)


def held(sound: np.ndarray, sizes: tuple[int, ...] = (1 << 20,)) -> np.ndarray:
    changed, hold, start, turn = sound.copy(), PeakHold(THRESHOLD_DBFS), 0, 0
    while start < len(changed):
        hold.process(changed[start : start + sizes[turn % len(sizes)]])
        start, turn = start + sizes[turn % len(sizes)], turn + 1
    return changed


def test_what_stays_below_is_not_changed_by_a_bit() -> None:
    sound = strokes(0.05)

    assert np.array_equal(held(sound), sound)


@pytest.mark.parametrize("level", [0.3, 1.0, 4.0])
def test_no_peak_passes_the_threshold_by_more_than_a_decibel_and_a_half(level: float) -> None:
    assert np.abs(held(strokes(level))).max() < THRESHOLD * 10.0 ** (1.6 / 20.0)


def test_a_louder_peak_stays_a_little_louder() -> None:
    peaks = [np.abs(held(strokes(level))).max() for level in (0.08, 0.12, 0.3, 1.0)]

    assert peaks == sorted(peaks)


def test_between_the_strokes_the_sound_comes_back() -> None:
    sound = strokes(0.4)
    sound[3000:] = strokes(0.0)[3000:]

    changed = held(sound)

    assert np.abs(changed[:2000]).max() < 0.5 * np.abs(sound[:2000]).max()
    np.testing.assert_allclose(changed[-SAMPLE_RATE // 4 :], sound[-SAMPLE_RATE // 4 :], rtol=2e-3)


def test_both_channels_are_turned_down_alike() -> None:
    sound = strokes(0.4)
    sound[:, 1] = 0.25 * sound[:, 0]

    changed = held(sound)

    after_the_tip = slice(2 * CELL, 1500)
    left, right = changed[after_the_tip, 0], changed[after_the_tip, 1]
    np.testing.assert_allclose(
        4.0 * right[np.abs(left) < THRESHOLD], left[np.abs(left) < THRESHOLD], rtol=1e-4, atol=1e-6
    )


def test_the_size_of_the_blocks_does_not_change_a_bit() -> None:
    sound = strokes(0.6)

    assert np.array_equal(held(sound, (1, 63, 64, 65, 4097, 15)), held(sound))


def test_after_two_seconds_nothing_is_remembered() -> None:
    sound = np.concatenate([strokes(0.6), strokes(0.6), strokes(0.6), strokes(0.0)])
    start = 40 * CELL
    alone, late = sound[start:].copy(), PeakHold(THRESHOLD_DBFS, start_frame=start)

    late.process(alone)

    np.testing.assert_allclose(alone[2 * SAMPLE_RATE :], held(sound)[start + 2 * SAMPLE_RATE :], atol=1e-6)


def test_a_balance_from_before_keeps_all_peaks() -> None:
    before = Balance.from_json({"gains_db": {"keys": -3.0}, "trims_db": {"keys": 2.0}})

    assert before.faders_of("keys").peaks_dbfs is None
    assert Balance.from_json(Balance({}, {}, {"keys": -9.0}).to_json()).faders_of("keys").peaks_dbfs == -9.0
