"""Chords in time: comping, held pads, arpeggios, riffs, guide-tone lines."""

from functools import lru_cache
from itertools import pairwise

import numpy as np

from studio.composing.articulation import is_sustaining
from studio.composing.bass import root_pitch
from studio.composing.chart import Chart, SectionPlan, SketchNote, chord_scale, scale_step
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Arpeggio, Comping, GuideLine, HeldChords, Pattern, Riff
from studio.composing.randomness import pick
from studio.composing.steps import Step, bars_of, choose
from studio.composing.voicing import Voicing, chord_tones, next_voicing, voice_leading
from studio.theory.chord import Chord
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.pitch import nearest_pitch
from studio.theory.score import ChordSpan


def _pattern(
    chart: Chart, assignment: PartAssignment, patterns: tuple[Pattern, ...], plan: SectionPlan, bar: int
) -> Pattern:
    """Choose the pattern of a bar: every fourth bar answers, and a long section changes after eight bars."""
    energy = plan.energies[bar]
    rng = chart.stream(
        "comping", assignment.part, plan.name, round(energy * 5), bar // 8 % 2, int(bar % 4 == 3)
    )
    return choose(patterns, chart.meter, plan.name, energy, rng)


def _voiced(
    chart: Chart, assignment: PartAssignment, writing: Comping | HeldChords, plan: SectionPlan
) -> dict[int, tuple[ChordSpan, Voicing]]:
    """The chord spans of a section with their voicings, by start tick.

    Voice leading continues from the end of the section before.
    """
    low, high = assignment.register(writing.low, writing.high)
    before = chart.span_at(max(0, chart.plan_ticks(plan)[0] - 1)).chord
    spans = chart.passage_spans(plan)
    voicings = voice_leading(
        [before, *(span.chord for span in spans)], writing.voicing, writing.tones, low, high
    )[1:]
    return {span.start: (span, voicing) for span, voicing in zip(spans, voicings, strict=True)}


def write_comping(
    chart: Chart, assignment: PartAssignment, writing: Comping, plan: SectionPlan
) -> list[SketchNote]:
    """Chords in the rhythm of the patterns; a hit held over a change is struck again with it."""
    voiced = _voiced(chart, assignment, writing, plan)
    starts = sorted(voiced)
    sketch: list[SketchNote] = []
    for bar in range(plan.bars):
        if not assignment.plays(plan, bar):
            continue
        pattern = _pattern(chart, assignment, writing.patterns, plan, bar)
        start = (plan.start_bar + bar) * chart.bar_ticks
        for voice in pattern.voices:
            bars = bars_of(pattern, voice, chart.meter)
            has_weaker = any(mark in pattern.voices[voice] for mark in "xo")
            for step in bars[bar % len(bars)]:
                stands_out = has_weaker and step.mark == "X"
                tick = start + step.tick
                here = max((item for item in starts if item <= tick), default=starts[0])
                span, pitches = voiced[here]
                hit = _chord_hit(writing, _select(voice, pitches), tick, step, span.end)
                if assignment.facts.family == "guitar" and not writing.articulation:
                    hit = strummed(hit, step, pattern.steps_per_beat, chart.brief.tempo_bpm, stands_out)
                elif is_sustaining(assignment.facts) and not writing.articulation:
                    hit = [_tongued(note, stands_out) for note in hit]
                sketch += hit
    return sketch


def _select(voice: str, pitches: Voicing) -> Voicing:
    if voice == "low":
        return pitches[:1]
    if voice == "top":
        return pitches[1:] or pitches
    if voice.isdecimal():
        return (pitches[(int(voice) - 1) % len(pitches)],)
    return pitches


_STAB_TICKS = TICKS_PER_BEAT // 3
_STRUM_SECONDS = {"X": 0.016, "o": 0.032, "g": 0.012}
_LONGEST_STRUM_TICKS = 36.0
_FEWEST_STRUMMED = 3

