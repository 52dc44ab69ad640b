"""A mix that the desk makes by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from studio.action import Edit, edit_from_json
from studio.composing.brief import Brief
from studio.editing.edit import Change
from studio.errors import EditError
from studio.mixing.variant import VARIANTS
from studio.options import Choice, option
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.library.mixdown import Mixdown


def _variants() -> list[Choice]:
    return [(id_, variant.label) for id_, variant in VARIANTS.items()]


@dataclass(frozen=True, slots=True)
class Mix(Edit):
    """Have the desk mix a song by itself, in one of three ways."""

    caption: ClassVar[str] = "Mix"
    order: ClassVar[int] = 205
    works_on: ClassVar[frozenset[str]] = frozenset({"scores"})

    variant: str | None = option(None, "Lean the mix.", choices=_variants, metavar="ID", one_of="way")
    auto: bool = option(False, "Set every fader by measurement, as the genre's mix has it.", one_of="way")
    like: Path | None = option(None, "A record to sound like.", metavar="FILE", one_of="way")
    name: str = option("", "What its owner calls that record.", hidden=True)

    @property
    def offered_for(self) -> frozenset[str]:
        """The Desk is its place."""
        return frozenset()

    def label(self, score: Score) -> str:
        """A mix has none before it is measured.

        Raises:
            EditError: Always.
        """
        del score
        raise EditError("A mix is measured first; it is a desk or a master then.")

    def apply(self, score: Score, brief: Brief) -> Change:
        """See :meth:`label`."""
        del brief
        raise EditError(self.label(score))

    def measured(self, mixdown: Callable[[], "Mixdown"]) -> Edit:
        """The desk, or the master, that the mix comes to.

        Raises:
            InputError: Not one way is named but none or several, or the file cannot be read.
            NotFoundError: There is no such variant or file, or a stem is gone.
        """
        found = mixdown().mix_edit(
            variant=self.variant or None, auto=self.auto, like=self.like, name=self.name
        )
        return edit_from_json(found)
