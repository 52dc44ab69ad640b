"""Compose a region of some parts anew."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit, check_seed, named_parts, window_of
from studio.editing.region import Region
from studio.editing.rewriting import changed_parts, check_wish, regenerate
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Regenerate(Edit):
    """Other ideas for some bars.

    Attributes:
        start: Seconds.
        end: Seconds.
        snap: "bar", "beat" or "free".
        parts: Ids of the parts that change; none for all.
        wish: How it should be, in words.
        seed: Where the ideas come from; None until one is drawn.
    """

    start: float = 0.0
    end: float = 0.0
    snap: str = "bar"
    parts: tuple[str, ...] = ()
    wish: str = ""
    seed: int | None = None

    def label(self, score: Score) -> str:
        """For example "Regenerate drums, bars 5–8: busier"."""
        wish = f": {self.wish.strip()}" if self.wish.strip() else ""
        return f"Regenerate {named_parts(self.parts)}, {self._region(score).spoken(score)}{wish}"

    def validate(self, score: Score) -> None:
        """Check region, parts, wish and seed.

        Raises:
            EditError: The piece does not allow it.
        """
        check_seed(self.seed)
        self._region(score)
        check_wish(score, self.parts, self.wish)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Compose the region anew.

        Raises:
            EditError: The piece does not allow it.
        """
        region = self._region(score)
        changed = regenerate(score, brief, region, self.parts, self.wish, check_seed(self.seed))
        return Change(changed, brief, window_of(score, changed, region), changed_parts(score, changed))

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
