"""A longer piece."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief, spoken_number
from studio.editing.edit import Change, brief_of, check_seed
from studio.editing.structure import check_extension, extend
from studio.errors import EditError
from studio.options import Choice, option, seed_option
from studio.recordings.decoder import LONGEST_SECONDS
from studio.recordings.edit_plan import Plan, around
from studio.recordings.form import HeardForm
from studio.recordings.imported_take import Gap
from studio.theory.score import Score


def _places() -> list[Choice]:
    return [("end", "At the end"), ("start", "Before the start")]


@dataclass(frozen=True, slots=True)
class Extend(Edit):
    """Compose bars before or after a song."""

    caption: ClassVar[str] = "Extend"
    order: ClassVar[int] = 120
    icon: ClassVar[str] = "extend"
    shortcut: ClassVar[str] = "E"
    heard_from: ClassVar[str] = "at"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    bars: int = option(4, "How many bars.", unit="bars", low=1, metavar="N", one_of="length")
    at: str = option("end", "Where.", label="Where", choices=_places)
    seed: int | None = seed_option()
    seconds: float | None = option(
        None,
        "How long they last, to the nearest bar.",
        label="Length",
        unit="s",
        low=0.0,
        range="a number of seconds above 0",
        metavar="S",
        one_of="length",
    )

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

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """See :meth:`Edit.plan`.

        Raises:
            EditError: It names what is not there.
        """
        bars = self.bars if self.seconds is None else max(1, round(self.seconds / form.seconds_per_bar))
        if bars < 1 or (self.seconds is not None and self.seconds <= 0.0):
            said = f"{bars:,} bars" if self.seconds is None else f"{self.seconds:g} seconds"
            raise EditError(f"The recording is extended by {said}; it can be extended by more than nothing.")
        if self.at not in {"start", "end"}:
            raise EditError(f"The recording is extended at {self.at!r}; it can be extended at start or end.")
        if bars * form.seconds_per_bar > LONGEST_SECONDS:
            raise EditError(
                f"{bars:,} bars last longer than the {LONGEST_SECONDS:,.0f} seconds "
                "that a recording can have."
            )
        at_start = self.at == "start"
        moment = form.first_line() if at_start else form.last_line()
        gap = Gap.between(form, moment, bars, like_after=at_start or moment == 0.0)
        label = f"Extend by {bars} bar{'' if bars == 1 else 's'} at the {self.at}"
        return Plan(label, around(gap, frames), "", check_seed(self.seed))

    def _bars(self, score: Score) -> int:
        """The number of bars nearest to the seconds that were asked for; at least one.

        Raises:
            EditError: They are not more than 0.
        """
        if self.seconds is None:
            return self.bars
        if self.seconds <= 0.0:
            raise EditError(
                f"The piece is extended by {spoken_number(self.seconds)} seconds; "
                "it can be extended by more than 0."
            )
        return max(1, round(self.seconds / score.time.seconds_per_bar))
