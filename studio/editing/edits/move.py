"""Some bars elsewhere."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit, brief_of
from studio.editing.region import Region, bar_line_near
from studio.editing.structure import move
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Move(Edit):
    """Some bars taken out and put back before another bar.

    Attributes:
        start: Seconds.
        end: Seconds.
        to: Seconds, as the piece is now; the bars go before the nearest bar line, at the latest before the ending.
        snap: "bar", "beat" or "free"; only whole bars can be moved.
    """

    start: float = 0.0
    end: float = 0.0
    to: float = 0.0
    snap: str = "bar"

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

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
