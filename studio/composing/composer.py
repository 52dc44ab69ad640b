"""From a brief to a score: form, harmony, ensemble, then every player's part, section by section."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from studio.composing.accompaniment import (
    write_arpeggio,
    write_comping,
    write_guide_line,
    write_held_chords,
    write_riff,
)
from studio.composing.arrangement import lay_out
from studio.composing.bass import write_bass_line, write_walking_bass
from studio.composing.brief import Brief
from studio.composing.chart import Chart, SectionPlan, SketchNote
from studio.composing.dynamics import automate
from studio.composing.ending import write_ending
from studio.composing.ensemble import assign_ensemble
from studio.composing.harmony import harmonise
from studio.composing.layers import write_inner_voice, write_layers
from studio.composing.melody import write_melody
from studio.composing.mood import mood_of
from studio.composing.note_timing import perform
from studio.composing.part_assignment import PartAssignment, assign_parts
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Bed,
    Comping,
    Gesture,
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
from studio.composing.pickup import with_pickup
from studio.composing.rhythm import write_groove
from studio.composing.singer import with_singer
from studio.composing.style import EVERY_GENRE
from studio.composing.sung_words import words_in
from studio.composing.transition_fx import write_bed, write_gesture
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Part, Score, Section

_BREATHING_ROLES = ("drums", "percussion", "bass", "chords", "arp")
"""Roles that fall silent in the beats before a hook."""


def compose(brief: Brief) -> Score:
    """Write the piece that a brief asks for; the same brief gives the same score.

    Raises:
        NotFoundError: There is no such genre.
        BriefError: The brief leaves nobody to play.
    """
    chart, sections = make_chart(brief)
    assignments = (
        assign_ensemble(brief, chart.genre)
        if brief.ensemble
        else assign_parts(brief, chart.genre, chart.plans)
    )
    if brief.lyrics:
        assignments, singer = with_singer(assignments)
        words = tuple(words_in(brief.lyrics, brief.form, chart.plans, brief.meter))
        chart = replace(chart, words=words, singer=singer)
    drums = next((assignment for assignment in assignments if assignment.template.role == "drums"), None)
    leads: dict[int, list[SketchNote]] = {plan.index: [] for plan in chart.plans}
    sketch: dict[str, list[SketchNote]] = {}
    for assignment in sorted(assignments, key=is_answer):
        pages: list[list[SketchNote]] = []
        for plan in chart.plans:
            before = pages[-1] if pages else ()
            pages.append(write_section(chart, assignment, plan, drums, leads[plan.index], before))
        if assignment.template.role == "lead":
            for plan, page in zip(chart.plans, pages, strict=True):
                leads[plan.index] += page
        sketch[assignment.part] = [sketched for page in pages for sketched in page]
    if brief.time_feel.pickup:
        sketch = with_pickup(chart, assignments, sketch)
    parts = []
    for assignment in assignments:
        written = sketch[assignment.part]
        notes = perform(chart, assignment, [*written, *write_ending(chart, assignment, written)])
        if notes:
            parts.append(
                Part(
                    assignment.part,
                    assignment.template.role,
                    assignment.instrument,
                    notes,
                    automate(chart, assignment),
                )
            )
    return Score(
        title=brief.title,
        tempo_bpm=brief.tempo_bpm,
        meter=brief.meter,
        key=brief.key,
        length_seconds=brief.length_seconds,
        sections=sections,
        chords=chart.spans,
        parts=tuple(parts),
        seed=brief.seed,
        profile=chart.genre.profile,
        custom_instruments=brief.custom_instruments,
    )


def make_chart(brief: Brief) -> tuple[Chart, tuple[Section, ...]]:
    """Decide form, harmony and ending; the sections are the form as a score shows it."""
    genre = brief.time_feel.of(EVERY_GENRE[brief.genre])
    layout = lay_out(brief, genre)
    spans = harmonise(brief, genre, layout)
    chart = Chart(
        brief=brief,
        genre=genre,
        mood=mood_of(brief.mood),
        plans=layout.plans,
        spans=spans,
        span_starts=tuple(span.start for span in spans),
        ending_tick=layout.ending_tick,
        end_tick=layout.end_tick,
    )
    return chart, layout.sections


def write_section(
    chart: Chart,
    assignment: PartAssignment,
    plan: SectionPlan,
    drums: PartAssignment | None,
    lead: Sequence[SketchNote],
    before: Sequence[SketchNote] = (),
    kicks: Sequence[int] | None = None,
) -> list[SketchNote]:
    """Write one part's notes for one section, cut where the band pauses before a hook and at the ending."""
    if isinstance(assignment.template.writing, BassLine):
        sketch = write_bass_line(chart, assignment, assignment.template.writing, plan, drums, kicks)
    else:
        sketch = _write(chart, assignment, plan, lead, before)
    first, end = chart.plan_ticks(plan)
    if assignment.template.role == "fx":
        return sketch
    if plan.drop_beats and assignment.template.role in _BREATHING_ROLES:
        end -= round(plan.drop_beats * TICKS_PER_BEAT)
    if assignment.template.role in ("drums", "percussion"):
        return [sketched for sketched in sketch if sketched.start < end]
    return [
        sketched._replace(duration=min(sketched.duration, end - sketched.start))
        for sketched in sketch
        if first <= sketched.start < end
    ]


def is_answer(assignment: PartAssignment) -> bool:
    """Return True for a part that only fills the bars where the lead rests, and so is written after it."""
    return isinstance(assignment.template.writing, Melody) and assignment.template.writing.answers


def _write(
    chart: Chart,
    assignment: PartAssignment,
    plan: SectionPlan,
    lead: Sequence[SketchNote],
    before: Sequence[SketchNote],
) -> list[SketchNote]:
    writing = assignment.template.writing
    if isinstance(writing, Melody):
        return write_melody(chart, assignment, writing, plan, lead, before)
    if isinstance(writing, Layers):
        return write_layers(chart, assignment, writing, plan, before, _write_layer)
    return _WRITERS[type(writing)](chart, assignment, writing, plan)


def _write_layer(
    chart: Chart, assignment: PartAssignment, layer: Layer, plan: SectionPlan
) -> list[SketchNote]:
    if isinstance(layer, BassLine):
        return write_bass_line(chart, assignment, layer, plan, None)
    return _WRITERS[type(layer)](chart, assignment, layer, plan)


_WRITERS: dict[type, Callable[[Chart, PartAssignment, Any, SectionPlan], list[SketchNote]]] = {
    Groove: write_groove,
    WalkingBass: write_walking_bass,
    Comping: write_comping,
    HeldChords: write_held_chords,
    Arpeggio: write_arpeggio,
    Riff: write_riff,
    GuideLine: write_guide_line,
    InnerVoice: write_inner_voice,
    Gesture: write_gesture,
    Bed: write_bed,
}
"""The function for each kind of writing, except basses and tunes, which listen to other parts."""
