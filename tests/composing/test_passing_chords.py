"""Some bars get a second chord on the way to the next, never one that has nowhere to go."""

import numpy as np
import pytest

from studio.composing.genre import Progression
from studio.composing.passing_chords import NUMERALS, quickened
from studio.theory.chord import Chord
from studio.theory.scale import Key

BUSY = 1.0
"""A pace and a share of pop at which every bar that can be is divided."""


def bars_of(written: str, mode: str, share: float = BUSY, pace: float = BUSY) -> list[list[str]]:
    """The bars of a progression once it is quickened."""
    found = quickened(Progression(written, (mode,)), mode, share, pace, np.random.default_rng(1))
    return [bar.split() for bar in found.bars.split("|")]


@pytest.mark.parametrize(("written", "mode"), [("I | vi | IV | V", "major"), ("i | VI | iv | V7", "minor")])
def test_the_written_chords_stay_on_the_first_beats(written: str, mode: str) -> None:
    assert [bar[0] for bar in bars_of(written, mode)] == [bar.strip() for bar in written.split("|")]


def test_four_goes_over_five_back_to_one() -> None:
    assert bars_of("I | V | vi | IV", "major")[-1] == ["IV", "V"]


def test_a_dominant_is_left_alone() -> None:
    assert bars_of("i | VI | iv | V7", "minor")[-1] == ["V7"]


def test_a_chord_that_stays_is_left_alone() -> None:
    assert bars_of("i | i | i | i", "minor") == [["i"]] * 4


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_what_passes_belongs_to_the_key(mode: str) -> None:
    home = "i" if mode == "minor" else "I"
    key = Key("C", mode)
    for numeral in NUMERALS[mode].values():
        for bar in bars_of(f"{home} | {numeral}", mode):
            assert all(
                Chord.from_roman(name, key).root_pitch_class in (*key.pitch_classes, 11) for name in bar
            )


def test_a_calm_song_and_a_genre_far_from_pop_keep_one_chord_a_bar() -> None:
    assert all(len(bar) == 1 for bar in bars_of("I | vi | IV | V", "major", pace=0.0))
    assert all(len(bar) == 1 for bar in bars_of("I | vi | IV | V", "major", share=0.2))


def test_busier_songs_change_more_often() -> None:
    counts = [
        sum(
            quickened(
                Progression("I | vi | IV | V", ("major",)), "major", 0.6, pace, np.random.default_rng(seed)
            ).bars.count(" ")
            for seed in range(60)
        )
        for pace in (0.3, 0.5, 0.9)
    ]
    assert counts[0] < counts[1] < counts[2]
