"""Another key."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit, brief_of
from studio.editing.structure import rekey
from studio.errors import EditError, NotationError
from studio.theory.scale import Key as ScaleKey
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Key(Edit):
    """The whole piece in another key.

    Attributes:
        key: As written: "A minor", "F# dorian".
    """

    key: str = "C major"

    def label(self, score: Score) -> str:
        """For example "Key A minor → C major"."""
        return f"Key {score.key} → {self._key()}"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: It is no key.
        """
        rekey(score, self._key())

    def apply(self, score: Score, brief: Brief) -> Change:
        """Move every pitched note and chord.

        Raises:
            EditError: It is no key.
        """
        changed = rekey(score, self._key())
        return Change(changed, brief_of(changed, brief))

    def _key(self) -> ScaleKey:
        try:
            return ScaleKey.parse(self.key)
        except NotationError as error:
            raise EditError(str(error)) from error
