"""Faster or slower."""

from dataclasses import dataclass

from studio.composing.brief import Brief
from studio.editing.edit import Change, Edit, brief_of
from studio.editing.structure import retempo
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Tempo(Edit):
    """The whole piece at another tempo.

    Attributes:
        tempo_bpm: Quarter notes per minute.
    """

    tempo_bpm: float = 120.0

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
