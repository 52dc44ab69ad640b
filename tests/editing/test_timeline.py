"""A piece cut into stretches of whole bars and put together in another order."""

import pytest

from studio.editing.region import bars_of, end_tick_of
from studio.editing.timeline import BarRange, check_length, rearranged
from studio.errors import EditError
from tests.editing.scores import assert_whole, part_of, piece_of

BAR = 1920


def test_the_same_order_is_the_same_piece() -> None:
    score, _ = piece_of("house")

    again = rearranged(score, [BarRange(0, 4), BarRange(4, bars_of(score) - 4)])

    assert (again.sections, again.chords, again.length_seconds) == (
        score.sections,
        score.chords,
        score.length_seconds,
    )
    assert [part.notes for part in again.parts] == [part.notes for part in score.parts]


def test_two_stretches_change_places_with_all_that_they_say() -> None:
    score, _ = piece_of("house")
    rest = bars_of(score) - 12

    moved = rearranged(score, [BarRange(0, 4), BarRange(8, 4), BarRange(4, 4), BarRange(12, rest)])

    assert_whole(moved)
    drums, before = part_of(moved, "drums"), part_of(score, "drums")
    early = {
        (note.start - 8 * BAR, note.pitch) for note in before.notes if 8 * BAR <= note.start < 12 * BAR - 40
    }
    assert early
    assert early == {
        (note.start - 4 * BAR, note.pitch) for note in drums.notes if 4 * BAR <= note.start < 8 * BAR - 40
    }
    assert end_tick_of(moved) == end_tick_of(score)


def test_a_stretch_twice_makes_the_piece_longer_by_its_bars() -> None:
    score, _ = piece_of("house")

    longer = rearranged(score, [BarRange(0, 8), BarRange(4, 4), BarRange(8, bars_of(score) - 8)])

    assert_whole(longer)
    assert longer.length_seconds == pytest.approx(score.length_seconds + 4 * score.time.seconds_per_bar)
    assert bars_of(longer) == bars_of(score) + 4


def test_a_section_that_is_cut_in_two_and_joined_again_is_one() -> None:
    score, _ = piece_of("house")
    first = score.sections[0]
    assert first.bars >= 2

    joined = rearranged(score, [BarRange(0, 1), BarRange(1, bars_of(score) - 1)])

    assert joined.sections == score.sections


def test_a_level_goes_over_a_seam_by_a_ramp() -> None:
    score, _ = piece_of("trance")
    moving = [part for part in score.parts if part.automation]
    assert moving

    cut = rearranged(score, [BarRange(0, 4), BarRange(8, bars_of(score) - 8)])

    for part in cut.parts:
        for lane in part.automation:
            ticks = [tick for tick, _ in lane.points]
            assert ticks == sorted(set(ticks))


@pytest.mark.parametrize(("seconds", "said"), [(1.0, "1 seconds long"), (10_000.0, "seconds long")])
def test_lengths_that_a_piece_cannot_have_are_refused(seconds: float, said: str) -> None:
    with pytest.raises(EditError, match=said):
        check_length(seconds)


def test_a_stretch_ends_after_its_last_bar() -> None:
    assert BarRange(3, 4).end_bar == 7
