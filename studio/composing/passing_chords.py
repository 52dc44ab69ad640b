"""Harmonic rhythm: some bars get a second chord that leads to the next bar, as in songs."""

import numpy as np

from studio.composing.genre import Progression
from studio.composing.pop_statistics import pop_statistics
from studio.theory.chord import Chord
from studio.theory.scale import Key

NUMERALS = {
    "major": {"0": "I", "2m": "ii", "4m": "iii", "5": "IV", "5m": "iv", "7": "V", "9m": "vi"},
    "minor": {"0m": "i", "3": "III", "5m": "iv", "7": "V", "7m": "v", "8": "VI", "10": "VII"},
}
"""Chords in the pop statistics that progressions may use, by their written numerals."""

_LEADING_AWAY = frozenset({"0", "0m", "3", "10"})
"""Chords never used in passing: the tonic, and in minor III and VII, which suggest the relative major."""

_SHY = 0.3
"""Pop share up to which no bar is divided."""

_CALM = 0.3
"""Pace up to which no bar is divided: a third of all songs stays with a chord in a bar."""

_EAGERNESS = 7.0
"""Chance that the last bar of a pair is divided, per unit of pace and of pop share above the thresholds.

The first bar of a pair has half that chance.
"""


def quickened(
    progression: Progression, mode: str, share: float, pace: float, rng: np.random.Generator
) -> Progression:
    """The progression with a passing chord in the second half of some bars.

    A bar is divided only where pop songs lead from its chord over another one to the next chord.

    Args:
        progression: One chord in most bars, each a bar long; another one comes back as it is.
        mode: Of the key; only "major" and "minor" have learned ways.
        share: How much of its harmony the genre takes from pop, 0 to 1.
        pace: How busy this song's harmony is, 0 to 1.
        rng: Decides which bars.
    """
    chance = _EAGERNESS * (share - _SHY) * max(0.0, pace - _CALM)
    if (
        chance <= 0.0
        or mode not in NUMERALS
        or mode not in progression.modes
        or progression.bars_per_chord > 1
    ):
        return progression
    bars = [bar.split() for bar in progression.bars.split("|")]
    for place, bar in enumerate(bars):
        following = bars[(place + 1) % len(bars)][0]
        passing = _passing(bar[-1], following, mode)
        if len(bar) == 1 and passing and rng.random() < (chance if place % 2 else chance / 2):
            bar.append(passing)
    written = " | ".join(" ".join(bar) for bar in bars)
    return Progression(
        written, progression.modes, progression.sections, progression.moods, progression.weight
    )


def _passing(before: str, after: str, mode: str) -> str | None:
    """The numeral of the commonest chord between two others in pop songs.

    None if no song has one, if the first chord is the dominant, or if both are the same.
    """
    ways = pop_statistics().harmony[mode]
    start, goal = (_learned_name(numeral, mode) for numeral in (before, after))
    if start in {"7", goal}:
        return None
    found = {
        name: share * ways[name].get(goal, 0.0)
        for name, share in ways.get(start, {}).items()
        if name in NUMERALS[mode] and name in ways and name not in {start, goal, *_LEADING_AWAY}
    }
    best = max(found, key=lambda name: found[name], default=None)
    return NUMERALS[mode][best] if best is not None and found[best] > 0.0 else None


def _learned_name(numeral: str, mode: str) -> str:
    """The name of a chord in the learned figures: semitones above the tonic, and "m" if it is minor."""
    chord = Chord.from_roman(numeral, Key("C", mode))
    return f"{chord.root_pitch_class}{'m' if chord.is_minor else ''}"
