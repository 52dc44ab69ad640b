"""Bass lines: patterns under the chords, lines locked to the kick, walking."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from studio.composing.chart import Chart, SectionPlan, SketchNote, chord_scale, scale_step
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import BassLine, Groove, Pattern, WalkingBass
from studio.composing.randomness import pick
from studio.composing.rhythm import kick_ticks
from studio.composing.steps import Step, bars_of, choose
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.pitch import nearest_pitch
from studio.theory.score import ChordSpan

_VELOCITY = 98


def root_pitch(chord: Chord, low: int, high: int, around: float | None = None) -> int:
    """The chord's bass note inside a register, near ``around`` or in its lower half."""
    pitch = nearest_pitch(chord.bass_pitch_class, low + 7 if around is None else around)
    while pitch < low:
        pitch += 12
    while pitch > high and pitch - 12 >= low:
        pitch -= 12
    return pitch


def write_bass_line(
    chart: Chart,
    assignment: PartAssignment,
    writing: BassLine,
    plan: SectionPlan,
    drums: PartAssignment | None,
    parsed: Sequence[int] | None = None,
) -> list[SketchNote]:
    """A bass of patterns, or locked to the kick where the writing says so and there are drums.

    Args:
        chart: Form and harmony.
        assignment: Who plays.
        writing: How.
        plan: The section.
        drums: Who plays the drums; None for nobody.
        parsed: Kicks that are there already, ticks of the straight grid; None where the drums are written
            with the bass.
    """
    low, high = assignment.register(writing.low, writing.high)
    rng = chart.stream("bass", assignment.part, plan.index)
    bars = [bar for bar in range(plan.bars) if assignment.plays(plan, bar)]
    if writing.locked and drums is not None and isinstance(drums.template.writing, Groove):
        written = parsed is None
        kicks = (
            [tick for bar in bars for tick in _kicks(chart, drums, drums.template.writing, plan, bar)]
            if written
            else [tick for tick in parsed or () if tick // chart.bar_ticks - plan.start_bar in bars]
        )
        return _locked(chart, writing, plan, kicks, (low, high), rng)
    sketch: list[SketchNote] = []
    for bar in bars:
        pattern = _pattern(chart, assignment, writing.patterns, plan, bar)
        steps = bars_of(pattern, "line", chart.meter)
        start = (plan.start_bar + bar) * chart.bar_ticks
        sketch += _pattern_bar(chart, writing, start, steps[bar % len(steps)], (low, high), rng)
    return sketch


def _pattern(
    chart: Chart, assignment: PartAssignment, patterns: tuple[Pattern, ...], plan: SectionPlan, bar: int
) -> Pattern:
    energy = plan.energies[bar]
    rng = chart.stream("bass pattern", assignment.part, plan.name, round(energy * 5))
    return choose(patterns, chart.meter, plan.name, energy, rng)


def _pattern_bar(
    chart: Chart,
    writing: BassLine,
    start: int,
    steps: tuple[Step, ...],
    register: tuple[int, int],
    rng: np.random.Generator,
) -> list[SketchNote]:
    """One bar; a chord that comes on a step without a note still gets its root when it holds through."""
    sketch: list[SketchNote] = []
    for step in steps:
        tick = start + step.tick
        span = chart.span_at(tick)
        root = root_pitch(span.chord, *register)
        mark = "R" if tick == span.start and step.mark not in "SR8" else step.mark
        pitch = _degree(chart, span, root, mark, register, rng)
        length = min(step.ticks, max(60, span.end - tick)) if step.ticks > 240 else step.ticks
        velocity = _VELOCITY + (8 if tick % chart.bar_ticks == 0 else 0) - (10 if mark in "A37L" else 0)
        slide = sketch[-1].pitch if mark == "S" and sketch else None
        articulation = "slide" if slide is not None else writing.articulation
        sketch.append(
            SketchNote(tick, max(30, round(length * writing.gate)), pitch, velocity, articulation, slide)
        )
    return sketch


def _degree(
    chart: Chart, span: ChordSpan, root: int, mark: str, register: tuple[int, int], rng: np.random.Generator
) -> int:
    intervals = span.chord.intervals
    low, high = register
    if mark == "A":
        goal = root_pitch(chart.span_at(span.end).chord, low, high, around=root)
        return _inside(_approach(chart, span.chord, goal, rng), low, high)
    steps = {
        "3": next((item for item in intervals if item in (3, 4, 2, 5)), 0),
        "5": next((item for item in intervals if item in (6, 7, 8)), 7),
        "7": next((item for item in intervals if item in (9, 10, 11)), 12),
        "8": 12,
        "L": next((item for item in intervals if item in (6, 7, 8)), 7) - 12,
    }
    pitch = root + steps.get(mark, 0)
    if mark == "L" and pitch < low:
        pitch += 12
    return _inside(pitch, low, high)


def _inside(pitch: int, low: int, high: int) -> int:
    while pitch > high:
        pitch -= 12
    while pitch < low:
        pitch += 12
    return pitch


def _approach(chart: Chart, chord: Chord, goal: int, rng: np.random.Generator) -> int:
    """A step above or below the goal: of the scale, or a semitone."""
    scale = chord_scale(chart.key, chord)
    choices = [goal - 1, scale_step(scale, goal, -1)]
    choices.append(scale_step(scale, goal, 1))
    return pick(rng, choices, [0.25, 0.45, 0.3])


def _kicks(chart: Chart, drums: PartAssignment, groove: Groove, plan: SectionPlan, bar: int) -> list[int]:
    if drums.plays(plan, bar):
        return kick_ticks(chart, drums, groove, plan, bar)
    return [(plan.start_bar + bar) * chart.bar_ticks]


def _locked(
    chart: Chart,
    writing: BassLine,
    plan: SectionPlan,
    kicks: list[int],
    register: tuple[int, int],
    rng: np.random.Generator,
) -> list[SketchNote]:
    """Write a note on every kick, held to the next one.

    Some notes of a section glide up an octave or a fifth before they fall back.
    """
    end = chart.plan_ticks(plan)[1]
    sketch: list[SketchNote] = []
    for index, tick in enumerate(kicks):
        following = kicks[index + 1] if index + 1 < len(kicks) else end
        span = chart.span_at(tick)
        length = min(following - tick, 3 * TICKS_PER_BEAT, max(TICKS_PER_BEAT, span.end - tick))
        root = root_pitch(span.chord, *register)
        position = tick % chart.bar_ticks
        late = position >= chart.bar_ticks * 5 // 8
        pitch = root
        if late and rng.random() < 0.3:
            pitch = pick(
                rng,
                [_degree(chart, span, root, mark, register, rng) for mark in ("5", "8", "A")],
                [0.4, 0.3, 0.3],
            )
        velocity = 112 if position == 0 else 100
        held = max(60, round(length * writing.gate))
        if length >= 240 and late and rng.random() < writing.slides:
            goal = root + pick(rng, (12, 7), (0.7, 0.3))
            goal = goal if goal <= register[1] + 7 else root
            sketch += [
                SketchNote(tick, held // 2, pitch, velocity),
                SketchNote(tick + length // 2, held // 2, goal, velocity - 6, "slide", pitch),
            ]
        else:
            sketch.append(SketchNote(tick, held, pitch, velocity))
    return sketch


def write_walking_bass(
    chart: Chart, assignment: PartAssignment, writing: WalkingBass, plan: SectionPlan
) -> list[SketchNote]:
    """Write a walking bass: quarter notes over chord tones and scale steps from root to root.

    The last note before a change of chord lies a step from the next root.
    """
    low, high = assignment.register(writing.low, writing.high)
    rng = chart.stream("walk", assignment.part, plan.index)
    sketch: list[SketchNote] = []
    strong = chart.group_starts if len(chart.group_starts) > 1 else chart.pulses[::2]
    previous = float(low + 9)
    for span in chart.passage_spans(plan):
        bar = span.start // chart.bar_ticks - plan.start_bar
        if not assignment.plays(plan, bar):
            continue
        root = root_pitch(span.chord, low, high, around=previous)
        following = chart.span_at(span.end).chord
        goal = root_pitch(following, low, high, around=root)
        walks = plan.energies[bar] >= writing.walks_from
        beats = _walking_beats(chart, span, walks=walks)
        line = (
            _walk(chart, span, root, goal, len(beats), (low, high), rng)
            if walks
            else _two_feel(span, root, len(beats), (low, high))
        )
        for index, ((tick, ticks), pitch) in enumerate(zip(beats, line, strict=True)):
            velocity = 96 if tick % chart.bar_ticks in strong else 90
            sketch.append(SketchNote(tick, round(ticks * 0.93), pitch, velocity))
            if walks and index and rng.random() < writing.skips:
                sketch.append(SketchNote(tick - TICKS_PER_BEAT // 2, 130, line[index - 1], 58, "ghost"))
        previous = line[-1]
    return sketch


def _walking_beats(chart: Chart, span: ChordSpan, *, walks: bool) -> list[tuple[int, int]]:
    """Tick and length of each note over a chord: every beat where it walks, else every other or a group."""
    meter, stride = chart.meter, TICKS_PER_BEAT if walks else 2 * TICKS_PER_BEAT
    if meter.unit <= 4 and (walks or len(meter.groups) == 1):
        count = max(1, span.duration // TICKS_PER_BEAT)
        count = count if walks else (count + 1) // 2
        return [(span.start + index * stride, stride) for index in range(count)]
    places = chart.pulses if walks else chart.group_starts
    bars = range(span.start // chart.bar_ticks, -(-span.end // chart.bar_ticks))
    ticks = [bar * chart.bar_ticks + place for bar in bars for place in places]
    ticks = [span.start, *(tick for tick in ticks if span.start < tick < span.end)]
    return [(tick, stop - tick) for tick, stop in pairwise((*ticks, span.end))]


def _two_feel(span: ChordSpan, root: int, notes: int, register: tuple[int, int]) -> list[int]:
    fifth = next((item for item in span.chord.intervals if item in (6, 7, 8)), 7)
    other = root + fifth - 12 if root + fifth - 12 >= register[0] else min(root + fifth, register[1])
    return [root if index % 2 == 0 else other for index in range(notes)]


def _walk(
    chart: Chart,
    span: ChordSpan,
    root: int,
    goal: int,
    beats: int,
    register: tuple[int, int],
    rng: np.random.Generator,
) -> list[int]:
    """The bass notes of one chord, one a beat: the root, then a line that leads to the next root.

    Over a long chord the line first wanders up and comes back.
    """
    low, high = register
    scale = chord_scale(chart.key, span.chord)
    tones = set(span.chord.pitch_classes)
    line = [root]
    upward = goal > root or (goal == root and root < (low + high) // 2)
    for beat in range(1, beats):
        if beat == beats - 1:
            line.append(_inside(_approach(chart, span.chord, goal, rng), low, high))
            break
        allowed = tones if beat % 2 == 0 else set(scale)
        candidates = [
            pitch
            for pitch in range(line[-1] - 5, line[-1] + 6)
            if pitch % 12 in allowed and pitch != line[-1] and low <= pitch <= high
        ]
        wanted = line[-1] + (3 if upward else -3)
        if line[-1] > high - 5 or (upward and line[-1] > goal + 8):
            upward = False
        elif line[-1] < low + 4 or (not upward and line[-1] < goal - 8):
            upward = True
        line.append(
            min(candidates, key=lambda pitch: abs(pitch - wanted) + rng.random() * 2.0)
            if candidates
            else root
        )
    return line
