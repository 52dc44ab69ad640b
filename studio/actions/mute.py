"""Silence for some parts."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, named_parts, window_of
from studio.editing.region import Region
from studio.editing.region_composer import changed_parts
from studio.editing.structure import mute
from studio.options import end_option, parts_option, snap_option, start_option
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Mute(Edit):
    """Silence parts for a stretch."""

    caption: ClassVar[str] = "Mute here"
    order: ClassVar[int] = 160
    icon: ClassVar[str] = "mute"
    shortcut: ClassVar[str] = "M"

    start: float = start_option()
    end: float = end_option()
    parts: tuple[str, ...] = parts_option("The parts that are silent.", required=True)
    snap: str = snap_option()

    def label(self, score: Score) -> str:
        """For example "Mute drums, bars 5–8"."""
        return f"Mute {named_parts(self.parts)}, {self._region(score).spoken(score)}"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: The piece does not allow it.
        """
        mute(score, self._region(score), self.parts)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Take the notes out.

        Raises:
            EditError: The piece does not allow it.
        """
        region = self._region(score)
        changed = mute(score, region, self.parts)
        return Change(changed, brief, window_of(score, changed, region), changed_parts(score, changed))

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
