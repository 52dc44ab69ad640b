"""The settings of the desk, as a person made them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, named_parts
from studio.errors import EditError
from studio.mixing.desk_settings import Desk
from studio.options import option
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class SetDesk(Edit):
    """Set the faders, filters, sends and automation of a song's desk; its notes stay as they are."""

    caption: ClassVar[str] = "Desk"
    order: ClassVar[int] = 220

    desk: Desk = option(
        Desk(),
        "Every strip that is not at rest, as JSON, and the return of the room.",
        metavar="JSON",
        required=True,
    )

    @property
    def offered_for(self) -> frozenset[str]:
        """The Desk is its place."""
        return frozenset()

    def label(self, score: Score) -> str:
        """For example "Mix drums and bass"."""
        self._check(score)
        moved = tuple(part.id for part in score.parts if not self.desk.strip_of(part.id).at_rest)
        if moved:
            return f"Mix {named_parts(moved) if len(moved) < len(score.parts) else 'everything'}"
        return "Mix the room" if self.desk.space_db else "Desk at rest"

    def apply(self, score: Score, brief: Brief) -> Change:
        """Leave the piece as it is: only its sound changes.

        Raises:
            EditError: There is a strip for a part that the piece has not.
        """
        self._check(score)
        return Change(score, brief, desk=self.desk.to_json())

    def to_json(self) -> dict[str, Any]:
        """See :meth:`Action.to_json`."""
        return {"kind": self.kind, "desk": self.desk.to_json()}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "SetDesk":
        """See :meth:`Action.from_json`.

        Raises:
            EditError: A field is not known, or has a value of another type.
            ParameterError: A number is outside its range.
        """
        if unknown := [name for name in plain if name not in {"kind", "desk"}]:
            raise EditError(f"The edit has a field {unknown[0]!r}; it can have desk.")
        return cls(Desk.from_json(plain.get("desk", {})))

    def _check(self, score: Score) -> None:
        """Raise for strips without a part."""
        part_ids = [part.id for part in score.parts]
        for name in self.desk.strips:
            if name not in part_ids:
                raise EditError(f"The desk has a strip for {name!r}; the parts are {', '.join(part_ids)}.")
