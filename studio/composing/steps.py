"""Step strings read as events, fitted to any meter."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from studio.composing.meter_fitting import fitted, nearest_meters
from studio.composing.part_writing import Pattern
from studio.composing.randomness import pick
from studio.theory.meter import TICKS_PER_BEAT, Meter

LEVELS = {"X": 120, "x": 101, "o": 80, "g": 46, "?": 62, "r": 96, "t": 96}
"""Velocity of each character that strikes in a groove."""


class Step(NamedTuple):
    """One event of a step string.

    Attributes:
        tick: Ticks after the start of its bar.
        ticks: Length, holds included.
        mark: Its character.
    """

    tick: int
    ticks: int
    mark: str


@lru_cache(maxsize=4096)
def read_steps(written: str, steps_per_beat: int, meter: Meter) -> tuple[tuple[Step, ...], ...]:
    """The events of a step string, a tuple for each of its bars."""
    marks = written.replace(" ", "").replace("|", "")
    step_ticks = TICKS_PER_BEAT // steps_per_beat
    bar_steps = max(1, meter.ticks_per_bar // step_ticks)
    return tuple(
        _events(marks[start : start + bar_steps], step_ticks) for start in range(0, len(marks), bar_steps)
    )


def _events(bar: str, step_ticks: int) -> tuple[Step, ...]:
    events = []
    for index, mark in enumerate(bar):
        if mark in ".-":
            continue
        held = 1
        while index + held < len(bar) and bar[index + held] == "-":
            held += 1
        events.append(Step(index * step_ticks, held * step_ticks, mark))
    return tuple(events)


def bars_of(
    pattern: Pattern, voice: str, meter: Meter, *, is_fill: bool = False
) -> tuple[tuple[Step, ...], ...]:
    """The events of one voice of a pattern, bar by bar; one of another meter is rewritten for this one."""
    fitting = fitted(pattern, meter, is_fill=is_fill)
    return read_steps(fitting.voices[voice], fitting.steps_per_beat, meter)


def suitable(patterns: Sequence[Pattern], meter: Meter, section: str, energy: float) -> list[Pattern]:
    """The patterns that suit a bar best, by meter, then section, then energy; there is always one."""
    found = [pattern for pattern in patterns if pattern.meter == str(meter)] or nearest_meters(
        patterns, meter
    )
    found = (
        [item for item in found if section in item.sections]
        or [item for item in found if not item.sections]
        or found
    )
    fitting = [item for item in found if item.energy[0] <= energy <= item.energy[1]]
    return fitting or [
        min(found, key=lambda item: min(abs(energy - item.energy[0]), abs(energy - item.energy[1])))
    ]


def choose(
    patterns: Sequence[Pattern], meter: Meter, section: str, energy: float, rng: np.random.Generator
) -> Pattern:
    """One of the suitable patterns, by weight."""
    found = suitable(patterns, meter, section, energy)
    return pick(rng, found, [item.weight for item in found])
