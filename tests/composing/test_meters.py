"""Every genre and style in every meter: whole bars, accent groups, drums on the grid."""

from collections import Counter
from dataclasses import replace

import pytest

from studio.composing.composer import compose, make_chart
from studio.composing.meter_fitting import fitted
from studio.composing.part_writing import Pattern
from studio.composing.style import EVERY_GENRE
from studio.theory.meter import Meter
from studio.theory.scale import Key
from tests.composing.briefs import brief_of

METERS = ("2/4", "3/4", "4/4", "5/4", "6/8", "7/8", "9/8", "12/8")
BACKBEAT = Pattern({"kick": "x.......x.......", "snare": "....x.......x...", "closed": "x.x.x.x.x.x.x.x."})
GROUPS = {
    "2/4": (2,), "3/4": (3,), "4/4": (4,), "5/4": (3, 2), "6/8": (3, 3), "7/8": (2, 2, 3),
    "9/8": (3, 3, 3), "12/8": (3, 3, 3, 3),
}  # fmt: skip
REWRITTEN = {
    "2/4": ("x.......", "....x...", "x.x.x.x."),
    "3/4": ("x...........", "........x...", "x.x.x.x.x.x."),
    "5/4": ("x...........x.......", "........x.......x...", "x.x.x.x.x.x.x.x.x.x."),
    "6/8": ("x...........", "......x.....", "x.x.x.x.x.x."),
    "7/8": ("x.......x.....", "....x.......x.", "x.x.x.x.x.x.x."),
    "9/8": ("x.................", "......x.....x.....", "x.x.x.x.x.x.x.x.x."),
    "12/8": ("x...........x...........", "......x...........x.....", "x.x.x.x.x.x.x.x.x.x.x.x."),
}
ROLL = 80
"""Longest stroke of a roll, in ticks."""


def piece(id_, meter, bars=8.5, seed=3):
    style = EVERY_GENRE[id_]
    seconds = max(5.0, bars * Meter.parse(meter).beats_per_bar * 60 / style.tempo_typical)
    brief = replace(
        brief_of(style.parent or id_),
        genre=id_,
        meter=Meter.parse(meter),
        tempo_bpm=style.tempo_typical,
        key=Key("A", style.modes[0][0]),
        mood=style.moods[0],
        length_seconds=seconds,
        seed=seed,
    )
    return brief, compose(brief)


def check(id_, meter):
    brief, score = piece(id_, meter)
    bar, end = score.meter.ticks_per_bar, score.time.ticks(brief.length_seconds) + 1
    assert str(score.meter) == meter
    assert score.meter.groups == GROUPS[meter]
    assert score.sections[0].start_bar == 0
    for before, after in zip(score.sections, score.sections[1:], strict=False):
        assert after.start_bar == before.end_bar
    assert (score.sections[-1].end_bar - 1) * bar <= end <= score.sections[-1].end_bar * bar + 1
    assert all(0 <= note.start < note.end <= end for part in score.parts for note in part.notes), id_
    drums = [note for part in score.parts if part.role in ("drums", "percussion") for note in part.notes]
    check_grid(id_, score, drums)
    check_groups(id_, score)


def check_grid(id_, score, drums):
    """Rolls aside, strokes lie on sixteenths or triplets, but for the style's own timing and swing."""
    style = EVERY_GENRE[id_]
    swing = 0 if score.meter.is_compound else round(960 / style.swing_unit * (style.swing - 0.5))
    templates = [item for item in style.part_templates if item.role in ("drums", "percussion")]
    free = max((max(map(abs, (*item.feel.lateness.values(), 0))) for item in templates), default=0)
    free += 2 * max((item.feel.looseness for item in templates), default=0) + 2

    def off(note):
        place = note.start % score.meter.ticks_per_bar
        return min(abs(place - step * unit) for unit in (120, 160) for step in range(place // unit + 2))

    strokes = [note for note in drums if note.duration > ROLL]
    assert not [note for note in strokes if off(note) > free + swing], id_


def check_groups(id_, score):
    """Where a kick plays every bar of the middle of a piece, it or a backbeat begins every group."""
    kit = next((part for part in score.parts if part.role == "drums"), None)
    if kit is None or not any(note.pitch in (35, 36) for note in kit.notes):
        return
    bar, starts = score.meter.ticks_per_bar, score.meter.group_starts
    struck = Counter()
    bars = range(1, max(2, score.sections[-1].end_bar - 2))
    for number in bars:
        for start in starts:
            at = number * bar + start
            struck[start] += any(abs(note.start - at) < 60 for note in kit.notes)
    busy = [start for start in starts if struck[start] >= 0.6 * max(struck.values())]
    assert busy == list(starts), (id_, str(score.meter), struck)


@pytest.mark.parametrize("meter", METERS)
def test_a_share_of_all_styles_plays_in_every_meter(meter):
    for id_ in EVERY_GENRE.ids[METERS.index(meter) :: len(METERS)]:
        check(id_, meter)


@pytest.mark.long
@pytest.mark.parametrize("meter", METERS)
def test_every_style_plays_in_every_meter(meter):
    for id_ in EVERY_GENRE.ids:
        check(id_, meter)


def test_a_bulgarian_nine_is_counted_its_own_way():
    chart, _ = make_chart(piece("balkan", "9/8")[0])
    assert chart.group_starts == chart.pulses == (0, 480, 960, 1440)


@pytest.mark.parametrize("meter", REWRITTEN)
def test_a_backbeat_becomes_a_groove_of_another_meter(meter):
    assert tuple(fitted(BACKBEAT, Meter.parse(meter)).voices.values()) == REWRITTEN[meter]


def test_a_snare_on_three_stays_a_half_time_groove_in_three():
    half_time = replace(BACKBEAT, voices={"kick": "x...............", "snare": "........x......."})
    assert fitted(half_time, Meter(3, 4)).voices["snare"] == "........x..."


def test_triplets_become_eighths_of_a_compound_meter():
    ride = Pattern({"ride": "x..x.xx..x.x"}, steps_per_beat=3)
    assert fitted(ride, Meter(12, 8)).voices["ride"] == "x.....x...x.x.....x...x."


@pytest.mark.parametrize("meter", ["2/4", "3/4", "5/4", "7/8", "9/8"])
def test_a_fill_leads_into_the_next_bar(meter):
    fill = Pattern({"snare": "............rrrr"})
    written = fitted(fill, Meter.parse(meter), is_fill=True).voices["snare"]
    assert len(written) * 120 == Meter.parse(meter).ticks_per_bar
    assert written.strip(".") in ("rrrr", "rrrrrr")
    assert written.endswith("r")
