"""Motifs: the rhythm and the gesture of one bar, remembered by a letter."""

from dataclasses import dataclass

from studio.composing.chart import Chart, SectionPlan
from studio.composing.part_writing import Melody
from studio.composing.passing_tones import CONNECTIONS
from studio.composing.pop_statistics import pop_statistics
from studio.composing.randomness import pick
from studio.composing.steps import Step, bars_of, choose


@dataclass(frozen=True, slots=True)
class Motif:
    """One bar of melodic idea, without pitches.

    Attributes:
        steps: Its rhythm.
        moves: For each step, how far it wants to go from the strong tone before, about −2 to 2.
        connections: For each step, how weak tones from it lead on.
        silent: Whether the bar is a rest where the phrase allows it.
        straight: Whether it is written in triplets, which do not swing.
        chances: For each step of a motif that is sung, the chance by which its pitch and its leaning on the
            chord fall; empty for one of the genre's own.
    """

    steps: tuple[Step, ...]
    moves: tuple[float, ...]
    connections: tuple[str, ...]
    silent: bool
    straight: bool
    chances: tuple[tuple[float, float], ...] = ()


def make_motif(
    chart: Chart, writing: Melody, plan: SectionPlan, bar: int, names: tuple[str | int, ...], *, closes: bool
) -> Motif:
    """The motif of these names; the same whenever it is asked for in a section of the same energy.

    Moves tend to turn back: a step or leap one way is answered the other way, so that a motif stays in one
    place and arcs are the phrase's.
    """
    rng = chart.stream("motif", *names)
    energy = plan.energies[min(bar, plan.bars - 1)]
    patterns = writing.cadences if closes else writing.rhythms
    pattern = choose(patterns, chart.meter, plan.name, energy, rng)
    bars = bars_of(pattern, "line", chart.meter)
    steps = pick(rng, bars)
    direction = 1.0 if rng.random() < 0.5 else -1.0
    moves, connections = [], []
    for _ in steps:
        size = pick(rng, (0.0, 0.6, 1.0, 1.7), (0.1, 0.4, 0.33, 0.17 + 0.3 * writing.leap))
        moves.append(direction * size)
        if rng.random() < 0.6:
            direction = -direction
        connections.append(pick(rng, CONNECTIONS))
    silent = rng.random() < writing.rest + chart.mood.rest
    return Motif(steps, tuple(moves), tuple(connections), silent, pattern.steps_per_beat % 3 == 0)


def make_sung_motif(
    chart: Chart, writing: Melody, plan: SectionPlan, bar: int, names: tuple[str | int, ...], *, closes: bool
) -> Motif:
    """The motif of these names in a rhythm from pop statistics; its pitches are left to the singer."""
    rng = chart.stream("motif", *names)
    steps = pop_statistics().bar(
        chart.brief.tempo_bpm, plan.energies[min(bar, plan.bars - 1)], rng, closes=closes
    )
    silent = rng.random() < 0.4 * (writing.rest + chart.mood.rest)
    chances = tuple((float(one), float(other)) for one, other in rng.random((len(steps), 2)))
    return Motif(steps, (0.0,) * len(steps), ("pass",) * len(steps), silent, straight=False, chances=chances)
