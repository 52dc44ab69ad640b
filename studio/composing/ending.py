"""The last chord: everybody who is still playing lands on it and lets it ring."""

from collections.abc import Sequence
from dataclasses import replace

from studio.composing.accompaniment import final_chord, roll_up
from studio.composing.bass import root_pitch
from studio.composing.chart import Chart, SketchNote
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Groove,
    GuideLine,
    HeldChords,
    InnerVoice,
    Layer,
    Layers,
    Melody,
    Riff,
    WalkingBass,
)
from studio.composing.playability import playable
from studio.composing.rhythm import DRUMS
from studio.theory.meter import TICKS_PER_BEAT


def write_ending(chart: Chart, assignment: PartAssignment, written: Sequence[SketchNote]) -> list[SketchNote]:
    """Write a part's notes on the last downbeat.

    Bass, chords and pads that played at all always come in; any other part only if it played in the last two
    bars.
    """
    present = any(sketched.start >= chart.ending_tick - 2 * chart.bar_ticks for sketched in written)
    supports = assignment.template.role in ("bass", "chords", "pad") and bool(written)
    if not present and not supports:
        return []
    return _last_notes(chart, assignment, written)


def _last_notes(chart: Chart, assignment: PartAssignment, written: Sequence[SketchNote]) -> list[SketchNote]:  # noqa: PLR0911 (one case for each way of writing)
    writing = assignment.template.writing
    if isinstance(writing, Layers):
        return _last_layers(chart, assignment, writing, written)
    tick, end, chord = chart.ending_tick, chart.end_tick, chart.spans[-1].chord
    match writing:
        case Groove():
            return _last_hit(chart, writing)
        case BassLine() | WalkingBass():
            low, high = assignment.register(writing.low, writing.high)
            return [SketchNote(tick, end - tick, root_pitch(chord, low, high), 104)]
        case Comping() | HeldChords():
            spread = max(10, writing.strum * 2) if isinstance(writing, Comping) else 0
            return roll_up(
                chart.stream("ending", assignment.part),
                final_chord(chart, assignment, writing),
                tick,
                end,
                92,
                spread,
            )
        case Riff():
            low, high = assignment.register(writing.low, writing.high)
            return [SketchNote(tick, end - tick, root_pitch(chord, low, low + 11), 116, "power")]
        case Arpeggio():
            low, high = assignment.register(writing.low, writing.high)
            pitches = tuple(pitch for pitch in range(low, high + 1) if pitch % 12 in chord.pitch_classes)[
                : 3 * writing.octaves + 1
            ]
            return roll_up(
                chart.stream("ending", assignment.part), pitches, tick, end, 80, TICKS_PER_BEAT // 6
            )
        case Melody() | GuideLine() | InnerVoice():
            low, high = assignment.register(writing.low, writing.high)
            before = max(written, key=lambda sketched: sketched.start).pitch if written else None
            return [SketchNote(tick, end - tick, _last_tone(chart, low, high, before), 90)]
    return []


def _last_layers(
    chart: Chart, assignment: PartAssignment, writing: Layers, written: Sequence[SketchNote]
) -> list[SketchNote]:
    """The last tone of the tune over the last notes of what accompanies it."""

    def ends_with(layer: Layer | Melody) -> list[SketchNote]:
        template = replace(assignment.template, writing=layer)
        return _last_notes(chart, replace(assignment, template=template), written)

    tune = ends_with(writing.tune) if writing.tune is not None else []
    if writing.hands == "breath":
        return tune
    below = [note for layer in writing.below for note in ends_with(layer)]
    top = min((note.pitch for note in tune), default=128)
    return playable(tune, [note for note in below if note.pitch < top], writing.hands)


def _last_hit(chart: Chart, writing: Groove) -> list[SketchNote]:
    energy = chart.plans[-1].energies[-1]
    hits = (
        [SketchNote(chart.ending_tick, 240, DRUMS["kick"], 112)]
        if any("kick" in item.voices for item in writing.patterns)
        else []
    )
    if writing.crash is not None:
        hits.append(SketchNote(chart.ending_tick, 1920, DRUMS[writing.crash], 112 if energy > 0.5 else 84))
    return hits


def _last_tone(chart: Chart, low: int, high: int, before: int | None) -> int:
    """The tone a tune ends on: the last chord's root where that is the tonic, near where the tune was."""
    chord = chart.spans[-1].chord
    around = (low + high) / 2 if before is None else before
    options = [pitch for pitch in range(low, high + 1) if pitch % 12 == chord.root_pitch_class]
    return min(options, key=lambda pitch: (abs(pitch - around), pitch)) if options else low
