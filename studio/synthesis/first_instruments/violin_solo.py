"""Solo violin: bow, body and a vibrato that grows."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Solo violin",
    family="strings",
    roles=("lead", "counter"),
    words=("violin", "solo violin", "fiddle", "violin solo", "geige", "violine", "violon", "violino", "🎻"),
    stands_in_for=("erhu",),
    program=40,
    also_plays=(41,),
    lowest=55,
    highest=96,
    tail_seconds=0.5,
    recipe=Recipe(
        -9,
        -4.5,
        formants=(
            PeakingFilter(285, 5, 3.0),
            PeakingFilter(480, 5, 3.0),
            PeakingFilter(1100, -4, 1.5),
            PeakingFilter(2600, 7, 1.2),
        ),
        ceiling_hz=5600,
    ),
    level=0.14,
    brightness=0.45,
    velocity_brightness=1.8,
    blare=0.08,
    attack=0.06,
    attack_softness=1.5,
    release=0.25,
    swell=0.25,
    scoop_cents=10,
    vibrato_cents=24,
    vibrato_level=0.12,
    vibrato_hz=5.9,
    vibrato_delay=0.25,
    wander_cents=2.2,
    breath=0.12,
    breath_hz=3200,
    breath_tracking=0.7,
    chiff=0.5,
)
