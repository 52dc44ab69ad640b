"""Makes written notes sound played: swing, each part's timing and touch, energy and mood."""

from collections.abc import Iterable
from dataclasses import replace
from math import pi, sin

import numpy as np

from studio.composing.articulation import articulated
from studio.composing.chart import Chart, SketchNote
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Feel
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Note

_NAMED_DRUMS = {
    36: "kick",
    35: "kick",
    38: "snare",
    40: "snare",
    39: "clap",
    37: "side_stick",
    42: "closed",
    44: "pedal",
    46: "open",
    51: "ride",
}

_TRIPLET = 320
"""Ticks from a beat to its last triplet, on which swung rhythms are written."""

_ROLL_TICKS = 80
"""Longest stroke of a roll, which no swing moves."""

_RUBATO_TICKS = 56
"""The furthest that rubato moves a note, in ticks."""


def perform(chart: Chart, assignment: PartAssignment, sketch: Iterable[SketchNote]) -> tuple[Note, ...]:
    """Play what is on paper: never before the start, never after the end, in order of start and pitch.

    Of two notes of one pitch that would begin together the louder stays, and a note lets go where the same
    pitch is struck again.
    """
    ordered = articulated(sorted(sketch), assignment, chart.bar_ticks)
    rng = chart.stream("playing", assignment.part)
    drift = rng.standard_normal((len(ordered), 2)) if ordered else np.zeros((0, 2))
    energies = [energy for plan in chart.plans for energy in plan.energies]
    feel = assignment.template.feel
    late = _lateness(feel)
    pedal = assignment.template.role in ("drums", "percussion", "fx")
    struck: dict[tuple[int, int], Note] = {}
    for sketched, (time_drift, touch_drift) in zip(ordered, drift.tolist(), strict=True):
        begin, stop = _felt(chart, sketched)
        shift = late.get(sketched.pitch, late[-1]) if pedal else late[-1]
        start = (
            max(0, round(begin + shift + max(-2.0, min(2.0, time_drift)) * feel.looseness))
            if sketched.start
            else 0
        )
        if start >= chart.end_tick:
            continue
        energy = energies[min(len(energies) - 1, sketched.start // chart.bar_ticks)]
        accent = 0 if sketched.straight else feel.accents[_accent(chart, sketched.start)]
        touch = (
            sketched.velocity * (1 + feel.dynamics * 0.5 * (energy - 0.7))
            + accent
            + touch_drift * 2.0
            + chart.mood.velocity
        )
        note = Note(
            start,
            max(1, min(stop - begin, chart.end_tick - start)),
            sketched.pitch,
            max(1, min(127, round(touch))),
            sketched.articulation,
            sketched.slide_from,
            sketched.lyric,
        )
        twin = struck.get((start, sketched.pitch))
        if twin is None or twin.velocity < note.velocity:
            struck[start, sketched.pitch] = note
    return _released(sorted(struck.values(), key=lambda note: (note.start, note.pitch)))


def _lateness(feel: Feel) -> dict[int, int]:
    """Ticks behind the beat by drum key; under −1 that of everything else."""
    everything = feel.lateness.get("", 0)
    named = {key: feel.lateness[name] for key, name in _NAMED_DRUMS.items() if name in feel.lateness}
    return {-1: everything, **named}


def _accent(chart: Chart, tick: int) -> int:
    """The accent of a tick among the four of a beat; where eighths are counted, groups are beats."""
    if chart.meter.unit < 8:
        return tick % TICKS_PER_BEAT // (TICKS_PER_BEAT // 4)
    place = tick % chart.bar_ticks
    within = place - max(start for start in chart.group_starts if start <= place)
    return min(2, within // 120) if within % 240 == 0 else 1 + 2 * (within // 120 % 4 // 2)


def _felt(chart: Chart, sketched: SketchNote) -> tuple[int, int]:
    """Start and end of a note once swing and rubato have moved it."""
    begin, stop = sketched.start, sketched.start + sketched.duration
    if not sketched.straight:
        begin, stop = _swung(chart, begin), _swung(chart, stop)
    feel = chart.brief.time_feel
    if feel.swing is not None and begin % TICKS_PER_BEAT == _TRIPLET and sketched.duration > _ROLL_TICKS:
        begin = _asked_swing(chart, begin)
    return (_given_and_taken(chart, begin), _given_and_taken(chart, stop)) if feel.rubato else (begin, stop)


def _asked_swing(chart: Chart, tick: int) -> int:
    """The place of the last triplet of a beat where a swing is asked for: the same as any off-beat's."""
    genre = chart.genre
    if chart.meter.unit >= 8 or genre.swing_unit != 2:
        return tick
    return tick - _TRIPLET + round(TICKS_PER_BEAT * genre.swing)


def _given_and_taken(chart: Chart, tick: int) -> int:
    """A tick in rubato: ahead in the first of two bars, behind in the second, in place between them."""
    stretch = 2 * chart.bar_ticks
    if tick >= chart.ending_tick // stretch * stretch:
        return tick
    return tick - round(_RUBATO_TICKS * sin(2 * pi * (tick % stretch) / stretch))


def _swung(chart: Chart, tick: int) -> int:
    """Swing a tick: the first half of each pair is stretched to the genre's ratio, the second shortened.

    Triplets stay in place, and so do the eighths of meters that count eighths, such as 6/8 and 7/8.
    """
    ratio = chart.genre.swing
    unit = 2 * TICKS_PER_BEAT // chart.genre.swing_unit
    counts_eighths = chart.meter.is_compound or (chart.meter.unit >= 8 and unit >= TICKS_PER_BEAT)
    if ratio == 0.5 or counts_eighths or (tick % 80 == 0 and tick % 120):
        return tick
    whole, part = divmod(tick, unit)
    half = unit // 2
    if part <= half:
        return whole * unit + round(part * ratio * 2)
    return whole * unit + round(unit * ratio + (part - half) * (1 - ratio) * 2)


def straightened(chart: Chart, tick: int) -> int:
    """The written position of a note that is played at a tick.

    That is the nearest sixteenth or eighth triplet once swing is undone.
    """
    unit = 2 * TICKS_PER_BEAT // chart.genre.swing_unit
    start = tick // unit * unit
    places = {
        place for place in range(start - 120, start + unit + 121, 40) if place % 120 == 0 or place % 160 == 0
    }
    return max(0, min(places, key=lambda place: (abs(_swung(chart, place) - tick), place % 120)))


def _released(notes: list[Note]) -> tuple[Note, ...]:
    sounding: dict[int, int] = {}
    result = list(notes)
    for index, note in enumerate(notes):
        before = sounding.get(note.pitch)
        if before is not None and result[before].end > note.start:
            old = result[before]
            result[before] = replace(old, duration=max(1, note.start - old.start))
        sounding[note.pitch] = index
    return tuple(result)
