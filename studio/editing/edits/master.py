"""Another master of the same mix."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit
from studio.errors import EditError
from studio.mastering.target import TARGETS
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class SetMaster(Edit):
    """The master made for another destination; the score stays as it is.

    Attributes:
        target: Id of a mastering target.
    """

    target: str = "streaming"

    def label(self, score: Score) -> str:
        """For example "Master for Club"."""
        self.validate(score)
        return f"Master for {TARGETS[self.target].label}"

    def validate(self, score: Score) -> None:  # noqa: ARG002 (any piece can be mastered)
        """Check the target.

        Raises:
            EditError: There is none by that id.
        """
        if self.target not in TARGETS:
            raise EditError(f"The target is {self.target!r}; it can be {', '.join(TARGETS.ids)}.")

    def apply(self, score: Score, brief: Brief) -> Change:
        """Leave the piece as it is: only its master changes.

        Raises:
            EditError: There is no such target.
        """
        self.validate(score)
        return Change(score, brief, target=self.target)
