"""Drums and percussion: grooves, turns, fills, rolls and the breath before a hook."""

import numpy as np

from studio.composing.chart import Chart, SectionPlan, SketchNote
from studio.composing.meter_fitting import fitted, with_backbeat
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Groove, Pattern
from studio.composing.randomness import pick
from studio.composing.steps import LEVELS, Step, bars_of, choose, suitable

DRUMS = {
    "kick": 36, "kick2": 35, "side_stick": 37, "snare": 38, "clap": 39, "snare2": 40, "sweep": 40,
    "closed": 42, "pedal": 44, "open": 46, "ride": 51, "bell": 53, "crash": 49, "crash2": 57, "splash": 55,
    "china": 52, "tom_floor": 41, "tom_low": 43, "tom_mid": 47, "tom_high": 50, "tambourine": 54,
    "cowbell": 56, "cabasa": 69, "shaker": 70, "bongo_high": 60, "bongo_low": 61, "conga_mute": 62,
    "conga_high": 63, "conga_low": 64, "clave": 75, "wood_high": 76, "wood_low": 77, "triangle_mute": 80,
    "triangle": 81, "timbale_high": 65, "timbale_low": 66, "agogo_high": 67, "agogo_low": 68,
    "guiro_short": 73, "guiro_long": 74, "cuica_mute": 78, "cuica_open": 79, "castanets": 85,
}  # fmt: skip
"""General MIDI key of each drum, by the name that patterns use."""

_SOMETIMES = 0.45
_RING_TICKS = {
    "crash": 1920,
    "crash2": 1920,
    "china": 1440,
    "open": 300,
    "ride": 480,
    "sweep": 420,
    "triangle": 960,
}

_PLAIN_FILL = Pattern(
    {"snare": "........x.xxX.XX", "tom_low": "..........x..x..", "kick": "........x...x..."}
)

Bars = dict[str, tuple[tuple[Step, ...], ...]]


def write_groove(
    chart: Chart, assignment: PartAssignment, writing: Groove, plan: SectionPlan
) -> list[SketchNote]:
    """The drums of one section, its fill and its crash included."""
    rng = chart.stream("groove", assignment.part, plan.index)
    sketch: list[SketchNote] = []
    for bar in range(plan.bars):
        if not assignment.plays(plan, bar):
            continue
        voices = _bar_voices(chart, assignment, writing, plan, bar)
        start = (plan.start_bar + bar) * chart.bar_ticks
        for drum, steps in voices.items():
            sketch += strike(drum, steps, start, rng)
    if assignment.plays(plan, 0) and _crashes(chart, plan):
        sketch += _crash(writing, chart.plan_ticks(plan)[0])
    return sketch


def groove_of(
    chart: Chart, assignment: PartAssignment, writing: Groove, plan: SectionPlan, bar: int
) -> Pattern:
    """Choose the pattern of a bar by the section's name and energy, so that it returns with the section."""
    energy = plan.energies[bar]
    rng = chart.stream("pattern", assignment.part, plan.name, round(energy * 5))
    return choose(writing.patterns, chart.meter, plan.name, energy, rng)


def _bar_voices(
    chart: Chart, assignment: PartAssignment, writing: Groove, plan: SectionPlan, bar: int
) -> dict[str, tuple[Step, ...]]:
    pattern = groove_of(chart, assignment, writing, plan, bar)
    if assignment.template.role == "drums":
        pattern = _with_backbeat(chart, pattern)
    voices = {drum: _bar(bars_of(pattern, drum, chart.meter), bar) for drum in pattern.voices}
    rng = chart.stream("turn", assignment.part, plan.index, bar)
    energy = plan.energies[bar]
    last = bar == plan.bars - 1
    if last and plan.bars > 1 and writing.fills and energy > 0.2:
        fill = pick(
            rng, suitable(writing.fills, chart.meter, plan.name, max(0.0, min(1.0, energy + plan.rise / 2)))
        )
        voices = _with_fill(
            voices, {drum: _bar(bars_of(fill, drum, chart.meter, is_fill=True), 0) for drum in fill.voices}
        )
    elif bar % 4 == 3 and writing.turns:
        turn = _with_backbeat(chart, pick(rng, suitable(writing.turns, chart.meter, plan.name, energy)))
        voices |= {
            drum: _bar(bars_of(turn, drum, chart.meter), 0)
            for drum in turn.voices
            if drum in voices or energy > 0.5
        }
    return voices


