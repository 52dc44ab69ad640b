"""Melodies that move as pop melodies do: pitches drawn from step and chord-tone counts of real songs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from math import exp

from studio.composing.pop_statistics import pop_statistics

_SPREAD = 6.5
"""Distance from the arc, in semitones, at which the weight of a pitch falls to 0.6."""

_MEMORY = 14.0
"""Factor on the chance that a returning motif takes the same step as before."""

_OUTSIDE = 0.4
"""Factor on the chance of a pitch that the genre's scale leaves out."""


@dataclass(frozen=True, slots=True)
class WantedPitch:
    """The conditions for the next note of a melody.

    Attributes:
        goal: Pitch of the arc here.
        tones: Pitch classes of the chord, or those a phrase may close on.
        leans: Whether it must be one of them; otherwise it is rather another.
        must: Whether nothing else will do.
        motif: Letter and place in the motif, None for a note that was put in.
    """

    goal: float
    tones: Collection[int]
    leans: bool
    must: bool
    motif: tuple[str, int] | None


@dataclass(slots=True)
class LearnedSinger:
    """A singer that draws each pitch from the statistics and remembers its motifs.

    Attributes:
        pitch: The last note.
        step: The last step in degrees of the scale.
        steps: Steps taken by (letter, place).
        openings: Pitch on which a motif began, by letter.
    """

    pitch: int
    step: int = 0
    steps: dict[tuple[str, int], int] = field(default_factory=dict)
    openings: dict[str, int] = field(default_factory=dict)

    def copy(self) -> "LearnedSinger":
        """A copy with its own memory, to try something."""
        return LearnedSinger(self.pitch, self.step, dict(self.steps), dict(self.openings))

    def sing(self, ladder: Sequence[int], scale: Collection[int], wanted: WantedPitch, chance: float) -> int:
        """Choose the next pitch.

        Args:
            ladder: Every pitch of the chord scale in the register, ascending: what steps are counted on.
            scale: Pitches of the genre's own scale.
            wanted: What it should be.
            chance: 0 to 1, which of the likely ones.
        """
        here = min(range(len(ladder)), key=lambda rung: abs(ladder[rung] - self.pitch))
        learned, before = pop_statistics(), self.step
        remembered = self.steps.get(wanted.motif) if wanted.motif else None
        opening = self.openings.get(wanted.motif[0]) if wanted.motif and wanted.motif[1] == 0 else None
        weights = []
        for rung, pitch in enumerate(ladder):
            weight = learned.step_weight(before, rung - here) * exp(
                -0.5 * ((pitch - wanted.goal) / _SPREAD) ** 2
            )
            if pitch % 12 not in wanted.tones:
                weight *= 1e-6 if wanted.must else 0.04 if wanted.leans else 1.0
            elif not wanted.leans:
                weight *= 0.25
            if pitch not in scale:
                weight *= _OUTSIDE
            if pitch == opening or (opening is None and rung - here == remembered):
                weight *= _MEMORY
            weights.append(weight)
        remaining = chance * sum(weights)
        rung = pick_by(weights, remaining)
        self._remember(wanted.motif, rung - here, ladder[rung])
        return self.pitch

    def _remember(self, motif: tuple[str, int] | None, step: int, pitch: int) -> None:
        self.step, self.pitch = max(-7, min(7, step)), pitch
        if motif is not None:
            self.steps.setdefault(motif, step)
            if motif[1] == 0:
                self.openings.setdefault(motif[0], pitch)


def pick_by(weights: Sequence[float], remaining: float) -> int:
    """The index at which a running sum of weights passes ``remaining``."""
    for place, weight in enumerate(weights):
        remaining -= weight
        if remaining < 0:
            return place
    return len(weights) - 1
