"""Statistics of the pop songs in POP909, counted by ``tools/learn_pop909.py``, and weighted choices."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from studio.composing.randomness import pick
from studio.composing.steps import Step
from studio.theory.meter import TICKS_PER_BEAT

_LEARNED = Path(__file__).parent / "figures" / "pop909.json"
STEP_TICKS = TICKS_PER_BEAT // 4
_BAR_STEPS = 16
_RARE = 0.003
"""Weight of a step that was hardly ever counted."""

_OCTAVE = 7
_UNHEARD = 1e-7
"""Weight of a leap beyond the octave."""

_LAST_ONSET = 10
"""Sixteenth of a closing bar after which nothing begins."""

Shares = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class LearnedRhythm:
    """The statistics of onsets in bars of 4/4, for a range of tempos.

    Attributes:
        from_bpm: Slowest of these tempos.
        first: Share of each sixteenth on which a bar's tune begins.
        after: By (sixteenth, last gap up to 4, 0 for none), the share of each next gap; 0 where the bar has
            no more onsets.
    """

    from_bpm: float
    first: Shares
    after: Mapping[tuple[int, int], Shares]


@dataclass(frozen=True, slots=True)
class PopStatistics:
    """Statistics of harmony, melody and rhythm in pop songs.

    Attributes:
        harmony: By mode and chord, the share of each next chord; a chord is its semitones above the tonic,
            and "m" if it is minor.
        steps: By the step before, in degrees of the scale up to an octave, the share of each next step.
        chord_tones: For each sixteenth of a bar, the share of the notes begun there that belong to the chord.
        held: By the gap to the next note, in sixteenths, the share of the lengths a note is held.
        rhythms: By tempo, slowest first.
    """

    harmony: Mapping[str, Mapping[str, Mapping[str, float]]]
    steps: Mapping[int, Shares]
    chord_tones: tuple[float, ...]
    held: Mapping[int, Shares]
    rhythms: tuple[LearnedRhythm, ...]

    def step_weight(self, before: int, step: int) -> float:
        """The weight of a melodic step after another one, in degrees of the scale."""
        return self.steps[max(-7, min(7, before))].get(step, _RARE if abs(step) <= _OCTAVE else _UNHEARD)

    def bar(
        self, tempo_bpm: float, energy: float, rng: np.random.Generator, *, closes: bool
    ) -> tuple[Step, ...]:
        """The rhythm of a bar of 4/4.

        Args:
            tempo_bpm: Slow tunes have more sixteenths.
            energy: Of two that come to mind, a loud section takes the busier.
            rng: Source of chance.
            closes: Whether it comes to rest before its end.
        """
        rhythm = [item for item in self.rhythms if item.from_bpm <= tempo_bpm][-1]
        ideas = sorted((self._onsets(rhythm, rng) for _ in range(2)), key=len)
        onsets = ideas[energy > 0.55]
        if closes:
            onsets = [onset for onset in onsets if onset <= _LAST_ONSET] or [0]
        gaps = [after - before for before, after in zip(onsets, [*onsets[1:], _BAR_STEPS], strict=True)]
        lengths = [drawn(self.held.get(gap, {gap: 1.0}), rng) for gap in gaps]
        if closes:
            lengths[-1] = max(2, min(8, gaps[-1] - 2))
        return tuple(
            Step(onset * STEP_TICKS, length * STEP_TICKS, "x")
            for onset, length in zip(onsets, lengths, strict=True)
        )

    def _onsets(self, rhythm: LearnedRhythm, rng: np.random.Generator) -> list[int]:
        onsets, gap = [drawn(rhythm.first, rng)], 0
        while gap := drawn(rhythm.after.get((onsets[-1], min(gap, 4)), {0: 1.0}), rng):
            onsets.append(onsets[-1] + gap)
        return onsets


def drawn(shares: Shares, rng: np.random.Generator) -> int:
    """One of what was counted, by its share."""
    return pick(rng, tuple(shares), tuple(shares.values()))


@cache
def pop_statistics() -> PopStatistics:
    """Read the statistics; the file is read only once."""
    learned = json.loads(_LEARNED.read_text(encoding="utf-8"))
    melody = learned["melody"]
    return PopStatistics(
        harmony=learned["harmony"],
        steps={int(before): _numbered(shares) for before, shares in melody["step_after_step"].items()},
        chord_tones=tuple(melody["chord_tone_share"]),
        held={int(gap): _numbered(shares) for gap, shares in melody["held"].items()},
        rhythms=tuple(_rhythm(item) for item in learned["rhythm"]),
    )


def _rhythm(item: Mapping[str, Mapping[str, Mapping[str, float]]]) -> LearnedRhythm:
    after = {}
    for context, shares in item["after"].items():
        onset, gap = context.split(",")
        after[int(onset), int(gap)] = _numbered(shares)
    return LearnedRhythm(float(item["from_bpm"]), _numbered(item["first"]), after)  # type: ignore[arg-type]


def _numbered(shares: Mapping[str, float]) -> dict[int, float]:
    return {int(name): share for name, share in shares.items()}