_TOUCH = {"X": 104, "x": 88, "o": 70, "g": 50, "?": 64}


def _chord_hit(writing: Comping, pitches: Voicing, tick: int, step: Step, chord_end: int) -> list[SketchNote]:
    length = max(40, round(min(step.ticks, max(chord_end - tick, 120)) * writing.gate))
    velocity = _TOUCH.get(step.mark, 88)
    sketch = []
    for index, pitch in enumerate(pitches):
        delay = min(index * writing.strum, length // 2)
        top = index == len(pitches) - 1
        sketch.append(
            SketchNote(
                tick + delay,
                max(30, length - delay),
                pitch,
                velocity + (5 if top else -3),
                writing.articulation,
            )
        )
    return sketch


def strummed(
    hit: list[SketchNote], step: Step, steps_per_beat: int, tempo_bpm: float, stands_out: bool
) -> list[SketchNote]:
    """Strum a chord: down on the eighths and up between them, or down on the beats of triplets.

    A down-stroke takes 16 to 32 ms from the lowest string to the highest, the softer the longer; an up-stroke
    begins with the highest, is quicker and lighter.
    """
    touch = "ghost" if step.mark == "g" else "accent" if stands_out else ""
    if len(hit) < _FEWEST_STRUMMED:
        return [note._replace(articulation=touch) for note in hit]
    unit = TICKS_PER_BEAT // 2 if steps_per_beat % 3 else TICKS_PER_BEAT
    start = min(note.start for note in hit)
    is_up = step.tick % unit != 0
    seconds = _STRUM_SECONDS.get(step.mark, 0.024) * (0.6 if is_up else 1.0)
    delay = min(_LONGEST_STRUM_TICKS, seconds * tempo_bpm / 60.0 * TICKS_PER_BEAT) / (len(hit) - 1)
    strings = sorted(hit, key=lambda note: -note.pitch if is_up else note.pitch)
    return [
        note._replace(
            start=start + round(index * delay),
            duration=max(30, note.start + note.duration - start - round(index * delay)),
            velocity=note.velocity - (8 if is_up else 0),
            articulation=touch,
        )
        for index, note in enumerate(strings)
    ]


def _tongued(note: SketchNote, stands_out: bool) -> SketchNote:
    """Accent a stab that stands out of its pattern, and play any other short one short."""
    short = "staccato" if note.duration <= _STAB_TICKS else ""
    return note._replace(articulation="accent" if stands_out else short)


def write_held_chords(
    chart: Chart, assignment: PartAssignment, writing: HeldChords, plan: SectionPlan
) -> list[SketchNote]:
    """Write held chords: common tones are tied, and the top voice may move in the middle of a long chord."""
    rng = chart.stream("sustained", assignment.part, plan.index)
    held: dict[int, SketchNote] = {}
    done: list[SketchNote] = []
    for span, pitches in _voiced(chart, assignment, writing, plan).values():
        if not assignment.plays(plan, span.start // chart.bar_ticks - plan.start_bar):
            continue
        tied = {
            pitch: note
            for pitch, note in held.items()
            if pitch in pitches and note.start + note.duration == span.start
        }
        done += [note for pitch, note in held.items() if pitch not in tied]
        held = {}
        for index, pitch in enumerate(pitches):
            velocity = writing.velocity + (4 if index == len(pitches) - 1 else 0)
            old = tied.get(pitch)
            long_enough = old is not None and old.duration < 4 * chart.bar_ticks
            if old is not None and long_enough:
                held[pitch] = old._replace(duration=old.duration + span.duration)
                continue
            if old is not None:
                done.append(old)
            held[pitch] = SketchNote(span.start, span.duration, pitch, velocity)
        if span.duration >= chart.bar_ticks and rng.random() < writing.moves:
            done += _move(chart, span, held, max(pitches))
    return [*done, *held.values()]


def _move(chart: Chart, span: ChordSpan, held: dict[int, SketchNote], top: int) -> list[SketchNote]:
    """The top voice steps to its neighbour in the scale for the second half of the chord."""
    note = held.pop(top)
    half = span.duration // 2 // 240 * 240
    scale = chord_scale(chart.key, span.chord)
    neighbour = scale_step(scale, top, 1)
    moved = SketchNote(span.start + half, span.duration - half, neighbour, note.velocity - 4)
    return [note._replace(duration=max(30, note.duration - (span.duration - half))), moved]


@lru_cache(maxsize=512)
def _ladder(chord: Chord, low: int, high: int, octaves: int) -> tuple[int, ...]:
    """Chord tones one above the other, from near the bottom of a register."""
    classes = set(chord_tones(chord, "close", 4))
    first = root_pitch(chord, low, high)
    top = min(high, first + 12 * octaves)
    return tuple(pitch for pitch in range(first, top + 1) if pitch % 12 in classes) or (first,)


def write_arpeggio(
    chart: Chart, assignment: PartAssignment, writing: Arpeggio, plan: SectionPlan
) -> list[SketchNote]:
    """Chord tones one after another; the order is the section's own and turns round in its second half."""
    low, high = assignment.register(writing.low, writing.high)
    order = pick(chart.stream("arpeggio", assignment.part, plan.name), writing.orders)
    steps_per_beat = writing.steps_per_beat
    if chart.meter.unit >= 8 and steps_per_beat % 2:
        steps_per_beat = 2  # triplets of quarters have no place beside counted eighths
    ticks = TICKS_PER_BEAT // steps_per_beat
    pulses = chart.pulses
    rhythm = writing.rhythm.replace(" ", "") or "x"
    is_of_a_bar = len(rhythm) * ticks == 4 * TICKS_PER_BEAT  # other lengths shift against the bar, as written
    sketch: list[SketchNote] = []
    for span in chart.passage_spans(plan):
        ladder = _ladder(span.chord, low, high, writing.octaves)
        figure = _figure(order, len(ladder))
        for index in range(span.duration // ticks):
            tick = span.start + index * ticks
            bar = tick // chart.bar_ticks - plan.start_bar
            place = tick % chart.bar_ticks if is_of_a_bar else tick
            mark = rhythm[place // ticks % len(rhythm)]
            if mark == "." or not assignment.plays(plan, bar):
                continue
            pitch = ladder[figure[index % len(figure)]]
            accent = (10 if tick % chart.bar_ticks in pulses else 0) + (
                6 if mark == "X" else -14 if mark == "o" else 0
            )
            straight = steps_per_beat % 3 == 0
            sketch.append(
                SketchNote(
                    tick,
                    max(20, round(ticks * writing.gate)),
                    pitch,
                    writing.velocity + accent,
                    "",
                    None,
                    straight,
                )
            )
    return sketch


def _figure(order: str, count: int) -> list[int]:
    """The order in which the tones of an arpeggio are played, as indices from the lowest."""
    up = list(range(count))
    figures = {
        "up": up,
        "down": up[::-1],
        "updown": up + up[-2:0:-1],
        "alberti": [0, min(2, count - 1), min(1, count - 1), min(2, count - 1)],
        "broken": [rung for low in range(count) for rung in (low, min(low + 2, count - 1))],
        "rolling": [0, *up[2:], *up[-2:1:-1], min(1, count - 1)],
    }
    return figures[order] or [0]


def write_riff(
    chart: Chart, assignment: PartAssignment, writing: Riff, plan: SectionPlan
) -> list[SketchNote]:
    """Power chords and palm-muted chugs on the harmony's roots."""
    low, high = assignment.register(writing.low, writing.high)
    sketch: list[SketchNote] = []
    for bar in range(plan.bars):
        if not assignment.plays(plan, bar):
            continue
        pattern = _pattern(chart, assignment, writing.patterns, plan, bar)
        bars = bars_of(pattern, "line", chart.meter)
        start = (plan.start_bar + bar) * chart.bar_ticks
        sketch += [_riff_note(chart, start, step, (low, high)) for step in bars[bar % len(bars)]]
    return sketch


def _riff_note(chart: Chart, start: int, step: Step, register: tuple[int, int]) -> SketchNote:
    tick = start + step.tick
    span = chart.span_at(tick)
    root = root_pitch(span.chord, register[0], register[0] + 11)
    scale = chord_scale(chart.key, span.chord)
    above = scale_step(scale, root, 1)
    below = scale_step(scale, root, -1)
    pitches = {
        "N": above,
        "n": above,
        "B": below if below >= register[0] else below + 12,
        "F": root + 5,
        "s": root + 3,
    }
    pitch = root if tick == span.start else pitches.get(step.mark, root)
    muted = step.mark in "cn"
    length = min(step.ticks, 200) if muted else min(step.ticks, max(120, span.end - tick))
    articulation = "power_mute" if muted else "" if step.mark == "s" else "power"
    return SketchNote(
        tick, max(30, round(length * (0.8 if muted else 0.96))), pitch, 96 if muted else 108, articulation
    )


def write_guide_line(
    chart: Chart, assignment: PartAssignment, writing: GuideLine, plan: SectionPlan
) -> list[SketchNote]:
    """Thirds and sevenths in long notes, each the nearest to the one before."""
    low, high = assignment.register(writing.low, writing.high)
    previous = (low + high) / 2
    unit = chart.bar_ticks // writing.notes_per_bar
    is_even = unit == chart.bar_ticks or unit in chart.pulses
    sketch: list[SketchNote] = []
    for span in chart.passage_spans(plan):
        guides = [item for item in span.chord.intervals if item in (3, 4, 10, 11, 9, 2, 5)] or [0]
        if not assignment.plays(plan, span.start // chart.bar_ticks - plan.start_bar):
            continue
        begins = range(span.start, span.end, unit) if is_even else _halves(chart, span)
        for tick, stop in pairwise((*begins, span.end)):
            classes = [
                (span.chord.root_pitch_class + item) % 12
                for item in (guides if tick == span.start else span.chord.intervals)
            ]
            options = [pitch for pitch in range(low, high + 1) if pitch % 12 in classes and pitch != previous]
            pitch = (
                min(options, key=lambda item: (abs(item - previous), item))
                if options
                else nearest_pitch(classes[0], previous)
            )
            sketch.append(SketchNote(tick, round((stop - tick) * 0.97), pitch, writing.velocity))
            previous = pitch
    return sketch


def _halves(chart: Chart, span: ChordSpan) -> list[int]:
    """Ticks inside a chord at which it or half a bar begins, where no bar has two equal halves."""
    bars = range(span.start // chart.bar_ticks, -(-span.end // chart.bar_ticks))
    places = (bar * chart.bar_ticks + half for bar in bars for half in (0, chart.meter.middle))
    return [span.start, *(tick for tick in places if span.start < tick < span.end)]


def final_chord(chart: Chart, assignment: PartAssignment, writing: Comping | HeldChords) -> Voicing:
    """The last chord's voicing, led from the chord before it."""
    low, high = assignment.register(writing.low, writing.high)
    before = next_voicing(
        chart.span_at(chart.ending_tick - 1).chord, None, writing.voicing, writing.tones, low, high
    )
    return next_voicing(chart.spans[-1].chord, before, writing.voicing, writing.tones, low, high)


def roll_up(
    rng: np.random.Generator, pitches: Voicing, tick: int, end: int, velocity: int, spread: int
) -> list[SketchNote]:
    """A chord rolled from its lowest tone, as a last one often is."""
    delay = round(spread * (0.8 + 0.4 * rng.random()))
    return [
        SketchNote(
            tick + index * delay,
            max(60, end - tick - index * delay),
            pitch,
            velocity,
            "",
            None,
            straight=True,
        )
        for index, pitch in enumerate(pitches)
        if tick + index * delay < end
    ]
