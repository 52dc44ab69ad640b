"""Makes written notes sound played: swing, each part's timing and touch, energy and mood."""

from collections.abc import Iterable

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
        begin = _swung(chart, sketched.start) if not sketched.straight else sketched.start
        stop = (
            _swung(chart, sketched.start + sketched.duration)
            if not sketched.straight
            else sketched.start + sketched.duration
        )
        shift = late.get(sketched.pitch, late[-1]) if pedal else late[-1]
        start = (
            max(0, round(begin + shift + max(-2.0, min(2.0, time_drift)) * feel.looseness))
            if sketched.start
            else 0
        )
        if start >= chart.end_tick:
            continue
        energy = energies[min(len(energies) - 1, sketched.start // chart.bar_ticks)]
        accent = (
            0 if sketched.straight else feel.accents[sketched.start % TICKS_PER_BEAT // (TICKS_PER_BEAT // 4)]
        )
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


def _swung(chart: Chart, tick: int) -> int:
    """Swing a tick: the first half of each pair is stretched to the genre's ratio, the second shortened.

    Triplets stay in place, and so does everything in 6/8, 9/8 and 12/8, whose beats have three parts.
    """
    ratio = chart.genre.swing
    if ratio == 0.5 or chart.meter.is_compound or (tick % 80 == 0 and tick % 120):
        return tick
    unit = 2 * TICKS_PER_BEAT // chart.genre.swing_unit
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
            result[before] = Note(
                old.start,
                max(1, note.start - old.start),
                old.pitch,
                old.velocity,
                old.articulation,
                old.slide_from,
            )
        sounding[note.pitch] = index
    return tuple(result)
