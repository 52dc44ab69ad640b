"""Another key."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.editing.edit import Change, brief_of
from studio.editing.structure import rekey
from studio.errors import EditError, NotationError
from studio.options import Choice, option
from studio.theory.scale import COMMON_KEYS, Key
from studio.theory.score import Score


def _keys() -> list[Choice]:
    """The keys that a list offers."""
    return [(key, key) for key in COMMON_KEYS]


@dataclass(frozen=True, slots=True)
class SetKey(Edit):
    """Play all of a song in another key."""

    caption: ClassVar[str] = "Key"
    order: ClassVar[int] = 190
    icon: ClassVar[str] = "sharp"
    shortcut: ClassVar[str] = "Y"

    key: str = option(
        "C major",
        'As one writes it: "A minor", "F# dorian".',
        metavar="KEY",
        choices=_keys,
        is_open=True,
        required=True,
        positional=True,
    )

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

    def _key(self) -> Key:
        try:
            return Key.parse(self.key)
        except NotationError as error:
            raise EditError(str(error)) from error
