"""Another master of the same mix."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from studio.action import Edit
from studio.audio.clip import Samples
from studio.composing.brief import Brief
from studio.editing.edit import Change
from studio.errors import EditError
from studio.mastering.chain import master
from studio.mastering.reference import Match
from studio.mastering.target import TARGETS
from studio.options import Choice, option
from studio.recordings.edit_plan import Plan, kept
from studio.recordings.form import HeardForm
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.library.mixdown import Mixdown


def _targets() -> list[Choice]:
    return [
        (id_, f"{target.label}, {target.loudness_lufs:g} LUFS".replace("-", "−"))
        for id_, target in TARGETS.items()
    ]


@dataclass(frozen=True, slots=True)
class SetMaster(Edit):
    """Master a song for another place, or to sound like another record."""

    caption: ClassVar[str] = "Master"
    order: ClassVar[int] = 210
    icon: ClassVar[str] = "sliders"
    shortcut: ClassVar[str] = "B"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    target: str = option(
        "streaming", "Where it goes.", label="Where it goes", choices=_targets, metavar="ID", required=True
    )
    like: Path | None = option(
        None, "A record to sound like; its loudness is taken instead of the target's.", metavar="FILE"
    )
    match: Match | None = option(None, "What was measured of such a record.", hidden=True)
    name: str = option("", "What its owner calls that record.", hidden=True)

    @property
    def offered_for(self) -> frozenset[str]:
        """A song with parts is mastered on the Desk."""
        return frozenset({"recordings"})

    def label(self, score: Score) -> str:  # noqa: ARG002 (any piece can be mastered)
        """For example "Master for Club".

        Raises:
            EditError: There is no such target.
        """
        return self._label()

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

    def plan(self, form: HeardForm, frames: int) -> Plan:
        """Plan a master of the whole recording at the level of a target.

        Its ending is kept, and its spectrum too unless a record is matched.

        Raises:
            EditError: There is no such target.
        """
        del form  # any recording can be mastered

        def process(samples: Samples) -> tuple[Samples, Mapping[str, Any]]:
            sound = np.array(samples, np.float32, order="C")
            mastered = master(sound, TARGETS[self.target], fade_frames=0, match=self.match)
            return mastered.samples, {"mastered": mastered.settings.to_json()}

        return Plan(self._label(), kept((0, frames)), process=process)

    def measured(self, mixdown: Callable[[], "Mixdown"]) -> "SetMaster":
        """See :meth:`Edit.measured`.

        Raises:
            InputError: The record cannot be read, or there is no such target.
        """
        if self.like is None:
            return self
        found = mixdown().master_edit(self.target, like=self.like, name=self.name)
        return self.from_json(found)

    def to_json(self) -> dict[str, Any]:
        """See :meth:`Action.to_json`."""
        return {
            "kind": self.kind,
            "target": self.target,
            "match": None if self.match is None else self.match.to_json(),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "SetMaster":
        """See :meth:`Action.from_json`.

        Raises:
            EditError: A field is not known, or has a value of another type.
            ParameterError: A number of the match is outside its range.
        """
        match = plain.get("match")
        made = super(SetMaster, cls).from_json(
            {name: value for name, value in plain.items() if name != "match"}
        )
        return replace(made, match=None if match is None else Match.from_json(match))

    def _label(self) -> str:
        if self.target not in TARGETS:
            raise EditError(f"The target is {self.target!r}; it can be {', '.join(TARGETS.ids)}.")
        return (
            "Master like a record" if self.match is not None else f"Master for {TARGETS[self.target].label}"
        )