def _with_backbeat(chart: Chart, pattern: Pattern) -> Pattern:
    return with_backbeat(fitted(pattern, chart.meter), chart.meter, chart.brief.time_feel.backbeat)


def _bar(bars: tuple[tuple[Step, ...], ...], index: int) -> tuple[Step, ...]:
    return bars[index % len(bars)]


def _with_fill(
    voices: dict[str, tuple[Step, ...]], fill: dict[str, tuple[Step, ...]]
) -> dict[str, tuple[Step, ...]]:
    begins = min((steps[0].tick for steps in fill.values() if steps), default=0)
    merged = {drum: tuple(step for step in steps if step.tick < begins) for drum, steps in voices.items()}
    for drum, steps in fill.items():
        if drum != "stop":
            merged[drum] = merged.get(drum, ()) + steps
    return merged


def write_fill(
    chart: Chart, assignment: PartAssignment, writing: Groove, start: int, energy: float
) -> tuple[int, list[SketchNote]]:
    """A fill in the bar that begins at a tick, and the tick from which only it plays.

    A genre that has no fills gets a plain one.
    """
    rng = chart.stream("fill", assignment.part, start)
    fill = pick(rng, suitable(writing.fills or (_PLAIN_FILL,), chart.meter, "", energy))
    voices = {drum: _bar(bars_of(fill, drum, chart.meter, is_fill=True), 0) for drum in fill.voices}
    begins = min((steps[0].tick for steps in voices.values() if steps), default=0)
    return start + begins, [
        sketched
        for drum, steps in voices.items()
        if drum != "stop"
        for sketched in strike(drum, steps, start, rng)
    ]


def strike(drum: str, steps: tuple[Step, ...], start: int, rng: np.random.Generator) -> list[SketchNote]:
    """The hits of one drum in one bar; a run of rolls becomes one swell."""
    key = DRUMS[drum]
    ring = _RING_TICKS.get(drum, 120)
    sketch = []
    run: list[Step] = []
    for step in steps:
        if step.mark in "rt":
            if run and (run[-1].mark != step.mark or run[-1].tick + run[-1].ticks != step.tick):
                sketch += _roll(key, run, start, rng)
                run = []
            run.append(step)
        elif step.mark != "?" or rng.random() < _SOMETIMES:
            sketch.append(
                SketchNote(
                    start + step.tick, ring, key, LEVELS[step.mark], "ghost" if step.mark == "g" else ""
                )
            )
    return sketch + (_roll(key, run, start, rng) if run else [])


def _roll(key: int, run: list[Step], start: int, rng: np.random.Generator) -> list[SketchNote]:
    """Even hits over a run of steps, growing towards its end or falling away from its start."""
    begins = start + run[0].tick
    length = run[-1].tick + run[-1].ticks - run[0].tick
    interval = 60 if run[0].mark == "r" else 80
    count = max(1, length // interval)
    low, high = (52, 104) if rng.random() < 0.7 else (100, 58)
    return [
        SketchNote(
            begins + index * interval,
            interval,
            key,
            round(low + (high - low) * index / max(1, count - 1)),
            "",
            None,
            straight=True,
        )
        for index in range(count)
    ]


def _crashes(chart: Chart, plan: SectionPlan) -> bool:
    before = chart.plans[plan.index - 1].energies[-1] if plan.index else 0.35
    return plan.energies[0] > 0.4 and plan.energies[0] >= before + 0.1


def _crash(writing: Groove, tick: int) -> list[SketchNote]:
    if writing.crash is None:
        return []
    return [SketchNote(tick, _RING_TICKS.get(writing.crash, 960), DRUMS[writing.crash], 112)]


def kick_ticks(
    chart: Chart, assignment: PartAssignment, writing: Groove, plan: SectionPlan, bar: int
) -> list[int]:
    """The kicks in a bar of a section, fills and turns included, in ticks from the start of the piece."""
    steps = _bar_voices(chart, assignment, writing, plan, bar).get("kick", ())
    start = (plan.start_bar + bar) * chart.bar_ticks
    return [start + step.tick for step in steps if step.mark in "Xxo"]
