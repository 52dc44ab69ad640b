"""Compose a region of some parts anew."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, check_seed, named_parts, window_of
from studio.editing.region import Region
from studio.editing.region_composer import changed_parts, check_wish, regenerate
from studio.editing.wish import MAXIMUM_CHARACTERS
from studio.errors import EditError
from studio.options import end_option, option, parts_option, seed_option, snap_option, start_option
from studio.recordings.edit_plan import Plan, around
from studio.recordings.form import HeardForm
from studio.recordings.imported_take import Gap
from studio.theory.score import Score

_WISHES = ("busier", "simpler", "no snare", "jazzier chords", "higher", "louder", "fill at the end")


@dataclass(frozen=True, slots=True)
class Regenerate(Edit):
    """Compose some bars of a song anew; everything else stays as it is, to the byte."""

    caption: ClassVar[str] = "Regenerate"
    order: ClassVar[int] = 110
    icon: ClassVar[str] = "spark"
    shortcut: ClassVar[str] = "R"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    start: float = start_option()
    end: float = end_option()
    parts: tuple[str, ...] = parts_option("The parts that change; all, if none are named.")
    wish: str = option(
        "",
        'How they should be: "busier", "no snare", "jazzier chords".',
        metavar="TEXT",
        high=MAXIMUM_CHARACTERS,
        suggestions=_WISHES,
    )
    seed: int | None = seed_option()
    snap: str = snap_option()

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

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """See :meth:`Edit.plan`.

        Raises:
            EditError: It names what is not there.
        """
        if self.parts:
            raise EditError(
                f"The recording has no part {self.parts[0]!r}, nor any other; "
                "leave parts out, and all of it is composed anew."
            )
        region = form.region(self.start, self.end, self.snap)
        wish = self.wish.strip()
        label = f"Regenerate {form.spoken(region)}{f': {wish}' if wish else ''}"
        return Plan(label, around(Gap.over(form, region), frames), wish, check_seed(self.seed))

    def _region(self, score: Score) -> Region:
        return Region.of_seconds(score, self.start, self.end, self.snap)
