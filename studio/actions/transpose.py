"""Higher or lower."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, brief_of, named_parts, window_of
from studio.editing.region import Region, end_tick_of
from studio.editing.region_composer import changed_parts
from studio.editing.structure import MAXIMUM_SEMITONES, transpose
from studio.errors import EditError
from studio.options import end_option, option, parts_option, snap_option, start_option
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Transpose(Edit):
    """Play a stretch, or all, higher or lower."""

    caption: ClassVar[str] = "Transpose"
    order: ClassVar[int] = 170
    icon: ClassVar[str] = "transpose"
    shortcut: ClassVar[str] = "T"

    semitones: int = option(
        12,
        "How far: up, or down where it is negative.",
        low=-MAXIMUM_SEMITONES,
        high=MAXIMUM_SEMITONES,
        metavar="N",
        required=True,
    )
    start: float | None = start_option(required=False)
    end: float | None = end_option(required=False)
    parts: tuple[str, ...] = parts_option("The parts that move; all that have a pitch, if none are named.")
    snap: str = snap_option()

    def label(self, score: Score) -> str:
        """For example "Transpose lead by +3, bars 5–8"."""
        region = self._region(score)
        where = "" if region is None else f", {region.spoken(score)}"
        return f"Transpose {named_parts(self.parts)} by {self.semitones:+d}{where}"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: The piece does not allow it.
        """
        transpose(score, self._region(score), self.parts, self.semitones)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Move the notes.

        Raises:
            EditError: The piece does not allow it.
        """
        region = self._region(score)
        changed = transpose(score, region, self.parts, self.semitones)
        window = window_of(score, changed, region or Region(0, end_tick_of(score)))
        return Change(changed, brief_of(changed, brief), window, changed_parts(score, changed))

    def _region(self, score: Score) -> Region | None:
        if (self.start is None) != (self.end is None):
            raise EditError(
                "The region has only one border; give start and end, or neither for the whole piece."
            )
        if self.start is None or self.end is None:
            return None
        return Region.of_seconds(score, self.start, self.end, self.snap)
