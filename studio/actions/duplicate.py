"""Some bars twice."""

from dataclasses import dataclass
from typing import ClassVar

from studio.actions._region_edit import RegionEdit
from studio.editing.region import Region
from studio.editing.structure import duplicate
from studio.recordings.crossfade import Kept
from studio.recordings.edit_plan import kept
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Duplicate(RegionEdit):
    """Play a stretch twice."""

    caption: ClassVar[str] = "Duplicate"
    order: ClassVar[int] = 130
    icon: ClassVar[str] = "duplicate"
    shortcut: ClassVar[str] = "D"
    heard_from: ClassVar[str] = "end"

    def rearranged(self, score: Score, region: Region) -> Score:
        """See :meth:`RegionEdit.rearranged`."""
        return duplicate(score, region)

    def pieces(self, start: int, end: int, frames: int) -> tuple[Kept, ...]:
        """See :meth:`RegionEdit.pieces`."""
        return kept((0, end), (start, end), (end, frames))
