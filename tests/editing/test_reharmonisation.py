"""Other chords for a stretch: richer, plainer, or another progression."""

from dataclasses import replace

import pytest

from studio.editing.region import Region
from studio.editing.reharmonisation import chord_at, gapless, reharmonised, rewritten
from studio.errors import EditError
from studio.theory.chord import Chord
from studio.theory.score import ChordSpan
from tests.editing.scores import piece_of

A_MINOR, F, A_MINOR_9 = Chord.parse("Am"), Chord.parse("F"), Chord.parse("Am9")


def test_a_chord_across_a_border_is_changed_inside_only() -> None:
    changed = rewritten(
        (ChordSpan(0, 3840, A_MINOR), ChordSpan(3840, 1920, F)), Region(1920, 3840), lambda _: A_MINOR_9
    )

    assert changed == (
        ChordSpan(0, 1920, A_MINOR),
        ChordSpan(1920, 1920, A_MINOR_9),
        ChordSpan(3840, 1920, F),
    )


def test_equal_neighbours_are_one_chord_but_the_last_stays_alone() -> None:
    spans = [ChordSpan(0, 1920, F), ChordSpan(1920, 1920, F), ChordSpan(3840, 1920, F)]

    assert gapless(spans) == (ChordSpan(0, 3840, F), ChordSpan(3840, 1920, F))


def test_the_chord_at_a_tick_is_the_one_that_sounds() -> None:
    spans = (ChordSpan(0, 1920, A_MINOR), ChordSpan(1920, 1920, F))

    assert [chord_at(spans, tick) for tick in (0, 1919, 1920, 99_999)] == [A_MINOR, A_MINOR, F, F]


@pytest.mark.parametrize("way", ["richer", "plainer", "other"])
def test_chords_change_inside_and_nowhere_else(way: str) -> None:
    score, brief = piece_of("jazz" if way == "plainer" else "pop")
    size = score.meter.ticks_per_bar
    region = Region(4 * size, 8 * size)

    changed = reharmonised(score, brief, region, way, 5)

    ticks = range(0, score.chords[-1].start, 240)
    assert any(chord_at(changed, tick) != chord_at(score.chords, tick) for tick in ticks if tick in region)
    assert all(
        chord_at(changed, tick) == chord_at(score.chords, tick) for tick in ticks if tick not in region
    )
    assert changed[-1] == score.chords[-1]


def test_richer_keeps_the_roots_and_adds_tones() -> None:
    score, brief = piece_of("pop")
    region = Region(0, 4 * score.meter.ticks_per_bar)

    changed = reharmonised(score, brief, region, "richer", 5)

    for tick in range(0, region.end_tick, 480):
        before, after = chord_at(score.chords, tick), chord_at(changed, tick)
        assert before.root == after.root
        assert len(after.intervals) >= len(before.intervals)


def test_chords_that_are_plain_already_cannot_be_plainer() -> None:
    score, brief = piece_of("jazz")
    region = Region(4 * score.meter.ticks_per_bar, 8 * score.meter.ticks_per_bar)
    chords = reharmonised(score, brief, region, "plainer", 5)

    with pytest.raises(EditError, match="as plain as they can be"):
        reharmonised(replace(score, chords=chords), brief, region, "plainer", 5)
