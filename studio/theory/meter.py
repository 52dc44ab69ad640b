"""Musical time; the only module that converts between ticks, beats, bars, seconds and frames."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil, floor

from studio.errors import NotationError

TICKS_PER_BEAT = 480
"""A beat is a quarter note, whatever the meter."""

_WRITTEN = re.compile(r"(\d{1,2})/(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Meter:
    """A time signature.

    Attributes:
        count: Units in a bar, 1 to 16.
        unit: The note value that is counted: 2, 4, 8 or 16.
    """

    count: int = 4
    unit: int = 4

    def __post_init__(self) -> None:
        if not 1 <= self.count <= 16 or self.unit not in (2, 4, 8, 16):
            allowed = "1 to 16 halves, quarters, eighths or sixteenths"
            raise NotationError(f"The meter is {self.count}/{self.unit}; it can be {allowed}.")

    @classmethod
    def parse(cls, written: str) -> "Meter":
        """Read "4/4" or "6/8".

        Raises:
            NotationError: It is not of that form.
        """
        match = _WRITTEN.fullmatch(written.strip())
        if match is None:
            raise NotationError(f"The meter is {written!r}; it is written like 4/4, 3/4 or 6/8.")
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.count}/{self.unit}"

    @property
    def ticks_per_bar(self) -> int:
        """Length of a bar."""
        return TICKS_PER_BEAT * 4 * self.count // self.unit

    @property
    def beats_per_bar(self) -> float:
        """Quarter notes in a bar: 4 for 4/4, 3 for 6/8."""
        return self.ticks_per_bar / TICKS_PER_BEAT

    @property
    def is_compound(self) -> bool:
        """Return whether the beats have three parts, as in 6/8, 9/8 and 12/8."""
        return self.unit == 8 and self.count % 3 == 0

    @property
    def groups(self) -> tuple[int, ...]:
        """Units in each accent group: 4 in 4/4, 3 and 2 in 5/4, 2, 2 and 3 in 7/8, threes in 6/8."""
        return _grouped(self.count, self.unit)

    @property
    def group_starts(self) -> tuple[int, ...]:
        """Ticks from the start of the bar at which the accent groups begin."""
        unit = TICKS_PER_BEAT * 4 // self.unit
        return tuple(unit * sum(self.groups[:place]) for place in range(len(self.groups)))

    @property
    def middle(self) -> int:
        """Tick from the start of the bar at which its second half begins: that of a group, or a beat."""
        half = self.ticks_per_bar / 2
        starts = self.group_starts[1:] or self.pulses[1:] or (self.ticks_per_bar // 2,)
        return min(starts, key=lambda tick: (abs(tick - half), -tick))

    @property
    def pulses(self) -> tuple[int, ...]:
        """Ticks from the start of the bar of the beats that are felt.

        They are the quarters, or the accent groups where eighths or sixteenths are counted.
        """
        if self.unit >= 8:
            return self.group_starts
        return tuple(range(0, self.ticks_per_bar, TICKS_PER_BEAT))


@lru_cache
def _grouped(count: int, unit: int) -> tuple[int, ...]:
    if unit < 8:
        return {5: (3, 2), 6: (3, 3), 7: (4, 3), 8: (4, 4)}.get(count) or (
            (3,) * (count // 3) if count > 4 and count % 3 == 0 else _fours(count)
        )
    if count == 7:
        return (2, 2, 3)
    threes = max(count // 3, 0) if count % 3 != 1 else max(count // 3 - 1, 0)
    return (3,) * threes + (2,) * ((count - 3 * threes) // 2) or (count,)


def _fours(count: int) -> tuple[int, ...]:
    rest = count % 4
    return (4,) * (count // 4) + ((rest,) if rest else ())


TempoMap = tuple[tuple[int, float], ...]
"""Tempo changes as (tick, quarter notes per minute), ascending from tick 0; each lasts until the next."""

MeterMap = tuple[tuple[int, Meter], ...]
"""Changes of meter as (bar, meter), ascending from bar 0; each lasts until the next."""


@dataclass(frozen=True, slots=True)
class TimeMap:
    """Conversion between ticks of the score and time in the sound.

    Attributes:
        tempo_bpm: Quarter notes per minute; of a piece whose tempo changes, that of most of its beats.
        meter: The time signature; of a piece whose meter changes, that of most of its bars.
        tempo_map: Its tempo changes; empty where there is but one tempo.
        meters: Its changes of meter, a pickup bar among them; empty where there is but one meter.
    """

    tempo_bpm: float
    meter: Meter = Meter()
    tempo_map: TempoMap = ()
    meters: MeterMap = ()

    @property
    def seconds_per_tick(self) -> float:
        """Length of a tick at the tempo of most beats."""
        return 60.0 / (self.tempo_bpm * TICKS_PER_BEAT)

    @property
    def seconds_per_bar(self) -> float:
        """Length of a bar at the tempo of most beats."""
        return self.meter.ticks_per_bar * self.seconds_per_tick

    def tempo_at(self, ticks: float) -> float:
        """Quarter notes per minute at a tick."""
        if not self.tempo_map:
            return self.tempo_bpm
        ticks_of, _, _ = _knots(self.tempo_map)
        return self.tempo_map[_segment(ticks_of, ticks)][1]

    @property
    def tempos(self) -> TempoMap:
        """Its tempos, at least the one from tick 0 on."""
        return self.tempo_map or ((0, self.tempo_bpm),)

    @property
    def signatures(self) -> tuple[tuple[int, Meter], ...]:
        """Its meters with the tick at which each begins, at least the one from tick 0 on."""
        return tuple((self.bar_ticks(bar), meter) for bar, meter in self.meters) or ((0, self.meter),)

    def seconds(self, ticks: float) -> float:
        """Seconds from the start to a tick."""
        if not self.tempo_map:
            return ticks * self.seconds_per_tick
        ticks_of, seconds_of, pace = _knots(self.tempo_map)
        place = _segment(ticks_of, ticks)
        return seconds_of[place] + (ticks - ticks_of[place]) * pace[place]

    def ticks(self, seconds: float) -> int:
        """The tick nearest to a moment."""
        return round(self.exact_ticks(seconds))

    def exact_ticks(self, seconds: float) -> float:
        """Ticks from the start to a moment, not rounded."""
        if not self.tempo_map:
            return seconds / self.seconds_per_tick
        ticks_of, seconds_of, pace = _knots(self.tempo_map)
        place = _segment(seconds_of, seconds)
        return ticks_of[place] + (seconds - seconds_of[place]) / pace[place]

    def frames(self, ticks: float, sample_rate: int) -> int:
        """The frame nearest to a tick."""
        if not self.tempo_map:
            return round(ticks * self.seconds_per_tick * sample_rate)
        return round(self.seconds(ticks) * sample_rate)

    def bar_ticks(self, bar: float) -> int:
        """The tick at which a bar starts, counted from 0."""
        if not self.meters:
            return round(bar * self.meter.ticks_per_bar)
        bars_of, ticks_of, sizes = _bar_knots(self.meters)
        place = _segment(bars_of, bar)
        return round(ticks_of[place] + (bar - bars_of[place]) * sizes[place])

    def bars(self, ticks: float) -> float:
        """Bars from the start to a tick."""
        if not self.meters:
            return ticks / self.meter.ticks_per_bar
        bars_of, ticks_of, sizes = _bar_knots(self.meters)
        place = _segment(ticks_of, ticks)
        return bars_of[place] + (ticks - ticks_of[place]) / sizes[place]

    def bar_at(self, ticks: int) -> int:
        """The bar that a tick lies in, counted from 0."""
        return floor(self.bars(ticks))

    def bars_until(self, ticks: int) -> int:
        """The bars begun before a tick."""
        return ceil(self.bars(ticks))

    def is_bar_line(self, ticks: int) -> bool:
        """Return whether a bar starts at a tick."""
        return self.bar_ticks(self.bar_at(ticks)) == ticks

    def bar_lines(self, end_tick: int) -> list[int]:
        """The ticks at which the bars begun before a tick start."""
        return [self.bar_ticks(bar) for bar in range(self.bars_until(end_tick))]

    def meter_of(self, bar: int) -> Meter:
        """The meter of a bar."""
        if not self.meters:
            return self.meter
        return self.meters[_segment(_bar_knots(self.meters)[0], bar)][1]


def _segment(borders: tuple[float, ...], value: float) -> int:
    """The number of the stretch that a value lies in; before the first it is the first."""
    return max(0, bisect_right(borders, value) - 1)


@lru_cache(maxsize=32)
def _knots(tempo_map: TempoMap) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Tick and moment at which each tempo begins, and its seconds per tick."""
    pace = tuple(60.0 / (tempo_bpm * TICKS_PER_BEAT) for _, tempo_bpm in tempo_map)
    ticks = tuple(float(tick) for tick, _ in tempo_map)
    lengths = ((after - before) * each for (before, after), each in zip(pairwise(ticks), pace, strict=False))
    return ticks, tuple(accumulate(lengths, initial=ticks[0] * pace[0])), pace


@lru_cache(maxsize=32)
def _bar_knots(meters: MeterMap) -> tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]:
    """Bar and tick at which each meter begins, and its ticks per bar."""
    bars, sizes = (
        tuple(float(bar) for bar, _ in meters),
        tuple(float(meter.ticks_per_bar) for _, meter in meters),
    )
    lengths = ((after - before) * size for (before, after), size in zip(pairwise(bars), sizes, strict=False))
    return bars, tuple(accumulate(lengths, initial=bars[0] * sizes[0])), sizes
