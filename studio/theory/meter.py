"""Musical time; the only module that converts between ticks, beats, bars, seconds and frames."""

import re
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class TimeMap:
    """Conversion between ticks of the score and time in the sound.

    Attributes:
        tempo_bpm: Quarter notes per minute.
        meter: The time signature.
    """

    tempo_bpm: float
    meter: Meter = Meter()

    @property
    def seconds_per_tick(self) -> float:
        """Length of a tick."""
        return 60.0 / (self.tempo_bpm * TICKS_PER_BEAT)

    @property
    def seconds_per_bar(self) -> float:
        """Length of a bar."""
        return self.meter.ticks_per_bar * self.seconds_per_tick

    def seconds(self, ticks: float) -> float:
        """Seconds from the start to a tick."""
        return ticks * self.seconds_per_tick

    def ticks(self, seconds: float) -> int:
        """The tick nearest to a moment."""
        return round(seconds / self.seconds_per_tick)

    def frames(self, ticks: float, sample_rate: int) -> int:
        """The frame nearest to a tick."""
        return round(ticks * self.seconds_per_tick * sample_rate)

    def bar_ticks(self, bar: float) -> int:
        """The tick at which a bar starts, counted from 0."""
        return round(bar * self.meter.ticks_per_bar)

    def bars(self, ticks: float) -> float:
        """Bars from the start to a tick."""
        return ticks / self.meter.ticks_per_bar
