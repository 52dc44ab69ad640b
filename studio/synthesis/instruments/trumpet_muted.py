"""Trumpet with a Harmon mute: thin, nasal, close to the microphone."""

from studio.synthesis.equaliser import Peak
from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Muted trumpet",
    family="brass",
    words=("muted trumpet", "harmon trumpet", "trumpet"),
    program=59,
    lowest=54,
    highest=86,
    tail_seconds=0.3,
    recipe=Recipe(
        -7, -2.5, fundamental_db=-7, formants=(Peak(1500, 9, 1.8), Peak(2900, 10, 2.2), Peak(700, -6, 1.5)), ceiling_hz=6200
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
