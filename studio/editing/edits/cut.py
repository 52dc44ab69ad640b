"""A shorter piece."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit, brief_of
from studio.editing.region import Region
from studio.editing.structure import cut
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Cut(Edit):
    """Some bars taken out, the rest joined.

    Attributes:
        start: Seconds.
        end: Seconds.
        snap: "bar"; borders that lie on bar lines already may also be "beat" or "free".
    """

    start: float = 0.0
    end: float = 0.0
    snap: str = "bar"

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

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
