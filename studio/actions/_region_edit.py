"""The common base of edits that take a region as a whole and reassemble the piece."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, brief_of
from studio.editing.region import Region
from studio.options import end_option, snap_option, start_option
from studio.recordings.crossfade import Kept
from studio.recordings.edit_plan import Plan, region_frames
from studio.recordings.form import HeardForm
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class RegionEdit(Edit):
    """An edit of a region that moves what is there and composes nothing."""

    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    start: float = start_option()
    end: float = end_option()
    snap: str = snap_option()

    @abstractmethod
    def rearranged(self, score: Score, region: Region) -> Score:
        """The piece put together anew.

        Raises:
            EditError: The piece does not allow it.
        """

    @abstractmethod
    def pieces(self, start: int, end: int, frames: int) -> tuple[Kept, ...]:
        """The pieces of the edited recording, for a region from frame ``start`` to ``end`` of ``frames``."""

    def label(self, score: Score) -> str:
        """For example "Cut bars 5–8"."""
        return f"{self.caption} {self._region(score).spoken(score)}"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: The piece does not allow it.
        """
        self.rearranged(score, self._region(score))

    def apply(self, score: Score, brief: Brief) -> Change:
        """Put the piece together anew.

        Raises:
            EditError: The piece does not allow it.
        """
        changed = self.rearranged(score, self._region(score))
        return Change(changed, brief_of(changed, brief))

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """See :meth:`Edit.plan`.

        Raises:
            EditError: It names what is not there.
        """
        region = form.region(self.start, self.end, self.snap)
        return Plan(
            f"{self.caption} {form.spoken(region)}", self.pieces(*region_frames(region, frames), frames)
        )

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
