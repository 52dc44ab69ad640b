"""Pieces whose tempo and meter change are edited like others: their bars are where they are."""

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from studio.action import edit_from_json
from studio.composing.brief import Brief
from studio.editing.region import Region, bars_of, end_tick_of
from studio.library.outline import outline
from studio.theory.meter import TICKS_PER_BEAT, Meter
from studio.theory.score import ChordSpan, Score
from tests.editing.scores import assert_whole, piece_of

BAR = 4 * TICKS_PER_BEAT
EDITS: dict[str, dict[str, Any]] = {
    "regenerate": {"parts": ["drums", "bass"], "seed": 7},
    "extend": {"bars": 4, "at": "end", "seed": 7},
    "cut": {},
    "duplicate": {},
    "move": {"to_bar": 12},
    "mute": {"parts": ["drums"]},
    "transpose": {"semitones": 3},
    "fade_out": {"bars": 4},
    "tempo": {"tempo_bpm": 100.0},
    "key": {"key": "D dorian"},
    "remix": {"seed": 7},
}


@cache
def slowing() -> tuple[Score, Brief]:
    """A pop song that slows down from bar 9 on, and ends in a fermata."""
    score, brief = piece_of("pop")
    bpm = score.tempo_bpm
    ramp = tuple((8 * BAR + step * 240, bpm * (1.0 - 0.01 * step)) for step in range(1, 30))
    moving = replace(score, tempo_map=((0, bpm), *ramp))
    end = moving.time.seconds(end_tick_of(score))
    return _whole(replace(moving, length_seconds=end)), brief


@cache
def after_a_pickup() -> tuple[Score, Brief]:
    """A pop song with a pickup of one beat and two bars in three from bar 9 on."""
    score, brief = piece_of("pop")
    meters = ((0, Meter(1, 4)), (1, Meter(4, 4)), (8, Meter(3, 4)), (10, Meter(4, 4)))
    return _whole(replace(score, meters=meters)), brief


def _whole(score: Score) -> Score:
    last, end = score.sections[-1], end_tick_of(score)
    sections = (*score.sections[:-1], replace(last, bars=bars_of(score) - last.start_bar))
    chord = score.chords[-1]
    chords = (*score.chords[:-1], ChordSpan(chord.start, end - chord.start, chord.chord))
    return replace(score, sections=sections, chords=chords)


PIECES = {"slowing": slowing, "pickup": after_a_pickup}


def edited(name: str, kind: str) -> tuple[Score, Score, Region | None]:
    score, brief = PIECES[name]()
    options = dict(EDITS[kind])
    region = Region.of_bars(score, 5, 4)
    start, end = region.seconds(score)
    if kind in ("regenerate", "cut", "duplicate", "mute", "transpose", "move"):
        options |= {"start": start, "end": end}
    if kind == "move":
        options["to"] = score.time.seconds(score.time.bar_ticks(options.pop("to_bar")))
    edit = edit_from_json({"kind": kind, **options})
    edit.validate(score)
    return score, edit.apply(score, brief).score, region


@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.parametrize("name", PIECES)
def test_every_edit_leaves_a_whole_piece(name: str, kind: str):
    before, after, _ = edited(name, kind)

    assert after != before
    assert_whole(after)


@pytest.mark.parametrize("name", PIECES)
def test_what_is_composed_anew_changes_nothing_outside(name: str):
    before, after, region = edited(name, "regenerate")

    assert region is not None
    assert (after.tempo_map, after.meters, after.length_seconds) == (
        before.tempo_map,
        before.meters,
        before.length_seconds,
    )
    for old, new in zip(before.parts, after.parts, strict=True):
        changed = set(old.notes) ^ set(new.notes)
        assert all(note.end >= region.start_tick and note.start < region.end_tick for note in changed)
    assert any(old != new for old, new in zip(before.parts, after.parts, strict=True))


def test_bars_that_are_cut_take_their_tempo_with_them():
    before, after, region = edited("slowing", "cut")

    assert region is not None
    gone = before.time.seconds(region.end_tick) - before.time.seconds(region.start_tick)
    assert after.length_seconds == pytest.approx(before.length_seconds - gone)
    assert after.time.tempo_at(region.start_tick) == before.time.tempo_at(region.end_tick)
    late = region.end_tick + 2 * BAR
    assert after.time.tempo_at(late - region.ticks) == before.time.tempo_at(late)


def test_bars_that_are_cut_take_their_meter_with_them():
    before, after, _ = edited("pickup", "cut")

    assert before.meters[2:] == ((8, Meter(3, 4)), (10, Meter(4, 4)))
    assert after.meters == ((0, Meter(1, 4)), (1, Meter(4, 4)), (5, Meter(3, 4)), (6, Meter(4, 4)))


def test_another_tempo_is_the_same_rit_faster():
    before, after, _ = edited("slowing", "tempo")

    ratio = 100.0 / before.tempo_bpm
    assert after.tempo_bpm == 100.0
    assert [bpm for _, bpm in after.tempo_map] == pytest.approx([bpm * ratio for _, bpm in before.tempo_map])
    assert after.length_seconds == pytest.approx(before.length_seconds / ratio)


def test_the_editor_is_told_where_every_bar_and_beat_is():
    score, _ = after_a_pickup()
    view = outline(score)
    beat = 60.0 / score.tempo_bpm

    assert view["bars"][:3] == pytest.approx([0.0, beat, 5 * beat])
    assert [round((b - a) / beat) for a, b in pairwise(view["bars"][7:12])] == [4, 3, 3, 4]
    assert [b - a for a, b in pairwise(view["beats"][:20])] == pytest.approx([beat] * 19)


def test_the_bars_of_a_rit_grow_longer():
    score, _ = slowing()
    bars = outline(score)["bars"]
    lengths = [b - a for a, b in pairwise(bars[:-1])]

    assert lengths[:8] == pytest.approx([score.time.seconds_per_bar] * 8)
    assert all(after > before for before, after in pairwise(lengths[7:11]))


def test_a_score_with_changes_reads_back_equal_and_one_without_is_written_as_before():
    for score, _ in (slowing(), after_a_pickup()):
        assert Score.from_json(score.to_json()) == score
    plain = piece_of("pop")[0].to_json()
    assert not {"tempo_map", "meters"} & plain.keys()
    assert all("name" not in part for part in plain["parts"])
