"""Flute: nearly a sine, and the air around it."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

_WORDS = (
    "flute", "flutes", "flauta", "flote", "flauto", "pan flute", "bamboo flute", "wooden flute", "recorder",
    "piccolo",
)  # fmt: skip

instrument = Sustained(
    label="Flute",
    family="wind",
    roles=("lead", "counter"),
    words=_WORDS,
    stands_in_for=("shakuhachi",),
    program=73,
    also_plays=(72, 74, 75, 76, 77, 79),
    lowest=60,
    highest=94,
    tail_seconds=0.4,
    recipe=Recipe(
        -19, -7, fundamental_db=1, even_db=-2, formants=(PeakingFilter(900, 4, 1.2),), ceiling_hz=5500
    ),
    level=0.2,
    velocity_brightness=2.2,
    brightness=0.4,
    attack=0.06,
    attack_softness=1.2,
    release=0.18,
    scoop_cents=18,
    vibrato_cents=10,
    vibrato_level=0.16,
    vibrato_hz=5.1,
    vibrato_delay=0.3,
    breath=0.16,
    breath_hz=1800,
    breath_tracking=1.4,
    chiff=0.7,
)
