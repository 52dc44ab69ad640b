from collections import Counter

import numpy as np
import pytest

from studio.composing.pop_statistics import STEP_TICKS, pop_statistics


def onsets_of(tempo_bpm: float, energy: float = 0.5) -> list[list[int]]:
    rng = np.random.default_rng(1)
    bars = [pop_statistics().bar(tempo_bpm, energy, rng, closes=False) for _ in range(400)]
    return [[step.tick // STEP_TICKS for step in bar] for bar in bars]


def test_every_step_has_been_followed_by_another() -> None:
    for before in range(-7, 8):
        assert sum(pop_statistics().steps[before].values()) == pytest.approx(1.0, abs=0.02)


def test_a_leap_is_answered_the_other_way() -> None:
    turned = sum(pop_statistics().step_weight(6, step) for step in range(-7, 0))
    assert turned > 3 * sum(pop_statistics().step_weight(6, step) for step in range(1, 8))


def test_a_leap_beyond_the_octave_is_all_but_never_taken() -> None:
    assert pop_statistics().step_weight(0, 9) < 1e-5


def test_beats_lean_on_the_chord_more_than_what_lies_between() -> None:
    shares = pop_statistics().chord_tones
    assert sum(shares[::4]) > sum(shares[1::4]) + 0.3
    assert shares[0] == max(shares)


@pytest.mark.parametrize("tempo_bpm", [60.0, 80.0, 100.0, 150.0])
def test_a_bar_is_in_order_and_fits(tempo_bpm: float) -> None:
    rng = np.random.default_rng(2)
    for closes in (False, True):
        for _ in range(200):
            bar = pop_statistics().bar(tempo_bpm, 0.7, rng, closes=closes)
            ends = [step.tick + step.ticks for step in bar]
            assert all(end <= after.tick for end, after in zip(ends, bar[1:], strict=False))
            assert 0 < ends[-1] <= 16 * STEP_TICKS


def test_slow_bars_have_sixteenths_and_fast_ones_hardly_any() -> None:
    def odd(tempo_bpm: float) -> float:
        onsets = [onset for bar in onsets_of(tempo_bpm) for onset in bar]
        return sum(onset % 2 for onset in onsets) / len(onsets)

    assert odd(60.0) > 2 * odd(150.0)


def test_a_loud_section_is_busier() -> None:
    quiet, loud = (np.mean([len(bar) for bar in onsets_of(80.0, energy)]) for energy in (0.3, 0.9))
    assert loud > quiet + 0.5


def test_a_closing_bar_comes_to_rest() -> None:
    rng = np.random.default_rng(4)
    lasts = Counter(
        pop_statistics().bar(80.0, 0.5, rng, closes=True)[-1].tick // STEP_TICKS for _ in range(100)
    )
    assert max(lasts) <= 10


def test_the_commonest_way_home_in_minor_is_the_dominant() -> None:
    minor = pop_statistics().harmony["minor"]
    assert max(minor["7"], key=minor["7"].__getitem__) == "0m"
