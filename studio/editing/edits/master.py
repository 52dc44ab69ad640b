"""Another master of the same mix."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit
from studio.errors import EditError
from studio.mastering.reference import Match
from studio.mastering.target import TARGETS
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class SetMaster(Edit):
    """The master made for another destination, or to sound like another record; the score stays as it is.

    Attributes:
        target: Id of a mastering target.
        match: What leads it towards a reference; None without one.
    """

    target: str = "streaming"
    match: Match | None = None

    @property
    def name(self) -> str:
        """For example "Master for Club".

        Raises:
            EditError: There is no such target.
        """
        if self.target not in TARGETS:
            raise EditError(f"The target is {self.target!r}; it can be {', '.join(TARGETS.ids)}.")
        return "Master like a record" if self.match is not None else f"Master for {TARGETS[self.target].label}"

    def label(self, score: Score) -> str:  # noqa: ARG002 (any piece can be mastered)
        """See :attr:`name`."""
        return self.name

    def validate(self, score: Score) -> None:
        """Check the target.

        Raises:
            EditError: There is none by that id.
        """
        self.label(score)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Leave the piece as it is: only its master changes.

        Raises:
            EditError: There is no such target.
        """
        self.validate(score)
        return Change(score, brief, target=self.target, match=self.match)

    def to_json(self) -> dict[str, Any]:
        """See :meth:`Edit.to_json`."""
        return {"kind": self.kind, "target": self.target, "match": None if self.match is None else self.match.to_json()}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "SetMaster":
        """See :meth:`Edit.from_json`.

        Raises:
            EditError: A field is not known, or has a value of another type.
            ParameterError: A number of the match is outside its range.
        """
        if unknown := [name for name in plain if name not in {"kind", "target", "match"}]:
            raise EditError(f"The edit has a field {unknown[0]!r}; it can have target, match.")
        target, match = plain.get("target", "streaming"), plain.get("match")
        if not isinstance(target, str):
            raise EditError(f"target is {target!r}; it is a text.")
        return cls(target, None if match is None else Match.from_json(match))
