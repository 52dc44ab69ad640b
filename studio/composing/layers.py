"""Parts of one player who does several things at once, and the inner voices of an ensemble."""

from collections.abc import Callable, Sequence

from studio.composing.chart import Chart, SectionPlan, SketchNote, chord_scale, scale_step
from studio.composing.melody import write_melody
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import InnerVoice, Layer, Layers
from studio.composing.playability import playable
from studio.composing.steps import bars_of, choose
from studio.composing.voicing import voice_leading
from studio.theory.meter import TICKS_PER_BEAT

LayerWriter = Callable[[Chart, PartAssignment, Layer, SectionPlan], list[SketchNote]]
"""Writes one accompanying layer of a section."""

_SHORTEST_REST = 2 * TICKS_PER_BEAT
"""Rests of a lone tune that are filled with broken chords."""

_DOUBLE_STOP_TICKS = TICKS_PER_BEAT
"""Tones of a bowed tune that are long enough for a second string."""

_MARKS = {"X": 10, "x": 0, "o": -10, "n": -8}


def write_layers(
    chart: Chart,
    assignment: PartAssignment,
    writing: Layers,
    plan: SectionPlan,
    before: Sequence[SketchNote],
    write_layer: LayerWriter,
) -> list[SketchNote]:
    """Write everything that one player does in a section, so that it can be played.

    Args:
        chart: Form and harmony.
        assignment: Who plays.
        writing: The layers.
        plan: The section.
        before: The last notes before it.
        write_layer: Writes one of them.
    """
    tune = write_melody(chart, assignment, writing.tune, plan, (), before) if writing.tune is not None else []
    below = [sketched for layer in writing.below for sketched in write_layer(chart, assignment, layer, plan)]
    if writing.hands in ("bow", "breath"):
        below = _in_rests(chart, plan, tune, below)
        if writing.hands == "bow":
            below += _double_stops(chart, assignment, plan, tune)
    else:
        below = _under_the_tune(tune, below)
    return playable(tune, below, writing.hands)


def write_inner_voice(
    chart: Chart, assignment: PartAssignment, writing: InnerVoice, plan: SectionPlan
) -> list[SketchNote]:
    """Write one voice of the chords of a section; steps of the scale lead from tone to tone."""
    low, high = writing.low, writing.high
    facts = assignment.facts
    spans = chart.passage_spans(plan)
    voicings = voice_leading([span.chord for span in spans], "open", writing.voices, low, high)
    tones = [
        _into(pitches[min(writing.voice, len(pitches) - 1)], facts.lowest, facts.highest)
        for pitches in voicings
    ]
    starts = [span.start for span in spans]
    sketch: list[SketchNote] = []
    for bar in range(plan.bars):
        if not assignment.plays(plan, bar):
            continue
        energy = plan.energies[bar]
        rng = chart.stream("inner", assignment.part, plan.name, bar // 4)
        bars = bars_of(choose(writing.patterns, chart.meter, plan.name, energy, rng), "line", chart.meter)
        start = (plan.start_bar + bar) * chart.bar_ticks
        for step in bars[bar % len(bars)]:
            tick = start + step.tick
            here = max((index for index, at in enumerate(starts) if at <= tick), default=0)
            pitch = tones[here]
            if step.mark == "n":
                following = tones[min(here + 1, len(tones) - 1)]
                scale = chord_scale(chart.key, spans[here].chord)
                pitch = scale_step(scale, pitch, 1 if following >= pitch else -1)
            length = min(step.ticks, max(120, spans[here].end - tick))
            velocity = writing.velocity + _MARKS.get(step.mark, 0)
            sketch.append(SketchNote(tick, max(60, round(length * writing.gate)), pitch, velocity))
    return sketch


def _into(pitch: int, lowest: int, highest: int) -> int:
    while pitch < lowest:
        pitch += 12
    while pitch > highest:
        pitch -= 12
    return max(lowest, pitch)


def _under_the_tune(tune: Sequence[SketchNote], below: Sequence[SketchNote]) -> list[SketchNote]:
    """Keep what lies below the tune wherever it sounds."""
    return [
        note
        for note in below
        if all(
            note.pitch < sung.pitch
            for sung in tune
            if sung.start < note.start + min(note.duration, TICKS_PER_BEAT)
            and note.start < sung.start + sung.duration
        )
    ]


def _in_rests(
    chart: Chart, plan: SectionPlan, tune: Sequence[SketchNote], below: Sequence[SketchNote]
) -> list[SketchNote]:
    """Keep what falls into the longer rests of a tune, cut where the tune goes on."""
    first, end = chart.plan_ticks(plan)
    edges = sorted((note.start, note.start + note.duration) for note in tune)
    rests: list[tuple[int, int]] = []
    at = first
    for start, stop in [*edges, (end, end)]:
        if start - at >= _SHORTEST_REST:
            rests.append((at, start))
        at = max(at, stop)
    return [
        note._replace(duration=min(note.duration, stop - note.start))
        for start, stop in rests
        for note in below
        if start <= note.start < stop
    ]


def _double_stops(
    chart: Chart, assignment: PartAssignment, plan: SectionPlan, tune: Sequence[SketchNote]
) -> list[SketchNote]:
    """A second string under long tones: the nearest chord tone a third to an octave below."""
    lowest = assignment.facts.lowest
    rng = chart.stream("double stops", assignment.part, plan.index)
    stops = []
    for note in tune:
        wanted = rng.random() < 0.35 + 0.4 * plan.energy
        if note.duration < _DOUBLE_STOP_TICKS or not wanted:
            continue
        classes = chart.span_at(note.start).chord.pitch_classes
        below = [
            pitch
            for pitch in range(note.pitch - 12, note.pitch - 2)
            if pitch % 12 in classes and pitch >= lowest
        ]
        if below:
            stops.append(note._replace(pitch=below[-1], velocity=note.velocity - 12))
    return stops
