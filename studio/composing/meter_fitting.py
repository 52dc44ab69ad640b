"""Patterns of one meter rewritten for another: beat by beat, so that its accent groups are heard."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from studio.composing.part_writing import Pattern
from studio.theory.meter import TICKS_PER_BEAT, Meter

_GRID = 4
"""Steps in a quarter of what is rewritten for a meter of eighths or sixteenths."""

_KICKS = ("kick", "kick2")
_BACKBEATS = ("snare", "clap", "side_stick", "snare2")
_TIMEKEEPERS = ("closed", "ride", "shaker", "tambourine", "cabasa", "bell", "sweep", "triangle_mute")
_PITCHED = ("line", "chord", "low", "top", "1", "2", "3", "4", "5")

_QUARTERS = {1: (0,), 2: (0, 1), 3: (0, 1, 3), 5: (0, 1, 1, 2, 3), 6: (0, 1, 1, 2, 3, 3)}
"""The beats of 4/4 that fill a bar of so many quarters: long-short-short, long-short in 5/4."""

_GROUPS = {1: (0,), 2: (0, 1), 3: (0, 1, 3), 4: (0, 1, 2, 3), 5: (0, 1, 2, 1, 3), 6: (0, 1, 1, 2, 3, 3)}
"""The beats of 4/4 that become the accent groups of a bar of so many."""

_HALF_TIME = {2: (0, 2), 3: (0, 1, 2)}
"""The same where the backbeat falls on the third beat."""

_STRUCK = "Xxogrt"
_SIXTEENTHS_IN_THREE = (0, 2, 4, 5)

Voices = tuple[tuple[str, str], ...]


def fitted(pattern: Pattern, meter: Meter, *, is_fill: bool = False) -> Pattern:
    """``pattern`` in ``meter``: as it is where it is written in it, else rewritten from its beats.

    Its downbeat stays a downbeat, its backbeats fall on the later groups, and a fill still leads into the
    next bar. A kick opens every bar, and something is struck where a group begins.

    >>> fitted(Pattern({"kick": "x.......x.......", "snare": "....x.......x..."}), Meter(5, 4)).voices["kick"]
    'x...........x.......'
    """
    if pattern.meter == str(meter):
        return pattern
    return _fitted(tuple(pattern.voices.items()), pattern.meter, pattern.steps_per_beat, meter, is_fill)


def nearest_meters(patterns: Sequence[Pattern], meter: Meter) -> list[Pattern]:
    """The patterns that are rewritten for ``meter`` with the least loss, of those written in others."""
    if meter.is_compound:
        threes = [item for item in patterns if Meter.parse(item.meter).is_compound]
        triplets = [item for item in patterns if item.meter == "4/4" and item.steps_per_beat % 3 == 0]
        return threes or triplets or list(patterns)
    simple = [item for item in patterns if item.meter == "4/4"]
    return simple or [item for item in patterns if not Meter.parse(item.meter).is_compound] or list(patterns)


@lru_cache(maxsize=4096)
def _fitted(voices: Voices, written_in: str, steps_per_beat: int, meter: Meter, is_fill: bool) -> Pattern:
    own = Meter.parse(written_in)
    keeps_triplets = meter.unit <= 4 and own.unit <= 4
    steps = steps_per_beat if keeps_triplets else _GRID
    source = _cells(own, steps_per_beat)
    target = _cells(meter, steps)
    is_drums = any(name not in _PITCHED for name, _ in voices)
    is_cut = meter.groups == (2, 2, 3) and source == (4, 4, 4, 4) and not is_fill
    written: dict[str, str] = {}
    for name, line in voices:
        bars = _bars(line, sum(source))
        orders = _orders(bars, voices, source, target, meter, is_fill=is_fill, is_drums=is_drums)
        timekeeping = name in _TIMEKEEPERS
        written[name] = "".join(
            _rewritten(bar, source, target, order, timekeeping=timekeeping, is_cut=is_cut)
            for bar in bars
            for order in orders
        )
    if is_drums and not is_fill:
        written = _grouped(written, target, meter, steps)
    return Pattern(written, meter=str(meter), steps_per_beat=steps)


def _cells(meter: Meter, steps_per_beat: int) -> tuple[int, ...]:
    """Steps of each felt beat of a bar."""
    edges = [*meter.pulses, meter.ticks_per_bar]
    ticks = TICKS_PER_BEAT // steps_per_beat
    return tuple((after - before) // ticks for before, after in pairwise(edges))


def _orders(
    bars: Sequence[str],
    voices: Voices,
    source: tuple[int, ...],
    target: tuple[int, ...],
    meter: Meter,
    *,
    is_fill: bool,
    is_drums: bool,
) -> list[tuple[int, ...]]:
    """For each bar that is made of one, the source beat of each of its beats; −1 for an empty one."""
    count, there = len(target), len(source)
    if is_fill:
        return [tuple(range(there - count, there)) if count <= there else _behind(count, there)]
    if count == 2 and there == 4 and not is_drums and bars:
        return [(0, 1), (2, 3)]
    order = _QUARTERS.get(count) if meter.unit <= 4 else _GROUPS.get(count)
    if there == 4 and count in _HALF_TIME and _is_half_time(voices, source):
        order = _HALF_TIME[count]
    if meter.groups == (2, 2, 3):
        order = (0, 1, 2)
    if order is None:
        order = (*(place % 4 for place in range(count - 1)), 3)
    return [tuple(_beat(place, there) for place in order)]


def _behind(count: int, there: int) -> tuple[int, ...]:
    return (-1,) * (count - there) + tuple(range(there))


def _beat(place: int, there: int) -> int:
    """The beat that does in a bar of so many beats what ``place`` does in a bar of four."""
    if there >= 4:
        return place if place < 3 else there - 1
    return {0: 0, 1: 1 % there, 2: 0, 3: there - 1}[place]


def _is_half_time(voices: Voices, source: tuple[int, ...]) -> bool:
    """Return True if the backbeat falls on the third beat, and not on the second."""
    second, third = source[0], source[0] + source[1]
    for name, line in voices:
        if name in _BACKBEATS:
            marks = line.replace(" ", "").replace("|", "")
            if marks[third] in "Xx" and marks[second] not in "Xx":
                return True
    return False


def _rewritten(
    bar: str,
    source: tuple[int, ...],
    target: tuple[int, ...],
    order: tuple[int, ...],
    *,
    timekeeping: bool,
    is_cut: bool,
) -> str:
    line = ""
    for place, length in zip(order, target, strict=True):
        if place < 0:
            line += "." * length
            continue
        begin = sum(source[:place])
        cell = bar[begin : begin + source[place]]
        is_last = len(line) + length == sum(target)
        if is_last and is_cut and place + 1 < len(source):
            line += bar[begin : begin + length]  # 7/8: the bar is cut short
        else:
            line += _stretched(cell, length, timekeeping=timekeeping)
    return line


def _stretched(cell: str, length: int, *, timekeeping: bool) -> str:
    """The marks of one beat over another number of steps."""
    if len(cell) == length:
        return cell
    if set(cell) <= {"r"} or set(cell) <= {"t"}:
        return cell[0] * length
    hits = [(index, mark) for index, mark in enumerate(cell) if mark not in ".-"]
    if timekeeping and len(hits) > 1 and (len(cell), length) == (4, 6):
        first, later = cell[0], next(mark for index, mark in hits if index)
        return f"{first}.{later}.{later}."
    made = ["."] * length
    for index, mark in hits:
        place = _place(index, len(cell), length)
        if made[place] == ".":
            made[place] = mark
    if "-" in cell:
        _hold(cell, made)
    return "".join(made)


def _place(index: int, steps: int, length: int) -> int:
    """Place of a step among another number: the second half of a beat becomes the last of three eighths."""
    return _SIXTEENTHS_IN_THREE[index] if (steps, length) == (4, 6) else index * length // steps


def _hold(cell: str, made: list[str]) -> None:
    """Hold the marks of a stretched beat where they were held before."""
    sounding = cell.startswith("-")
    marks = iter(index for index, mark in enumerate(cell) if mark not in ".-")
    for place, mark in enumerate(made):
        if mark != ".":
            index = next(marks, len(cell) - 1)
            sounding = cell[index + 1 : index + 2] == "-" or index + 1 == len(cell)
        elif sounding and cell[place * len(cell) // len(made)] != ".":
            made[place] = "-"


def _grouped(written: dict[str, str], target: tuple[int, ...], meter: Meter, steps: int) -> dict[str, str]:
    """Drums in which a kick opens the bar, a group begins with a stroke, and threes are not overcrowded."""
    size = sum(target)
    bars = {
        name: [list(line[start : start + size]) for start in range(0, len(line), size)]
        for name, line in written.items()
    }
    starts = [tick * steps // TICKS_PER_BEAT for tick in meter.group_starts]
    if meter.unit == 4 and meter.count in (3, 5, 6):
        _thin_second_beats(bars, starts, target)
    kick = next((name for name in _KICKS if name in bars), None)
    if kick is not None:
        for place, bar in enumerate(bars[kick]):
            bar[0] = bar[0] if bar[0] in _STRUCK else "X"
            for start in starts[1:]:
                struck = any(
                    lines[place % len(lines)][start] in _STRUCK
                    for name, lines in bars.items()
                    if name in (kick, *_BACKBEATS)
                )
                if not struck:
                    bar[start] = "x"
    return {name: "".join(mark for bar in lines for mark in bar) for name, lines in bars.items()}


def _thin_second_beats(
    bars: dict[str, list[list[str]]], starts: Sequence[int], target: tuple[int, ...]
) -> None:
    """Leave the backbeat of a group of three quarters to its last one."""
    for name in _BACKBEATS:
        for bar in bars.get(name, ()):
            for start in starts:
                second, third = start + target[0], start + 2 * target[0]
                if third < len(bar) and bar[second] in "Xx" and bar[third] in "Xx" and third not in starts:
                    bar[second] = "."


def with_backbeat(pattern: Pattern, meter: Meter, backbeat: str) -> Pattern:
    """A groove in half time or double time: kick and snare half or twice as often, hats as before.

    Args:
        pattern: A groove written in ``meter``.
        meter: The meter.
        backbeat: As in :class:`studio.composing.time_feel.TimeFeel`.
    """
    cells = _cells(meter, pattern.steps_per_beat)
    is_half_time = len(cells) >= 3 and _is_half_time(tuple(pattern.voices.items()), cells)
    if not backbeat or (backbeat == "half" and is_half_time):
        return pattern
    change = _slowed if backbeat == "half" else _quickened
    size = sum(cells)
    voices = {
        name: line if name in _TIMEKEEPERS else "".join(change(bar) for bar in _bars(line, size))
        for name, line in pattern.voices.items()
    }
    return replace(pattern, voices=voices)


def _bars(line: str, size: int) -> list[str]:
    marks = line.replace(" ", "").replace("|", "")
    return [marks[start : start + size] for start in range(0, len(marks), size)]


def _slowed(bar: str) -> str:
    return "".join(mark * 2 if mark in "rt" else f"{mark}." for mark in bar)


def _quickened(bar: str) -> str:
    pairs = (bar[place : place + 2] for place in range(0, len(bar) - 1, 2))
    return "".join(pair[0] if pair[0] != "." else pair[1] for pair in pairs) * 2
