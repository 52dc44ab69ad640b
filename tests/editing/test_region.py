"""Borders that snap, and regions that cannot be."""

import math

import pytest

from studio.editing.region import Region, bar_line_near, bars_of, end_tick_of
from studio.errors import EditError
from tests.editing.scores import piece_of

BAR = 1920


def test_borders_snap_to_the_nearest_bar_lines_beats_or_not_at_all() -> None:
    score, _ = piece_of("pop")
    bar = score.time.seconds_per_bar
    assert Region.of_seconds(score, 2.1 * bar, 3.9 * bar) == Region(2 * BAR, 4 * BAR)
    assert Region.of_seconds(score, 2.3 * bar, 3.9 * bar, "beat") == Region(2 * BAR + 480, 4 * BAR)
    free = Region.of_seconds(score, 2.3 * bar, 3.9 * bar, "free")
    assert free == Region(round(2.3 * BAR), round(3.9 * BAR))


def test_a_region_shorter_than_a_bar_snaps_to_the_bar_that_holds_its_middle() -> None:
    score, _ = piece_of("pop")
    bar = score.time.seconds_per_bar
    assert Region.of_seconds(score, 3.55 * bar, 3.7 * bar) == Region(3 * BAR, 4 * BAR)
    assert Region.of_seconds(score, 4.05 * bar, 4.1 * bar) == Region(4 * BAR, 5 * BAR)


def test_a_region_up_to_the_end_takes_the_last_bar_however_short() -> None:
    score, _ = piece_of("pop", length_seconds=61.0)
    region = Region.of_seconds(score, 50.0, 61.0)
    assert region.end_tick == end_tick_of(score) == score.chords[-1].end
    assert region.end_tick % BAR
    first, bars = region.whole_bars(score)
    assert first + bars == bars_of(score)


def test_eighths_are_the_beats_of_six_eight() -> None:
    score, _ = piece_of("orchestral", "6/8")
    eighth = score.time.seconds(240)
    assert Region.of_seconds(score, 3.1 * eighth, 4.9 * eighth, "beat") == Region(3 * 240, 5 * 240)


def test_a_region_is_spoken_in_bars_or_in_seconds() -> None:
    score, _ = piece_of("pop")
    assert Region.of_bars(score, 4, 4).spoken(score) == "bars 5–8"
    assert Region.of_bars(score, 4, 1).spoken(score) == "bar 5"
    assert Region(480, 960).spoken(score).endswith(" s")


def test_a_place_is_the_nearest_bar_line() -> None:
    score, _ = piece_of("pop")
    assert bar_line_near(score, 3.4 * score.time.seconds_per_bar) == 3
    assert bar_line_near(score, score.length_seconds) == round(
        score.length_seconds / score.time.seconds_per_bar
    )


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (5.0, 5.0, "end after it starts"),
        (9.0, 5.0, "end after it starts"),
        (-1.0, 5.0, "starts at -1 seconds"),
        (5.0, 60.5, "ends at 60.5 seconds"),
        (math.nan, 5.0, "no number"),
        (0.0, math.inf, "no number"),
    ],
)
@pytest.mark.parametrize("snap", ["bar", "beat", "free"])
def test_a_region_that_cannot_be_is_said_so(start: float, end: float, said: str, snap: str) -> None:
    score, _ = piece_of("pop")
    with pytest.raises(EditError, match=said):
        Region.of_seconds(score, start, end, snap)


def test_bars_that_are_not_in_the_piece_and_unknown_snaps_are_said_so() -> None:
    score, _ = piece_of("pop")
    with pytest.raises(EditError, match="bars 1 to 27"):
        Region.of_bars(score, 26, 2)
    with pytest.raises(EditError, match="'note'"):
        Region.of_seconds(score, 0, 8, "note")
    with pytest.raises(EditError, match="whole bars"):
        Region(480, 1920).whole_bars(score)
    with pytest.raises(EditError, match="no number"):
        bar_line_near(score, math.nan)
