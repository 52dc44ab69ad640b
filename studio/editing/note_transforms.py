"""Changes that a wish makes to the composed notes of a part, before they are performed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from studio.composing.chart import Chart, SketchNote, scale_step
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import BassLine, Groove
from studio.composing.rhythm import DRUMS, write_fill
from studio.editing.region import Region
from studio.editing.wish import Wish
from studio.instrument_facts import InstrumentFacts
from studio.theory.meter import TICKS_PER_BEAT

_MORE, _FEWER = 1.3, 0.65
"""Onsets of a busier and of a sparser stretch, as multiples of the number it had."""

_BRIGHTER_TOUCH = 8
"""Velocity that brighter music is struck harder with, and darker softer; its level makes up for it."""

_STRUM_TICKS = 45
"""Tones that begin within this many ticks are one chord."""

_LEFT_OUT, _EARLY = 0.18, 0.25
"""Probability that a variation leaves out a light onset, and that it plays one early."""

_SIXTEENTH = TICKS_PER_BEAT // 4
_TIMEKEEPERS = tuple(DRUMS[name] for name in ("closed", "shaker", "ride", "pedal", "cabasa", "tambourine"))
_UNPITCHED = ("drums", "percussion", "fx")


def bent(
    chart: Chart,
    assignment: PartAssignment,
    sketch: Sequence[SketchNote],
    wish: Wish,
    region: Region,
    onsets_before: int,
) -> list[SketchNote]:
    """The notes of a player as a wish wants them.

    Args:
        chart: Form and harmony.
        assignment: Who plays.
        sketch: What was composed.
        wish: What is wished.
        region: The stretch.
        onsets_before: Moments at which the part struck there before.
    """
    notes = sorted(sketch)
    role = assignment.template.role
    if role == "fx" or not notes:
        return notes
    notes = _in_rhythm(chart, assignment, notes, wish, region, onsets_before)
    if wish.height and role not in _UNPITCHED:
        notes = _moved(notes, wish.height, assignment.facts)
    if wish.accented:
        notes = [note._replace(velocity=_accented(note, chart.bar_ticks)) for note in notes]
    touch = 10 * wish.loudness + _BRIGHTER_TOUCH * wish.brightness
    if touch:
        notes = [note._replace(velocity=max(1, min(127, note.velocity + touch))) for note in notes]
    return [note for note in notes if region.start_tick <= note.start < region.end_tick]


def _in_rhythm(
    chart: Chart,
    assignment: PartAssignment,
    notes: list[SketchNote],
    wish: Wish,
    region: Region,
    onsets_before: int,
) -> list[SketchNote]:
    """Apply the parts of a wish that change onsets: pace, swing, syncopation, density and fill."""
    role = assignment.template.role
    if wish.pace != 1.0:
        notes = _paced(notes, wish.pace, region, chart.bar_ticks, role)
    if wish.swing < 0:
        notes = [note._replace(start=_without_triplet(note.start)) for note in notes]
    if wish.syncopation:
        notes = _anticipated(notes, region) if wish.syncopation > 0 else _on_the_beat(notes)
    if wish.density > 0:
        notes = _thickened(notes, max(round(_MORE * onsets_before), onsets_before + 1), role, region)
    elif wish.density < 0:
        notes = _thinned(notes, round(_FEWER * onsets_before), chart.bar_ticks, held=role not in _UNPITCHED)
    if wish.fill and isinstance(assignment.template.writing, Groove) and role == "drums":
        notes = _with_fill(chart, assignment, assignment.template.writing, notes, region)
    return notes


def varied(chart: Chart, assignment: PartAssignment, sketch: Sequence[SketchNote]) -> list[SketchNote]:
    """Return the notes slightly varied, for music that would be the same with every seed.

    A few light onsets are left out and a few come a sixteenth early; a kit gets soft strokes in between,
    and slow chords are inverted.
    """
    rng = chart.stream("variation", assignment.part)
    chords = _chords_of(sketch)
    follows = isinstance(assignment.template.writing, BassLine) and assignment.template.writing.locked
    if assignment.template.role == "fx" or follows or len(chords) < 2:
        return list(sketch)
    starts = {chord[0].start for chord in chords}
    told: list[SketchNote] = []
    for chord in chords:
        tick = chord[0].start
        chance = float(rng.random())
        weight = strength(tick, chart.bar_ticks)
        if chance < _LEFT_OUT and weight < 2 and not chord[0].lyric:
            continue
        early = tick - _SIXTEENTH
        if chance > 1 - _EARLY and weight < 4 and early not in starts and early > chords[0][0].start:
            told += [note._replace(start=early, duration=note.duration + _SIXTEENTH) for note in chord]
        else:
            told += chord
    if assignment.template.role in ("drums", "percussion"):
        return _thickened(
            told,
            round(len(starts) * 1.15),
            assignment.template.role,
            Region(chords[0][0].start, chords[-1][0].start + 1),
        )
    held = all(strength(start, chart.bar_ticks) >= 3 for start in starts)
    return _inverted(chart, assignment, told) if held else [_until_next(note, told) for note in told]


def _inverted(chart: Chart, assignment: PartAssignment, notes: Sequence[SketchNote]) -> list[SketchNote]:
    """Invert slow chords, lowest tone up an octave; move slow single tones to the next chord tone."""
    facts = assignment.facts
    told: list[SketchNote] = []
    for chord in _chords_of(notes):
        lowest, *others = sorted(chord, key=lambda note: note.pitch)
        tones = set(chart.span_at(lowest.start).chord.pitch_classes)
        goal = lowest.pitch + 12 if others else scale_step(tones, lowest.pitch, 1)
        if goal > facts.highest or goal in {note.pitch for note in others}:
            goal = scale_step(tones, lowest.pitch, -1)
        told += [lowest._replace(pitch=goal) if goal >= facts.lowest else lowest, *others]
    return told


def strength(tick: int, bar_ticks: int) -> int:
    """Metrical weight of a tick in its bar: 4 downbeat, 3 middle, 2 beat, 1 eighth, 0 anything else."""
    place = tick % bar_ticks
    if place == 0:
        return 4
    if 2 * place == bar_ticks:
        return 3
    return 2 if place % TICKS_PER_BEAT == 0 else 1 if place % (TICKS_PER_BEAT // 2) == 0 else 0


def onsets_of(starts: Iterable[int]) -> list[int]:
    """The moments at which something begins; the tones of a strummed or rolled chord are one moment."""
    onsets: list[int] = []
    for tick in sorted(starts):
        if not onsets or tick - onsets[-1] > _STRUM_TICKS:
            onsets.append(tick)
    return onsets


def _chords_of(notes: Sequence[SketchNote]) -> list[list[SketchNote]]:
    """Notes that begin together, in order."""
    onsets = onsets_of(note.start for note in notes)
    chords: list[list[SketchNote]] = [[] for _ in onsets]
    for note in sorted(notes):
        chords[bisect_right(onsets, note.start) - 1].append(note)
    return chords


def _thickened(notes: list[SketchNote], wanted: int, role: str, region: Region) -> list[SketchNote]:
    """Split the widest gaps until there are enough onsets.

    In a kit by soft strokes of what keeps time, else by a tone that is struck again.
    """
    starts = {chord[0].start for chord in _chords_of(notes)}
    added: list[SketchNote] = []
    kit = role in ("drums", "percussion")
    stroke = _timekeeper(notes) if kit else 0
    while len(starts) < wanted:
        edges = [*sorted(starts), region.end_tick]
        gaps = [(after - before, before) for before, after in pairwise(edges) if after - before >= _SIXTEENTH]
        if not gaps:
            break
        gap, before = max(gaps, key=lambda item: (item[0], -item[1]))
        middle = before + max(_SIXTEENTH // 2, gap // 2 // _SIXTEENTH * _SIXTEENTH)
        starts.add(middle)
        if kit:
            added.append(SketchNote(middle, 100, stroke, 62))
            continue
        struck = [note for note in (*notes, *added) if before <= note.start <= before + _STRUM_TICKS]
        for note in struck:
            begin = middle + note.start - before
            left = max(40, min(before + gap, max(note.start + note.duration, begin + 60)) - begin)
            velocity = max(1, note.velocity - 8)
            again = note._replace(start=begin, duration=left, velocity=velocity, slide_from=None, lyric="")
            added.append(again)
        notes = [_until(note, middle) if note in struck else note for note in notes]
        added = [_until(note, middle) if note in struck else note for note in added]
    return sorted((*notes, *added))


def _until(note: SketchNote, tick: int) -> SketchNote:
    return note._replace(duration=max(30, min(note.duration, tick - note.start)))


def _timekeeper(notes: Sequence[SketchNote]) -> int:
    struck = [note.pitch for note in notes]
    return next(
        (key for key in _TIMEKEEPERS if key in struck), min(struck, key=lambda key: (-struck.count(key), key))
    )


def _thinned(notes: list[SketchNote], wanted: int, bar_ticks: int, *, held: bool) -> list[SketchNote]:
    """Drop the lightest onsets until ``wanted`` are left; with ``held``, long tones last over the gap."""
    chords = _chords_of(notes)
    by_weight = sorted(
        chords,
        key=lambda chord: (
            any(note.lyric for note in chord),
            strength(chord[0].start, bar_ticks),
            max(note.velocity for note in chord),
            -chord[0].start,
        ),
    )
    light = by_weight[: max(0, len(chords) - max(1, wanted))]
    leaving = {chord[0].start for chord in light if not any(note.lyric for note in chord)}  # no word is lost
    staying = [chord for chord in chords if chord[0].start not in leaving]
    if not held:
        return [note for chord in staying for note in chord]
    longer: list[SketchNote] = []
    for chord, following in zip(staying, [*staying[1:], None], strict=True):
        own = [
            other
            for other in chords
            if chord[0].start <= other[0].start and (following is None or other[0].start < following[0].start)
        ]
        end = max(note.start + note.duration for other in own for note in other) if own else 0
        longer += [
            note._replace(duration=max(note.duration, min(end - note.start, 2 * bar_ticks))) for note in chord
        ]
    return longer


def _anticipated(notes: list[SketchNote], region: Region) -> list[SketchNote]:
    """Every second tone on a beat comes an eighth early, the first of the region excepted."""
    eighth = TICKS_PER_BEAT // 2
    chords = _chords_of(notes)
    starts = {chord[0].start for chord in chords}
    moved: list[SketchNote] = []
    on_beats = 0
    for chord in chords:
        tick = chord[0].start
        if tick % TICKS_PER_BEAT == 0 and tick - eighth > region.start_tick:
            on_beats += 1
            if on_beats % 2 and tick - eighth not in starts:
                moved += [
                    note._replace(start=tick - eighth, duration=note.duration + eighth) for note in chord
                ]
                continue
        moved += chord
    return [_until_next(note, moved) for note in moved]


def _until_next(note: SketchNote, notes: Sequence[SketchNote]) -> SketchNote:
    same = [other.start for other in notes if other.pitch == note.pitch and other.start > note.start]
    return _until(note, min(same)) if same else note


def _on_the_beat(notes: list[SketchNote]) -> list[SketchNote]:
    """Tones off the beat come on the beat they belong to, unless one is there already."""
    chords = _chords_of(notes)
    taken = {chord[0].start for chord in chords if chord[0].start % TICKS_PER_BEAT == 0}
    straight: list[SketchNote] = []
    for chord in chords:
        tick = chord[0].start
        beat = tick // TICKS_PER_BEAT * TICKS_PER_BEAT
        if tick == beat:
            straight += chord
        elif beat not in taken:
            taken.add(beat)
            straight += [note._replace(start=beat, duration=note.duration + tick - beat) for note in chord]
        elif (
            tick % (TICKS_PER_BEAT // 2) == 0
            and strength(tick, TICKS_PER_BEAT * 4) == 1
            and len(chord) == 1
            and chord[0].velocity < 70
        ):
            straight += chord
    return straight


def _paced(
    notes: list[SketchNote], pace: float, region: Region, bar_ticks: int, role: str
) -> list[SketchNote]:
    """Play in half-time or double-time.

    Half-time stretches half a bar of the drums over a whole one; double-time plays a bar of them twice, each
    time in half of one. Tones keep their harmony and only strike half or twice as often.
    """
    if role not in ("drums", "percussion"):
        count = round(len(_chords_of(notes)) * pace)
        return (
            _thinned(notes, count, bar_ticks, held=True)
            if pace < 1
            else _thickened(notes, count, role, region)
        )
    paced: list[SketchNote] = []
    for first in range(region.start_tick // bar_ticks * bar_ticks, region.end_tick, bar_ticks):
        inside = [(note.start - first, note) for note in notes if first <= note.start < first + bar_ticks]
        if pace < 1.0:
            paced += [
                note._replace(start=first + 2 * place) for place, note in inside if place < bar_ticks // 2
            ]
            continue
        for begin in (first, first + bar_ticks // 2):
            paced += [note._replace(start=begin + place // 2, straight=True) for place, note in inside]
    return sorted(paced)


def _without_triplet(tick: int) -> int:
    """Straighten a swung eighth: move a tick from the last third of a beat to its middle."""
    return tick - TICKS_PER_BEAT // 6 if tick % TICKS_PER_BEAT == 2 * TICKS_PER_BEAT // 3 else tick


def _with_fill(
    chart: Chart, assignment: PartAssignment, writing: Groove, notes: list[SketchNote], region: Region
) -> list[SketchNote]:
    """A fill in the last bar of the region; from its first stroke on, only the fill plays."""
    start = (region.end_tick - 1) // chart.bar_ticks * chart.bar_ticks
    begins, fill = write_fill(chart, assignment, writing, start, 0.8)
    return sorted([note for note in notes if note.start < begins] + fill)


def _moved(notes: list[SketchNote], octaves: int, facts: InstrumentFacts) -> list[SketchNote]:
    """An octave up or down where the instrument has it."""
    moved = []
    for note in notes:
        pitch = note.pitch + 12 * octaves
        moved.append(note._replace(pitch=pitch) if facts.lowest <= pitch <= facts.highest else note)
    return moved


def _accented(note: SketchNote, bar_ticks: int) -> int:
    change = (-14, -6, 12, 14, 18)[strength(note.start, bar_ticks)]
    return max(1, min(127, note.velocity + change))
