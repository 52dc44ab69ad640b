"""Faster or slower."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Edit
from studio.composing.brief import TEMPO_BPM_RANGE, Brief
from studio.editing.edit import Change, brief_of
from studio.editing.structure import retempo
from studio.options import option
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Tempo(Edit):
    """Play all of a song faster or slower."""

    caption: ClassVar[str] = "Tempo"
    order: ClassVar[int] = 180
    icon: ClassVar[str] = "tempo"
    shortcut: ClassVar[str] = "K"

    tempo_bpm: float = option(
        120.0,
        "Quarter notes per minute.",
        label="Tempo",
        unit="BPM",
        low=TEMPO_BPM_RANGE[0],
        high=TEMPO_BPM_RANGE[1],
        metavar="BPM",
        required=True,
        positional=True,
    )

    def label(self, score: Score) -> str:
        """For example "Tempo 90 → 100 BPM"."""
        return f"Tempo {score.tempo_bpm:g} → {self.tempo_bpm:g} BPM"

    def validate(self, score: Score) -> None:
        """Try it, which costs nothing.

        Raises:
            EditError: The piece does not allow it.
        """
        retempo(score, self.tempo_bpm)

    def apply(self, score: Score, brief: Brief) -> Change:
        """Change tempo and length.

        Raises:
            EditError: The piece does not allow it.
        """
        changed = retempo(score, self.tempo_bpm)
        return Change(changed, brief_of(changed, brief))
