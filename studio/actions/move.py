"""Some bars elsewhere."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, brief_of
from studio.editing.region import Region, bar_line_near
from studio.editing.structure import move
from studio.errors import EditError
from studio.options import end_option, option, snap_option, start_option
from studio.recordings.edit_plan import Plan, kept, region_frames
from studio.recordings.form import HeardForm
from studio.recordings.imported_take import frame_of
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Move(Edit):
    """Play a stretch elsewhere."""

    caption: ClassVar[str] = "Move"
    order: ClassVar[int] = 140
    icon: ClassVar[str] = "move"
    shortcut: ClassVar[str] = "V"
    heard_from: ClassVar[str] = "to"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    start: float = start_option()
    end: float = end_option()
    to: float = option(
        0.0,
        "Where it begins then, in seconds.",
        label="Place",
        unit="s",
        kind="moment",
        range="a number of seconds from 0 to the end of the song",
        metavar="S",
        required=True,
    )
    snap: str = snap_option()

    def label(self, score: Score) -> str:
        """For example "Move bars 5–8 before bar 17"."""
        return f"Move {self._region(score).spoken(score)} before bar {bar_line_near(score, self.to) + 1}"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: The piece does not allow it.
        """
        move(score, self._region(score), bar_line_near(score, self.to))

    def apply(self, score: Score, brief: Brief) -> Change:
        """Put the piece together anew.

        Raises:
            EditError: The piece does not allow it.
        """
        changed = move(score, self._region(score), bar_line_near(score, self.to))
        return Change(changed, brief_of(changed, brief))

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """See :meth:`Edit.plan`.

        Raises:
            EditError: It names what is not there.
        """
        region = form.region(self.start, self.end, self.snap)
        form.check_moment("The place is", self.to)
        line = form.line_near(self.to)
        start, end = region_frames(region, frames)
        to = frame_of(line)
        if start <= to <= end:
            raise EditError(
                f"{form.spoken(region).capitalize()} already stand there; name a place outside them."
            )
        label = f"Move {form.spoken(region)} to {form.place(line)}"
        if to < start:
            return Plan(label, kept((0, to), (start, end), (to, start), (end, frames)))
        return Plan(label, kept((0, start), (end, to), (start, end), (to, frames)))

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
