"""Recomposition of a stretch: same form, harmony, players and instruments, new notes."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from studio.composing.arrangement import measure_out, plans_over
from studio.composing.brief import Brief
from studio.composing.chart import Chart, SectionPlan, SketchNote
from studio.composing.composer import is_answer, write_section
from studio.composing.dynamics import automate
from studio.composing.ending import write_ending
from studio.composing.ensemble import assign_ensemble
from studio.composing.mood import mood_of
from studio.composing.note_timing import perform, straightened
from studio.composing.part_assignment import PartAssignment, assign_again
from studio.composing.part_writing import Bed, HeldChords
from studio.composing.player_variation import freed
from studio.composing.singer import singing
from studio.composing.style import EVERY_GENRE
from studio.composing.sung_words import words_on
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Note, Part, Score

Bend = Callable[[Chart, PartAssignment, list[SketchNote]], list[SketchNote]]
"""A change that a wish makes to the notes of a part, before they are performed."""

_KICKS = (35, 36)
RUSHED_TICKS = 40
"""A note this shortly before a bar line belongs to the bar that it leads into."""

_SHORTEST_TICKS = 60
"""Shortest remainder of a held note, in ticks, that is struck again."""


def chart_over(score: Score, brief: Brief, seed: int, *, swing: float | None = None) -> Chart:
    """The chart of a piece that exists, from which another seed plays it.

    Args:
        score: The piece; what it says counts where the brief says otherwise.
        brief: Genre, mood and what was asked for.
        seed: Where the new ideas come from.
        swing: How late the off-beat falls; None as the genre has it.
    """
    genre = brief.time_feel.of(EVERY_GENRE[brief.genre])
    genre = genre if swing is None else replace(genre, swing=swing)
    ending_tick, end_tick = ending_of(score), measure_out(score.length_seconds, score.time)[2]
    spans = score.chords
    return Chart(
        brief=replace(brief, seed=seed, tempo_bpm=score.tempo_bpm, key=score.key, meter=score.meter),
        genre=genre,
        mood=mood_of(brief.mood),
        plans=plans_over(score.sections, genre, max(1, -(-ending_tick // score.meter.ticks_per_bar))),
        spans=spans,
        span_starts=tuple(span.start for span in spans),
        ending_tick=ending_tick,
        end_tick=end_tick,
    )


def ending_of(score: Score) -> int:
    """The tick of the last chord: the usual place, unless the last chord begins a bar before or after it.

    A change of tempo may leave more or less room for the last chord than a new piece would give it.
    """
    usual = measure_out(score.length_seconds, score.time)[1]
    last = score.chords[-1].start if score.chords else usual
    if last == usual + score.meter.ticks_per_bar:
        return last
    if last == usual - score.meter.ticks_per_bar >= 0:
        played_on = any(
            note.start >= usual - TICKS_PER_BEAT // 8 for part in score.parts for note in part.notes
        )
        return usual if played_on else last
    return usual


def compose_over(
    chart: Chart,
    parts: Sequence[Part],
    chosen: Collection[str],
    start: int,
    end: int,
    bend: Bend | None = None,
    *,
    free: bool = False,
) -> dict[str, tuple[Note, ...]]:
    """Compose a stretch of some parts; only the sections that it touches are written.

    Parts that are not composed again are taken into account: a bass that follows the kick follows the kick
    that is there, and a voice that answers waits for the tune that is there. Parts that played in the stretch
    play there again.

    Args:
        chart: Form and harmony, see :func:`chart_over`.
        parts: Every player of the piece as it is.
        chosen: Ids of those who are composed again.
        start: First tick of the stretch.
        end: First tick after it.
        bend: Changes what is on paper before it is played.
        free: Whether players may use all they know, not only what suits the section.
    """
    ensemble = (
        {assignment.part: assignment for assignment in assign_ensemble(chart.brief, chart.genre)}
        if chart.brief.ensemble
        else {}
    )
    assignments = {
        part.id: ensemble.get(part.id) or assign_again(chart.brief, chart.genre, chart.plans, part)
        for part in parts
    }
    drums = next(
        (assignment for assignment in assignments.values() if assignment.template.role == "drums"), None
    )
    singer = next((part for part in parts if any(note.lyric for note in part.notes)), None)
    if singer is not None:
        words = words_on(singer.notes, chart.meter, lambda tick: straightened(chart, tick))
        chart = replace(chart, words=tuple(words), singer=singer.id)
        assignments[singer.id] = singing(assignments[singer.id])
    kicks = None if drums is None or drums.part in chosen else _kicks(chart, parts, drums)
    touched = [plan for plan in chart.plans if _touches(chart, plan, start, end)]
    tunes = [note for part in parts if part.role == "lead" and part.id not in chosen for note in part.notes]
    leads = {
        plan.index: [_on_paper(note) for note in tunes if _inside(chart, plan, note)] for plan in touched
    }
    composed = {}
    for part in sorted(
        (part for part in parts if part.id in chosen), key=lambda part: is_answer(assignments[part.id])
    ):
        assignment = _again(assignments[part.id], part, start, end, free=free)
        page: list[SketchNote] = []
        for plan in touched:
            before = page or _before(part, chart.plan_ticks(plan)[0])
            written = write_section(chart, assignment, plan, drums, leads[plan.index], before, kicks)
            if part.role == "lead":
                leads[plan.index] += written
            page += written
        if start <= chart.ending_tick < end:
            page += write_ending(chart, assignment, page or _before(part, chart.ending_tick))
        sketch = [
            sketched
            for sketched in (_begun_inside(assignment, sketched, start) for sketched in page)
            if start <= sketched.start < end
        ]
        composed[part.id] = perform(chart, assignment, bend(chart, assignment, sketch) if bend else sketch)
    return composed


def join_in(chart: Chart, parts: Sequence[Part], assignments: Sequence[PartAssignment]) -> tuple[Part, ...]:
    """Compose new parts for a whole piece beside those that stay; a name already taken gets a number."""
    taken = {part.id for part in parts}
    newcomers = []
    for assignment in assignments:
        id_ = next(
            name
            for name in (assignment.part, *(f"{assignment.part}_{number}" for number in range(2, 99)))
            if name not in taken
        )
        taken.add(id_)
        newcomers.append(
            Part(id_, assignment.template.role, assignment.instrument, (), automate(chart, assignment))
        )
    composed = compose_over(chart, (*parts, *newcomers), {part.id for part in newcomers}, 0, chart.end_tick)
    return tuple(replace(part, notes=composed[part.id]) for part in newcomers if composed[part.id])


def _again(assignment: PartAssignment, part: Part, start: int, end: int, *, free: bool) -> PartAssignment:
    """The assignment of a part that plays wherever it has played, with varied habits if it is free to."""
    template = freed(assignment.template) if free else assignment.template
    if part.role != "fx" and any(start <= note.start < end - RUSHED_TICKS for note in part.notes):
        template = replace(template, energy=(0.0, 1.0), sections=())
    return replace(assignment, template=template)


def _touches(chart: Chart, plan: SectionPlan, start: int, end: int) -> bool:
    first, stop = chart.plan_ticks(plan)
    return first < stop and first < end and start < stop


def _inside(chart: Chart, plan: SectionPlan, note: Note) -> bool:
    first, stop = chart.plan_ticks(plan)
    return first <= note.start < stop


def _on_paper(note: Note) -> SketchNote:
    return SketchNote(note.start, note.duration, note.pitch, note.velocity)


def _before(part: Part, tick: int) -> list[SketchNote]:
    """The last notes of a part before a tick, enough to hear a borrowed phrase across the seam."""
    return [_on_paper(note) for note in part.notes if tick - 16 * TICKS_PER_BEAT <= note.start < tick][-8:]


def _kicks(chart: Chart, parts: Sequence[Part], drums: PartAssignment) -> list[int]:
    played = next(part.notes for part in parts if part.id == drums.part)
    return sorted({straightened(chart, note.start) for note in played if note.pitch in _KICKS})


def _begun_inside(assignment: PartAssignment, sketched: SketchNote, start: int) -> SketchNote:
    """A held chord or bed that begins before the stretch, struck anew where the stretch begins."""
    held = isinstance(assignment.template.writing, HeldChords | Bed) and sketched.start < start
    left = sketched.start + sketched.duration - start
    return sketched._replace(start=start, duration=left) if held and left >= _SHORTEST_TICKS else sketched
