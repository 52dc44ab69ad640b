"""A longer piece."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit, brief_of, check_seed
from studio.editing.structure import check_extension, extend
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Extend(Edit):
    """New bars before the ending or before the beginning.

    Attributes:
        bars: How many.
        at: "end" or "start".
        seed: Where the ideas come from; None until one is drawn.
    """

    bars: int = 4
    at: str = "end"
    seed: int | None = None

    def label(self, score: Score) -> str:
        """For example "Extend by 4 bars at the end"."""
        check_extension(score, self.bars, self.at)
        return f"Extend by {self.bars} bar{'' if self.bars == 1 else 's'} at the {self.at}"

    def validate(self, score: Score) -> None:
        """Check number, place and seed.

        Raises:
            EditError: The piece does not allow it.
        """
        check_seed(self.seed)
        check_extension(score, self.bars, self.at)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Compose the new bars; everything after them moves.

        Raises:
            EditError: The piece does not allow it.
        """
        longer = extend(score, brief, self.bars, self.at, check_seed(self.seed))
        return Change(longer, brief_of(longer, brief))
