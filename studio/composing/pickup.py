"""The pickup: notes that lead the tune into its first downbeat."""

from collections.abc import Mapping, Sequence

from studio.composing.chart import Chart, SketchNote, scale_step
from studio.composing.part_assignment import PartAssignment
from studio.theory.meter import TICKS_PER_BEAT

_NOTES = 3
"""Notes of a lead-in, eighths that rise to the first tone of the tune."""

_EIGHTH = TICKS_PER_BEAT // 2


def with_pickup(
    chart: Chart, assignments: Sequence[PartAssignment], sketch: Mapping[str, list[SketchNote]]
) -> dict[str, list[SketchNote]]:
    """Let the tune begin before the bar that it began in.

    Where that is the first bar of the piece, the band waits: the bar has only the lead-in.

    Args:
        chart: Form and harmony.
        assignments: Everybody who plays.
        sketch: What they play, by part.
    """
    tunes = [item.part for item in assignments if item.template.role == "lead" and sketch[item.part]]
    if not tunes:
        return dict(sketch)
    tune = min(tunes, key=lambda part: min(sketch[part]).start)
    downbeat = min(sketch[tune]).start // chart.bar_ticks * chart.bar_ticks
    made = dict(sketch)
    if not downbeat:
        downbeat = chart.bar_ticks
        made = {part: _from(notes, downbeat) for part, notes in sketch.items()}
    after = [note for note in made[tune] if note.start >= downbeat]
    if after:
        made[tune] = sorted([*_lead_in(chart, min(after), downbeat), *made[tune]])
    return made


def _from(notes: Sequence[SketchNote], tick: int) -> list[SketchNote]:
    """The notes from a tick on; those that are held over it begin there."""
    kept = []
    for note in notes:
        left = note.start + note.duration - max(tick, note.start)
        if left > 0 and (note.start >= tick or left >= _EIGHTH):
            kept.append(note._replace(start=max(tick, note.start), duration=left))
    return kept


def _lead_in(chart: Chart, first: SketchNote, downbeat: int) -> list[SketchNote]:
    pitches = [first.pitch]
    for _ in range(min(_NOTES, chart.bar_ticks // _EIGHTH - 1)):
        pitches.append(scale_step(chart.key.pitch_classes, pitches[-1], -1))
    return [
        SketchNote(
            downbeat - place * _EIGHTH, _EIGHTH - 20, pitch, max(1, first.velocity - 6), first.articulation
        )
        for place, pitch in reversed(list(enumerate(pitches)))
        if place
    ]
