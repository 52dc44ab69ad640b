"""Moods: the changes that each makes to what is played, the same in every genre."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mood:
    """The changes that a mood makes to a whole piece.

    Attributes:
        brightness: Octaves that low-passes open (or close, negative).
        velocity: Added to every velocity.
        energy: Added to every section's energy.
        register: Semitones that the middle of a melody moves.
        rest: Added to how often a melody rests.
        legato: Factor on how long melody notes are held.
    """

    brightness: float = 0.0
    velocity: int = 0
    energy: float = 0.0
    register: int = 0
    rest: float = 0.0
    legato: float = 1.0


NEUTRAL = Mood()
MOODS: dict[str, Mood] = {
    "dark": Mood(brightness=-0.6, velocity=-2, register=-3, rest=0.05),
    "chill": Mood(brightness=-0.3, velocity=-8, energy=-0.06, rest=0.1, legato=1.1),
    "energetic": Mood(brightness=0.4, velocity=6, energy=0.08, register=1, rest=-0.05, legato=0.9),
    "sad": Mood(brightness=-0.4, velocity=-9, energy=-0.05, register=-2, rest=0.08, legato=1.15),
    "happy": Mood(brightness=0.3, velocity=3, energy=0.04, register=2, legato=0.9),
    "epic": Mood(brightness=0.3, velocity=6, energy=0.08, register=1, legato=1.1),
    "dreamy": Mood(brightness=-0.2, velocity=-8, energy=-0.04, register=2, rest=0.08, legato=1.2),
    "aggressive": Mood(brightness=0.5, velocity=10, energy=0.1, register=-1, legato=0.8),
    "romantic": Mood(brightness=-0.1, velocity=-4, register=0, legato=1.15),
    "tense": Mood(brightness=0.0, velocity=2, energy=0.02, register=-1, rest=0.05, legato=0.85),
    "playful": Mood(brightness=0.2, velocity=0, register=3, legato=0.75),
    "nostalgic": Mood(brightness=-0.3, velocity=-5, register=0, rest=0.05, legato=1.1),
}
"""Every mood a piece can have, by its name in a brief."""


def mood_of(name: str) -> Mood:
    """The mood called ``name``; a neutral one for an unknown name."""
    return MOODS.get(name, NEUTRAL)
