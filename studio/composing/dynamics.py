"""Loudness and brightness over the form: a chorus is louder and brighter with the same players."""

from studio.composing.chart import Chart
from studio.composing.filter_lfo import wobble
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Bed
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Automation

_DARKEST_HZ, _BRIGHTEST_HZ = 120.0, 20000.0
_BEND = 1.2
_USED_SHARE, _MOST_STRETCH = 0.5, 2.0


def automate(chart: Chart, assignment: PartAssignment) -> tuple[Automation, ...]:
    """The level of a part and, where its player has a low-pass, its brightness, moving with the energy.

    Levels step within a beat before a section; brightness sweeps through the whole bar before it, so that a
    section opens up.
    """
    steps = _energy_steps(chart)
    depth = chart.genre.dynamics_db
    lanes = []
    if depth and assignment.template.role != "fx":
        used = depth * _stretch(chart)
        levels = [(tick, round(-used * (1 - energy) ** _BEND, 2)) for tick, energy in steps]
        lanes.append(Automation("gain_db", _ramped(levels, TICKS_PER_BEAT // 2)))
    if isinstance(assignment.template.writing, Bed) and assignment.template.writing.gain_db:
        lanes.append(Automation("gain_db", ((0, assignment.template.writing.gain_db),)))
    if assignment.template.cutoff_hz is not None:
        low, high = assignment.template.cutoff_hz
        opened = 2.0**chart.mood.brightness
        if assignment.template.wobble:
            return (*lanes, Automation("cutoff_hz", wobble(chart, assignment, low, _limited(high * opened))))
        cutoffs = [
            (tick, round(_limited(low * (high / low) ** energy * opened), 1)) for tick, energy in steps
        ]
        lanes.append(Automation("cutoff_hz", _ramped(cutoffs, chart.bar_ticks)))
    return tuple(lanes)


def _stretch(chart: Chart) -> float:
    """The factor that widens the levels of a piece whose sections have similar energy.

    Short pieces leave out what is calm. So that they breathe all the same, soft and loud bars (the tenth and
    the ninety-fifth of a hundred, as in EBU Tech 3342) use half of the genre's dynamics at least.
    """
    drops = sorted((1 - energy) ** _BEND for plan in chart.plans for energy in plan.energies)
    span = drops[round(0.9 * (len(drops) - 1))] - drops[round(0.05 * (len(drops) - 1))]
    return min(_MOST_STRETCH, max(1.0, _USED_SHARE / max(span, 0.01))) if span > 0.0 else 1.0


def _energy_steps(chart: Chart) -> list[tuple[int, float]]:
    """(tick, energy) wherever the energy changes; the ending is the last bar's."""
    steps: list[tuple[int, float]] = []
    for plan in chart.plans:
        for bar, energy in enumerate(plan.energies):
            if not steps or steps[-1][1] != energy:
                steps.append(((plan.start_bar + bar) * chart.bar_ticks, energy))
    return steps


def _ramped(steps: list[tuple[int, float]], ramp_ticks: int) -> tuple[tuple[int, float], ...]:
    """Hold each value until shortly before the next begins."""
    points: list[tuple[int, float]] = []
    for tick, value in steps:
        if points and tick - ramp_ticks > points[-1][0]:
            points.append((tick - ramp_ticks, points[-1][1]))
        points.append((tick, value))
    return tuple(points)


def _limited(cutoff_hz: float) -> float:
    return min(_BRIGHTEST_HZ, max(_DARKEST_HZ, cutoff_hz))
