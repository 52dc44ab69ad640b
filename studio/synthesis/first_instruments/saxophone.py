"""Tenor saxophone: reed, breath and a scoop into the note."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

_WORDS = (
    "saxophone", "sax", "saxophones", "tenor sax", "alto sax", "soprano sax", "saxofon", "sassofono", "saxo",
    "saxophon", "🎷", "sax solo", "saxofone",
)  # fmt: skip

instrument = Sustained(
    label="Saxophone",
    family="wind",
    roles=("lead", "counter"),
    words=_WORDS,
    program=66,
    also_plays=(64, 65, 67),
    lowest=49,
    highest=80,
    tail_seconds=0.35,
    recipe=Recipe(
        -10,
        -4.5,
        fundamental_db=-3,
        formants=(PeakingFilter(620, 6, 1.4), PeakingFilter(1350, 6, 1.6), PeakingFilter(2700, 4, 2.0)),
        ceiling_hz=5200,
    ),
    level=0.13,
    brightness=0.45,
    velocity_brightness=1.5,
    blare=0.15,
    attack=0.045,
    attack_softness=1.2,
    release=0.16,
    scoop_cents=45,
    vibrato_cents=20,
    vibrato_level=0.14,
    vibrato_hz=5.0,
    vibrato_delay=0.4,
    wander_cents=2.5,
    breath=0.22,
    breath_hz=2600,
    breath_tracking=0.8,
    chiff=0.6,
)
