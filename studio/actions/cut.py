"""A shorter piece."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, brief_of
from studio.editing.region import Region
from studio.editing.structure import cut
from studio.options import end_option, snap_option, start_option
from studio.recordings.edit_plan import Plan, kept, region_frames
from studio.recordings.form import HeardForm
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Cut(Edit):
    """Take a stretch out and join what lies around it."""

    caption: ClassVar[str] = "Cut"
    order: ClassVar[int] = 150
    icon: ClassVar[str] = "cut"
    shortcut: ClassVar[str] = "Delete"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    start: float = start_option()
    end: float = end_option()
    snap: str = snap_option()

    def label(self, score: Score) -> str:
        """For example "Cut bars 5–8"."""
        return f"Cut {self._region(score).spoken(score)}"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: The piece does not allow it.
        """
        cut(score, self._region(score))

    def apply(self, score: Score, brief: Brief) -> Change:
        """Put the piece together anew.

        Raises:
            EditError: The piece does not allow it.
        """
        changed = cut(score, self._region(score))
        return Change(changed, brief_of(changed, brief))

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """See :meth:`Edit.plan`.

        Raises:
            EditError: It names what is not there.
        """
        region = form.region(self.start, self.end, self.snap)
        start, end = region_frames(region, frames)
        return Plan(f"Cut {form.spoken(region)}", kept((0, start), (end, frames)))

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
