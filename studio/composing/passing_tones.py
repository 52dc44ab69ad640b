"""The tones that lead from one strong tone of a melody to the next."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from studio.composing.chart import chord_scale
from studio.theory.chord import Chord
from studio.theory.scale import Key

CONNECTIONS = ("pass", "pass", "pass", "neighbour", "approach", "arpeggio", "repeat")
"""Ways to fill the time between two strong tones, steps being commonest."""


@lru_cache(maxsize=2048)
def scale_ladder(key: Key, chord: Chord, scale: str, low: int, high: int) -> tuple[int, ...]:
    """Pitches of a register that may stand between chord tones, ascending.

    "key" is the whole chord scale; "pentatonic" leaves out the two tones that make semitones with the tonic
    triad; "blues" adds the flat fifth to that; "hirajoshi" keeps the first, second, third, fifth and sixth
    degree: the Japanese scale of that name in minor, nearly pelog in phrygian.
    """
    classes = set(chord_scale(key, chord))
    if scale in ("pentatonic", "blues"):
        avoided = (2, 8, 1) if key.is_minor else (5, 11, 6)
        classes -= {(key.tonic_pitch_class + step) % 12 for step in avoided} - set(chord.pitch_classes)
    if scale == "hirajoshi":
        classes &= {key.pitch_classes[degree] for degree in (0, 1, 2, 4, 5)} | set(chord.pitch_classes)
    if scale == "blues":
        classes.add((key.tonic_pitch_class + (6 if key.is_minor else 3)) % 12)
    return tuple(pitch for pitch in range(low, high + 1) if pitch % 12 in classes)


def connect(ladder: Sequence[int], begin: int, goal: int, count: int, kind: str) -> list[int]:
    """``count`` pitches of ``ladder`` that lead from ``begin`` to ``goal``, neither included."""
    first, last = _rung(ladder, begin), _rung(ladder, goal)
    if kind == "repeat" and count <= 2:
        return [begin] * count
    if kind == "neighbour":
        side = 1 if last >= first else -1
        rungs = [first + (side if index % 2 == 0 else 0) for index in range(count)]
    elif kind == "approach":
        side = -1 if last >= first else 1
        rungs = [last - side * (count - index) for index in range(count)]
        if abs(rungs[0] - first) > 4:
            rungs = _walked(first, last, count)
    elif kind == "arpeggio":
        rungs = [
            first + round((last - first) * (index + 1) / (count + 1)) + (2 if index % 2 == 0 else 0)
            for index in range(count)
        ]
    else:
        rungs = _walked(first, last, count)
    return [ladder[min(len(ladder) - 1, max(0, rung))] for rung in rungs]


def _rung(ladder: Sequence[int], pitch: int) -> int:
    """The rung at a pitch, or the nearest one."""
    above = bisect_left(ladder, pitch)
    if above >= len(ladder):
        return len(ladder) - 1
    if above and pitch - ladder[above - 1] < ladder[above] - pitch:
        return above - 1
    return above


def _walked(first: int, last: int, count: int) -> list[int]:
    """Return steps that arrive in time: straight where the distance fills the time, else with a detour."""
    way = last - first
    if abs(way) > count:
        return [first + round(way * (index + 1) / (count + 1)) for index in range(count)]
    spare = count + 1 - abs(way)
    side = 1 if way >= 0 else -1
    path = [first]
    if spare % 2:
        path.append(first + side if way == 0 else first - side)
        spare -= 1
    detour = spare // 2
    for _ in range(detour):
        path.append(path[-1] - side if way else path[-1] + side)
    while len(path) <= count:
        step = 1 if last > path[-1] else -1
        path.append(path[-1] + step)
    return path[1 : count + 1]
