"""Effects that join sections: risers, impacts, reversed cymbals; and beds of noise under them."""

from studio.composing.chart import Chart, SectionPlan, SketchNote
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Bed, Gesture
from studio.theory.meter import TICKS_PER_BEAT


def write_gesture(
    chart: Chart, assignment: PartAssignment, writing: Gesture, plan: SectionPlan
) -> list[SketchNote]:
    """The effect at one end of a section, where the change of energy calls for it."""
    first, end = chart.plan_ticks(plan)
    length = round(writing.beats * TICKS_PER_BEAT)
    named = not assignment.template.sections or plan.name in assignment.template.sections
    before = chart.plans[plan.index - 1] if plan.index else None
    if not named or length > 2 * (end - first):
        return []
    if writing.place == "before" and plan.rise >= writing.rise:
        length = min(length, end - first)
        return [SketchNote(end - length, length, writing.pitch, 96, straight=True)]
    grows = before is not None and before.rise >= writing.rise
    falls = before is not None and before.rise <= -writing.rise
    if (writing.place == "at" and grows) or (writing.place == "after" and falls):
        return [SketchNote(first, length, writing.pitch, 100, straight=True)]
    return []


def write_bed(chart: Chart, assignment: PartAssignment, writing: Bed, plan: SectionPlan) -> list[SketchNote]:
    """One long note for every section that it lies under."""
    first, end = chart.plan_ticks(plan)
    if plan.index == len(chart.plans) - 1:
        end = chart.end_tick
    return (
        [SketchNote(first, max(1, end - first), 60, writing.velocity, straight=True)]
        if assignment.plays(plan, 0)
        else []
    )
