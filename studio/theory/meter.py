"""Musical time; the only module that converts between ticks, beats, bars, seconds and frames."""

import re
from dataclasses import dataclass

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
