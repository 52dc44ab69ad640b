"""The timing of a recording's quarter notes: to a click, or as a band played them."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from studio.recordings.form import HeardForm

_MOST_UNEVEN = 0.2
"""A beat that is longer or shorter by more is not a band's timing but a joint between two stretches."""


@dataclass(frozen=True, slots=True)
class BeatMap:
    """The quarter notes in a stretch of a recording and around it.

    Attributes:
        beats: Moments of two or more that follow each other, in seconds; extrapolated beyond both ends.
    """

    beats: tuple[float, ...]

    @classmethod
    def around(cls, form: HeardForm, start: float, end: float) -> Self:
        """As heard from a bar before a moment to a bar after another; even where nothing even was heard."""
        usual, bar = form.seconds_per_beat, form.seconds_per_bar
        beats = tuple(beat for beat in form.beats if start - bar < beat < end + bar)
        steps = np.diff(beats)
        is_played = steps.size > 0 and bool((np.abs(steps / usual - 1.0) < _MOST_UNEVEN).all())
        return cls(beats if is_played else (start, start + usual))

    def count(self, start: float, end: float) -> float:
        """Quarter notes from one moment to another."""
        return self._place(end) - self._place(start)

    def knots(self, start: float, end: float) -> tuple[tuple[float, float], ...]:
        """(quarter notes, seconds) from a moment on: at the moment, on each beat up to another, and there."""
        first = self._place(start)
        inside = [
            (place - first, beat - start) for place, beat in enumerate(self.beats) if start < beat < end
        ]
        return ((0.0, 0.0), *inside, (self._place(end) - first, end - start))

    def _place(self, seconds: float) -> float:
        """The number of the beat at a moment, counted from the first that is known."""
        beats = self.beats
        if seconds < beats[0]:
            return (seconds - beats[0]) / (beats[1] - beats[0])
        if seconds > beats[-1]:
            return len(beats) - 1 + (seconds - beats[-1]) / (beats[-1] - beats[-2])
        return float(np.interp(seconds, beats, np.arange(len(beats))))
