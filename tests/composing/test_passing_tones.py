import itertools

import pytest

from studio.composing.passing_tones import CONNECTIONS, connect, scale_ladder
from studio.theory.chord import Chord
from studio.theory.scale import Key

LADDER = scale_ladder(Key("C", "major"), Chord("C"), "key", 55, 84)


@pytest.mark.parametrize("kind", sorted(set(CONNECTIONS)))
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_as_many_tones_as_there_is_time_for_all_of_the_scale(kind: str, count: int) -> None:
    for begin, goal in ((60, 67), (72, 64), (65, 65)):
        tones = connect(LADDER, begin, goal, count, kind)
        assert len(tones) == count
        assert set(tones) <= {*LADDER, begin}


def test_a_way_as_long_as_the_time_is_walked_straight() -> None:
    assert connect(LADDER, 60, 67, 3, "pass") == [62, 64, 65]


def test_a_way_shorter_than_the_time_goes_round_about_by_step() -> None:
    path = [60, *connect(LADDER, 60, 64, 3, "pass"), 64]
    rungs = [LADDER.index(pitch) for pitch in path]
    assert all(abs(after - before) == 1 for before, after in itertools.pairwise(rungs))


def test_a_dominant_bends_the_minor_scale_up_to_its_leading_tone() -> None:
    ladder = {pitch % 12 for pitch in scale_ladder(Key("A", "minor"), Chord("E", "7"), "key", 57, 81)}
    assert 8 in ladder
    assert 7 not in ladder


def test_a_pentatonic_leaves_out_what_rubs_and_blues_adds_the_flat_fifth() -> None:
    key = Key("A", "minor")
    assert {pitch % 12 for pitch in scale_ladder(key, Chord("A", "m"), "pentatonic", 57, 81)} == {
        9,
        0,
        2,
        4,
        7,
    }
    assert {pitch % 12 for pitch in scale_ladder(key, Chord("A", "m"), "blues", 57, 81)} == {9, 0, 2, 3, 4, 7}


@pytest.mark.parametrize(
    ("mode", "tones"),
    [("minor", {9, 11, 0, 4, 5}), ("phrygian", {9, 10, 0, 4, 5})],
    ids=["hirajoshi", "pelog"],
)
def test_five_tones_of_the_east_are_the_first_second_third_fifth_and_sixth(
    mode: str, tones: set[int]
) -> None:
    ladder = scale_ladder(Key("A", mode), Chord("A", "5"), "hirajoshi", 57, 81)

    assert {pitch % 12 for pitch in ladder} == tones
