"""A stretch of a piece, in ticks."""

import math
from dataclasses import dataclass

from studio.composing.arrangement import measure_out
from studio.composing.brief import spoken_number
from studio.errors import EditError
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Score

SNAPS = ("bar", "beat", "free")
"""Grids that the borders of a region can snap to."""

_SLACK_SECONDS = 0.01
"""A region may pass the end by this much, since pages round their times."""


@dataclass(frozen=True, slots=True)
class Region:
    """From a tick up to another.

    Attributes:
        start_tick: First tick inside.
        end_tick: First tick after it.
    """

    start_tick: int
    end_tick: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_tick < self.end_tick:
            raise EditError(
                f"The region is {self.start_tick:,} to {self.end_tick:,} ticks;"
                " it must end after it begins, from tick 0 on."
            )

    @classmethod
    def of_seconds(cls, score: Score, start: float, end: float, snap: str = "bar") -> "Region":
        """The stretch between two moments, snapped to bar lines or beats and at least one of them long.

        Args:
            score: The piece.
            start: Seconds from its start.
            end: Seconds, up to its length.
            snap: One of :data:`SNAPS`.

        Raises:
            EditError: A moment is no number or outside the piece, or the region has no length.
        """
        length = score.length_seconds
        if snap not in SNAPS:
            raise EditError(f"The region snaps to {snap!r}; it can snap to {', '.join(SNAPS)}.")
        for name, moment in (("starts", start), ("ends", end)):
            if not math.isfinite(moment) or not 0 <= moment <= length + _SLACK_SECONDS:
                said = (
                    f"{spoken_number(round(moment, 2))} seconds"
                    if math.isfinite(moment)
                    else "no number of seconds"
                )
                raise EditError(
                    f"The region {name} at {said};"
                    f" the piece goes from 0 to {spoken_number(round(length, 2))} seconds."
                )
        if not end > start:
            raise EditError(
                f"The region goes from {spoken_number(round(start, 2))} to {spoken_number(round(end, 2))}"
                " seconds; it must end after it starts."
            )
        last = end_tick_of(score)
        if snap == "free":
            first = min(score.time.ticks(start), last - 1)
            return cls(first, max(first + 1, min(score.time.ticks(end), last)))
        lines = score.time.bar_lines(last) if snap == "bar" else beat_lines(score, last)
        return _snapped(score.time.ticks(start), score.time.ticks(end), [*lines, last])

    @classmethod
    def of_bars(cls, score: Score, first_bar: int, bars: int) -> "Region":
        """Whole bars, counted from 0.

        Raises:
            EditError: They are not all in the piece.
        """
        last = end_tick_of(score)
        if first_bar < 0 or bars < 1 or score.time.bar_ticks(first_bar + bars - 1) >= last:
            raise EditError(
                f"The region is bars {first_bar + 1} to {first_bar + bars};"
                f" the piece has bars 1 to {bars_of(score)}."
            )
        return cls(score.time.bar_ticks(first_bar), min(score.time.bar_ticks(first_bar + bars), last))

    @property
    def ticks(self) -> int:
        """Length in ticks."""
        return self.end_tick - self.start_tick

    def __contains__(self, tick: int) -> bool:
        return self.start_tick <= tick < self.end_tick

    def seconds(self, score: Score) -> tuple[float, float]:
        """Its first moment and the one after it."""
        return score.time.seconds(self.start_tick), score.time.seconds(self.end_tick)

    def whole_bars(self, score: Score) -> tuple[int, int]:
        """First bar and number of bars; a last bar that the file cuts short counts.

        Raises:
            EditError: It does not begin and end on bar lines.
        """
        if not self._is_whole_bars(score):
            raise EditError(f"The region is {self.spoken(score)}; this edit takes whole bars.")
        first = score.time.bar_at(self.start_tick)
        return first, score.time.bars_until(self.end_tick) - first

    def spoken(self, score: Score) -> str:
        """The region in a musician's words: "bars 5–8", "bar 5", or seconds where it is not on bar lines."""
        if not self._is_whole_bars(score):
            start, end = self.seconds(score)
            return f"{start:.2f}–{end:.2f} s"
        first, last = score.time.bar_at(self.start_tick) + 1, score.time.bars_until(self.end_tick)
        return f"bar {first}" if first == last else f"bars {first}–{last}"

    def _is_whole_bars(self, score: Score) -> bool:
        time = score.time
        ends = time.is_bar_line(self.end_tick) or self.end_tick >= end_tick_of(score)
        return time.is_bar_line(self.start_tick) and ends


def end_tick_of(score: Score) -> int:
    """First tick after the file."""
    return measure_out(score.length_seconds, score.time)[2]


def bars_of(score: Score) -> int:
    """Bars begun within the file."""
    return max(1, score.time.bars_until(end_tick_of(score)))


def bar_line_near(score: Score, seconds: float) -> int:
    """The bar whose line is nearest to a moment, counted from 0; the last one is that after the piece.

    Raises:
        EditError: The moment is no number or outside the piece.
    """
    if not math.isfinite(seconds) or not 0 <= seconds <= score.length_seconds + _SLACK_SECONDS:
        said = (
            f"{spoken_number(round(seconds, 2))} seconds"
            if math.isfinite(seconds)
            else "no number of seconds"
        )
        raise EditError(
            f"The place is {said};"
            f" the piece goes from 0 to {spoken_number(round(score.length_seconds, 2))} seconds."
        )
    return min(bars_of(score), round(score.time.bars(score.time.ticks(seconds))))


def beat_lines(score: Score, last: int) -> list[int]:
    """The beats of every bar; in meters of eighths, the eighths."""
    time = score.time
    return [
        tick
        for bar, start in enumerate(time.bar_lines(last))
        for tick in range(
            start, min(last, time.bar_ticks(bar + 1)), TICKS_PER_BEAT * 4 // max(4, time.meter_of(bar).unit)
        )
    ]


def _snapped(start: int, end: int, lines: list[int]) -> Region:
    """The nearest lines; where both are one, the unit in which the middle of the region lies."""
    first = min(lines[:-1], key=lambda line: (abs(line - start), line))
    stop = min(lines[1:], key=lambda line: (abs(line - end), -line))
    if stop <= first:
        first = max(line for line in lines[:-1] if line <= max(0, (start + end) // 2))
        stop = lines[lines.index(first) + 1]
    return Region(first, stop)
