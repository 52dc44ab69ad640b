"""A shorter piece."""

from dataclasses import dataclass
from typing import ClassVar

from studio.actions._region_edit import RegionEdit
from studio.editing.region import Region
from studio.editing.structure import cut
from studio.recordings.crossfade import Kept
from studio.recordings.edit_plan import kept
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Cut(RegionEdit):
    """Take a stretch out and join what lies around it."""

    caption: ClassVar[str] = "Cut"
    order: ClassVar[int] = 150
    icon: ClassVar[str] = "cut"
    shortcut: ClassVar[str] = "Delete"

    def rearranged(self, score: Score, region: Region) -> Score:
        """See :meth:`RegionEdit.rearranged`."""
        return cut(score, region)

    def pieces(self, start: int, end: int, frames: int) -> tuple[Kept, ...]:
        """See :meth:`RegionEdit.pieces`."""
        return kept((0, start), (end, frames))
