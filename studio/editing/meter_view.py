"""A piece whose meter changes as if it had one meter throughout, so that a stretch of it can be composed."""

from dataclasses import replace

from studio.editing.region import Region, end_tick_of
from studio.editing.reharmonisation import gapless
from studio.theory.meter import TICKS_PER_BEAT, TimeMap
from studio.theory.score import Automation, ChordSpan, Part, Score


def in_one_meter(score: Score, region: Region) -> tuple[Score, int]:
    """The piece in the meter that a region begins in, and the ticks that everything is moved by.

    Its bars have their numbers and, in that meter, their lines where the composer expects them; what would
    lie before the beginning is left out. :func:`in_its_meters` puts the result back.
    """
    time = score.time
    bar = time.bar_at(region.start_tick)
    first = max(begin for begin, _ in score.meters if begin <= bar)
    meter = time.meter_of(bar)
    shift = first * meter.ticks_per_bar - time.bar_ticks(first)
    view = TimeMap(score.tempo_bpm, meter)
    end = max(end_tick_of(score) + shift, view.bar_ticks(1))
    return (
        replace(
            score,
            meter=meter,
            meters=(),
            tempo_map=(),
            length_seconds=view.seconds(end),
            chords=_from_zero([_moved_chord(span, shift) for span in score.chords], end),
            parts=tuple(_moved(part, shift) for part in score.parts),
        ),
        shift,
    )


def in_its_meters(score: Score, changed: Score, region: Region, shift: int) -> Score:
    """The piece with a region as it has become in the view of :func:`in_one_meter`."""
    old = {part.id: part for part in score.parts}
    parts = []
    for part in changed.parts:
        back, before = _moved(part, -shift), old[part.id]
        unseen = [note for note in before.notes if note.start + shift <= -TICKS_PER_BEAT]
        notes = tuple(sorted([*unseen, *back.notes], key=lambda note: (note.start, note.pitch)))
        same = _moved(before, shift).automation == part.automation
        lanes = before.automation if same else back.automation
        parts.append(replace(back, notes=notes, automation=lanes))
    spans = [_moved_chord(span, -shift) for span in changed.chords]
    last = max(end_tick_of(score), score.chords[-1].end if score.chords else 0)
    chords = [
        *_clipped(score.chords, 0, region.start_tick),
        *_clipped(spans, region.start_tick, region.end_tick),
        *_clipped(score.chords, region.end_tick, last),
    ]
    return replace(score, parts=tuple(parts), chords=gapless(chords))


def _moved(part: Part, shift: int) -> Part:
    notes = tuple(
        replace(note, start=note.start + shift) for note in part.notes if note.start + shift > -TICKS_PER_BEAT
    )
    lanes = tuple(
        Automation(lane.parameter, tuple((tick + shift, value) for tick, value in lane.points))
        for lane in part.automation
    )
    return replace(part, notes=notes, automation=lanes)


def _moved_chord(span: ChordSpan, shift: int) -> ChordSpan:
    return ChordSpan(span.start + shift, span.duration, span.chord)


def _clipped(spans: "tuple[ChordSpan, ...] | list[ChordSpan]", start: int, end: int) -> list[ChordSpan]:
    return [
        ChordSpan(max(start, span.start), min(end, span.end) - max(start, span.start), span.chord)
        for span in spans
        if span.start < end and span.end > start
    ]


def _from_zero(spans: list[ChordSpan], end: int) -> tuple[ChordSpan, ...]:
    """Chords that are gapless from tick 0: the first of them begins there."""
    left = _clipped(spans, 0, max(end, spans[-1].end)) if spans else []
    if left and left[0].start > 0:
        left[0] = ChordSpan(0, left[0].end, left[0].chord)
    return tuple(left)
