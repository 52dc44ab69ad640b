"""A low-pass that opens and shuts in rhythm: the wobble of dubstep basses and the gate of trance pads."""

from studio.composing.chart import Chart, SectionPlan
from studio.composing.part_assignment import PartAssignment
from studio.composing.steps import Step, bars_of, choose

Points = tuple[tuple[int, float], ...]

_OPENING = 0.35
"""Share of a step in which the low-pass opens; it shuts in the rest."""


def wobble(chart: Chart, assignment: PartAssignment, low_hz: float, high_hz: float) -> Points:
    """Return (tick, Hz) points of a low-pass that opens and closes on each step of the wobble patterns.

    Short steps open less far than long ones, so that sixteenths purr where quarters shout.
    """
    points: dict[int, float] = {0: low_hz}
    for plan in chart.plans:
        for bar in range(plan.bars):
            if assignment.plays(plan, bar):
                start = (plan.start_bar + bar) * chart.bar_ticks
                for step in _steps(chart, assignment, plan, bar):
                    points |= _pulse(start, step, low_hz, high_hz * (0.6 + 0.4 * plan.energies[bar]))
    points[chart.ending_tick] = low_hz * (high_hz / low_hz) ** 0.6  # the last note is heard, and left alone
    return tuple(sorted(points.items()))


def _steps(chart: Chart, assignment: PartAssignment, plan: SectionPlan, bar: int) -> tuple[Step, ...]:
    """The wobbles of one bar; another pattern every four bars, so that bars answer each other."""
    rng = chart.stream("wobble", assignment.part, plan.name, bar // 4 % 4)
    pattern = choose(assignment.template.wobble, chart.meter, plan.name, plan.energies[bar], rng)
    bars = bars_of(pattern, "line", chart.meter)
    return bars[bar % len(bars)]


def _pulse(start: int, step: Step, low_hz: float, high_hz: float) -> dict[int, float]:
    """One pulse of the low-pass: closed, open, closed; by tick, Hz.

    Halfway points bend the ramps, so that the cutoff moves in octaves and not in a straight line in hertz.
    """
    reach = min(1.0, 0.72 + 0.28 * step.ticks / 480)
    top = low_hz * (high_hz / low_hz) ** reach
    middle = (low_hz * top) ** 0.5
    begin, opened, end = start + step.tick, round(_OPENING * step.ticks), step.ticks
    return {
        begin: low_hz,
        begin + opened // 2: middle,
        begin + opened: top,
        begin + (opened + end) // 2: middle,
        begin + end - 1: low_hz,
    }
