"""Didgeridoo: lips that buzz in a long wooden pipe, one low note and the mouth's vowels above it."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Didgeridoo",
    family="wind",
    roles=("bass",),
    words=("didgeridoo", "didgeridoos", "didjeridu", "didgeridu", "yidaki"),
    program=58,
    lowest=33,
    highest=50,
    tail_seconds=0.6,
    recipe=Recipe(
        -11,
        -6,
        even_db=-5,
        fundamental_db=5,
        formants=(PeakingFilter(480, 6, 2.0), PeakingFilter(1600, 12, 3.0)),
        ceiling_hz=2600,
    ),
    level=0.14,
    brightness=0.5,
    blare=0.3,
    attack=0.09,
    swell=0.3,
    release=0.25,
    scoop_cents=35,
    vibrato_cents=3,
    vibrato_level=0.45,
    vibrato_hz=2.4,
    vibrato_delay=0.2,
    waver=0.4,
    breath=0.12,
    breath_hz=900,
    chiff=0.4,
)
