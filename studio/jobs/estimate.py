"""Estimates of how long a song will take, judged by the songs before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Estimate:
    """The speed at which songs were made in the past.

    Attributes:
        seconds_per_second: Seconds of work, all stages, per second of music; None where nothing was made yet.
    """

    seconds_per_second: float | None

    @classmethod
    def from_past(cls, past: Sequence[tuple[float, Mapping[str, float]]]) -> "Estimate":
        """Judge by past takes: the length in seconds and the seconds per stage of each."""
        music_seconds = sum(length_seconds for length_seconds, _ in past)
        work_seconds = sum(sum(timings.values()) for _, timings in past)
        return cls(work_seconds / music_seconds if music_seconds else None)

    def total_seconds(self, length_seconds: float) -> float | None:
        """Seconds that music of this length should take from start to end; None if nothing was made yet."""
        return None if self.seconds_per_second is None else length_seconds * self.seconds_per_second

    def remaining_seconds(
        self, length_seconds: float, fraction: float, elapsed_seconds: float
    ) -> float | None:
        """Seconds of work that should be left; None where there is nothing to judge by.

        The past speaks at the beginning; the more is done, the more weight has the pace of this very job.

        Args:
            length_seconds: Length of the music.
            fraction: How much of the whole is done, 0 to 1.
            elapsed_seconds: How long it has taken so far.
        """
        by_past = self.total_seconds(length_seconds)
        if fraction <= 0.0:
            return by_past
        by_pace = elapsed_seconds * (1.0 - fraction) / fraction
        if by_past is None:
            return by_pace
        return fraction * by_pace + (1.0 - fraction) * max(0.0, by_past - elapsed_seconds)
