"""A longer piece."""

from dataclasses import dataclass

from studio.composing.brief import Brief, spoken_number
from studio.editing.edit import Change, Edit, brief_of, check_seed
from studio.editing.structure import check_extension, extend
from studio.errors import EditError
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Extend(Edit):
    """New bars before the ending or before the beginning.

    Attributes:
        bars: How many, where nothing is said of seconds.
        seconds: How long they last, to the nearest bar; None where bars are counted.
        at: "end" or "start".
        seed: Where the ideas come from; None until one is drawn.
    """

    bars: int = 4
    seconds: float | None = None
    at: str = "end"
    seed: int | None = None

    def label(self, score: Score) -> str:
        """For example "Extend by 4 bars at the end"."""
        bars = self._bars(score)
        check_extension(score, bars, self.at)
        return f"Extend by {bars} bar{'' if bars == 1 else 's'} at the {self.at}"

    def validate(self, score: Score) -> None:
        """Check number, place and seed.

        Raises:
            EditError: The piece does not allow it.
        """
        check_seed(self.seed)
        check_extension(score, self._bars(score), self.at)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Compose the new bars; everything after them moves.

        Raises:
            EditError: The piece does not allow it.
        """
        longer = extend(score, brief, self._bars(score), self.at, check_seed(self.seed))
        return Change(longer, brief_of(longer, brief))

    def _bars(self, score: Score) -> int:
        """How many bars come to the seconds that were asked for; at least one.

        Raises:
            EditError: They are not more than 0.
        """
        if self.seconds is None:
            return self.bars
        if self.seconds <= 0.0:
            raise EditError(f"The piece is extended by {spoken_number(self.seconds)} seconds; it can be extended by more than 0.")
        return max(1, round(self.seconds / score.time.seconds_per_bar))
