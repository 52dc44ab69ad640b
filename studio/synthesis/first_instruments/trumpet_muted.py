"""Trumpet with a Harmon mute: thin, nasal, close to the microphone."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

_WORDS = (
    "trumpet", "muted trumpet", "jazz trumpet", "trompete", "trompette", "trompeta", "tromba", "🎺", "cornet",
    "flugelhorn", "trumpet solo", "harmon trumpet",
)  # fmt: skip

instrument = Sustained(
    label="Muted trumpet",
    family="brass",
    roles=("lead", "counter"),
    words=_WORDS,
    program=59,
    also_plays=(56, 57, 58),
    lowest=54,
    highest=84,
    tail_seconds=0.3,
    recipe=Recipe(
        -7,
        -2.5,
        fundamental_db=-7,
        formants=(PeakingFilter(1500, 9, 1.8), PeakingFilter(2900, 10, 2.2), PeakingFilter(700, -6, 1.5)),
        ceiling_hz=6200,
    ),
    level=0.13,
    brightness=0.4,
    velocity_brightness=1.4,
    blare=0.12,
    attack=0.03,
    release=0.12,
    scoop_cents=20,
    vibrato_cents=14,
    vibrato_level=0.08,
    vibrato_hz=5.2,
    vibrato_delay=0.45,
    breath=0.08,
    breath_hz=3600,
    chiff=0.3,
)
