"""An ending that goes away."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from studio.action import Edit
from studio.audio.clip import Samples
from studio.composing.brief import Brief
from studio.editing.edit import Change
from studio.editing.note_splice import value_at
from studio.editing.region import Region, bars_of, end_tick_of
from studio.errors import EditError
from studio.mixing.desk_settings import OFF_DB
from studio.options import option
from studio.recordings.edit_plan import Plan, kept, region_frames
from studio.recordings.form import HeardForm, Span
from studio.theory.score import Automation, Part, Score

_STEPS = 16
"""Straight lines, in decibels, that the curve of a score's fade is drawn with."""


@dataclass(frozen=True, slots=True)
class FadeOut(Edit):
    """Let a song fade away over its last bars."""

    caption: ClassVar[str] = "Fade out"
    order: ClassVar[int] = 165
    icon: ClassVar[str] = "mute"
    shortcut: ClassVar[str] = "F"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    bars: int = option(
        4,
        "How many of the last bars it takes.",
        unit="bars",
        low=1,
        metavar="N",
        range="1 to the number of bars that there are",
    )

    def label(self, score: Score) -> str:
        """For example "Fade out bars 5–8"."""
        return f"Fade out {self._region(score).spoken(score)}"

    def apply(self, score: Score, brief: Brief) -> Change:
        """Draw the level of every part down to silence.

        Raises:
            EditError: The piece has fewer bars.
        """
        region = self._region(score)
        changed = replace(score, parts=tuple(_faded(part, region) for part in score.parts))
        return Change(changed, brief, region)

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """The same curve on the sound of a recording.

        Raises:
            EditError: The recording has fewer bars.
        """
        lines = form.lines()
        self._check("recording", len(lines) - 1)
        region = Span(lines[-1 - self.bars], lines[-1])
        start, end = region_frames(region, frames)

        def process(samples: Samples) -> tuple[Samples, Mapping[str, Any]]:
            sound = samples.copy()
            left = 1.0 - np.arange(1, end - start + 1) / (end - start)
            sound[start:end] *= (left**2).astype(np.float32)[:, np.newaxis]
            sound[end:] = 0.0
            return sound, {"faded_bars": self.bars}

        return Plan(f"Fade out {form.spoken(region)}", kept((0, frames)), process=process)

    def _region(self, score: Score) -> Region:
        there = bars_of(score)
        self._check("piece", there)
        return Region(score.time.bar_ticks(there - self.bars), end_tick_of(score))

    def _check(self, what: str, there: int) -> None:
        if not 1 <= self.bars <= there:
            raise EditError(f"The fade is {self.bars:,} bars long; in this {what} it can be 1 to {there}.")


def _faded(part: Part, region: Region) -> Part:
    lane = next(
        (lane for lane in part.automation if lane.parameter == "gain_db"), Automation("gain_db", ((0, 0.0),))
    )
    drawn = {region.start_tick + step * region.ticks // _STEPS for step in range(_STEPS + 1)}
    drawn |= {tick for tick, _ in lane.points if tick in region}
    before = [point for point in lane.points if point[0] < region.start_tick]
    faded = [(tick, max(OFF_DB, value_at(lane, tick) + _level_db(tick, region))) for tick in sorted(drawn)]
    others = tuple(item for item in part.automation if item is not lane)
    return replace(part, automation=(Automation("gain_db", (*before, *faded)), *others))


def _level_db(tick: int, region: Region) -> float:
    """The level of a fader that is drawn down, whose gain is the square of the share that is left."""
    left = (region.end_tick - tick) / region.ticks
    return max(OFF_DB, 40.0 * math.log10(left)) if left > 0.0 else OFF_DB
